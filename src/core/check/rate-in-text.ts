import type { Measure, RatedRow, StatedRate } from '../model/facts';
import { measures } from '../model/facts';
import type { Claim } from '../model/prose';
import { decimal, plain } from '../units/decimal';
import { accountBefore } from './accounts-in-text';
import { amountsIn, type TextAmount } from './amounts-in-text';
import { ofExecution } from './execution-words';
import type { OwnSentence } from './own-words';
import { shownNumber } from './shown-number';

/** An execution rate of a text, with the amounts that stand before it. */
export interface RateInText {
  readonly claim: Claim;
  readonly row: RatedRow;
}

const shown = (claim: Claim): StatedRate | null => {
  const rate = decimal(claim.value ?? null);
  return rate === null ? null : { ratio: plain(rate.div(100)), decimals: shownNumber(claim).decimals, at: [] };
};

const ofBudget = /^ ?[（(][^）)]*[÷/／][^）)]*预算/;

/** Words for all of the budget: 区级预算 is a share of it. */
const ofAll = /全年预算|总预算|预算总|项目预算|调整|共/;

/** Returns the budget of the whole that a text states; null where it states none, or more than one. */
export const wholeBudget = (amounts: readonly TextAmount[]): TextAmount | null => {
  const found = amounts.filter(({ told, name, aside, lead }) => told === 'adjusted' && name === '' && !aside && ofAll.test(lead));
  return found.every(({ fen }) => fen === found[0]?.fen) ? (found[0] ?? null) : null;
};

/** Returns the execution rates of sentences, each with the amounts of its sentence before it, or of the sentence before in the same section; a rate before it ends the search. What was spent in all stands for the one budget of the text, wherever it is told. */
export const ratesIn = (sentences: readonly OwnSentence[]): readonly RateInText[] => {
  const amounts = amountsIn(sentences);
  const budget = wholeBudget(amounts);
  return sentences.flatMap((sentence, index) =>
    sentence.claims.flatMap((claim, place): readonly RateInText[] => {
      const rate = claim.kind === 'rate' && claim.unit === '%' && !claim.approximate && ofExecution.test(claim.subject ?? '') ? shown(claim) : null;
      if (rate === null) return [];
      const earlier = sentence.claims.slice(0, place).filter(({ kind }) => kind === 'rate').at(-1);
      const previous = sentences[index - 1];
      const from = earlier?.end ?? (previous && previous.section === sentence.section && !previous.claims.some(({ kind }) => kind === 'rate') ? previous.start : sentence.start);
      const account: Partial<Record<Measure, TextAmount>> = { ...accountBefore(amounts, from, claim.start) };
      const { executed } = account;
      if (budget && budget.claim.start < claim.start && executed?.name === '' && executed.fen <= budget.fen && !account.adjusted) account.adjusted = budget;
      // 执行率53.6%（全年执行数÷全年预算数）: of a budget that stands nowhere near.
      if (ofBudget.test(sentence.text.slice(claim.end - sentence.start)) && !account.adjusted && !account.initial) return [];
      const stated = Object.fromEntries(measures.map((measure) => [measure, account[measure]?.fen ?? null]));
      return [{ claim, row: { name: '', project: null, rate, initial: null, adjusted: null, received: null, executed: null, ...stated, at: {} } }];
    }),
  );
};
