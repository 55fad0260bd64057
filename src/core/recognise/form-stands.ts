import type { FormMemory } from '../model/form-memory';
import { formKeptEnd, formSheetPrefix, isFormMark } from '../model/own-sheets';
import type { SheetSnapshot, Snapshot } from '../model/snapshot';

/** A sheet with a form of the program's own, and what is remembered of it. */
export interface FormStand {
  readonly sheet: SheetSnapshot;
  readonly memory: FormMemory | null;
}

/** Returns what is remembered of a form; null where nothing is, or by another version. */
const readFormMemory = (text: string | undefined): FormMemory | null => {
  if (text === undefined) return null;
  try {
    const read = JSON.parse(text) as Partial<FormMemory> | null;
    return read?.version === 1 && typeof read.project === 'string' && typeof read.name === 'string' && Array.isArray(read.cells) && Array.isArray(read.instead) && (read.deleted === undefined || Array.isArray(read.deleted)) ? (read as FormMemory) : null;
  } catch {
    return null;
  }
};

const isMarked = ({ values }: SheetSnapshot): boolean => values.some(isFormMark);

/** Returns the sheets of the program's own forms, in the order of the workbook: those of which it remembers something, be it under the name that they had, and those that say so themselves. */
export const formStands = ({ sheets, sheetMemories = {} }: Pick<Snapshot, 'sheets' | 'sheetMemories'>): readonly FormStand[] => {
  const names = new Set(sheets.map(({ name }) => name));
  const lost = Object.entries(sheetMemories).flatMap(([name, text]) => (names.has(name) ? [] : (readFormMemory(text) ?? [])));
  return sheets.flatMap((sheet): readonly FormStand[] => {
    const text = sheetMemories[sheet.name];
    if (text !== undefined) return [{ sheet, memory: readFormMemory(text) }];
    const marked = isMarked(sheet);
    if (marked && lost.length > 0 && !sheet.name.endsWith(formKeptEnd)) {
      // A person gave it another name.
      const place = lost.findIndex(({ name }) => sheet.values.some((row) => row.includes(name)));
      const [memory] = place < 0 ? [] : lost.splice(place, 1);
      if (memory) return [{ sheet, memory }];
    }
    return marked && sheet.name.startsWith(formSheetPrefix) ? [{ sheet, memory: null }] : [];
  });
};
