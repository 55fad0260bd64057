import { differences } from '../../core/units/differences';

/** A stretch of two texts laid over each other. */
export interface TextStretch {
  readonly text: string;
  readonly side: 'both' | 'before' | 'after';
}

/** Numbers and Latin words are changed as a whole; of Chinese, each character stands alone. */
const parts = /\d[\d,.]*%?|[A-Za-z]+|\s+|[\s\S]/gu;
const clauses = /[^，。；！？]*[，。；！？]?/gu;

/** Two texts of a page each take less than this; beyond it, clauses are compared instead of characters. */
const mostSteps = 1_000_000;
/** Under this share of text in common, the stretches would be confetti: old and new stand one after the other. */
const leastInCommon = 0.3;

const split = (text: string, pattern: RegExp): readonly string[] => (text.match(pattern) ?? []).filter((part) => part !== '');

const overlaid = (before: readonly string[], after: readonly string[]): readonly TextStretch[] => {
  const stretches: TextStretch[] = [];
  const push = (items: readonly string[], side: TextStretch['side']): void => {
    if (items.length > 0) stretches.push({ text: items.join(''), side });
  };
  let next = 0;
  for (const { after: last, first, second } of differences(before, after)) {
    push(before.slice(next, last + 1), 'both');
    push(first.map(({ item }) => item), 'before');
    push(second, 'after');
    next = last + 1 + first.length;
  }
  push(before.slice(next), 'both');
  return stretches;
};

/** Returns the stretches with a lone character between two changes counted to them: it is in common by chance. */
const withoutIslands = (stretches: readonly TextStretch[]): readonly TextStretch[] => {
  const joined: { before: string; after: string; both: string }[] = [];
  stretches.forEach(({ text, side }, index) => {
    const last = joined.at(-1);
    const island = side === 'both' && [...text].length === 1 && index > 0 && index < stretches.length - 1;
    if (side === 'both' && !island) return joined.push({ before: '', after: '', both: text });
    const change = last && last.both === '' ? last : { before: '', after: '', both: '' };
    if (change !== last) joined.push(change);
    if (side !== 'after') change.before += text;
    if (side !== 'before') change.after += text;
  });
  return joined.flatMap(({ before, after, both }): TextStretch[] => [
    ...(both === '' ? [] : [{ text: both, side: 'both' } as const]),
    ...(before === '' ? [] : [{ text: before, side: 'before' } as const]),
    ...(after === '' ? [] : [{ text: after, side: 'after' } as const]),
  ]);
};

/** Returns two texts laid over each other: what only the first has, what only the second has, and what both have. */
export const textDifference = (before: string, after: string): readonly TextStretch[] => {
  const whole = (['before', 'after'] as const).flatMap((side): TextStretch[] => {
    const text = side === 'before' ? before : after;
    return text === '' ? [] : [{ text, side }];
  });
  if (before === after) return before === '' ? [] : [{ text: before, side: 'both' }];
  const fine = [split(before, parts), split(after, parts)] as const;
  const [first, second] = fine[0].length * fine[1].length <= mostSteps ? fine : [split(before, clauses), split(after, clauses)];
  if (first.length * second.length > mostSteps) return whole;
  const stretches = withoutIslands(overlaid(first, second));
  const common = stretches.reduce((sum, { text, side }) => sum + (side === 'both' ? text.length : 0), 0);
  return common < leastInCommon * Math.min(before.length, after.length) ? whole : stretches;
};

/** Returns the stretches with long runs that did not change cut down to what stands beside a change. */
export const abridged = (stretches: readonly TextStretch[], around = 16): readonly TextStretch[] =>
  stretches.map((stretch, index) => {
    const characters = [...stretch.text];
    const [head, tail] = [index === 0 ? 0 : around, index === stretches.length - 1 ? 0 : around];
    if (stretch.side !== 'both' || characters.length <= head + tail + around) return stretch;
    return { ...stretch, text: `${characters.slice(0, head).join('')}……${tail === 0 ? '' : characters.slice(-tail).join('')}` };
  });
