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

/** Returns the whole number below 10000 that words write: 三 → 3, 两百 → 200, 一百零五 → 105; null where they write none. */
export const readChineseNumber = (words: string): number | null => {
  if (!/^(?:[一二两三四五六七八九]千)?零?(?:[一二两三四五六七八九]百)?零?(?:[一二三四五六七八九]?十)?[一二两三四五六七八九]?$/.test(words) || words === '' || /^零|零$/.test(words)) return null;
  let total = 0;
  let digit: number | null = null;
  for (const sign of words) {
    const place = places.indexOf(sign);
    if (place > 0) {
      total += (digit ?? 1) * 10 ** place;
      digit = null;
    } else if (sign !== '零') digit = sign === '两' ? 2 : numerals.indexOf(sign);
  }
  return total + (digit ?? 0);
};

const formal: Readonly<Record<string, string>> = { 壹: '一', 贰: '二', 叁: '三', 肆: '四', 伍: '五', 陆: '六', 柒: '七', 捌: '八', 玖: '九', 拾: '十', 佰: '百', 仟: '千', 萬: '万', 億: '亿', 〇: '零' };

/** Returns the whole number that words write, with 万 and 亿 and in the forms of cheques: 一亿二千万 → 120000000, 壹拾贰万叁仟 → 123000; null where they write none. */
export const readChineseSum = (words: string): number | null => {
  const plain = [...words].map((sign) => formal[sign] ?? sign).join('');
  const parts = /^(?:([^万亿]+)亿)?(?:([^万亿]+)万)?([^万亿]*)$/.exec(plain);
  if (!parts || plain === '') return null;
  let total = 0;
  for (const [index, part] of parts.slice(1).entries()) {
    if (!part) continue;
    // 一亿零五十万: a place that is left out, behind another.
    const number = readChineseNumber(total > 0 ? part.replace(/^零/, '') : part);
    if (number === null) return null;
    total += number * 10 ** (8 - 4 * index);
  }
  return total;
};
