import type { Claim, Prose, ProseSentence } from '../model/prose';
import { isBelow } from '../units/decimal';
import { ofExecution } from './execution-words';
import { claimsOf } from './in-text';

const unmet = /(?:指标|目标|任务)[^，。；]{0,14}(?:未能?|没有|没能|尚未)(?:按期|按时|如期|全部|足额)?(?:完成|达到|达成|实现|达标)|(?:未能?|没有|没能|尚未)(?:按期|按时|如期|全部)?(?:完成|达到|达成|实现)[^，。；的]{0,10}(?:指标|目标|任务)|(?:指标|目标|任务)[^，。；]{0,6}未达标|未达(?:到|成)?(?:年初|年度|绩效|预期|既定)*目标/;
/** What says how points are counted, or what would happen, says nothing of what did. */
const ifAny = /未完成的按|的按|计分|得分|扣分|如果|若|如未|对未|凡未|防止|避免|确保/;
const share = /(?:目标|指标|任务)[^，]{0,4}(?:完成率|达标率|实现率|达成率)$/;

/** Less than all of what was aimed at: 为目标值的88%, 占计划60处的80%. */
const ofGoal = /(?:目标|计划|任务|指标)(?:值|数|任务|量)?的?(?:[\d.,]+[万千]?[一-鿿㎡]{1,3}的)?\s*$/;
/** What is left to do, or was for a part of the year, says nothing of the year. */
const ofRest = /剩余|下降|节约|压减|减少|控制|占比|上半年|季度/;

/** Returns true for a rate that says how much of a goal was reached, where that is less than all. */
const isPartOfGoal = ({ text, start, section }: ProseSentence, { kind, unit, value, approximate, start: at }: Claim): boolean => {
  const lead = /[^，,；;。]*$/.exec(text.slice(0, at - start))?.[0] ?? '';
  return kind === 'rate' && unit === '%' && !approximate && section !== 'recommendations' && /的\s*$/.test(lead) && ofGoal.test(lead) && !ofRest.test(lead) && isBelow(value ?? null, '100');
};

/** Of these more is better, and of a rate unless its name says otherwise: of 投诉率 or 能耗. */
const better = /(?:完成|合格|达标|覆盖|可用|满意|及时|到位|参与|开工|入住|就业|通过|优良|入学|巩固|利用|准确|响应|普及|参保|验收|培训|建设|新建|改造)[率度数量人次]*/;
const worse = /投诉|事故|发生|死亡|伤亡|流失|辍学|故障|失业|发病|感染|逾期|退回|退货|差错|出错|超标|污染|违[规法]|破损|漏损|空置|缺勤|延误|能耗|成本|排放|下降|减少|压减|控制|占比/;
const target = /(?:目标|指标|计划|任务|要求)(?:值|数|任务)?(?:为|是|：|:)?\s*(≥|不低于|不少于)?\s*$/;
const reached = /^[，,、；;\s]*(?:而)?(?:实际|全年|年末)?(?:实际|完成|达到|达|为|值)*(?:完成|为|值|达到)?\s*$/;

/** Returns what a sentence says was reached of a target that it states right before it, where that is less: 可用率目标99.9%，实际99.5%. */
const fallsShort = ({ text, start }: ProseSentence, claims: readonly Claim[]): Claim | undefined =>
  claims.find((_, at) => {
    const index = at - 1;
    const one = claims[index];
    if (!one) return false;
    const next = claims[index + 1];
    const said = target.exec(text.slice(0, one.start - start));
    if (!next || !said || next.unit !== one.unit || (one.kind !== 'rate' && one.kind !== 'count') || next.approximate) return false;
    const between = text.slice(one.end - start, next.start - start);
    return /实际|完成|达/.test(between) && reached.test(between) && (said[1] !== undefined || better.test(one.subject ?? '') || (/率(?:目标|指标|计划)?(?:值)?$/.test(one.subject ?? '') && !worse.test(one.subject ?? ''))) && isBelow(next.value ?? null, one.value ?? null);
  });

/** Returns the words of a sentence that say of a target that it was not reached; null where none do. */
const unmetWords = (prose: Prose, sentence: ProseSentence): string | null => {
  if (unmet.test(sentence.text) && !ifAny.test(sentence.text)) return sentence.text;
  const claims = claimsOf(prose, sentence);
  const told = claims.find((claim) => (claim.kind === 'rate' && claim.unit === '%' && share.test(claim.subject ?? '') && Number(claim.value) < 100) || isPartOfGoal(sentence, claim)) ?? fallsShort(sentence, claims);
  // Of a long list the one thing that fell short.
  return told ? `${/[^；;。]*$/.exec(sentence.text.slice(0, told.start - sentence.start))?.[0] ?? ''}${told.text}`.trim() : null;
};

/** Returns the sentences that say of a target that it was not reached, each with the words that do. */
export const unmetSentences = (prose: Prose): readonly { readonly sentence: ProseSentence; readonly words: string }[] =>
  prose.sentences.flatMap((sentence) => {
    const words = unmetWords(prose, sentence);
    return words === null ? [] : [{ sentence, words }];
  });

/** Returns the rates in a text that say how far the money was spent. */
export const executionRates = ({ claims }: Prose): readonly Claim[] => claims.filter(({ kind, unit, subject }) => kind === 'rate' && unit === '%' && ofExecution.test(subject ?? ''));
