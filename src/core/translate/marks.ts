/** The marks of Chinese formulas and numbers as other languages write them. */
const marks: Readonly<Record<string, string>> = { '（': '(', '）': ')', '＝': ' = ', '＋': ' + ', '−': ' − ', '×': ' × ', '÷': ' ÷ ', '≥': ' ≥ ', '≤': ' ≤ ', '＞': ' > ', '＜': ' < ', '～': '–' };

/** Signs that only Chinese text has. */
const chineseSigns = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** Returns true for a text with Chinese words or marks in it. */
export const isChinese = (text: string): boolean => chineseSigns.test(text);

/** Returns a text that has no words, a number or a formula, with its marks as other languages write them; null where Chinese is left. */
export const withPlainMarks = (text: string): string | null => {
  const written = text.replace(/[（）＝＋−×÷≥≤＞＜～]/g, (mark) => marks[mark] ?? mark).replace(/ {2,}/g, ' ').trim();
  return isChinese(written) ? null : written;
};

const opening = '「（“《〔';
const closing = '」）”》〕';

/** Returns true for a text that closes no quotation which it has not opened. */
export const isWhole = (text: string): boolean => {
  let depth = 0;
  for (const sign of text) {
    depth += sign === '「' ? 1 : sign === '」' ? -1 : 0;
    if (depth < 0) return false;
  }
  return true;
};

/** Returns the parts of a list that is written with 、, brackets and quotations left whole. */
export const splitList = (text: string): readonly string[] => {
  const parts = [''];
  let depth = 0;
  for (const sign of text) {
    if (opening.includes(sign)) depth += 1;
    if (closing.includes(sign)) depth -= 1;
    if (sign === '、' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts;
};
