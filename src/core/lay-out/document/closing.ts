import type { DocumentBlock, DocumentRun } from '../../model/document-plan';
import { textWidth } from '../wrap';

/** The place for a date that nobody has given. */
const openDate = '　　　　年　　月　　日';

/** The date keeps so many characters free at the right; the unit's name stands in the middle above it. */
const free = 4;
/** Lines kept free above the unit's name. */
const aboveSignature = 2;

/** Returns the unit's name and the date at the end of a paper. */
export const closing = (unit: DocumentRun | null, date: string | null): readonly DocumentBlock[] => {
  const shown = date ?? openDate;
  const [name, day] = [textWidth(unit?.text ?? ''), textWidth(shown)];
  const sign = (right: number, run: DocumentRun, above: number): DocumentBlock => ({ block: 'paragraph', paragraph: { kind: 'signature', runs: [run], right, ...(above > 0 ? { above } : {}) } });
  const dayFree = Math.max(free, (name - day) / 2);
  return [...(unit === null ? [] : [sign(Math.max(0, dayFree + (day - name) / 2), unit, aboveSignature)]), sign(dayFree, date === null ? { text: shown, open: true } : { text: shown }, unit === null ? aboveSignature : 0)];
};
