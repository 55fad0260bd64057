import type { Claim } from '../model/prose';
import { plain, rounded } from '../units/decimal';
import { formatExactIn } from '../units/money';
import { numberIn } from './number-in';
import type { OwnSentence } from './own-words';
import { halfDigit } from './shown-number';

/** A number that is stated again in another unit, and is another. */
export interface WrongConversion {
  readonly one: Claim;
  readonly other: Claim;
  readonly computed: string;
}

const again = /^[，,（(]?(?:折合|约合|相当于)(?:约|为)?$/;
/** Whoever converts may round. */
const near = 0.01;

/** Returns the numbers of a sentence that are not what they are said to come to: 1,860亩，折合142公顷. */
export const wrongConversionsIn = ({ text, start, claims }: OwnSentence): readonly WrongConversion[] =>
  claims.flatMap((other, index): readonly WrongConversion[] => {
    const one = claims[index - 1];
    if (!one || one.kind !== other.kind || one.approximate || !again.test(text.slice(one.end - start, other.start - start))) return [];
    if (one.fen !== undefined && other.fen !== undefined) return Math.abs(one.fen - other.fen) <= one.fen * near ? [] : [{ one, other, computed: formatExactIn(one.fen, other.unit) }];
    const [converted, stated] = [numberIn(one, other.unit ?? ''), numberIn(other, other.unit ?? '')];
    if (other.kind !== 'count' || converted === null || stated === null || converted.minus(stated).abs().lte(converted.times(near).plus(halfDigit(other)))) return [];
    return [{ one, other, computed: `${plain(rounded(converted, 2))}${other.unit ?? ''}` }];
  });
