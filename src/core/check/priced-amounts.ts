import Big from 'big.js';
import type { Claim } from '../model/prose';
import { decimal } from '../units/decimal';
import type { Fen } from '../units/money';
import type { OwnSentence } from './own-words';
import { halfDigitInFen } from './shown-number';
import { slipBetween } from './unit-slip';

/** An amount that stands behind a price and a number of what the price is for, and is not their product. */
export interface WrongAmount {
  readonly sentence: OwnSentence;
  readonly total: Claim;
  /** The price and the numbers it is multiplied by, as shown. */
  readonly factors: readonly string[];
  readonly computed: Fen;
}

/** What one of them is called in a price and where they are counted: 每生5元, 320人. */
const same: Readonly<Record<string, string>> = { 生: '人', 名: '人', 位: '人', 学生: '人', 座: '座', 套: '台', 班: '个', 村: '个', 岗: '个', 校: '所', 人次: '次', 场次: '场' };
const countedAs = (unit: string): string => same[unit] ?? unit;
/** How often in a year a price is due that is for so much time. */
const months = 12;
const inTotal = /(?:共计?|合计|总计|计|全年|年度|补助|支出|发放|资金|经费|金额|需|投入)(?:用于[^，,。；;]{0,12})?(?:补助|支出|发放|资金|经费|金额|投入|费用?|为|共|计|约|是)*\s*$/;
/** A part of them, or a sum beside it, is another amount. */
const otherwise = /其中|另|结余|剩余|追加|欠|已追回|除|比|较|上年|节约|减/;

/** Returns what a price is for one of, and the words on how often it is due. */
const perOf = ({ text, start }: OwnSentence, claim: Claim): { readonly thing: string; readonly time: string } | null => {
  const [, stroke] = claim.unit?.split('/') ?? [];
  const lead = text.slice(Math.max(0, claim.start - start - 20), claim.start - start);
  const time = /每(年|月|季|学期|学年|天|日|次|餐)[^每，,；;。]{0,4}$/.exec(lead)?.[1] ?? /[·.](年|月|天|日|次|学期)$/.exec(claim.unit ?? '')?.[1] ?? '';
  const thing = (stroke ?? '').replace(/[·.].*$/, '');
  return claim.kind === 'price' && thing !== '' ? { thing, time } : null;
};

interface Factor {
  readonly value: Big;
  readonly text: string;
}

const factorOf = ({ value, text, unit }: Claim): Factor | null => {
  const number = decimal(value ?? null);
  return number === null ? null : { value: number.times(unit?.startsWith('万') ? 10_000 : 1), text };
};

/** Returns what a price is multiplied by, each way that it may be meant; none where nobody can say. */
const waysOf = ({ thing, time }: { readonly thing: string; readonly time: string }, counts: readonly Claim[]): readonly (readonly Factor[])[] => {
  const of = (unit: string): readonly Claim[] => counts.filter((claim) => countedAs(claim.unit?.replace(/^万/, '') ?? '') === countedAs(unit));
  const things = of(thing);
  const [number] = things.flatMap((claim) => factorOf(claim) ?? []);
  if (!number || things.length !== 1) return [];
  const [often, other] = ({ 月: of('个月'), 天: [...of('天'), ...of('日')], 日: [...of('天'), ...of('日')], 次: of('次'), 餐: of('餐'), 学期: of('学期'), 季: of('季度') }[time] ?? []).flatMap((claim) => factorOf(claim) ?? []);
  if (other) return [];
  if (often) return [[number, often]];
  if (time === '月') return [[number, { value: new Big(months), text: String(months) }]];
  if (time === '学期') return [[number], [number, { value: new Big(2), text: '2' }]];
  return time === '' || time === '年' || time === '学年' ? [[number]] : [];
};

/** The yearly amount of 每年96万元，三年共298万元. */
const yearly = /每年(?:需|安排|支付|投入|补助|支出|服务费|运维费|租金|为|共|约)*$/;

/** What a price is of, where its words say: 课桌椅 of 课桌椅每套. */
const thingOf = ({ subject }: Claim): string => (subject ?? '').replace(/(?:平均)?每.*$|单价$/, '').slice(-longestThing);
const [shortestThing, longestThing] = [2, 6];

