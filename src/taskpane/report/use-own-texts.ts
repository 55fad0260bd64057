import { useState } from 'react';
import type { Rewording } from '../../core/model/settings';
import type { CorrectionsChange, RewordingDraft } from '../../core/settings';
import { usePane } from '../pane-context';
import { useCorrections } from '../use-corrections';

/** What was saved last, and how to have it as it was before. */
export interface LastSaved {
  /** The headings of the passage; null where there were several. */
  readonly place: string | null;
  /** The passages that were saved. */
  readonly passages: readonly string[];
  /** The texts that stood for them; the others had none. */
  readonly before: readonly RewordingDraft[];
}

/** A way to bring a person's own texts into the workbook and out of it. */
export interface OwnTextSaving {
  readonly last: LastSaved | null;
  /** Why nothing was saved last, in the language of the pane; null where it was. */
  readonly problem: string | null;
  /** Saves a text; null goes back to what is generated. Returns true where it is in the workbook. */
  readonly save: (of: Pick<RewordingDraft, 'passage' | 'place'>, draft: RewordingDraft | null) => Promise<boolean>;
  /** Saves several at once, as from a template. */
  readonly saveAll: (drafts: readonly RewordingDraft[]) => Promise<boolean>;
  /** Takes out one line. */
  readonly clear: (rewording: Rewording) => Promise<boolean>;
  readonly undo: () => Promise<boolean>;
}

const draftOf = ({ passage, text, place, generated, replaced }: Rewording): RewordingDraft => ({ passage, text, place, generated, replaced });
const cleared = (lines: readonly Rewording[]): CorrectionsChange => ({ clear: lines.flatMap(({ at }) => (at === null ? [] : [{ at }])) });

/** Returns a way to save own texts on 报告设置, each in its line, and to undo the last saving. */
export const useOwnTexts = (): OwnTextSaving => {
  const { session, evaluation } = usePane();
  const { say, problem } = useCorrections();
  const [last, setLast] = useState<LastSaved | null>(null);
  const { rewordings } = evaluation.settings;

  const write = async (change: CorrectionsChange, then: LastSaved | null): Promise<boolean> => {
    if (!(await say(change))) return false;
    setLast(then);
    // It is said where it can be undone; said again, it would lie over that.
    if (session.state().failure === null) session.dismiss();
    return true;
  };
  const linesOf = (passages: readonly string[]): readonly Rewording[] => rewordings.filter(({ passage }) => passages.includes(passage));
  /** Returns the texts that stand for passages: of two lines for one the upper. */
  const standing = (passages: readonly string[]): readonly RewordingDraft[] => passages.flatMap((passage) => linesOf([passage]).slice(0, 1).map(draftOf));
  return {
    last,
    problem,
    save: ({ passage, place }, draft) => write(draft === null ? cleared(linesOf([passage])) : { rewordings: [draft] }, { place, passages: [passage], before: standing([passage]) }),
    saveAll: (drafts) => {
      const passages = drafts.map(({ passage }) => passage);
      return write({ rewordings: drafts }, { place: null, passages, before: standing(passages) });
    },
    clear: (rewording) => write(cleared([rewording]), { place: rewording.place, passages: [rewording.passage], before: [draftOf(rewording)] }),
    undo: async () => {
      if (last === null) return false;
      const back = new Set(last.before.map(({ passage }) => passage));
      return write({ rewordings: last.before, ...cleared(linesOf(last.passages.filter((passage) => !back.has(passage)))) }, null);
    },
  };
};
