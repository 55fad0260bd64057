import type { Measure } from '../model/facts';
import type { Claim } from '../model/prose';
import type { Fen } from '../units/money';
import { rememberedOf } from '../units/remembered';
import type { OwnSentence } from './own-words';

/** What an amount of a text is: a measure of a ledger, what is left over, or by how much something changed. */
export type Told = Measure | 'balance' | 'change';

/** An amount of money that a text states exactly, and what it is of. */
export interface TextAmount {
  readonly claim: Claim;
  readonly fen: Fen;
  readonly sentence: OwnSentence;
  /** The words of its clause before it. */
  readonly lead: string;
  /** null where the words do not say. */
  readonly told: Told | null;
  /** What it is for, without the words for money: 老干部管理及活动; '' of an amount of the whole. */
  readonly name: string;
  /** True in brackets: an aside on what stands before. */
  readonly aside: boolean;
}

/** Of several words the last counts: it stands next to the number. */
const kinds: readonly (readonly [RegExp, Told])[] = [
  [/年初(?:[^，,。；;]{0,8}?)(?:预算安排|预算批复|预算下达|批复预算|安排预算|下达预算|预算|安排|批复|下达)(?:数|资金|金额)?/g, 'initial'],
  [/全年预算|调整后?(?:的)?(?:项目|全年)?预算|预算调整(?:为|到|后)|调整(?:为|到|至|后)|预算(?:数|总额|安排|资金|金额|经费|指标)?|申请|安排|批复|下达/g, 'adjusted'],
  [/到位|到账|收到|拨入/g, 'received'],
  [/执行|支出|支付|使用|列支|支用|花费|花(?:了|去|掉)|用(?:了|去|掉)|开支|兑付/g, 'executed'],
  [/结余|结转|剩余|剩下|余下|未执行|未使用|未支出|未支付/g, 'balance'],
  [/追加|调增|调减|增加|新增|减少|核减|压减|节约|收回|上缴/g, 'change'],
];

/** Returns what words say of the number behind them; null where they do not. */
const toldBy = (text: string): Told | null => {
  // A transfer is where money comes from.
  const words = text.replace(/转移支付|集中支付/g, '');
  let best: { readonly end: number; readonly length: number; readonly told: Told } | null = null;
  for (const [pattern, told] of kinds) {
    for (const { index, 0: word } of words.matchAll(pattern)) {
      const end = index + word.length;
      // 年初批复预算 is longer than 预算, which ends at the same place; 年中增加 names no budget of the beginning.
      if (best === null || end > best.end || (end === best.end && word.length > best.length)) best = { end, length: word.length, told };
    }
  }
  return best?.told ?? null;
};

const moneyWords = /合同价款?|合同金额|中标价|中标金额|成交价|控制价|招标后?|标段|年初|年中|年末|全年|当年|本年度?|今年|(?:19|20)(?:\d\d|xx)年度?|上年|账面|人民币|调整后?|预算|安排|批复|下达|实际|支出|执行|到位|资金|经费|专项|项目|财政拨款|财政|拨款|共计|合计|总计|总额|总共|累计|共|总|数|金额|指标|投入|使用|支付|兑付|收到|本单位|我?单位|我部门?|部门|我?(?:省|市|县|区|镇|乡|局|委|办|中心|院|校)|本级|一般公共|公共|结转|结余|剩余|追加|申请|用于|其中|主要|为|是|的|及|和|与|由|向|后|到|至|约|批|各|该|级|来源|[0-9一二两三四五六七八九十]+个|^花$|花(?:了|去|掉)|用(?:了|去|掉)|剩下|余下|[\s、，,：:（）()“”"《》〔〕]/g;

/** Returns what a claim is for, once the words for money are taken away. */
export const nameIn = (words: string): string => words.replace(moneyWords, '');

const clauseStart = /[，,；;。：:（(]/;

/** Returns the words of the clause before a place in a sentence. */
export const leadOf = ({ text, start }: Pick<OwnSentence, 'text' | 'start'>, at: number): string => {
  let from = at - start;
  while (from > 0 && !clauseStart.test(text[from - 1] ?? '')) from -= 1;
  return text.slice(from, at - start);
};

/** Returns the clause around a number. */
export const clauseOf = ({ text, start }: Pick<OwnSentence, 'text' | 'start'>, claim: Claim): string => `${leadOf({ text, start }, claim.start)}${claim.text}${/^[^，,；;。：:（()）]*/.exec(text.slice(claim.end - start))?.[0] ?? ''}`;

const isBracketed = ({ text, start }: OwnSentence, at: number): boolean => /[（(][^）)]*$/.test(text.slice(0, at - start));

/** 全年预算198万元 behind 追加20万元 is of what had the budget before. */
const wholeYear = /^(?:全年|调整后的?|本年|当年)(?:项目|总)?预算(?:数|总额|资金|安排)?(?:共|合计|为|是|达|到)*$/;

const withNames = (amounts: readonly TextAmount[]): readonly TextAmount[] =>
  amounts.map((amount, index) => {
    if (!wholeYear.test(amount.lead) || amounts[index - 1]?.told !== 'change') return amount;
    const owner = amounts.slice(0, index).filter(({ told, aside }) => (told === 'initial' || told === 'adjusted') && !aside).at(-1);
    return { ...amount, name: owner?.name ?? '' };
  });

/** Returns the exact amounts of money of a sentence, in order; read once for all checks that ask. */
export const amountsOf = rememberedOf((sentence: OwnSentence): readonly TextAmount[] =>
  withNames(
    sentence.claims.flatMap((claim): readonly TextAmount[] => {
      const { kind, fen, approximate, start, subject } = claim;
      if (kind !== 'money' || fen === undefined || approximate) return [];
      const lead = leadOf(sentence, start);
      return [{ claim, fen, sentence, lead, told: toldBy(lead) ?? toldBy(subject ?? ''), name: nameIn(subject ?? lead), aside: isBracketed(sentence, start) }];
    }),
  ),
);

/** Returns the exact amounts of money of sentences, in order; prices and approximate ones are none. */
export const amountsIn = (sentences: readonly OwnSentence[]): readonly TextAmount[] => sentences.flatMap(amountsOf);
