import { AddMergeUndoMutationFactory, AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } from '@univerjs/sheets';
import { meet } from '../address';
import type { Area } from '../address';
import { plainArea } from './areas';
import type { Grid } from './grid';

/** Merged cells. Merges are gathered: every mutation of them walks all merges of its sheet. */
export class Merges {
  private gathered = new Map<string, Area[]>();

  constructor(private readonly grid: Grid) {
    grid.gathered.push({ carryOut: () => this.carryOut(), forget: () => this.gathered.clear() });
  }

  of(sheetId: string): Area[] {
    this.carryOut();
    return this.grid
      .core(sheetId)
      .getMergeData()
      .map((range) => plainArea(range));
  }

  add(sheetId: string, areas: readonly Area[]): void {
    this.grid.touch(sheetId);
    for (const area of areas) this.grid.reach(sheetId, area.endRow, area.endColumn);
    const merges = this.gathered.get(sheetId);
    if (merges) merges.push(...areas);
    else this.gathered.set(sheetId, [...areas]);
  }

  /** Takes apart the merges that an area touches. */
  takeApart(sheetId: string, area: Area): void {
    this.grid.touch(sheetId);
    if (this.gathered.get(sheetId)?.some((merge) => meet(merge, area))) this.carryOut();
    const ranges = this.grid
      .core(sheetId)
      .getMergeData()
      .filter((merge) => meet(merge, area))
      .map((merge) => plainArea(merge));
    if (ranges.length === 0) return;
    // The mutation compares each of its ranges with each merge, so that the one area is much faster than the many merges.
    this.grid.mutate({ id: RemoveWorksheetMergeMutation.id, params: { ...this.grid.at(sheetId), ranges: [{ ...area }] } }, { id: AddWorksheetMergeMutation.id, params: { ...this.grid.at(sheetId), ranges } });
  }

  private carryOut(): void {
    const found = this.gathered;
    if (found.size === 0) return;
    this.gathered = new Map();
    for (const [id, areas] of found) {
      if (!this.grid.hasSheet(id) || areas.length === 0) continue;
      const params = { ...this.grid.at(id), ranges: areas.map((area) => ({ ...area })) };
      const undo = AddMergeUndoMutationFactory(this.grid.injector, params);
      this.grid.mutate({ id: AddWorksheetMergeMutation.id, params }, { id: RemoveWorksheetMergeMutation.id, params: undo });
    }
  }
}
