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

/** Returns a table's rows on the grid: caption, unit at the right, headings, rows. Numbers stay numbers. */
export const tableRows = (table: ReportTable, grid: readonly number[], book: StyleBook): readonly PlanRow[] => {
  const spans = spansFor(table.columns.map(({ share }) => share), grid);
  const starts = spans.map((_, index) => spans.slice(0, index).reduce((sum, span) => sum + span, 0));
  const widths = spans.map((span, index) => grid.slice(starts[index], (starts[index] ?? 0) + span).reduce((sum, width) => sum + width, 0));
  const size = sizeFor(table, widths);
  const across = (text: string, kind: 'caption' | 'unit', horizontal: Alignment): DraftCell => ({ column: 0, span: grid.length, text, number: null, style: styleName(book, kind, kind === 'caption' ? 14 : 12, horizontal, '@'), link: null });
  const rows: PlanRow[] = [...rowsOf(`${table.id}/caption`, [across(table.title, 'caption', 'center')], grid, book.styles)];
  if (table.unit !== null) rows.push(...rowsOf(`${table.id}/unit`, [across(table.unit, 'unit', 'right')], grid, book.styles));
  const place = (index: number): Pick<DraftCell, 'column' | 'span' | 'link'> => ({ column: starts[index] ?? 0, span: spans[index] ?? 1, link: null });
  rows.push(
    ...rowsOf(
      `${table.id}/heading`,
      table.columns.map(({ heading }, index): DraftCell => ({ ...place(index), text: heading, number: null, style: styleName(book, 'heading', size, 'center', '@') })),
      grid,
      book.styles,
    ),
  );
  for (const row of table.rows) {
    const [first, ...others] = row.cells;
    if (first && first.number === null && others.length > 0 && others.every(({ text }) => text === '')) {
      rows.push(...rowsOf(`${table.id}/${row.id}`, [{ column: 0, span: grid.length, text: first.text, number: null, style: styleName(book, 'group', size, 'left', '@'), link: null }], grid, book.styles));
      continue;
    }
    const cells = table.columns.map(({ align, decimals }, index): DraftCell => {
      const cell = row.cells[index] ?? { text: '', number: null, proof: [] };
      // What stands for a missing number is centred; beside right-aligned digits it reads as one.
      const horizontal = cell.number === null && align === 'right' ? 'center' : align;
      return { ...place(index), text: cell.text, number: cell.number, style: styleName(book, row.total ? 'total' : 'text', size, horizontal, formatOf(cell, decimals)) };
    });
    rows.push(...rowsOf(`${table.id}/${row.id}`, cells, grid, book.styles));
  }
  return rows;
};
