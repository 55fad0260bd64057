/** What a sign does at the ends of lines: marks that may not begin one, marks that may not end one, signs of Latin words and numbers, which stay together, and the mark between them in a list, at which LibreOffice breaks none (D4、D6、D8). */
const [closing, opening, latin, listing] = [1, 2, 4, 8];
const kinds = new Uint8Array(0x10000);
const mark = (signs: string, kind: number): void => {
  for (let at = 0; at < signs.length; at += 1) kinds[signs.charCodeAt(at)]! |= kind;
};
mark('，。、；：！？）》」』】〕”’…,.;:!?)]%}', closing);
mark('（《「『【〔“‘([{', opening);
mark('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:+-/%&@#_', latin);
mark('、', listing);

/** Widths in em of the signs of ASCII, by their codes; all others are taken for 1. */
export type PlainWidths = readonly number[];

const plainWidths = (widthOf: (sign: string) => number): PlainWidths => Array.from({ length: 0x80 }, (_, code) => widthOf(String.fromCharCode(code)));

/** Rather large widths, of the fonts that Chinese is mostly set in. */
const usualLatin = plainWidths((sign) => (/[A-Zmw%@&]/.test(sign) ? 0.9 : /[.,:;'|!]/.test(sign) ? 0.35 : 0.58));
/** Widths of a broad sans serif, DejaVu Sans. */
export const broadLatin = plainWidths((sign) => (/[MWmw%@&]/.test(sign) ? 0.98 : /[A-Z]/.test(sign) ? 0.8 : /[.,:;'|!]/.test(sign) ? 0.4 : /[+<=>#~^]/.test(sign) ? 0.84 : 0.64));
/** The fonts of Windows for Chinese have each sign of ASCII half as wide as a Chinese one, the pixel to which it is rounded apart. */
export const halfLatin = plainWidths(() => 0.525);

const widthOf = (code: number, widths: PlainWidths): number => (code < 0x80 ? widths[code]! : 1);

/** Returns the sign that begins at a place of a text, by its code. */
const signAt = (text: string, at: number): number => text.codePointAt(at) ?? 0;
const lengthOf = (sign: number): number => (sign > 0xffff ? 2 : 1);

/** Returns the width of a text on one line, in em. */
export const textWidth = (text: string): number => {
  let width = 0;
  for (let at = 0; at < text.length; ) {
    const sign = signAt(text, at);
    width += widthOf(sign, usualLatin);
    at += lengthOf(sign);
  }
  return width;
};

const lineEnd = 0x0a;
const isApart = (before: number, kind: number): boolean => (kind & closing) === 0 && (before & opening) === 0 && (before & kind & latin) === 0 && ((before & listing) === 0 || (kind & latin) === 0);

/**
 * Returns how many lines a text takes in a width, both in em. A line may break between pieces: a Chinese sign with the marks that cling to it,
 * a Latin word or number. A break may come as early as the rules of Chinese lines allow.
 */
export const linesOf = (text: string, width: number, widths: PlainWidths = usualLatin): number => {
  // Most texts are short: no sign is wider than 1.
  if (text.length <= width && !text.includes('\n')) return 1;
  let lines = 1;
  let used = 0;
  for (let at = 0; at < text.length; ) {
    let sign = signAt(text, at);
    if (sign === lineEnd) {
      lines += 1;
      used = 0;
      at += 1;
      continue;
    }
    let piece = 0;
    for (let before = 0; at < text.length && sign !== lineEnd && (piece === 0 || !isApart(before, kinds[sign] ?? 0)); sign = signAt(text, at)) {
      piece += widthOf(sign, widths);
      before = kinds[sign] ?? 0;
      at += lengthOf(sign);
    }
    if (used > 0 && used + piece > width) {
      lines += 1;
      used = 0;
    }
    if (piece <= width) used += piece;
    else {
      // Longer than a line by itself: broken anywhere.
      lines += Math.ceil(piece / Math.max(width - 1, 1)) - 1;
      used = width;
    }
  }
  return lines;
};
