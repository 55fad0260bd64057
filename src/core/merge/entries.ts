import type { RowCell } from '../model/memory';
import type { ReportTable, Sentence } from '../model/report';
import type { Unit } from './report-units';
import { isPlaceholder } from './sentences-of';

/** What stands in the merged report, one after the other: a unit with the text that it gets, or what a person added. */
export type Entry = { readonly id: string; /** Where a person put it: true in a row of its own, false in the row of what it follows; null where the report has it. */ readonly placed: boolean | null } & (
  | { readonly kind: 'unit'; readonly unit: Unit; readonly text: string; readonly own: boolean; readonly cells: ReportTable['rows'][number] | null; readonly headings: readonly string[] | null }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'cells'; readonly cells: readonly RowCell[] }
);

/** Returns a person's sentence; its numbers are the person's and have no cells of their own. What they left to fill in still asks for it. */
export const ownSentence = (id: string, text: string, proof: Sentence['proof'] = []): Sentence => ({ id, text, proof, figures: [], constants: [], placeholder: isPlaceholder(text), own: true });

/** Returns true for the id of what a person added. */
export const isAdded = (id: string): boolean => id.startsWith('added/');
