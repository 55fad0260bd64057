import type { KeptVersions, Version } from './kept-versions';
import type { Look, SheetContent } from './sheet-content';
import { lastWriteNamespace, partXml, previousNamespace, readMemory, readPart, readSheetMemories } from './stored-parts';
import type { SheetMemories } from './stored-parts';

/** What is known of the last write. */
export interface LastWrite {
  /** What it replaces, for as long as it has not ended. */
  readonly underway: Version<SheetContent> | null;
  /** How the sheets look that the program has written, by name. */
  readonly looks: Readonly<Record<string, Look>>;
}

const version = 2;

/** Returns the XML of the part that keeps the report before. */
export const previousXml = (previous: Version<SheetContent>): string => partXml('previous', previousNamespace, JSON.stringify({ version, ...previous }));

/** Returns the XML of the part that keeps what is known of the last write. */
export const lastWriteXml = (lastWrite: LastWrite): string => partXml('lastWrite', lastWriteNamespace, JSON.stringify({ version, ...lastWrite }));

/** Returns what a part's XML keeps; null where there is none that this version can read. */
const readKept = <Kept>(xml: string | null, namespace: string): Kept | null => {
  const json = xml === null ? null : readPart(xml, namespace);
  if (json === null) return null;
  try {
    const kept = JSON.parse(json) as Kept & { readonly version: number };
    return kept.version === version ? kept : null;
  } catch {
    return null;
  }
};

// Somebody else may have written into a workbook what looks like a part of ours.
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isLook = (look: unknown): look is Look => isObject(look) && isObject(look.styles) && Array.isArray(look.styled) && Array.isArray(look.links);
const isContent = (sheet: unknown): boolean => isObject(sheet) && typeof sheet.name === 'string' && isObject(sheet.area) && ['cells', 'formats', 'mergedRows', 'merged', 'heights', 'widths'].every((list) => Array.isArray(sheet[list])) && (sheet.look === null || isLook(sheet.look));
const isVersion = (version: Version<SheetContent> | null): version is Version<SheetContent> => isObject(version) && Array.isArray(version.sheets) && version.sheets.every(isContent) && (version.memory === null || typeof version.memory === 'string');

/** What the program's own parts of a workbook keep. */
export interface KeptParts {
  readonly memory: string | null;
  /** What is kept with each form, by the name of its sheet. */
  readonly sheetMemories: SheetMemories;
  readonly kept: KeptVersions<SheetContent>;
  readonly looks: LastWrite['looks'];
}

/** Returns what the parts keep, each given as XML; null for one that is not there. */
export const keptIn = (memory: string | null, sheetMemories: string | null, previous: string | null, lastWrite: string | null): KeptParts => {
  const { underway = null, looks = {} } = readKept<LastWrite>(lastWrite, lastWriteNamespace) ?? {};
  const found = readKept<Version<SheetContent>>(previous, previousNamespace);
  return {
    memory: readMemory(memory),
    sheetMemories: readSheetMemories(sheetMemories),
    kept: { previous: isVersion(found) ? { sheets: found.sheets, memory: found.memory } : null, underway: isVersion(underway) ? underway : null },
    looks: isObject(looks) ? Object.fromEntries(Object.entries(looks).filter(([, look]) => isLook(look))) : {},
  };
};

/** Returns how the program's sheets look once these contents are on theirs. */
export const looksWith = (looks: LastWrite['looks'], contents: readonly SheetContent[]): LastWrite['looks'] => ({
  ...Object.fromEntries(Object.entries(looks).filter(([name]) => !contents.some((content) => content.name === name))),
  ...Object.fromEntries(contents.flatMap(({ name, look }) => (look ? [[name, look] as const] : []))),
});

/** Tells what restoring would find. */
export const previousIn = ({ previous, underway }: KeptVersions<SheetContent>): 'none' | 'available' | 'interrupted' => {
  if (underway) return 'interrupted';
  return previous ? 'available' : 'none';
};
