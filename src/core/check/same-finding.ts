import type { Finding } from '../model/evaluation';

/** Returns true where two findings of one check say the same: one of words and one of a cell, or of a table. */
export const sameAs = (one: Finding, other: Finding): boolean => {
  const shared = Object.keys(one.data).filter((field) => field in other.data);
  return one.code === other.code && one.severity === other.severity && shared.length > 0 && shared.every((field) => one.data[field] === other.data[field]);
};
