import type { Place, SheetProse } from '../../core/model/prose';
import type { CellRef } from '../../core/units/address';

/** The words of a place, with what stands around them in their paragraph. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

const around = 42;
const longest = 120;
const left = '……';

/** Returns the words of a place in their paragraph; a long paragraph is cut around them, and long words in the middle. */
export const excerptOf = (text: string, { start, end }: Place): Excerpt => {
  const from = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const stop = /[\r\n]/.exec(text.slice(end))?.index;
  const to = stop === undefined ? text.length : end + stop;
  const words = text.slice(start, end).replace(/\s+/g, ' ');
  const [before, after] = [text.slice(from, start).replace(/^\s+/, ''), text.slice(end, to).replace(/\s+$/, '')];
  return {
    before: before.length > around ? `${left}${before.slice(-around)}` : before,
    marked: words.length > longest ? `${words.slice(0, longest - 30)}${left}${words.slice(-30)}` : words,
    after: after.length > around ? `${after.slice(0, around)}${left}` : after,
  };
};

/** Returns the cell of a sheet's prose in which a place begins. */
export const cellOf = ({ lines }: SheetProse, { start }: Place): CellRef | null => lines.find((line) => line.start <= start && start <= line.end)?.cell ?? null;
