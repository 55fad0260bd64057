import type { Constant, Figure, FillIn, Sentence } from '../model/report';
import type { CellRef } from '../units/address';
import { rememberedOf } from '../units/remembered';

/** A part of a sentence: its text, and what a number in it is. */
export interface Piece {
  readonly text: string;
  readonly figure: Pick<Figure, 'value' | 'counts' | 'formula' | 'groups'> | null;
  readonly constant: Pick<Constant, 'of' | 'cells'> | null;
  readonly proof: readonly CellRef[];
}

/** Plain words hold no digit: a number is a piece that knows where it comes from. */
export type Words = string | Piece | readonly Words[];

const digit = /\p{Nd}/u;

const isMany = (words: Words): words is readonly Words[] => Array.isArray(words);
const flatten = (words: readonly Words[]): readonly (string | Piece)[] => words.flatMap((part): readonly (string | Piece)[] => (isMany(part) ? flatten(part) : [part]));

/** Several sentences count the same thousands of cells. */
const eachOnce = rememberedOf((refs: readonly CellRef[]): readonly CellRef[] => {
  const all = new Set(refs);
  return all.size === refs.length ? refs : [...all];
});

/** Returns true where all of a list stands in another, in its order. */
const standsIn = (whole: readonly CellRef[], part: readonly CellRef[]): boolean => {
  let found = 0;
  for (let index = 0; index < whole.length && found < part.length; index += 1) if (whole[index] === part[found]) found += 1;
  return found === part.length;
};

/** Returns the references of the lists, each once. Of those that are counted first, some are often counted again. */
const distinct = (lists: readonly (readonly CellRef[])[]): readonly CellRef[] => {
  const [first = [], ...others] = lists.filter(({ length }) => length > 0);
  return eachOnce(others.every((part) => standsIn(first, part)) ? first : [first, ...others].flat());
};

const build = (id: string, placeholder: boolean, words: readonly Words[]): Sentence => {
  const figures: Figure[] = [];
  const constants: Constant[] = [];
  const proof: (readonly CellRef[])[] = [];
  let text = '';
  let own = false;
  for (const part of flatten(words)) {
    const start = text.length;
    if (typeof part === 'string') {
      if (digit.test(part)) throw new RangeError(`a number without a source in the sentence ${id}: ${part}`);
      text += part;
      continue;
    }
    text += part.text;
    proof.push(part.proof);
    own ||= part.constant?.of === 'quotation';
    if (part.figure) {
      const cells = distinct(part.figure.groups);
      if (cells.length === 0) throw new RangeError(`a figure without cells in the sentence ${id}: ${part.text}`);
      figures.push({ text: part.text, start, ...part.figure, cells });
    } else if (part.constant && digit.test(part.text)) constants.push({ text: part.text, start, ...part.constant });
  }
  return { id, text, proof: distinct(proof), figures, constants, placeholder, own };
};

/** Returns a sentence. Its id names the fact, not the place. */
export const say = (id: string, ...words: readonly Words[]): Sentence => build(id, false, words);

/** Returns 【待填写：…】, a sentence that asks for what no table can know; its words say where to put it, `fillIn` leads there. */
export const ask = (id: string, fillIn: FillIn | null, ...words: readonly Words[]): Sentence => ({ ...build(id, true, ['【待填写：', words, '】']), fillIn });

/** Returns the parts with a separator between them. */
export const joined = (parts: readonly Words[], separator: string): Words => parts.map((part, index): Words => (index === 0 ? part : [separator, part]));
