import type { Change, Composition, Kept } from '../model/composition';
import type { Memory, RowCell } from '../model/memory';
import { reportSheet } from '../model/own-sheets';
import type { SheetSnapshot } from '../model/snapshot';
import { cellRef } from '../units/address';
import { stripped } from './sheet-rows';
import type { Row } from './sheet-rows';
import { shownRow } from './shown-row';
import { standingOn } from './standing';
import type { Standing } from './standing';
import { tableChanges } from './table-changes';
import type { TableRow } from './table-changes';
import { joinedCells, writtenIn } from './written';

const headingEnds = ['/heading', '/caption', '/unit'];
const tops = new Set(['title', 'subtitle']);

/** Returns the longest of the ids under which an id stands. */
const ownerOf = (id: string, owners: ReadonlySet<string>): string | null => {
  for (let end = id.lastIndexOf('/'); end > 0; end = id.lastIndexOf('/', end - 1)) if (owners.has(id.slice(0, end))) return id.slice(0, end);
  return null;
};

/** Returns what writing the composition does to the report sheet, top to bottom, then what is taken away. What a person deleted and what stays of theirs stands where the report has it. */
export const changes = ({ report, kept, plans }: Composition, planned: Memory, memory: Memory, sheet: SheetSnapshot): readonly Change[] => {
  const { standing } = standingOn(memory, sheet);
  const here = new Map(standing.flatMap((one) => (one.id === null ? [] : [[one.id, one] as const])));
  const [old, fresh] = [writtenIn(memory), writtenIn(planned)];
  const keptById = new Map(kept.map((one) => [one.id, one]));
  const plan = plans.find(({ name }) => name === reportSheet);
  const chapters = new Map(report.chapters.map(({ id, heading }) => [id, heading]));
  const tableIds = new Set([...planned.tables, ...memory.tables].map(({ id }) => id));
  const tableOf = (id: string, cells: readonly RowCell[]): string | null => (cells.length > 0 ? ownerOf(id, tableIds) : null);
  const at = (row: Row | undefined): Change['at'] => (row ? cellRef(reportSheet, sheet.row + row.index, sheet.column) : null);
  const partOf = (id: string): Change['part'] => (tops.has(id) || chapters.has(id) || headingEnds.some((end) => id.endsWith(end)) ? 'heading' : 'text');
  const rowNow = (id: string, { rows }: Standing): TableRow => ({
    id,
    cells: joinedCells(rows.map(({ cells }) => cells)),
    shown: rows.map(({ index, cells }) => shownRow(cells.map(([column, value]) => ({ value, format: sheet.formats[index]?.[column - sheet.column] ?? '' })))).join(''),
  });
  const formats = new Map((plan?.rows ?? []).map(({ id, cells }) => [id, cells]));
  const rowThen = (id: string, cells: readonly RowCell[]): TableRow => ({
    id,
    cells,
    shown: shownRow(cells.map(([column, value]) => ({ value, format: plan?.styles[formats.get(id)?.find((cell) => cell.column === column)?.style ?? '']?.format ?? '' }))),
  });

  const told: Change[] = [];
  const tellKept = ({ id, text, generated, conflict, deleted, cell }: Kept, part: Change['part'], chapter: string | null, row: Row | undefined): void => {
    const kind = deleted ? 'deleted' : conflict ? 'conflict' : 'kept';
    told.push({ id, part, chapter, kind, lines: [{ before: text, after: text }], generated, ...(cell && { cell }), at: at(row) });
  };
  const tables = tableChanges();

  let chapter: string | null = null;
  for (const [id, { text, cells }] of fresh) {
    chapter = chapters.get(id) ?? chapter;
    const [one, mine, table] = [here.get(id), keptById.get(id), tableOf(id, cells)];
    if (table !== null) {
      const own = tables.rowsOf(table, chapter, told.length);
      own.then.push(rowThen(id, cells));
      if (one) own.now.push(rowNow(id, one));
    } else if (mine) tellKept(mine, cells.length > 0 ? 'table' : partOf(id), chapter, one?.rows[0] ?? standing.find((other) => other.id === null && stripped(other.text) === mine.text)?.rows[0]);
    else {
      const [before, after] = [one ? stripped(one.text) : null, stripped(text)];
      const kind = before === null ? (old.has(id) || memory.instead.some(([known]) => known === id) ? 'again' : 'new') : before === after ? 'unchanged' : 'renewed';
      told.push({ id, part: partOf(id), chapter, kind, lines: kind === 'unchanged' ? [] : [{ before, after }], generated: null, at: at(one?.rows[0]) });
    }
  }
  const stays = new Set([...fresh.keys(), ...keptById.keys()]);
  let above: string | null = null;
  for (const one of standing) {
    const { id, rows, text } = one;
    if (id === null) continue;
    above = chapters.get(id) ?? above;
    const table = tableOf(id, old.get(id)?.cells ?? []);
    if (stays.has(id)) continue;
    if (table !== null) tables.rowsOf(table, above, told.length).now.push(rowNow(id, one));
    // What a person changed of it stays as their own.
    else if (!kept.some(({ generated, text: own }) => generated === '' && own === stripped(text))) told.push({ id, part: partOf(id), chapter: above, kind: 'removed', lines: [{ before: stripped(text), after: null }], generated: null, at: at(rows[0]) });
  }
  tables.tellIn(told, (id) => memory.tables.some((table) => table.id === id), (row) => at(row && here.get(row.id)?.rows[0]));
  for (const one of kept) {
    const [row] = one.id.split('#');
    if (!fresh.has(one.id)) tellKept(one, one.id.includes('#') || ownerOf(one.id, tableIds) !== null ? 'table' : partOf(one.id), one.chapter, one.deleted ? undefined : here.get(row ?? '')?.rows[0]);
  }
  return told;
};
