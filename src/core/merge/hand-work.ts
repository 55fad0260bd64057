import type { Kept, Renewal } from '../model/composition';
import type { Memory, RowCell } from '../model/memory';
import type { Stood } from '../model/sheet-plan';
import type { CellValue } from '../model/snapshot';
import { cellId, columnKeys } from '../units/column-keys';
import { rising } from './align';
import { cellOf, changedCells, keptCell, valueOf } from './cells';
import type { Entry } from './entries';
import type { Follower } from './in-place';
import type { Unit } from './report-units';
import { isPlaceholder } from './sentences-of';
import { stripped } from './sheet-rows';
import type { Row } from './sheet-rows';
import type { Sheet, Standing } from './standing';
import { joinedCells, writtenIn } from './written';
import type { Written } from './written';

/** What becomes of the report's units, and what a person added or moved. */
export interface HandWork {
  /** The units that stay, by id; what a person deleted is not among them. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** From the top of the sheet down. */
  readonly follows: readonly Follower[];
  /** What a person wrote to the right of the report's columns, by the entry in whose row it stands. */
  readonly beside: ReadonlyMap<string, readonly RowCell[]>;
  readonly kept: readonly Kept[];
  /** Where on the sheet each entry stands now, and came the last time. */
  readonly stood: ReadonlyMap<string, Stood>;
  readonly instead: Memory['instead'];
  readonly insteadCells: Memory['insteadCells'];
  readonly over: Memory['over'];
}

type Choice = 'generated' | 'mine' | null;

const isAdded = (id: string): boolean => id.startsWith('added/');

/** Returns the units that a person moved: all that do not stand in the order in which they were written, but for as many as can. */
const movedOf = (standing: readonly Standing[], written: ReadonlyMap<string, Written>, counts: (id: string) => boolean): ReadonlySet<string> => {
  const ids = standing.flatMap(({ id }) => (id !== null && counts(id) ? [id] : []));
  const inOrder = new Set(rising(ids.map((id) => written.get(id)?.place ?? 0)));
  return new Set(ids.filter((_, index) => !inOrder.has(index)));
};

/** Returns the parts of a row with what a person added in one place as one. */
const joinedAdded = (row: readonly Standing[]): readonly Standing[] =>
  row.reduce<Standing[]>((joined, one) => {
    const last = joined.at(-1);
    if (last?.id === null && one.id === null && !isPlaceholder(last.text) && !isPlaceholder(one.text)) joined[joined.length - 1] = { ...last, text: last.text + one.text };
    else joined.push(one);
    return joined;
  }, []);

/** Returns what stands on the sheet, once headings, titles and names in tables that share a row are what they read as: with a person's words beside it the heading goes on; within a passage it is a sentence like others. */
const settled = (standing: readonly Standing[], kindOf: (id: string) => Unit['kind'] | undefined): readonly Standing[] => {
  const result: Standing[] = [];
  const isLine = (id: string | null): boolean => id !== null && !isAdded(id) && kindOf(id) !== undefined && kindOf(id) !== 'sentence';
  for (let from = 0, to = 1; from < standing.length; [from, to] = [to, to + 1]) {
    while (standing[to]?.first === false) to += 1;
    const row = standing.slice(from, to);
    const [known, ...others] = row.filter(({ id }) => id !== null);
    const text = row.map((one) => one.text).join('');
    if (row.length === 1 || !row.some(({ id }) => isLine(id))) result.push(...row);
    else if (known && others.length === 0) result.push({ ...known, text, first: true });
    else result.push(...joinedAdded(row.map((one) => (isLine(one.id) ? { ...one, id: null } : one))));
  }
  return result;
};

