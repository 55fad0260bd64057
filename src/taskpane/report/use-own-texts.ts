import { useCallback, useState } from 'react';
import type { Rewording } from '../../core/model/settings';
import { amendCorrections } from '../../core/settings';
import type { CorrectionsChange, RewordingDraft } from '../../core/settings';
import { usePane } from '../pane-context';

/** What was saved last, and how to have it as it was before. */
export interface LastSaved {
  readonly place: string;
  readonly back: { readonly draft: RewordingDraft } | { readonly passage: string };
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
  readonly forget: () => void;
}

const draftOf = ({ passage, text, place, generated }: Rewording): RewordingDraft => ({ passage, text, place, generated });

/** Returns a way to save own texts on 报告设置, each in its line, and to undo the last saving. */
export const useOwnTexts = (): OwnTextSaving => {
  const { session, state: { snapshot }, evaluation, locale, busy } = usePane();
  const [last, setLast] = useState<LastSaved | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { rewordings } = evaluation.settings;

  const write = useCallback(
    async (change: CorrectionsChange, then: LastSaved | null): Promise<boolean> => {
      if (busy) return false;
      setProblem(null);
      const result = await session.amend('settle', (now) => amendCorrections(now, change, snapshot ?? now));
      if (result.problem) setProblem(locale.say(result.problem.problem));
      if (result.saved) {
        setLast(then);
        // It is said where it can be undone; said again, it would lie over that.
        if (session.state().failure === null) session.dismiss();
      }
      return result.saved;
    },
    [session, snapshot, locale, busy],
  );
  const cleared = (before: readonly Rewording[]): CorrectionsChange => ({ clear: before.flatMap(({ at }) => (at === null ? [] : [{ at }])) });
  const of = (passage: string): readonly Rewording[] => rewordings.filter((one) => one.passage === passage);
  return {
    last,
    problem,
    save: ({ passage, place }, draft) => {
      const [before] = of(passage);
      const back = before ? { draft: draftOf(before) } : { passage };
      return write(draft === null ? cleared(of(passage)) : { rewordings: [draft] }, { place, back });
    },
    saveAll: (drafts) => write({ rewordings: drafts }, null),
    clear: (rewording) => write(cleared([rewording]), { place: rewording.place, back: { draft: draftOf(rewording) } }),
    undo: async () => {
      if (last === null) return false;
      return write('draft' in last.back ? { rewordings: [last.back.draft] } : cleared(of(last.back.passage)), null);
    },
    forget: () => setLast(null),
  };
};
