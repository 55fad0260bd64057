import type { Claim, Prose, ProseSentence } from '../model/prose';
import { ofExecution } from './execution-words';
import { claimsOf } from './in-text';

const unmet = /(?:指标|目标|任务)[^，。；]{0,14}(?:未能?|没有|没能|尚未)(?:按期|按时|如期|全部|足额)?(?:完成|达到|达成|实现|达标)|(?:未能?|没有|没能|尚未)(?:按期|按时|如期|全部)?(?:完成|达到|达成|实现)[^，。；的]{0,10}(?:指标|目标|任务)|(?:指标|目标|任务)[^，。；]{0,6}未达标/;
/** What says how points are counted, or what would happen, says nothing of what did. */
const ifAny = /未完成的按|的按|计分|得分|扣分|如果|若|如未|对未|凡未|防止|避免|确保/;
const share = /(?:目标|指标|任务)[^，]{0,4}(?:完成率|达标率|实现率|达成率)$/;

/** Returns the sentences that say of a target that it was not reached. */
export const unmetSentences = (prose: Prose): readonly ProseSentence[] =>
  prose.sentences.filter((sentence) => (unmet.test(sentence.text) && !ifAny.test(sentence.text)) || claimsOf(prose, sentence).some(({ kind, unit, subject, value }) => kind === 'rate' && unit === '%' && share.test(subject ?? '') && Number(value) < 100));

/** Returns the rates in a text that say how far the money was spent. */
export const executionRates = ({ claims }: Prose): readonly Claim[] => claims.filter(({ kind, unit, subject }) => kind === 'rate' && unit === '%' && ofExecution.test(subject ?? ''));
