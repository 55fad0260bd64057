import type { Kept, Renewal } from '../model/composition';
import type { Memory, RowCell } from '../model/memory';
import type { CellValue } from '../model/snapshot';
import { cellId, columnKeys } from '../units/column-keys';
import { baseOf } from './base';
import { choicesIn } from './choices';
import { cellOf, changedCells, keptCell, valueOf } from './cells';
import type { Entry } from './entries';
import { placing } from './placing';
import type { Placing } from './placing';
import type { Unit } from './report-units';
import { settled } from './settled';
import { sentencesOf } from './sentences-of';
import { stripped } from './sheet-rows';
import type { Sheet, Standing } from './standing';
import { joinedCells } from './written';

/** What becomes of the report's units, and what a person added or moved. */
export interface HandWork extends Omit<Placing, 'added'> {
  /** The units that stay, by id; what a person deleted is not among them. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly kept: readonly Kept[];
  readonly instead: Memory['instead'];
  readonly insteadCells: Memory['insteadCells'];
  readonly over: Memory['over'];
}

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
  const insteadCells: [string, string, CellValue][] = [];
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
  /** What a person made of a row; null where nothing. */
  const rowFor = (unit: Extract<Unit, { readonly kind: 'row' | 'columns' }>, { rows }: Standing): Pick<Extract<Entry, { readonly kind: 'unit' }>, 'cells' | 'headings'> | null => {
    const { table, id } = unit;
    const { changed, others } = changedCells(joinedCells(rows.map((row) => row.cells)), base.written.get(id)?.cells ?? [], base.columns.get(table.id) ?? [], (heading) => (base.cellsInstead.size === 0 ? undefined : base.cellsInstead.get(cellId(id, heading))));
    if (changed.length === 0 && others.length === 0) return null;
    const keys = columnKeys(table.columns);
    const generated = keys.map((_, index) => (unit.kind === 'row' ? (unit.row.cells[index] ?? { text: '', number: null, proof: [] }) : { text: table.columns[index]?.heading ?? '', number: null, proof: [] }));
    const cells = [...generated];
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
      if ((one.text === instance.text && !work.isFormula) || choice === 'generated') continue;
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
    const untouched: Entry = { id, placed: null, kind: 'unit', unit, text: 'text' in unit ? unit.text : '', own: false, cells: null, headings: null };
    if (one) {
      const own = unit.kind === 'row' || unit.kind === 'columns' ? rowFor(unit, one) : textFor(id, one.text);
      entries.set(id, own === null ? untouched : { ...untouched, ...own });
    } else if (base.written.has(id) || base.generated.has(id) || ('table' in unit && gone.has(unit.table.id))) {
      if (over.has(id)) covered.push(untouched);
      else if (choiceOf(id, '') === 'generated') entries.set(id, untouched);
      else {
        const generated = 'text' in unit ? unit.text : unit.kind === 'row' ? unit.row.cells.map(({ text }) => text).join(' ') : unit.table.columns.map(({ heading }) => heading).join(' ');
        kept.push({ id, text: '', generated, conflict: false, deleted: true, chapter });
        instead.push([id, generated]);
      }
    } else entries.set(id, untouched);
  }
  for (const entry of covered) {
    const by = entries.get(over.get(entry.id) ?? '');
    if (by?.kind !== 'unit' || !by.own) entries.set(entry.id, entry);
  }
  const left = new Map<string, number>();
  for (const sentence of replaced.flatMap(sentencesOf).map(stripped)) left.set(sentence, (left.get(sentence) ?? 0) + 1);
  /** Each replaced sentence stands for one on the sheet: what is there once more is another. */
  const givenUp = (text: string): boolean => {
    const sentences = sentencesOf(text).map(stripped).filter((sentence) => sentence !== '');
    if (sentences.length === 0 || sentences.some((sentence) => (left.get(sentence) ?? 0) === 0)) return false;
    for (const sentence of sentences) left.set(sentence, (left.get(sentence) ?? 0) - 1);
    return true;
  };
  const { added, ...placed } = placing(base, standing, entries, extras, (id, text) => choiceOf(id, text) === 'generated' || givenUp(text));
  return { entries, ...placed, kept: [...kept, ...added], instead, insteadCells, over: stillOver };
};
