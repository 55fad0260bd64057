import type { Reading } from '../../model/facts';
import { decimalsOf } from '../../units/decimal';
import { textOfNumber, withoutNoise } from '../../units/money';
import { remembered } from '../../units/remembered';
import { nameKey } from '../../units/text';
import type { SheetView } from '../sheet-view';
import type { LedgerColumns } from './columns';
import type { RowContext } from './raw-row';

/** Above these, an amount in 万元 is finer than forms print it. */
const usual = 2;

/** Returns how many decimals a number format shows of any number; null where it is left to the number. */
const decimalsOfFormat = remembered((format): number | null => {
  const section = (format.split(';')[0] ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, '');
  return /^(?:General|@|通用格式|)$/i.test(section) || !section.includes('0') || /[#?]/.test(section.split('.')[1] ?? '') ? null : decimalsOf(/[\d.]*\d/.exec(section.replace(/,/g, ''))?.[0] ?? '');
});

const numberIn = (view: SheetView, row: number, column: number): number | null => {
  const value = view.value(row, column);
  return typeof value !== 'number' || view.covered(row, column) ? null : value;
};

const columnsOf = new WeakMap<LedgerColumns, readonly number[]>();
/** Asked for each row. */
const moneyColumns = (columns: LedgerColumns): readonly number[] => {
  const { amounts, flows } = columns;
  const all = columnsOf.get(columns) ?? [...new Set([...amounts.flatMap(({ column, plus }) => [column, ...plus]), ...flows.map(({ column }) => column)])];
  columnsOf.set(columns, all);
  return all;
};

/** Returns the amounts of a row in 万元 that show more decimals than are usual. */
export const fineAmounts = ({ view, columns, unitOf }: RowContext, row: number, label: string): readonly Reading[] => {
  const fine: Reading[] = [];
  for (const column of moneyColumns(columns)) {
    const value = unitOf(column) === '万元' ? numberIn(view, row, column) : null;
    if (value === null) continue;
    const decimals = decimalsOfFormat(view.format(row, column)) ?? decimalsOf(textOfNumber(value));
    if (decimals > usual) fine.push({ at: [view.ref(row, column)], raw: withoutNoise(value).toFixed(decimals), kind: 'many-decimals', field: 'amount', project: nameKey(label) });
  }
  return fine;
};

/** Returns, for each column whose formats show several numbers of decimals, the cells that are not as most are; a cell without a format of its own is as its number is. */
export const mixedDecimals = ({ view, columns }: RowContext, rows: readonly number[]): readonly Reading[] =>
  moneyColumns(columns).flatMap((column): readonly Reading[] => {
    const cells = rows.flatMap((row) => {
      const decimals = decimalsOfFormat(view.format(row, column));
      return decimals === null || numberIn(view, row, column) === null ? [] : [{ at: view.ref(row, column), decimals }];
    });
    const counts = new Map<number, number>();
    for (const { decimals } of cells) counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
    const [most] = [...counts].sort(([one, count], [other, second]) => second - count || other - one)[0] ?? [];
    if (counts.size < 2 || most === undefined) return [];
    return [{ at: cells.filter(({ decimals }) => decimals !== most).map(({ at }) => at), raw: [...counts.keys()].sort((one, other) => one - other).join('、'), kind: 'mixed-decimals', field: 'amount', project: null }];
  });
