import { choicesHold } from '../../../src/core/checks/choices-hold';
import { settingsSheet } from '../../../src/core/model/own-sheets';
import type { CellValue, SheetSnapshot, Snapshot } from '../../../src/core/model/snapshot';
import { describeCheck } from '../../helpers/describe-check';
import { ledger, sheet, targets, workbook } from '../../helpers/snapshot';

type Row = readonly CellValue[];
const own = (...rows: readonly Row[]): SheetSnapshot => sheet(settingsSheet, [['设置', '值'], [], ['指定为', '单元格', '理由', '名称'], ...rows]);
const names = (...rows: readonly Row[]): SheetSnapshot => sheet(settingsSheet, [['设置', '值'], [], ['是否同一项目', '项目名称', '另一名称'], ...rows]);
const said = (...rows: readonly Row[]): Snapshot => workbook(ledger(['甲', 10, 10, 9], ['乙', 20, 20, 15]), own(...rows));
const upright = sheet('表', [['名目', '预算', null], [null, '年初', '全年'], ['甲', 1, 2]], { merges: [{ row: 0, column: 0, rows: 2, columns: 1 }, { row: 0, column: 1, rows: 1, columns: 2 }] });

describeCheck(choicesHold, {
  accepts: [
    ['nothing said', workbook(ledger(['甲', 10]))],
    ['all that can be said of a table', said(['不用', '表!B2'], ['全年执行数', '表!D2'], ['元', '表!A2'], ['不计入', '表!A3', '另行报告'], ['计入', '表!A4'])],
    ['a declared table', workbook(sheet('账', [['名目', '盘子'], ['甲', 10]]), own(['预算表', '账!A1:B2'], ['项目名称', '账!A1'], ['全年预算数', '账!B1']))],
    ['the upper and the lower cell of a heading that is merged', workbook(upright, own(['项目名称', '表!A2'], ['全年预算数', '表!B2'], ['年初预算数', '表!C2']))],
    ['a row that counts nowhere', said(['不计入', '表!A90', '备用'])],
    ['names that are projects’, as one and as two', workbook(ledger(['技能培训项目', 10], ['道路', 5]), targets(['技能培训', '产出', '数量', '人数', '≥1人', '1人', 9]), names(['是', '技能培训', '技能培训项目'], ['否', '道路', '技能培训项目']))],
    ['lines of a person’s own', said([], ['报告年度', 2024], ['经办', null])],
  ],
  reports: [
    ['cells that are gone', { ...said(['不用', '表!B2', null, '绩述_指定1']), names: [{ name: '绩述_指定1', kind: 'name', ref: null }] }, ['A4 指定为「不用」的单元格已被删除（名称「绩述_指定1」），没有采用；请在「数据」中重新指定，或清空这一行。']],
    ['an address that is none', said(['不用', '附件一']), ['A4 指定为「不用」的「附件一」不是本工作簿中的单元格，没有采用；请在「数据」中重新指定，或清空这一行。']],
    ['a row that is out for no reason', said(['不计入', '表!A3']), ['A4 表!A3指定为「不计入」，没有写理由，仍然计入；请写明理由，或清空这一行。']],
    ['two meanings for one column', said(['不用', '表!B2'], ['全年执行数', '表!B2']), ['A5 对表!B2已有别的指定，这一处的「全年执行数」没有采用；请只留一处。']],
    ['a table within another', workbook(sheet('账', [['名目', '盘子'], ['甲', 10]]), own(['预算表', '账!A1:B2'], ['支出表', '账!A1:B1'], ['项目名称', '账!A1'], ['全年预算数', '账!B1'])), ['A5 账!A1:B1与上面指定的另一张表重叠，这一处的「支出表」没有采用；请只留一处，或改成不重叠的区域。']],
    ['a meaning that is none', said(['花费', '表!B2']), ['A4 「表!B2」指定为「花费」，程序没有这种含义，没有采用；请在「数据」中从列表选，或清空这一行。']],
    ['a heading that stands in no table, a unit, a row and a table in none', said(['全年执行数', '表!D9'], ['元', '表!H30'], ['计入', '表!A30'], ['预算表', '表!H30:I40']), [
      'A4 表!D9指定为「全年执行数」，但那里没有认出可以这样读的表，没有采用；表移走或改了表头会这样。请在「数据」中重新指定，或取消这一条。',
      'A5 表!H30指定为「元」，但那里没有认出可以这样读的表，没有采用；表移走或改了表头会这样。请在「数据」中重新指定，或取消这一条。',
      'A6 表!A30指定为「计入」，但那里没有认出可以这样读的表，没有采用；表移走或改了表头会这样。请在「数据」中重新指定，或取消这一条。',
      'A7 表!H30:I40指定为「预算表」，但那里没有认出可以这样读的表，没有采用；表移走或改了表头会这样。请在「数据」中重新指定，或取消这一条。',
    ]],
    ['a name that is no project’s any more', workbook(ledger(['技能培训', 10]), names(['是', '技能培训', '培训'])), ['hint A4 表中已没有项目「培训」，它与「技能培训」是不是同一项目的说明用不上了；名称改了就在「数据」中重新确认，并清空这一行。']],
    ['a second column of one meaning', said(['全年执行数', '表!C2'], ['全年执行数', '表!D2']), ['A5 表!D2指定为「全年执行数」，但那里没有认出可以这样读的表，没有采用；表移走或改了表头会这样。请在「数据」中重新指定，或取消这一条。']],
  ],
});
