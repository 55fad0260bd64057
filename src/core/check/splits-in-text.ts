import type { Claim } from '../model/prose';
import { sumTolerance, type Fen } from '../units/money';
import { amountsIn, type TextAmount } from './amounts-in-text';
import { goesOn, type OwnSentence } from './own-words';

/** An amount of a text that is split behind 其中. */
export interface TextSplit {
  readonly whole: TextAmount;
  readonly parts: readonly TextAmount[];
  readonly sum: Fen;
  readonly holds: boolean;
}

/** What begins a list of parts. Behind other words than 其中 it stands right behind its whole, and is told of only where it nearly makes it. */
const begins = /其中|(?:分别|具体)(?:是|为|如下)|明细(?:是|为|如下)|分(?:为|成)?(?:\d+|[二两三四五六七八九十]+)(?:个|项|类|批|块)[一-鿿]{0,6}[：:]/g;
const [fewestListed, nearly] = [3, 0.1];
/** What follows is only some of the parts. */
const someOnly = /主要|重点|部分|如|比如|例如|包含|较大/;
const andSoOn = /^[^，,；;。]{0,14}等/;

export const addUp = (amounts: readonly { readonly fen: Fen }[]): Fen => amounts.reduce((sum, { fen }) => sum + fen, 0);

/** Returns true where amounts are those of one whole as they are shown, each with two decimals. */
export const agree = (whole: Fen, parts: readonly { readonly fen: Fen }[]): boolean => Math.abs(addUp(parts) - whole) <= sumTolerance('万元', parts.length);

const opened = (words: string): number => [...words].reduce((depth, sign) => depth + ('（('.includes(sign) ? 1 : '）)'.includes(sign) ? -1 : 0), 0);

/** Returns true where an amount may be a part of a whole: a bare 执行95万元 is another measure of it, 公益金支出95万元 has a name. */
const alike = (whole: TextAmount, { told, name }: TextAmount): boolean => {
  const kind = (one: TextAmount['told']) => (one === 'initial' ? 'adjusted' : one);
  return name !== '' || told === null || whole.told === null || kind(told) === kind(whole.told);
};

const amountsAmong = (amountOf: ReadonlyMap<Claim, TextAmount>, claims: readonly Claim[]): TextAmount[] => claims.flatMap((claim) => amountOf.get(claim) ?? []);

/** Returns the amounts that may be split behind a place, the one that stands next to it first; none where another number stands next to it. A sentence that begins with 其中 splits what the one before it states. */
const wholesBefore = (amountOf: ReadonlyMap<Claim, TextAmount>, sentence: OwnSentence, before: OwnSentence | undefined, at: number): readonly TextAmount[] => {
  const own = sentence.claims.filter(({ end }) => end <= at);
  const claims = own.length > 0 ? own : at - sentence.start < 4 ? (before?.claims ?? []) : [];
  const last = own.at(-1);
  if (last && !amountOf.has(last)) return [];
  return amountsAmong(amountOf, claims).filter(({ aside }) => !aside).reverse();
};

/** Parts that are less than half of an amount, or more than half as much again, are parts of another. */
const isSplit = (whole: TextAmount, parts: readonly TextAmount[]): boolean => addUp(parts) * 2 >= whole.fen && addUp(parts) * 2 <= whole.fen * 3;

const item = /^\s*(?:\d{1,2}[.、．)）]|[（(]\d{1,2}[）)]|[①-⑳]|[一二三四五六七八九十]{1,3}是)/;

/** Returns true where a sentence tells on of what another began with: the next item of a list does not. */
const tellsOn = (text: string, one: OwnSentence, previous: OwnSentence | undefined, next: OwnSentence): boolean => goesOn(text, previous, next) && !(item.test(one.text) && item.test(next.text));

/** Returns the splits of sentences, each with the parts that make the whole, or those that should. `text` is the text they stand in. */
export const splitsIn = (text: string, sentences: readonly OwnSentence[]): readonly TextSplit[] => {
  const amountOf = new Map(amountsIn(sentences).map((amount) => [amount.claim, amount]));
  return sentences.flatMap((sentence, index) =>
    [...sentence.text.matchAll(begins)].flatMap((match): readonly TextSplit[] => {
      const at = sentence.start + match.index;
      const previous = sentences[index - 1];
      const wholes = wholesBefore(amountOf, sentence, goesOn(text, previous, sentence) ? previous : undefined, at);
      const [whole] = wholes;
      const isListed = match[0] !== '其中';
      if (isListed && !/^[，,：:；;（(]?$/.test(sentence.text.slice((whole?.claim.end ?? 0) - sentence.start, match.index))) return [];
      const next = sentence.text.indexOf('其中', match.index + match[0].length);
      const end = next < 0 ? sentence.end : sentence.start + next;
      const claims = sentence.claims.filter(({ kind, start }) => kind === 'money' && start > at && start < end);
      if (!whole || claims.some((claim) => !amountOf.has(claim))) return [];
      const behind = amountsAmong(amountOf, claims).filter(({ claim }) => opened(sentence.text.slice(match.index, claim.start - sentence.start)) <= 0);
      const unlike = behind.findIndex((part) => !alike(whole, part));
      const parts = unlike < 0 ? behind : behind.slice(0, unlike);
      const most = Math.max(...wholes.map(({ fen }) => fen));
      const rest: TextAmount[] = [];
      // What follows is read on while it may still be parts of the whole.
      for (let further = index + 1; addUp(rest) <= most && sentences[further] && tellsOn(text, sentence, sentences[further - 1], sentences[further] ?? sentence); further += 1) rest.push(...amountsAmong(amountOf, sentences[further]?.claims ?? []));
      const inReach = [...behind, ...rest];
      let reached = inReach[0]?.fen ?? 0;
      for (let count = 2; count <= inReach.length; count += 1) {
        reached += inReach[count - 1]?.fen ?? 0;
        const split = wholes.find(({ fen }) => Math.abs(reached - fen) <= sumTolerance('万元', count));
        if (split) return [{ whole: split, parts: inReach.slice(0, count), sum: reached, holds: true }];
      }
      const stop = parts.findIndex(({ claim }) => /[；;]/.test(sentence.text.slice(match.index, claim.start - sentence.start)));
      const own = stop >= 2 ? parts.slice(0, stop) : parts;
      const [first, last] = [own[0], own.at(-1)];
      if (own.length < 2 || !first || !last || !isSplit(whole, own)) return [];
      if (isListed && (own.length < fewestListed || Math.abs(addUp(own) - whole.fen) > whole.fen * nearly)) return [];
      const open = someOnly.test(sentence.text.slice(match.index, first.claim.start - sentence.start)) || andSoOn.test(sentence.text.slice(last.claim.end - sentence.start));
      // What is missing may come in the sentences that follow, unless all that they tell of is more.
      const missing = whole.fen - addUp(own);
      if (missing > 0 && (open || rest.some(({ fen }) => fen <= missing + sumTolerance('万元', own.length)))) return [];
      return [{ whole, parts: own, sum: addUp(own), holds: false }];
    }),
  );
};
