import { actualsFilled } from '../../../src/core/checks/actuals-filled';
import { executionPointsFollowRule } from '../../../src/core/checks/execution-points-follow-rule';
import { finishedKnown } from '../../../src/core/checks/finished-known';
import { highScoreWithoutTrouble } from '../../../src/core/checks/high-score-without-trouble';
import { overshootExplained } from '../../../src/core/checks/overshoot-explained';
import { weightsAsRecommended } from '../../../src/core/checks/weights-as-recommended';
import { wordsInTheirBand } from '../../../src/core/checks/words-in-their-band';
import { moneyUnitKnown } from '../../../src/core/checks/money-unit-known';
import { moneyUnitNotContradicted } from '../../../src/core/checks/money-unit-not-contradicted';
import { pointsFollowRule } from '../../../src/core/checks/points-follow-rule';
import { pointsSumTo100 } from '../../../src/core/checks/points-sum-to-100';
import { pointsWithinMaximum } from '../../../src/core/checks/points-within-maximum';
import { rateBasisKnown } from '../../../src/core/checks/rate-basis-known';
import { shortfallExplained } from '../../../src/core/checks/shortfall-explained';
import { somethingRecognised } from '../../../src/core/checks/something-recognised';
import { targetsMeasurable } from '../../../src/core/checks/targets-measurable';
import { yearKnown } from '../../../src/core/checks/year-known';
import { settingsSheet } from '../../../src/core/model/own-sheets';
import { describeCheck } from '../../helpers/describe-check';
import { ledger, sheet, targets, workbook } from '../../helpers/snapshot';

const money = ledger(['甲', 10, 10, 10]);
const output = (name: string, ...rest: readonly (string | number | null)[]) => ['甲', '产出指标', '数量指标', name, ...rest];

describeCheck(pointsSumTo100, {
  accepts: [
    ['90 points beside the scheme’s 10 for execution', workbook(money, targets(output('培训', 5, 5, 50, 50), output('宣传', 5, 5, 40, 40)))],
    ['100 points with a row for execution', workbook(money, targets(output('培训', 5, 5, 90, 90), output('预算执行率', '100%', '100%', 10, 10)))],
    ['a form without points', workbook(money, targets(output('培训', 5, 5)))],
    ['a form without indicators, which are what is missing', workbook(money, targets(output('预算执行率', '100%', '100%', 10, 10)))],
  ],
  reports: [
    ['points that with execution do not make 100', workbook(money, targets(output('培训', 5, 5, 50), output('宣传', 5, 5, 50))), ['G2:G3 「甲」指标分值合计100分，加预算执行率10分为110分，应为100分，多10分；请调整分值。']],
    ['points of a form with its own execution row', workbook(money, targets(output('培训', 5, 5, 85), output('预算执行率', null, null, 10))), ['G3,G2 「甲」分值合计95分，应为100分，少5分；请调整分值。']],
  ],
});

describeCheck(pointsWithinMaximum, {
  accepts: [['0 and the maximum', workbook(money, targets(output('培训', 5, 5, 10, 0), output('宣传', 5, 5, 10, 10)))]],
  reports: [
    ['points above their maximum', workbook(money, targets(output('培训', 5, 5, 10, 10.01))), ['H2,G2 「培训」得分10.01超过分值10；请更正。']],
    ['negative points', workbook(money, targets(output('培训', 5, 5, 10, -1))), ['H2,G2 「培训」得分-1小于零；请更正。']],
  ],
});

describeCheck(pointsFollowRule, {
  accepts: [
    ['points a hundredth beside the rule', workbook(money, targets(output('培训', 180, 164, 10, 9.12)))],
    ['qualitative points inside their band', workbook(money, targets(['甲', '效益指标', '社会效益指标', '影响', '效果明显', '部分达成', 10, 6.5]))],
    ['points nobody declared', workbook(money, targets(output('培训', 180, 164, 10, null)))],
  ],
  reports: [['points that the rule does not give', workbook(money, targets(output('培训', '≥180', 164, 10, 9))), ['H2,D2,E2,F2,G2 「培训」自评得分9，按规则应为9.11：164÷180×10＝9.11；请更正，或说明理由。']]],
});

