import Big from 'big.js';
import type { Claim } from '../model/prose';
import { plainSigns } from '../review/plain-signs';
import type { Fen } from '../units/money';

/** Returns the digits that a claim shows and how many of them are decimals; no digits of one that is written in words. */
export const shownNumber = ({ text }: Pick<Claim, 'text'>): { readonly digits: Big | null; readonly decimals: number } => {
  const [whole, part = ''] = /\d[\d,]*(?:\.(\d+))?/.exec(plainSigns(text)) ?? [];
  return { digits: whole === undefined ? null : new Big(whole.replaceAll(',', '')), decimals: part.length };
};

/** Returns half a unit of the last digit that a claim shows: 95.5 stands for what rounds to it. */
export const halfDigit = (claim: Pick<Claim, 'text'>): Big => new Big(5).times(new Big(10).pow(-(shownNumber(claim).decimals + 1)));

/** Returns half a unit of the last digit that an amount shows, in fen: 212.93万元 stands for what rounds to it. An amount in words is exact. */
export const halfDigitInFen = ({ text, fen = 0 }: Pick<Claim, 'text' | 'fen'>): Fen => {
  const { digits } = shownNumber({ text });
  return digits === null || digits.eq(0) ? 0 : halfDigit({ text }).times(fen).div(digits).abs().toNumber();
};
