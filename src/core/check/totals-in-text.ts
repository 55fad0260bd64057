import { readChineseNumber } from '../units/chinese-numbers';
import type { Fen } from '../units/money';
import { amountsOf, type TextAmount } from './amounts-in-text';
import { goesOn, type OwnSentence } from './own-words';
import { addUp, agree } from './splits-in-text';

/** A total that a text states behind the items it is of, and that is not their sum. */
export interface WrongTotal {
  readonly total: TextAmount;
  readonly items: readonly TextAmount[];
  readonly sum: Fen;
}

/** 合计, 三项设备合计; of a bare 共 nobody knows whether it is of the last item. */
const ofItems = /^\s*(?:以上|上述)?([两三四五六七八九十]|\d{1,2})?(?:项|笔|类|个)?[^，,、\d]{0,6}(?:合计|共计|总计)(?:支出|投入|安排|金额|资金)?(?:为|是|达)?\s*$/;
const restart = /[；;]|其中/g;
/** 分别为20万元、30万元和50万元: the names stand before. */
const listed = /^[、，,和及与以\s]+$/;

/** Returns what each of so many lines before a sentence states first: the items that 以上三项 is of; none where a line states nothing. */
const linesBefore = (text: string, sentences: readonly OwnSentence[], index: number, count: number): readonly TextAmount[] => {
  const found: TextAmount[] = [];
  let line = text.lastIndexOf('\n', sentences[index]?.start ?? 0);
  for (let before = index - 1; before >= 0 && found.length < count; before -= 1) {
    const start = text.lastIndexOf('\n', sentences[before]?.start ?? 0);
    if (start === line || text.lastIndexOf('\n', sentences[before - 1]?.start ?? -1) === start) continue;
    line = start;
    const [first] = amountsOf(sentences[before]!);
    if (!first || first.aside) return [];
    found.unshift(first);
  }
  return found.length === count ? found : [];
};

const numberOf = (said: string): number => readChineseNumber(said) ?? Number(said);

/** Returns the amounts before a total that may be its items; none where another number stands among them that is no exact amount. */
const itemsBefore = (amounts: readonly TextAmount[], { claim: total, sentence }: TextAmount): readonly TextAmount[] => {
  const lead = sentence.text.slice(0, total.start - sentence.start);
  const from = sentence.start + Math.max(0, ...[...lead.matchAll(restart)].map(({ index }) => index));
  const claims = sentence.claims.filter(({ kind, start }) => (kind === 'money' || kind === 'price') && start >= from && start < total.start);
  const items = amounts.filter(({ claim, aside }) => claims.includes(claim) && !aside);
  const beside = claims.filter((claim) => !amounts.some((amount) => amount.claim === claim));
  // 每台1.8万元，合计7.2万元 is of these, and 甲、乙各5万元 is of several.
  return beside.some(({ kind, unit, start }) => kind === 'money' || unit?.endsWith('/个') || start > (items.at(-1)?.claim.start ?? 0)) ? [] : items;
};

const areItems = (items: readonly TextAmount[]): boolean => {
  const kinds = new Set(items.flatMap(({ told }) => told ?? []));
  const named = items.every(({ name, claim, sentence }, index) => name !== '' || (index > 0 && listed.test(sentence.text.slice((items[index - 1]?.claim.end ?? 0) - sentence.start, claim.start - sentence.start))));
  return kinds.size <= 1 && !kinds.has('balance') && !kinds.has('change') && named;
};

/** Returns the totals of sentences that stand right behind their items and are not the sum of them, nor of the last of them. */
export const wrongTotalsIn = (text: string, sentences: readonly OwnSentence[]): readonly WrongTotal[] =>
  sentences.flatMap((sentence, index): readonly WrongTotal[] => {
    const amounts = amountsOf(sentence);
    return amounts.flatMap((total): readonly WrongTotal[] => {
      const said = ofItems.exec(total.lead);
      if (!said || total.aside) return [];
      const count = said[1] === undefined ? null : numberOf(said[1]);
      const previous = sentences[index - 1];
      const own = itemsBefore(amounts, total);
      const before = own.length === 0 && count !== null && goesOn(text, previous, sentence) && previous ? amountsOf(previous).filter(({ aside }) => !aside) : own.length === 0 && count !== null && /以上|上述/.test(total.lead) ? linesBefore(text, sentences, index, count) : own;
      if (before.length < 2 || (count !== null && own.length === 0 && before.length !== count)) return [];
      const runs = before.slice(0, -1).map((_, first) => before.slice(first));
      if (runs.some((run) => agree(total.fen, run))) return [];
      const near = runs.filter((run) => areItems(run) && (count === null || run.length === count) && addUp(run) * 2 >= total.fen && addUp(run) * 2 <= total.fen * 3);
      const [nearest] = near.sort((one, other) => Math.abs(addUp(one) - total.fen) - Math.abs(addUp(other) - total.fen));
      return nearest ? [{ total, items: nearest, sum: addUp(nearest) }] : [];
    });
  });
