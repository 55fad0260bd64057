import Big from 'big.js';
import { toFen, type Fen, type MoneyUnit } from './money';
import { narrow, nameKey } from './text';

const stock = /^(?:无|暂无|没有|未填|不适用|略|同上|正常|(?:已|按期|按时|全部)?完成|见备注|详?见附[件表]|(?:无|没有|不存在|未发生)偏差|无需说明|none|n\/a|nil|[-—–/*.、]+)$/;
const kindOnly = /^(?:年初|全年)?(?:预算|支出|执行|到位)(?:数|资金)?$/;

/** Returns true for a text that explains something: not blank, not a stock word, not merely the name of a kind of amount. */
export const explains = (text: string | null): boolean => {
  if (text === null) return false;
  const key = nameKey(text);
  return key.length >= 2 && !stock.test(key) && !kindOnly.test(key);
};

/** 年中追加 · 调增预算 · 年度内调整: that a budget changed, and not why. */
const restates = /^(?:在?(?:本年|当年|全年|年度内|年度中|年内|年中|期中|年底|\d{1,2}月份?)?(?:预算|资金|经费)?(?:追加|调增|调减|核增|核减|压减|增加|减少|调整)了?(?:全年|年初)?(?:预算|资金|经费|预算数)?)?$/;
const amountForm = /(\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|千元|元|万(?!元))/g;

/** Returns a clause without an amount at its end, or behind words that only say that the budget changed, where the amount is the change itself. */
const withoutChange = (clause: string, change: Fen): string => {
  for (const { 0: found, 1: digits = '', 2: unit = '', index } of narrow(clause).matchAll(amountForm)) {
    if (toFen(new Big(digits.replace(/,/g, '')), (unit === '万' ? '万元' : unit) as MoneyUnit).fen !== Math.abs(change)) continue;
    const [before, after] = [clause.slice(0, index).trim(), clause.slice(index + found.length).trim()];
    if (after === '') return before;
    if (restates.test(before)) return after;
  }
  return clause;
};

/** Returns what a text on a change of the budget says beside the change itself, in its own words: neither that there was one nor how much is a reason; '' where it says no more. */
export const reasonBeside = (text: string, change: Fen): string =>
  (text.match(/(?:\d[,，](?=\d{3})|[^，,；;。])+[，,；;。]*/g) ?? [])
    .flatMap((part) => {
      const [, words = '', stop = ''] = /^(.*?)([，,；;。]*)$/s.exec(part) ?? [];
      const own = withoutChange(words.trim(), change);
      return restates.test(own) ? [] : [`${own}${stop}`];
    })
    .join('')
    .replace(/[，,；;。]+$/, '');
