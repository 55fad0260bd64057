import { countBefore } from './sorted';

/** Returns what tells the number of the line, from 1, in which a place of a text begins. */
export const lineNumbers = (text: string): ((place: { readonly start: number }) => number) => {
  const ends = [...text.matchAll(/\r\n|[\r\n]/g)].map(({ index, 0: end }) => index + end.length);
  return ({ start }) => countBefore(ends, start + 1, (end) => end) + 1;
};
