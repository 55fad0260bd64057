import type { Facts } from '../model/facts';
import type { Fen } from '../units/money';

/** A stretch of a text. */
export interface Words {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const surplus = '(?:(?:结余结转|结转结余|结转和结余|结余)(?:资金|经费|款项?|指标|数额?)?|结转(?:资金|经费|款项?|指标)|结转(?=至?[下次明]年)|剩余(?:的)?(?:资金|经费|款项?|指标|预算))';
const denials: readonly RegExp[] = [
  new RegExp(`(?:无|没有|未产生|未形成|未出现|不存在|零)(?:任何|资金|项目|预算|年末|财政)*${surplus}`, 'g'),
  new RegExp(`${surplus}(?:为|是|：|:)?\\s*(?:0(?:\\.0+)?(?![.\\d])|零)(?:\\s*(?:万|亿)?元)?`, 'g'),
];
/** The surplus of another year, one that is to be avoided, or one that is only spoken of: 减少年末结余, 结余管理办法. */
const otherwise = /(?:上年|以前年度|往年|去年|减少|压减|压缩|控制|防止|避免|降低|减轻|消化|盘活|清理|如有|若有|若|如|存量|杜绝|加强|规范|可能|预计)(?:的)?(?:年末|资金|财政|项目|预算|大额|历年|以前年度|存量)*$/;
const spokenOf = /^(?:的)?(?:管理|办法|制度|规定|率|比例|情况|较多|较大|过大|过多|偏大|规模|问题|原因|使用管理|审批|政策|标准)/;
/** What becomes of a surplus that is there. */
const fate = /^(?:均|全部|已|已经|已全部|按规定|按要求|年末|年底|统一|由|被)*(?:由(?:区|县|市|省|本级|同级)?财政|至?[下次明]年|上缴|交回|缴回|收回|退回|结转|转入|用于|留待|继续|纳入|财政|归还|核减|注销|冲抵)/;
const saved = /节约(?:了)?(?:财政|项目|专项|预算|采购)?(?:资金|经费|支出|成本)|资金(?:有所|有)?节约|节约\s*\d/g;

/** Returns where a text says that nothing is left over. */
export const deniedSurplus = (text: string): Words | null => {
  for (const pattern of denials) {
    pattern.lastIndex = 0;
    const found = pattern.exec(text);
    if (found && !/(?:上年|以前年度|往年|去年)$/.test(text.slice(0, found.index)) && !spokenOf.test(text.slice(found.index + found[0].length))) return { text: found[0], start: found.index, end: found.index + found[0].length };
  }
  return null;
};

/** Returns where a text says that something is left over, and what becomes of it. */
export const toldSurplus = (text: string): Words | null => {
  if (deniedSurplus(text) !== null) return null;
  for (const found of text.matchAll(new RegExp(`(?:${surplus})+`, 'g'))) {
    const [before, after] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
    const told = fate.test(after) || (/(?:有|形成|实现|剩)(?:年末|资金|财政|项目|预算|少量|部分|一定)*$/.test(before) && !/(?:没|未|如|若)有?$/.test(before));
    if (told && !otherwise.test(before) && !spokenOf.test(after)) return { text: found[0], start: found.index, end: found.index + found[0].length };
  }
  return null;
};

/** Returns where a text says that money was saved; saving water, and a rate of saving, are no money. */
export const toldSaving = (text: string): Words | null => {
  const [found] = text.matchAll(saved);
  return found ? { text: found[0].trim(), start: found.index, end: found.index + found[0].length } : null;
};

/** Returns what is left over of a project, or of all: 全年预算数 less 全年执行数, otherwise the stated 结余; null where neither is known. */
export const surplusOf = (facts: Facts, project: string | null): { readonly fen: Fen; readonly at: readonly string[] } | null => {
  const own = project === null ? undefined : facts.projects.find(({ id }) => id === project);
  const whole = own ?? facts.total;
  const [adjusted, executed] = [whole.adjusted, whole.executed];
  if (adjusted !== null && executed !== null) return { fen: adjusted - executed, at: [...(whole.at.adjusted ?? []), ...(whole.at.executed ?? [])] };
  const stated = facts.balances.find((row) => row.project === project && row.balance !== null);
  if (stated && stated.balance !== null) return { fen: stated.balance, at: stated.at.balance ?? [] };
  const parts = own ? [] : facts.projects;
  if (parts.length === 0 || parts.some((part) => part.adjusted === null || part.executed === null)) return null;
  return { fen: parts.reduce((sum, part) => sum + (part.adjusted ?? 0) - (part.executed ?? 0), 0), at: parts.flatMap(({ at }) => [...(at.adjusted ?? []), ...(at.executed ?? [])]) };
};
