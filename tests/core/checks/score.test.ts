import { actualsFilled } from '../../../src/core/checks/actuals-filled';
import { moneyUnitKnown } from '../../../src/core/checks/money-unit-known';
import { pointsFollowRule } from '../../../src/core/checks/points-follow-rule';
import { pointsSumTo100 } from '../../../src/core/checks/points-sum-to-100';
import { pointsWithinMaximum } from '../../../src/core/checks/points-within-maximum';
import { shortfallExplained } from '../../../src/core/checks/shortfall-explained';
import { somethingRecognised } from '../../../src/core/checks/something-recognised';
import { targetsMeasurable } from '../../../src/core/checks/targets-measurable';
import { yearKnown } from '../../../src/core/checks/year-known';
import { describeCheck } from '../../helpers/describe-check';
import { ledger, sheet, targets, workbook } from '../../helpers/snapshot';

const money = ledger(['甲', 10, 10, 10]);
const output = (name: string, ...rest: readonly (string | number | null)[]) => ['甲', '产出指标', '数量指标', name, ...rest];

describeCheck(pointsSumTo100, {
  accepts: [
    ['90 points beside the scheme’s 10 for execution', workbook(money, targets(output('培训', 5, 5, 50, 50), output('宣传', 5, 5, 40, 40)))],
    ['100 points with a row for execution', workbook(money, targets(output('培训', 5, 5, 90, 90), output('预算执行率', '100%', '100%', 10, 10)))],
    ['a form without points', workbook(money, targets(output('培训', 5, 5)))],
  ],
  reports: [
    ['points that with execution do not make 100', workbook(money, targets(output('培训', 5, 5, 50), output('宣传', 5, 5, 50))), ['G2:G3 「甲」指标分值合计100分，加预算执行率10分为110分，应为100分，多10分。']],
    ['points of a form with its own execution row', workbook(money, targets(output('培训', 5, 5, 85), output('预算执行率', null, null, 10))), ['G3,G2 「甲」分值合计95分，应为100分，少5分。']],
  ],
});

describeCheck(pointsWithinMaximum, {
  accepts: [['0 and the maximum', workbook(money, targets(output('培训', 5, 5, 10, 0), output('宣传', 5, 5, 10, 10)))]],
  reports: [
    ['points above their maximum', workbook(money, targets(output('培训', 5, 5, 10, 10.01))), ['H2,G2 「培训」得分10.01超过分值10。']],
    ['negative points', workbook(money, targets(output('培训', 5, 5, 10, -1))), ['H2,G2 「培训」得分-1小于零。']],
  ],
});

describeCheck(pointsFollowRule, {
  accepts: [
    ['points a hundredth beside the rule', workbook(money, targets(output('培训', 180, 164, 10, 9.12)))],
    ['qualitative points inside their band', workbook(money, targets(['甲', '效益指标', '社会效益指标', '影响', '效果明显', '部分达成', 10, 6.5]))],
    ['points nobody declared', workbook(money, targets(output('培训', 180, 164, 10, null)))],
  ],
  reports: [['points that the rule does not give', workbook(money, targets(output('培训', '≥180', 164, 10, 9))), ['H2,D2,E2,F2,G2 「培训」自评得分9，按规则应为9.11：164÷180×10＝9.11。']]],
});

describeCheck(shortfallExplained, {
  accepts: [
    ['a shortfall with its reason', workbook(money, targets(output('培训', 180, 164, 10, 9.11, '汛期停课')))],
    ['full points', workbook(money, targets(output('培训', 180, 180, 10, 10)))],
    ['an undecided indicator', workbook(money, targets(output('培训', 180, null, 10)))],
  ],
  reports: [
    ['an unmet target without a reason', workbook(money, targets(output('培训', '180人', 164, 10, 9.11))), ['I2,F2 「培训」未达到指标值（指标值180人，实际164人），没有写明偏差原因。']],
    ['a stock word instead of a reason', workbook(money, targets(output('培训', 180, 164, 10, 9.11, '无'))), ['I2,F2 「培训」未达到指标值（指标值180，实际164），没有写明偏差原因。']],
    ['points lost although no number says why', workbook(money, targets(['甲', '效益指标', '社会效益指标', '影响', '效果明显', '部分达成', 10, 6.5])), ['I2,F2 「影响」得6.5分，分值10分，没有写明偏差原因。']],
  ],
});

describeCheck(actualsFilled, {
  accepts: [['a zero', workbook(money, targets(output('投诉', '≤0', 0, 10, 10)))]],
  reports: [
    ['a blank actual', workbook(money, targets(output('培训', 5, null, 10))), ['F2 「培训」没有填写实际完成值。']],
    ['a dash', workbook(money, targets(output('培训', 5, '—', 10))), ['F2 「培训」没有填写实际完成值。']],
  ],
});

describeCheck(targetsMeasurable, {
  accepts: [['one indicator with target and actual', workbook(money, targets(output('培训', 5, 5)))], ['a workbook without projects', workbook(sheet('空', []))]],
  reports: [['a ledger without indicators', workbook(money), ['A3 没有一个绩效指标既有年度指标值又有实际完成值，绩效无从评价；请在「目标」中填写指标。']]],
});

describeCheck(somethingRecognised, {
  accepts: [['a ledger', workbook(money)]],
  reports: [['a phone list', workbook(sheet('通讯录', [['姓名', '电话'], ['某甲', 12345678]])), ['没有识别出项目。台账的表头要有「项目」或「项目名称」，和「年初预算数」「全年预算数」「全年执行数」「金额」中至少一列。']]],
});

describeCheck(moneyUnitKnown, {
  accepts: [['a unit in the corner', workbook(money)], ['a unit in the heading', workbook(sheet('2024', [['项目', '金额（元）'], ['甲', 5]]))]],
  reports: [
    ['small amounts without a unit', workbook(sheet('表', [['项目', '金额'], ['甲', 5]])), ['B1 「表」没有写明金额单位，暂按万元；请在表头注明「单位：万元」，命令行用 --unit 万元。']],
    ['large amounts without a unit', workbook(sheet('表', [['项目', '金额'], ['甲', 500000]])), ['B1 「表」没有写明金额单位，暂按元；请在表头注明「单位：元」，命令行用 --unit 元。']],
  ],
});

describeCheck(yearKnown, {
  accepts: [['a year in the title', workbook(money)], ['no project at all', workbook(sheet('空', []))]],
  reports: [
    ['no year', workbook(sheet('表', [['项目', '金额（万元）'], ['甲', 5]])), ['没有找到报告年度，报告中暂写「本年度」；请在「单位信息」中填写年度，命令行用 --year。']],
    ['a year from the sheet’s name', workbook(sheet('2023年', [['项目', '金额（万元）'], ['甲', 5]])), ['报告年度2023取自工作表名；请在「单位信息」中确认，命令行用 --year。']],
  ],
});
