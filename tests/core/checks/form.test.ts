import { completionMatchesTable } from '../../../src/core/checks/completion-matches-table';
import { costsWithinBudget } from '../../../src/core/checks/costs-within-budget';
import { formPromptsReplaced } from '../../../src/core/checks/form-prompts-replaced';
import { gradeFollowsScore } from '../../../src/core/checks/grade-follows-score';
import { levelsAddUp } from '../../../src/core/checks/levels-add-up';
import { satisfactionMeasured } from '../../../src/core/checks/satisfaction-measured';
import { scoresAddUp } from '../../../src/core/checks/scores-add-up';
import type { CellValue } from '../../../src/core/model/snapshot';
import { describeCheck } from '../../helpers/describe-check';
import { ledger, sheet, targets, workbook } from '../../helpers/snapshot';

type Row = readonly CellValue[];
const money = ledger(['甲', 10, 10, 10]);
/** A form of 甲 on the sheet 自评: heading in row 2; A 一级, B 二级, C 三级, D 指标值, E 完成值, F 分值, G 得分, H 偏差原因. */
const form = (...rows: readonly Row[]) => workbook(money, sheet('自评', [['项目名称', '甲'], ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'], ...rows]));
const training: Row = ['产出指标', '数量指标', '培训', 5, 5, 50, 50];
const reached: Row = ['效益指标', '社会效益指标', '受益', 5, 5, 40, 40];
const execution: Row = [null, null, '预算执行率', '100%', '100%', 10, 10];
/** A 自评表 of one indicator, or one that nobody has filled in. */
const blank = (name: string, amount: number | null, indicator: string, target: number | null, actual: number | null): readonly Row[] => [
  ['项目支出绩效自评表'], ['（2024年度）'], ['项目名称', name], ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'], [null, '年度资金总额', amount, amount, amount, 10, null, null],
  ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'], [null, '产出指标', '数量指标', indicator, target, actual, 50, null],
];

describeCheck(formPromptsReplaced, {
  accepts: [
    ['names and values', form(training, reached)],
    ['an ellipsis within a text', form(['产出指标', '数量指标', '学习……等文件', 5, 5, 50])],
    ['a form that is still blank beside one that is filled in', workbook(sheet('培训', blank('技能培训', 100, '培训', 5, 5)), sheet('空表', blank('', null, '指标1：', null, null)))],
    ['a label that says how long the answer may be', workbook(money, targets(['甲', '产出指标', '数量指标', '培训', 5, 5, 10]), sheet('结论', [['评价结论（200字以内）', '完成较好']]))],
  ],
  reports: [
    ['a row of the form with nothing in it', form(training, [null, null, '指标2：', null, null, null], [null, null, '……', null, null, null]), ['C4 「指标2：」是填写提示或样例，没有换成实际内容；请填写，不用的行请删除。', 'C5 「……」是填写提示或样例，没有换成实际内容；请填写，不用的行请删除。']],
    ['a placeholder for a number', form(['产出指标', '数量指标', '培训', '≥XX人', 5, 50]), ['D3 「XX」是填写提示或样例，没有换成实际内容；请填写，不用的行请删除。']],
  ],
  inText: {
    accepts: [['an ellipsis within a text', '深入学习……等文件。'], ['what the program asks to fill in', '【待填写：评价起止时间】'], ['the report on the workbook', null, { workbook: form(['产出指标', '数量指标', '培训', '≥XX人', 5, 50]) }]],
    reports: [
      ['a length that a form allows', '三、存在的问题（200字以内）\n培训安排过于集中。', ['‹（200字以内）› 「（200字以内）」是填写提示或样例，没有换成实际内容；请填写，不用的行请删除。']],
      ['a page that a form allows', '六、下一步措施（可另附页）\n争取编制。处置疫情XX例。', ['‹（可另附页）› 「（可另附页）」是填写提示或样例，没有换成实际内容；请填写，不用的行请删除。', '‹XX› 「XX」是填写提示或样例，没有换成实际内容；请填写，不用的行请删除。']],
      ['a number that was left open', '注册志愿者____人。\n填报日期：____年____月____日', ['‹____› 「____」是填写提示或样例，没有换成实际内容；请填写，不用的行请删除。']],
      ['a placeholder for the office', '一、基本情况\nXX局2024年度项目支出100万元。', ['‹XX› 「XX」是填写提示或样例，没有换成实际内容；请填写，不用的行请删除。']],
    ],
  },
});

describeCheck(levelsAddUp, {
  accepts: [
    ['levels that are the sums', form(['产出指标（70分）', '数量指标（50分）', '培训', 5, 5, 50], [null, '质量指标（20）', '合格', 5, 5, 20], ['效益指标（30%）', '社会效益指标', '受益', 5, 5, 30])],
    ['levels without points of their own', form(training, reached)],
    ['a level that has the row 预算执行率 as well', form(['过程（25分）', '资金管理', '预算执行率', '100%', '95%', 10, 9.5], [null, '组织实施', '制度执行有效性', '有效', '有效', 15, 15], ['产出指标', '数量指标', '培训', 5, 5, 75, 75])],
    ['indicators without points, below levels that agree', form(['产出指标（70分）', '数量指标（50分）', '培训', 5, 5], [null, '质量指标（20分）', '合格', 5, 5])],
  ],
  reports: [
    ['a first level', form(['产出指标（60分）', '数量指标', '培训', 5, 5, 50], [null, '质量指标', '合格', 5, 5, 20]), ['A3,F3:F4 「产出指标」分值写作60分，所含2项分值之和为70分，相差10分；请核对分值。']],
    ['a second level', form(['产出指标', '数量指标（40分）', '培训', 5, 5, 50]), ['B3,F3 「数量指标」分值写作40分，所含1项分值之和为50分，相差10分；请核对分值。']],
    ['a 小计', form(training, [null, '小计', null, null, null, 45]), ['F4,F3 「产出指标」分值写作45分，所含1项分值之和为50分，相差5分；请核对分值。']],
    ['second levels that are not the first, where the indicators have no points', form(['产出指标（60分）', '数量指标（50分）', '培训', 5, 5], [null, '质量指标（20分）', '合格', 5, 5]), ['A3,B3:B4 「产出指标」分值写作60分，所含2项分值之和为70分，相差10分；请核对分值。']],
  ],
});

describeCheck(scoresAddUp, {
  accepts: [
    ['a total that is the sum', form(execution, training, reached, ['总分', null, null, null, null, 100, 100])],
    ['a hundredth beside it', form(execution, training, reached, ['总分', null, null, null, null, 100, 100.01])],
    ['a total that counts the execution, which has no row', form(training, reached, ['总分', null, null, null, null, 100, 100])],
    ['a total without it', form(training, reached, ['总分', null, null, null, null, 90, 90])],
    ['a 合计 of the indicators alone, beside the points of the execution', form(execution, training, reached, ['合计', null, null, null, null, 90, 90])],
    ['a score that is still to be given', form(execution, ['产出指标', '数量指标', '培训', 5, 5, 50, null], reached, ['总分', null, null, null, null, 100, 100])],
    ['no total', form(execution, training, reached)],
  ],
  reports: [
    ['a total beside the sum', form(execution, training, reached, ['总分', null, null, null, null, 100, 98]), ['G6,G3:G5 「甲」总分写作98分，3项得分之和为100分，相差2分；请重新加总。']],
    ['scores of 110 and a total of 100', form(execution, training, ['效益指标', '社会效益指标', '受益', 5, 5, 50, 50], ['总分', null, null, null, null, 100, 100]), ['G6,G3:G5 「甲」总分写作100分，3项得分之和为110分，相差10分；请重新加总。']],
    ['a 小计 of scores', form(training, [null, '小计', null, null, null, 50, 48], reached), ['G4,G3 「产出指标」得分小计写作48分，所含1项得分之和为50分，相差2分；请重新加总。']],
  ],
  inText: {
    accepts: [
      ['parts that make the total', '自评得分93.2分：预算执行9.6分、产出46.6分、效益28分、满意度9分，等级为优。'],
      ['what was reached beside what could be', '自评得93分。其中：预算执行10分，得9分；产出指标50分，得分47分；效益指标30分，得分28分；满意度指标10分，得分9分。'],
      ['some of the parts', '自评得分95.85分，其中预算执行9.52分。'],
      ['points that were taken off', '自评得分93分，其中产出扣4分、效益扣3分。'],
      ['a total alone', '自评得分93分，满分100分。'],
    ],
    reports: [
      ['parts in the same sentence', '自评得分97分：预算执行9.6分、产出46.6分、效益28分、满意度9分。', ['‹97分› 总分写作97分，所列4项得分之和为93.2分，相差3.8分；请重新加总。']],
      ['parts in the next sentence', '经自评，本项目得97.5分。其中：预算执行率10分，产出指标48.5分，效益指标29分，满意度指标9分。', ['‹97.5分› 总分写作97.5分，所列4项得分之和为96.5分，相差1分；请重新加总。']],
    ],
  },
});

const graded = (points: number, grade: string) => form(execution, training, reached, ['总分', null, null, null, null, 100, points, grade]);
describeCheck(gradeFollowsScore, {
  accepts: [
    ['the grade of the score', graded(90, '优')],
    ['a grade with the word for it', form(execution, training, reached, ['总分', null, null, null, null, 100, 89.99], ['自评等级', '良级'])],
    ['a grade of points that are not the full ones', form(execution, training, ['总分', null, null, null, null, 60, 55, '优'])],
    ['no grade', form(execution, training, reached, ['总分', null, null, null, null, 100, 100])],
    ['another scheme’s line', form(training, reached, ['自评等级', '优'])],
  ],
  reports: [
    ['the grade above', graded(89.99, '优'), ['H6,G6 「甲」总分89.99分应为「良」，等级写作「优」；请改正。']],
    ['a word that is no grade', graded(95, '合格'), ['H6,G6 「甲」等级写作「合格」，方案的等级是优、良、中、差；请改用方案的等级。']],
    ['a grade without a stated total, against the computed one', form(['产出指标', '数量指标', '培训', 10, 5, 50, 25, '停课'], reached, ['自评等级', '优']), ['B5 「甲」总分75分应为「中」，等级写作「优」；请改正。']],
  ],
  inText: {
    accepts: [
      ['the grade of the score', '自评得分88.5分，评价等级为“良”。'],
      ['a grade that is none of this score', '自评得分88.5分。\n乡镇考核等级为优。'],
      ['words that begin like one', '自评得分88.5分，等级评定良好地反映了成效。'],
      ['points of a part', '预算执行得分9.5分，等级为良。'],
    ],
    reports: [
      ['the grade above', '自评88.5分，等级为优。', ['‹等级为优› 总分88.5分应为「良」，等级写作「优」；请改正。']],
      ['a score behind its parts', '预算执行9.2分，产出47.5分，效益28分，满意度9分，总分93.7分，等级为良。', ['‹等级为良› 总分93.7分应为「优」，等级写作「良」；请改正。']],
      ['a grade in the next sentence', '综合得分为75分。评价等级：“良”。', ['‹等级：“良› 总分75分应为「中」，等级写作「良」；请改正。']],
      ['a word that is no grade of the scheme', '自评得分93分，等级为优秀。', ['hint ‹等级为优秀› 等级写作「优秀」，方案的写法是「优」；请改用方案的写法。']],
    ],
  },
});

const satisfied = (actual: string | number) => workbook(money, targets(['甲', '满意度指标', '服务对象满意度指标', '学员满意度', '≥90%', actual, 10, 10]));
describeCheck(satisfactionMeasured, {
  accepts: [['a rate', satisfied('93%')], ['a rate in words', satisfied('百分之九十三')], ['nothing yet', satisfied('—')], ['words for another indicator', workbook(money, targets(['甲', '效益指标', '社会效益指标', '影响', '优良', '达成预期', 10]))]],
  reports: [['a word', satisfied('满意'), ['F2,D2 「学员满意度」的实际完成值「满意」没有数值；请写明满意度和调查人数，没有调查的据实说明。']]],
  inText: {
    accepts: [['people who were asked, beside the rate', '群众满意度93%，电话回访60人。'], ['a survey', '发放问卷150份，群众满意度93%。'], ['a survey in another sentence', '群众满意度93%。\n本次抽样访谈服务对象60人。'], ['no satisfaction', '考核合格率93%。'], ['the report on the workbook', null, { workbook: satisfied('93%') }]],
    reports: [['a target in the place of a rate', '（四）效益情况\n群众满意度≥95%。', ['‹≥95%› 满意度写作「≥95%」，是目标的写法，不是实际完成值；请写明测得的满意度和调查人数。']], ['praise without a rate', '（四）效益情况\n农牧民普遍欢迎，满意度较高。', ['‹满意度较高› 写的是「满意度较高」，全文没有满意度的数值；请写明满意度和调查人数，没有调查的据实说明。']], ['papers that were looked at', '访谈科室8个，核查合同14份。群众满意度93%。', ['‹93%› 满意度「93%」没有写明调查了多少人；请写明问卷或访谈的份数，没有调查的据实说明。']], ['visits that were no survey', '走访慰问困难户60户。群众满意度93%。', ['‹93%› 满意度「93%」没有写明调查了多少人；请写明问卷或访谈的份数，没有调查的据实说明。']], ['a rate of nobody knows how many', '群众满意度93%，学员满意度95%。', ['‹93%› 满意度「93%」没有写明调查了多少人；请写明问卷或访谈的份数，没有调查的据实说明。']]],
  },
});

const costing = (...rows: readonly Row[]) => workbook(ledger(['甲', 90, 100, 95]), targets(...rows.map((row): Row => ['甲', '成本指标', '经济成本指标', ...row])));
describeCheck(costsWithinBudget, {
  accepts: [
    ['a total cost of the budget', costing(['项目总成本', '≤100万元', 95])],
    ['a total cost of the initial budget', costing(['项目总成本', '≤90万元', 90])],
    ['the same in 元', costing(['项目总成本', '≤1000000元', 950000])],
    ['some of the costs', costing(['培训费用', '≤30万元', 28], ['宣传费用', '≤20万元', 19])],
    ['what one piece costs', costing(['人均培训成本', '≤500万元', 480], ['单位成本', '≤850元', 800], ['补助标准', '≤300万元/年', 300])],
    ['a rate of saving', costing(['成本节约率', '≥5%', '6%'])],
    ['costs that are no cost indicators', workbook(ledger(['甲', 90, 100, 95]), targets(['甲', '效益指标', '经济效益指标', '总产值', '≥500万元', 600, 10]))],
  ],
  reports: [
    ['costs beyond the budget', costing(['培训费用', '≤80万元', 70], ['宣传费用', '≤40万元', 30]), ['E2:E3,C3 「甲」2个成本指标的指标值合计120.00万元，超过全年预算数100.00万元，多出20.00万元。']],
    ['a total cost beyond the budget, beside its parts', costing(['项目总成本', '≤120万元', 110], ['培训费用', '≤60万元', 60]), ['E2,C3 「甲」1个成本指标的指标值合计120.00万元，超过全年预算数100.00万元，多出20.00万元。']],
    ['a total cost below it', costing(['项目总成本', '≤80万元', 80]), ['E2,C3 「甲」总成本类指标的指标值80.00万元，与全年预算数100.00万元相差20.00万元；请核实。']],
  ],
});

/** A form with 年度总体目标 in row 6: B6 预期目标, D6 实际完成情况; its one indicator is in row 8, E8 its actual. */
const told = (completion: string, actual: number, conclusion: string | null = null) =>
  workbook(
    sheet('自评表', [
      ['项目支出绩效自评表'],
      ['项目名称', '甲'],
      ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数'],
      [null, '年度资金总额', 10, 10, 10],
      ['年度总体目标', '预期目标', null, '实际完成情况'],
      [null, '培训180人', null, completion],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
      ['产出指标', '数量指标', '培训', '≥180人', actual, 90, null, null],
      ...(conclusion === null ? [] : [['评价结论', conclusion]]),
    ]),
  );
describeCheck(completionMatchesTable, {
  accepts: [
    ['all done where all is', told('全部完成年度目标', 180)],
    ['what was done, in numbers', told('培训164人', 164)],
    ['most of it', told('除培训人数外，其余目标均已完成', 164)],
    ['not all', told('未全部完成年度目标', 164)],
  ],
  reports: [
    ['all done where one is not', told('年度各项目标任务均已完成', 164), ['D6,E8 写的是「各项目标任务均已完成」，而1个指标没有完成，如「培训」（指标值180人，实际164人）；请按实际改写。']],
    ['a rate of 100%', told('培训164人，目标完成率100%', 164), ['D6,E8 写的是「完成率100%」，而1个指标没有完成，如「培训」（指标值180人，实际164人）；请按实际改写。']],
    ['a conclusion', told('培训164人', 164, '圆满完成全年任务'), ['B9,E8 写的是「圆满完成」，而1个指标没有完成，如「培训」（指标值180人，实际164人）；请按实际改写。']],
  ],
});
