import { remembered } from './remembered';

/** A cell or range as Excel writes it: `表!D7`, `'自评表（试行）'!A9:F9`. */
export type CellRef = string;

const lettersOf = (column: number): string => {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
};
const knownLetters = Array.from({ length: 702 }, (_, column) => lettersOf(column));

/** Returns the letters of a 0-based column: 0 → A, 26 → AA. */
export const columnLetters = (column: number): string => knownLetters[column] ?? lettersOf(column);

const bare = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
/** Nearly all names are made of these letters, or hold one of these signs: all letters that there are need not be compiled for them. */
const [plainlyBare, plainlyQuoted] = [/^[A-Za-z_\u4e00-\u9fff][\w.\u4e00-\u9fff]*$/, /^[\d.]|[ -\-/:-@[-^`{-~（）【】《》“”、，。：—－·]/];
const isBare = (name: string): boolean => plainlyBare.test(name) || (!plainlyQuoted.test(name) && bare.test(name));
const looksLikeCell = /^(?:[a-z]{1,3}\d+|r\d*c?\d*|c\d*|true|false)$/i;
const bareOrdinal = /[！-～]/u;

/** Returns a sheet name as it stands before `!`: quoted where Excel quotes, inner quotes doubled. */
export const quoteSheet = remembered((name): string => (isBare(name) && !looksLikeCell.test(name) && !bareOrdinal.test(name) ? name : `'${name.replaceAll("'", "''")}'`));

/** Returns the reference of one cell; row and column 0-based. */
export const cellRef = (sheet: string, row: number, column: number): CellRef => `${quoteSheet(sheet)}!${columnLetters(column)}${row + 1}`;

/** Returns a function that returns the references of one sheet's cells; row and column 0-based. */
export const cellRefsOf = (sheet: string): ((row: number, column: number) => CellRef) => {
  const columns: string[] = [];
  return (row, column) => (columns[column] ??= `${quoteSheet(sheet)}!${columnLetters(column)}`) + (row + 1);
};

/** Returns the reference of a rectangle, a single cell's without a colon; all 0-based, last row and column included. */
export const rangeRef = (sheet: string, row: number, column: number, lastRow: number, lastColumn: number): CellRef =>
  row === lastRow && column === lastColumn ? cellRef(sheet, row, column) : `${cellRef(sheet, row, column)}:${columnLetters(lastColumn)}${lastRow + 1}`;

/** A cell or range by its sheet; rows and columns count from 0. */
export interface Location {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

const reference = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/;
/** Returns the 0-based column of letters: A → 0, AA → 26. */
export const columnIndex = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Returns sheet and 0-based corners of a reference; null where the text is none. */
export const parseRef = (ref: string): Location | null => {
  const match = reference.exec(ref);
  if (!match) return null;
  const [, quoted, plain, letters, digits, lastLetters, lastDigits] = match;
  const row = Number(digits) - 1;
  const column = columnIndex(letters ?? '');
  return {
    sheet: quoted === undefined ? (plain ?? '') : quoted.replaceAll("''", "'"),
    row,
    column,
    lastRow: lastDigits === undefined ? row : Number(lastDigits) - 1,
    lastColumn: lastLetters === undefined ? column : columnIndex(lastLetters),
  };
};

/** Returns true where a range holds every cell of another. */
export const coversRef = (outer: CellRef, inner: CellRef): boolean => {
  const [all, part] = [parseRef(outer), parseRef(inner)];
  return all !== null && part !== null && all.sheet === part.sheet && part.row >= all.row && part.column >= all.column && part.lastRow <= all.lastRow && part.lastColumn <= all.lastColumn;
};

/** Returns true where two ranges have a cell in common. */
export const overlapRefs = (one: CellRef, other: CellRef): boolean => {
  const [first, second] = [parseRef(one), parseRef(other)];
  return first !== null && second !== null && first.sheet === second.sheet && first.row <= second.lastRow && second.row <= first.lastRow && first.column <= second.lastColumn && second.column <= first.lastColumn;
};

/** Returns a reference as a reader sees it: the sheet's name without the quotes Excel needs. */
export const shownRef = (ref: CellRef): string => {
  const place = parseRef(ref);
  return place === null ? ref : `${place.sheet}!${ref.slice(ref.lastIndexOf('!') + 1)}`;
};

/** Returns the references with vertical neighbours of one column joined into ranges, in the order of their first cells. */
export const joinRefs = (refs: readonly CellRef[]): readonly CellRef[] => {
  const joined: { location: Location | null; ref: CellRef }[] = [];
  for (const ref of new Set(refs)) {
    const location = parseRef(ref);
    const before = joined.at(-1)?.location;
    if (location && before && before.sheet === location.sheet && before.column === location.column && before.lastColumn === location.lastColumn && location.column === location.lastColumn && before.lastRow + 1 === location.row) {
      joined.pop();
      const merged = { ...before, lastRow: location.lastRow };
      joined.push({ location: merged, ref: rangeRef(merged.sheet, merged.row, merged.column, merged.lastRow, merged.lastColumn) });
    } else joined.push({ location, ref });
  }
  return joined.map(({ ref }) => ref);
};

/** Returns the references sheet by sheet as they come, within one by column and row, vertical neighbours joined. */
export const gatherRefs = (refs: readonly CellRef[]): readonly CellRef[] => {
  const sheets = new Map<string, { readonly ref: CellRef; readonly location: Location }[]>();
  const others: CellRef[] = [];
  for (const ref of refs) {
    const location = parseRef(ref);
    if (location === null) others.push(ref);
    else if (sheets.has(location.sheet)) sheets.get(location.sheet)?.push({ ref, location });
    else sheets.set(location.sheet, [{ ref, location }]);
  }
  const sorted = [...sheets.values()].flatMap((own) => own.sort((one, other) => one.location.column - other.location.column || one.location.row - other.location.row).map(({ ref }) => ref));
  return joinRefs([...sorted, ...others]);
};
