import type { Amendment } from '../../core/model/sheet-plan';
import type { CellRef } from '../../core/units/address';
import { parseRef } from '../../core/units/address';
import type { Snapshot } from '../../core/model/snapshot';
import type { Host, WriteRequest } from '../host';
import { HostError } from '../host-error';
import { keptLooks, rowsLookedAtBefore, rowsStood } from '../kept-looks';
import type { KeptParts } from '../kept-parts';
import { keptIn, lastWriteXml, looksWith, previousIn, previousXml } from '../kept-parts';
import type { Version } from '../kept-versions';
import { keptWhenEnded } from '../kept-versions';
import type { Package } from '../opc/package';
import { contentOfPlan, emptyContent, isEmpty } from '../sheet-content';
import type { SheetContent } from '../sheet-content';
import { lastWriteNamespace, memoriesRenamed, memoriesWith, memoryNamespace, previousNamespace, sheetMemoriesNamespace, sheetMemoriesXml } from '../stored-parts';
import { amendPackage } from './amend';
import { contentOfSheet } from './content-of-sheet';
import type { Workbook } from './hucre';
import { openWorkbook } from './open-workbook';
import { keepMemory, keepPart, packed, storedPart, unpacked } from './package-parts';
import { digitPixels, putSheets, stylesPart } from './put-sheets';
import { snapshotOfWorkbook } from './read-workbook';
import { removeSheets } from './remove-sheets';
import { renameSheets } from './rename-sheets';
import { showSheet } from './show-sheet';
import { normalFont } from './style-book';
import { workbookPart } from './workbook-part';

/** The file as far as it has been looked into. */
interface Opened {
  readonly workbook: Workbook;
  readonly snapshot: Snapshot;
}

/**
 * An .xlsx file. A change is made in a copy and given to `store`; only when that has ended is it the file's. So nothing is ever half written, and
 * besides the program's own sheets, and the cells that an amendment names, every part keeps its bytes.
 */
export class XlsxHost implements Host {
  #bytes: Uint8Array;
  readonly #fileName: string;
  readonly #store: (bytes: Uint8Array) => Promise<void>;
  #opened: Promise<Opened> | null = null;
  #selected: CellRef | null = null;
  readonly #changed = new Set<() => void>();
  readonly #selecting = new Set<() => void>();

  /** `fileName` is what messages call the file; `store` puts its new bytes where they belong, whole or not at all. */
  constructor(bytes: Uint8Array, fileName: string, store: (bytes: Uint8Array) => Promise<void>) {
    this.#bytes = bytes;
    this.#fileName = fileName;
    this.#store = store;
  }

  async read(signal?: AbortSignal): Promise<Snapshot> {
    const { snapshot } = await this.#open();
    if (signal?.aborted) throw new HostError('cancelled');
    return snapshot;
  }

