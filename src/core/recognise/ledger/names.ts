import type { Measure } from '../../model/facts';
import { remembered } from '../../units/remembered';
import { headingKey, nameKey, narrow } from '../../units/text';

const chinese = '[一二三四五六七八九十]+';
const numbered = new RegExp(`^\\(?${chinese}[)、.]`);
const ordinalOnly = new RegExp(`^\\(?${chinese}[)、.]?\\)?$`);
const prefixes = '(?:支出|本年|本级|项目|资金|预算|全部|全年|以上|本表|年度)*';
const totalName = new RegExp(`^${prefixes}(?:合计|总计|总额|共计|累计|总累计)(?:金额|数|数额)?$`);
const pageSum = /^本页(?:合计|小计|共计|累计|总计)$/;

const withoutOrdinal = (label: string): string => headingKey(narrow(label).trim().replace(numbered, '').replace(/^\d+[.、]/, ''));

/** Returns true for the name of a grand total: 合计, 支出合计, 本年项目支出总计; not for a name that merely contains the word. */
export const isTotalName = (label: string): boolean => /[计额]/.test(label) && totalName.test(withoutOrdinal(label));

/** Returns true for 小计 and what ends in it. */
export const isSubtotalName = (label: string): boolean => label.includes('计') && (/小计$/.test(withoutOrdinal(label)) || pageSum.test(withoutOrdinal(label)));

const carried = /^(?:承[前上]页|接[前上]页|上页(?:结转|转来)|过次页|转次页|[转过]下页|结转[下次]页)(?:合计|小计|数)?$/;
/** Returns true for a row that carries a sum over to the next page, or from the one before: 承前页, 过次页. */
export const isCarriedOver = (label: string): boolean => label.includes('页') && carried.test(withoutOrdinal(label));

const pageMark = /^(?:第\d+页(?:[,，/]?共\d+页)?|共\d+页(?:[,，]?第\d+页)?|续表\d*|接上表|接下页|见下页)$/;
/** Returns true for what a printed page says of itself: 第1页 共2页, （续表）. */
export const isPageMark = (text: string): boolean => /[页续表]/.test(text) && pageMark.test(narrow(text).replace(/[\s()\-—]+/g, ''));

/** Returns true for a name that ends like a total and says of what: 基本支出合计. Arithmetic decides. */
export const mayBeSubtotal = (label: string): boolean => label.includes('计') && /(?:合计|总计)$/.test(withoutOrdinal(label));

const levelIn = (text: string, pattern: RegExp): 1 | 2 | null => {
  const plain = narrow(text).trim();
  return !pattern.test(plain) ? null : plain.startsWith('(') ? 2 : 1;
};

/** Returns the level of a Chinese ordinal, in its own column or before the name: 一、 is 1, （一） is 2; null where there is none. */
export const groupLevel = (ordinal: string, label: string): 1 | 2 | null => levelIn(ordinal, ordinalOnly) ?? levelIn(label, numbered);

/** Returns true for a row numbered in Arabic: 1, 1., （1）. */
export const isArabic = (ordinal: string, label: string): boolean => /^\(?\d+(?:\.\d+)*[)、.]?$/.test(narrow(ordinal).trim()) || /^\(?\d+[)、.](?!\d)/.test(narrow(label).trim());

const balanceName = /^(?:本年|当年|年末|期末|本年末)?(?:预算|指标|资金|财政资金|项目)?(?:(?:年末)?结转(?:和)?结余|结余结转|结余|年末结转|结转下年)(?:使用)?(?:资金|数|额|金额)?$/;
/** Returns true for a row that says what is left over: 结余, 年末结转结余, 结转下年; 上年结转 is where money came from. */
export const isBalanceName = (label: string): boolean => /[余转]/.test(label) && balanceName.test(withoutOrdinal(label));

const part = /^\s*其中\s*[:：]?\s*/;
/** Returns true for a 其中 row. */
export const startsParts = (label: string): boolean => part.test(label);
/** Returns true for 其中 alone, the mark of the rows below. */
export const isBarePart = (label: string): boolean => startsParts(label) && partName(label) === '';
/** Returns the name behind 其中. */
export const partName = (label: string): string => label.replace(part, '').trim();

const remarkBelow = /^(?:附?注|说明|备注|填表说明|填报说明|编制说明)\d*(?:[:：、.．]|$)/;
const signature = /^(?:填表|填报|制表|编制|审核|复核|经办|财务|单位|主管|分管|项目|部门|联系)?(?:负责人|审核人|联系人|领导|人|日期|时间|电话)(?:\((?:签字|签章|盖章|签名)\))?(?:[:：]|$)/;

/** Returns true for a note or a line of signatures, dates, telephones below a table. */
export const isNote = remembered((label): boolean => {
  const text = narrow(label).replace(/\s+/g, '');
  return remarkBelow.test(text) || signature.test(text) || /^(?:日期|审核|复核|制表|单位盖章|\(?公章\)?|\(?盖章\)?)(?:[:：]|$)/.test(text);
});

const kinds: readonly (readonly [RegExp, Measure])[] = [
  [/年初预算数?/, 'initial'],
  [/支出数|执行数|实际支出|已支出|决算数/, 'executed'],
  [/到位数|到位资金/, 'received'],
  [/预算数/, 'adjusted'],
];
const whole: ReadonlyMap<string, Measure> = new Map(Object.entries({ 支出: 'executed', 执行: 'executed', 支付: 'executed', 决算: 'executed', 预算: 'adjusted', 全年预算: 'adjusted', 指标: 'adjusted', 到位: 'received' } as const));
const denied = /(?:未|尚未|待|没有|无)$/;

/** Returns the kind of amount that a remark names: 预算数（未支出） is a budget, 主要用于培训支出 names none. The first kind word counts. */
export const kindOfRemark = (text: string): Measure | null => {
  const key = nameKey(text);
  const alone = whole.get(headingKey(text));
  if (alone) return alone;
  let best: { index: number; measure: Measure } | null = null;
  for (const [pattern, measure] of kinds) {
    const found = pattern.exec(key);
    if (!found || denied.test(key.slice(0, found.index))) continue;
    if (best === null || found.index < best.index) best = { index: found.index, measure };
  }
  return best?.measure ?? null;
};