/** Returns what a person made of the units that stand on the sheet, of those they deleted, and what they added. */
export const handWork = (units: readonly Unit[], memory: Memory, { standing: found, over }: Sheet, choices: readonly Renewal[]): HandWork => {
  const written = writtenIn(memory);
  const inWriting = [...written.values()];
  const generatedBefore = new Map(memory.instead);
  const cellsBefore = new Map(memory.insteadCells.map(([row, heading, value]) => [cellId(row, heading), value]));
  const columnsBefore = new Map(memory.tables.map(({ id, columns }) => [id, columns]));
  const placedBefore = new Map(memory.placed);
  const chosen = new Map(choices.map((choice) => [JSON.stringify([choice.id, choice.text]), choice.keep === true ? 'mine' : 'generated'] as const));
  const choiceOf = (id: string, text: string): Choice => chosen.get(JSON.stringify([id, text])) ?? null;
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const places = new Map(units.map(({ id }, index) => [id, index]));
  const standing = settled(found, (id) => byId.get(id)?.kind);
  const here = new Map(standing.flatMap((one) => (one.id === null ? [] : [[one.id, one]])));

  const entries = new Map<string, Entry>();
  const kept: Kept[] = [];
  const instead: [string, string][] = [];
  const insteadCells: [string, string, CellValue][] = [];
  const extras = new Map<string, readonly RowCell[]>();

  let chapter: string | null = null;
  const textOf = (id: string): string => {
    const unit = byId.get(id);
    return unit && 'text' in unit ? unit.text : '';
  };
  const textBefore = (id: string): string => generatedBefore.get(id) ?? written.get(id)?.text ?? '';
  const coveredBy = new Map<string, string[]>();
  for (const [id, by] of over) coveredBy.set(by, [...(coveredBy.get(by) ?? []), id]);
  const stillOver: [string, string][] = [];
  /** The text that a unit gets, and whether it is the person's. One that stands for others as well is held against all of them. */
  const textFor = (id: string, standingText: string): { readonly text: string; readonly own: boolean } => {
    const all = [id, ...(coveredBy.get(id) ?? [])].sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
    const [mine, before, generated] = [stripped(standingText), all.map(textBefore).join(''), all.map(textOf).join('')];
    const choice = choiceOf(id, mine);
    if (mine === stripped(before) || mine === stripped(generated) || choice === 'generated') return { text: textOf(id), own: false };
    const conflict = before !== generated && choice === null;
    kept.push({ id, text: mine, generated, conflict, deleted: false, chapter });
    for (const one of all) {
      instead.push([one, conflict ? textBefore(one) : textOf(one)]);
      if (one !== id) stillOver.push([one, id]);
    }
    return { text: mine, own: true };
  };
  const rowFor = (unit: Extract<Unit, { readonly kind: 'row' | 'columns' }>, { rows }: Standing): Pick<Extract<Entry, { readonly kind: 'unit' }>, 'cells' | 'headings'> => {
    const { table, id } = unit;
    const keys = columnKeys(table.columns);
    const generated = keys.map((_, index) => (unit.kind === 'row' ? (unit.row.cells[index] ?? { text: '', number: null, proof: [] }) : { text: table.columns[index]?.heading ?? '', number: null, proof: [] }));
    const cells = [...generated];
    const { changed, others } = changedCells(joinedCells(rows.map((row) => row.cells)), written.get(id)?.cells ?? [], columnsBefore.get(table.id) ?? [], (heading) => cellsBefore.get(cellId(id, heading)));
    const homeless = [...others];
    for (const work of changed) {
      const place = keys.indexOf(work.heading);
      const [found, instance] = [table.columns[place], generated[place]];
      const column = found && unit.kind === 'columns' ? { ...found, decimals: null } : found;
      if (!column || !instance) {
        if (work.mine !== null) homeless.push([place, work.mine]);
        continue;
      }
      const one = keptCell(id, work, column, instance);
      const choice = choiceOf(one.id, one.text);
      if (one.text === instance.text || choice === 'generated') continue;
      const told = { ...one, conflict: one.conflict && choice === null, chapter, cell: [cells[0]?.text ?? '', column.heading] as const };
      kept.push(told);
      insteadCells.push([id, work.heading, told.conflict ? work.before : valueOf(instance)]);
      cells[place] = cellOf(work.mine, column, instance);
    }
    if (homeless.length > 0) extras.set(id, homeless);
    return unit.kind === 'row' ? { cells: { ...unit.row, cells }, headings: null } : { cells: null, headings: cells.map(({ text }) => text) };
  };

  // Of a table that was deleted as a whole, nothing new is written either.
  const standingTables = new Set(units.flatMap((unit) => ('table' in unit && here.has(unit.id) ? [unit.table.id] : [])));
  const gone = new Set(memory.tables.map(({ id }) => id).filter((id) => !standingTables.has(id)));
  const covered: Entry[] = [];
  for (const unit of units) {
    const { id } = unit;
    if (unit.kind === 'chapter') chapter = unit.text;
    const one = here.get(id);
    const generated = 'text' in unit ? unit.text : unit.kind === 'row' ? unit.row.cells.map(({ text }) => text).join(' ') : unit.table.columns.map(({ heading }) => heading).join(' ');
    const untouched: Entry = { id, placed: null, kind: 'unit', unit, text: 'text' in unit ? unit.text : '', own: false, cells: null, headings: null };
    if (one) entries.set(id, unit.kind === 'row' || unit.kind === 'columns' ? { ...untouched, ...rowFor(unit, one) } : { ...untouched, ...textFor(id, one.text) });
    else if (written.has(id) || generatedBefore.has(id) || ('table' in unit && gone.has(unit.table.id))) {
      if (over.has(id)) covered.push(untouched);
      else if (choiceOf(id, '') === 'generated') entries.set(id, untouched);
      else {
        kept.push({ id, text: '', generated, conflict: false, deleted: true, chapter });
        instead.push([id, generated]);
      }
    } else entries.set(id, untouched);
  }
  for (const entry of covered) {
    const by = entries.get(over.get(entry.id) ?? '');
    if (by?.kind !== 'unit' || !by.own) entries.set(entry.id, entry);
  }
  return { entries, ...placing(), kept, instead, insteadCells, over: stillOver };

  /** What a person added or moved, and what they changed of what the report no longer has, each behind what it follows. */
  function placing(): Pick<HandWork, 'follows' | 'beside' | 'stood'> {
    let ordinal = Math.max(0, ...[...written.keys()].flatMap((id) => (isAdded(id) ? [Number(id.slice('added/'.length))] : [])));
    const moved = movedOf(standing, written, (id) => entries.has(id) && !placedBefore.has(id));
    const follows: Follower[] = [];
    const beside = new Map<string, RowCell[]>();
    const told = new Set<Row>();
    const stood = new Map<string, Stood>();
    let last: string | null = null;
    const add = (id: string, placed: boolean, { cells, text }: { readonly cells: readonly RowCell[] | null; readonly text: string }): void => {
      const entry: Entry = cells === null ? { id, placed, kind: 'text', text } : { id, placed, kind: 'cells', cells };
      kept.push({ id, text, generated: '', conflict: false, deleted: false, chapter: null });
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
      const old = id === null ? undefined : written.get(id);
      const placed = id === null ? undefined : placedBefore.get(id);
      const own = placed !== undefined && old?.first === one.first ? placed : first;
      const begin = (ownRow: boolean, passage: string | null): void => {
        if (ownRow || paragraph === null) paragraph = new Set(passage === null ? [] : [passage]);
      };
      if (known) {
        const passage = known.kind === 'unit' && known.unit.kind === 'sentence' ? known.unit.passage : null;
        const goesOn = passage !== null && (paragraph?.has(passage) ?? false);
        // A passage goes on in a row below where one cannot hold it; elsewhere a person cut it, or put it behind what it does not follow.
        const reordered = passage !== null && goesOn === first && !(goesOn && (overflows(one) || isPlaceholder(stripped(text)) !== (previous !== null && isPlaceholder(stripped(previous.text)))));
        if (placed !== undefined || moved.has(known.id) || reordered) {
          const entry = { ...known, placed: own };
          entries.set(known.id, entry);
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
      } else if (id === null || isAdded(id) || differs(one, id)) {
        const shown = stripped(text);
        if (choiceOf(id ?? '', shown) !== 'generated') {
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
    return { follows, beside, stood };
  }

  /** True where it begins a row since the one above could not hold it; what asked to be filled in had rows of its own for that. */
  function overflows({ id, first }: Standing): boolean {
    const old = written.get(id ?? '');
    return first && old?.first === true && !isPlaceholder(old.text) && !isPlaceholder(inWriting[old.place - 1]?.text ?? '');
  }

  function differs({ text, cells, rows }: Standing, id: string): boolean {
    const old = written.get(id);
    if (!old || (!cells && old.cells.length === 0)) return stripped(text) !== stripped(generatedBefore.get(id) ?? old?.text ?? '');
    const table = memory.tables.find((one) => id.startsWith(`${one.id}/`));
    const { changed, others } = changedCells(joinedCells(rows.map((row) => row.cells)), old.cells, table?.columns ?? old.cells.map(([column]) => [String(column), column]), (heading) => cellsBefore.get(cellId(id, heading)));
    return changed.length > 0 || others.length > 0;
  }
};
