/** Estimates of the room that text takes, in pixels at 96 dpi, for where there is no screen to measure it on. */

const pixelsPerPoint = 96 / 72;
const cellPadding = 5;
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u2014\u2018-\u201d\u2026]/;

/** The width of one line of text: Chinese characters are as wide as the font is high, others about half of that. */
export function textWidth(text: string, points: number): number {
  let halves = 0;
  for (const character of text) halves += wide.test(character) ? 2 : 1.1;
  return (halves * points * pixelsPerPoint) / 2;
}

/** The lines that a text takes in a column of this width. */
export function lineCount(text: string, points: number, columnPixels: number): number {
  const room = Math.max(columnPixels - cellPadding, 1);
  return text.split(/\r\n|\r|\n/).reduce((lines, part) => lines + Math.max(1, Math.ceil(textWidth(part, points) / room)), 0);
}

/** The height of a row that shows this many lines of this size. */
export function linesHeight(lines: number, points: number): number {
  return Math.ceil(lines * Math.ceil(points * pixelsPerPoint * 1.2)) + 2;
}
