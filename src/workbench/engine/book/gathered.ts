import type { Grid } from './grid';

/** Writes that are gathered, sheet by sheet, and carried out together before anything is read: every mutation walks much more than what it changes. */
export class Gathered<Writes> {
  private bySheet = new Map<string, Writes>();

  constructor(
    private readonly grid: Grid,
    private readonly empty: () => Writes,
    private readonly carryOutSheet: (sheetId: string, writes: Writes) => void,
  ) {
    grid.gathered.push(this);
  }

  /** What is gathered of a sheet; undefined where nothing is. */
  of(sheetId: string): Writes | undefined {
    return this.bySheet.get(sheetId);
  }

  /** What is gathered of a sheet, to add to it. */
  addTo(sheetId: string): Writes {
    let writes = this.bySheet.get(sheetId);
    if (writes === undefined) this.bySheet.set(sheetId, (writes = this.empty()));
    return writes;
  }

  carryOut(): void {
    if (this.bySheet.size === 0) return;
    const found = this.bySheet;
    this.bySheet = new Map();
    for (const [id, writes] of found) if (this.grid.hasSheet(id)) this.carryOutSheet(id, writes);
  }

  forget(): void {
    this.bySheet.clear();
  }
}
