import type Big from 'big.js';
import type { Claim } from '../model/prose';
import { remembered, rememberedOf } from '../units/remembered';
import { countBefore } from '../units/sorted';
import { leadOf } from './amounts-in-text';
import { numberIn } from './number-in';
import type { OwnSentence } from './own-words';

/** A number in a text, with its sentence. */
interface Count {
  readonly claim: Claim;
  readonly sentence: OwnSentence;
  readonly lead: string;
}

/** A goal that a text states as a number, and what it says was reached; null where it says nothing of it. */
export interface GoalInText {
  readonly goal: Count;
  readonly reached: Count | null;
  /** Reached ÷ goal; null without both. */
  readonly ratio: Big | null;
  /** True for a least number, 不少于447户 or 2家及以上, of which the text says nothing more. */
  readonly untold: boolean;
}

const lower = /(?:不少于|不低于|至少|≥|>=|达到)\s*$/;
const orMore = /^(?:（含）)?及?以上/;
const planned = /目标|计划|指标值|拟|应达|预期|任务数/;
const done = /完成|实际|已|达到|共(?:开展|举办|培训|服务)|接受|受益/;
/** Sections that tell what was reached. */
const telling = new Set(['completion', 'output', 'benefit', 'conclusion']);

const isLeast = ({ claim, sentence, lead }: Count): boolean => lower.test(lead) || orMore.test(sentence.text.slice(claim.end - sentence.start)) || /及以上|以上$/.test(claim.text);

const valueOf = ({ claim }: Count, unit: string): Big | null => numberIn(claim, unit);

/** Returns the length of the longest run of characters that two subjects share. */
const shared = (one: string, other: string): number => {
  let longest = 0;
  for (let from = 0; from < one.length; from += 1) while (from + longest < one.length && other.includes(one.slice(from, from + longest + 1))) longest += 1;
  return longest;
};

/** Fewer characters in common may be chance. */
const alike = 4;
const related = 3;

const countsIn = (sentences: readonly OwnSentence[]): readonly Count[] => sentences.flatMap((sentence) => sentence.claims.filter(({ kind, unit }) => kind === 'count' && !unit?.endsWith('岁')).map((claim) => ({ claim, sentence, lead: leadOf(sentence, claim.start) })));

/** Returns the goals of sentences with what was reached of each: beside it in the sentence, or in a section on what was done, of the same things in the same unit. Looked for once for all checks that ask. */
export const goalsIn = rememberedOf((sentences: readonly OwnSentence[]): readonly GoalInText[] => {
  const counts = countsIn(sentences);
  /** The counts that can be held against a unit, in the order of the text. */
  const ofUnit = remembered((unit) => counts.filter((count) => valueOf(count, unit) !== null));
  const ofGoals = new Set(counts.filter((count) => (isLeast(count) || planned.test(count.lead)) && !telling.has(count.sentence.section ?? '')).map(({ sentence }) => sentence));
  return counts.flatMap((goal, index): readonly GoalInText[] => {
    const unit = goal.claim.unit ?? '';
    const beside = counts[index + 1];
    const isPair = beside?.sentence === goal.sentence && (planned.test(goal.lead) || isLeast(goal)) && /实际|完成/.test(beside.lead) && !/实际|完成/.test(goal.lead) && valueOf(beside, unit) !== null;
    if (!isPair && (!ofGoals.has(goal.sentence) || done.test(goal.lead))) return [];
    const subject = goal.claim.subject ?? '';
    const same = ofUnit(unit);
    const others = same.slice(countBefore(same, goal.claim.start + 1, ({ claim }) => claim.start)).filter((count) => !ofGoals.has(count.sentence));
    const [best] = others
      .filter(({ sentence, lead }) => telling.has(sentence.section ?? '') || done.test(lead))
      .map((count) => ({ count, length: shared(count.claim.subject ?? '', subject) }))
      .filter(({ length }) => length >= alike)
      .sort((first, second) => second.length - first.length);
    const reached = isPair ? beside : (best?.count ?? null);
    const [wanted, actual] = [valueOf(goal, unit), reached && valueOf(reached, unit)];
    const mentioned = reached !== null || others.some((count) => shared(count.claim.subject ?? '', subject) >= related);
    return [{ goal, reached, ratio: wanted && actual && wanted.gt(0) && !reached?.claim.approximate ? actual.div(wanted) : null, untold: isLeast(goal) && !mentioned }];
  });
});
