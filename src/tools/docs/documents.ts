import { checksAsMarkdown, scoringAsMarkdown } from './markdown';
import { rulesAsPage } from './page';
import { ruleBook } from './rule-book';

/** Returns what stands in assets/docs/ of the rules, by file name. */
export const documents = (): Readonly<Record<string, string>> => {
  const book = ruleBook();
  return { 'checks.md': checksAsMarkdown(book), 'scoring-rules.md': scoringAsMarkdown(book), 'rules.html': rulesAsPage(book) };
};
