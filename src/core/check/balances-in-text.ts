import type { RateBasis } from '../model/facts';
import type { Fen } from '../units/money';
import { accountBefore } from './accounts-in-text';
import { amountsIn, clauseOf, nameIn, type TextAmount } from './amounts-in-text';
import { sentencesBefore } from './in-text';
import type { OwnSentence } from './own-words';
import { wholeBudget } from './rate-in-text';

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

/** Returns the balances of sentences that what was spent, told before them, and the budget of the whole do not leave. Where something was carried over from before, nobody knows what it went into. */
export const wrongBalancesIn = (sentences: readonly OwnSentence[], tolerance: Fen): readonly WrongBalance[] => {
  const amounts = amountsIn(sentences);
  if (amounts.some((amount) => amount.told === 'balance' && otherYears.test(clauseOf(amount.sentence, amount.claim)))) return [];
  const whole = wholeBudget(amounts);
  return balancesTold(amounts).flatMap((balance): readonly WrongBalance[] => {
    const previous = sentences[sentencesBefore(sentences, balance.sentence.start) - 1];
    const from = previous && previous.section === balance.sentence.section ? previous.start : balance.sentence.start;
    const { initial, adjusted, received, executed } = accountBefore(amounts, from, balance.claim.start);
    const bases = ([['adjusted', adjusted ?? whole], ['received', received], ['initial', initial]] as const).flatMap(([basis, amount]) => (amount && amount.name === '' && amount.claim.start < balance.claim.start ? [{ basis, fen: amount.fen }] : []));
    const [budget] = bases;
    if (!executed || executed.name !== '' || !budget || bases.some(({ fen }) => Math.abs(fen - executed.fen - balance.fen) <= tolerance)) return [];
    return [{ balance, basis: budget.basis, computed: budget.fen - executed.fen }];
  });
};
