import { narrow } from '../units/text';

/** Years, document numbers and ordinals say nothing of an amount. */
const noAmount = /[〔([（]?(?:19|20)\d\d[〕)\]）]?(?:年度?|\d*号)?|第[一二三四五六七八九十\d]+|\d+号/g;
const inWords = /[一二两三四五六七八九十百千]+(?:余|多)?(?:人次|名|户|场|次|期|项|家|件|篇|条|处|座|台|套|批|人|亩|公里)|百分之|过半|翻(?:一|了)?番/;

/** Returns true for a text that states a quantity: years, document numbers and ordinals are none. */
export const saysHowMuch = (text: string): boolean => {
  const words = narrow(text).replace(noAmount, '');
  return /\d/.test(words) || inWords.test(words);
};
