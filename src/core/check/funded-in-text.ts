import type { Claim, Prose } from '../model/prose';
import { ownSentencesOf } from './own-words';
import { splitsIn } from './splits-in-text';
import { topicsOf } from './topics';

/** Something that a text gives money to. */
export interface Funded {
  readonly name: string;
  /** The words that tell it from others, those of its parts included. */
  readonly topics: readonly string[];
  readonly claim: Claim;
}

/** Amounts of the whole, and what is not an item that money was given to. */
const ofWhole = /支出数?$|合计|总额|总计|总预算|预算数|到位|执行|结余|结转|收入|全年|年初|本单位|我单位|债务|坏账|调整|批复|下达|追加|转列|暂付|增加|减少|缺口|分担|自筹|调减|核减|未支付|总投资|可用|控制价|中标价|限价|合同额|审减|(?:中央|省|市|县|区|旗|镇|乡|街道|本级|企业|村|社会资本)(?:级|财政|配套|安排|补助|资金|统筹)*$/;
/** Words around a name that say that money is given to it: 安排驻村工作经费 → 驻村工作经费, 驻村工作项目资金预算 → 驻村工作项目. */
const giving = /^(?:另|共|其中)?(?:安排|投入|拨付|预算)|(?:专项)?(?:资金|经费)?(?:预算|安排)(?:资金|经费)?$/g;

/** Returns the items that a text gives money to in its sections on money, each with its amount; what an item is split into belongs to it. */
export const fundedIn = (prose: Prose): readonly Funded[] => {
  const sentences = ownSentencesOf(prose, undefined).filter(({ section }) => section === 'overview' || section === 'funds');
  const items = sentences.flatMap(({ claims }) => claims).flatMap((claim): readonly Funded[] => {
    if (claim.kind !== 'money' || claim.subject === null || ofWhole.test(claim.subject)) return [];
    const topics = topicsOf(claim.subject);
    // Words that stand together are the name; what was taken from two clauses is named by what tells it from others.
    return topics[0] === undefined ? [] : [{ name: prose.text.includes(claim.subject) ? claim.subject.replace(giving, '') : topics[0], topics, claim }];
  });
  const splits = splitsIn(prose.text, sentences).filter(({ whole }) => items.some(({ claim }) => claim === whole.claim));
  const parts = new Set(splits.flatMap((split) => split.parts.map(({ claim }) => claim)));
  const topicsBelow = (whole: Claim): readonly string[] => {
    const below = splits.filter((split) => split.whole.claim === whole).flatMap((split) => split.parts.map(({ claim }) => claim));
    return items.filter(({ claim }) => below.includes(claim)).flatMap(({ topics }) => topics);
  };
  return items.filter(({ claim }) => !parts.has(claim)).map((item) => ({ ...item, topics: [...item.topics, ...topicsBelow(item.claim)] }));
};
