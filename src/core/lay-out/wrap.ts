/** What a sign does at the ends of lines: marks that may not begin one, marks that may not end one, and signs of Latin words and numbers, which stay together. */
const [closing, opening, latin] = [1, 2, 4];
const kinds = new Uint8Array(0x10000);
const mark = (signs: string, kind: number): void => {
  for (let at = 0; at < signs.length; at += 1) kinds[signs.charCodeAt(at)]! |= kind;
};
mark('，。、；：！？）》」』】〕”’…,.;:!?)]%}', closing);
mark('（《「『【〔“‘([{', opening);
mark('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,+-/%&@#_', latin);

/** Widths in em of the signs of ASCII, by their codes. */
const plainWidths = Array.from({ length: 0x80 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (/[A-Zmw%@&]/.test(sign)) return 0.9;
  return /[.,:;'|!]/.test(sign) ? 0.35 : 0.58;
});

/** Returns a rather large width of a sign in em, at most 1: fonts differ between machines. */
const widthOf = (code: number): number => (code < 0x80 ? plainWidths[code]! : 1);

/** Returns the sign that begins at a place of a text, by its code. */
const signAt = (text: string, at: number): number => text.codePointAt(at) ?? 0;
const lengthOf = (sign: number): number => (sign > 0xffff ? 2 : 1);

/** Returns the width of a text on one line, in em. */
export const textWidth = (text: string): number => {
  let width = 0;
  for (let at = 0; at < text.length; ) {
    const sign = signAt(text, at);
    width += widthOf(sign);
    at += lengthOf(sign);
  }
  return width;
};

const lineEnd = 0x0a;
const isApart = (before: number, kind: number): boolean => (kind & closing) === 0 && (before & opening) === 0 && (before & kind & latin) === 0;

/**
 * Returns how many lines a text takes in a width, both in em. A line may break between pieces: a Chinese sign with the marks that cling to it,
 * a Latin word or number. A break may come as early as the rules of Chinese lines allow.
 */
export const linesOf = (text: string, width: number): number => {
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
      piece += widthOf(sign);
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
