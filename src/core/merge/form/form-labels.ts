import type { SheetPlan } from '../../model/sheet-plan';

/** Rows of a form whose cells say what stands below them. */
const headingRows = ['funds', 'indicators', 'goal/heading'];

/** Returns what tells a cell of a form apart for a reader: what its row is called, and its column. */
export const formLabels = ({ rows }: Pick<SheetPlan, 'rows'>): { readonly of: (row: number, column: number) => readonly [row: string, column: string] } => {
  const textOf = (row: number, holds: string): string => String(rows[row]?.cells.find(({ key }) => key?.endsWith(`#${holds}`))?.value ?? '');
  const heading = (row: number, column: number): string => {
    for (let above = row - 1; above >= 0; above -= 1) if (headingRows.includes(rows[above]?.id ?? '')) return String(rows[above]?.cells.find((cell) => cell.column === column)?.value ?? '');
    return '';
  };
  return {
    of: (row, column) => {
      const cells = rows[row]?.cells ?? [];
      const id = rows[row]?.id ?? '';
      if (id.startsWith('indicator/') || (id.startsWith('funds/') && id !== 'funds')) return [textOf(row, 'name'), heading(row, column)];
      if (id === 'goal') return ['', heading(row, column)];
      // Of two labels in a row, the one before the cell.
      const label = cells.filter((cell) => cell.column < column && typeof cell.value === 'string').at(-1)?.value ?? '';
      return [String(label), id === 'total' ? heading(row, column) : ''];
    },
  };
};
