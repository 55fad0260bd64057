import { useCallback, useState } from 'react';
import { amendCorrections, examineChoices } from '../core/settings';
import type { CorrectionsChange } from '../core/settings';
import { usePane } from './pane-context';

/** A way to say something of the tables, and what kept the last saying out. */
export interface Corrections {
  /** Returns true where it is in the workbook. */
  readonly say: (change: CorrectionsChange, more?: { /** True where it is kept though it says something only with what is said next. */ readonly evenUnused?: boolean }) => Promise<boolean>;
  readonly problem: string | null;
  readonly clear: () => void;
}

/** Returns a way to write what a person says of the tables, as they are shown. */
export const useCorrections = (): Corrections => {
  const { session, state: { snapshot }, locale, busy } = usePane();
  const [problem, setProblem] = useState<string | null>(null);
  const say = useCallback(
    async (change: CorrectionsChange, { evenUnused = false }: { readonly evenUnused?: boolean } = {}): Promise<boolean> => {
      if (busy) return false;
      setProblem(null);
      // What is said of a table as it is shown must leave it one; a range that is declared is looked at before.
      const { choices = [] } = change;
      const ofTable = !evenUnused && choices.length > 0 && choices.every(({ kind }) => kind === 'column' || kind === 'row');
      const result = await session.amend('settle', (now) => (ofTable ? examineChoices(now, choices) : null) ?? amendCorrections(now, change, snapshot ?? now));
      if (result.problem) setProblem(locale.say(result.problem.problem));
      return result.saved;
    },
    [session, snapshot, locale, busy],
  );
  return { say, problem, clear: useCallback(() => setProblem(null), []) };
};
