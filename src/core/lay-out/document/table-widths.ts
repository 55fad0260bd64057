import type { ReportTable } from '../../model/report';

/** Sizes tried in turn until every number stands on one line. */
const sizes = [12, 10.5, 9, 8];
const manyColumns = 7;
/** A column of words gives up no more than this part of its width to numbers. */
const mostGiven = 0.35;
/** Fonts differ a little between machines. */
const spare = 1.05;

/** Returns the width of a number in bold Times New Roman, in em; a document names its font for Latin. */
const numberWidth = (text: string): number => [...text].reduce((sum, sign) => sum + (/\d/.test(sign) ? 0.5 : /[.,]/.test(sign) ? 0.25 : sign < '\u0080' && sign !== '%' ? 0.6 : 1), 0) * spare;

/** Returns the widths so changed that each column has what it needs, out of what others can spare; null where they cannot. */
const shared = (widths: readonly number[], needed: readonly number[]): readonly number[] | null => {
  const lacking = widths.map((width, column) => Math.max(0, (needed[column] ?? 0) - width));
  const lack = lacking.reduce((sum, one) => sum + one, 0);
  if (lack === 0) return widths;
  const free = widths.map((width, column) => (needed[column] === 0 ? width * mostGiven : Math.max(0, width - (needed[column] ?? 0))));
  const all = free.reduce((sum, one) => sum + one, 0);
  return all < lack ? null : widths.map((width, column) => width + (lacking[column] ?? 0) - ((free[column] ?? 0) / all) * lack);
};

/** Returns the widths of a table's columns and the size of its words: the largest at which every number stands on one line. `sides` is kept free at either side of a cell. */
export const tableWidths = ({ columns, rows }: ReportTable, across: number, sides: number): { readonly widths: readonly number[]; readonly size: number } => {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (share / all) * across);
  const widest = columns.map((_, column) => Math.max(0, ...rows.map(({ cells }) => (cells[column]?.number == null ? 0 : numberWidth(cells[column].text)))));
  for (const size of columns.length >= manyColumns ? sizes.slice(1) : sizes) {
    const fitting = shared(widths, widest.map((ems) => (ems === 0 ? 0 : ems * size + 2 * sides)));
    if (fitting) return { widths: fitting, size };
  }
  return { widths, size: sizes.at(-1) as number };
};
