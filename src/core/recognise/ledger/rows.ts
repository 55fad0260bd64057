import type { Flow, LeftOut, Measure, Reading, TextFact } from '../../model/facts';
import { dayOfSerial } from '../../units/days';
import { sumTolerance, type Fen } from '../../units/money';
import { isBlankText, nameKey, narrow } from '../../units/text';
import { amountReadings, isDateFormat, looksLikeAmount, readAmount, readRate } from '../read-cell';
import type { LocatedAmount, Splits } from '../recogniser';
import type { SheetView } from '../sheet-view';
import { tellsOfRow, type AmountColumn } from './columns';
import { fineAmounts, mixedDecimals } from './decimals';
import { bandIn } from './bands';
import { economicLevel } from './economic-parts';
import { isBarePart, isCarriedOver, isNote, isPageMark, isSubtotalName, isTotalName, kindOfRemark, mayBeSubtotal } from './names';
import type { Organisation } from './organisations';
import { withMergedRows, type SharedAmount } from './merged-rows';
import { rateHeading } from './rate';
import type { RawRow, RowContext } from './raw-row';
import { yearInColumn } from './year';

/** What stands below one heading: the rows with something in them, and the last of them that belongs to the table. */
export interface LedgerRows {
  readonly rows: readonly RawRow[];
  readonly last: number;
  /** 附注 and other words below the table. */
  readonly notes: readonly TextFact[];
  /** Cells that were read and say nothing of any one row. */
  readonly leftOut: readonly LeftOut[];
  /** Amounts that rows of different names have in one cell. */
  readonly shared: readonly SharedAmount[];
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
    typeof view.value(row, column) === 'string' && !view.covered(row, column) && !view.blank(row, column) ? [{ text: view.text(row, column), at: [view.ref(row, column)] }] : [],
  );

const textsOf = (view: SheetView, row: number): readonly string[] =>
  Array.from({ length: view.lastColumn - view.firstColumn + 1 }, (_, index) => view.text(row, view.firstColumn + index)).filter((text) => text !== '');

const firstText = (view: SheetView, row: number): string => {
  for (let column = view.firstColumn; column <= view.lastColumn; column += 1) {
    const text = view.text(row, column);
    if (text !== '') return text;
  }
  return '';
};

/** Returns true for a row that says what the heading says, or a row above it: the head of a further page. */
const repeats = (view: SheetView, row: number, start: number): boolean => {
  const own = textsOf(view, row).join('\n');
  for (let above = start; above >= Math.max(view.firstRow, start - 6); above -= 1) if (textsOf(view, above).join('\n') === own && !view.blankRow(above)) return true;
  return false;
};

const columnNumber = /^(?:[甲乙丙丁戊己庚辛A-Z]|[①-⑳]|\(?\d{1,2}\)?|\(?\d{1,2}\)?=[-+×÷*/()\d%]+)$/;
/** Returns true for the row below a heading that numbers its columns: 甲 | 乙 | 1 | 2 | 3=1-2. */
const numbersColumns = (view: SheetView, row: number): boolean => {
  const texts = textsOf(view, row).map((text) => narrow(text).replace(/\s+/g, ''));
  const numbers = texts.flatMap((text) => (/^\(?\d{1,2}\)?(?:=|$)/.test(text) ? [Number(/\d+/.exec(text)?.[0])] : []));
  return texts.length >= 3 && numbers.length >= 2 && texts.every((text) => columnNumber.test(text)) && numbers.every((number, index) => number === (numbers[0] ?? 0) + index) && (numbers[0] ?? 9) <= 3;
};

/** A row with something in it: what it is called, and whether it holds an amount or is a note. */
interface FilledRow {
  readonly row: number;
  readonly label: string;
  readonly holds: boolean;
  readonly note: boolean;
}

