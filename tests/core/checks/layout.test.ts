import { layoutReadable } from '../../../src/core/checks/layout-readable';
import type { CellValue, SheetSnapshot } from '../../../src/core/model/snapshot';
import { describeCheck } from '../../helpers/describe-check';
import { sheet, workbook } from '../../helpers/snapshot';

type Row = readonly CellValue[];
const months = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);
const monthly = [4, 9, 11, 2, 10, 8, 9, 12, 7, 10, 9, 17];
const table = (heading: Row, ...rows: readonly Row[]): SheetSnapshot => sheet('表', [['2024年项目支出执行情况表（万元）'], heading, ...rows]);
const flat = Array.from({ length: 12 }, () => 9);
describeCheck(layoutReadable, {
  accepts: [
    ['months that are added up', workbook(table(['项目名称', '全年预算数', ...months], ['甲项目', 120, ...monthly]))],
    ['months beside the amount of the year', workbook(table(['项目名称', '全年预算数', ...months, '全年执行数'], ['甲项目', 120, ...flat, 108]))],
    ['a form with one amount beside each word', workbook(sheet('自评表', [['项目支出绩效自评表（万元）'], ['项目名称', '甲'], ['项目资金', null, '年初预算数', '全年预算数', '全年执行数'], [null, '年度资金总额', 10, 10, 9], ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值'], ['产出指标', '数量指标', '培训', 10, 10]]))],
    ['a budget without expenditure', workbook(table(['项目名称', '全年预算数'], ['甲项目', 120]))],
    ['entries beside a table with the expenditure', workbook(table(['项目名称', '全年预算数', '全年执行数'], ['甲项目', 120, 100]), sheet('明细账', [['日期', '摘要', '项目名称', '借方'], ['5月1日', '付款', '甲项目', 100]]))],
    ['numbers beside it that are no money', workbook(table(['项目名称', '全年预算数', '受益人数', '里程（公里）'], ['甲项目', 120, 300, 12]))],
    ['two columns of one meaning that agree', workbook(table(['项目名称', '全年预算数', '调整后预算数', '全年执行数'], ['甲项目', 120, 120, 100]))],
  ],
  reports: [
    ['months of which nothing says what they are', workbook(table(['项目名称', '全年预算数', ...months], ['甲项目', 120, ...flat])), ['C2,N2 「表」从「1月」到「12月」逐期列示，看不出是当期数还是累计数，没有读作全年执行数；请加一列「全年执行数」。']],
    ['months with a total that is none', workbook(table(['项目名称', '全年预算数', ...months, '合计'], ['甲项目', 120, ...monthly, 99])), ['C2,N2,O2 「表」从「1月」到「12月」逐期列示，旁边的合计既不是各期之和，也不是最后一期，没有读作全年执行数；请核对，或加一列「全年执行数」。']],
    ['months up to October', workbook(table(['项目名称', '全年预算数', ...months.slice(0, 10)], ['甲项目', 120, ...monthly.slice(0, 10)])), ['C2,L2 「表」只列了「1月」到「10月」，不满一年，没有读作全年执行数；请加一列「全年执行数」。']],
    ['what was spent up to July', workbook(table(['项目名称', '全年预算数', '1—7月执行数'], ['甲项目', 120, 50])), ['C2 「表」的「1—7月执行数」只是部分月份的数，没有读作全年执行数；请加一列「全年执行数」。']],
    ['expenditure under a heading that is not known', workbook(table(['项目名称', '全年预算数', '资金花费情况', '经办人'], ['甲项目', 120, 100, '某'])), ['C2 「表」没有读出全年执行数，有不认得的列：「资金花费情况」；请在「数据」中说明这些列，或改用通用的列名。']],
    ['an amount of no kind that is named', workbook(table(['项目名称', '投资额', '全年执行数'], ['甲项目', 120, 100])), ['B2 「表」没有读出全年预算数，有不认得的列：「投资额」；请在「数据」中说明这些列，或改用通用的列名。']],
    ['what may be the budget after changes', workbook(table(['项目名称', '年初预算数', '下达数', '全年执行数'], ['甲项目', 100, 120, 100])), ['C2 「表」没有读出全年预算数，有不认得的列：「下达数」；请在「数据」中说明这些列，或改用通用的列名。']],
    ['two columns of one meaning that differ', workbook(table(['项目名称', '年初预算数（一上稿）', '年初预算数', '全年执行数'], ['甲项目', 130, 120, 100])), ['B2 「表」有两列像是年初预算数，数不一样：B列「年初预算数（一上稿）」和C列「年初预算数」，暂以C列为准；如不对，请在「数据」中说明这两列各是什么。']],
    ['a form whose amounts have no known heading, of which none is guessed', workbook(sheet('自评表', [['2024年度项目支出绩效自评表（万元）'], ['项目名称', '甲'], ['项目资金', null, '期初核定', '期末核定', '花去'], [null, '年度资金总额', 100, 120, 108], ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值'], ['产出指标', '数量指标', '培训', 10, 10]])), ['C3,D3,E3 「自评表」没有读出全年预算数，有不认得的列：「期初核定」「期末核定」「花去」；请在「数据」中说明这些列，或改用通用的列名。']],
    ['months without a budget', workbook(table(['项目名称', ...months], ['甲项目', ...monthly])), ['B2:M2 「表」只有各月的数，没有预算数，也没有全年执行数，没有读；请加「全年预算数」「全年执行数」两列。']],
    ['entries where no table has the expenditure', workbook(table(['项目名称', '全年预算数'], ['甲项目', 120]), sheet('明细账', [['日期', '摘要', '项目名称', '借方'], ['5月1日', '付款', '甲项目', 100]])), ['A1:D1 「明细账」是逐笔登记的明细（「日期」「摘要」「借方」），没有读；请按项目汇总，填在预算表的「全年执行数」列。']],
    ['projects side by side', workbook(table(['项目名称', '甲项目', '乙项目'], ['年初预算数', 100, 50], ['全年预算数', 120, 60], ['全年执行数', 108, 48], ['执行率', '90%', '80%'])), ['A2:C5 「表」里项目横着排、金额竖着排，没有读；请选中复制，在空白处用「选择性粘贴—转置」改成一行一个项目。']],
  ],
});
