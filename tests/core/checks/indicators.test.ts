import { actualsAreResults } from '../../../src/core/checks/actuals-are-results';
import { actualsVary } from '../../../src/core/checks/actuals-vary';
import { datesWithinYear } from '../../../src/core/checks/dates-within-year';
import { directionFits } from '../../../src/core/checks/direction-fits';
import { headFits } from '../../../src/core/checks/head-fits';
import { levelsComplete } from '../../../src/core/checks/levels-complete';
import { oneUnitPerIndicator } from '../../../src/core/checks/one-unit-per-indicator';
import { sharesWithin100 } from '../../../src/core/checks/shares-within-100';
import { targetsNotDoubled } from '../../../src/core/checks/targets-not-doubled';
import { targetsSayHowMuch } from '../../../src/core/checks/targets-say-how-much';
import { weightSpread } from '../../../src/core/checks/weight-spread';
import { describeCheck } from '../../helpers/describe-check';
import { ledger, targets, workbook } from '../../helpers/snapshot';

type Row = readonly (string | number | null)[];
const money = ledger(['甲', 10, 10, 10]);
const of = (...rows: readonly Row[]) => workbook(money, targets(...rows));
const row = (category: string, kind: string | null, name: string, ...rest: Row): Row => ['甲', category, kind, name, ...rest];
const output = (name: string, ...rest: Row): Row => row('产出指标', '数量指标', name, ...rest);
const quality = (name: string, ...rest: Row): Row => row('产出指标', '质量指标', name, ...rest);
const cost = (name: string, ...rest: Row): Row => row('产出指标', '成本指标', name, ...rest);
const social = (name: string, ...rest: Row): Row => row('效益指标', '社会效益指标', name, ...rest);
const satisfied = (name: string, ...rest: Row): Row => row('满意度指标', '服务对象满意度指标', name, ...rest);

describeCheck(levelsComplete, {
  accepts: [
    ['quantity, quality, benefit and satisfaction', of(output('培训', 5, 5), quality('合格', 5, 5), social('受益', 5, 5), satisfied('满意度', '90%', '91%'))],
    ['a project without indicators', workbook(money)],
    ['indicators without a first level', of(row('', '', '培训', 5, 5))],
  ],
  reports: [
    ['no benefit', of(output('培训', 5, 5), quality('合格', 5, 5), satisfied('满意度', '90%', '91%')), ['D2 「甲」没有效益指标；请补设。']],
    ['no output', of(social('受益', 5, 5), satisfied('满意度', '90%', '91%')), ['D2 「甲」没有产出指标；请补设。']],
    ['no quantity', of(quality('合格', 5, 5), social('受益', 5, 5), satisfied('满意度', '90%', '91%')), ['warning D2 「甲」的产出指标中没有数量指标；请补设，确实不适用的请说明。']],
    ['no quality and no satisfaction', of(output('培训', 5, 5), social('受益', 5, 5)), ['warning D2 「甲」的产出指标中没有质量指标；请补设，确实不适用的请说明。', 'hint D2 「甲」没有满意度指标；确无服务对象的，请说明。']],
  ],
});

describeCheck(targetsSayHowMuch, {
  accepts: [
    ['a number', of(output('培训', '≥180人', 164))],
    ['words with a graded standard', of(social('影响', '优良', '优'))],
    ['words with a number in Chinese', of(social('影响', '开展三次', '达成'))],
  ],
  reports: [['words that say that something gets better', of(social('影响', '显著提升', '达成预期')), ['E2 「影响」的指标值「显著提升」没有数量，也没有分级标准，难以衡量；请写出数量，或分级标准。']]],
});

describeCheck(actualsAreResults, {
  accepts: [
    ['a number', of(output('培训', '≥180人', '164人'))],
    ['a number and more', of(output('培训', '≥180人', '190余人'))],
    ['a word for words', of(social('影响', '显著提升', '达成'))],
    ['nothing yet', of(output('培训', '≥180人', null))],
  ],
  reports: [
    ['the sign again', of(output('水标尺', '≥266米', '≥266米')), ['F2 「水标尺」的实际完成值「≥266米」照抄了指标值的符号，应填写实际完成的数。']],
    ['a word for a number', of(cost('成本控制数', '≤30万元', '完成')), ['F2 「成本控制数」的指标值是30万元，实际完成值「完成」只是一个词，应填写数字。']],
  ],
});

describeCheck(oneUnitPerIndicator, {
  accepts: [
    ['the same unit', of(output('培训', '≥180人', '164人'))],
    ['another scale of it', of(output('受益', '≥1万人', '12000人'))],
    ['the actual without a unit', of(output('培训', '≥180人', 164))],
  ],
  reports: [['persons beside sessions', of(output('培训', '≥180人', '12场')), ['F2,E2 「培训」指标值的单位是「人」，实际完成值「12场」的单位是「场」，不能比较；请改用同一单位。']]],
});

describeCheck(sharesWithin100, {
  accepts: [
    ['a share of all', of(quality('覆盖率', '=100%', '100%'))],
    ['growth beyond it', of(social('收入增长率', '≥120%', '150%'))],
    ['a number that is no share', of(output('培训', '≥180人', 200))],
    ['a target without a sign', of(quality('覆盖率', '100%', '100%'))],
  ],
  reports: [
    ['an actual above all', of(quality('覆盖率', '≥90%', '290%')), ['F2 「覆盖率」的实际完成值290%超过100%，占比不可能超过全部；请核对。']],
    ['a target above all', of(quality('覆盖率', '≥110%', '100%')), ['E2 「覆盖率」的指标值110%超过100%，占比不可能超过全部；请核对。']],
    ['at least all', of(quality('覆盖率', '≥100%', '100%')), ['warning E2 「覆盖率」的指标值写作不低于100%，占比最高就是100%，请写成等于100%。']],
  ],
  inText: {
    accepts: [['shares up to all, and rates that may be more', '覆盖率100%，满意度98%，床位使用率104%，任务完成率120%，较上年提高130%。']],
    reports: [['a share of more than all', '公共文化设施免费开放覆盖率104%。', ['‹104%› 「公共文化设施免费开放覆盖率104%」超过100%，占比不可能超过全部；请核对。']]],
  },
});

