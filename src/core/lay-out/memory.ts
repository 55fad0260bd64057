import type { Memory } from '../model/memory';
import type { Kept } from '../model/composition';
import type { Report } from '../model/report';
import type { SheetPlan } from '../model/sheet-plan';

/** Returns, as JSON, the rows as they are written and the sentences as they were generated, so that a later run can tell what a person changed. */
export const memoryOf = ({ chapters }: Report, { columns, rows }: SheetPlan, kept: readonly Kept[]): string => {
  const memory: Memory = {
    version: 1,
    columns: columns.length,
    rows: rows.flatMap(({ id, cells }) => {
      const [cell, ...others] = cells.filter(({ value }) => value !== null && value !== '');
      return others.length === 0 && typeof cell?.value === 'string' ? [{ id, text: cell.value.trim() }] : [];
    }),
    instead: kept.flatMap(({ id, generated }) => (generated === '' ? [] : [{ id, text: generated }])),
    passages: chapters.flatMap(({ passages }) => passages.filter(({ sentences }) => sentences.length > 0).map(({ id, sentences }) => ({ id, sentences: sentences.map((sentence) => ({ id: sentence.id, text: sentence.text })) }))),
  };
  return JSON.stringify(memory);
};
