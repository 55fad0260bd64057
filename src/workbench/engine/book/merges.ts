import { AddMergeUndoMutationFactory, AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } from '@univerjs/sheets';
import { meet } from '../address';
import type { Area } from '../address';
import { plainArea } from './areas';
import { Gathered } from './gathered';
import type { Grid } from './grid';

/** Merged cells. Merges are gathered: every mutation of them walks all merges of its sheet. */
export class Merges {
  private readonly gathered: Gathered<Area[]>;

  constructor(private readonly grid: Grid) {
    this.gathered = new Gathered<Area[]>(grid, () => [], (id, areas) => this.carryOut(id, areas));
  }

  of(sheetId: string): Area[] {
    this.gathered.carryOut();
    return this.grid
      .core(sheetId)
      .getMergeData()
      .map((range) => plainArea(range));
  }

  add(sheetId: string, areas: readonly Area[]): void {
    this.grid.touch(sheetId);
    for (const area of areas) this.grid.reach(sheetId, area.endRow, area.endColumn);
    this.gathered.addTo(sheetId).push(...areas);
  }

  /** Takes apart the merges that an area touches. */
  takeApart(sheetId: string, area: Area): void {
    this.grid.touch(sheetId);
    if (this.gathered.of(sheetId)?.some((merge) => meet(merge, area))) this.gathered.carryOut();
    const ranges = this.grid
      .core(sheetId)
      .getMergeData()
      .filter((merge) => meet(merge, area))
      .map((merge) => plainArea(merge));
    if (ranges.length === 0) return;
    // The mutation compares each of its ranges with each merge, so that the one area is much faster than the many merges.
    this.grid.mutate({ id: RemoveWorksheetMergeMutation.id, params: { ...this.grid.at(sheetId), ranges: [{ ...area }] } }, { id: AddWorksheetMergeMutation.id, params: { ...this.grid.at(sheetId), ranges } });
  }

  private carryOut(id: string, areas: readonly Area[]): void {
    if (areas.length === 0) return;
    const params = { ...this.grid.at(id), ranges: areas.map((area) => ({ ...area })) };
    const undo = AddMergeUndoMutationFactory(this.grid.injector, params);
    this.grid.mutate({ id: AddWorksheetMergeMutation.id, params }, { id: RemoveWorksheetMergeMutation.id, params: undo });
  }
}
