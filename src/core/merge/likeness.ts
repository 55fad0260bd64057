const pairsOf = (text: string): ReadonlySet<string> => new Set(Array.from({ length: Math.max(1, text.length - 1) }, (_, index) => text.slice(index, index + 2)));

/** Returns how alike two texts are: the share of two-character runs they have in common, 0–1. */
export const likeness = (one: string, other: string): number => {
  const [first, second] = [pairsOf(one), pairsOf(other)];
  let common = 0;
  for (const pair of first) if (second.has(pair)) common += 1;
  return (2 * common) / (first.size + second.size);
};

/** Returns the share of a text's two-character runs that another has as well, 0–1. */
export const partIn = (part: string, whole: string): number => {
  const [runs, others] = [pairsOf(part), pairsOf(whole)];
  return [...runs].filter((pair) => others.has(pair)).length / runs.size;
};

/** From this share on, a row counts as an old one changed rather than a new one. */
export const alike = 0.3;

/** Returns for each old text the index of the new text most like it, in order; null where none is like it. */
export const likest = (old: readonly string[], now: readonly string[]): readonly (number | null)[] => {
  const best = old.map(() => new Array<number>(now.length + 1).fill(0));
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  const value = (row: number, column: number): number => {
    const share = likeness(old[row] ?? '', now[column] ?? '');
    return share >= alike ? share : 0;
  };
  for (let row = old.length - 1; row >= 0; row -= 1) for (let column = now.length - 1; column >= 0; column -= 1) best[row]![column] = Math.max(at(row + 1, column), at(row, column + 1), value(row, column) > 0 ? value(row, column) + at(row + 1, column + 1) : 0);
  const pairs: (number | null)[] = [];
  let column = 0;
  for (let row = 0; row < old.length; row += 1) {
    while (column < now.length && at(row, column) > at(row + 1, column) && at(row, column + 1) === at(row, column)) column += 1;
    if (column < now.length && value(row, column) > 0 && at(row, column) === value(row, column) + at(row + 1, column + 1)) {
      pairs.push(column);
      column += 1;
    } else pairs.push(null);
  }
  return pairs;
};
