import Big from 'big.js';
import type { Measure, RatedRow, StatedRate } from '../model/facts';
import { measureNames } from '../model/names';

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

/** Returns true where the shown rate is the ratio, to half a unit of its last shown digit. */
export const shows = (rate: StatedRate, ratio: Big): boolean => new Big(rate.ratio).minus(ratio).abs().lte(new Big(5).times(new Big(10).pow(-(rate.decimals + 3))));
