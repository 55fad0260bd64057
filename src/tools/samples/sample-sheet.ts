import type { Cell, CellStyle, WriteSheet } from '../../hosts/xlsx/hucre';

/** A cell of a sample: a value, or a formula with the value it has. */
export type SampleCell = string | number | null | { readonly formula: string; readonly value: number };

/** A sheet of a sample, as a clerk would keep it: a title, a corner with the unit, a heading row, rows. */
export interface SampleSheet {
  readonly name: string;
  readonly title: string | null;
  /** 「单位：万元」 at the right above the headings, or null. */
  readonly corner: string | null;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly SampleCell[])[];
  /** Column widths in characters. */
  readonly widths: readonly number[];
  /** Number formats by column; General where absent. */
  readonly formats: Readonly<Record<number, string>>;
  /** Rows (0-based, of `rows`) printed bold: totals and subtotals. */
  readonly bold: readonly number[];
  /** A line below the table. */
  readonly note: string | null;
}

const thin = { style: 'thin', color: { rgb: 'A6A6A6' } } as const;
const box = { top: thin, bottom: thin, left: thin, right: thin };
const font = { name: '宋体', size: 11 };

const body = (numFmt: string, bold: boolean, number: boolean): CellStyle => ({
  font: bold ? { ...font, bold } : font,
  border: box,
  alignment: { horizontal: number ? 'right' : 'left', vertical: 'center', wrapText: !number },
  numFmt,
  ...(bold ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } } } : {}),
});

/** Returns the row (0-based) in which the table's heading stands. */
const headingRow = (sheet: Pick<SampleSheet, 'title' | 'corner'>): number => (sheet.title === null ? 0 : 1) + (sheet.corner === null ? 0 : 1);

/** Widths in the file count digits; a Chinese character is two of them wide. */
const digitsOf = (text: string): number => [...text].reduce((width, sign) => width + (sign.charCodeAt(0) > 255 ? 2 : 1), 0);

/** Returns the height in points that shows every line of a row's wrapped texts. */
const heightOf = (row: readonly SampleCell[], widths: readonly number[]): number =>
  16 * Math.max(1, ...row.map((cell, column) => (typeof cell === 'string' ? Math.ceil(digitsOf(cell) / (0.85 * Math.max(2, (widths[column] ?? 8) - 2))) : 1)));

/** Returns a sheet for the spreadsheet writer. */
export const sheetOf = (sheet: SampleSheet): WriteSheet => {
  const cells = new Map<string, Partial<Cell>>();
  const last = sheet.headings.length - 1;
  const start = headingRow(sheet);
  if (sheet.title !== null) cells.set('0,0', { value: sheet.title, style: { font: { name: '黑体', size: 16, bold: true }, alignment: { horizontal: 'center', vertical: 'center' } } });
  if (sheet.corner !== null) cells.set(`${start - 1},${last}`, { value: sheet.corner, style: { font, alignment: { horizontal: 'right', vertical: 'center' } } });
  sheet.headings.forEach((heading, column) =>
    cells.set(`${start},${column}`, { value: heading, style: { font: { ...font, bold: true }, border: box, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDEBF7' } }, alignment: { horizontal: 'center', vertical: 'center', wrapText: true } } }),
  );
  sheet.rows.forEach((row, index) =>
    row.forEach((cell, column) => {
      const isNumber = typeof cell === 'number' || (typeof cell === 'object' && cell !== null);
      const style = body(isNumber ? (sheet.formats[column] ?? 'General') : 'General', sheet.bold.includes(index), isNumber);
      cells.set(`${start + 1 + index},${column}`, typeof cell === 'object' && cell !== null ? { value: cell.value, formula: cell.formula, formulaResult: cell.value, style } : { value: cell, style });
    }),
  );
  if (sheet.note !== null) cells.set(`${start + 1 + sheet.rows.length},0`, { value: sheet.note, style: { font: { ...font, size: 10, color: { rgb: '7F7F7F' } } } });
  return {
    name: sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    cells,
    merges: sheet.title === null || last === 0 ? [] : [{ startRow: 0, endRow: 0, startCol: 0, endCol: last }],
    rowDefs: new Map([...(sheet.title === null ? [] : [[0, { height: 30 }] as const]), [start, { height: 24 }], ...sheet.rows.map((row, index) => [start + 1 + index, { height: heightOf(row, sheet.widths) }] as const)]),
    freezePane: { rows: start + 1 },
    pageSetup: { paperSize: 'a4', orientation: sheet.headings.length > 4 ? 'landscape' : 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
};

/** A sheet of a sample that is one form: rows of cells, each with the columns and rows it covers; what is covered from the left or from above is not given. */
export interface SampleForm {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly { readonly column: number; readonly value: SampleCell; readonly across?: number; readonly down?: number }[])[];
  /** Number formats by column for numbers; General where absent. */
  readonly formats: Readonly<Record<number, string>>;
}

/** Returns a form for the spreadsheet writer; its first row is the title. */
export const formOf = ({ name, widths, rows, formats }: SampleForm): WriteSheet => {
  const cells = new Map<string, Partial<Cell>>();
  const merges: { startRow: number; endRow: number; startCol: number; endCol: number }[] = [];
  rows.forEach((row, index) =>
    row.forEach(({ column, value, across = 1, down = 1 }) => {
      const isFormula = typeof value === 'object' && value !== null;
      const style: CellStyle =
        index === 0
          ? { font: { name: '黑体', size: 16, bold: true }, alignment: { horizontal: 'center', vertical: 'center' } }
          : { ...body(typeof value === 'string' || value === null ? 'General' : (formats[column] ?? 'General'), false, false), alignment: { horizontal: 'center', vertical: 'center', wrapText: true } };
      for (let below = 0; below < down; below += 1) for (let beside = 0; beside < across; beside += 1) cells.set(`${index + below},${column + beside}`, { value: null, style });
      cells.set(`${index},${column}`, isFormula ? { value: value.value, formula: value.formula, formulaResult: value.value, style } : { value, style });
      if (across > 1 || down > 1) merges.push({ startRow: index, endRow: index + down - 1, startCol: column, endCol: column + across - 1 });
    }),
  );
  return {
    name,
    columns: widths.map((width) => ({ width })),
    cells,
    merges,
    rowDefs: new Map(rows.map((_, index) => [index, { height: index === 0 ? 30 : 32 }] as const)),
    pageSetup: { paperSize: 'a4', orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 1 },
  };
};