/** Returns the rows below a heading, typed; what is no row of the table is left with the reason. */
export const readRows = (context: RowContext, end: number): LedgerRows => {
  const { view, columns } = context;
  const start = columns.row;
  const nameColumn = columns.column('name') ?? 0;
  const hasAmount = (row: number): boolean => columns.amounts.some(({ column, plus }) => holdsAmount(view, row, column) || plus.some((other) => holdsAmount(view, row, other)));
  // 合计 may be merged over, or stand in, any column that tells of the rows, and any column before the names.
  const inFront = Array.from({ length: Math.max(0, nameColumn - view.firstColumn) }, (_, index) => view.firstColumn + index);
  const besides = [...new Set([...columns.used.flatMap(({ meaning, column }) => (tellsOfRow(meaning) ? [column] : [])), ...inFront])];
  const labelOf = (row: number): string => {
    const name = view.text(row, nameColumn);
    if (name !== '') return name;
    for (const column of besides) {
      const text = view.text(row, column);
      if (text !== '' && (isTotalName(text) || isSubtotalName(text) || mayBeSubtotal(text))) return text;
    }
    return '';
  };
  const isBlank = (column: number | null, row: number): boolean => column === null || isBlankText(view.text(row, column));
  const hasSplit = (row: number): boolean => columns.used.some(({ meaning, column }) => (meaning === 'economic' || meaning === 'source') && !isBlank(column, row));
  const hasDetail = (row: number): boolean => (columns.details ?? []).some((column) => !isBlank(column, row) && !view.covered(row, column));
  const included = (row: number): boolean => view.chosen.included.has(row);
  const first = view.chosen.headless(start) ? start : start + 1;
  const filled: FilledRow[] = [];
  let last = start;
  let total: number | undefined;
  for (let row = first; row < end; row += 1) {
    if (view.blankRow(row)) continue;
    const [label, holds, counts] = [labelOf(row), hasAmount(row), included(row)];
    const note = !counts && (isNote(firstText(view, row)) || isNote(label));
    filled.push({ row, label, holds, note });
    if (holds && isTotalName(label)) total = row;
    if ((holds || counts) && !note) last = row;
  }

  // What stands below a note that follows the last 合计 is of the note.
  const closing = filled.some(({ row, holds }) => holds && row < (total ?? start)) ? total : undefined;
  const foot = closing === undefined ? undefined : filled.find(({ row, note }) => note && row > closing)?.row;
  if (foot !== undefined) last = Math.max(start, ...filled.filter(({ row, holds, note }) => row < foot && (holds || included(row)) && !note).map(({ row }) => row));

  const inTable = { ...context, rateHeading: rateHeading(context, last) };
  const rows: { row: number; raw: RawRow }[] = [];
  const words: TextFact[] = [];
  let marked = false;
  /** The row that names the project of those below it, by its place among the rows. */
  let banded: number | null = null;
  let above: RawRow | null = null;
  /** The row above that is no sum, by its place, and whose it is. */
  let ofOne: { readonly place: number; readonly whose: Organisation | null } | null = null;
  const isSumLabel = (label: string): boolean => isTotalName(label) || isSubtotalName(label) || mayBeSubtotal(label);
  /** Returns true for the sum of the one 单位 that is read: directly below its last row, and named for it, the sum of its rows, or followed by more. */
  const isSumOfOne = (place: number, only: Organisation): boolean => {
    const { row, label, holds } = filled[place] as (typeof filled)[number];
    if (ofOne?.whose !== only || ofOne.place !== place - 1 || !isSumLabel(label) || !holds) return false;
    const lower = filled.slice(place + 1).filter((other) => other.holds && !other.note);
    if (lower.some((other) => !isSumLabel(other.label) && context.organisations?.of(other.row) === only)) return false;
    if (lower.length > 0 || nameKey(label).includes(nameKey(only.name))) return true;
    const own = rows.filter(({ raw }) => !isSumLabel(raw.label));
    return columns.amounts.every(({ meaning, column }) => {
      const { fen } = readAmount(view.value(row, column), context.unitOf(column));
      return fen === null || meaning === 'amount' || Math.abs(own.reduce((sum, { raw }) => sum + (raw.amounts[meaning]?.fen ?? 0), 0) - fen) <= sumTolerance(context.unitOf(column), own.length);
    });
  };
  for (const [place, { row, label, holds, note }] of filled.entries()) {
    if (included(row)) {
      rows.push({ row, raw: { ...readRow(inTable, row, label || firstText(view, row) || `第${row + 1}行`), included: true } });
      continue;
    }
    const own = holds ? null : bandIn(firstText(view, row));
    if (own !== null && row <= last) {
      banded = rows.push({ row, raw: { ...readRow(inTable, row, own.name), code: own.code, at: bandAt(view, row) } }) - 1;
      above = null;
      continue;
    }
    const project = banded === null ? undefined : rows[banded];
    if (project !== undefined && isSubtotalName(label) && holds) {
      const { amounts, flows, rate, readings } = readRow(inTable, row, project.raw.label);
      rows[banded ?? 0] = { ...project, raw: { ...project.raw, amounts, flows, rate, readings: [...project.raw.readings, ...readings] } };
      banded = null;
      continue;
    }
    if (isTotalName(label)) banded = null;
    if (note || row > last) words.push(...notesOf(view, row));
    if (note) leaveRow(view, row, row > last || (total !== undefined && row > total) ? '表后附注' : '附注或签字行，不是项目');
    // A vertically merged heading reaches into the row below it.
    else if (row !== start && view.covered(row, nameColumn) && view.ref(row, nameColumn) === view.ref(start, nameColumn)) leaveRow(view, row, '表头的下一层');
    else if (context.passed?.has(row)) leaveRow(view, row, context.passed.get(row) ?? '');
    else if (/^栏\s*次$/.test(firstText(view, row)) || (place === 0 && filled.some((other) => other.holds && other.row > row) && numbersColumns(view, row))) leaveRow(view, row, '栏次，不是数据');
    else if (isCarriedOver(label)) leaveRow(view, row, '转页的数，各页的项目已计入');
    else if (!holds && isPageMark(firstText(view, row))) leaveRow(view, row, '页码、续表字样，不是数据');
    else if (row > last) leaveRow(view, row, holds ? '表后附注' : '表后说明，没有金额');
    else if (row !== start && !holds && repeats(view, row, start)) leaveRow(view, row, '续页的标题和表头，与本表相同');
    else if (isBarePart(label) && !holds) {
      leaveRow(view, row, '「其中」一行没有名称和金额，标明以下各行是其中项');
      marked = true;
    } else if (label === '' && !(above !== null && isBlank(columns.column('code'), row) && (hasSplit(row) || (holds && isBlank(columns.column('ordinal'), row) && hasDetail(row))))) leaveRow(view, row, '该行没有项目名称');
    else {
      const yearColumn = columns.column('year');
      const year = yearColumn === null ? null : yearInColumn(view, row, yearColumn);
      const whose = context.organisations?.of(row) ?? null;
      const isSum = isTotalName(label) || isSubtotalName(label);
      const isOwnSum = context.only != null && isSumOfOne(place, context.only);
      if (context.only && !isSumLabel(label)) ofOne = { place, whose };
      if (year !== null && context.year !== null && year !== context.year) leaveRow(view, row, `${year}年的行，报告年度为${context.year}年`);
      else if (isOwnSum) {
        rows.push({ row, raw: { ...readRow(inTable, row, label), whole: true } });
        above = null;
      } else if (context.only && (whose !== context.only || isTotalName(label))) leaveRow(view, row, whose === null || isSum ? `各单位的合计，报告只取「${context.only.name}」` : `「${whose.name}」的行，报告只取「${context.only.name}」`);
      else {
        const read = readRow(inTable, row, label === '' ? '' : marked || banded !== null ? `其中：${label}` : label);
        const full: RawRow = label === '' && above !== null ? below(above, read) : read;
        rows.push({ row, raw: full });
        above = isSum ? null : label === '' ? above : full;
      }
      marked = false;
    }
  }
  return { ...withMergedRows(view, columns, rows), last, notes: words, readings: mixedDecimals(context, rows.map(({ row }) => row)) };
};

