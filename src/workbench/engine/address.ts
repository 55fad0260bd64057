/** Cells of one sheet, 0-based, both ends included. */
export interface Area {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

export const rowLimit = 1_048_576;
export const columnLimit = 16_384;

/** The letters of a 0-based column: 0 is A. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** The 0-based column of its letters: A is 0. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function isEntireRow(area: Area): boolean {
  return area.startColumn === 0 && area.endColumn === columnLimit - 1;
}

export function isEntireColumn(area: Area): boolean {
  return area.startRow === 0 && area.endRow === rowLimit - 1;
}

/** The address of an area without its sheet, as Excel writes it: A1, A1:B2, A:C, 1:3. */
export function areaAddress(area: Area): string {
  if (isEntireColumn(area)) return `${columnLetters(area.startColumn)}:${columnLetters(area.endColumn)}`;
  if (isEntireRow(area)) return `${area.startRow + 1}:${area.endRow + 1}`;
  const start = columnLetters(area.startColumn) + (area.startRow + 1);
  const end = columnLetters(area.endColumn) + (area.endRow + 1);
  return start === end ? start : `${start}:${end}`;
}

/** The address of an area with dollar signs: $A$1:$B$2. */
export function absoluteAddress(area: Area): string {
  return areaAddress(area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
}

/** A sheet name as it stands in a formula: quoted where Excel quotes. */
export function quotedSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[Rr]?\d*[Cc]?\d*$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Splits `'表 一'!A1` into its sheet name (null when none is given) and the rest. */
export function splitSheet(reference: string): { readonly sheet: string | null; readonly rest: string } {
  const text = reference.trim().replace(/^=/, '');
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: quoted[1]!.replaceAll("''", "'"), rest: quoted[2]! };
  const plain = /^([^!']+)!(.*)$/s.exec(text);
  return plain ? { sheet: plain[1]!, rest: plain[2]! } : { sheet: null, rest: text };
}

/** Reads A1, A1:B2, A:C, 1:3, with or without dollar signs; null where the text is no address. */
export function parseArea(text: string): Area | null {
  const plain = text.trim().replaceAll('$', '');
  const cells = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/.exec(plain);
  if (cells) {
    const rows = [Number(cells[2]) - 1, Number(cells[4] ?? cells[2]) - 1];
    const columns = [columnIndex(cells[1]!), columnIndex(cells[3] ?? cells[1]!)];
    return area(Math.min(...rows), Math.min(...columns), Math.max(...rows), Math.max(...columns));
  }
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(plain);
  if (columns) {
    const ends = [columnIndex(columns[1]!), columnIndex(columns[2]!)];
    return area(0, Math.min(...ends), rowLimit - 1, Math.max(...ends));
  }
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(plain);
  if (!rows) return null;
  const ends = [Number(rows[1]) - 1, Number(rows[2]) - 1];
  return area(Math.min(...ends), 0, Math.max(...ends), columnLimit - 1);
}

function area(startRow: number, startColumn: number, endRow: number, endColumn: number): Area | null {
  return startRow < 0 || startColumn < 0 ? null : { startRow, startColumn, endRow, endColumn };
}

export function rowCount(area: Area): number {
  return area.endRow - area.startRow + 1;
}

export function columnCount(area: Area): number {
  return area.endColumn - area.startColumn + 1;
}

/** The cells that both areas have, or null. */
export function intersection(one: Area, other: Area): Area | null {
  const startRow = Math.max(one.startRow, other.startRow);
  const startColumn = Math.max(one.startColumn, other.startColumn);
  const endRow = Math.min(one.endRow, other.endRow);
  const endColumn = Math.min(one.endColumn, other.endColumn);
  return startRow > endRow || startColumn > endColumn ? null : { startRow, startColumn, endRow, endColumn };
}

/** Whether the areas have a cell in common. */
export function meet(one: Area, other: Area): boolean {
  return one.startRow <= other.endRow && other.startRow <= one.endRow && one.startColumn <= other.endColumn && other.startColumn <= one.endColumn;
}

/** The smallest area that holds both. */
export function boundingArea(one: Area, other: Area): Area {
  return {
    startRow: Math.min(one.startRow, other.startRow),
    startColumn: Math.min(one.startColumn, other.startColumn),
    endRow: Math.max(one.endRow, other.endRow),
    endColumn: Math.max(one.endColumn, other.endColumn),
  };
}
