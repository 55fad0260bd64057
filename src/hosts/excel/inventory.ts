import type { Area, NamedRange } from '../../core/model/snapshot';
import type { CellRef } from '../../core/units/address';
import { cellRef } from '../../core/units/address';
import { HostError } from '../host-error';
import { inNameOrder, refOfFormula } from '../named-ranges';
import type { Parts } from './previous';
import { askParts, askPartsOneByOne } from './previous';
import { isTooLarge, lean, stopIfCancelled } from './round-trips';

/** A sheet and how far it is filled. */
export interface ListedSheet {
  readonly name: string;
  readonly id: string;
  readonly visible: boolean;
  /** Null for a sheet without content. */
  readonly used: Area | null;
  readonly rowsHidden: boolean | null;
  readonly columnsHidden: boolean | null;
}

/** What a workbook consists of. */
export interface Inventory {
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly NamedRange[];
  readonly parts: Parts;
  readonly known: Known;
}

/** The ids that an earlier inventory found: what can be asked for in the same round trip as the lists. */
export interface Known {
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
}

/** Excel refuses to read more cells at once, and what is in more cells is no table of a budget. */
const cellLimit = 5_000_000;

const askUsed = (sheet: Excel.Worksheet): Excel.Range => lean(sheet.getUsedRangeOrNullObject(true)).load('rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden');
const askAddress = (table: Excel.Table): Excel.Range => lean(table.getRange()).load('address');

const foundSheet = ({ name, id, visibility }: Excel.Worksheet, range: Excel.Range): ListedSheet => {
  const filled = !range.isNullObject;
  const used = filled ? { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount } : null;
  if (used && used.rows * used.columns > cellLimit) {
    throw new HostError('sheet-too-large', { about: cellRef(name, used.row + used.rows - 1, used.column + used.columns - 1) });
  }
  return { name, id, visible: visibility === 'Visible', used, rowsHidden: filled ? range.rowHidden : false, columnsHidden: filled ? range.columnHidden : false };
};

/** What a name has to say about itself for `refOfName`. */
export const nameDetails = 'type,formula,value';

/** Returns the range that a name stands for; a formula such as OFFSET stands for the range that it has come to. */
export const refOfName = ({ type, formula, value }: Excel.NamedItem): CellRef | null => refOfFormula(String(formula)) ?? (type === 'Range' ? refOfFormula(String(value)) : null);

/** A name of a single sheet, and one that is hidden, is none that a person gave to a range of this workbook. */
const namedRange = (item: Excel.NamedItem): NamedRange[] => (!item.visible || item.scope !== 'Workbook' ? [] : [{ name: item.name, kind: 'name', ref: refOfName(item) }]);

/** Asks for the lists and for what is known already; the answer is there after the next sync. */
const askLists = (context: Excel.RequestContext, known: Known) => {
  const { worksheets, names, tables } = context.workbook;
  return {
    sheets: worksheets.load('items/id,items/name,items/visibility'),
    names: names.load('items/name,items/visible,items/scope,items/type,items/formula,items/value'),
    tables: tables.load('items/id,items/name'),
    used: new Map(known.sheets.map((id) => [id, askUsed(worksheets.getItemOrNullObject(id))])),
    addresses: new Map(known.tables.map((id) => [id, askAddress(tables.getItemOrNullObject(id))])),
  };
};

type Lists = ReturnType<typeof askLists>;

const askAll = async (context: Excel.RequestContext, known: Known): Promise<{ readonly lists: Lists; readonly parts: Parts }> => {
  const lists = askLists(context, known);
  const parts = askParts(context);
  try {
    await context.sync();
    return { lists, parts: parts() };
  } catch (error) {
    if (!isTooLarge(error)) throw error;
  }
  const again = askLists(context, known);
  await context.sync();
  return { lists: again, parts: await askPartsOneByOne(context) };
};

/** Returns what the workbook consists of: in two round trips, in one where nothing has come that was not known. */
export const takeInventory = async (context: Excel.RequestContext, known: Known, signal: AbortSignal | undefined): Promise<Inventory> => {
  const { lists, parts } = await askAll(context, known);
  stopIfCancelled(signal);
  const [sheets, tables] = [lists.sheets.items, lists.tables.items];
  const newSheets = sheets.filter(({ id }) => !lists.used.has(id));
  const newTables = tables.filter(({ id }) => !lists.addresses.has(id));
  for (const sheet of newSheets) lists.used.set(sheet.id, askUsed(sheet));
  for (const table of newTables) lists.addresses.set(table.id, askAddress(table));
  if (newSheets.length + newTables.length > 0) await context.sync();
  stopIfCancelled(signal);
  return {
    sheets: sheets.map((sheet) => foundSheet(sheet, lists.used.get(sheet.id)!)),
    names: inNameOrder([
      ...lists.names.items.flatMap(namedRange),
      ...tables.map(({ id, name }): NamedRange => ({ name, kind: 'table', ref: refOfFormula(lists.addresses.get(id)!.address) })),
    ]),
    parts,
    known: { sheets: sheets.map(({ id }) => id), tables: tables.map(({ id }) => id) },
  };
};