/** Returns the cell that names the project of a band, marked as used. */
const bandAt = (view: SheetView, row: number): string => {
  const column = Array.from({ length: view.lastColumn - view.firstColumn + 1 }, (_, index) => view.firstColumn + index).find((own) => bandIn(view.text(row, own)) !== null) ?? view.firstColumn;
  view.use(row, column);
  return view.ref(row, column);
};

/** Returns a row without a name of its own: it goes on with the project above it, whose first row is either such a row as well or its sum. */
const below = (above: RawRow, row: RawRow): RawRow => {
  const split = row.splits?.economic ?? row.splits?.source;
  return above.splits === undefined && split ? { ...row, label: `其中：${split.name}`, at: split.at } : { ...row, label: above.label, code: above.code, at: above.at };
};

/** Most rows leave no column blank, have no other amounts and nothing to be told of: one empty thing stands for all of theirs. */
const none = {};
const noReadings: readonly Reading[] = [];

/** Returns the cells that a row's amount is the sum of; null where it is what its one cell holds, as mostly. */
const addends = ({ column, plus, minus = [] }: AmountColumn, row: number, { summed }: Pick<RowContext, 'summed'>): readonly { readonly column: number; readonly row: number; readonly sign: 1 | -1 }[] | null =>
  plus.length + minus.length === 0 && column !== summed?.column ? null : [column, ...plus, ...minus].flatMap((own) => (own === summed?.column ? (summed.rows.get(row) ?? [row]) : [row]).map((line) => ({ column: own, row: line, sign: minus.includes(own) ? -1 : 1 })));

/** Returns the fen of a cell of a row, and marks it as used; a reading of it is kept once. */
const fenIn = ({ view, unitOf }: RowContext, row: number, column: number, label: string, readings: Reading[]): Fen | null => {
  const value = view.value(row, column);
  const date = typeof value === 'number' && isDateFormat(view.format(row, column)) ? dayOfSerial(value) : null;
  const amount = date !== null ? { fen: null, kind: 'unreadable' as const } : readAmount(value, unitOf(column));
  if (amount.kind !== null) {
    const at = view.ref(row, column);
    if (!readings.some((reading) => reading.at[0] === at)) readings.push(...amountReadings(amount, [at], date ?? String(value), nameKey(label)));
  }
  view.use(row, column);
  return amount.fen;
};

