import Big from 'big.js';
import type { Amounts, Measure } from '../model/facts';
import { measures } from '../model/facts';
import type { Fen } from '../units/money';

/** How often one money unit goes into another: 元 into 千元, 万元 and 亿元. Ten times is a digit too many, no unit. */
const factors = [1e3, 1e4, 1e8] as const;
/** A ratio this near to a factor is that factor. */
const near = 0.01;

/** How many times one amount is another where a money unit was mistaken; null where none was. */
export const slipBetween = (one: Fen, other: Fen): number | null => {
  const [larger, smaller] = [Math.max(Math.abs(one), Math.abs(other)), Math.min(Math.abs(one), Math.abs(other))];
  if (smaller === 0) return null;
  // Floating-point numbers rule nearly all out.
  const factor = factors.find((candidate) => Math.abs(larger / smaller / candidate - 1) < near * 1.001);
  return factor !== undefined && new Big(larger).div(smaller).div(factor).minus(1).abs().lte(near) ? factor : null;
};

/** Two amounts of a row in different money units. `odd` is the one that stands against more of the others, where there are more. */
export interface Slip {
  readonly odd: Measure;
  readonly other: Measure;
  readonly times: number;
}

/** Returns the slip among the amounts of one row; null where there is none. */
export const slipIn = (row: Amounts): Slip | null => {
  const stated = measures.map((measure) => Math.abs(row[measure] ?? 0)).filter((fen) => fen !== 0);
  if (stated.length < 2 || Math.max(...stated) < Math.min(...stated) * factors[0] * (1 - near)) return null;
  const slips = measures.map((odd) => ({
    odd,
    against: measures.flatMap((other) => {
      const times = odd === other ? null : slipBetween(row[odd] ?? 0, row[other] ?? 0);
      return times === null ? [] : [{ other, times }];
    }),
  }));
  const most = Math.max(...slips.map(({ against }) => against.length));
  // Of two that stand against each other alone the later column is taken: it was filled in later.
  const found = slips.filter(({ against }) => against.length === most).at(-1);
  const [first] = found?.against ?? [];
  return found && first ? { odd: found.odd, ...first } : null;
};
