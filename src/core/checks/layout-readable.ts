import { defineCheck } from '../check/define-check';
import { withUnknownAmounts } from '../check/unknown-amounts';
import { measureNames } from '../model/names';
import { columnLetters, parseRef } from '../units/address';

const lettersIn = (ref: string | undefined): string => columnLetters(parseRef(ref ?? '')?.column ?? 0);
const quoted = (headers: readonly string[]): string => headers.map((header) => `「${header}」`).join('');

export const layoutReadable = defineCheck({
  id: 'layout-readable',
  code: 'R18',
  title: { zh: '表的排法读得出全年的数', en: 'The layout of the tables tells the amounts of the year' },
  fault: '表的排法读不出',
  severity: 'review',
  basis: { document: '本程序的约定：', clause: '一行一个项目，全年的数一列；读不出的列出单元格，不推定' },
  messages: {
    transposed: {
      zh: '「{sheet}」里项目横着排、金额竖着排，没有读；请选中复制，在空白处用「选择性粘贴—转置」改成一行一个项目。',
      en: 'On “{sheet}” the projects stand side by side and their amounts below one another, and nothing of them is read; copy the cells, and paste them transposed, so that each project has a row.',
    },
    months: {
      zh: '「{sheet}」只有各月的数，没有预算数，也没有全年执行数，没有读；请加「全年预算数」「全年执行数」两列。',
      en: '“{sheet}” has amounts of months, but neither the budget nor the expenditure of the year, and is not read; add a column for each.',
    },
    entries: {
      zh: '「{sheet}」是逐笔登记的明细（{headers}），没有读；请按项目汇总，填在预算表的「全年执行数」列。',
      en: '“{sheet}” lists entries one by one ({headers}) and is not read; add them up by project, and put the sums under “全年执行数” in the table of the budget.',
    },
    columns: {
      zh: '「{sheet}」没有读出{missing}，有不认得的列：{headers}；请在「数据」中说明这些列，或改用通用的列名。',
      en: 'No {missing} was read on “{sheet}”, which has columns that are not known: {headers}; say under Data what they are, or use common headings.',
    },
    twice: {
      zh: '「{sheet}」有两列像是{meaning}，数不一样：{column}列「{header}」和{other}列「{instead}」，暂以{other}列为准；如不对，请在「数据」中说明这两列各是什么。',
      en: 'On “{sheet}” two columns look like {meaning} and differ: {column} (“{header}”) and {other} (“{instead}”); the latter is read for now. If that is wrong, say under Data what each of them is.',
    },
    one: {
      zh: '「{sheet}」的「{first}」只是部分月份的数，没有读作全年执行数；请加一列「全年执行数」。',
      en: '“{first}” on “{sheet}” counts only some months and is not read as the expenditure of the year; add a column for that.',
    },
    part: {
      zh: '「{sheet}」只列了「{first}」到「{last}」，不满一年，没有读作全年执行数；请加一列「全年执行数」。',
      en: '“{sheet}” lists “{first}” to “{last}” alone, which is not the whole year, and is not read as its expenditure; add a column for the expenditure of the year.',
    },
    open: {
      zh: '「{sheet}」从「{first}」到「{last}」逐期列示，看不出是当期数还是累计数，没有读作全年执行数；请加一列「全年执行数」。',
      en: '“{sheet}” lists “{first}” to “{last}”, and nothing says whether each is of its own period or of all since January; it is not read as the expenditure of the year. Add a column for that.',
    },
    sum: {
      zh: '「{sheet}」从「{first}」到「{last}」逐期列示，旁边的合计既不是各期之和，也不是最后一期，没有读作全年执行数；请核对，或加一列「全年执行数」。',
      en: '“{sheet}” lists “{first}” to “{last}”, and the total beside them is neither their sum nor the last of them; it is not read as the expenditure of the year. Check it, or add a column for that.',
    },
  },
  *find({ facts }) {
    for (const { layout, sheet, at, headers = [] } of facts.unreadLayouts) if (layout !== 'nameless' && layout !== 'amountless') yield { message: layout, at, data: { sheet, headers: quoted(headers) } };
    for (const { sheet, unreadPeriods } of facts.tables) if (unreadPeriods) yield { message: unreadPeriods.why, at: unreadPeriods.at, data: { sheet, first: unreadPeriods.first, last: unreadPeriods.last } };
    for (const { sheet, others = [] } of facts.tables) for (const { header, at, unlike } of others) if (unlike) yield { message: 'twice', at, data: { sheet, header, column: lettersIn(at[0]), instead: unlike.header, other: lettersIn(unlike.at[0]), meaning: unlike.meaning } };
    for (const { sheet, missing, unknown } of withUnknownAmounts(facts)) yield { message: 'columns', at: unknown.flatMap(({ at }) => at), data: { sheet, missing: measureNames[missing], headers: quoted(unknown.map(({ header }) => header)) } };
  },
});
