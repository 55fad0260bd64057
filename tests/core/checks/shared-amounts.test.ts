import { amountsOfOneProject } from '../../../src/core/checks/amounts-of-one-project';
import type { Area } from '../../../src/core/model/snapshot';
import { describeCheck } from '../../helpers/describe-check';
import { sheet, workbook } from '../../helpers/snapshot';

const down = (row: number, column: number, rows: number): Area => ({ row, column, rows, columns: 1 });
const table = (merges: readonly Area[], ...rows: readonly (readonly (string | number | null)[])[]) => workbook(sheet('表', [['2024年度项目支出表（万元）'], ['项目', '年初预算数', '全年预算数', '全年执行数'], ...rows], { merges }));
const told = (range: string, amount: string, names: string, kept: string) => `${range}是合并单元格，${amount}合写给${names}；不知各是多少，暂全部计在「${kept}」，其余按没有填写处理。请取消合并，分别填写；本是一个项目的，请把名称也合并。`;

describeCheck(amountsOfOneProject, {
  accepts: [
    ['an amount for each', table([], ['甲', 10, 10, 9], ['乙', 10, 10, 9])],
    ['an amount merged with the name of its one project', table([down(2, 0, 2), down(2, 2, 2)], ['甲', 10, 20, 9], [null, 10, null, 9])],
    ['an amount merged over two rows of one name', table([down(2, 2, 2)], ['甲', 10, 20, 9], ['甲', 10, null, 9])],
    ['an amount that a project shares with its part', table([down(2, 2, 2)], ['甲', 10, 20, 9], ['其中：丙', 5, null, 4])],
  ],
  reports: [
    ['an amount merged over two projects', table([down(2, 2, 2)], ['甲', 10, 20, 9], ['乙', 10, null, 9]), [`C3:C4,A3,A4 ${told('表!C3:C4', '全年预算数20.00万元', '「甲」「乙」', '甲')}`]],
    ['an amount merged over three', table([down(2, 3, 3)], ['甲', 10, 10, 27], ['乙', 10, 10, null], ['丙', 10, 10, null]), [`D3:D5,A3,A4,A5 ${told('表!D3:D5', '全年执行数27.00万元', '「甲」「乙」「丙」', '甲')}`]],
    ['two amounts', table([down(3, 1, 2), down(3, 2, 2)], ['甲', 10, 10, 9], ['乙', 20, 20, 9], ['丙', null, null, 9]), [`B4:B5,A4,A5 ${told('表!B4:B5', '年初预算数20.00万元', '「乙」「丙」', '乙')}`, `C4:C5,A4,A5 ${told('表!C4:C5', '全年预算数20.00万元', '「乙」「丙」', '乙')}`]],
  ],
});
