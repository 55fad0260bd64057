/** What a line is, and how a terminal that has colours shows it. */
const colors = { error: [31, 39], warning: [33, 39], review: [36, 39], hint: [2, 22], good: [32, 39], strong: [1, 22] } as const;
export type Tone = keyof typeof colors;

const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3ffff}]/gu;

/** Returns how many places of a terminal a text takes: signs of East Asia take two. */
export const placesOf = (text: string): number => [...text].length + (text.match(wide)?.length ?? 0);

/** A piece that stands on one line: a word, or a sign of East Asia with the marks that cling to it, and the blanks before it. */
const piece = /\s*[（《「『“]*(?:[!-~]+|\S)[，。、；：！？）》」』”]*/gu;

/** Returns a text in lines of so many places. */
export const wrapped = (text: string, places: number): string =>
  text
    .split('\n')
    .map((line) => {
      let [lines, used] = ['', 0];
      for (const part of line.match(piece) ?? []) {
        const breaks = used > 0 && used + placesOf(part) > places;
        const shown = breaks ? part.trimStart() : part;
        lines += breaks ? `\n${shown}` : shown;
        used = (breaks ? 0 : used) + placesOf(shown);
      }
      return lines;
    })
    .join('\n');

const cut = (text: string, places: number): string => {
  let taken = 0;
  let kept = '';
  for (const sign of text) {
    taken += placesOf(sign);
    if (taken > places) return kept;
    kept += sign;
  }
  return kept;
};

/** Tells whether colours are wanted: on a terminal, unless NO_COLOR is set (no-color.org) or the terminal says that it has none. */
const hasColors = (stream: NodeJS.WriteStream): boolean => stream.isTTY === true && (process.env.NO_COLOR ?? '') === '' && process.env.TERM !== 'dumb';

let shown = false;

/** Shows on a terminal, on standard error, what is being done; null takes it away. Says nothing where standard error is no terminal. */
export const progress = (text: string | null): void => {
  if (process.stderr.isTTY !== true || (text === null && !shown)) return;
  process.stderr.write(`\r\u001b[K${text === null ? '' : cut(text, (process.stderr.columns ?? 80) - 1)}`);
  shown = text !== null;
};

/** Writes a line to standard output. */
export const say = (line: string): void => {
  progress(null);
  process.stdout.write(`${line}\n`);
};

/** Writes a line to standard error. */
export const complain = (line: string): void => {
  progress(null);
  process.stderr.write(`${line}\n`);
};

/** Returns a text as a terminal with colours shows it; where standard output is none, as it is. */
export const painted = (tone: Tone, text: string): string => {
  const [on, off] = colors[tone];
  return hasColors(process.stdout) && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
};
