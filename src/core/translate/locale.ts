import type { Basis } from '../model/basis';
import type { Finding } from '../model/evaluation';

/** Says what the core has to say in one language. What stands on the user's sheets is never translated. */
export interface Locale {
  readonly id: 'zh-CN' | 'en';
  /** Returns what a reader must know of the unit in which the findings tell amounts; null where they tell none, or everybody knows. */
  noteOn(findings: readonly Finding[]): string | null;
  /** Returns a sentence or a term of the core's own: the reason of a score, why cells were left out, what keeps a form from being written, a grade. */
  say(text: string): string;
  /** Returns the line that a finding is told in. */
  tell(finding: Finding): string;
  /** Returns the document and the clause that a rule stands on. */
  cite(basis: Basis): string;
}

/** Chinese, in which the core speaks. */
export const chinese: Locale = { id: 'zh-CN', noteOn: () => null, say: (text) => text, tell: ({ message }) => message, cite: ({ document, clause }) => `${document}${clause}` };