/** Returns the numbers of a price's things that other sentences tell: 购置课桌椅1,628套. */
const countsElsewhere = (price: Claim, thing: string, others: readonly OwnSentence[], section: OwnSentence['section']): readonly Claim[] => {
  const name = thingOf(price);
  if (name.length < shortestThing) return [];
  const counts = others.flatMap((sentence) => sentence.claims.filter((claim) => claim.kind === 'count' && !claim.approximate && countedAs(claim.unit?.replace(/^万/, '') ?? '') === countedAs(thing) && claim.subject?.endsWith(name)).map((claim) => ({ claim, sentence })));
  // What was bought stands with what it cost; what was aimed at may stand before.
  const beside = counts.filter(({ sentence }) => sentence.section === section);
  return (beside.length > 0 ? beside : counts).map(({ claim }) => claim);
};

/** Returns the amounts of a stretch between semicolons that do not follow from its price and numbers. */
const wrongIn = (sentence: OwnSentence, claims: readonly Claim[], others: readonly OwnSentence[]): readonly WrongAmount[] => {
  const { text, start } = sentence;
  const leadOf = (claim: Claim, from = start): string => text.slice(from - start, claim.start - start);
  const price = claims.find((claim) => !claim.approximate && claim.fen !== undefined && (claim.kind === 'price' || yearly.test(leadOf(claim).slice(-16))));
  const total = claims.filter(({ kind }) => kind === 'money' || kind === 'price').find((claim) => price && claim.start > price.start);
  if (!price || total?.kind !== 'money' || total.approximate || claims.filter(({ kind }) => kind === 'price').length > 1) return [];
  const last = claims[claims.indexOf(total) - 1];
  const lead = leadOf(total, last?.end ?? start);
  const counts = claims.filter(({ kind, start: at }) => kind === 'count' && at < total.start);
  if (counts.some(({ approximate }) => approximate) || !inTotal.test(lead) || otherwise.test(leadOf(total, Math.min(price.start, counts[0]?.start ?? price.start))) || /等[^，,；;。]{0,4}$/.test(lead)) return [];
  const per = price.kind === 'money' ? { thing: '年', time: '' } : perOf(sentence, price);
  const own = per ? waysOf(per, counts) : [];
  // Nothing is counted here: what other sentences count, each by itself.
  const ways = own.length > 0 || !per || counts.length > 0 ? own : countsElsewhere(price, per.thing, others, sentence.section).flatMap((count) => waysOf(per, [count]));
  const products = ways.map((factors) => ({ factors, fen: factors.reduce((product, { value }) => product.times(value), price.value === undefined ? new Big(price.fen ?? 0) : new Big(price.value).times(100)) }));
  const offOf = ({ fen }: { readonly fen: Big }): number => fen.minus(total.fen ?? 0).abs().toNumber();
  const [nearest] = products.filter(({ fen }) => (fen.gt((total.fen ?? 0) / 2) && fen.lt((total.fen ?? 0) * 2)) || slipBetween(fen.toNumber(), total.fen ?? 0) !== null).sort((one, other) => (own.length > 0 ? 0 : offOf(one) - offOf(other)));
  if (!nearest || products.some(({ fen }) => fen.minus(total.fen ?? 0).abs().lte(halfDigitInFen(total)))) return [];
  return [{ sentence, total, factors: [price.text, ...nearest.factors.map(({ text: words }) => words)], computed: nearest.fen.round(0, Big.roundHalfUp).toNumber() }];
};

/** Returns the amounts of a sentence that do not follow from the price and the numbers before them, or else those of another sentence, each stretch between semicolons by itself. */
const wrongInSentence = (sentence: OwnSentence, others: readonly OwnSentence[]): readonly WrongAmount[] => {
  if (!sentence.claims.some(({ kind }) => kind === 'price') && !sentence.text.includes('每年')) return [];
  const ends = [...sentence.text.matchAll(/[；;]/g)].map(({ index }) => sentence.start + index);
  return [...ends, Infinity].flatMap((end, index) => wrongIn(sentence, sentence.claims.filter(({ start }) => start >= (ends[index - 1] ?? 0) && start < end), others));
};

/** Returns the amounts of sentences that do not follow from the prices and numbers that they are of. */
export const wrongAmountsIn = (sentences: readonly OwnSentence[]): readonly WrongAmount[] => sentences.flatMap((sentence) => wrongInSentence(sentence, sentences));
