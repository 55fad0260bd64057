import type { CellRef } from '../../core/units/address';

/** What a person is about to point at. */
export interface RangeDraft {
  /** What stands in the box; null while nothing was changed. */
  readonly text: string | null;
  /** True while the box shows whatever is selected in the workbook. */
  readonly following: boolean;
  /** The list of candidates; the index of the marked one, −1 for none. Null while it is closed. */
  readonly marked: number | null;
}

export const untouched: RangeDraft = { text: null, following: false, marked: null };

/** What a key does to the field: a change of the draft, the range to take, or nothing. */
export type KeyEffect = { readonly draft: RangeDraft } | { readonly confirm: true } | { readonly choose: number } | null;

/** Returns what a key does in the box of a field with so many candidates. */
export const keyEffect = (key: string, draft: RangeDraft, candidates: number): KeyEffect => {
  const { marked } = draft;
  if ((key === 'ArrowDown' || key === 'ArrowUp') && candidates > 0) {
    const step = key === 'ArrowDown' ? 1 : -1;
    const next = marked === null || marked < 0 ? (step > 0 ? 0 : candidates - 1) : (marked + step + candidates) % candidates;
    return { draft: { ...draft, marked: next } };
  }
  if (key === 'Enter') return marked !== null && marked >= 0 && marked < candidates ? { choose: marked } : { confirm: true };
  if (key === 'Escape') {
    if (marked !== null) return { draft: { ...draft, marked: null } };
    return draft.text !== null || draft.following ? { draft: untouched } : null;
  }
  return null;
};

/** Returns the draft with what was selected in the workbook since; unchanged where it does not follow. */
export const followed = (draft: RangeDraft, shown: string | null): RangeDraft => (draft.following && shown !== null && shown !== draft.text ? { ...draft, text: shown } : draft);

/** What a text in the box means. */
export type Meaning =
  | { readonly kind: 'blank' }
  | { readonly kind: 'problem'; readonly words: string }
  | { readonly kind: 'range'; readonly at: CellRef; readonly fine: boolean; readonly words: string; readonly instead: CellRef | null };

/** Returns true where the draft can be taken: a range in which something was recognised, or nothing in the place of a range. */
export const canConfirm = (draft: RangeDraft, meaning: Meaning, value: CellRef | null): boolean =>
  draft.text !== null && (meaning.kind === 'blank' ? value !== null : meaning.kind === 'range' && meaning.fine && meaning.at !== value);
