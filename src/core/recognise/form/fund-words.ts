import type { Synonyms } from '../find-table';
import { partName } from '../ledger/names';
import { amountSynonyms, ledgerWords, type AmountMeaning, type Meaning } from '../ledger/synonyms';
import { headingKey, narrow } from '../../units/text';

/** Meanings of the columns over the amounts of a form: those of a ledger, and the points of 预算执行率. */
export type FundMeaning = AmountMeaning | 'maxPoints' | 'declaredPoints';

export const fundSynonyms: Synonyms<FundMeaning> = {
  ...amountSynonyms,
  maxPoints: ['分值', '权重', '设定权重', '实际权重', '执行率权重', '执行率分值', '参考分值'],
  declaredPoints: ['得分', '自评得分', '执行率得分', '核查分数', '审核分'],
};

export const fundWords: Readonly<Record<FundMeaning | Meaning, string>> = { ...ledgerWords, maxPoints: '预算执行率的分值', declaredPoints: '预算执行率的得分' };

const total = /(?:资金|预算|经费)?(?:总额|总金额|合计|总计|总数)$/;
const source = /(?:财政(?:拨款|资金|补助|性资金|专户)|专户(?:管理)?资金|预算内(?:资金)?|(?:其他|其它|单位|自筹|社会|事业|经营|非财政|债券|中央|省级?|市级?|县级?|区级?|本级|地方|配套|政府预算)(?:补助)?资金|结转(?:结余)?(?:资金)?$|补助(?:资金)?$)/;

const keyOf = (label: string): string => headingKey(partName(narrow(label).trim()).replace(/^\s*(?:\d+|[一二三四五六七八九十]+)[、.]/, ''));

/** Returns true for the row of all funds of a form: 年度资金总额, 合计. */
export const isFundTotal = (label: string): boolean => total.test(keyOf(label));

/** Returns true for 年度资金总额 and for the name of a source: 当年财政拨款, 上年结转资金, 其他资金. */
export const isFundName = (label: string): boolean => label.length <= 40 && (/资金总额$|总金额$|^总额$/.test(keyOf(label)) || source.test(keyOf(label)));
