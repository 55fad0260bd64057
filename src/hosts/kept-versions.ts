import { reportSheet } from '../core/model/own-sheets';

/** Sheets as they once were, and what was remembered then. */
export interface Version<Sheet> {
  readonly sheets: readonly Sheet[];
  readonly memory: string | null;
}

/** What a workbook keeps of the sheets that the program has written over. */
export interface KeptVersions<Sheet> {
  /** The report before the one that stands on its sheet, with the sheets written along with it. */
  readonly previous: Version<Sheet> | null;
  /** What a write that has begun and not ended replaces. */
  readonly underway: Version<Sheet> | null;
}

interface Named {
  readonly name: string;
}

/** Returns what to keep once a write has begun that replaces the sheets found. */
export const keptWhenBegun = <Sheet extends Named>(kept: KeptVersions<Sheet>, found: Version<Sheet>): KeptVersions<Sheet> => {
  // What a write that was cut short has left on a sheet is worth less than what it was to replace.
  const whole = kept.underway?.sheets ?? [];
  return { ...kept, underway: { sheets: [...whole, ...found.sheets.filter(({ name }) => !whole.some((sheet) => sheet.name === name))], memory: (kept.underway ?? found).memory } };
};

/** Returns what to keep once that write has ended. Only a write of the report makes the one before it the previous one; where there was none, there is nothing to bring back. */
export const keptWhenEnded = <Sheet extends Named>(kept: KeptVersions<Sheet>, found: Version<Sheet>, isEmpty: (sheet: Sheet) => boolean): KeptVersions<Sheet> => {
  const written = new Set(found.sheets.map(({ name }) => name));
  const { sheets, memory } = keptWhenBegun(kept, found).underway!;
  const stillCutShort = sheets.filter(({ name }) => !written.has(name));
  return {
    previous: sheets.some((sheet) => sheet.name === reportSheet && written.has(reportSheet) && !isEmpty(sheet)) ? { sheets: sheets.filter(({ name }) => written.has(name)), memory } : kept.previous,
    underway: stillCutShort.length > 0 ? { sheets: stillCutShort, memory } : null,
  };
};
