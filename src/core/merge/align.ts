import { differences } from '../units/differences';

/** Lists longer than this together are not compared entry by entry: what is unique in both leads. */
const mostSteps = 250_000;

/** Returns the entries of a list that stand in rising order, as many as can: their positions in the list. */
export const rising = (values: readonly number[]): readonly number[] => {
  const ends: number[] = [];
  const before: number[] = [];
  values.forEach((value, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  });
  const found: number[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) found.push(index);
  return found.reverse();
};

/** Returns the position of each entry that stands once in a stretch of a list. */
const once = (keys: readonly string[], from: number, to: number): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  for (let index = from; index < to; index += 1) places.set(keys[index] ?? '', places.has(keys[index] ?? '') ? -1 : index);
  return places;
};

/**
 * Returns for each entry of the first list the equal entry of the second that stands for it; null where there is none.
 * Order counts first: what is equal and in order is the same. What was moved is found by being equal.
 */
export const align = (first: readonly string[], second: readonly string[]): readonly (number | null)[] => {
  const found = Array<number | null>(first.length).fill(null);
  const within = (from: number, to: number, otherFrom: number, otherTo: number): void => {
    let [start, otherStart, end, otherEnd] = [from, otherFrom, to, otherTo];
    while (start < end && otherStart < otherEnd && first[start] === second[otherStart]) found[start++] = otherStart++;
    while (end > start && otherEnd > otherStart && first[end - 1] === second[otherEnd - 1]) found[--end] = --otherEnd;
    if (start === end || otherStart === otherEnd) return;
    const [here, there] = [once(first, start, end), once(second, otherStart, otherEnd)];
    const anchors = [...here].flatMap(([key, index]): readonly (readonly [number, number])[] => {
      const other = there.get(key) ?? -1;
      return index < 0 || other < 0 ? [] : [[index, other]];
    });
    const inOrder = rising(anchors.map(([, other]) => other)).flatMap((place) => (anchors[place] ? [anchors[place]] : []));
    let [next, otherNext] = [start, otherStart];
    for (const [index, other] of inOrder) {
      found[index] = other;
      within(next, index, otherNext, other);
      [next, otherNext] = [index + 1, other + 1];
    }
    if (inOrder.length > 0) return within(next, end, otherNext, otherEnd);
    if ((end - start) * (otherEnd - otherStart) > mostSteps) return;
    let [row, column] = [start, otherStart];
    for (const { after, first: gone, second: come } of differences(first.slice(start, end), second.slice(otherStart, otherEnd))) {
      for (; row <= start + after; row += 1, column += 1) found[row] = column;
      row += gone.length;
      column += come.length;
    }
    for (; row < end; row += 1, column += 1) found[row] = column;
  };
  within(0, first.length, 0, second.length);

  const taken = new Set(found);
  const free = new Map<string, number[]>();
  second.forEach((key, index) => {
    if (taken.has(index)) return;
    const places = free.get(key);
    if (places) places.push(index);
    else free.set(key, [index]);
  });
  for (const places of free.values()) places.reverse();
  return found.map((place, index) => place ?? free.get(first[index] ?? '')?.pop() ?? null);
};
