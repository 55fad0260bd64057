import type { Amendment, SheetPlan, SheetRename } from '../core/model/sheet-plan';
import type { Snapshot } from '../core/model/snapshot';
import type { CellRef } from '../core/units/address';

/** What a write brings to the workbook. */
export interface WriteRequest {
  readonly plans: readonly SheetPlan[];
  /** Sheets that follow from the data alone, written before the plans and without keeping what stood there: nothing brings that back. */
  readonly derived?: readonly SheetPlan[];
  /** Sheets of the program's own that get another name, one after the other, before anything is written; one that is not there keeps none. */
  readonly renames?: readonly SheetRename[];
  /** Sheets of the program's own to take away once all is written; one that is not there is away already. */
  readonly removals?: readonly string[];
  /** Text kept in the workbook for the next run (`Composition.memory`); null leaves what is kept there. */
  readonly memory: string | null;
  /** Sheet to show at the end, one of the plans' names; one that the user has hidden is hidden no more. */
  readonly activate: string;
}

/**
 * A workbook to read from and write to. Implementers read values, apply a plan and translate errors; they may not
 * interpret, narrate or decide, and never write to, rename, move, protect or delete a sheet that no request names.
 */
export interface Host {
  /** Returns the whole workbook as values; once the signal is given it rejects with the failure `cancelled`. @throws HostError */
  read(signal?: AbortSignal): Promise<Snapshot>;
  /** Writes the plans in place, or leaves the sheets as they were. @throws HostError */
  write(request: WriteRequest): Promise<void>;
  /** Applies a change of single cells, all of it or nothing; nothing, with the failure `changed-meanwhile`, where a cell or the new sheet is no longer as the change takes it to be. @throws HostError */
  amend(amendment: Amendment): Promise<void>;
  /** Shows and selects a cell or range. @throws HostError */
  select(at: CellRef): Promise<void>;
  /** Returns the range that is selected; null where it is several, or no cells. @throws HostError */
  selection(): Promise<CellRef | null>;
  /** Calls the listener when another range is selected, or another sheet is shown. Returns how to stop. */
  onSelected(listener: () => void): () => void;
  /** Opens an .xlsx file as a workbook of its own, beside this one. @throws HostError */
  openWorkbook(file: Uint8Array): Promise<void>;
  /** Tells whether an earlier version of the report can be brought back, and whether the last write was cut short. @throws HostError */
  previous(): Promise<'none' | 'available' | 'interrupted'>;
  /**
   * 恢复上一版: brings back the report that the last one replaced, with the sheets written along with it; once more, the newer one.
   * After a write that was cut short, brings back what it was about to replace, and no more than that. @throws HostError
   */
  restore(): Promise<void>;
  /** Calls the listener when cells change, or sheets come, go or get another name, that this host did not itself write. Returns how to stop. */
  onChanged(listener: () => void): () => void;
}
