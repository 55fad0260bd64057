import { useCallback } from 'react';
import type { Problem } from '../../core/amend';
import { usePane, useWords } from '../pane-context';
import { isOvertaken } from './target-forms';
import type { FormField } from './target-forms';
import { targetsTexts } from './targets-texts';

/** Returns how the pane tells what keeps a form from being written. */
export const useProblem = (): ((problem: Problem) => string) => {
  const { locale } = usePane();
  const words = useWords(targetsTexts);
  return useCallback((problem) => (isOvertaken(problem) ? words.overtaken(problem.field as FormField, problem.now) : locale.say(problem.problem)), [locale, words]);
};
