/** A stretch in which two lists differ: what the first has there and what the second has, with the entry of the first before it. */
export interface Difference<Item> {
  /** Index in the first list of the entry before the stretch; −1 at the start. */
  readonly after: number;
  readonly first: readonly { readonly index: number; readonly item: Item }[];
  readonly second: readonly Item[];
}

/** Returns where two lists differ, by a longest common subsequence; equal ends cost nothing. */
export const differences = <Item>(first: readonly Item[], second: readonly Item[]): readonly Difference<Item>[] => {
  let start = 0;
  while (start < first.length && start < second.length && first[start] === second[start]) start += 1;
  let [end, otherEnd] = [first.length, second.length];
  while (end > start && otherEnd > start && first[end - 1] === second[otherEnd - 1]) [end, otherEnd] = [end - 1, otherEnd - 1];

  const [rows, columns] = [end - start, otherEnd - start];
  const lengths = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1)
      lengths[row]![column] = first[start + row] === second[start + column] ? lengths[row + 1]![column + 1]! + 1 : Math.max(lengths[row + 1]![column]!, lengths[row]![column + 1]!);

  const found: Difference<Item>[] = [];
  let [row, column, from, otherFrom] = [0, 0, 0, 0];
  const close = (): void => {
    if (row === from && column === otherFrom) return;
    found.push({
      after: start + from - 1,
      first: first.slice(start + from, start + row).map((item, offset) => ({ index: start + from + offset, item })),
      second: second.slice(start + otherFrom, start + column),
    });
  };
  while (row < rows && column < columns) {
    if (first[start + row] === second[start + column]) {
      close();
      [row, column] = [row + 1, column + 1];
      [from, otherFrom] = [row, column];
    } else if (lengths[row + 1]![column]! >= lengths[row]![column + 1]!) row += 1;
    else column += 1;
  }
  [row, column] = [rows, columns];
  close();
  return found;
};
