import type { Area } from '../../core/model/snapshot';
import { gatherHeights } from '../plan-grid';
import type { Content, Look, SheetContent } from '../sheet-content';
import { emptyContent, gatherMerges } from '../sheet-content';
import type { Parts } from './previous';
import { askParts } from './previous';
import { askRowLooks } from './row-looks';
import { lean } from './round-trips';

/** A sheet as found before it is written. */
export interface FoundSheet {
  readonly id: string | null;
  readonly visible: boolean;
  /** How far the sheet reaches from A1, formats without content included. */
  readonly reach: { readonly rows: number; readonly columns: number };
  /** Empty where the sheet does not exist. */
  readonly content: SheetContent;
}

/** What a write finds: the sheets it replaces, by name, and the program's parts. */
export interface Found {
  readonly sheets: ReadonlyMap<string, FoundSheet>;
  readonly parts: Parts;
}

/** Returns what a cell holds, told apart by its value and its formula. */
export const contentOf = (value: unknown, formula: unknown): Content => {
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) return { formula };
  return typeof value === 'number' || typeof value === 'boolean' ? value : typeof value === 'string' && value !== '' ? value : null;
};

const areaOf = (range: Excel.Range): Area => ({ row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount });

const askSheet = (context: Excel.RequestContext, name: string, rowsLookedAt: number): ((look: Look | null, memory: string | null) => FoundSheet) => {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('id,visibility');
  const reach = lean(sheet.getUsedRangeOrNullObject(false)).load('rowIndex,columnIndex,rowCount,columnCount');
  const used = lean(sheet.getUsedRangeOrNullObject(true)).load('rowIndex,columnIndex,rowCount,columnCount,values,formulas,numberFormat');
  const merged = lean(used.getMergedAreasOrNullObject()).load('areas/rowIndex,areas/columnIndex,areas/rowCount,areas/columnCount');
  const rows = used.getRowProperties({ format: { rowHeight: true } });
  const looks = askRowLooks(sheet, rowsLookedAt);
  const columns = used.getColumnProperties({ format: { columnWidth: true } });
  return (look, memory) => {
    if (sheet.isNullObject) return { id: null, visible: true, reach: { rows: 0, columns: 0 }, content: emptyContent(name) };
    const found = { id: sheet.id, visible: sheet.visibility === 'Visible', reach: reach.isNullObject ? { rows: 0, columns: 0 } : { rows: reach.rowIndex + reach.rowCount, columns: reach.columnIndex + reach.columnCount } };
    if (used.isNullObject) return { ...found, content: emptyContent(name) };
    const area = areaOf(used);
    const widths = columns.value.map(({ format }) => format?.columnWidth);
    return {
      ...found,
      content: {
        name,
        area,
        cells: used.values.map((line: unknown[], row) => line.map((value, column) => contentOf(value, used.formulas[row]?.[column]))),
        formats: used.numberFormat,
        ...gatherMerges(merged.isNullObject ? [] : merged.areas.items.map(areaOf)),
        heights: gatherHeights(rows.value.map(({ format }) => format?.rowHeight ?? 15)).map((height) => ({ ...height, row: height.row + area.row })),
        widths: area.column === 0 && widths.every((width) => width !== undefined) ? widths : [],
        look,
        memory,
        ownLooks: looks(found.reach.rows),
      },
    };
  };
};

/** Returns what the sheets of these names hold, how so many rows of each look, and the program's parts, in one round trip. */
export const lookAt = async (context: Excel.RequestContext, names: readonly string[], rowsLookedAt: (name: string) => number = () => 0): Promise<Found> => {
  const parts = askParts(context);
  const sheets = names.map((name) => askSheet(context, name, rowsLookedAt(name)));
  await context.sync();
  const found = parts();
  return { parts: found, sheets: new Map(names.map((name, index) => [name, sheets[index]!(found.looks[name] ?? null, found.sheetMemories[name] ?? null)])) };
};