describeCheck(shortfallExplained, {
  accepts: [
    ['a shortfall with its reason', workbook(money, targets(output('培训', 180, 164, 10, 9.11, '汛期停课')))],
    ['full points', workbook(money, targets(output('培训', 180, 180, 10, 10)))],
    ['a day in time, before a day of no year', workbook(money, targets(output('完成时间', '11月底前', '2024年10月8日', 10, 10)))],
    ['a day of which nobody says the year', workbook(money, targets(output('完成时间', '2024年12月31日前', '1月10日', 10, 10)))],
    ['an undecided indicator', workbook(money, targets(output('培训', 180, null, 10)))],
  ],
  reports: [
    ['an unmet target without a reason', workbook(money, targets(output('培训', '180人', 164, 10, 9.11))), ['I2,F2 「培训」未达到指标值（指标值180人，实际164人），没有写明偏差原因；请写明原因和改进措施。']],
    ['a day too late, whatever points it claims', workbook(money, targets(output('完成时间', '2024年12月31日前', '2025年1月10日', 10, 10))), ['I2,F2 「完成时间」未达到指标值（指标值2024年12月31日前，实际2025年1月10日），没有写明偏差原因；请写明原因和改进措施。']],
    ['a day too late in the year of its target', workbook(money, targets(output('完成时间', '2024年11月底前', '12月15日完成', 10, 8))), ['I2,F2 「完成时间」未达到指标值（指标值2024年11月底前，实际12月15日完成），没有写明偏差原因；请写明原因和改进措施。']],
    ['a stock word instead of a reason', workbook(money, targets(output('培训', 180, 164, 10, 9.11, '无'))), ['I2,F2 「培训」未达到指标值（指标值180，实际164），没有写明偏差原因；请写明原因和改进措施。']],
    ['points lost although no number says why', workbook(money, targets(['甲', '效益指标', '社会效益指标', '影响', '效果明显', '部分达成', 10, 6.5])), ['I2,F2 「影响」得6.5分，分值10分，没有写明偏差原因；请写明原因和改进措施。']],
  ],
});

describeCheck(actualsFilled, {
  accepts: [
    ['a zero', workbook(money, targets(output('投诉', '≤0', 0, 10, 10)))],
    ['plans alone, which have no column for it', workbook(money, sheet('目标', [['项目', '一级指标', '二级指标', '三级指标', '年度指标值'], ['甲', '产出指标', '数量指标', '培训', '≥180人']]))],
    ['a row of the form with nothing in it', workbook(money, targets(output('培训', 5, 5, 10), output('指标2：', '……', null, null)))],
  ],
  reports: [
    ['a blank actual', workbook(money, targets(output('培训', 5, null, 10))), ['F2 「培训」没有填写实际完成值；请填写，没有数据的说明原因。']],
    ['a dash', workbook(money, targets(output('培训', 5, '—', 10))), ['F2 「培训」没有填写实际完成值；请填写，没有数据的说明原因。']],
  ],
  inText: {
    accepts: [
      ['a goal that is told of', '一、基本情况\n资金支持不少于447户老年人家庭适老化改造。\n二、绩效目标实现情况\n完成447户老年人家庭适老化改造。'],
      ['goals of which the text tells nothing at all', '一、基本情况\n建设2家及以上社区康复机构。\n二、绩效目标实现情况\n完成情况见附表。'],
    ],
    reports: [
      [
        'a goal that is not told of, beside one that is',
        '一、基本情况\n老年人类资金支持不少于447户老年人家庭适老化改造；残疾人类资金做好2家及以上精神障碍社区康复机构建设。\n二、绩效目标实现情况\n完成447户老年人家庭适老化改造。',
        ['‹2家› 「残疾人类资金做好2家及以上精神障碍社区康复机构建设」没有写明实际完成数；请补写。'],
      ],
    ],
  },
});

