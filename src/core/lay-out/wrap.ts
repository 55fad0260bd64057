/** Marks that may not begin a line. */
const closing = new Set('，。、；：！？）》」』】〕”’…,.;:!?)]%}');
/** Marks that may not end a line. */
const opening = new Set('（《「『【〔“‘([{');
const latin = new Set('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,+-/%&@#_');

/** Widths in em of the signs of ASCII, by their codes. */
const plainWidths = Array.from({ length: 0x80 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (/[A-Zmw%@&]/.test(sign)) return 0.9;
  return /[.,:;'|!]/.test(sign) ? 0.35 : 0.58;
});

/** Returns a rather large width of a sign in em: fonts differ between machines. */
const widthOf = (sign: string): number => plainWidths[sign.codePointAt(0) ?? 0] ?? 1;

/** Returns the width of a text on one line, in em. */
export const textWidth = (text: string): number => {
  let width = 0;
  for (const sign of text) width += widthOf(sign);
  return width;
};

/** Returns the pieces between which a line may break: a Chinese sign with the marks that cling to it, a Latin word or number. */
const unbreakable = (text: string): readonly string[] => {
  const pieces: string[] = [];
  let before = '';
  for (const sign of text) {
    const last = pieces.at(-1);
    const clings = last !== undefined && (closing.has(sign) || opening.has(before) || (latin.has(sign) && latin.has(before)));
    if (clings) pieces[pieces.length - 1] = last + sign;
    else pieces.push(sign);
    before = sign;
  }
  return pieces;
};

/** Returns how many lines a text takes in a width, both in em. A break may come as early as the rules of Chinese lines allow. */
export const linesOf = (text: string, width: number): number => {
  let lines = 0;
  for (const run of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const piece of unbreakable(run)) {
      const wide = textWidth(piece);
      if (used > 0 && used + wide > width) {
        lines += 1;
        used = 0;
      }
      if (wide <= width) used += wide;
      else {
        // Longer than a line by itself: broken anywhere.
        lines += Math.ceil(wide / Math.max(width - 1, 1)) - 1;
        used = width;
      }
    }
  }
  return lines;
};
