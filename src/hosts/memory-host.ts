import type { Amendment, SheetPlan } from '../core/model/sheet-plan';
import type { Area, CellFormula, CellValue, NamedRange, SheetSnapshot, Snapshot } from '../core/model/snapshot';
import type { CellRef } from '../core/units/address';
import { cellRef, parseRef, rangeRef } from '../core/units/address';
import type { Cells } from './filled-area';
import { snapshotOf } from './filled-area';
import type { Host, WriteRequest } from './host';
import { HostError } from './host-error';
import type { KeptVersions } from './kept-versions';
import { keptWhenBegun, keptWhenEnded } from './kept-versions';
import { bottomUp, movedRemovals } from './moved-rows';
import { inNameOrder, sameName } from './named-ranges';
import { planGrid } from './plan-grid';
import { memoriesRenamed, memoriesWith } from './stored-parts';
import type { SheetMemories } from './stored-parts';
import { isWritten } from './written-edits';

interface Sheet extends Cells {
  readonly name: string;
  readonly visible: boolean;
  /** Text kept with the sheet, as it is written; absent where none is. */
  readonly memory?: string | null;
}

/** Returns a rectangle's rows as rectangles of their own. */
const rowByRow = (area: Area): Area[] => Array.from({ length: area.rows }, (_, index) => ({ ...area, row: area.row + index, rows: 1 }));

const emptySheet = (name: string): Sheet => ({ name, visible: true, values: [], formats: [], formulas: [], merges: [], hiddenRows: [], hiddenColumns: [] });

const placed = <Value>(block: readonly (readonly Value[])[], row: number, column: number, blank: Value): Value[][] => [
  ...Array.from({ length: row }, () => []),
  ...block.map((line) => [...Array<Value>(column).fill(blank), ...line]),
];

const sheetOfSnapshot = (sheet: SheetSnapshot): Sheet => ({
  ...sheet,
  values: placed<CellValue>(sheet.values, sheet.row, sheet.column, null),
  formats: placed(sheet.formats, sheet.row, sheet.column, 'General'),
  formulas: sheet.formulas ?? [],
});

const sheetOfPlan = (plan: SheetPlan): Sheet => {
  const grid = planGrid(plan);
  return { ...emptySheet(plan.name), values: grid.values, formats: grid.formats, formulas: grid.formulas, merges: [...grid.merged.flatMap(rowByRow), ...grid.blocks], memory: plan.memory ?? null };
};

const withCell = (sheet: Sheet, row: number, column: number, value: CellValue): Sheet => {
  const put = <Value>(lines: readonly (readonly Value[])[], blank: Value, content: Value): Value[][] => {
    const copy = lines.map((line) => [...line]);
    while (copy.length <= row) copy.push([]);
    const line = copy[row]!;
    while (line.length <= column) line.push(blank);
    line[column] = content;
    return copy;
  };
  const formatted = sheet.formats[row]?.[column] ?? 'General';
  const format = typeof value === 'string' ? '@' : formatted === '@' ? 'General' : formatted;
  return { ...sheet, values: put<CellValue>(sheet.values, null, value), formats: put(sheet.formats, 'General', format), formulas: sheet.formulas.filter((own) => own.row !== row || own.column !== column) };
};

/** Returns the sheet with rows put in: what stands below moves down. */
const withRows = (sheet: Sheet, at: number, { values, formats, merges }: Pick<Sheet, 'values' | 'formats' | 'merges'>): Sheet => {
  const put = <Value>(lines: readonly (readonly Value[])[], rows: readonly (readonly Value[])[]): (readonly Value[])[] => [...Array.from({ length: at }, (_, row) => lines[row] ?? []), ...rows, ...lines.slice(at)];
  const count = values.length;
  return {
    ...sheet,
    values: put(sheet.values, values),
    formats: put(sheet.formats, formats),
    merges: [...sheet.merges.map((merge) => (merge.row >= at ? { ...merge, row: merge.row + count } : merge.row + merge.rows > at ? { ...merge, rows: merge.rows + count } : merge)), ...merges.map((merge) => ({ ...merge, row: merge.row + at }))],
    formulas: movedFormulas(sheet.formulas, (row) => (row >= at ? row + count : row)),
    hiddenRows: sheet.hiddenRows.map((row) => (row >= at ? row + count : row)),
  };
};

/** Formulas stay as they are written: this host does not reckon. */
const movedFormulas = (formulas: readonly CellFormula[], moved: (row: number) => number): readonly CellFormula[] => formulas.map((own) => ({ ...own, row: moved(own.row) }));

