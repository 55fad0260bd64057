import type { Stretch } from './split-sentences';

/** Fewer cells set apart by spaces are words with a space between them. */
const fewest = 3;
/** A cell of a table that is set with spaces is short, and holds no clause. */
const longest = 20;
const apart = / {2,}|　+|\t/g;

/** Returns the cells of a line that is the row of a table: apart by tabs, or by two spaces and more; null of any other line. A cell that spans several columns stands before the tabs of these. */
export const cellsOfLine = (line: string): readonly Stretch[] | null => {
  const tabs = line.includes('\t');
  if (!tabs && !/\S(?: {2,}|　)/.test(line)) return null;
  const cells: Stretch[] = [];
  let start = tabs ? 0 : line.length - line.trimStart().length;
  const end = tabs ? line.length : line.trimEnd().length;
  for (const { index, 0: gap } of line.matchAll(tabs ? /\t/g : apart)) {
    if (index < start || index >= end) continue;
    cells.push({ start, end: index });
    start = index + gap.length;
  }
  cells.push({ start, end });
  if (tabs) return cells;
  return cells.length >= fewest && cells.every((cell) => cell.end - cell.start <= longest) && !/[，。；！？]/.test(line) ? cells : null;
};