describeCheck(targetsMeasurable, {
  accepts: [['one indicator with target and actual', workbook(money, targets(output('培训', 5, 5)))], ['a workbook without projects', workbook(sheet('空', []))]],
  reports: [['a ledger without indicators', workbook(money), ['A3 没有一个绩效指标既有年度指标值又有实际完成值，绩效无从评价；请填写各指标的年度指标值和实际完成值。']]],
  inText: {
    accepts: [
      ['a score', '三、评价结论\n自评得分95分，等级为优。\n四、分析\n（三）产出情况\n培训7期。'],
      ['targets', '三、评价结论\n达到预期。\n四、分析\n（三）产出情况\n培训指标值≥7期，实际完成7期。'],
      ['plan and result', '三、评价结论\n达到预期。\n四、分析\n（三）产出情况\n计划培训7期，实际完成7期。'],
      ['a form that is attached', '三、评价结论\n得分见自评表。\n四、分析\n（三）产出情况\n培训7期。'],
      ['a part of a report', '四、分析\n（三）产出情况\n培训7期。'],
      ['a report beside a workbook', '三、评价结论\n达到预期。\n四、分析\n（三）产出情况\n培训7期。', { workbook: workbook(money) }],
    ],
    reports: [['a conclusion that rests on nothing', '三、评价结论\n项目达到了预期效益。\n四、分析\n（三）产出情况\n培训7期。', ['‹项目达到了预期效益。› 全文没有一个指标写明指标值和完成值，也没有得分，评价结论没有依据；请写明各指标的指标值、完成值和得分，或附自评表。']]],
  },
});

describeCheck(somethingRecognised, {
  accepts: [['a ledger', workbook(money)]],
  reports: [
    ['a phone list', workbook(sheet('通讯录', [['姓名', '电话'], ['某甲', 12345678]])), ['没有识别出项目。台账的表头要有「项目」或「项目名称」，和「年初预算数」「全年预算数」「全年执行数」「金额」中至少一列。']],
    ['what looks like a heading without names', workbook(sheet('表', [['2024年'], ['经办事项', '核定盘子', '支出数'], ['修路', 10, 9]])), ['A2:C2 没有识别出项目。「表」的「经办事项」「核定盘子」「支出数」等像是表头，但没有认出项目名称一列；请把那一列的列名改为「项目名称」，或在「数据」中用「逐列指定预算表、支出表」说明各列。']],
    ['what looks like a heading without amounts', workbook(sheet('表', [['2024年'], ['项目名称', '盘子', '已花'], ['修路', 10, 9]])), ['A2:C2 没有识别出项目。「表」的「项目名称」「盘子」「已花」等像是表头，但没有认出金额一列；请用「年初预算数」「全年预算数」「全年执行数」作列名，或在「数据」中用「逐列指定预算表、支出表」说明各列。']],
  ],
});

describeCheck(moneyUnitKnown, {
  accepts: [['a unit in the corner', workbook(money)], ['a unit in every cell', workbook(sheet('2024', [['项目', '金额'], ['甲', '5万元'], ['乙', '300元']]))], ['a unit in the heading', workbook(sheet('2024', [['项目', '金额（元）'], ['甲', 5]]))]],
  reports: [
    ['small amounts without a unit', workbook(sheet('表', [['项目', '金额'], ['甲', 5]])), ['B1 「表」没有写明金额单位，暂按万元；请在「数据」中选定，或在表头注明「单位：万元」。']],
    ['large amounts without a unit', workbook(sheet('表', [['项目', '金额'], ['甲', 500000]])), ['B1 「表」没有写明金额单位，暂按元；请在「数据」中选定，或在表头注明「单位：元」。']],
    [
      'several sheets, once for each unit',
      workbook(...[['一', 5], ['二', 500000], ['三', 8]].map(([name, amount]) => sheet(String(name), [['项目', '金额'], ['甲', amount ?? null]]))),
      ['B1,B1 「一」等2张工作表没有写明金额单位，暂按万元；请在「数据」中选定，或在各表头注明「单位：万元」。', 'B1 「二」没有写明金额单位，暂按元；请在「数据」中选定，或在表头注明「单位：元」。'],
    ],
  ],
});

