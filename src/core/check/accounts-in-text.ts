import { countBefore } from '../units/sorted';
import type { Measure } from '../model/facts';
import { measures } from '../model/facts';
import { amountsOf, type TextAmount } from './amounts-in-text';
import type { OwnSentence } from './own-words';

/** Amounts of one thing that stand together in a text, by what they are. */
export type TextAccount = Readonly<Partial<Record<Measure, TextAmount>>>;

/** A clause that says why, or on whose word. */
const because = /因|由于|原因|主要是|受[^，。；]{1,12}影响|根据|按照|依据|为(?:了|保障|确保|完成|满足)/;

/** Returns true where a sentence, or the one behind it, gives a reason. */
export const reasonBeside = (sentences: readonly OwnSentence[], index: number): boolean => [sentences[index], sentences[index + 1]].some((sentence) => sentence !== undefined && because.test(sentence.text.replace(/《[^》]*》|因此/g, '')));

const same = (one: string, other: string): boolean => one === '' || other === '' || one === other;

/** Returns the amounts that go before a place, the nearest of each measure, back to the last place where another account ended; all of one name. */
export const accountBefore = (amounts: readonly TextAmount[], from: number, at: number): TextAccount => {
  const account: Partial<Record<Measure, TextAmount>> = {};
  let name = '';
  for (let index = countBefore(amounts, at, ({ claim }) => claim.start) - 1; index >= 0; index -= 1) {
    const amount = amounts[index]!;
    const { claim, told, aside } = amount;
    if (claim.start < from) break;
    if (aside || told === null || !(measures as readonly string[]).includes(told)) continue;
    if (!same(name, amount.name)) break;
    name = name === '' ? amount.name : name;
    account[told as Measure] ??= amount;
  }
  return account;
};

/** Returns the amounts of each sentence, each measure once, with the sentence and whether a reason stands beside them; what it states twice, or of two things, is left out. */
export const accountsIn = (sentences: readonly OwnSentence[]): readonly { readonly sentence: OwnSentence; readonly account: TextAccount; readonly explained: boolean }[] => {
  const accountOf = (sentence: OwnSentence): TextAccount => {
    const own = amountsOf(sentence).filter(({ aside }) => !aside);
    const names = new Set(own.flatMap(({ name, told }) => (name === '' || told === null || told === 'change' ? [] : [name])));
    if (names.size > 1) return {};
    return Object.fromEntries(
      measures.flatMap((measure) => {
        const [amount, another] = own.filter(({ told }) => told === measure);
        return amount && (!another || another.fen === amount.fen) ? [[measure, amount]] : [];
      }),
    );
  };
  return sentences.map((sentence, index) => ({ sentence, account: accountOf(sentence), explained: reasonBeside(sentences, index) }));
};
