import Big from 'big.js';
import { rateBases, type RateBasis, type RatedRow } from '../model/facts';
import { rateWords } from '../model/names';
import { isShownAs } from '../units/percent';

/** A rate that can be had from a row's amounts. */
export interface RowRate {
  readonly over: RateBasis;
  readonly words: string;
  readonly ratio: Big;
}

/** Returns executed ÷ each kind of budget that the row states; what is divided by officially comes first. */
export const ratesOf = (row: RatedRow, official: RateBasis): readonly RowRate[] =>
  [official, ...rateBases.filter((over) => over !== official)].flatMap((over) => {
    const amount = row[over];
    if (amount === null || amount === 0 || row.executed === null) return [];
    return [{ over, words: rateWords(over), ratio: new Big(row.executed).div(amount) }];
  });

/** Returns the rate that is shown where it is not the official one; none where it is. */
export const basisOf = (row: RatedRow, official: RateBasis): { readonly match: RowRate | undefined; readonly official: RowRate | undefined } => {
  const rates = ratesOf(row, official);
  const own = rates.find(({ over }) => over === official);
  const holds = own !== undefined && isShownAs(own.ratio, row.rate);
  return { official: own, match: holds ? undefined : rates.find(({ over, ratio }) => over !== official && isShownAs(ratio, row.rate)) };
};
