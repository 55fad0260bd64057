import type { Flow, Measure, Reading, TextFact } from '../../model/facts';
import { isBlankText, nameKey } from '../../units/text';
import { amountReadings, isDateFormat, looksLikeAmount, readAmount, readRate } from '../read-cell';
import type { LocatedAmount } from '../recogniser';
import type { SheetView } from '../sheet-view';
import type { AmountColumn } from './columns';
import { fineAmounts, mixedDecimals } from './decimals';
import { isBarePart, isNote, isSubtotalName, isTotalName, kindOfRemark, mayBeSubtotal } from './names';
import { withMergedRows } from './merged-rows';
import { rateHeading } from './rate';
import type { RawRow, RowContext } from './raw-row';
import { readYear } from './year';

/** What stands below one heading: the rows with something in them, and the last of them that belongs to the table. */
export interface LedgerRows {
  readonly rows: readonly RawRow[];
  readonly last: number;
  /** 附注 and other words below the table. */
  readonly notes: readonly TextFact[];
  /** What is worth keeping of whole columns. */
  readonly readings: readonly Reading[];
}

/** Returns true for a cell of a money column that holds an amount; a number shown as a date is none. */
const holdsAmount = (view: SheetView, row: number, column: number): boolean =>
  looksLikeAmount(view.value(row, column)) && !(typeof view.value(row, column) === 'number' && isDateFormat(view.format(row, column)));

const leaveRow = (view: SheetView, row: number, why: string): void => {
  for (let column = view.firstColumn; column <= view.lastColumn; column += 1) view.leave(row, column, why);
};
/** Returns the words of a row that is none of the table's, cell by cell. */
const notesOf = (view: SheetView, row: number): readonly TextFact[] =>
  Array.from({ length: view.lastColumn - view.firstColumn + 1 }, (_, index) => view.firstColumn + index).flatMap((column) =>
    typeof view.value(row, column) === 'string' && !view.covered(row, column) && view.text(row, column) !== '' ? [{ text: view.text(row, column), at: [view.ref(row, column)] }] : [],
  );

const textsOf = (view: SheetView, row: number): readonly string[] =>
  Array.from({ length: view.lastColumn - view.firstColumn + 1 }, (_, index) => view.text(row, view.firstColumn + index)).filter((text) => text !== '');

/** Returns true for a row that says what the heading says, or a row above it: the head of a further page. */
const repeats = (view: SheetView, row: number, start: number): boolean => {
  const own = textsOf(view, row).join('\n');
  for (let above = start; above >= Math.max(view.firstRow, start - 6); above -= 1) if (textsOf(view, above).join('\n') === own && !view.blankRow(above)) return true;
  return false;
};

/** Returns the rows below a heading, typed; what is no row of the table is left with the reason. */
export const readRows = (context: RowContext, end: number): LedgerRows => {
  const { view, columns } = context;
  const start = columns.row;
  const [nameColumn, ordinalColumn] = [columns.column('name') ?? 0, columns.column('ordinal')];
  const hasAmount = (row: number): boolean => columns.amounts.some(({ column, plus }) => holdsAmount(view, row, column) || (plus !== null && holdsAmount(view, row, plus)));
  /** A merged or misplaced 合计 stands in the column of the ordinals. */
  const labelOf = (row: number): string => {
    const ordinal = ordinalColumn === null ? '' : view.text(row, ordinalColumn);
    if (view.text(row, nameColumn) !== '') return view.text(row, nameColumn);
    return isTotalName(ordinal) || isSubtotalName(ordinal) || mayBeSubtotal(ordinal) ? ordinal : '';
  };
  const included = (row: number): boolean => view.chosen.included.has(row);
  const first = view.chosen.headless(start) ? start : start + 1;
  const filled: number[] = [];
  for (let row = first; row < end; row += 1) if (!view.blankRow(row)) filled.push(row);
  const notes = new Set(filled.filter((row) => !included(row) && (isNote(textsOf(view, row)[0] ?? '') || isNote(labelOf(row)))));
  const total = filled.filter((row) => isTotalName(labelOf(row)) && hasAmount(row)).at(-1);
  const last = filled.filter((row) => (hasAmount(row) || included(row)) && !notes.has(row)).at(-1) ?? start;

  const inTable = { ...context, rateHeading: rateHeading(context, last) };
  const rows: { row: number; raw: RawRow }[] = [];
  const words: TextFact[] = [];
  let marked = false;
  for (const row of filled) {
    if (included(row)) {
      rows.push({ row, raw: { ...readRow(inTable, row, labelOf(row) || (textsOf(view, row)[0] ?? `第${row + 1}行`)), included: true } });
      continue;
    }
    if (notes.has(row) || row > last) words.push(...notesOf(view, row));
    if (notes.has(row)) leaveRow(view, row, row > last || (total !== undefined && row > total) ? '表后附注' : '附注或签字行，不是项目');
    // A vertically merged heading reaches into the row below it.
    else if (row !== start && view.covered(row, nameColumn) && view.ref(row, nameColumn) === view.ref(start, nameColumn)) leaveRow(view, row, '表头的下一层');
    else if (row > last) leaveRow(view, row, '表后说明，没有金额');
    else if (row !== start && !hasAmount(row) && repeats(view, row, start)) leaveRow(view, row, '续页的标题和表头，与本表相同');
    else if (isBarePart(labelOf(row)) && !hasAmount(row)) {
      leaveRow(view, row, '「其中」一行没有名称和金额，标明以下各行是其中项');
      marked = true;
    } else if (labelOf(row) === '') leaveRow(view, row, '该行没有项目名称');
    else {
      const yearColumn = columns.column('year');
      const year = yearColumn === null ? null : readYear(view.text(row, yearColumn));
      if (year !== null && context.year !== null && year !== context.year) leaveRow(view, row, `${year}年的行，报告年度为${context.year}年`);
      else rows.push({ row, raw: readRow(inTable, row, marked ? `其中：${labelOf(row)}` : labelOf(row)) });
      marked = false;
    }
  }
  return { rows: withMergedRows(view, columns, rows), last, notes: words, readings: mixedDecimals(context, rows.map(({ row }) => row)) };
};

