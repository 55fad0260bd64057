import type { ProseSentence } from '../model/prose';

/** Words for all that was to be done; 培训任务 is one thing among others. */
const whole = /目标|指标|(?:各项|全年|年度|总体|既定|年初|所有|全部)[^，,；;。]{0,6}任务|预期/;
const done = /(?:全部|全面|均|都|圆满|100%|百分之百)[^，,；;。]{0,6}(?:完成|达到|达成|实现|达标)|(?:完成|实现|达到|达成)了?(?:全部|所有|各项|预期|既定|年初)|(?:完成率|达标率|实现率)(?:均?达到?|为|均为)?(?:100%|百分之百)/;
const hedged = /未|没有|没能|不|基本|部分|多数|力争|争取|确保|为了|如果|若|应|将/;

/** Returns the clause of a sentence that claims all to be completed; null where none does. */
export const completionIn = ({ text }: ProseSentence): string | null => text.split(/[，,；;。]/).find((clause) => whole.test(clause) && done.test(clause) && !hedged.test(clause)) ?? null;
