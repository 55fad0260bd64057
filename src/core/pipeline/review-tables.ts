import type { Finding } from '../model/evaluation';
import type { Place, Prose } from '../model/prose';
import { sentenceAt } from '../check/in-text';
import { tablesIn } from '../review/tables-in-text';
import { parseRef } from '../units/address';
import { evaluate } from './evaluate';

/** What the tables of a report are held against: themselves. Reasons may stand in the text, and what a workbook must have a report need not. */
const ofTables = /^(?:M0[1-8]|M1[12467]|S0[13467]|S1[12]|I0[34])$/;

/** What is wrong with the tables of a text, and which of its rows were read. */
interface TablesReview {
  readonly findings: readonly Finding[];
  readonly isRead: (row: Place) => boolean;
}

const rowOf = (cell: string): { readonly sheet: string; readonly row: number; readonly column: number } | null => {
  const ref = parseRef(cell);
  return ref && { sheet: ref.sheet, row: ref.row, column: ref.column };
};

/** Returns what is wrong with the tables of a text, each read like one of a workbook. */
export const reviewTables = (prose: Prose, scheme: string): TablesReview => {
  const { snapshot, placeOf } = tablesIn(prose.text);
  if (snapshot.sheets.length === 0) return { findings: [], isRead: () => false };
  const { facts, findings } = evaluate(snapshot, { scheme });
  const placed = (cell: string): Place | null => {
    const found = rowOf(cell);
    const stretch = found && placeOf(found.sheet, found.row, found.column);
    return stretch && { chapter: sentenceAt(prose, stretch.start)?.chapter ?? null, ...stretch };
  };
  const read = new Set(facts.projects.flatMap(({ at }) => Object.values(at).flat()).flatMap((cell) => rowOf(cell)?.sheet ?? []));
  const sheets = snapshot.sheets.filter(({ name }) => read.has(name)).flatMap(({ name, values }) => values.flatMap((_, row) => placeOf(name, row, 0) ?? []));
  const starts = new Set(sheets.map(({ start }) => start));
  return {
    findings: findings.flatMap((finding): readonly Finding[] => {
      const place = ofTables.test(finding.code) && finding.at[0] !== undefined ? placed(finding.at[0]) : null;
      return place === null || finding.severity === 'hint' ? [] : [{ ...finding, at: [], project: null, place, inText: true }];
    }),
    isRead: ({ start }) => starts.has(prose.text.lastIndexOf('\n', start) + 1) || starts.has(start),
  };
};
