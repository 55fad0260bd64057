import type { LeftOut } from '../model/facts';
import type { Memory } from '../model/memory';
import { ownSheets, reportKeptEnd, reportSheet, settingsSheet, traceMark, traceSheet } from '../model/own-sheets';
import type { SheetSnapshot, Snapshot } from '../model/snapshot';
import { findSettingsTable } from '../settings/settings-sheet';
import { isFilled, readMemory, wholeOf } from '../snapshot-questions';
import { formStands } from './form-stands';

/** A sheet that holds this share of the remembered rows is a copy of the report, whatever it is called now. */
const share = 0.5;

/** Returns the texts of the report that are its own words: rows of its tables are names and numbers, which the source has as well. */
const ownWords = ({ rows }: Memory): readonly string[] => rows.flatMap((row) => ('texts' in row ? [row.texts.map(([, text]) => text).join('').trim()] : []));

const holdsReport = (sheet: SheetSnapshot, memory: Memory): boolean => {
  const texts = new Set(sheet.values.flatMap((row) => row.flatMap((value) => (typeof value === 'string' ? [value.trim()] : []))));
  const words = ownWords(memory);
  return words.length > 0 && words.filter((text) => texts.has(text)).length >= share * words.length;
};

const isKeptReport = ({ name }: SheetSnapshot): boolean => name.startsWith(reportSheet) && name.endsWith(reportKeptEnd);

/** Returns the sheets that hold the remembered report under another name, where the report sheet itself is not there. */
export const renamedReports = ({ sheets }: Pick<Snapshot, 'sheets'>, memory: Memory | null): readonly string[] =>
  memory === null || sheets.some((sheet) => sheet.name === reportSheet && isFilled(sheet)) ? [] : sheets.filter((sheet) => !isKeptReport(sheet) && holdsReport(sheet, memory)).map(({ name }) => name);

/** Returns true for the sheet 数据溯源 that the program has written, whatever number stands behind its name. */
export const isTraceSheet = ({ name, values }: SheetSnapshot): boolean => name.startsWith(traceSheet) && values.some((row) => row.some((value) => typeof value === 'string' && value.startsWith(traceMark)));

const isData = (sheet: SheetSnapshot, forms: ReadonlySet<string>): boolean => sheet.visible && !isKeptReport(sheet) && !ownSheets.has(sheet.name) && !forms.has(sheet.name) && !isTraceSheet(sheet) && isFilled(sheet);

/** Returns the names of the sheets 自评表 and 数据溯源 that the program has written from this workbook. In one that holds nothing else than forms, as when they alone were passed on, they are what there is to read. */
export const ownWritten = (snapshot: Pick<Snapshot, 'sheets' | 'sheetMemories'>): ReadonlySet<string> => {
  const { sheets } = snapshot;
  const forms = new Set(formStands(snapshot).map(({ sheet }) => sheet.name));
  const readForms = !sheets.some((sheet) => isData(sheet, forms));
  return new Set(sheets.filter((sheet) => isTraceSheet(sheet) || (!readForms && forms.has(sheet.name))).map(({ name }) => name));
};

/** Why a sheet is not read; '' for the program's own, which needs no word. */
const reasonAgainst = (sheet: SheetSnapshot, text: string | null, memory: Memory | null, written: ReadonlySet<string>): string | null => {
  if (sheet.name === settingsSheet) return findSettingsTable(sheet) === null ? '工作表名「报告设置」是本程序用的，但表中没有「设置」「值」两列' : '';
  if (ownSheets.has(sheet.name)) return text === null ? '本程序的工作表名' : '';
  if (written.has(sheet.name)) return '';
  if (isKeptReport(sheet)) return '改名留存的报告页，不作为数据读取';
  if (memory !== null && holdsReport(sheet, memory)) return '本程序写的报告页的副本，不作为数据读取';
  return sheet.visible ? null : '隐藏的工作表，不作为数据来源';
};

/** A sheet to look at. `only`: why nothing is read of it but the range that a person pointed at; null where all is. */
export interface Source {
  readonly sheet: SheetSnapshot;
  readonly only: string | null;
}

/** Returns the sheets that may hold data, and the others with the reason; an empty one, and the program's own, need none. A person may point at a range of a sheet that is not looked at otherwise, but not of the program's own. */
export const sourcesOf = ({ sheets, memory: text, sheetMemories }: Snapshot, pointedAt: ReadonlySet<string> = new Set()): { readonly sources: readonly Source[]; readonly leftOut: readonly LeftOut[] } => {
  const memory = readMemory(text);
  const written = ownWritten({ sheets, ...(sheetMemories && { sheetMemories }) });
  const sources: Source[] = [];
  const leftOut: LeftOut[] = [];
  for (const sheet of sheets) {
    const why = reasonAgainst(sheet, text, memory, written);
    if (why === null || (pointedAt.has(sheet.name) && !ownSheets.has(sheet.name) && !written.has(sheet.name))) sources.push({ sheet, only: why });
    else if (why !== '' && isFilled(sheet)) leftOut.push({ at: [wholeOf(sheet)], why });
  }
  return { sources, leftOut };
};