const withoutRow = (sheet: Sheet, at: number): Sheet => ({
  ...sheet,
  values: sheet.values.filter((_, row) => row !== at),
  formats: sheet.formats.filter((_, row) => row !== at),
  formulas: movedFormulas(sheet.formulas.filter(({ row }) => row !== at), (row) => (row > at ? row - 1 : row)),
  merges: sheet.merges.filter(({ row, rows }) => row !== at || rows > 1).map((merge) => (merge.row > at ? { ...merge, row: merge.row - 1 } : merge.row + merge.rows > at ? { ...merge, rows: merge.rows - 1 } : merge)),
  hiddenRows: sheet.hiddenRows.filter((row) => row !== at).map((row) => (row > at ? row - 1 : row)),
});

/** Returns where a range is once rows from `at` on have moved by so many. */
const movedRef = (ref: CellRef, sheet: string, at: number, by: number): CellRef => {
  const place = parseRef(ref);
  if (!place || place.sheet !== sheet) return ref;
  const moved = (row: number): number => (row >= at ? row + by : row);
  return rangeRef(sheet, moved(place.row), place.column, moved(place.lastRow), place.lastColumn);
};

/** A workbook in memory, for tests and for trying: keeps to the same promises as Excel's host. */
export class MemoryHost implements Host {
  /** What was selected last. */
  selected: CellRef | null = null;
  /** The file that was opened beside this one last. */
  opened: Uint8Array | null = null;
  /** The sheet shown. */
  active: string | null;
  #sheets: readonly Sheet[];
  #memory: string | null;
  #sheetMemories: SheetMemories;
  #names: readonly NamedRange[];
  #kept: KeptVersions<Sheet> = { previous: null, underway: null };
  #failAfter: number | null = null;
  #diesAfter: number | null = null;
  readonly #listeners = new Set<() => void>();
  readonly #selecting = new Set<() => void>();

  constructor(snapshot: Snapshot = { sheets: [], memory: null, names: [] }) {
    this.#sheets = snapshot.sheets.map(sheetOfSnapshot);
    this.#memory = snapshot.memory;
    this.#sheetMemories = snapshot.sheetMemories ?? {};
    this.#names = inNameOrder(snapshot.names);
    this.active = snapshot.sheets[0]?.name ?? null;
  }

