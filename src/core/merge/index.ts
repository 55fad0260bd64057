import type { Kept, Renewal } from '../model/composition';
import type { Memory } from '../model/memory';
import { reportSheet } from '../model/own-sheets';
import type { Report } from '../model/report';
import type { ReportLine } from '../model/report-lines';
import type { OwnFormula, Stood } from '../model/sheet-plan';
import type { Snapshot } from '../model/snapshot';
import { isFilled, valueAt } from '../snapshot-questions';
import type { Entry } from './entries';
import { folded } from './folded';
import { handWork } from './hand-work';
import { inPlace } from './in-place';
import { unitsOf } from './report-units';
import { standingOn } from './standing';

/** A report with what a person made of it, and what is to be told and remembered of that. */
export interface Merged {
  /** The report as it is to be read: what a person moved or added stands in the chapter in which they put it. */
  readonly report: Report;
  /** The same as it is to stand on the sheet, top to bottom. */
  readonly lines: readonly ReportLine[];
  readonly kept: readonly Kept[];
  /** Where on the sheet each sentence and line stands now. */
  readonly stood: ReadonlyMap<string, Stood>;
  /** The formulas that a person typed on the sheet, with what they come to. */
  readonly formulas: readonly OwnFormula[];
  /** What to remember of the person's work beside what is written. */
  readonly remembered: Pick<Memory, 'instead' | 'insteadCells' | 'over' | 'placed'>;
}

const generatedEntry = (unit: ReturnType<typeof unitsOf>[number]): Entry => ({ id: unit.id, placed: null, kind: 'unit', unit, text: 'text' in unit ? unit.text : '', own: false, cells: null, headings: null });

/**
 * Returns the report with what a person made of its sheet kept, sentence by sentence and cell by cell. Between what was generated last,
 * the sheet, and what is generated now: what nobody touched is renewed; what was changed by hand stays; what was added or moved stays
 * behind what it follows; what was deleted stays deleted. What `choices` say goes before. `replaced` are sentences made by hand that the
 * person themselves has put other words in the place of: of units that the report no longer has, these are not kept.
 *
 * Of the files in here, in the order of the work: `report-units` takes the report apart, `standing` finds on the sheet what stands for
 * each part, `hand-work` decides what becomes of it, `placing` where a person put it, `folded` puts the report together again.
 */
export const merge = (report: Report, memory: Memory | null, snapshot: Snapshot, choices: readonly Renewal[] = [], replaced: readonly string[] = []): Merged => {
  const units = unitsOf(report);
  const sheet = snapshot.sheets.find(({ name }) => name === reportSheet);
  if (memory === null || !sheet || !isFilled(sheet)) return { ...folded(report, units.map(generatedEntry), new Map()), kept: [], stood: new Map(), formulas: [], remembered: { instead: [], insteadCells: [], over: [], placed: [] } };
  const { entries, follows, beside, kept, stood, instead, insteadCells, over } = handWork(units, memory, standingOn(memory, sheet), choices, replaced);
  const inOrder = inPlace(units.flatMap(({ id }) => entries.get(id) ?? []), follows);
  const placed = inOrder.flatMap(({ id, placed: ownRow }) => (ownRow === null ? [] : [[id, ownRow] as const]));
  return { ...folded(report, inOrder, beside, new Map(memory.tables.map(({ id, columns }) => [id, columns]))), kept, stood: new Map([...stood].map(([id, place]) => [id, { ...place, row: sheet.row + place.row }])), formulas: (sheet.formulas ?? []).map((own) => ({ ...own, value: valueAt(sheet, own.row, own.column) })), remembered: { instead, insteadCells, over, placed } };
};
