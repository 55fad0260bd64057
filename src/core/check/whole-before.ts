import type { Claim } from '../model/prose';
import type { Said } from './claims-of';

/** Returns the number that a part behind 其中 is of: 开班32个，其中声乐8个、器乐6个; undefined for a number that is no part. */
export const wholeBefore = ({ text, start, claims }: Said, part: Claim): Claim | undefined => {
  const at = text.lastIndexOf('其中', part.start - start);
  return at < 0 || /[；;]/.test(text.slice(at, part.start - start)) ? undefined : claims.filter(({ end }) => end - start <= at).at(-1);
};
