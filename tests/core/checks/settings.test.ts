import { settingsUnderstood } from '../../../src/core/checks/settings-understood';
import { settingsSheet } from '../../../src/core/model/own-sheets';
import type { CellValue, Snapshot } from '../../../src/core/model/snapshot';
import { schemes } from '../../../src/core/schemes';
import { describeCheck } from '../../helpers/describe-check';
import { ledger, sheet, workbook } from '../../helpers/snapshot';

const written = (...rows: readonly (readonly CellValue[])[]): Snapshot => workbook(ledger(['甲', 10, 10, 9]), sheet(settingsSheet, [['设置', '值', '说明'], ...rows]));
const named = (snapshot: Snapshot, ref: string | null): Snapshot => ({ ...snapshot, names: [{ name: '绩述_预算执行', kind: 'name', ref }] });

const numbers = (...rows: readonly (readonly CellValue[])[]): Snapshot => written(['评价方案', null], [], ['方案数值：项目支出绩效评价管理办法（10号）'], ['方案数值', '值', '说明'], ...rows);

describeCheck(settingsUnderstood, {
  accepts: [
    ['no settings', workbook(ledger(['甲', 10]))],
    ['settings that are understood', written(['评价方案', schemes[0]!.id], ['金额单位', '元'], ['报告年度', 2024], ['预算执行区域', '表!A2:F3'], ['经办人', '某科'])],
    ['blank settings', written(['评价方案', null], ['金额单位', null], ['报告年度', ''], ['预算执行区域', ' '])],
    ['a name', named(written(), '表!A2:F3')],
    ['numbers of the scheme as they are, blank and changed', numbers(['满分', 100], ['等级优的最低分', null], ['等级良的最低分', '７５分'], ['超额完成的界限', '150%'], ['定量指标的及格线', '无'], ['经办人', '某科'])],
    ['weights that are changed together', numbers(['预算执行率分值', 20], ['产出指标分值', 40])],
    ['a range larger than the table', written(['预算执行区域', '表!A1:Z99'])],
  ],
  reports: [
    ['an unknown scheme', written(['评价方案', '某省办法']), [`B2 没有「某省办法」这个评价方案，没有采用；请改成${schemes.map(({ title }) => `「${title}」`).join('或')}，或清空这一格。`]],
    ['an unknown unit', written(['金额单位', '千米']), ['B2 金额单位「千米」不是元、千元、万元、亿元之一，没有采用；请改写，或清空这一格。']],
    ['an impossible year', written(['报告年度', 20244]), ['B2 报告年度「20244」不是1990至2100之间的年份，没有采用；请改成如 2024 的四位数，或清空这一格。']],
    ['neither yes nor no', written(['项目已完成', '大部分']), ['B2 项目已完成写的「大部分」不是「是」或「否」，没有采用；请改写，或清空这一格。']],
    ['an address that is none', written(['成效台账区域', '见附件']), ['B2 成效台账区域「见附件」不是本工作簿中的区域，没有采用；请写成如 项目支出!A3:G20 的地址，或清空这一格。']],
    ['a name that lost its cells', named(workbook(ledger(['甲', 10])), null), ['名称「绩述_预算执行」没有指向一个区域，它的单元格可能已被删除；预算执行区域仍由程序查找，请重新指定，或在名称管理器中删除这个名称。']],
    ['two lines that differ', written(['报告年度', 2024], ['报告年度', 2023]), ['B3 报告年度写了两处，这一处的「2023」没有采用；请只留一处。']],
    ['an address that the name has left behind', named(written(['预算执行区域', '表!A1:F2']), '表!A2:F3'), ['hint B2 预算执行区域写的是「表!A1:F2」，实际按名称「绩述_预算执行」读取表!A2:F3；插入行列后会这样，要改区域请重新指定。']],
    ['a number that is none', numbers(['等级优的最低分', '九十'], ['超额完成的界限', 0.9], ['反向指标超出时', '扣分']), [
      'B6 等级优的最低分「九十」没有采用，仍按方案的90分：应填0–100；请改写，或清空这一格。',
      'B7 超额完成的界限「0.9」没有采用，仍按方案的130%：应填≥100%；请改写，或清空这一格。',
      'B8 反向指标超出时「扣分」没有采用，仍按方案的按超出比例扣分：应填按超出比例扣分、按指标值÷完成值计分；请改写，或清空这一格。',
    ]],
    ['a grade line below the next', numbers(['等级优的最低分', 75], ['等级中的最低分', 65]), ['B6 等级优的最低分「75」没有采用，仍按方案的90分：等级优的最低分75分、等级良的最低分80分，应一个比一个低；请改写，或清空这一格。']],
    ['weights that do not add up', numbers(['产出指标分值', 60]), ['B6 产出指标分值「60」没有采用，仍按方案的50分：产出指标分值60分、效益指标分值30分、满意度指标分值10分、预算执行率分值10分，合计110分，应为100分；请一并调整，或清空这一格。']],
    ['a number of another scheme', numbers(['满意度第一档的下限', '95%']), ['B6 满意度第一档的下限「95%」没有采用：现在的评价方案没有这一项；请清空这一格，或改回原来的方案。']],
    ['a number in two lines', numbers(['等级优的最低分', 85], ['等级优的最低分', 95]), ['B7 等级优的最低分写了两处，这一处的「95」没有采用；请只留一处。']],
    ['a range in which nothing is found', named(workbook(ledger(['甲', 10])), '表!A3:F3'), ['A3:F3 预算执行区域表!A3:F3中没有找到预算执行的表头和内容，仍由程序查找；请连表头一起选，重新指定。']],
  ],
});