/** Returns a row as it stands; the columns that are not read are left with their reasons. */
export const readRow = (context: RowContext, row: number, label: string): RawRow => {
  const { view, columns, unitOf } = context;
  const readings: Reading[] = [];
  const [nameColumn, ordinalColumn, codeColumn, rateColumn] = [columns.column('name') ?? 0, columns.column('ordinal'), columns.column('code'), columns.column('rate')];
  const words = (meaning: 'remark' | 'reason'): { text: string; at: string } | null => {
    const column = columns.column(meaning);
    return column === null || isBlankText(view.text(row, column)) ? null : { text: view.text(row, column), at: view.ref(row, column) };
  };
  const remark = words('remark');
  const amounts: Partial<Record<Measure, LocatedAmount>> = {};
  const blanks: Partial<Record<Measure, string>> = {};
  let kindStated = true;
  for (const amountColumn of columns.amounts) {
    const measure = measureOf(amountColumn, remark?.text ?? '');
    if (amountColumn.meaning === 'amount') kindStated = measure !== null;
    const cells = [amountColumn.column, ...(amountColumn.plus === null ? [] : [amountColumn.plus])];
    const read = cells.flatMap((column) => {
      const at = view.ref(row, column);
      const date = typeof view.value(row, column) === 'number' && isDateFormat(view.format(row, column));
      const amount = date ? { fen: null, kind: 'unreadable' as const } : readAmount(view.value(row, column), unitOf(column));
      if (!readings.some((reading) => reading.at[0] === at) && !(amountColumn.plus !== null && column === amountColumn.column)) readings.push(...amountReadings(amount, [at], String(view.value(row, column)), nameKey(label)));
      view.use(row, column);
      return amount.fen === null ? [] : [{ fen: amount.fen, at }];
    });
    if (read.length === 0) blanks[measure ?? 'adjusted'] = view.ref(row, amountColumn.column);
    else amounts[measure ?? 'adjusted'] = { fen: read.reduce((sum, { fen }) => sum + fen, 0), at: read.map(({ at }) => at) };
  }
  const flows: Partial<Record<Flow, LocatedAmount>> = {};
  for (const { flow, column } of columns.flows) {
    const at = view.ref(row, column);
    const amount = readAmount(view.value(row, column), unitOf(column));
    readings.push(...amountReadings(amount, [at], String(view.value(row, column)), nameKey(label)));
    if (amount.fen !== null) flows[flow] = { fen: amount.fen, at: [at] };
    view.use(row, column);
  }
  let rate: RawRow['rate'] = null;
  if (rateColumn !== null) {
    const value = view.value(row, rateColumn);
    const read = readRate(value, view.format(row, rateColumn), context.rateHeading ?? view.text(columns.row, rateColumn));
    if (read) rate = { ...read, at: [view.ref(row, rateColumn)] };
    else if (value !== null && !isBlankText(String(value))) readings.push({ at: [view.ref(row, rateColumn)], raw: String(value), kind: /^#/.test(String(value)) ? 'error-value' : 'unreadable', field: 'rate', project: null });
    view.use(row, rateColumn);
  }
  for (const { meaning, column } of columns.used) if (['ordinal', 'code', 'name', 'year', 'remark', 'reason'].includes(meaning)) view.use(row, column);
  for (const { column, why } of columns.left) view.leave(row, column, why);
  const raw = view.value(row, nameColumn);
  return {
    label,
    ordinal: ordinalColumn === null ? '' : view.text(row, ordinalColumn),
    included: false,
    indented: typeof raw === 'string' && /^[\s　]/.test(raw),
    code: codeColumn === null || isBlankText(view.text(row, codeColumn)) ? null : view.text(row, codeColumn),
    at: view.text(row, nameColumn) !== '' ? view.ref(row, nameColumn) : view.ref(row, ordinalColumn ?? nameColumn),
    amounts,
    flows,
    blanks,
    kindStated,
    rate,
    // Where a ledger has both columns, the reason is the one with the reasons.
    remark: words('reason') ?? remark,
    readings: [...readings, ...fineAmounts(context, row, label)],
  };
};

const measureOf = ({ meaning, header }: AmountColumn, remark: string): Measure | null => (meaning !== 'amount' ? meaning : (kindOfRemark(remark) ?? kindOfRemark(header)));
