import Big from 'big.js';
import type { Claim } from '../model/prose';
import type { Scheme } from '../model/scheme';
import { decimal, plain, sumOf } from '../units/decimal';
import { goesOn, type OwnSentence } from './own-words';

/** The score that a text states of the whole, with the grade it is called. */
export interface ToldScore {
  readonly sentence: OwnSentence;
  readonly claim: Claim;
  /** Points of its parts, where the text states all of them right behind it. */
  readonly parts: readonly Claim[];
}

/** The first-level parts of a score, each by what it is called. */
const heads: readonly (readonly [RegExp, string])[] = [[/执行/, 'execution'], [/决策|投入/, 'decision'], [/过程|管理/, 'process'], [/产出/, 'output'], [/效益|效果/, 'benefit'], [/满意/, 'satisfaction'], [/成本/, 'cost']];
const headOf = (words: string): string | null => heads.find(([pattern]) => pattern.test(words))?.[1] ?? null;
const ofWhole = /(?:自评|评价|综合|总体|最终|绩效|项目)?(?:总得分|总评分|得分|总分|评分|自评|得|评价)(?:为|是|共|：|:|结果)*\s*$/;
const ofMaximum = /满分|分值|权重|总分值|标准分|扣/;

/** Returns the points of the parts behind a score: of 产出指标50分，得48.5分 the second. */
const partsIn = (text: string, start: number, claims: readonly Claim[], from: number): readonly Claim[] => {
  const parts = new Map<string, Claim | null>();
  let head: string | null = null;
  let end = from;
  for (const claim of claims) {
    const lead = text.slice(end - start, claim.start - start);
    end = claim.end;
    if (claim.kind !== 'score') continue;
    const own = headOf(lead);
    // A second account of one part, or a deduction, is no sum of parts.
    if (own !== null && parts.has(own)) return [];
    if (own === null && (head === null || !/得分?|实得|自评/.test(lead))) return [];
    head = own ?? head;
    if (head !== null) parts.set(head, ofMaximum.test(lead) ? null : claim);
  }
  const given = [...parts.values()].flatMap((claim) => claim ?? []);
  return parts.has('output') && parts.has('benefit') && given.length === parts.size ? given : [];
};

/** Returns the scores that a text states of the whole. */
export const scoresTold = (text: string, sentences: readonly OwnSentence[]): readonly ToldScore[] =>
  sentences.flatMap((sentence, index): readonly ToldScore[] => {
    const scores = sentence.claims.filter(({ kind }) => kind === 'score');
    if (scores.length === 0) return [];
    const leadOf = ({ start }: Claim): string => /[^，,。；;]*$/.exec(sentence.text.slice(0, start - sentence.start))?.[0] ?? '';
    const isWhole = (claim: Claim): boolean => headOf(leadOf(claim)) === null && !ofMaximum.test(leadOf(claim)) && ofWhole.test(leadOf(claim));
    // The parts may stand before it: 产出47.5分，效益28分，总分93.7分.
    const claim = scores.slice(0, -1).every((part) => headOf(leadOf(part)) !== null) && !isWhole(scores[0]!) ? scores.at(-1) : scores[0];
    if (!claim || claim.approximate || !isWhole(claim)) return [];
    const listed = partsIn(sentence.text, sentence.start, sentence.claims.slice(0, sentence.claims.indexOf(claim)), sentence.start);
    if (listed.length > 0) return [{ sentence, claim, parts: listed }];
    const behind = sentence.claims.filter(({ start }) => start > claim.start);
    const next = sentences[index + 1];
    const own = partsIn(sentence.text, sentence.start, behind, claim.end);
    const parts = own.length > 0 || behind.some(({ kind }) => kind === 'score') || !next || !goesOn(text, sentence, next) ? own : partsIn(next.text, next.start, next.claims, next.start);
    return [{ sentence, claim, parts }];
  });

/** Returns Σ of the parts of a score where it is not the score itself. */
export const wrongSum = ({ claim, parts }: ToldScore): string | null => {
  const sum = sumOf(parts.flatMap(({ value }) => decimal(value ?? null) ?? []));
  return parts.length === 0 || sum.eq(claim.value ?? '0') ? null : plain(sum);
};

/** A grade that a text gives, where it stands. */
export interface ToldGrade {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const graded = /(?:等级|等次|级别|评为|评定为|评价结果|评价结论|档次)(?:为|是|：|:|评定为|属于?|达到)*\s*[“"「『]?\s*(优秀|优良|良好|中等|合格|优|良|中|差)(?![好化先质惠秀势异点抚])/;

/** Returns the grade that the sentence of a score gives it, or the one behind it. */
export const gradeTold = (text: string, sentences: readonly OwnSentence[], { sentence, claim }: ToldScore): ToldGrade | null => {
  const next = sentences[sentences.indexOf(sentence) + 1];
  for (const { one, from } of [{ one: sentence, from: claim.end }, ...(next && goesOn(text, sentence, next) ? [{ one: next, from: next.start }] : [])]) {
    const words = one.text.slice(from - one.start);
    const match = graded.exec(words);
    if (match) return { word: match[1] ?? '', start: from + match.index, end: from + match.index + match[0].length };
  }
  return null;
};

/** Returns the grade that points make; null where there are more than all. */
export const dueGrade = ({ grades, fullPoints }: Scheme, points: string): string | null => {
  const value = new Big(points);
  return value.gt(fullPoints) ? null : (grades.find(({ from }) => value.gte(from))?.name ?? null);
};
