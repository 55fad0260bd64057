/** A stretch of a text in one language. */
export interface Run {
  readonly text: string;
  readonly chinese: boolean;
}

const isChinese = (text: string): boolean => /[\p{Script=Han}\u3001\u3002\uff00-\uffef「」]/u.test(text);

/** Chinese, with the figures that stand directly before it or between two Chinese words. */
const stretches = /[\d.,%≥≤]*[\p{Script=Han}\u3001-\u3011\uff01-\uff5e]+(?:[^\p{Script=Latin}“”\s]*[\p{Script=Han}\u3001-\u3011\uff01-\uff5e]+)*/gu;

/** Returns a text as runs: a quotation with Chinese in it is Chinese as a whole, its marks apart; elsewhere only the Chinese words are. */
export const inRuns = (text: string): readonly Run[] => {
  const runs: { text: string; chinese: boolean }[] = [];
  const add = (part: string, chinese: boolean): void => {
    const last = runs.at(-1);
    if (part === '') return;
    if (last && last.chinese === chinese) last.text += part;
    else runs.push({ text: part, chinese });
  };
  for (const part of text.split(/(“[^“”]*”)/)) {
    if (part.startsWith('“') && part.endsWith('”') && isChinese(part)) {
      add('“', false);
      add(part.slice(1, -1), true);
      add('”', false);
      continue;
    }
    let from = 0;
    for (const match of part.matchAll(stretches)) {
      add(part.slice(from, match.index), false);
      add(match[0], true);
      from = match.index + match[0].length;
    }
    add(part.slice(from), false);
  }
  return runs;
};
