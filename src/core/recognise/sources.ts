import type { LeftOut } from '../model/facts';
import type { Memory } from '../model/memory';
import { ownSheets } from '../model/own-sheets';
import type { SheetSnapshot, Snapshot } from '../model/snapshot';
import { isFilled, readMemory, wholeOf } from '../snapshot-questions';

/** A sheet that holds this share of the remembered rows is a copy of the report, whatever it is called now. */
const share = 0.5;

const holdsReport = (sheet: SheetSnapshot, { rows }: Memory): boolean => {
  const texts = new Set(sheet.values.flatMap((row) => row.flatMap((value) => (typeof value === 'string' ? [value.trim()] : []))));
  return rows.length > 0 && rows.filter(({ text }) => texts.has(text)).length >= share * rows.length;
};

const reasonAgainst = (sheet: SheetSnapshot, text: string | null, memory: Memory | null): string | null => {
  if (ownSheets.has(sheet.name)) return text === null ? '本程序的工作表名' : null;
  if (memory !== null && holdsReport(sheet, memory)) return '本程序写的报告页的副本，不作为数据读取';
  return sheet.visible ? null : '隐藏的工作表，不作为数据来源';
};

/** Returns the sheets that may hold data, and the others with the reason; an empty one, and the program's own, need none. */
export const sourcesOf = ({ sheets, memory: text }: Snapshot): { readonly sources: readonly SheetSnapshot[]; readonly leftOut: readonly LeftOut[] } => {
  const memory = readMemory(text);
  const sources: SheetSnapshot[] = [];
  const leftOut: LeftOut[] = [];
  for (const sheet of sheets) {
    const why = reasonAgainst(sheet, text, memory);
    if (why !== null && isFilled(sheet)) leftOut.push({ at: [wholeOf(sheet)], why });
    if (why === null && !ownSheets.has(sheet.name)) sources.push(sheet);
  }
  return { sources, leftOut };
};
