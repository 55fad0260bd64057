import type { CellValue, NamedRange, SheetSnapshot, Snapshot } from '../../core/model/snapshot';
import { quoteSheet } from '../../core/units/address';
import { snapshotOf } from '../filled-area';
import { HostError } from '../host-error';
import { inNameOrder, refOfFormula } from '../named-ranges';
import { readMemory } from '../stored-parts';
import { dateToSerial, EncryptedFileError, readXlsx } from './hucre';
import type { Sheet, Workbook } from './hucre';
import { customXmlTexts, hiddenNames } from './package-parts';

const oldContainer = [0xd0, 0xcf, 0x11, 0xe0];

/** The message is for the command line, whose user reads it. */
const unreadable = (fileName: string, why: string, cause?: unknown): HostError => new HostError('unreadable-file', { about: fileName, message: `无法读取文件「${fileName}」：${why}`, cause });

/** Returns the file's workbook with its styles. @throws HostError */
export const openWorkbook = async (bytes: Uint8Array, fileName: string): Promise<Workbook> => {
  if (bytes.length === 0) throw unreadable(fileName, '文件是空的。');
  if (/\.xls$/i.test(fileName) && oldContainer.every((byte, index) => bytes[index] === byte)) throw unreadable(fileName, '这是旧版 .xls 文件，请在 Excel 中另存为 .xlsx 后再试。');
  try {
    return await readXlsx(bytes, { readStyles: true });
  } catch (error) {
    if (error instanceof EncryptedFileError) throw unreadable(fileName, '文件有打开密码，请先在 Excel 中取消密码。', error);
    throw unreadable(fileName, '它不是完整的 .xlsx 文件，可能没有下载完，或者只是改了扩展名。请用 Excel 打开后另存为 .xlsx。', error);
  }
};

/** Returns a value as a workbook host reads it. Dates become serial numbers of the 1900 system, whatever the file's. */
const plainValue = (value: Sheet['rows'][number][number] | undefined): CellValue => (value instanceof Date ? dateToSerial(value) : (value ?? null));

const indexesWhere = <Item>(items: readonly Item[], holds: (item: Item) => boolean): number[] => items.flatMap((item, index) => (holds(item) ? [index] : []));

const snapshotOfSheet = (sheet: Sheet): SheetSnapshot =>
  snapshotOf(sheet.name, !(sheet.hidden || sheet.veryHidden), {
    values: sheet.rows.map((line) => line.map(plainValue)),
    formats: sheet.rows.map((line, row) => line.map((_, column) => sheet.cells?.get(`${row},${column}`)?.style?.numFmt ?? 'General')),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({ row: startRow, column: startCol, rows: endRow - startRow + 1, columns: endCol - startCol + 1 })),
    hiddenRows: [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row] : [])).sort((left, right) => left - right),
    hiddenColumns: indexesWhere(sheet.columns ?? [], ({ hidden }) => hidden === true),
  });

const namesIn = ({ namedRanges = [], sheets }: Workbook, hidden: ReadonlySet<string>): NamedRange[] =>
  inNameOrder([
    ...namedRanges.flatMap(({ name, range, scope }): NamedRange[] => (scope !== undefined || hidden.has(` ${name}`) || name.startsWith('_xlnm.') ? [] : [{ name, kind: 'name', ref: refOfFormula(range) }])),
    ...sheets.flatMap((sheet) => (sheet.tables ?? []).map((table): NamedRange => ({ name: table.displayName ?? table.name, kind: 'table', ref: refOfFormula(`${quoteSheet(sheet.name)}!${table.range ?? ''}`) }))),
  ]);

/** Returns what an .xlsx file keeps of the last run; null where there is nothing, or more than one such text. */
export const memoryIn = (bytes: Uint8Array): string | null => {
  const memories = customXmlTexts(bytes).flatMap((xml) => readMemory(xml) ?? []);
  return memories.length === 1 ? memories[0]! : null;
};

/** Returns the workbook of an .xlsx file as values. @throws HostError */
export const readWorkbook = async (bytes: Uint8Array, fileName: string): Promise<Snapshot> => {
  const workbook = await openWorkbook(bytes, fileName);
  return { sheets: workbook.sheets.map(snapshotOfSheet), memory: memoryIn(bytes), names: namesIn(workbook, hiddenNames(bytes)) };
};
