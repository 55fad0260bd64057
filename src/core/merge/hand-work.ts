import type { Kept, Renewal } from '../model/composition';
import type { Memory, RowCell } from '../model/memory';
import { baseOf } from './base';
import { choicesIn } from './choices';
import type { Entry } from './entries';
import { givenUpIn } from './given-up';
import { placing } from './placing';
import type { Placing } from './placing';
import type { Unit } from './report-units';
import { rowWork, type RowUnit } from './row-work';
import { settled } from './settled';
import { stripped } from './sheet-rows';
import type { Sheet, Standing } from './standing';

/** What becomes of the report's units, and what a person added or moved. */
export interface HandWork extends Omit<Placing, 'added'> {
  /** The units that stay, by id; what a person deleted is not among them. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly kept: readonly Kept[];
  readonly instead: Memory['instead'];
  readonly insteadCells: Memory['insteadCells'];
  readonly over: Memory['over'];
}

/** Returns what a unit says, that of a row in one line. */
const wordsOf = (unit: Unit): string => ('text' in unit ? unit.text : unit.kind === 'row' ? unit.row.cells.map(({ text }) => text).join(' ') : unit.table.columns.map(({ heading }) => heading).join(' '));

/** Returns what a person made of the units that stand on the sheet, of those they deleted, and what they added. */
export const handWork = (units: readonly Unit[], memory: Memory, { standing: found, over }: Sheet, choices: readonly Renewal[], replaced: readonly string[]): HandWork => {
  const base = baseOf(memory);
  const choiceOf = choicesIn(choices);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const places = new Map(units.map(({ id }, index) => [id, index]));
  const standing = settled(found, (id) => byId.get(id)?.kind);
  const here = new Map(standing.flatMap((one) => (one.id === null ? [] : [[one.id, one]])));

  const entries = new Map<string, Entry>();
  const kept: Kept[] = [];
  const instead: [string, string][] = [];
  const insteadCells: Memory['insteadCells'][number][] = [];
  const extras = new Map<string, readonly RowCell[]>();

  let chapter: string | null = null;
  const textOf = (id: string): string => {
    const unit = byId.get(id);
    return unit && 'text' in unit ? unit.text : '';
  };
  const textBefore = (id: string): string => base.generated.get(id) ?? base.written.get(id)?.text ?? '';
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
  const rowFor = (unit: RowUnit, one: Standing, untouched: Entry & { readonly kind: 'unit' }): Entry => {
    const work = rowWork(unit, one, base, choiceOf, chapter);
    if (work === null) return untouched;
    kept.push(...work.kept);
    insteadCells.push(...work.instead);
    if (work.extras.length > 0) extras.set(unit.id, work.extras);
    return { ...untouched, cells: work.cells, headings: work.headings };
  };

  // Of a table that was deleted as a whole, nothing new is written either.
  const standingTables = new Set(units.flatMap((unit) => ('table' in unit && here.has(unit.id) ? [unit.table.id] : [])));
  const gone = new Set(memory.tables.map(({ id }) => id).filter((id) => !standingTables.has(id)));
  const covered: Entry[] = [];
  for (const unit of units) {
    const { id } = unit;
    if (unit.kind === 'chapter') chapter = unit.text;
    const one = here.get(id);
    const untouched: Entry & { readonly kind: 'unit' } = { id, placed: null, kind: 'unit', unit, text: 'text' in unit ? unit.text : '', own: false, cells: null, headings: null };
    if (one) {
      entries.set(id, unit.kind === 'row' || unit.kind === 'columns' ? rowFor(unit, one, untouched) : { ...untouched, ...textFor(id, one.text) });
    } else if (base.written.has(id) || base.generated.has(id) || ('table' in unit && gone.has(unit.table.id))) {
      if (over.has(id)) covered.push(untouched);
      else if (choiceOf(id, '') === 'generated') entries.set(id, untouched);
      else {
        const generated = wordsOf(unit);
        kept.push({ id, text: '', generated, conflict: false, deleted: true, chapter });
        instead.push([id, generated]);
      }
    } else entries.set(id, untouched);
  }
  for (const entry of covered) {
    const by = entries.get(over.get(entry.id) ?? '');
    if (by?.kind !== 'unit' || !by.own) entries.set(entry.id, entry);
  }
  const givenUp = givenUpIn(replaced);
  const { added, ...placed } = placing(base, standing, entries, extras, (id, text) => choiceOf(id, text) === 'generated' || givenUp(text));
  return { entries, ...placed, kept: [...kept, ...added], instead, insteadCells, over: stillOver };
};
