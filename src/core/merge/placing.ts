import type { Kept } from '../model/composition';
import type { RowCell } from '../model/memory';
import type { Stood } from '../model/sheet-plan';
import { cellId } from '../units/column-keys';
import { rising } from './align';
import type { Base } from './base';
import { changedCells } from './cells';
import { isAdded } from './entries';
import type { Entry } from './entries';
import type { Follower } from './in-place';
import { isPlaceholder } from './sentences-of';
import { stripped } from './sheet-rows';
import type { Row } from './sheet-rows';
import type { Standing } from './standing';
import { joinedCells } from './written';
import type { Written } from './written';

/** What a person put somewhere on the sheet. */
export interface Placing {
  /** What they added or moved, from the top of the sheet down. */
  readonly follows: readonly Follower[];
  /** What they wrote to the right of the report's columns, by the entry in whose row it stands. */
  readonly beside: ReadonlyMap<string, readonly RowCell[]>;
  /** Where on the sheet each entry stands now, and came the last time. */
  readonly stood: ReadonlyMap<string, Stood>;
  /** What they added, as it is told. */
  readonly added: readonly Kept[];
}

/** Returns the units that a person moved: all that do not stand in the order in which they were written, but for as many as can. */
const movedOf = (standing: readonly Standing[], written: ReadonlyMap<string, Written>, counts: (id: string) => boolean): ReadonlySet<string> => {
  const ids = standing.flatMap(({ id }) => (id !== null && counts(id) ? [id] : []));
  const inOrder = new Set(rising(ids.map((id) => written.get(id)?.place ?? 0)));
  return new Set(ids.filter((_, index) => !inOrder.has(index)));
};

/** True where it begins a row since the one above could not hold it; what asked to be filled in had rows of its own for that. */
const overflows = ({ written, inWriting }: Base, { id, first }: Standing): boolean => {
  const old = written.get(id ?? '');
  return first && old?.first === true && !isPlaceholder(old.text) && !isPlaceholder(inWriting[old.place - 1]?.text ?? '');
};

/** True where a person changed what stands for a unit that the report no longer has. */
const differs = ({ written, generated, cellsInstead, tables }: Base, { text, cells, rows }: Standing, id: string): boolean => {
  const old = written.get(id);
  if (!old || (!cells && old.cells.length === 0)) return stripped(text) !== stripped(generated.get(id) ?? old?.text ?? '');
  const table = tables.find((one) => id.startsWith(`${one.id}/`));
  const { changed, others } = changedCells(joinedCells(rows.map((row) => row.cells)), old.cells, table?.columns ?? old.cells.map(([column]) => [String(column), column]), (heading) => cellsInstead.get(cellId(id, heading)));
  return changed.length > 0 || others.length > 0;
};

/**
 * Returns what a person added or moved, and what they changed of what the report no longer has, each behind what it follows. `entries`
 * are the units that stay; `extras` what stands in a table's row and in none of its columns; `isDropped` tells what they gave up.
 */
export const placing = (base: Base, standing: readonly Standing[], entries: ReadonlyMap<string, Entry>, extras: ReadonlyMap<string, readonly RowCell[]>, isDropped: (id: string, text: string) => boolean): Placing => {
  let ordinal = Math.max(0, ...[...base.written.keys()].flatMap((id) => (isAdded(id) ? [Number(id.slice('added/'.length))] : [])));
  const moved = movedOf(standing, base.written, (id) => entries.has(id) && !base.placed.has(id));
  const follows: Follower[] = [];
  const beside = new Map<string, RowCell[]>();
  const told = new Set<Row>();
  const stood = new Map<string, Stood>();
  const added: Kept[] = [];
  let last: string | null = null;
  const add = (id: string, placed: boolean, { cells, text }: { readonly cells: readonly RowCell[] | null; readonly text: string }): void => {
    const entry: Entry = cells === null ? { id, placed, kind: 'text', text } : { id, placed, kind: 'cells', cells };
    added.push({ id, text, generated: '', conflict: false, deleted: false, chapter: null });
    follows.push({ after: last, entry });
    last = id;
  };
  const next = (): string => `added/${(ordinal += 1)}`;
  /** A note whose row has nothing left in it stands alone. */
  let waiting: Row | null = null;
  const leave = (row: Row | null): void => {
    if (waiting && waiting !== row) add(next(), true, { cells: waiting.beside, text: waiting.beside.map(([, value]) => String(value)).join(' ') });
    if (waiting !== row) waiting = null;
  };
  /** The last row of what stays that stands above, and the passages whose sentences stand in its paragraph; null behind what is no sentence. */
  let above: Row | null = null;
  let paragraph = null as Set<string> | null;
  let previous: Standing | null = null;
  for (const one of standing) {
    const { id, rows, cells, text } = one;
    const row = rows[0] ?? null;
    leave(row);
    const before: string | null = last;
    // What stood before it in its row, and goes, leaves it the first.
    const first = row !== above;
    const known = id === null ? undefined : entries.get(id);
    const old = id === null ? undefined : base.written.get(id);
    const placed = id === null ? undefined : base.placed.get(id);
    const own = placed !== undefined && old?.first === one.first ? placed : first;
    const begin = (ownRow: boolean, passage: string | null): void => {
      if (ownRow || paragraph === null) paragraph = new Set(passage === null ? [] : [passage]);
    };
    if (known) {
      const passage = known.kind === 'unit' && known.unit.kind === 'sentence' ? known.unit.passage : null;
      const goesOn = passage !== null && (paragraph?.has(passage) ?? false);
      // A passage goes on in a row below where one cannot hold it; elsewhere a person cut it, or put it behind what it does not follow.
      const reordered = passage !== null && goesOn === first && !(goesOn && (overflows(base, one) || isPlaceholder(stripped(text)) !== (previous !== null && isPlaceholder(stripped(previous.text)))));
      if (placed !== undefined || moved.has(known.id) || reordered) {
        const entry = { ...known, placed: own };
        follows.push({ after: last, entry });
        if (passage !== null) begin(own, passage);
      } else if (passage !== null) {
        begin(!goesOn, passage);
        paragraph?.add(passage);
      }
      if (passage === null) paragraph = null;
      last = known.id;
      const rest = extras.get(known.id);
      if (rest) add(next(), true, { cells: null, text: rest.map(([, value]) => String(value)).join(' ') });
    } else if (id === null || isAdded(id) || differs(base, one, id)) {
      const shown = stripped(text);
      if (!isDropped(id ?? '', shown)) {
        add(id !== null && isAdded(id) ? id : next(), own, { cells: cells ? joinedCells(rows.map((line) => line.cells)) : null, text: shown });
        if (cells) paragraph = null;
        else begin(own, null);
      }
    }
    if (last !== null && last !== before) {
      above = rows.at(-1) ?? null;
      if (row) stood.set(known?.id ?? last, { row: row.index, was: one.was });
    }
    previous = one;
    for (const line of rows) {
      if (line.beside.length === 0 || told.has(line)) continue;
      if (last === null || last === before) {
        waiting = line;
        continue;
      }
      told.add(line);
      waiting = null;
      beside.set(last, [...(beside.get(last) ?? []), ...line.beside]);
    }
  }
  leave(null);
  return { follows, beside, stood, added };
};
