import type { Fen, MoneyUnit } from '../../units/money';
import { fenPer } from '../../units/money';

/** Returns by how much a sum of n terms may differ from what is stated in the unit shown: max(0.01, 0.005·n), in fen. */
export const sumTolerance = (unit: MoneyUnit, terms: number): Fen => Math.max(0.01, 0.005 * terms) * fenPer[unit];
