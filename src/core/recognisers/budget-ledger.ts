import type { Measure, Reading, TableInfo } from '../model/facts';
import type { MoneyUnit } from '../units/money';
import { rangeRef } from '../units/address';
import { headingKey, isBlankText, nameKey, narrow } from '../units/text';
import type { Heading, Synonyms } from '../recognise/find-table';
import { findHeadings } from '../recognise/find-table';
import { looksLikeAmount, readAmount, readRate } from '../recognise/read-cell';
import type { LedgerRow, LocatedAmount, Recogniser } from '../recognise/recogniser';
import { describeColumns } from '../recognise/recogniser';
import type { SheetView } from '../recognise/sheet-view';

type Meaning = Measure | 'ordinal' | 'code' | 'name' | 'change' | 'amount' | 'rate' | 'balance' | 'remark';

const synonyms: Synonyms<Meaning> = {
  ordinal: ['序号', '编号', '行次', '序'],
  code: ['项目编码', '项目代码'],
  name: ['项目', '项目名称', '明细项目', '支出内容', '支出项目', '预算项目', '项目内容', '资金项目', '经费名称', '经费项目'],
  initial: ['年初预算数', '年初预算', '年初批复预算', '年初批复预算数', '年初预算金额'],
  change: ['调整预算', '年度调整预算', '追加/追减', '追加追减', '调整', '调整数', '预算调整', '预算调整数', '调增', '调减'],
  adjusted: ['全年预算数', '全年预算', '调整后预算数', '调整后预算', '调整后的预算', '调整后的预算数', '调整预算数', '当年预算数', '预算数', '项目预算数', '预算金额', '指标金额'],
  received: ['实际到位资金', '到位数', '资金到位', '资金到位数', '到位资金', '实际到位数'],
  executed: ['全年执行数', '预算执行数', '实际执行数', '执行数', '实际支出', '实际支出数', '支出', '支出数', '已支出', '支出金额', '全年支出', '全年支出数', '执行金额', '支付金额'],
  amount: ['金额', '资金', '经费', '资金额', '项目金额', '经费金额', '资金规模'],
  rate: ['执行率', '预算执行率', '项目执行率', '支出进度', '执行进度'],
  balance: ['结余', '结余数', '结余资金', '结转结余', '年末结余', '结转结余资金'],
  remark: ['备注', '说明', '原因', '偏差原因', '未完成原因', '未完成原因分析', '偏差原因分析', '资金性质', '口径'],
};

const words: Readonly<Record<Meaning, string>> = {
  ordinal: '序号', code: '项目编码', name: '项目名称', initial: '年初预算数', change: '预算调整数', adjusted: '全年预算数', received: '资金到位数',
  executed: '全年执行数', amount: '金额（按备注分预算数、支出数）', rate: '执行率', balance: '结余', remark: '备注',
};

const money: readonly Measure[] = ['initial', 'adjusted', 'received', 'executed'];
const totalName = /^(?:合计|总计|总额|年度资金总额|共计|资金合计|项目合计|全年合计)$/;
const subtotalName = /(?:小计)$/;
const chineseOrdinal = /^\(?[一二三四五六七八九十]+[)、.]?$/;
const groupName = /^\(?[一二三四五六七八九十]+[)、.]/;
const partOf = /^其中[:：]?\s*/;
const note = /^(?:注|说明|备注|填表说明|填报说明|填表人|审核人|负责人|制表)[:：]?/;

const unitWords = /(亿元|万元|千元|元)/;

