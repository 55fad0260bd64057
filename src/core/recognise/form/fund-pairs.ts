import type { Reading } from '../../model/facts';
import { columnLetters } from '../../units/address';
import { isBlankText, nameKey } from '../../units/text';
import { amountReadings, looksLikeAmount, readAmount } from '../read-cell';
import type { LedgerRow } from '../recogniser';
import type { SheetView } from '../sheet-view';
import { partName } from '../ledger/names';
import { cellsOf, type RowCell } from './cells';
import { isFundName, isFundTotal } from './fund-words';
import type { FundOwner, Funds } from './funds';

/** A name of funds with the amount beside it: 年度资金总额： | 100. */
interface Pair {
  readonly label: RowCell;
  readonly value: RowCell | null;
  /** Amounts that stand beside the name one after another: which is which, no known heading says. */
  readonly several: readonly RowCell[];
}

const asFunds = (text: string): string => text.replace(/[:：]\s*$/, '');

const pairsIn = (view: SheetView, row: number): readonly Pair[] => {
  const cells = cellsOf(view, row);
  return cells.flatMap((cell, index): Pair[] => {
    if (!cell.own || !isFundName(asFunds(cell.text))) return [];
    const next = cells[index + 1];
    const end = cells.findIndex((other, place) => place > index && !looksLikeAmount(view.value(row, other.column)));
    const several = cells.slice(index + 1, end < 0 ? cells.length : end);
    if (several.length > 1) return [{ label: cell, value: null, several }];
    return [{ label: cell, several: [], value: next && next.column === cell.lastColumn + 1 && (looksLikeAmount(view.value(row, next.column)) || isBlankText(next.text)) ? next : null }];
  });
};

const ofYear = /年度|当年|本年|全年/;
const ofPeriod = /实施期|中期|总体|三年/;

/** Returns the column in which the names of the year's amounts stand, where those of the whole period stand beside them; null where there are none. */
const columnOfYear = (pairs: readonly Pair[]): number | null => {
  const totals = pairs.filter(({ label }) => isFundTotal(asFunds(label.text)));
  const own = totals.find(({ label }) => ofYear.test(label.text) && !ofPeriod.test(label.text));
  return own && totals.some(({ label }) => label.column !== own.label.column) ? own.label.column : null;
};

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
  const read = ({ label, value }: Pair): LedgerRow => {
    view.use(label.row, label.column);
    if (value) view.use(value.row, value.column);
    const amount = value ? readAmount(view.value(value.row, value.column), owner.unitOf(value.column)) : { fen: null, kind: null };
    const { fen } = amount;
    const at = value ? [view.ref(value.row, value.column)] : [];
    readings.push(...amountReadings(amount, at, value?.text ?? '', nameKey(owner.project)));
    return { role: 'line', name: partName(asFunds(label.text)), code: null, at: view.ref(label.row, label.column), amounts: fen === null ? {} : { initial: { fen, at } }, flows: {}, blanks: fen === null && value ? { initial: at[0] ?? '' } : {}, rate: null, remark: null, covers: [] };
  };
  const rows = pairs.map((pair) => ({ pair, row: read(pair) }));
  const total = rows.find(({ pair }) => isFundTotal(asFunds(pair.label.text)))?.row;
  return {
    rows: [{ ...(total ?? { amounts: {}, flows: {}, blanks: {}, rate: null, remark: null, covers: [] }), role: 'item', name: owner.project, code: owner.code, at: owner.at }, ...rows.flatMap(({ row }) => (row === total || Object.keys(row.amounts).length === 0 ? [] : [row]))],
    executionItem: null,
    readings,
    leftOut: [],
    ...(open.length > 0 && { others: headingsOver(view, open) }),
    columns: pairs.flatMap(({ label, value }) => (value ? [{ header: asFunds(label.text), meaning: '年初预算数', at: [view.ref(label.row, label.column)] }] : [])),
    amounts: all.flatMap(({ value }) => (value ? [{ at: view.ref(value.row, value.column), unit: owner.unitOf(value.column) }] : [])),
    count: pairs.length,
    used: rows.length,
  };
};
