import { DeleteRangeMoveLeftCommand, DeleteRangeMoveUpCommand, InsertRangeMoveDownCommand, InsertRangeMoveRightCommand, SetColDataMutation, SetColDataMutationFactory, SetRangeValuesMutation } from '@univerjs/sheets';
import type { Area } from '../address';
import { linkDocument, linkDocumentUrl, valueType } from './cell-data';
import type { ICellData } from './cell-data';
import { Gathered } from './gathered';
import type { Grid } from './grid';
import { gridUrl, placeOf } from './links';
import type { CellLink } from './links';
import type { RowHeights } from './row-heights';
import { mergedStyle, restoringStyle, storedStyle, without } from './styles';
import type { IStyleData } from './styles';

interface Patch {
  cell?: ICellData;
  style?: IStyleData;
  clearStyle?: boolean;
}

type CellTable = Record<number, Record<number, ICellData>>;
type Patches = Map<number, Map<number, Patch>>;

/** The stored cells of a sheet. */
interface StoredCells {
  at(row: number, column: number): ICellData | undefined;
  each(visit: (row: number, column: number, cell: ICellData) => void): void;
}

/** What cells hold, their styles and links. Writes are gathered: every mutation of values walks the whole workbook. */
export class Cells {
  private readonly patches: Gathered<Patches>;

  constructor(
    private readonly grid: Grid,
    private readonly heights: RowHeights,
  ) {
    this.patches = new Gathered<Patches>(grid, () => new Map(), (id, rows) => this.carryOut(id, rows));
  }

  /** The stored cells of a sheet, with all writes carried out. */
  of(sheetId: string): StoredCells {
    this.grid.flush();
    const matrix = this.grid.core(sheetId).getCellMatrix();
    return {
      at: (row, column) => matrix.getValue(row, column) ?? undefined,
      each: (visit) =>
        matrix.forValue((row, column, cell) => {
          if (cell) visit(row, column, cell);
        }),
    };
  }

  /** The formula of a cell with its equals sign, or null; shared formulas are read at their own place. */
  formula(sheetId: string, row: number, column: number, cell: ICellData): string | null {
    if (cell.f) return cell.f;
    return cell.si ? this.grid.sheet(sheetId).getRange(row, column).getFormula() || null : null;
  }

  /** The content of a cell, what is not yet carried out included. */
  content(sheetId: string, row: number, column: number): ICellData {
    const stored = this.grid.core(sheetId).getCellMatrix().getValue(row, column) ?? {};
    const patch = this.patches.of(sheetId)?.get(row)?.get(column)?.cell;
    return patch ? { ...stored, ...patch } : stored;
  }

  /** Writes what a cell holds; null empties it. Its link, if it has one, stays with a text. */
  write(sheetId: string, row: number, column: number, content: { value: string | number | boolean } | { formula: string } | null): void {
    if (content === null) return this.put(sheetId, row, column, { v: null, t: null, f: null, si: null, p: null });
    if ('formula' in content) return this.put(sheetId, row, column, { v: null, t: null, f: content.formula, si: null, p: null });
    const { value } = content;
    const type = typeof value === 'number' ? valueType.number : typeof value === 'boolean' ? valueType.boolean : valueType.text;
    const link = linkDocumentUrl(this.content(sheetId, row, column).p);
    this.put(sheetId, row, column, {
      v: typeof value === 'boolean' ? Number(value) : value,
      t: type,
      f: null,
      si: null,
      p: link === null ? null : linkDocument(String(value), link.url, link.tip),
    });
  }

  // Styles.

  /** The style of a cell, what is not yet carried out included. */
  style(sheetId: string, row: number, column: number): IStyleData {
    const patch = this.patches.of(sheetId)?.get(row)?.get(column);
    const stored = patch?.clearStyle ? {} : storedStyle(this.grid, sheetId, row, column);
    return patch?.style ? mergedStyle(stored, patch.style) : stored;
  }

  /** Lays style keys over those of the cell; a key that is null goes. */
  writeStyle(sheetId: string, row: number, column: number, style: IStyleData): void {
    const patch = this.patch(sheetId, row, column);
    patch.style = patch.style ? mergedStyle(patch.style, style, true) : style;
  }

  clearStyle(sheetId: string, row: number, column: number): void {
    const patch = this.patch(sheetId, row, column);
    patch.clearStyle = true;
    delete patch.style;
  }

