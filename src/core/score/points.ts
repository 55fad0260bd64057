import { decimal } from '../units/decimal';

/** Points are stated to a hundredth. */
const tolerance = '0.01';

/** Returns true where two statements of points are numbers that differ by more than a hundredth. */
export const pointsDiffer = (one: string | null, other: string | null): boolean => {
  // Nearly all are alike.
  if (one === other) return false;
  const [first, second] = [decimal(one), decimal(other)];
  return first !== null && second !== null && first.minus(second).abs().gt(tolerance);
};
