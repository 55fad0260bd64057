import { isInPercent, readAmount, readRate } from '../read-cell';
import type { RowContext } from './raw-row';

/** Shares are mostly written with two decimals. */
const near = 0.005;

/** Returns the heading under which the numbers of the column of rates are read: its own, or none where it says per cent and the numbers are shares of 1, as the amounts beside them show. */
export const rateHeading = ({ view, columns, unitOf }: Pick<RowContext, 'view' | 'columns' | 'unitOf'>, last: number): string => {
  const column = columns.column('rate');
  const heading = column === null ? '' : view.text(columns.row, column);
  if (column === null || !isInPercent(heading)) return heading;
  const amountsIn = (row: number): readonly number[] => columns.amounts.flatMap((amount) => readAmount(view.value(row, amount.column), unitOf(amount.column)).fen ?? []);
  let [shares, percents] = [0, 0];
  for (let row = columns.row + 1; row <= last; row += 1) {
    const value = view.value(row, column);
    if (typeof value !== 'number' || value === 0 || view.format(row, column).includes('%')) continue;
    const amounts = amountsIn(row);
    const follows = (ratio: number): boolean => amounts.some((part, index) => amounts.some((whole, other) => index !== other && whole !== 0 && Math.abs(part / whole - ratio) <= near));
    if (follows(value)) shares += 1;
    if (follows(Number(readRate(value, 'General', heading)?.ratio))) percents += 1;
  }
  return shares > percents ? '' : heading;
};
