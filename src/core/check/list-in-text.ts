import type { Fen } from '../units/money';
import { amountsIn, amountsOf, type TextAmount, type Told } from './amounts-in-text';
import type { OwnSentence } from './own-words';
import { addUp, agree, splitsIn } from './splits-in-text';

/** The items that a text lists, and the total that it states for them. */
export interface TextList {
  readonly total: TextAmount;
  readonly items: readonly TextAmount[];
  readonly sum: Fen;
  /** True where total and items agree, however the items are read. */
  readonly holds: boolean;
  /** True where the text says that it lists some of the items only. */
  readonly open: boolean;
  /** Of what kinds the total and the items are; null where one of them does not say or they are of one kind. */
  readonly kinds: { readonly total: 'adjusted' | 'executed'; readonly items: 'adjusted' | 'executed' } | null;
}

/** Fewer amounts are no list. */
const fewest = 3;
const inTotal = /共计|合计|总计|总额|总共|共(?:安排|下达|支出|投入|使用|拨付|到位|计)/;
const ofFunds = /经费|资金|补助|补贴|项目|专项|类|奖补|奖励|工程|工作|费/;

/** Returns the sentences in which a text tells its money: from its beginning on, of the sections 概况 and 资金, and of what stands in none. */
const onFunds = (sentences: readonly OwnSentence[]): readonly OwnSentence[] => sentences.filter(({ section }) => section === null || section === 'overview' || section === 'funds');

const kindOf = (told: Told | null): 'adjusted' | 'executed' | null => (told === 'initial' || told === 'adjusted' ? 'adjusted' : told === 'executed' ? 'executed' : null);

const share = (one: string, other: string): boolean => {
  for (let from = 0; from + 2 <= one.length; from += 1) if (other.includes(one.slice(from, from + 2))) return true;
  return false;
};

/** Returns each item once: what is told of again counts the first time. */
const once = (items: readonly TextAmount[]): readonly TextAmount[] => {
  const names = new Set<string>();
  const ofAmount = new Map<number, string[]>();
  return items.filter(({ name, fen }) => {
    const alike = ofAmount.get(fen) ?? [];
    const again = names.has(name) || alike.some((before) => share(before, name));
    names.add(name);
    ofAmount.set(fen, [...alike, name]);
    return !again;
  });
};

/** Returns the list of items in a text with their total; null where it has none. */
export const listIn = (text: string, sentences: readonly OwnSentence[]): TextList | null => {
  const zone = onFunds(sentences);
  const parts = new Set(splitsIn(text, zone).flatMap((split) => split.parts.map(({ claim }) => claim)));
  const amounts = amountsIn(zone).filter(({ claim, aside, told }) => !aside && !parts.has(claim) && told !== 'change' && told !== 'balance');
  const isTotal = ({ name, lead }: TextAmount): boolean => name === '' || inTotal.test(lead);
  const total = amounts.filter(isTotal).reduce<TextAmount | null>((most, amount) => (most === null || amount.fen > most.fen ? amount : most), null);
  if (total === null) return null;
  const all = once(amounts.filter((amount) => !isTotal(amount) && amount.fen <= total.fen && (/^另/.test(amount.lead) || ofFunds.test(`${amount.lead}${amount.claim.subject ?? ''}`))));
  const spent = all.filter(({ told }) => told === 'executed');
  const planned = all.filter(({ told }) => told !== 'executed');
  const items = [kindOf(total.told) === 'executed' ? spent : planned, planned, spent].find(({ length }) => length >= fewest) ?? [];
  if (items.length < fewest) return null;
  const kind = items.every(({ told }) => kindOf(told) === 'executed') ? 'executed' : items.every(({ told }) => kindOf(told) === 'adjusted') ? 'adjusted' : null;
  const own = kindOf(total.told);
  return {
    total,
    items,
    sum: addUp(items),
    holds: [items, all, spent, planned].some((some) => some.length > 0 && agree(total.fen, some)),
    open: items.some(({ sentence, claim }) => /^[^，,；;。]{0,14}等/.test(sentence.text.slice(claim.end - sentence.start)) || /主要|重点|部分|例如/.test(sentence.text.slice(0, claim.start - sentence.start))),
    kinds: own !== null && kind !== null && own !== kind ? { total: own, items: kind } : null,
  };
};

const subtotal = /^(?:[-•●○◆*·]\s*)?(?:小计|合计|共计|总计)/;
/** Lists that differ by more are of something else. */
const near = 0.1;

/** Returns the first amount of each line, where that is all it begins with: 油料维修96.2万元. */
const lineAmounts = (text: string, sentences: readonly OwnSentence[]): readonly (TextAmount | null)[] =>
  sentences.map((sentence) => {
    const [first] = amountsOf(sentence);
    const isLine = text.slice(text.lastIndexOf('\n', sentence.start - 1) + 1, sentence.start).trim() === '';
    return isLine && first && !first.aside && first.claim === sentence.claims[0] && !/[，,；;。：:]/.test(first.lead) ? first : null;
  });

/** Returns what was spent in all where a list of lines, each with its amount, nearly makes it, and does not; null where there is none. */
export const lineListIn = (text: string, sentences: readonly OwnSentence[]): TextList | null => {
  const lines = lineAmounts(text, sentences);
  for (let from = 0; from < lines.length; from += 1) {
    let to = from;
    while (lines[to] && lines[to]?.sentence.chapter === lines[from]?.sentence.chapter && !subtotal.test(lines[to]?.sentence.text ?? '')) to += 1;
    const items = lines.slice(from, to).flatMap((line) => line ?? []);
    const named = items.filter(({ name, told }) => name !== '' && told !== 'balance' && told !== 'change');
    if (items.length >= fewest && named.length === items.length) {
      const totals = amountsIn(sentences).filter(({ told, name, aside, claim }) => told === 'executed' && name === '' && !aside && claim.start < (items[0]?.claim.start ?? 0));
      const sum = addUp(items);
      const [total] = totals;
      if (total && totals.every(({ fen }) => fen === total.fen) && !agree(total.fen, items) && Math.abs(sum - total.fen) <= total.fen * near) return { total, items, sum, holds: false, open: false, kinds: null };
    }
    from = Math.max(from, to - 1);
  }
  return null;
};

/** A list that leaves a gap: less than half of a total is no list of it, and more than it only where both stand together. */
export const gapOf = ({ total, items, sum, holds, open }: TextList, text: string): Fen | null => {
  if (holds || sum === total.fen) return null;
  if (sum < total.fen) return open || sum * 2 < total.fen ? null : total.fen - sum;
  const [from, to] = [Math.min(total.claim.start, items[0]?.claim.start ?? 0), Math.max(total.claim.start, items.at(-1)?.claim.start ?? 0)];
  return /[\n\r]/.test(text.slice(from, to)) ? null : total.fen - sum;
};
