import type { ProjectText } from '../../model/facts';
import { headingKey, narrow } from '../../units/text';
import { isGradeRow, isScoreName } from '../form-rows';
import { amountSynonyms } from '../ledger/synonyms';
import { isNote } from '../ledger/names';
import { targetsSynonyms } from '../indicators/columns';

/** What a label of a form asks for. `goal` and `completion` stand over or beside the texts; the other texts have their label beside them. */
export type FormLabel = 'project' | 'department' | 'implementer' | 'code' | ProjectText;

const labels: readonly (readonly [FormLabel, RegExp])[] = [
  ['project', /^(?:(?:一级|二级|三级|子|预算|财政)?(?:项目|专项|政策|课题)(?:支出|资金)?|转移支付(?:项目|资金)?)名称(?:及(?:编码|代码))?$/],
  ['department', /^(?:项目|预算)?主管(?:预算)?(?:部门|单位)(?:名称|及代码|代码及名称)?$/],
  ['implementer', /^(?:(?:项目|资金)?(?:具体)?(?:实施|执行|承担|使用|建设|申报)单位|项目单位|预算单位|填报单位)(?:名称|及代码)?$/],
  ['code', /^项目(?:编码|代码|编号)$/],
  ['completion', /^(?:(?:项目)?(?:年度|全年|年终)?(?:总体|绩效)?(?:绩效)?目标)?(?:全年|年度|年终|目标)?(?:实际)?(?:总体)?完成情况$/],
  ['goal', /^(?:项目)?(?:年度|全年|年初|当年|预期|设定|计划)*(?:设定|预期)?(?:总体|绩效)*目标(?:内容)?$/],
  ['conclusion', /^(?:自评|评价|综合|绩效)*结论$/],
  ['problems', /^(?:目前)?(?:存在|主要)(?:的)?(?:主要)?(?:存在)?(?:的)?问题(?:及原因)?(?:分析)?$/],
  ['improvements', /^(?:下一步|下步)?(?:的)?(?:拟采取的)?(?:整改|改进|完善)(?:的)?(?:措施|建议|意见|方向)$|^(?:有关|相关)建议$/],
];

const ordinal = /^(?:\d+|[一二三四五六七八九十]+)(?:[、.．]|(?=\p{Script=Han}))/u;
const keyOf = (text: string): string => headingKey(narrow(text).replace(/\s+/g, '').replace(ordinal, '')).replace(/\d+$/, '');

/** Returns what a label asks for: 项目名称, 主管部门, 年度总体目标; null for any other text. */
export const labelOf = (text: string): FormLabel | null => {
  if (text.length > 40) return null;
  const key = keyOf(text);
  return labels.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
};

/** Returns label and answer of a text that holds both: 项目名称：某项目. */
export const inlineAnswer = (text: string): { readonly label: FormLabel; readonly answer: string } | null => {
  const found = /^([^:：]{2,20})[:：]\s*(\S[\s\S]*)$/.exec(text.trim());
  const label = found ? labelOf(found[1] ?? '') : null;
  return found && label !== null ? { label, answer: (found[2] ?? '').trim() } : null;
};

const blockLabel = /^(?:项目|年度)?(?:资金|预算)(?:情况|来源|安排|使用情况|执行情况|及执行情况)?$|^(?:年度|全年)?绩效指标(?:完成情况)?$|^项目基本情况$/;
/** Returns true for the name of a whole block: 项目资金, 绩效指标. */
export const isBlockLabel = (text: string): boolean => text.length <= 40 && blockLabel.test(keyOf(text));

const headingWords = new Set([
  ...(['ordinal', 'initial', 'change', 'adjusted', 'received', 'executed', 'rate'] as const).flatMap((meaning) => amountSynonyms[meaning]),
  ...(['category', 'kind', 'name', 'target', 'actual', 'maxPoints', 'declaredPoints'] as const).flatMap((meaning) => targetsSynonyms[meaning]),
]);

/** Returns true for a text that heads a column of amounts or indicators. */
export const isHeadingWord = (text: string): boolean => text.length <= 40 && headingWords.has(headingKey(text));

const foot: readonly FormLabel[] = ['conclusion', 'problems', 'improvements'];

/** Returns true for the first words of a row below the indicators: 总分, 评价结论, 填表人：, 注：. */
export const startsFoot = (text: string): boolean => {
  const label = labelOf(text) ?? inlineAnswer(text)?.label ?? null;
  return isScoreName(text) || isGradeRow(text) || isNote(text) || (label !== null && foot.includes(label));
};

const titleWords = /自评|绩效|监控|目标申报|项目支出.*表/;
/** Returns true for a text that can be the title of a form: 项目支出绩效自评表, （2024年度）, 附件2. */
export const isTitle = (text: string): boolean => {
  const plain = narrow(text).replace(/\s+/g, '');
  return plain.length <= 60 && labelOf(text) === null && !startsFoot(text) && ((titleWords.test(plain) && /表|\)$/.test(plain)) || /^\(?(?:19|20)?\d{0,2}_*年度?\)?$/.test(plain) || /^附[件表]\d*/.test(plain));
};
