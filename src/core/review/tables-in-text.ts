import type { CellValue, SheetSnapshot, Snapshot } from '../model/snapshot';
import { linesOf, type Stretch } from './split-sentences';
import { cellsOfLine } from './table-cells';

/** The tables of a text as sheets of a workbook. */
export interface TextTables {
  readonly snapshot: Snapshot;
  /** Returns where in the text a cell stands; null for a cell that is of none of its tables. */
  readonly placeOf: (sheet: string, row: number, column: number) => Stretch | null;
}

/** One row is a line that is set with tabs. */
const fewestRows = 2;
/** What stands above a table says what it is of and in which unit. */
const linesAbove = 2;
const longestAbove = 60;

const valueOf = (words: string): CellValue => {
  const plain = words.trim();
  if (plain === '') return null;
  const digits = plain.replace(/,(?=\d{3}(?:\D|$))/g, '');
  return /^-?\d+(?:\.\d+)?$/.test(digits) && digits.length <= 15 ? Number(digits) : plain;
};

/** A table of amounts by source, kind or use is read like one by project: what names its rows stands first. */
const namesRows = /^(?:资金来源|经费来源|资金性质|资金类[别型]|来源|[一-鿿]{0,4}(?:名称|内容|类别|用途|科目|事项|明细|构成))$/;
const ofProjects = /项目|指标/;
const ofAmounts = /预算|执行|支出|金额/;

/** Returns the rows with what names them in the words that a table of projects has. */
const withNames = (rows: readonly (readonly CellValue[])[]): readonly (readonly CellValue[])[] => {
  const wordsOf = (row: readonly CellValue[]): readonly string[] => row.flatMap((value) => (typeof value === 'string' ? [value.replace(/\s/g, '')] : []));
  const head = rows.findIndex((row) => wordsOf(row).filter((words) => ofAmounts.test(words)).length >= 2);
  const at = rows[head]?.findIndex((value) => typeof value === 'string' && namesRows.test(value.replace(/\s/g, ''))) ?? -1;
  return at < 0 || wordsOf(rows[head]!).some((words) => ofProjects.test(words)) ? rows : rows.map((row, index) => (index === head ? row.map((value, column) => (column === at ? '项目名称' : value)) : row));
};

interface Line extends Stretch {
  readonly cells: readonly Stretch[] | null;
}

const sheetOf = (text: string, name: string, lines: readonly Line[], above: readonly Line[]): { readonly sheet: SheetSnapshot; readonly places: readonly (readonly Stretch[])[] } => {
  const places = [...above.map(({ start, end }): readonly Stretch[] => [{ start, end }]), ...lines.map(({ start, cells }) => (cells ?? []).map((cell) => ({ start: start + cell.start, end: start + cell.end })))];
  const width = Math.max(...places.map(({ length }) => length));
  const values = places.map((row) => Array.from({ length: width }, (_, column) => valueOf(row[column] ? text.slice(row[column].start, row[column].end) : '')));
  return { sheet: { name, visible: true, row: 0, column: 0, values: withNames(values), formats: [], merges: [], hiddenRows: [], hiddenColumns: [] }, places };
};

/** Returns the tables of a text: lines one under another that are set in columns, with what stands right above them. */
export const tablesIn = (text: string): TextTables => {
  const lines = linesOf(text).map(({ start, end }): Line => ({ start, end, cells: cellsOfLine(text.slice(start, end)) }));
  const tables: { readonly sheet: SheetSnapshot; readonly places: readonly (readonly Stretch[])[] }[] = [];
  for (let from = 0; from < lines.length; from += 1) {
    let to = from;
    while (lines[to]?.cells) to += 1;
    if (to - from >= fewestRows) {
      const above = lines.slice(Math.max(0, from - linesAbove), from).filter(({ start, end, cells }) => cells === null && end - start <= longestAbove && end > start && !/。\s*$/.test(text.slice(start, end)));
      tables.push(sheetOf(text, `表${tables.length + 1}`, lines.slice(from, to), above));
    }
    from = Math.max(from, to);
  }
  const byName = new Map(tables.map(({ sheet, places }) => [sheet.name, places]));
  return { snapshot: { sheets: tables.map(({ sheet }) => sheet), memory: null, names: [] }, placeOf: (sheet, row, column) => byName.get(sheet)?.[row]?.[column] ?? null };
};
