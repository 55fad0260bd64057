import type { Memory, WrittenText } from '../model/memory';
import type { CellValue, SheetSnapshot } from '../model/snapshot';
import { changedCells } from './cells';
import { isText, stripped } from './sheet-rows';
import { standingOn } from './standing';
import { joinedCells, writtenIn } from './written';

/** What is to be remembered of a report sheet of which nothing is, and how many sentences, headings and rows on it are as they would be generated now. */
export interface TakenOver {
  readonly memory: Memory;
  readonly same: number;
}

/**
 * Returns what to remember of a sheet that holds a report of which nothing is remembered: `planned` is what would be remembered of the
 * report as generated now. What stands there word for word was written by the program; of what looks like a changed form of it nothing is
 * known that was generated in its place, so that it stays in conflict until the person chooses; what is not there was not written yet.
 */
export const takenOver = (planned: Memory, sheet: SheetSnapshot): TakenOver => {
  const written = writtenIn(planned);
  const standing = standingOn(planned, sheet).standing.flatMap((one) => (one.id === null ? [] : [{ ...one, id: one.id }]));
  const here = new Set(standing.map(({ id }) => id));
  const instead: (readonly [string, string])[] = [];
  const insteadCells: (readonly [string, string, CellValue])[] = [];
  let same = 0;
  for (const { id, text, cells, rows } of standing) {
    const own = written.get(id);
    if (!own) continue;
    const table = planned.tables.find((one) => id.startsWith(`${one.id}/`));
    if (cells && table) {
      const { changed } = changedCells(joinedCells(rows.map((row) => row.cells)), own.cells, table.columns, () => undefined);
      for (const { heading } of changed) insteadCells.push([id, heading, null]);
      if (changed.length === 0) same += 1;
    } else if (stripped(text) === stripped(own.text)) same += 1;
    else instead.push([id, '']);
  }
  const rows = planned.rows.flatMap((row): Memory['rows'] => {
    if (!isText(row)) return here.has(row.id) ? [row] : [];
    const texts: WrittenText['texts'] = row.texts.filter(([id]) => here.has(id));
    return texts.length > 0 ? [{ texts }] : [];
  });
  return { memory: { ...planned, rows, instead, insteadCells, over: [], placed: [], tables: planned.tables.filter(({ id }) => [...here].some((own) => own.startsWith(`${id}/`))) }, same };
};
