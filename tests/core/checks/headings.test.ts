import { chaptersComplete } from '../../../src/core/checks/chapters-complete';
import { headingsLegible } from '../../../src/core/checks/headings-legible';
import { describeCheck } from '../../helpers/describe-check';
import { sheet, workbook } from '../../helpers/snapshot';

const table = (unit: string, ...heading: readonly string[]) => workbook(sheet('表', [[`2024年度项目支出表${unit}`], heading, ['技能培训', 10, 10, 9]]));
const asBudget = (header: string, word = '全年预算数') => `表头「${header}」像是「${word}」认错了一个字，暂按「${word}」读取；请改正表头，不是这个意思的在「数据」中改选。`;

describeCheck(headingsLegible, {
  accepts: [
    ['headings as they should stand', table('（万元）', '项目名称', '年初预算数', '全年预算数', '全年执行数')],
    ['words of their own', table('（万元）', '项目名称', '预约数', '预计数', '执行力')],
    ['a misread heading beside the one it would be', table('（万元）', '项目名称', '全年预匏数', '全年预算数', '全年执行数')],
    ['a roster', workbook(sheet('表', [['姓名', '年龄', '电话'], ['某甲', 30, 1]]))],
  ],
  reports: [
    ['one sign', table('（万元）', '项目名称', '年初预算数', '全年预匏数', '全年执行数'), [`C2 ${asBudget('全年预匏数')}`]],
    ['a sign that looks like another', table('（万元）', '项日名称', '年初预算数', '全年预算数', '全年执行数'), [`A2 ${asBudget('项日名称', '项目名称')}`]],
    ['the unit', table('（万兀）', '项目名称', '年初预算数', '全年预算数', '全年执行数'), ['A1 「2024年度项目支出表（万兀）」像是认错了一个字，金额单位暂按万元；请改正，或在「数据」中选定单位。']],
    ['two signs of one heading, which is no heading then', table('（万元）', '项目名称', '年初预算数', '全年颈匏数', '全年执行数'), []],
  ],
});

const outline = '一、基本情况\n支出5万元。\n二、自评工作\n由办公室组织自评。\n三、自评结论\n自评得分95分。\n四、产出和效益\n培训7期。\n五、存在的问题\n进度偏慢。\n六、有关建议\n提前采购。';
describeCheck(chaptersComplete, {
  inText: {
    accepts: [
      ['all parts', outline],
      ['parts that are told under other headings', '一、概况\n支出5万元，由评价小组开展自评，得分95分。\n二、项目产出\n培训7期。\n三、存在的问题及下一步措施\n进度偏慢，提前采购。'],
      ['a part of a report', '一、基本情况\n支出5万元。\n二、项目产出\n培训7期。'],
      ['chapters of something else', '一、会议议程\n略。\n二、参会人员\n略。\n三、会议要求\n略。'],
    ],
    reports: [
      ['no conclusion and no recommendations', outline.replace('三、自评结论\n自评得分95分。\n', '').replace('\n六、有关建议\n提前采购。', ''), ['‹四、产出和效益› 报告没有写评价结论、有关建议，共缺2部分；请在「四、产出和效益」之前补写，确实没有内容的写明情况。']],
      ['no recommendations', outline.replace('\n六、有关建议\n提前采购。', ''), ['‹五、存在的问题› 报告没有写有关建议，共缺1部分；请在「五、存在的问题」之后补写，确实没有内容的写明情况。']],
      ['no problems', outline.replace('五、存在的问题\n进度偏慢。\n', ''), ['‹六、有关建议› 报告没有写存在的问题，共缺1部分；请在「六、有关建议」之前补写，确实没有内容的写明情况。']],
    ],
  },
});
