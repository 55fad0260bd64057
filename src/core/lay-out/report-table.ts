import type { ReportTable, TableCell } from '../model/report';
import type { CellStyle, PlanRow } from '../model/sheet-plan';
import { decimalsOf } from '../units/decimal';
import { groupedFormat, plainFormat, thousandsApart } from '../units/number-format';
import { spansFor } from './spans';
import { tableStyle, type Alignment } from './styles';
import { rowsOf, type DraftCell } from './table-rows';
import { textWidth } from './wrap';

/** Sizes tried in turn until every number stands on one line: a number that does not fit shows as ####. */
const sizes = [12, 10.5, 9, 8];
const manyColumns = 7;
const sides = 6;

const nothing = { text: '', number: null };

/** Collects styles under the name that says what they are. */
export interface StyleBook {
  readonly styles: Record<string, CellStyle>;
}

const formatOf = (text: string, number: number | null, fixed: string | null): string => {
  if (number === null) return '@';
  if (text.endsWith('%')) return '0.00%';
  if (fixed !== null) return fixed;
  // As many decimals as printed: under 0.## a whole number would show as 「10.」.
  return plainFormat(decimalsOf(text));
};

/** Returns the text a number shows in the sheet, at its widest. */
const shownNumber = ({ text }: TableCell): string => (text === '100%' ? '100.00%' : /\w\d{3}/.test(text) ? thousandsApart(text) : text);

/** Returns the width of the widest number in a column, in em. */
const widestIn = ({ rows }: ReportTable, column: number): number => {
  let widest = 0;
  for (const { cells } of rows) {
    const cell = cells[column];
    if (cell && cell.number !== null) widest = Math.max(widest, textWidth(shownNumber(cell)));
  }
  return widest;
};

const sizeFor = (table: ReportTable, widths: readonly number[]): number => {
  const from = table.columns.length >= manyColumns ? sizes.slice(1) : sizes;
  const widest = table.columns.map((_, column) => widestIn(table, column));
  return from.find((size) => widest.every((ems, column) => ems * size + sides <= (widths[column] ?? 0))) ?? (from.at(-1) as number);
};

const styleName = (book: StyleBook, kind: Parameters<typeof tableStyle>[0], size: number, horizontal: Alignment, format: string): string => {
  const name = [kind, size, horizontal, format].join(' ');
  book.styles[name] ??= tableStyle(kind, size, horizontal, format);
  return name;
};

/** A table on the grid of the report: where its columns begin, and the size at which its numbers fit. */
export interface TableOnGrid {
  readonly starts: readonly number[];
  readonly caption: (id: string, text: string) => readonly PlanRow[];
  readonly unit: (id: string, text: string) => readonly PlanRow[];
  readonly columns: (id: string) => readonly PlanRow[];
  readonly row: (id: string, row: ReportTable['rows'][number]) => readonly PlanRow[];
}

/** Returns how a table lies on the grid. Numbers stay numbers. */
export const tableOnGrid = (table: ReportTable, grid: readonly number[], book: StyleBook): TableOnGrid => {
  const spans = spansFor(table.columns.map(({ share }) => share), grid);
  const starts = spans.map((_, index) => spans.slice(0, index).reduce((sum, span) => sum + span, 0));
  const widths = spans.map((span, index) => grid.slice(starts[index], (starts[index] ?? 0) + span).reduce((sum, width) => sum + width, 0));
  const size = sizeFor(table, widths);
  const across = (id: string, text: string, kind: 'caption' | 'unit' | 'group', sized: number, horizontal: Alignment): readonly PlanRow[] =>
    rowsOf(id, [{ column: 0, span: grid.length, text, number: null, style: styleName(book, kind, sized, horizontal, '@'), link: null }], grid, book.styles);
  const columns = table.columns.map(({ heading, align, decimals }, index) => ({
    heading,
    align,
    fixed: decimals === null ? null : groupedFormat(decimals),
    column: starts[index] ?? 0,
    span: spans[index] ?? 1,
    // The names of its styles, by format.
    styles: { text: new Map<string, string>(), total: new Map<string, string>() },
  }));
  const draftOf = ({ column, span, align, fixed, styles }: (typeof columns)[number], { text, number }: Pick<TableCell, 'text' | 'number'>, kind: 'text' | 'total'): DraftCell => {
    const format = formatOf(text, number, fixed);
    let style = styles[kind].get(format);
    if (style === undefined) {
      // What stands for a missing number is centred; beside right-aligned digits it reads as one.
      style = styleName(book, kind, size, number === null && align === 'right' ? 'center' : align, format);
      styles[kind].set(format, style);
    }
    return { column, span, text, number, style, link: null };
  };
  return {
    starts,
    caption: (id, text) => across(id, text, 'caption', 14, 'center'),
    unit: (id, text) => across(id, text, 'unit', 12, 'right'),
    columns: (id) => rowsOf(id, columns.map(({ heading, column, span }): DraftCell => ({ column, span, text: heading, number: null, style: styleName(book, 'heading', size, 'center', '@'), link: null })), grid, book.styles),
    row: (id, { total, cells }) => {
      const [first] = cells;
      if (first && first.number === null && cells.length > 1 && cells.every(({ text }, index) => index === 0 || text === '')) return across(id, first.text, 'group', size, 'left');
      return rowsOf(id, columns.map((column, index) => draftOf(column, cells[index] ?? nothing, total ? 'total' : 'text')), grid, book.styles);
    },
  };
};
