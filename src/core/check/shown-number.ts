import Big from 'big.js';
import type { Claim } from '../model/prose';
import { plainSigns } from '../review/plain-signs';

/** Returns the digits that a claim shows and how many of them are decimals; no digits of one that is written in words. */
export const shownNumber = ({ text }: Pick<Claim, 'text'>): { readonly digits: Big | null; readonly decimals: number } => {
  const [whole, part = ''] = /\d[\d,]*(?:\.(\d+))?/.exec(plainSigns(text)) ?? [];
  return { digits: whole === undefined ? null : new Big(whole.replaceAll(',', '')), decimals: part.length };
};

/** Returns half a unit of the last digit that a claim shows: 95.5 stands for what rounds to it. */
export const halfDigit = (claim: Pick<Claim, 'text'>): Big => new Big(5).times(new Big(10).pow(-(shownNumber(claim).decimals + 1)));
