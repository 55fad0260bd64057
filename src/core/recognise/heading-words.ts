import type { SourceKind, Synonym } from '../model/settings';
import { achievementSynonyms, achievementWords } from '../recognisers/achievements';
import { headingKey } from '../units/text';
import { targetsSynonyms, targetsWords } from './indicators/columns';
import { ledgerSynonyms, ledgerWords } from './ledger/synonyms';

const targets = Object.values(targetsWords);
const byKind: Readonly<Record<SourceKind, readonly string[]>> = {
  'budget-ledger': Object.entries(ledgerWords).flatMap(([meaning, word]) => (meaning === 'projectSpending' || meaning === 'spending' ? [] : [word])).map((word) => word.replace(/（.*$/, '')),
  'targets-table': targets,
  'self-evaluation-form': targets,
  'target-form': targets,
  'monitoring-form': targets,
  achievements: Object.values(achievementWords),
  'unit-information': [],
};

/** Returns what a column of a kind of table can mean, each by the word that stands for it; nothing for 单位信息, which has no columns. */
export const meaningsOf = (kind: SourceKind): readonly string[] => byKind[kind];

const known = new Set([ledgerSynonyms, targetsSynonyms, achievementSynonyms].flatMap((synonyms) => Object.values(synonyms).flat()));

/** Returns true for a word that heads a column of some kind of table. */
export const isHeadingWord = (text: string): boolean => known.has(headingKey(text));

/** Words within a heading that tell what a column of amounts probably holds, the most telling first. */
const hints: readonly (readonly [RegExp, string])[] = [
  [/备注|说明|附注/, '备注'],
  [/执行率|支出率|进度|比例|[%％]/, '执行率'],
  [/结余|结转|余额|剩/, '结余'],
  [/年初|批复|原预算|期初/, '年初预算数'],
  [/到位|拨付|拨款|下达|收到/, '资金到位数'],
  [/执行|支出|支付|付款|已付|花|用款|使用|报销|决算/, '全年执行数'],
  [/预算|安排|计划|指标|额度|盘子|核定/, '全年预算数'],
  [/项目|名称|名目|事项|内容|用途|科目/, '项目名称'],
  [/^序|编?号$|行次/, '序号'],
];

/** Returns the meaning that the words of a heading propose for a column of a table of amounts, by its word; null where they propose none. */
export const kindOfHeading = (header: string, own: readonly Synonym[]): string | null => {
  const key = headingKey(header);
  if (key === '') return null;
  const said = own.find(({ word }) => headingKey(word) === key)?.meaning ?? header;
  const meaning = (Object.keys(ledgerSynonyms) as (keyof typeof ledgerSynonyms)[]).find((one) => ledgerSynonyms[one].includes(headingKey(said)));
  return meaning !== undefined ? ledgerWords[meaning].replace(/（.*$/, '') : (hints.find(([pattern]) => pattern.test(header))?.[1] ?? null);
};
