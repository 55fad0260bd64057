import type Big from 'big.js';
import type { Scheme } from '../model/scheme';
import { decimal, plain, rounded } from '../units/decimal';
import { nameKey } from '../units/text';

/** A tier of 定性指标 over the points of one indicator; points as decimal texts. */
export interface TierBand {
  readonly name: string;
  readonly low: string;
  readonly high: string;
  /** True where `high` itself belongs to the band: of the first tier only, since 80% belongs to the better one. */
  readonly closed: boolean;
  /** What a person is offered: all points in the first tier, the middle of the band in the others. */
  readonly proposed: string;
}

/** Returns the tiers of a scheme, from the best down, for an indicator of so many points. */
export const tierBands = (scheme: Scheme, maxPoints: Big): readonly TierBand[] =>
  scheme.tiers.map(({ name, low, high }, index) => {
    const [from, to] = [maxPoints.times(low), maxPoints.times(high)];
    return { name, low: plain(rounded(from, 2)), high: plain(rounded(to, 2)), closed: index === 0, proposed: plain(rounded(index === 0 ? to : from.plus(to).div(2), 2)) };
  });

/** Returns the place of the tier that the words of an actual name, −1 where they name none. */
export const tierOf = (scheme: Scheme, words: string): number => scheme.tiers.findIndex(({ name, words: known }) => [name, ...known].some((word) => nameKey(word) === nameKey(words)));

/** Returns true for points that lie in a tier. */
export const isInTier = ({ low, high, closed }: TierBand, points: Big): boolean => {
  const [from, to] = [decimal(low), decimal(high)];
  return from !== null && to !== null && points.gte(from) && (closed ? points.lte(to) : points.lt(to));
};