/** Returns the unit of the table: in a heading, in a corner above it, or in the question's answer; otherwise from the size of the amounts. */
const findUnit = (view: SheetView, heading: Heading<Meaning>, end: number, option: MoneyUnit | undefined): NonNullable<TableInfo['unit']> => {
  for (const { meaning, column } of heading.columns) {
    if (!money.includes(meaning as Measure) && meaning !== 'amount') continue;
    const inBrackets = /[([【〔]([^)\]】〕]*)[)\]】〕]/.exec(narrow(view.text(heading.row, column)));
    const found = unitWords.exec(inBrackets?.[1] ?? '');
    if (found) return { name: found[1] as MoneyUnit, from: 'header', at: [view.ref(heading.row, column)] };
  }
  for (let row = heading.row - 1; row >= Math.max(view.firstRow, heading.row - 6); row -= 1) {
    for (let column = view.firstColumn; column <= view.lastColumn; column += 1) {
      const text = narrow(view.text(row, column)).replace(/\s+/g, '');
      const found = /(?:金额)?单位:?(?:人民币)?\(?(亿元|万元|千元|元)/.exec(text) ?? /^\((亿元|万元|千元|元)\)$/.exec(text) ?? /\((?:单位:)?(亿元|万元|千元|元)\)$/.exec(text);
      if (!found) continue;
      view.use(row, column);
      return { name: found[1] as MoneyUnit, from: 'corner', at: [view.ref(row, column)] };
    }
  }
  if (option) return { name: option, from: 'option', at: [] };
  const amounts = heading.columns.filter(({ meaning }) => money.includes(meaning as Measure) || meaning === 'amount');
  let largest = 0;
  for (let row = heading.row + 1; row < end; row += 1) {
    for (const { column } of amounts) {
      const value = view.value(row, column);
      if (typeof value === 'number') largest = Math.max(largest, Math.abs(value));
    }
  }
  return { name: largest >= 100_000 ? '元' : '万元', from: 'assumed', at: amounts.map(({ column }) => view.ref(heading.row, column)) };
};

const kindOfRemark = (text: string): Measure | null => {
  if (/年初预算/.test(text)) return 'initial';
  if (/(?:支出|执行|支付)/.test(text)) return 'executed';
  if (/到位/.test(text)) return 'received';
  return /预算/.test(text) ? 'adjusted' : null;
};

