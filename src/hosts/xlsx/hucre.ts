/**
 * The spreadsheet files library. hucre is young: its version is pinned in package.json (1.0.0), and this is the only
 * file that imports it, so that a change of library or version is a change of one file.
 */
export { readXls, readXlsb, readXlsx, resolveThemeColor, writeXlsx } from 'hucre/xlsx';
export { readOds } from 'hucre/ods';
export { dateToSerial, EncryptedFileError } from 'hucre';
export type { Cell, CellStyle, CellValue, ColumnDef, MergeRange, Sheet, TableDefinition, Workbook, WriteOptions, WriteSheet } from 'hucre/xlsx';