describeCheck(moneyUnitNotContradicted, {
  accepts: [
    ['one unit, said twice', workbook(sheet('表（万元）', [['单位：万元'], ['项目', '全年预算数（万元）'], ['甲', 5]]))],
    ['a column in a unit of its own', workbook(sheet('表', [['单位：万元'], ['项目', '全年预算数', '全年执行数（元）'], ['甲', 5, 40000]]))],
  ],
  reports: [
    ['two units above a table', workbook(sheet('表', [['2024年项目表（元）'], ['单位：万元'], ['项目', '金额'], ['甲', 5]])), ['A2,A1 「表」既写了万元，又写了元，现按万元读取；请核对后改成一致，或在「数据」中为该表选定。']],
    ['the name of the sheet', workbook(sheet('表（元）', [['单位：万元'], ['项目', '金额'], ['甲', 5]])), ['A1 工作表名「表（元）」写的是元，表里写的是万元，现按万元读取；请核对后改成一致，或在「数据」中为该表选定。']],
  ],
});

describeCheck(yearKnown, {
  accepts: [['a year in the title', workbook(money)], ['no project at all', workbook(sheet('空', []))]],
  reports: [
    ['no year', workbook(sheet('表', [['项目', '金额（万元）'], ['甲', 5]])), ['没有找到报告年度，报告中暂写「本年度」；请在「数据」中填写，或在「单位信息」中写明年度。']],
    ['a year from the sheet’s name', workbook(sheet('2023年', [['项目', '金额（万元）'], ['甲', 5]])), ['报告年度2023取自工作表名；请在「数据」中确认，或在「单位信息」中写明年度。']],
  ],
});

describeCheck(weightsAsRecommended, {
  accepts: [
    ['50, 30 and 10', workbook(money, targets(output('培训', 5, 5, 50), ['甲', '效益指标', '社会效益指标', '受益', 5, 5, 30], ['甲', '满意度指标', '服务对象满意度指标', '满意度', '90%', '91%', 10]))],
    ['a form without benefit, told of elsewhere', workbook(money, targets(output('培训', 5, 5, 90)))],
  ],
  reports: [
    ['other weights', workbook(money, targets(output('培训', 5, 5, 70), ['甲', '效益指标', '社会效益指标', '受益', 5, 5, 20], ['甲', '满意度指标', '服务对象满意度指标', '满意度', '90%', '91%', 10])), ['G2 「甲」产出指标分值合计70分，方案为50分；有特殊情况的请说明。', 'G3 「甲」效益指标分值合计20分，方案为30分；有特殊情况的请说明。']],
    ['no satisfaction by 101号, which gives its points to benefit', workbook(money, targets(output('培训', 5, 5, 50), ['甲', '效益指标', '社会效益指标', '受益', 5, 5, 30])), ['G3 「甲」效益指标分值合计30分，方案为40分；有特殊情况的请说明。'], { scheme: 'caiyu-2021-101' }],
  ],
});

describeCheck(overshootExplained, {
  accepts: [
    ['a little below the line', workbook(money, targets(output('培训', 100, 129.99, 10)))],
    ['a reason', workbook(money, targets(output('培训', 100, 150, 10, 10, '上级追加任务')))],
    ['less than a cost allows', workbook(money, targets(['甲', '产出指标', '成本指标', '总成本', '≤90万元', 40, 10]))],
  ],
  reports: [
    ['a third more', workbook(money, targets(output('培训', '100人', 130, 10))), ['F2,E2,I2 「培训」实际完成值130人为指标值100人的130.00%，达到130%及以上，没有写明原因；请说明，指标值可能偏低。']],
    ['more than exactly', workbook(money, targets(output('培训', '=100人', 101, 10))), ['F2,E2,I2 「培训」指标值为等于100人，实际完成值101人超出，没有写明原因；请说明，或核对指标性质。']],
  ],
  inText: {
    accepts: [
      ['a little more', '计划培训100人次，实际培训129人次。'],
      ['a reason', '计划培训100人次，实际培训150人次，主要是上级追加任务。'],
      ['another thing in the same unit', '一、基本情况\n计划培训干部100人次。\n二、产出情况\n志愿服务460人次。'],
      ['counts that are no goals', '一、基本情况\n组织志愿服务活动100人次。\n二、产出情况\n开展志愿服务活动460人次。'],
    ],
    reports: [
      ['goal and result in one sentence', '慰问人数指标值9人，当年实际完成18人。', ['‹18人› 文中目标9人，完成18人，为目标的200.00%，达到130%及以上，没有写明原因；请说明，目标可能偏低。']],
      [
        'goal and result in two sections',
        '一、基本情况\n残疾人类资金建设2家及以上机构，为残疾患者提供120人次的规范精康服务。\n二、绩效目标实现情况\n登记康复对象接受规范精康服务260人次。',
        ['‹260人次› 文中目标120人次，完成260人次，为目标的216.67%，达到130%及以上，没有写明原因；请说明，目标可能偏低。'],
      ],
    ],
  },
});