/** Returns the amount of a row in a column with its cells; null where none is stated. */
const amountOf = (context: RowContext, amountColumn: AmountColumn, row: number, label: string, readings: Reading[]): LocatedAmount | null => {
  const { view } = context;
  const cells = addends(amountColumn, row, context);
  if (cells === null) {
    const fen = fenIn(context, row, amountColumn.column, label, readings);
    return fen === null ? null : { fen, at: [view.ref(row, amountColumn.column)] };
  }
  const stated = cells.flatMap((cell) => {
    const fen = fenIn(context, cell.row, cell.column, label, readings);
    return fen === null ? [] : [{ fen: cell.sign * fen, at: view.ref(cell.row, cell.column) }];
  });
  return stated.length === 0 ? null : { fen: stated.reduce((sum, { fen }) => sum + fen, 0), at: stated.map(({ at }) => at) };
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
  let blanks: Partial<Record<Measure, string>> = none;
  let kindStated = true;
  for (const amountColumn of columns.amounts) {
    const measure = measureOf(amountColumn, remark?.text ?? '');
    if (amountColumn.meaning === 'amount') kindStated = measure !== null;
    const amount = amountOf(context, amountColumn, row, label, readings);
    if (amount === null) blanks = { ...blanks, [measure ?? 'adjusted']: view.ref(row, amountColumn.column) };
    else amounts[measure ?? 'adjusted'] = amount;
  }
  const flows: Partial<Record<Flow, LocatedAmount>> = columns.flows.length === 0 ? none : {};
  for (const { flow, column } of columns.flows) {
    const [at, value] = [view.ref(row, column), view.value(row, column)];
    const amount = readAmount(value, unitOf(column));
    if (amount.kind !== null) readings.push(...amountReadings(amount, [at], String(value), nameKey(label)));
    if (amount.fen !== null) flows[flow] = { fen: amount.fen, at: [at] };
    view.use(row, column);
  }
  const whose = context.organisations?.of(row);
  const splits = splitsOf(context, row);
  let rate: RawRow['rate'] = null;
  if (rateColumn !== null) {
    const value = view.value(row, rateColumn);
    const read = readRate(value, view.format(row, rateColumn), context.rateHeading ?? view.text(columns.row, rateColumn));
    if (read) rate = { ...read, at: [view.ref(row, rateColumn)] };
    else if (value !== null && !isBlankText(String(value))) readings.push({ at: [view.ref(row, rateColumn)], raw: String(value), kind: /^#/.test(String(value)) ? 'error-value' : 'unreadable', field: 'rate', project: null });
    view.use(row, rateColumn);
  }
  for (const { meaning, column } of columns.used) if (tellsOfRow(meaning)) view.use(row, column);
  for (const { column, why } of columns.left) view.leave(row, column, why);
  readings.push(...fineAmounts(context, row, label));
  const name = view.value(row, nameColumn);
  const raw: { -readonly [Key in keyof RawRow]: RawRow[Key] } = {
    label,
    ordinal: ordinalColumn === null ? '' : view.text(row, ordinalColumn),
    included: false,
    indented: typeof name === 'string' && /^[\s　]/.test(name),
    code: codeColumn === null || isBlankText(view.text(row, codeColumn)) ? (context.codes?.get(row) ?? null) : view.text(row, codeColumn).replace(/^['‘’]/, ''),
    at: !view.blank(row, nameColumn) ? view.ref(row, nameColumn) : view.ref(row, ordinalColumn ?? nameColumn),
    amounts,
    flows,
    blanks,
    kindStated,
    rate,
    // Where a ledger has both columns, the reason is the one with the reasons.
    remark: words('reason') ?? remark,
    readings: readings.length === 0 ? noReadings : readings,
  };
  if (whose) raw.organisation = whose;
  const subjectCode = columns.column('subjectCode');
  const place = subjectCode === null ? (raw.code ?? '') : view.text(row, subjectCode).replace(/^['‘’]/, '');
  if (place !== '') raw.place = place;
  const economic = economicLevel(label, subjectCode === null ? '' : place);
  if (economic) raw.economic = economic;
  if (splits) raw.splits = splits;
  return raw;
};

const splitsOf = ({ view, columns }: RowContext, row: number): Splits | null => {
  const splits: { -readonly [Key in keyof Splits]: Splits[Key] } = {};
  for (const kind of ['economic', 'source'] as const) {
    const column = columns.column(kind);
    if (column !== null && !isBlankText(view.text(row, column))) splits[kind] = { name: view.text(row, column), at: view.ref(row, column) };
  }
  return splits.economic || splits.source ? splits : null;
};

const measureOf = ({ meaning, header }: AmountColumn, remark: string): Measure | null => (meaning !== 'amount' ? meaning : (kindOfRemark(remark) ?? kindOfRemark(header)));
