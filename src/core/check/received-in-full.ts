import { amountsIn, type TextAmount } from './amounts-in-text';
import type { OwnSentence } from './own-words';

/** Money that is said to have come in full, and the smaller amount that is said to have been issued. */
export interface InFull {
  readonly whole: TextAmount;
  readonly issued: TextAmount;
}

const inFull = /^[^，。；]{0,6}[，,]?[^，,。；;\d]{0,12}(?:全部|全额|足额|均已|已全部)(?:按时|按期|及时)?到位/;
const issuedWords = /实际(?:[^，。；]{0,6})(?:下达|到位|拨付|安排|批复)|(?:下达|批复)(?:的)?(?:预算)?指标|实际下达/;
/** Amounts farther apart are of different things. */
const near = 0.1;

/** Returns where a text says of an amount that it came in full, and elsewhere that a little less was issued. */
export const receivedInFull = (sentences: readonly OwnSentence[]): InFull | null => {
  const amounts = amountsIn(sentences).filter(({ aside }) => !aside);
  for (const whole of amounts) {
    const { sentence, claim, fen } = whole;
    if (!inFull.test(sentence.text.slice(claim.end - sentence.start))) continue;
    const issued = amounts.find((other) => other.fen < fen && fen - other.fen <= fen * near && issuedWords.test(other.lead));
    if (issued) return { whole, issued };
  }
  return null;
};
