import { measures, type Measure, type Reading } from '../../model/facts';
import { columnLetters } from '../../units/address';
import { headingKey, isBlankText, nameKey } from '../../units/text';
import { meaningsOfParts } from '../composed-words';
import { amountReadings, looksLikeAmount, readAmount } from '../read-cell';
import type { LedgerRow } from '../recogniser';
import type { SheetView } from '../sheet-view';
import { partName } from '../ledger/names';
import { amountSynonyms } from '../ledger/synonyms';
import { cellsOf, type RowCell } from './cells';
import { fundWords, isFundName, isFundTotal } from './fund-words';
import type { FundOwner, Funds } from './funds';

/** A name of funds with the amount beside it: 年度资金总额： | 100. */
interface Pair {
  readonly label: RowCell;
  /** Where it is a kind of amount that stands there: 全年执行数 | 95. */
  readonly measure: Measure | null;
  readonly value: RowCell | null;
  /** Amounts that stand beside the name one after another: which is which, no known heading says. */
  readonly several: readonly RowCell[];
}

const asFunds = (text: string): string => text.replace(/[:：]\s*$/, '');

const pairsIn = (view: SheetView, row: number): readonly Pair[] => {
  const cells = cellsOf(view, row);
  return cells.flatMap((cell, index): Pair[] => {
    const measure = measureNamed(asFunds(cell.text));
    if (!cell.own || (measure === null && !isFundName(asFunds(cell.text)))) return [];
    const next = cells[index + 1];
    const end = cells.findIndex((other, place) => place > index && !looksLikeAmount(view.value(row, other.column)));
    const several = cells.slice(index + 1, end < 0 ? cells.length : end);
    if (several.length > 1) return measure === null ? [{ label: cell, measure, value: null, several }] : [];
    if (measure !== null && !(several.length === 1 && next?.column === cell.lastColumn + 1)) return [];
    return [{ label: cell, measure, several: [], value: next && next.column === cell.lastColumn + 1 && (looksLikeAmount(view.value(row, next.column)) || isBlankText(next.text)) ? next : null }];
  });
};

const words = new Map(measures.flatMap((measure) => amountSynonyms[measure].map((word) => [word, measure] as const)));
/** Returns the kind of amount that a label names: 全年执行数（万元）. */
const measureNamed = (text: string): Measure | null => {
  const key = headingKey(text);
  const parts = meaningsOfParts(key)[0];
  return words.get(key) ?? (parts === undefined || parts === 'name' ? null : parts);
};

const ofYear = /年度|当年|本年|全年/;
const ofPeriod = /实施期|中期|总体|三年/;

/** Returns the column in which the names of the year's amounts stand, where those of the whole period stand beside them; null where there are none. */
const columnOfYear = (pairs: readonly Pair[]): number | null => {
  const totals = pairs.filter(({ label, measure }) => measure === null && isFundTotal(asFunds(label.text)));
  const own = totals.find(({ label }) => ofYear.test(label.text) && !ofPeriod.test(label.text));
  return own && totals.some(({ label }) => label.column !== own.label.column) ? own.label.column : null;
};

/** Returns true for a row that states several kinds of amounts, each beside its name: it is no heading. */
export const statesKinds = (view: SheetView, row: number): boolean => pairsIn(view, row).filter(({ measure }) => measure !== null).length > 1;

/** Returns true where some rows name funds with an amount beside them. */
export const hasFundPairs = (view: SheetView, from: number, end: number): boolean => {
  for (let row = from; row < end; row += 1) if (pairsIn(view, row).some(({ label, value, several }) => value !== null || several.length > 0 || isFundTotal(asFunds(label.text)))) return true;
  return false;
};

/** Returns what stands over amounts, each column once. */
const headingsOver = (view: SheetView, amounts: readonly RowCell[]): NonNullable<Funds['others']> => {
  const top = Math.min(...amounts.map(({ row }) => row)) - 1;
  return [...new Set(amounts.map(({ column }) => column))].sort((one, other) => one - other).map((column) => ({ header: view.text(top, column) || `${columnLetters(column)}列`, why: '列名不在已知列名中', at: [view.ref(top, column)], unknown: true }));
};

/** Returns the amounts that stand beside their names, without a heading over them: a form of targets states one amount for each source, the budget at the beginning of the year. */
export const readFundPairs = (view: SheetView, from: number, end: number, owner: FundOwner): Funds => {
  const all = Array.from({ length: end - from }, (_, index) => pairsIn(view, from + index)).flat();
  const year = columnOfYear(all);
  const pairs = year === null ? all : all.filter(({ label }) => label.column >= year);
  const others = all.filter((pair) => !pairs.includes(pair));
  for (const { label, value } of others) {
    view.use(label.row, label.column);
    if (value) view.leave(value.row, value.column, '整个实施期的金额，不是年度金额');
  }
  const open = pairs.flatMap(({ several }) => several);
  for (const { row, column } of open) view.leave(row, column, '并列的几个金额，上面没有认得的列名');
  const readings: Reading[] = [];
  const read = ({ label, measure, value }: Pair): LedgerRow => {
    view.use(label.row, label.column);
    if (value) view.use(value.row, value.column);
    const amount = value ? readAmount(view.value(value.row, value.column), owner.unitOf(value.column)) : { fen: null, kind: null };
    const { fen } = amount;
    const at = value ? [view.ref(value.row, value.column)] : [];
    readings.push(...amountReadings(amount, at, value?.text ?? '', nameKey(owner.project)));
    return { role: 'line', name: partName(asFunds(label.text)), code: null, at: view.ref(label.row, label.column), amounts: fen === null ? {} : { [measure ?? 'initial']: { fen, at } }, flows: {}, blanks: fen === null && value ? { [measure ?? 'initial']: at[0] ?? '' } : {}, rate: null, remark: null, covers: [] };
  };
  const rows = pairs.map((pair) => ({ pair, row: read(pair) }));
  const total = rows.find(({ pair }) => pair.measure === null && isFundTotal(asFunds(pair.label.text)))?.row;
  const kinds = rows.filter(({ pair }) => pair.measure !== null).map(({ row }) => row);
  // Of two cells of one kind the first counts.
  const amounts = Object.assign({ ...total?.amounts }, ...[...kinds].reverse().map((row) => row.amounts)) as LedgerRow['amounts'];
  return {
    rows: [{ ...(total ?? { flows: {}, blanks: {}, rate: null, remark: null, covers: [] }), amounts, role: 'item', name: owner.project, code: owner.code, at: owner.at }, ...rows.flatMap(({ row }) => (row === total || kinds.includes(row) || Object.keys(row.amounts).length === 0 ? [] : [row]))],
    executionItem: null,
    readings,
    leftOut: [],
    ...(open.length > 0 && { others: headingsOver(view, open) }),
    columns: pairs.flatMap(({ label, measure, value }) => (value ? [{ header: asFunds(label.text), meaning: fundWords[measure ?? 'initial'], at: [view.ref(label.row, label.column)] }] : [])),
    amounts: all.flatMap(({ value }) => (value ? [{ at: view.ref(value.row, value.column), unit: owner.unitOf(value.column) }] : [])),
    count: pairs.length,
    used: rows.length,
  };
};
