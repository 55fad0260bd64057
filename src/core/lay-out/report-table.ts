import type { ReportTable, TableCell } from '../model/report';
import type { CellStyle, PlanRow } from '../model/sheet-plan';
import { spansFor } from './spans';
import { tableStyle, type Alignment } from './styles';
import { rowsOf, type DraftCell } from './table-rows';
import { textWidth } from './wrap';

/** Sizes tried in turn until every number stands on one line: a number that does not fit shows as ####. */
const sizes = [12, 10.5, 9, 8];
const manyColumns = 7;
const sides = 6;

/** Collects styles under the name that says what they are. */
export interface StyleBook {
  readonly styles: Record<string, CellStyle>;
}

const formatOf = ({ number, text }: TableCell, decimals: number | null): string => {
  if (number === null) return '@';
  if (text.endsWith('%')) return '0.00%';
  if (decimals !== null) return `#,##0.${'0'.repeat(decimals)}`;
  // As many decimals as printed: under 0.## a whole number would show as 「10.」.
  const point = text.indexOf('.');
  return point < 0 ? '0' : `0.${'0'.repeat(text.length - point - 1)}`;
};

/** Returns the text a number shows in the sheet, at its widest. */
const shownNumber = (cell: TableCell): string => (cell.text === '100%' ? '100.00%' : cell.text.replace(/\B(?=(\d{3})+(?!\d)(?=\.|$))/g, ','));

const sizeFor = (table: ReportTable, widths: readonly number[]): number => {
  const from = table.columns.length >= manyColumns ? sizes.slice(1) : sizes;
  const widest = table.columns.map((_, column) => Math.max(0, ...table.rows.map(({ cells }) => (cells[column]?.number == null ? 0 : textWidth(shownNumber(cells[column]))))));
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
  const place = (index: number): Pick<DraftCell, 'column' | 'span' | 'link'> => ({ column: starts[index] ?? 0, span: spans[index] ?? 1, link: null });
  return {
    starts,
    caption: (id, text) => across(id, text, 'caption', 14, 'center'),
    unit: (id, text) => across(id, text, 'unit', 12, 'right'),
    columns: (id) => rowsOf(id, table.columns.map(({ heading }, index): DraftCell => ({ ...place(index), text: heading, number: null, style: styleName(book, 'heading', size, 'center', '@') })), grid, book.styles),
    row: (id, { total, cells }) => {
      const [first, ...others] = cells;
      if (first && first.number === null && others.length > 0 && others.every(({ text }) => text === '')) return across(id, first.text, 'group', size, 'left');
      const drafts = table.columns.map(({ align, decimals }, index): DraftCell => {
        const cell = cells[index] ?? { text: '', number: null, proof: [] };
        // What stands for a missing number is centred; beside right-aligned digits it reads as one.
        const horizontal = cell.number === null && align === 'right' ? 'center' : align;
        return { ...place(index), text: cell.text, number: cell.number, style: styleName(book, total ? 'total' : 'text', size, horizontal, formatOf(cell, decimals)) };
      });
      return rowsOf(id, drafts, grid, book.styles);
    },
  };
};
