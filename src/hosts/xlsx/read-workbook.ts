import { holdsHandWork } from '../../core/model/own-sheets';
import type { CellFormula, CellValue, NamedRange, SheetSnapshot, Snapshot } from '../../core/model/snapshot';
import { quoteSheet } from '../../core/units/address';
import { snapshotOf } from '../filled-area';
import { inNameOrder, refOfFormula } from '../named-ranges';
import { isPartOf, memoryNamespace, readMemory, readSheetMemories, sheetMemoriesNamespace } from '../stored-parts';
import { dateToSerial } from './hucre';
import type { Sheet, Workbook } from './hucre';
import { kindOf, openWorkbook } from './open-workbook';
import { customXmlTexts, hiddenNames } from './package-parts';

/** Excel reads no more of a cell. */
const longestText = 32_767;

/** Returns a value as a workbook host reads it. Dates become serial numbers of the 1900 system, whatever the file's; what is no number is the error that Excel shows for it. */
const plainValue = (value: Sheet['rows'][number][number] | undefined): CellValue => {
  if (value instanceof Date) return dateToSerial(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
  return typeof value === 'string' && value.length > longestText ? value.slice(0, longestText) : (value ?? null);
};

const indexesWhere = <Item>(items: readonly Item[], holds: (item: Item) => boolean): number[] => items.flatMap((item, index) => (holds(item) ? [index] : []));

const formulasOf = ({ cells }: Sheet): readonly CellFormula[] =>
  [...(cells ?? [])].flatMap(([key, { formula }]): CellFormula[] => {
    const [row, column] = key.split(',').map(Number);
    return formula === undefined || formula === '' || row === undefined || column === undefined ? [] : [{ row, column, formula: formula.startsWith('=') ? formula : `=${formula}` }];
  });

/** Returns the formats of the cells that have one of their own; there are holes where there is none. */
const formatsOf = ({ cells }: Sheet): string[][] => {
  const formats: string[][] = [];
  for (const [key, { style }] of cells ?? []) {
    if (style?.numFmt === undefined) continue;
    const comma = key.indexOf(',');
    (formats[Number(key.slice(0, comma))] ??= [])[Number(key.slice(comma + 1))] = style.numFmt;
  }
  return formats;
};

const snapshotOfSheet = (sheet: Sheet): SheetSnapshot =>
  snapshotOf(sheet.name, !(sheet.hidden || sheet.veryHidden), {
    values: sheet.rows.map((line) => line.map(plainValue)),
    formats: formatsOf(sheet),
    formulas: holdsHandWork(sheet.name) ? formulasOf(sheet) : [],
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({ row: startRow, column: startCol, rows: endRow - startRow + 1, columns: endCol - startCol + 1 })),
    hiddenRows: [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row] : [])).sort((left, right) => left - right),
    hiddenColumns: indexesWhere(sheet.columns ?? [], ({ hidden }) => hidden === true),
  });

const namesIn = ({ namedRanges = [], sheets }: Workbook, hidden: ReadonlySet<string>): NamedRange[] =>
  inNameOrder([
    ...namedRanges.flatMap(({ name, range, scope }): NamedRange[] => (scope !== undefined || hidden.has(` ${name}`) || name.startsWith('_xlnm.') ? [] : [{ name, kind: 'name', ref: refOfFormula(range) }])),
    ...sheets.flatMap((sheet) => (sheet.tables ?? []).map((table): NamedRange => ({ name: table.displayName ?? table.name, kind: 'table', ref: refOfFormula(`${quoteSheet(sheet.name)}!${table.range ?? ''}`) }))),
  ]);

/** Returns the only one of the texts that is a part of the namespace; null where there is none, or more than one. */
const onlyOf = (texts: readonly string[], namespace: string): string | null => {
  const [only, ...others] = texts.filter((xml) => isPartOf(xml, namespace));
  return others.length > 0 ? null : (only ?? null);
};

/** Returns what a file's workbook holds, as a host reads it. @throws HostError */
export const snapshotOfWorkbook = (workbook: Workbook, bytes: Uint8Array, fileName: string): Snapshot => {
  const sheets = workbook.sheets.map(snapshotOfSheet);
  if (kindOf(bytes, fileName) !== 'xlsx') return { sheets, memory: null, names: namesIn(workbook, new Set()) };
  const texts = customXmlTexts(bytes);
  const kept = readSheetMemories(onlyOf(texts, sheetMemoriesNamespace));
  return { sheets, memory: readMemory(onlyOf(texts, memoryNamespace)), ...(Object.keys(kept).length > 0 && { sheetMemories: kept }), names: namesIn(workbook, hiddenNames(bytes)) };
};

/** Returns the whole workbook of a file. @throws HostError */
export const readWorkbook = async (bytes: Uint8Array, fileName: string): Promise<Snapshot> => snapshotOfWorkbook(await openWorkbook(bytes, fileName), bytes, fileName);