const full = (...more: readonly (readonly (string | number | null)[])[]) => targets(output('培训', 5, 5, 50), output('宣传', 5, 5, 39), ...more);
describeCheck(highScoreWithoutTrouble, {
  inText: {
    accepts: [
      ['a lower score', '三、评价结论\n自评得分99.5分。\n五、存在的问题\n续缴率只有81.4%。'],
      ['no problem', '三、评价结论\n自评得分100分。\n五、存在的问题\n没有问题。'],
    ],
    reports: [['a problem told beside what went well', '三、评价结论\n自评得分100分。\n五、主要做法和问题\n问题是律师资源不足。', ['‹100分› 总分写作100分，一分未扣，而文中列有问题：「问题是律师资源不足。」；请核实得分。']], ['full points and a problem', '三、评价结论\n自评得分100分。\n五、存在的问题\n续缴率只有81.4%。', ['‹100分› 总分写作100分，一分未扣，而文中列有问题：「续缴率只有81.4%。」；请核实得分。']]],
  },
  accepts: [['nothing amiss', workbook(money, full(output('走访', 5, 5, 1)))], ['a lower score', workbook(money, targets(output('培训', 5, 4, 90)))]],
  reports: [
    ['an unmet target', workbook(money, full(output('走访', 100, 99, 1))), ['F4 「甲」得99.99分，而指标「走访」没有完成，请核实得分。']],
    ['little spent', workbook(ledger(['甲', 100, 100, 89.99]), targets(output('培训', 5, 5, 99), output('预算执行率', '100%', '89.99%', 1))), ['D3,C3 「甲」得99.9分，而预算执行率只有89.99%（全年执行数÷全年预算数），请核实得分。']],
    [
      'a problem told',
      workbook(money, full(output('走访', 5, 5, 1)), sheet('成效台账', [['章节', '主题', '事项陈述', '数量', '单位'], ['问题', '管理', '培训安排过于集中', null, null]])),
      ['C2 「甲」得100分，而材料中列有问题：「培训安排过于集中」，请核实得分。'],
    ],
  ],
});

describeCheck(wordsInTheirBand, {
  accepts: [['points inside the band', workbook(money, targets(['甲', '效益指标', '社会效益指标', '影响', '效果明显', '部分达成', 10, 6.5]))], ['no points yet', workbook(money, targets(['甲', '效益指标', '社会效益指标', '影响', '效果明显', '部分达成', 10, null]))]],
  reports: [['full points for a part', workbook(money, targets(['甲', '效益指标', '社会效益指标', '影响', '效果明显', '部分达成', 10, 10])), ['H2,F2 「影响」实际完成「部分达成」，应得6～8分，填写的是10分；请更正得分，或核对达成情况。']]],
});

describeCheck(executionPointsFollowRule, {
  accepts: [['what the rule gives', workbook(ledger(['甲', 100, 100, 88.74]), targets(output('预算执行率', '100%', '88.74%', 10, 8.87)))], ['no row of its own', workbook(money, targets(output('培训', 5, 5, 90)))]],
  reports: [['full points for less', workbook(ledger(['甲', 100, 100, 88.74]), targets(output('培训', 5, 5, 90), output('预算执行率', '100%', '88.74%', 10, 10))), ['H3,D3,D3,C3,G3 「甲」预算执行率填写10分，按规则应为8.87分：全年执行数88.74÷全年预算数100.00×10＝8.87；请更正，或说明理由。']]],
});

