const numerals = '零一二三四五六七八九';
const places = ['', '十', '百', '千'];

/** Returns a whole number from 1 to 9999 as headings write it: 7 → 七, 12 → 十二, 105 → 一百零五. */
export const chineseNumber = (value: number): string => {
  const digits = [...String(value)].map(Number);
  const written = digits.map((digit, index) => (digit === 0 ? '零' : `${numerals[digit]}${places[digits.length - 1 - index]}`)).join('');
  return written
    .replace(/零+/g, '零')
    .replace(/零$/, '')
    .replace(/^一十/, '十');
};
