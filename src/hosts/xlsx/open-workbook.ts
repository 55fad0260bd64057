import { strFromU8 } from 'fflate';
import { HostError } from '../host-error';
import { unreadable } from '../unreadable-file';
import { isCompound, isEncryptedCompound, openCompound } from './compound-file';
import { EncryptedFileError, readOds, readXls, readXlsb, readXlsx } from './hucre';
import type { Workbook } from './hucre';
import { entriesOfZip } from './zip';

/** What kinds of files are read; the first is the one that is written. */
export type FileKind = 'xlsx' | 'xlsb' | 'ods' | 'xls';

const megabyte = 1024 * 1024;
/** No unit’s workbook comes near these; what goes beyond is made to fill the memory. */
const limits = { entries: 20_000, part: 400 * megabyte, whole: 1024 * megabyte, ratio: 250, ratioFrom: 32 * megabyte };

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
const partsList = 'META-INF/manifest.xml';
const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);

const withPassword = '文件有打开密码，请先在 Excel 中取消密码。';
const broken = '它不是完整的 .xlsx 文件，可能没有下载完，或者只是改了扩展名。请用 Excel 打开后另存为 .xlsx。';

/** Returns the names of a zip's entries, without unpacking any. @throws HostError for one that would fill the memory */
const entriesOf = (bytes: Uint8Array, fileName: string): ReadonlySet<string> => {
  const names = new Set<string>();
  let whole = 0;
  for (const { name, size, packedSize } of entriesOfZip(bytes)) {
    if (names.has(name)) throw unreadable(fileName, `其中有两个同名的部分（${name}），无法分辨以哪个为准。`);
    names.add(name);
    whole += size;
    const inflated = size > limits.ratioFrom && size > limits.ratio * Math.max(1, packedSize);
    if (names.size > limits.entries || size > limits.part || whole > limits.whole || inflated) throw unreadable(fileName, '它解开后大得不像一份工作簿。请在 Excel 中打开，把需要的表复制到新的工作簿再试。');
  }
  return names;
};

/** Tells whether an open document has a password: it is one encrypted package, or its list of parts says how each is encrypted. */
const isEncryptedDocument = (bytes: Uint8Array, names: ReadonlySet<string>): boolean => {
  if (names.has('encrypted-package')) return true;
  const list = entriesOfZip(bytes).find(({ name }) => name === partsList);
  return list !== undefined && /<(?:[\w.-]+:)?encryption-data[\s>]/.test(strFromU8(list.content()));
};

/** Returns what kind of file it is, by what is in it and not by its name. @throws HostError */
export const kindOf = (bytes: Uint8Array, fileName: string): FileKind => {
  if (bytes.length === 0) throw unreadable(fileName, '文件是空的。');
  if (isCompound(bytes)) {
    const file = openCompound(bytes);
    if (file !== null && isEncryptedCompound(file)) throw unreadable(fileName, withPassword);
    return 'xls';
  }
  if (!isZip(bytes)) throw unreadable(fileName, broken);
  try {
    const names = entriesOf(bytes, fileName);
    if (names.has('xl/workbook.bin')) return 'xlsb';
    if (!names.has('[Content_Types].xml') && isEncryptedDocument(bytes, names)) throw unreadable(fileName, withPassword);
    return names.has('content.xml') && !names.has('[Content_Types].xml') ? 'ods' : 'xlsx';
  } catch (error) {
    throw error instanceof HostError ? error : unreadable(fileName, broken, error);
  }
};

const readers = { xlsx: readXlsx, xlsb: readXlsb, ods: readOds, xls: readXls } as const;
/** What the library says of a sheet whose cells lie too far apart. */
const tooWide = /^Sheet "(.*)" spans (\d+) rows x (\d+) columns/;

/** Returns the file's workbook with its styles, where its kind has any. @throws HostError */
export const openWorkbook = async (bytes: Uint8Array, fileName: string): Promise<Workbook> => {
  const kind = kindOf(bytes, fileName);
  try {
    return await readers[kind](bytes, { readStyles: true });
  } catch (error) {
    if (error instanceof EncryptedFileError) throw unreadable(fileName, withPassword, error);
    const [, sheet, rows, columns] = tooWide.exec(error instanceof Error ? error.message : '') ?? [];
    if (sheet !== undefined) throw unreadable(fileName, `工作表「${sheet}」的内容散布在${rows}行、${columns}列里。请在 Excel 中按 Ctrl+End，删去远处多余的内容，保存后再试。`, error);
    throw unreadable(fileName, kind === 'xls' ? '它不是完整的 .xls 文件。请用 Excel 打开后另存为 .xlsx。' : broken, error);
  }
};