describeCheck(directionFits, {
  accepts: [
    ['a cost at most', of(cost('总成本', '≤90万元', 88))],
    ['a cost without a sign', of(cost('总成本', '90万元', 88))],
    ['savings at least', of(cost('成本节约率', '≥5%', '6%'))],
    ['faults put right', of(quality('故障处理率', '≥95%', '96%'))],
  ],
  reports: [
    ['a cost at least', of(cost('总成本', '≥90万元', 88)), ['E2 「总成本」是成本指标，指标值却写作不低于90万元，成本应是不超过。']],
    ['complaints at least', of(quality('投诉率', '≥5%', '2%')), ['E2 「投诉率」越少越好，指标值却写作不低于5%，请核实方向。']],
  ],
});

describeCheck(headFits, {
  accepts: [
    ['each in its place', of(output('培训', '180人', 180), quality('合格率', '95%', '96%'), cost('总成本', '≤90万元', 88), satisfied('群众满意度', '90%', '91%'))],
    ['cost under output, where 10号 has it', of(cost('总成本', '≤90万元', 88))],
    ['经济成本 under 成本', of(row('成本指标', '经济成本指标', '总成本', '≤90万元', 88))],
    ['money that is handed out', of(output('发放补助金额', '≥90万元', 90))],
  ],
  reports: [
    ['persons under cost', of(cost('培训人数', '180人', 180)), ['C2,D2 「培训人数」（180人）归在成本指标下，更像数量指标，请核实。']],
    ['money under quantity', of(output('总投资', '20万元', 20)), ['C2,D2 「总投资」（20万元）归在数量指标下，更像成本指标，请核实。']],
    ['a rate under time', of(row('产出指标', '时效指标', '资金到位率', '100%', '100%')), ['C2,D2 「资金到位率」（100%）归在时效指标下，更像质量指标，请核实。']],
    ['satisfaction under benefit', of(social('群众满意度', '90%', '91%')), ['C2,D2 「群众满意度」（90%）归在社会效益指标下，更像服务对象满意度指标，请核实。']],
    ['经济成本 under output', of(row('产出指标', '经济成本指标', '总成本', '≤90万元', 88), row('产出指标', null, '单位成本', '≤9万元', 8)), ['C2,D2 「总成本」归在产出指标下的经济成本指标，按101号成本是单独的一级指标；请移到成本指标下。', 'C2,D3 「单位成本」归在产出指标下的经济成本指标，按101号成本是单独的一级指标；请移到成本指标下。']],
    ['cost under output, where it is a level of its own', of(cost('总成本', '≤90万元', 88)), ['C2,D2 「总成本」归在产出指标下的成本指标，按101号成本是单独的一级指标；请移到成本指标下。'], { scheme: 'caiyu-2021-101' }],
  ],
});

describeCheck(targetsNotDoubled, {
  accepts: [['a little below twice', of(output('培训', 100, 199.99))], ['a cost', of(cost('总成本', '≤90万元', 200))]],
  reports: [['twice the target', of(output('培训', '100人', 200)), ['F2,E2 「培训」实际完成值200人是指标值100人的200.00%，达到200%及以上；指标值可能明显偏低，或有一处填错，请核实。']]],
});

describeCheck(datesWithinYear, {
  accepts: [['this year', of(row('产出指标', '时效指标', '完工', '2024年12月底前', '按时完成'))], ['no year', of(row('产出指标', '时效指标', '完工', '12月底前', '按时完成'))]],
  reports: [['the year before', of(row('产出指标', '时效指标', '完工', '2023年12月底前', '按时完成')), ['E2 「完工」的指标值「2023年12月底前」不在报告年度2024年之内；跨年的请写本年度应完成的节点。']]],
});

describeCheck(weightSpread, {
  accepts: [['three of at most 30 points', of(output('培训', 5, 5, 30), output('宣传', 5, 5, 30), social('受益', 5, 5, 30))], ['a project without indicators', workbook(money)]],
  reports: [
    ['one that carries most', of(output('培训', 5, 5, 60), output('宣传', 5, 5, 15), social('受益', 5, 5, 15)), ['G2 「培训」一个指标占60分，超过30分，权重过于集中；请细分指标，或调低分值。']],
    ['two only', of(output('培训', 5, 5, 30), social('受益', 5, 5, 30)), ['D2,D3 「甲」只有2个三级指标，少于3个，不能反映产出和效益；请补设。']],
  ],
});

const copies = (...actuals: readonly (string | number)[]): Row[] => actuals.map((actual, index) => output(`培训${'甲乙丙丁戊'[index] ?? ''}`, 5, actual));
describeCheck(actualsVary, {
  accepts: [['one that differs', of(...copies(5, 5, 5, 5, 6))], ['four', of(...copies(5, 5, 5, 5))]],
  reports: [['five alike', of(...copies(5, 5, 5, 5, 5)), ['F2,F3,F4,F5,F6 「甲」的5个指标完成值都与指标值一模一样，请核实是不是实际数。']]],
});
