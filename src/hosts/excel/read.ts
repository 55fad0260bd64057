import { holdsHandWork } from '../../core/model/own-sheets';
import type { Area, CellFormula, CellValue, SheetSnapshot, Snapshot } from '../../core/model/snapshot';
import { inReadingOrder } from '../filled-area';
import type { ListedSheet, Known } from './inventory';
import { takeInventory } from './inventory';
import { previousIn } from '../kept-parts';
import { inExcel, isTooLarge, lean, payloadLimit, stopIfCancelled } from './round-trips';

/** Consecutive rows of one sheet's used range. */
interface Block {
  readonly sheet: number;
  readonly area: Area;
}

interface BlockCells {
  readonly values: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
  /** Of a sheet that the program writes. */
  readonly formulas: readonly (readonly unknown[])[] | null;
}

/** What a cell's value and format take in an answer, with room to spare; where it is not enough, the block is halved. */
const bytesPerCell = 32;

const cellsOf = ({ rows, columns }: Area): number => rows * columns;

/** Returns the used ranges cut into blocks, and the blocks gathered so that each answer stays under the limit. */
const planAnswers = (found: readonly ListedSheet[], cellsPerAnswer: number): Block[][] => {
  const answers: Block[][] = [[]];
  let cells = 0;
  found.forEach(({ used }, sheet) => {
    if (!used) return;
    const most = Math.max(1, Math.floor(cellsPerAnswer / used.columns));
    for (let row = 0; row < used.rows; row += most) {
      const area = { ...used, row: used.row + row, rows: Math.min(most, used.rows - row) };
      if (cells > 0 && cells + cellsOf(area) > cellsPerAnswer) {
        answers.push([]);
        cells = 0;
      }
      answers.at(-1)!.push({ sheet, area });
      cells += cellsOf(area);
    }
  });
  return answers;
};

interface SheetDetails {
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

const allOf = (start: number, count: number): number[] => Array.from({ length: count }, (_, index) => start + index);

/** Asks for what a sheet has besides cells; the answer is there after the next sync. */
const askDetails = (sheet: Excel.Worksheet, { used, rowsHidden, columnsHidden }: ListedSheet): (() => SheetDetails) => {
  if (!used) return () => ({ merges: [], hiddenRows: [], hiddenColumns: [] });
  const range = lean(sheet.getRangeByIndexes(used.row, used.column, used.rows, used.columns));
  const merged = lean(range.getMergedAreasOrNullObject()).load('areas/rowIndex,areas/columnIndex,areas/rowCount,areas/columnCount');
  const rows = rowsHidden === null ? range.getRowProperties({ rowHidden: true }) : null;
  const columns = columnsHidden === null ? range.getColumnProperties({ columnHidden: true }) : null;
  const hidden = (flags: readonly (boolean | undefined)[] | null, all: boolean | null, start: number, count: number): number[] =>
    flags ? flags.flatMap((flag, index) => (flag ? [start + index] : [])) : all ? allOf(start, count) : [];
  return () => ({
    merges: merged.isNullObject
      ? []
      : inReadingOrder(merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({ row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount }))),
    hiddenRows: hidden(rows && rows.value.map(({ rowHidden }) => rowHidden), rowsHidden, used.row, used.rows),
    hiddenColumns: hidden(columns && columns.value.map(({ columnHidden }) => columnHidden), columnsHidden, used.column, used.columns),
  });
};

const askCells = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area, withFormulas: boolean): Excel.Range => lean(sheet.getRangeByIndexes(row, column, rows, columns)).load(withFormulas ? 'values,numberFormat,formulas' : 'values,numberFormat');

const cellsOfRange = (range: Excel.Range, withFormulas: boolean): BlockCells => ({ values: range.values, formats: range.numberFormat, formulas: withFormulas ? range.formulas : null });

/** Returns the cells of a block, read in halves for as long as the answer is too large. */
const readHalved = async (context: Excel.RequestContext, sheet: Excel.Worksheet, area: Area, withFormulas: boolean, signal: AbortSignal | undefined): Promise<BlockCells> => {
  stopIfCancelled(signal);
  const range = askCells(sheet, area, withFormulas);
  try {
    await context.sync();
    return cellsOfRange(range, withFormulas);
  } catch (error) {
    if (!isTooLarge(error) || area.rows === 1) throw error;
  }
  const half = Math.floor(area.rows / 2);
  const above = await readHalved(context, sheet, { ...area, rows: half }, withFormulas, signal);
  const below = await readHalved(context, sheet, { ...area, row: area.row + half, rows: area.rows - half }, withFormulas, signal);
  return { values: [...above.values, ...below.values], formats: [...above.formats, ...below.formats], formulas: withFormulas ? [...(above.formulas ?? []), ...(below.formulas ?? [])] : null };
};