/** A ledger kept by hand: 序号 | 项目 | 年初预算 | 全年预算数 | 全年执行数 | 执行率 | 备注, with 其中, 小计 and 合计 rows. */
export const budgetLedger: Recogniser = {
  id: 'budget-ledger',
  starts: (view) =>
    findHeadings(view, synonyms, (found) => found.has('name') && [...money, 'amount' as const].some((meaning) => found.has(meaning))).map(({ row }) => row),

  read(view, start, end, options) {
    const heading = findHeadings(view, synonyms, (found) => found.has('name')).find(({ row }) => row === start);
    const nameColumn = heading?.column('name') ?? null;
    if (!heading || nameColumn === null) return {};
    const unit = findUnit(view, heading, end, options.unit);
    const readings: Reading[] = [];
    const rows: LedgerRow[] = [];
    const ordinalColumn = heading.column('ordinal');
    const remarkColumn = heading.column('remark');
    const rateColumn = heading.column('rate');
    const amountColumns = heading.columns.filter(({ meaning }) => money.includes(meaning as Measure) || meaning === 'amount');
    for (const { column } of heading.columns) view.use(start, column);
    for (const { column, header } of heading.unknown) {
      view.leave(start, column, `列名「${header}」不在已知列名中`);
      for (let row = start + 1; row < end; row += 1) view.leave(row, column, `列名「${header}」不在已知列名中`);
    }

    const hasAmount = (row: number): boolean => amountColumns.some(({ column }) => looksLikeAmount(view.value(row, column)));
    let last = start;
    for (let row = start + 1; row < end; row += 1) if (hasAmount(row)) last = row;
    let parent: LedgerRow | null = null;
    let parentOrdinal = '';
    let inLines = false;
    let used = 0;

    for (let row = start + 1; row < end; row += 1) {
      if (view.blankRow(row)) continue;
      const raw = view.value(row, nameColumn);
      const ordinal = ordinalColumn === null ? '' : view.text(row, ordinalColumn);
      // A merged or misplaced 合计 stands in the column of the ordinals.
      const label = view.text(row, nameColumn) !== '' ? view.text(row, nameColumn) : totalName.test(headingKey(ordinal)) || subtotalName.test(headingKey(ordinal)) ? ordinal : '';
      if (row > last && (!hasAmount(row) || note.test(label))) {
        for (let column = view.firstColumn; column <= view.lastColumn; column += 1) view.leave(row, column, note.test(label) ? '表后附注' : '表后说明，没有金额');
        continue;
      }
      if (label === '') {
        for (let column = view.firstColumn; column <= view.lastColumn; column += 1) view.leave(row, column, '该行没有项目名称');
        continue;
      }
      const key = headingKey(label);
      const remark = remarkColumn === null ? '' : view.text(row, remarkColumn);
      const nameAt = view.text(row, nameColumn) !== '' ? view.ref(row, nameColumn) : view.ref(row, ordinalColumn ?? nameColumn);
      const isTotal = totalName.test(key);
      const isSubtotal = !isTotal && subtotalName.test(key);
      const startsPart = partOf.test(narrow(label));
      // Below a 其中 row a further part has no ordinal of its own, or is written with an indent.
      const goesOn: boolean = inLines && !isTotal && !isSubtotal && ((ordinalColumn !== null && parentOrdinal !== '' && ordinal === '') || (typeof raw === 'string' && /^[\s　]/.test(raw)));
      const isLine: boolean = parent !== null && (startsPart || goesOn);

      const amounts: Partial<Record<Measure, LocatedAmount>> = {};
      const blanks: Partial<Record<Measure, string>> = {};
      for (const { meaning, column } of amountColumns) {
        const measure: Measure =
          meaning !== 'amount'
            ? (meaning as Measure)
            : (kindOfRemark(remark) ?? (isLine && parent ? ((Object.keys(parent.amounts)[0] as Measure | undefined) ?? 'adjusted') : (kindOfRemark(heading.columns.find((entry) => entry.column === column)?.header ?? '') ?? 'adjusted')));
        const value = view.value(row, column);
        const at = view.ref(row, column);
        const { fen, kind } = readAmount(value, unit.name);
        if (kind !== null) readings.push({ at: [at], raw: String(value), kind, field: 'amount', project: isTotal || isSubtotal ? null : nameKey(isLine && parent ? parent.name : label) });
        if (fen === null) blanks[measure] = at;
        else amounts[measure] = { fen, at };
        view.use(row, column);
      }
      const rate = rateColumn === null ? null : readRate(view.value(row, rateColumn), view.format(row, rateColumn), heading.columns.find(({ meaning }) => meaning === 'rate')?.header ?? '');
      if (rateColumn !== null) {
        const value = view.value(row, rateColumn);
        if (rate === null && value !== null && !isBlankText(String(value)))
          readings.push({ at: [view.ref(row, rateColumn)], raw: String(value), kind: /^#/.test(String(value)) ? 'error-value' : 'unreadable', field: 'rate', project: null });
        view.use(row, rateColumn);
      }
      for (const { meaning, column } of heading.columns) {
        if (meaning === 'balance') view.leave(row, column, '结余列不参与计算，由全年预算数减全年执行数得出');
        if (meaning === 'change') view.leave(row, column, '调整数列不参与计算，由全年预算数减年初预算数得出');
        if (['ordinal', 'code', 'name', 'remark'].includes(meaning)) view.use(row, column);
      }
      const isGroup = !isTotal && !isSubtotal && !isLine && Object.keys(amounts).length === 0 && (groupName.test(narrow(label)) || chineseOrdinal.test(narrow(ordinal)));
      const role: LedgerRow['role'] = isTotal ? 'total' : isSubtotal ? 'subtotal' : isLine ? 'line' : isGroup ? 'group' : 'item';
      const codeColumn = heading.column('code');
      const entry: LedgerRow = {
        role,
        name: label.replace(role === 'line' ? partOf : /^\s+/, '').trim(),
        code: codeColumn === null || isBlankText(view.text(row, codeColumn)) ? null : view.text(row, codeColumn),
        at: nameAt,
        amounts,
        blanks,
        rate: rate && rateColumn !== null ? { ...rate, at: [view.ref(row, rateColumn)] } : null,
        remark: remark === '' || remarkColumn === null ? null : { text: remark, at: view.ref(row, remarkColumn) },
      };
      rows.push(entry);
      used += 1;
      inLines = isLine;
      if (role === 'item') {
        parent = entry;
        parentOrdinal = ordinal;
      } else if (role !== 'line') parent = null;
    }

    const columns = heading.columns.map(({ column }) => column);
    const lastRow = Math.max(last, start);
    const info: TableInfo = {
      id: `${view.name}/${start + 1}`,
      recogniser: 'budget-ledger',
      title: '预算执行台账',
      sheet: view.name,
      range: rangeRef(view.name, start, Math.min(...columns), lastRow, Math.max(...columns)),
      columns: describeColumns(view, heading, words),
      unit,
      rows: lastRow - start,
      used,
    };
    return rows.length === 0 ? { tables: [], readings } : { ledgers: [{ info, rows, oneColumn: amountColumns.length === 1 && amountColumns[0]?.meaning === 'amount' }], tables: [info], readings };
  },
};
