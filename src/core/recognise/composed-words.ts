import type { Measure } from '../model/facts';
import { remembered } from '../units/remembered';

const time = '(?:全年|本年度?|当年度?|年度|年末|年底|年终|累计|截[至止]?(?:\\d{4}年)?(?:12月)?(?:底|末|31日)|1月?份?[-—–~至到]12月份?|12月[底末])';
const end = '(?:总?额|总?数|总?金额|资金|经费|合计|总计)*';
const granted = '(?:安排|批复|下达|核定)';

/**
 * How a heading that is no official word is put together: when, whose, what, how much. It is understood only where every part of
 * it is, so that 支出内容, 预算单位, 绩效指标 and the 年初数 of a balance sheet are none. What may be the one or the other has its
 * meanings in the order in which they are tried: without a word for the time a budget is the one after changes, or beside that the
 * one before them.
 */
const compositions: readonly (readonly [pattern: RegExp, meanings: readonly (Measure | 'name')[]])[] = [
  [new RegExp(`^年初(?:部门|项目)?(?:预算|指标|${granted})+${end}$`), ['initial']],
  [new RegExp(`^(?:${time}|项目|部门)*(?:最终的?(?:项目)?(?:预算|指标)|(?:调整|变更|追加)后的?(?:全年|年度|项目)*(?:预算|指标)?)${granted}?${end}$`), ['adjusted']],
  [new RegExp(`^(?:项目)?(?:预算|指标)(?:调整|变更|追加)后${end}$`), ['adjusted']],
  [new RegExp(`^${time}+(?:项目|部门)?(?:预算|指标)${granted}?${end}$`), ['adjusted']],
  [new RegExp(`^(?:项目|部门|采购|${granted})*预算(?:指标)?${granted}?${end}$`), ['adjusted', 'initial']],
  [/^(?:可执行指标|指标下达|指标批复)(?:金额|数|额|总额)?$/, ['adjusted', 'initial']],
  [/^(?:批复|核定|安排)(?:总?金额|资金|数|总?额)$|^资金安排(?:金额|数|额)?$/, ['adjusted', 'initial']],
  [new RegExp(`^(?:${time}|资金|项目|财政|实际|已)*(?:到位|到账)${end}$`), ['received']],
  [new RegExp(`^(?:${time}|实际|已经?|完成|项目|专项|资金|经费|预算(?!支出|决算))*(?:支出|执行|支付|支用|付款|开支|花费|决算|实付|实支|报账|报销|用款)(?:完成|决算|支出)?${end}$`), ['executed']],
  [new RegExp(`^(?:${time}|实际|已|项目|专项)*(?:(?:资金|经费|预算)(?:已|实际)?使用(?:金额|数|额)?|使用(?:资金|金额|经费)(?:数|额|合计)?|已用(?:资金|金额|经费)|采购实际金额|实际采购金额)$`), ['executed']],
  [/^(?:采购|专项|工程|建设|具体|子|二级)项目(?:支出)?(?:名称|内容|全称)?$/, ['name']],
  // The names of the projects and of their parts below one another.
  [/^(?:预算|支出)?项目(?:名称)?[/及和][^/]{0,8}(?:科目|分类|明细|内容|单位|来源|子项)(?:名称)?$|^(?:单位|部门|科室|类别)(?:名称)?[/及和](?:预算|支出)?项目(?:名称)?$/, ['name']],
];

/** Returns what a heading may mean by the parts it is put together of, the likeliest first; nothing where a part is not known. */
export const meaningsOfParts = remembered((key): readonly (Measure | 'name')[] => (/^[\d\p{Script=Han}\-—–~/]{2,16}$/u.test(key) ? (compositions.find(([pattern]) => pattern.test(key))?.[1] ?? []) : []));