  async write({ plans, derived = [], renames = [], removals = [], memory, activate }: WriteRequest): Promise<void> {
    const { workbook } = await this.#open();
    await this.#change((parts) => {
      renameSheets(parts, renames);
      const asFound = keptOf(parts);
      const kept = { ...asFound, sheetMemories: memoriesRenamed(asFound.sheetMemories, renames) };
      /** The name that a sheet had before. */
      const nameBefore = (name: string): string => renames.reduceRight((own, { from, to }) => (own === to ? from : own), name);
      const found = foundIn(parts, workbook, kept);
      const reach = plans.map(rowsStood);
      const before = plans.map(({ name }, index) => ({ ...found(nameBefore(name), reach[index]!), name, memory: kept.sheetMemories[name] ?? null }));
      const contents = plans.map((plan, index) => ({ ...contentOfPlan(plan), ownLooks: keptLooks(plan, before[index]!) }));
      const others = derived.map(contentOfPlan);
      if (contents.length > 0) replace(parts, kept, { contents, before, memory: memory ?? kept.memory });
      keepPart(parts, sheetMemoriesNamespace, sheetMemoriesXml(memoriesWith(kept.sheetMemories, [...contents, ...others, ...removals.map((name) => ({ name }))])));
      putSheets(parts, [...contents, ...others]);
      removeSheets(parts, removals);
      showSheet(parts, activate);
    });
  }

  async amend(amendment: Amendment): Promise<void> {
    const { snapshot } = await this.#open();
    await this.#change((parts) => amendPackage(parts, snapshot, amendment));
  }

  async select(at: CellRef): Promise<void> {
    const place = parseRef(at);
    if (!place) throw new HostError('bad-reference', { about: at });
    const { snapshot } = await this.#open();
    if (!snapshot.sheets.some(({ name }) => name === place.sheet)) throw new HostError('sheet-missing', { about: place.sheet });
    this.#selected = at;
    for (const listener of this.#selecting) listener();
  }

  async selection(): Promise<CellRef | null> {
    return this.#selected;
  }

  onSelected(listener: () => void): () => void {
    this.#selecting.add(listener);
    return () => void this.#selecting.delete(listener);
  }

  async openWorkbook(): Promise<void> {
    // A file has no window to show another in.
    throw new HostError('unsupported');
  }

  async previous(): Promise<'none' | 'available' | 'interrupted'> {
    return previousIn(keptOf(unpacked(this.#bytes)).kept);
  }

  async restore(): Promise<void> {
    const { workbook } = await this.#open();
    await this.#change((parts) => {
      const kept = keptOf(parts);
      const { previous, underway } = kept.kept;
      const found = foundIn(parts, workbook, kept);
      if (underway) {
        // Excel was cut short in this file, and what it was to replace is kept.
        keepVersions(parts, { ...kept, kept: { previous, underway: null } }, underway.sheets, underway.memory);
        return putSheets(parts, underway.sheets);
      }
      if (!previous) throw new HostError('nothing-to-restore');
      replace(parts, kept, { contents: previous.sheets, before: previous.sheets.map(({ name }) => ({ ...found(name, rowsLookedAtBefore), memory: kept.sheetMemories[name] ?? null })), memory: previous.memory });
      putSheets(parts, previous.sheets);
    });
  }

  onChanged(listener: () => void): () => void {
    this.#changed.add(listener);
    return () => void this.#changed.delete(listener);
  }

  /** Takes the file as another program has saved it meanwhile; listeners are told. */
  reload(bytes: Uint8Array): void {
    this.#take(bytes);
    for (const listener of this.#changed) listener();
  }

  #open(): Promise<Opened> {
    const bytes = this.#bytes;
    this.#opened ??= openWorkbook(bytes, this.#fileName).then((workbook) => ({ workbook, snapshot: snapshotOfWorkbook(workbook, bytes, this.#fileName) }));
    return this.#opened;
  }

  #take(bytes: Uint8Array): void {
    this.#bytes = bytes;
    this.#opened = null;
  }

  async #change(act: (parts: Package) => void): Promise<void> {
    const parts = unpacked(this.#bytes);
    act(parts);
    const bytes = packed(parts);
    try {
      await this.#store(bytes);
    } catch (cause) {
      throw cause instanceof HostError ? cause : new HostError('not-written', { about: this.#fileName, cause });
    }
    this.#take(bytes);
  }
}

const keptOf = (parts: Package): KeptParts => keptIn(storedPart(parts, memoryNamespace), storedPart(parts, sheetMemoriesNamespace), storedPart(parts, previousNamespace), storedPart(parts, lastWriteNamespace));

/** Returns how to find what is on a sheet; nothing is on one that is not there. */
const foundIn = (parts: Package, workbook: Workbook, { looks }: KeptParts): ((name: string, rowsLookedAt: number) => SheetContent) => {
  const digit = digitPixels(normalFont(parts.text(stylesPart(parts, workbookPart(parts)))));
  return (name, rowsLookedAt) => {
    const sheet = workbook.sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
    return sheet ? contentOfSheet(workbook, sheet, digit, looks[name] ?? null, rowsLookedAt) : emptyContent(name);
  };
};

const keepVersions = (parts: Package, { kept, looks, sheetMemories }: KeptParts, contents: readonly SheetContent[], memory: string | null): void => {
  keepMemory(parts, memory);
  keepPart(parts, sheetMemoriesNamespace, sheetMemoriesXml(memoriesWith(sheetMemories, contents)));
  keepPart(parts, previousNamespace, kept.previous && previousXml(kept.previous));
  keepPart(parts, lastWriteNamespace, lastWriteXml({ underway: kept.underway, looks: looksWith(looks, contents) }));
};

/** Keeps what the contents replace, as the workbook itself would. */
const replace = (parts: Package, kept: KeptParts, { contents, before, memory }: { readonly contents: readonly SheetContent[]; readonly before: readonly SheetContent[]; readonly memory: string | null }): void => {
  const replaced: Version<SheetContent> = { sheets: before, memory: kept.memory };
  keepVersions(parts, { ...kept, kept: keptWhenEnded(kept.kept, replaced, isEmpty) }, contents, memory);
};
