import { linesOf } from './wrap';

/** Excel's greatest row height is 409 pt; heights are whole pixels, 0.75 pt each. */
export const tallest = 408.75;
const pixel = 0.75;
/** What a cell keeps free at its edges, left and right together and top and bottom together, in points. */
const sides = 12;
const ends = 6;
const leading = 1.5;

/** How a text is set: the width of its cell and the size of its font, in points. */
export interface Setting {
  readonly width: number;
  readonly size: number;
}

const emsOf = ({ width, size }: Setting): number => (width - sides) / size;
const heightOfLines = (lines: number, size: number): number => Math.ceil((lines * size * leading + ends) / pixel) * pixel;

/** Returns the height in which all of a text shows, in points; it may exceed what a row can be. */
export const heightOf = (text: string, setting: Setting): number => heightOfLines(linesOf(text, emsOf(setting)), setting.size);

/** Returns true where a row can be high enough for a text. */
const fits = (text: string, setting: Setting): boolean => heightOf(text, setting) <= tallest;

/** Where a text that no single row holds is split best: after a sentence, then a clause, then anywhere. */
const breaks = [/[^。！？]*[。！？]|[^。！？]+$/gu, /[^；;]*[；;]|[^；;]+$/gu, /[^，、,]*[，、,]|[^，、,]+$/gu] as const;

const packed = (parts: readonly string[], setting: Setting, first: string): readonly string[] => {
  const rows: string[] = [];
  for (const part of parts) {
    const last = rows.at(-1);
    if (last !== undefined && fits((rows.length === 1 ? first : '') + last + part, setting)) rows[rows.length - 1] = last + part;
    else rows.push(part);
  }
  return rows;
};

/** Returns a text as pieces that each fit a row; joined they are the text. `first` is printed before the first piece. */
export const splitToFit = (text: string, setting: Setting, first = '', level = 0): readonly string[] => {
  if (fits(first + text, setting)) return [text];
  const pattern = breaks[level];
  const parts = pattern === undefined ? [...text] : (text.match(pattern) ?? []);
  if (pattern === undefined) return packed(parts, setting, first);
  const small = parts.flatMap((part, index) => splitToFit(part, setting, index === 0 ? first : '', level + 1));
  return packed(small, setting, first);
};

/** Returns parts joined into as few rows as hold them, in order; no part is divided unless it alone is too long for a row. */
export const packWhole = (parts: readonly string[], setting: Setting, first = ''): readonly string[] =>
  packed(
    parts.flatMap((part, index) => splitToFit(part, setting, index === 0 ? first : '')),
    setting,
    first,
  );
