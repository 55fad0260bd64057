import type { SheetPlan, SheetRename } from '../../core/model/sheet-plan';
import { contentOfPlan } from '../sheet-content';
import { newPackage } from './new-package';
import { memoriesWith, sheetMemoriesNamespace, sheetMemoriesXml } from '../stored-parts';
import { keepMemory, keepPart, packed } from './package-parts';
import { putSheets } from './put-sheets';
import { XlsxHost } from './xlsx-host';

/** What goes into a report file beside its sheets. */
export interface ReportFile {
  /** The user's workbook, whose sheets come first so that links work; null for a file of the plans alone. */
  readonly source: Uint8Array | null;
  /** Text kept in the workbook for the next run (`Composition.memory`); null leaves what the source keeps. */
  readonly memory: string | null;
  /** Sheets of the program's own that get another name before the plans are put in. */
  readonly renames?: readonly SheetRename[];
  /** Sheet to show when a file of the plans alone is opened, one of their names: a user's workbook shows the one that was saved as shown. */
  readonly activate: string;
}

/** Returns the bytes of an .xlsx file with the plans, these in place where they were before. @throws HostError */
export const writeReport = async (plans: readonly SheetPlan[], { source, memory, activate, renames = [] }: ReportFile): Promise<Uint8Array> => {
  if (source === null) {
    const parts = newPackage(Math.max(0, plans.findIndex(({ name }) => name === activate)));
    putSheets(parts, plans.map(contentOfPlan));
    keepMemory(parts, memory);
    keepPart(parts, sheetMemoriesNamespace, sheetMemoriesXml(memoriesWith({}, plans)));
    return packed(parts);
  }
  let written = source;
  await new XlsxHost(source, activate, async (bytes) => void (written = bytes)).write({ plans, memory, activate, renames });
  return written;
};
