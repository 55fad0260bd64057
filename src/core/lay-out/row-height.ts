import { broadLatin, halfLatin, linesOf, type PlainWidths } from './wrap';

/** Excel's greatest row height is 409 pt; heights are whole pixels, 0.75 pt each. */
export const tallest = 408.75;
const pixel = 0.75;

/** How a text is set: the width of its cell and the size of its font, in points. */
export interface Setting {
  readonly width: number;
  readonly size: number;
  readonly bold?: boolean;
}

/** How one kind of program sets a text, all in points: what it keeps free at both sides of a cell, how wide a Chinese sign is, how far lines stand apart, and what a text needs beside its lines. */
interface Setter {
  readonly sides: number;
  readonly widths: PlainWidths;
  readonly sign: (size: number, bold: boolean) => number;
  readonly pitch: (size: number) => number;
  readonly more: (size: number) => number;
}

/** Dots per inch at which Windows shows a sheet: 100, 125, 150 and 200 %. */
const resolutions = [96, 120, 144, 192] as const;

/** Returns the most that a measure of a font takes at any resolution, where sizes are whole pixels. */
const most = (size: number, pixelsOf: (pixels: number) => number): number => Math.max(...resolutions.map((dots) => (pixelsOf(Math.round((size * dots) / 72)) * 72) / dots));

/** Up to so many pixels the fonts of Windows for Chinese are drawn as pictures, without the space between lines that their outlines have. */
const drawn = 17;
const outlined = 1.14;

/** Excel with 宋体, 仿宋, 楷体 or 黑体: rows come out as high as it makes them by itself, 14.25 pt for a line of 12 pt, 20.25 for one of 16. Bold signs are a pixel wider. */
const excel: Setter = {
  sides: 4.5,
  widths: halfLatin,
  sign: (size, bold) => most(size, (pixels) => pixels + (bold ? 1 : 0)),
  pitch: (size) => most(size, (pixels) => (pixels <= drawn ? pixels : Math.round(pixels * outlined)) + 3),
  // As much as it looks well with.
  more: () => 6,
};

/** LibreOffice, and any program on a machine without these fonts: Noto CJK stands in for them, which sets lines far apart and leaves the foot of the last one empty; for digits it may be DejaVu Sans. */
const standIn: Setter = { sides: 3, widths: broadLatin, sign: (size) => size, pitch: (size) => size * 1.448, more: (size) => size * -0.12 };
const setters: readonly Setter[] = [excel, standIn];

interface Measures {
  readonly sign: number;
  readonly pitch: number;
  readonly more: number;
}

/** What the setters take for each size, in their order; bold sizes are kept as negative. */
const known = new Map<number, readonly Measures[]>();
const measuresOf = ({ size, bold = false }: Setting): readonly Measures[] => {
  const key = bold ? -size : size;
  let found = known.get(key);
  if (!found) known.set(key, (found = setters.map(({ sign, pitch, more }) => ({ sign: sign(size, bold), pitch: pitch(size), more: more(size) }))));
  return found;
};

/** Returns the height in which all of a text shows wherever the workbook is opened, in points; it may exceed what a row can be. */
export const heightOf = (text: string, setting: Setting): number => {
  const measures = measuresOf(setting);
  let height = 0;
  for (let index = 0; index < setters.length; index += 1) {
    const [{ sides, widths }, { sign, pitch, more }] = [setters[index]!, measures[index]!];
    height = Math.max(height, linesOf(text, (setting.width - sides) / sign, widths) * pitch + more);
  }
  return Math.ceil(height / pixel) * pixel;
};

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

/** Returns signs joined into as few rows as hold them, in order. How many a row holds is found by doubling and halving: a text without marks may be as long as a cell, and each look at it measures it anew. */
const packedSigns = (signs: readonly string[], setting: Setting, first: string): readonly string[] => {
  const rows: string[] = [];
  for (let from = 0; from < signs.length; ) {
    const before = rows.length === 0 ? first : '';
    const holds = (to: number): boolean => fits(before + signs.slice(from, to).join(''), setting);
    let [held, beyond] = [from + 1, from + 2];
    while (beyond <= signs.length && holds(beyond)) [held, beyond] = [beyond, from + (beyond - from) * 2];
    beyond = Math.min(beyond, signs.length + 1);
    while (beyond - held > 1) {
      const middle = Math.floor((held + beyond) / 2);
      if (holds(middle)) held = middle;
      else beyond = middle;
    }
    rows.push(signs.slice(from, held).join(''));
    from = held;
  }
  return rows;
};

/** Returns a text as pieces that each fit a row; joined they are the text. `first` is printed before the first piece. */
export const splitToFit = (text: string, setting: Setting, first = '', level = 0): readonly string[] => {
  if (fits(first + text, setting)) return [text];
  const pattern = breaks[level];
  if (pattern === undefined) return packedSigns([...text], setting, first);
  const small = (text.match(pattern) ?? []).flatMap((part, index) => splitToFit(part, setting, index === 0 ? first : '', level + 1));
  return packed(small, setting, first);
};

/** Returns parts joined into as few rows as hold them, in order; no part is divided unless it alone is too long for a row. */
export const packWhole = (parts: readonly string[], setting: Setting, first = ''): readonly string[] =>
  packed(
    parts.flatMap((part, index) => splitToFit(part, setting, index === 0 ? first : '')),
    setting,
    first,
  );
