import type { Measure, RatedRow, StatedRate } from '../model/facts';
import { measures } from '../model/facts';
import type { Claim } from '../model/prose';
import { decimal, plain } from '../units/decimal';
import { accountBefore } from './accounts-in-text';
import { amountsIn, nameIn, type TextAmount } from './amounts-in-text';
import { ofBudgetSpent, ofExecution } from './execution-words';
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
const ofAll = /全年预算|总预算|预算总|(?:项目|专项|经费|资金)预算|调整|共/;
/** Words that every account begins with. */
const ofAccount = /年初预算|全年预算|调整后/;

/** Returns the budget of the whole that a text states; null where it states none, or more than one. A text that keeps account of one thing alone is on it as a whole. */
export const wholeBudget = (amounts: readonly TextAmount[]): TextAmount | null => wholeOf(amounts, 'adjusted');

/** Returns the 全年预算数 or the 年初预算数 of the whole. */
const wholeOf = (amounts: readonly TextAmount[], measure: 'initial' | 'adjusted'): TextAmount | null => {
  const budgets = amounts.filter(({ told, aside, lead }) => (told === 'adjusted' || told === 'initial') && !aside && (ofAccount.test(lead) || ofAll.test(lead)));
  const [name = '', ...others] = new Set(budgets.flatMap((one) => (ofAccount.test(one.lead) && one.name !== '' ? [one.name] : [])));
  const found = budgets.filter((one) => one.told === measure && (measure === 'initial' || ofAll.test(one.lead)) && (one.name === '' || (others.length === 0 && one.name === name && ofAccount.test(one.lead))));
  return found.every(({ fen }) => fen === found[0]?.fen) ? (found[0] ?? null) : null;
};

/** What came in, all of it: 补助50万元，…，均已到位. */
const inFull = /(?:均|都|已|全部|全额|足额)+(?:按时|按期|及时)?到位/;

/** Returns the one amount of which a text says that it came in full, where it calls nothing its budget. */
const wholeReceived = (amounts: readonly TextAmount[]): TextAmount | null => {
  const onFunds = amounts.filter(({ sentence: { section }, aside }) => !aside && (section === null || section === 'overview' || section === 'funds'));
  if (onFunds.some(({ told }) => told === 'adjusted' || told === 'initial')) return null;
  const [found, another] = onFunds.filter(({ sentence, told }, index) => onFunds[index - 1]?.sentence !== sentence && (told === null || told === 'received') && inFull.test(sentence.text));
  return another ? null : (found ?? null);
};

const ofWhole = /^(?:全年|项目|总)?(?:预算|资金|经费)?执行率(?:为|达)?$/;

/** Returns what a section says was spent of the whole before a rate of the whole that stands by itself, or beside what is left: 结余1.2万元，执行率97%. */
const spentBefore = (amounts: readonly TextAmount[], sentence: OwnSentence, claim: Claim): TextAmount | null => {
  if (!ofWhole.test(claim.subject ?? '') || sentence.claims.some((one) => one !== claim && one.kind === 'rate')) return null;
  const own = amounts.filter((amount) => amount.sentence === sentence);
  if (own.some(({ told, name }) => told !== 'balance' || name !== '')) return null;
  const spent = amounts.filter(({ told, name, aside, sentence: { section, start } }) => told === 'executed' && name === '' && !aside && section === sentence.section && start < sentence.start);
  return spent.every(({ fen }) => fen === spent[0]?.fen) ? (spent[0] ?? null) : null;
};

/** Returns the execution rates of sentences, each with the amounts of its sentence before it, or of the sentence before in the same section; a rate before it ends the search. What was spent in all stands for the one budget of the text, wherever it is told. */
export const ratesIn = (sentences: readonly OwnSentence[]): readonly RateInText[] => {
  const amounts = amountsIn(sentences);
  const adjusted = wholeBudget(amounts);
  // The initial budget alone is another basis than the rate's.
  const whole = { adjusted, initial: adjusted && wholeOf(amounts, 'initial'), received: adjusted ? null : wholeReceived(amounts) };
  return sentences.flatMap((sentence, index) =>
    sentence.claims.flatMap((claim, place): readonly RateInText[] => {
      const isShare = ofBudgetSpent.test(claim.subject ?? '');
      const rate = claim.kind === 'rate' && claim.unit === '%' && !claim.approximate && (isShare || ofExecution.test(claim.subject ?? '')) ? shown(claim) : null;
      if (rate === null) return [];
      const earlier = sentence.claims.slice(0, place).filter(({ kind }) => kind === 'rate').at(-1);
      const previous = sentences[index - 1];
      const from = earlier?.end ?? (previous && previous.section === sentence.section && !previous.claims.some(({ kind }) => kind === 'rate') ? previous.start : sentence.start);
      const account: Partial<Record<Measure, TextAmount>> = { ...accountBefore(amounts, from, claim.start) };
      if (Object.keys(account).length === 0) {
        const spent = spentBefore(amounts, sentence, claim);
        if (spent) account.executed = spent;
      }
      const { executed } = account;
      // 甲项目执行率 is of no whole.
      const standsForAll = executed?.name === '' && !account.adjusted && (isShare || nameIn((claim.subject ?? '').replace(ofExecution, '')) === '');
      for (const measure of ['adjusted', 'initial', 'received'] as const) {
        const budget = whole[measure];
        if (standsForAll && budget && budget.claim.start < claim.start && executed.fen <= budget.fen) account[measure] ??= budget;
      }
      if (isShare && !executed) return [];
      // 执行率53.6%（全年执行数÷全年预算数）: of a budget that stands nowhere near.
      if (ofBudget.test(sentence.text.slice(claim.end - sentence.start)) && !account.adjusted && !account.initial) return [];
      const stated = Object.fromEntries(measures.map((measure) => [measure, account[measure]?.fen ?? null]));
      return [{ claim, row: { name: '', project: null, rate, initial: null, adjusted: null, received: null, executed: null, ...stated, at: {} } }];
    }),
  );
};