  async read(signal?: AbortSignal): Promise<Snapshot> {
    // A workbook elsewhere takes its time, in which the caller can give up.
    await Promise.resolve();
    if (signal?.aborted) throw new HostError('cancelled');
    return { sheets: this.#sheets.map((sheet) => snapshotOf(sheet.name, sheet.visible, sheet)), memory: this.#memory, ...(Object.keys(this.#sheetMemories).length > 0 && { sheetMemories: this.#sheetMemories }), names: this.#names };
  }

  async write({ plans, derived = [], renames = [], removals = [], memory, activate }: WriteRequest): Promise<void> {
    for (const { from, to } of renames) {
      if (this.#find(to)) throw new HostError('already-there', { about: to });
      this.#sheets = this.#sheets.map((sheet) => (sheet.name === from ? { ...sheet, name: to } : sheet));
    }
    this.#sheetMemories = memoriesRenamed(this.#sheetMemories, renames);
    for (const plan of derived) this.#put(sheetOfPlan(plan));
    this.#sheetMemories = memoriesWith(this.#sheetMemories, derived);
    if (plans.length > 0) this.#replace(plans.map(sheetOfPlan), memory ?? this.#memory);
    this.#sheets = this.#sheets.filter(({ name }) => !removals.includes(name));
    this.#sheetMemories = memoriesWith(this.#sheetMemories, removals.map((name) => ({ name })));
    if (this.#find(activate)) this.active = activate;
    this.#sheets = this.#sheets.map((sheet) => (sheet.name === activate ? { ...sheet, visible: true } : sheet));
  }

  async amend(amendment: Amendment): Promise<void> {
    const { newSheet, edits, names, insertions = [] } = amendment;
    const invalid = names.find(({ ref }) => ref !== null && !parseRef(ref));
    if (invalid) throw new HostError('bad-reference', { about: invalid.ref });
    const needed = [...edits.map(({ sheet }) => sheet), ...insertions.map(({ sheet }) => sheet), ...names.flatMap(({ ref }) => (ref === null ? [] : [parseRef(ref)!.sheet]))];
    const missing = needed.find((sheet) => sheet !== newSheet?.name && !this.#find(sheet));
    if (missing !== undefined) throw new HostError('sheet-missing', { about: missing });
    if (newSheet && this.#find(newSheet.name)?.values.some((row) => row.some((value) => value !== null && value !== ''))) throw new HostError('changed-meanwhile', { about: newSheet.name });
    const heldBy = (sheet: string, row: number, column: number): CellValue => this.#find(sheet)?.values[row]?.[column] ?? null;
    const changed = edits.find(({ sheet, row, column, before }) => (heldBy(sheet, row, column) === '' ? null : heldBy(sheet, row, column)) !== before);
    if (changed) throw new HostError('changed-meanwhile', { about: cellRef(changed.sheet, changed.row, changed.column) });
    const moved = names.find(({ name, before }) => (this.#names.find((other) => other.kind === 'name' && sameName(other.name, name))?.ref ?? null) !== before);
    if (moved) throw new HostError('changed-meanwhile', { about: moved.name });
    if (newSheet) this.#put(sheetOfPlan(newSheet));
    for (const { sheet, row, column, value } of edits.filter(isWritten)) this.#put(withCell(this.#find(sheet)!, row, column, value === '' ? null : value));
    for (const { name, ref } of names) {
      const others = this.#names.filter((other) => other.kind === 'table' || !sameName(other.name, name));
      this.#names = ref === null ? others : inNameOrder([...others, { name, kind: 'name', ref }]);
    }
    for (const { sheet, row, rows, styles } of bottomUp(insertions)) {
      const { values, formats, merged, blocks } = planGrid({ name: sheet, columns: [], rows, styles });
      this.#put(withRows(this.#find(sheet)!, row, { values, formats, merges: [...merged.flatMap(rowByRow), ...blocks] }));
      this.#names = this.#names.map((name) => ({ ...name, ref: name.ref && movedRef(name.ref, sheet, row, rows.length) }));
    }
    for (const { sheet, row } of movedRemovals(amendment)) {
      const found = this.#find(sheet);
      if (!found || (found.values[row] ?? []).some((value) => value !== null && value !== '')) continue;
      this.#put(withoutRow(found, row));
      this.#names = this.#names.map((name) => ({ ...name, ref: name.ref && movedRef(name.ref, sheet, row + 1, -1) }));
    }
  }

  async select(at: CellRef): Promise<void> {
    const location = parseRef(at);
    if (!location) throw new HostError('bad-reference', { about: at });
    if (!this.#find(location.sheet)) throw new HostError('sheet-missing', { about: location.sheet });
    this.active = location.sheet;
    this.selected = at;
    for (const listener of this.#selecting) listener();
  }

  async selection(): Promise<CellRef | null> {
    return this.selected;
  }

  onSelected(listener: () => void): () => void {
    this.#selecting.add(listener);
    return () => void this.#selecting.delete(listener);
  }

  async openWorkbook(file: Uint8Array): Promise<void> {
    this.opened = file;
  }

  async previous(): Promise<'none' | 'available' | 'interrupted'> {
    if (this.#kept.underway) return 'interrupted';
    return this.#kept.previous ? 'available' : 'none';
  }

  async restore(): Promise<void> {
    const { previous, underway } = this.#kept;
    if (underway) {
      for (const sheet of underway.sheets) this.#put(sheet);
      this.#sheetMemories = memoriesWith(this.#sheetMemories, underway.sheets);
      this.#memory = underway.memory;
      this.#kept = { previous, underway: null };
    } else if (previous) this.#replace(previous.sheets, previous.memory);
    else throw new HostError('nothing-to-restore');
  }

  onChanged(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Types a value into a cell as the user does; listeners are told. */
  edit(name: string, row: number, column: number, value: CellValue): void {
    this.#put(withCell(this.#find(name) ?? emptySheet(name), row, column, value));
    for (const listener of this.#listeners) listener();
  }

  /** Makes the next write fail after this many sheets, all of them included; with `dies`, the program ends there and restores nothing. */
  failNextWrite(sheetsWritten: number, dies = false): void {
    if (dies) this.#diesAfter = sheetsWritten;
    else this.#failAfter = sheetsWritten;
  }

  /** Replaces the sheets and what is remembered, or leaves everything as it was. @throws HostError */
  #replace(sheets: readonly Sheet[], memory: string | null): void {
    const [before, kept] = [this.#sheets, this.#kept];
    const found = { sheets: sheets.map(({ name }) => ({ ...(this.#find(name) ?? emptySheet(name)), memory: this.#sheetMemories[name] ?? null })), memory: this.#memory };
    this.#kept = keptWhenBegun(kept, found);
    for (let written = 0; written <= sheets.length; written += 1) {
      if (this.#diesAfter === written) {
        this.#diesAfter = null;
        throw new HostError('cut-short');
      }
      if (this.#failAfter === written) {
        this.#failAfter = null;
        this.#sheets = before;
        this.#kept = kept;
        throw new HostError('not-written');
      }
      const sheet = sheets[written];
      if (sheet) this.#put(sheet);
    }
    this.#kept = keptWhenEnded(kept, found, ({ values }) => values.every((row) => row.every((value) => value === null || value === '')));
    this.#memory = memory;
    this.#sheetMemories = memoriesWith(this.#sheetMemories, sheets);
  }

  #find(name: string): Sheet | undefined {
    return this.#sheets.find((sheet) => sheet.name === name);
  }

  #put(sheet: Sheet): void {
    const { visible = true } = this.#find(sheet.name) ?? {};
    this.#sheets = this.#find(sheet.name) ? this.#sheets.map((other) => (other.name === sheet.name ? { ...sheet, visible } : other)) : [...this.#sheets, sheet];
  }
}
