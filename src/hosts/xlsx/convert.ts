import { dateToSerial, writeXlsx } from './hucre';
import type { Cell, Sheet, Workbook, WriteSheet } from './hucre';
import { kindOf, openWorkbook } from './open-workbook';
import { undated } from './package-parts';
import { textContent } from './text-content';

const withCache = (cell: Cell, is1904: boolean): Partial<Cell> => {
  const value = cell.value instanceof Date ? dateToSerial(cell.value, is1904) : cell.value;
  if (cell.formula === undefined && typeof value === 'string') return { ...cell, ...textContent(value, cell.style) };
  if (cell.formula === undefined) return { ...cell, value };
  const result = cell.formulaResult instanceof Date ? dateToSerial(cell.formulaResult, is1904) : (cell.formulaResult ?? value);
  return { ...cell, value, formulaResult: result };
};

/** Returns a sheet with its values, formats and merges; what else other kinds of files hold is not carried over. */
const sheetOf = ({ name, rows, cells, merges, hidden, columns, rowDefs }: Sheet, is1904: boolean): WriteSheet => ({
  name,
  cells: new Map([
    ...rows.flatMap((line, row) => line.flatMap((value, column): [string, Partial<Cell>][] => (value === null ? [] : [[`${row},${column}`, withCache({ value, type: 'string' }, is1904)]]))),
    ...[...(cells ?? [])].map(([key, cell]): [string, Partial<Cell>] => [key, withCache(cell, is1904)]),
  ]),
  ...(merges && { merges }),
  ...(hidden && { hidden }),
  ...(columns && { columns }),
  ...(rowDefs && { rowDefs }),
});

const written = ({ sheets, namedRanges, defaultFont, dateSystem }: Workbook): Promise<Uint8Array> =>
  writeXlsx({
    sheets: sheets.map((sheet) => sheetOf(sheet, dateSystem === '1904')),
    ...(namedRanges && { namedRanges }),
    ...(defaultFont && { defaultFont }),
    ...(dateSystem && { dateSystem }),
    properties: { modified: undated },
  });

/** Returns a file as one that a report can be put into: itself where it is such a file, otherwise an .xlsx with its sheets. @throws HostError */
export const asXlsx = async (bytes: Uint8Array, fileName: string): Promise<Uint8Array> => (kindOf(bytes, fileName) === 'xlsx' ? bytes : written(await openWorkbook(bytes, fileName)));
