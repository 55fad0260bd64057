import Big from 'big.js';
import type { Measure, RatedRow, StatedRate } from '../model/facts';
import { measureNames } from '../model/names';
import { formatShare, formatShown } from '../units/percent';

/** How a rate can be had from a row's amounts. */
export interface RateBasis {
  readonly over: Measure;
  readonly words: string;
  readonly ratio: Big;
}

/** Returns executed ÷ adjusted, ÷ initial, ÷ received, where both amounts are there; the official basis first. */
export const rateBases = (row: RatedRow): readonly RateBasis[] =>
  (['adjusted', 'initial', 'received'] as const).flatMap((over) => {
    const amount = row[over];
    if (amount === null || amount === 0 || row.executed === null) return [];
    return [{ over, words: `全年执行数÷${measureNames[over]}`, ratio: new Big(row.executed).div(amount) }];
  });

/** Returns true where the shown rate is the ratio, to half a unit of its last shown digit; what is less than all may be printed as 99.99% though it rounds to 100.00%. */
export const shows = (rate: StatedRate, ratio: Big): boolean =>
  (rate.decimals === 2 && formatShown(new Big(rate.ratio), 2) === formatShare(ratio)) || new Big(rate.ratio).minus(ratio).abs().lte(new Big(5).times(new Big(10).pow(-(rate.decimals + 3))));

/** Returns the basis that a rate follows from where it is not the official one; none where it follows from that. */
export const basisOf = (row: RatedRow): { readonly match: RateBasis | undefined; readonly official: RateBasis | undefined } => {
  const bases = rateBases(row);
  const official = bases.find(({ over }) => over === 'adjusted');
  const holds = official !== undefined && shows(row.rate, official.ratio);
  return { official, match: holds ? undefined : bases.find(({ over, ratio }) => over !== 'adjusted' && shows(row.rate, ratio)) };
};