  /** Lays a style over entire columns, for the cells that are not there yet; null takes all of it away. */
  styleColumns(sheetId: string, start: number, end: number, step: ((style: IStyleData) => IStyleData) | null): void {
    this.grid.touch(sheetId);
    const columns = this.grid.core(sheetId).getColumnManager();
    const styles = this.grid.styles();
    const columnData: Record<number, { s: IStyleData | null }> = {};
    for (let column = start; column <= Math.min(end, this.grid.lastColumn(sheetId)); column += 1) {
      const stored = columns.getColumn(column)?.s;
      if (!stored && !step) continue;
      const under = (stored && styles.get(stored)) || {};
      columnData[column] = { s: step ? mergedStyle(under, step(under)) : null };
    }
    const params = { ...this.grid.at(sheetId), columnData };
    const undo = SetColDataMutationFactory(params, this.grid.core(sheetId));
    this.grid.mutate({ id: SetColDataMutation.id, params }, { id: SetColDataMutation.id, params: undo });
  }

  // Links.

  link(sheetId: string, row: number, column: number): CellLink | null {
    const link = linkDocumentUrl(this.content(sheetId, row, column).p);
    return link && placeOf(this.grid, link);
  }

  /** Makes the cell's text a link; null takes the link away and leaves the text. */
  setLink(sheetId: string, row: number, column: number, link: CellLink | null, text: string): void {
    if (!link) return this.put(sheetId, row, column, { ...this.content(sheetId, row, column), p: null });
    this.put(sheetId, row, column, { v: text, t: valueType.text, f: null, si: null, p: linkDocument(text, gridUrl(this.grid, link), link.tip) });
  }

  // Places.

  /** Moves cells to make room, or to close a gap: `down`, `right` insert; `up`, `left` delete. */
  shift(sheetId: string, area: Area, direction: 'down' | 'right' | 'up' | 'left'): void {
    this.grid.touch(sheetId);
    this.grid.reach(sheetId, area.endRow, area.endColumn);
    const commands = { down: InsertRangeMoveDownCommand.id, right: InsertRangeMoveRightCommand.id, up: DeleteRangeMoveUpCommand.id, left: DeleteRangeMoveLeftCommand.id };
    this.grid.flush();
    // These commands are asynchronous in name only: what they change, they change before they first wait.
    this.grid.quietly(() => void this.grid.commands.executeCommand(commands[direction], { ...this.grid.at(sheetId), range: { ...area } }));
  }

  private put(sheetId: string, row: number, column: number, cell: ICellData): void {
    this.patch(sheetId, row, column).cell = cell;
  }

  private patch(sheetId: string, row: number, column: number): Patch {
    this.grid.touch(sheetId);
    const rows = this.patches.addTo(sheetId);
    let columns = rows.get(row);
    if (!columns) rows.set(row, (columns = new Map()));
    let patch = columns.get(column);
    if (!patch) columns.set(column, (patch = {}));
    return patch;
  }

  /** Carries out the gathered writes of a sheet: one mutation, and one undo item. */
  private carryOut(id: string, rows: Patches): void {
    const matrix = this.grid.core(id).getCellMatrix();
    for (const [row, columns] of rows) this.grid.reach(id, row, Math.max(...columns.keys()));
    const styles = this.grid.styles();
    const redo: CellTable = {};
    const undo: CellTable = {};
    let onlyStyles = true;
    for (const [row, columns] of rows) {
      const after: Record<number, ICellData> = (redo[row] = {});
      const before: Record<number, ICellData> = (undo[row] = {});
      for (const [column, patch] of columns) {
        const stored = matrix.getValue(row, column) ?? undefined;
        // Without the type Univer would guess it anew from the text.
        const cell: ICellData = patch.cell ? { ...patch.cell } : stored?.t ? { t: stored.t } : {};
        const restored: ICellData = { v: stored?.v ?? null, t: stored?.t ?? null, f: stored?.f ?? null, si: stored?.si ?? null, p: stored?.p ? structuredClone(stored.p) : null };
        if (patch.clearStyle || patch.style) {
          const style = styles.getStyleByCell(stored) ?? {};
          cell.s = { ...(patch.clearStyle ? without(style) : {}), ...structuredClone(patch.style ?? {}) };
          restored.s = restoringStyle(style, cell.s);
        }
        if (patch.cell) onlyStyles = false;
        after[column] = cell;
        before[column] = restored;
      }
    }
    const common = { ...this.grid.at(id), ...(onlyStyles ? { trigger: 'sheet.command.set-style' } : {}) };
    this.grid.mutate({ id: SetRangeValuesMutation.id, params: { ...common, cellValue: redo } }, { id: SetRangeValuesMutation.id, params: { ...common, cellValue: undo } });
    this.heights.fit(id, [...rows.keys()]);
  }
}
