import type { RateBasis } from '../model/facts';
import type { Fen } from '../units/money';
import { accountBefore } from './accounts-in-text';
import { amountsIn, clauseOf, nameIn, type TextAmount } from './amounts-in-text';
import { sentencesBefore } from './in-text';
import type { OwnSentence } from './own-words';
import { wholeBudget } from './rate-in-text';
import { deniedSurplus, type Words } from './surplus';

/** What was left over in other years, or of them. */
const otherYears = /上年|往年|以前年度|历年|年初|累计|滚存/;
const leftOver = /(?:结余|剩余|剩下|余下)(?:的)?(?:资金|经费|款)?(?:为|共|计|有)*\s*$/;

/** Returns the amounts that a text says are left over of the whole this year. */
export const balancesTold = (amounts: readonly TextAmount[]): readonly TextAmount[] =>
  amounts.filter(({ lead, aside, told }) => told === 'balance' && leftOver.test(lead) && !otherYears.test(lead) && nameIn(lead) === '' && !aside);

/** A balance that a text states beside the two amounts it should follow from, and does not. */
export interface WrongBalance {
  readonly balance: TextAmount;
  /** The budget that it should follow from. */
  readonly basis: RateBasis;
  readonly computed: Fen;
}

interface Left {
  readonly basis: RateBasis;
  readonly fen: Fen;
}

/** Returns what is left of each budget of the whole that is told before a place of a sentence, or in the sentence before, less what was spent. */
const leftBefore = (sentences: readonly OwnSentence[], amounts: readonly TextAmount[], sentence: OwnSentence, at: number): readonly Left[] => {
  const previous = sentences[sentencesBefore(sentences, sentence.start) - 1];
  const { initial, adjusted, received, executed: near } = accountBefore(amounts, previous && previous.section === sentence.section ? previous.start : sentence.start, at);
  // What was spent in all may stand farther before it in the section, with its items between.
  const spent = amounts.filter(({ told, name, aside, claim, sentence: { chapter } }) => told === 'executed' && name === '' && !aside && chapter !== null && chapter === sentence.chapter && claim.start < at);
  const executed = near ?? (spent.every(({ fen }) => fen === spent[0]?.fen) ? spent[0] : undefined);
  if (!executed || executed.name !== '') return [];
  const budgets = [['adjusted', adjusted?.name === '' ? adjusted : wholeBudget(amounts)], ['received', received], ['initial', initial]] as const;
  return budgets.flatMap(([basis, amount]) => (amount && amount.name === '' && amount.claim.start < at ? [{ basis, fen: amount.fen - executed.fen }] : []));
};

/** Where something was carried over from before, nobody knows what it went into. */
const carriesOver = (amounts: readonly TextAmount[]): boolean => amounts.some((amount) => amount.told === 'balance' && otherYears.test(clauseOf(amount.sentence, amount.claim)));

/** A sentence that says nothing is left over, where something is. */
export interface DeniedBalance extends Left {
  readonly sentence: OwnSentence;
  readonly words: Words;
}

/** Returns the sentences that deny what is left over by each account before them. */
export const deniedBalancesIn = (sentences: readonly OwnSentence[], tolerance: Fen): readonly DeniedBalance[] => {
  const amounts = amountsIn(sentences);
  return carriesOver(amounts) ? [] : sentences.flatMap((sentence): readonly DeniedBalance[] => {
    const words = deniedSurplus(sentence.text);
    const left = words ? leftBefore(sentences, amounts, sentence, sentence.start + words.start) : [];
    const [first] = left;
    return words && first && left.every(({ fen }) => fen > tolerance) ? [{ ...first, sentence, words }] : [];
  });
};

/** Returns the balances of sentences that what was spent, told before them, and the budget of the whole do not leave. */
export const wrongBalancesIn = (sentences: readonly OwnSentence[], tolerance: Fen): readonly WrongBalance[] => {
  const amounts = amountsIn(sentences);
  return carriesOver(amounts) ? [] : balancesTold(amounts).flatMap((balance): readonly WrongBalance[] => {
    const left = leftBefore(sentences, amounts, balance.sentence, balance.claim.start);
    const [first] = left;
    return !first || left.some(({ fen }) => Math.abs(fen - balance.fen) <= tolerance) ? [] : [{ balance, basis: first.basis, computed: first.fen }];
  });
};