describeCheck(finishedKnown, {
  accepts: [['a scheme that need not know', workbook(money, targets(output('培训', 5, 5, 90)))]],
  reports: [['a scheme that must', workbook(ledger(['甲', 100, 100, 88.74]), targets(output('培训', 5, 5, 90))), ['D3 1个项目是否已完成没有写明，预算执行率不能计分；请在「报告设置」的「项目已完成」写是或否，命令行用 --finished yes|no。'], { scheme: 'caiyu-2021-101' }]],
});

/** A ledger in 万元 with these columns of amounts. */
const columnsOf = (headings: readonly string[], ...rows: readonly (readonly (string | number | null)[])[]) => workbook(sheet('表', [['2024年项目支出表（单位：万元）'], ['项目', ...headings], ...rows]));
const chosen = sheet(settingsSheet, [['设置', '值'], ['方案数值', '值'], ['预算执行率的分母', '年初预算数']]);

describeCheck(rateBasisKnown, {
  accepts: [
    ['the budget of the year', workbook(ledger(['甲', 100, 90, 80]))],
    ['the budget of the year of one project at least', workbook(ledger(['甲', 100, 90, 80], ['乙', 50, null, 40]))],
    ['a bare budget beside what was spent, which is that of the year', columnsOf(['预算数', '执行数'], ['甲', 100, 80])],
    ['nothing spent', columnsOf(['年初预算数'], ['甲', 100])],
    ['nothing to divide by', columnsOf(['全年执行数'], ['甲', 80])],
    ['a budget of zero', columnsOf(['年初预算数', '全年执行数'], ['甲', 0, 80])],
    ['a basis that a person has chosen', { ...columnsOf(['年初预算数', '全年执行数'], ['甲', 100, 80]), sheets: [...columnsOf(['年初预算数', '全年执行数'], ['甲', 100, 80]).sheets, chosen] }],
    ['a rate over the initial budget beside that of the year, which is another check’s', workbook(ledger(['甲', 100, 90, 80, '80%']))],
  ],
  reports: [
    ['the initial budget alone', columnsOf(['年初预算数', '全年执行数'], ['甲', 100, 80], ['合计', 100, 80]), ['B2 表中没有全年预算数，预算执行率暂按全年执行数÷年初预算数计算，这一项暂不计分；请在「数据」中选定（命令行用 --basis 年初预算数），或补列全年预算数。']],
    ['funds received alone', columnsOf(['到位资金', '全年执行数'], ['甲', 90, 80]), ['B2 表中没有全年预算数，预算执行率暂按全年执行数÷资金到位数计算，这一项暂不计分；请在「数据」中选定（命令行用 --basis 到位资金），或补列全年预算数。']],
    ['both, of which the rates follow one', columnsOf(['年初预算数', '到位资金', '全年执行数', '执行率'], ['甲', 100, 80, 80, '100%'], ['乙', 100, 50, 40, '80%']), ['C2 表中没有全年预算数，预算执行率暂按全年执行数÷资金到位数计算，这一项暂不计分；请在「数据」中选定（命令行用 --basis 年初预算数|到位资金），或补列全年预算数。']],
    ['a basis chosen of which the tables have nothing', workbook(ledger(['甲', 100, 90, 80])), ['C2 预算执行率选定按全年执行数÷资金到位数计算，而表中没有资金到位数，无从计算；请在「数据」中改选（命令行用 --basis 全年预算数|年初预算数），或补列资金到位数。'], { basis: 'received' }],
    ['the scheme’s own basis, chosen where there is nothing of it', columnsOf(['年初预算数', '全年执行数'], ['甲', 100, 80]), ['B2 预算执行率选定按全年执行数÷全年预算数计算，而表中没有全年预算数，无从计算；请在「数据」中改选（命令行用 --basis 年初预算数），或补列全年预算数。'], { basis: 'adjusted' }],
  ],
});
