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
