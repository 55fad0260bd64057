/** A text with what a person read in it, made by hand: each number marked where it stands, and what is to be found. */
export interface Answer {
  readonly text: string;
  readonly claims: readonly AnsweredClaim[];
  readonly splits: readonly string[];
  readonly findings: readonly { readonly code: string; readonly quotation: string }[];
}

/** A number as a person reads it: of money and prices the 元, of a rate the per cent, of a count the number as printed in its unit. */
export interface AnsweredClaim {
  readonly kind: 'money' | 'price' | 'rate' | 'count' | 'score' | 'date';
  readonly text: string;
  readonly start: number;
  readonly value: string;
  readonly approximate: boolean;
}

const kinds: Readonly<Record<string, AnsweredClaim['kind']>> = { p: 'price', r: 'rate', n: 'count', s: 'score', d: 'date' };

/**
 * Reads an answer file. Above `---` stand remarks (#), `finding: CODE words` and `split: whole = part + part`; below it the text, each number marked:
 *
 *     [[490余万元|4900000~]]  money of 4,900,000 元, approximate     [[1.2万元/台|p12000]] price     [[85.29%|r85.29]] rate
 *     [[257名|n257]] count     [[93.6分|s93.6]] score     [[3月15日|d03-15]] date
 *
 * A line that a page broke within a number is no part of its words.
 */
export const readAnswer = (file: string): Answer => {
  const end = file.indexOf('\n---\n');
  const lines = file.slice(0, end).split('\n').filter((line) => !line.startsWith('#'));
  const claims: AnsweredClaim[] = [];
  let text = '';
  let from = end + 5;
  for (const match of file.matchAll(/\[\[([^\]|]+)\|([prnsd]?)([^\]~]+)(~?)\]\]/g)) {
    const [whole, words = '', kind = '', value = '', mark] = match;
    text += file.slice(from, match.index);
    claims.push({ kind: kinds[kind] ?? 'money', text: words.replaceAll('\n', ''), start: text.length, value, approximate: mark === '~' });
    text += words;
    from = match.index + whole.length;
  }
  text += file.slice(from);
  const of = (key: string): string[] => lines.filter((line) => line.startsWith(`${key}: `)).map((line) => line.slice(key.length + 2));
  return { text, claims, splits: of('split'), findings: of('finding').map((line) => ({ code: line.slice(0, 3), quotation: line.slice(4) })) };
};