/** Returns what a cell holds, from one of a range's `values`. */
export const valueRead = (value: unknown): CellValue => (typeof value === 'string' ? (value === '' ? null : value) : typeof value === 'number' || typeof value === 'boolean' ? value : null);

const formulasIn = (used: Area | null, values: readonly (readonly unknown[])[], blocks: readonly BlockCells[]): readonly CellFormula[] =>
  blocks.flatMap(({ formulas }) => formulas ?? []).flatMap((line, row) =>
    line.flatMap((formula, column): CellFormula[] => (typeof formula === 'string' && formula.startsWith('=') && formula !== values[row]?.[column] ? [{ row: (used?.row ?? 0) + row, column: (used?.column ?? 0) + column, formula }] : [])),
  );

const snapshotOf = ({ name, visible, used }: ListedSheet, details: SheetDetails, blocks: readonly BlockCells[]): SheetSnapshot => {
  const formats = blocks.flatMap((block) => block.formats);
  const values = blocks.flatMap((block) => block.values);
  return {
    name,
    visible,
    row: used?.row ?? 0,
    column: used?.column ?? 0,
    values: values.map((line) => line.map(valueRead)),
    formats: formats.every((line) => line.every((format) => format === 'General')) ? [] : formats,
    ...details,
    ...(holdsHandWork(name) && { formulas: formulasIn(used, values, blocks) }),
  };
};

/** A workbook as read, and what the host remembers of it. */
export interface Reading {
  readonly snapshot: Snapshot;
  /** The ids of the sheets, by name. */
  readonly ids: ReadonlyMap<string, string>;
  /** What restoring would find. */
  readonly previous: 'none' | 'available' | 'interrupted';
  readonly known: Known;
}

/** Returns the whole workbook in three round trips, in two where its sheets and tables are known; in more only where an answer would be too large. @throws HostError */
export const readWorkbook = (known: Known, signal: AbortSignal | undefined): Promise<Reading> =>
  inExcel(async (context) => {
    const { sheets: found, names, parts, known: nowKnown } = await takeInventory(context, known, signal);
    const sheets = found.map(({ id }) => context.workbook.worksheets.getItem(id));
    const writes = (sheet: number): boolean => holdsHandWork(found[sheet]?.name ?? '');
    const answers = planAnswers(found, Math.floor(payloadLimit / bytesPerCell));
    const blocks: BlockCells[][] = found.map(() => []);
    let details: SheetDetails[] = [];
    for (const [index, answer] of answers.entries()) {
      const asked = index === 0 ? sheets.map((sheet, position) => askDetails(sheet, found[position]!)) : [];
      const ranges = answer.map(({ sheet, area }) => askCells(sheets[sheet]!, area, writes(sheet)));
      try {
        await context.sync();
        if (index === 0) details = asked.map((answered) => answered());
        answer.forEach(({ sheet }, position) => blocks[sheet]!.push(cellsOfRange(ranges[position]!, writes(sheet))));
      } catch (error) {
        if (!isTooLarge(error)) throw error;
        for (const { sheet, area } of answer) blocks[sheet]!.push(await readHalved(context, sheets[sheet]!, area, writes(sheet), signal));
        if (index === 0) {
          const again = sheets.map((sheet, position) => askDetails(sheet, found[position]!));
          await context.sync();
          details = again.map((answered) => answered());
        }
      }
      stopIfCancelled(signal);
    }
    return {
      snapshot: { sheets: found.map((sheet, index) => snapshotOf(sheet, details[index]!, blocks[index]!)), memory: parts.memory, ...(Object.keys(parts.sheetMemories).length > 0 && { sheetMemories: parts.sheetMemories }), names },
      ids: new Map(found.map(({ name, id }) => [name, id])),
      previous: previousIn(parts.kept),
      known: nowKnown,
    };
  });
