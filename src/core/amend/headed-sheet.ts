import type { CellStyle, SheetPlan } from '../model/sheet-plan';

const plain: CellStyle = { fonts: ['宋体'], size: 11, bold: false, color: '#000000', fill: null, horizontal: 'center', vertical: 'center', wrap: true, border: false, format: '@' };

/** Returns an empty sheet for a table of these columns: a title, a note on how to fill it in where it takes one, and the headings, ready for rows. */
export const headedSheet = (name: string, title: string, note: string | null, columns: readonly { readonly heading: string; readonly width: number }[]): SheetPlan => {
  const rows: SheetPlan['rows'] = [
    { id: 'title', height: 30, cells: [{ column: 0, span: columns.length, value: title, style: 'title', link: null }] },
    ...(note === null ? [] : [{ id: 'note', height: 20, cells: [{ column: 0, span: columns.length, value: note, style: 'note', link: null }] }]),
    { id: 'heading', height: 24, cells: columns.map(({ heading }, column) => ({ column, span: 1, value: heading, style: 'heading', link: null })) },
  ];
  return {
    name,
    columns: columns.map(({ width }) => width),
    styles: {
      title: { ...plain, fonts: ['黑体'], size: 16, wrap: false },
      ...(note !== null && { note: { ...plain, size: 10, color: '#595959', horizontal: 'left', wrap: false } }),
      heading: { ...plain, bold: true, fill: '#DDEBF7', border: true },
    },
    rows,
    page: { paper: 'a4', orientation: 'landscape', margins: { top: 54, bottom: 54, left: 36, right: 36 }, titleRows: rows.length },
    freezeRows: rows.length,
    gridlines: true,
  };
};
