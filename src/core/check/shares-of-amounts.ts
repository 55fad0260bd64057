import Big from 'big.js';
import type { Claim } from '../model/prose';
import type { Fen } from '../units/money';
import { amountsIn } from './amounts-in-text';
import type { OwnSentence } from './own-words';
import { halfDigitInFen } from './shown-number';

/** An amount that is said to be so many per cent of another, and is not. */
export interface WrongPart {
  readonly sentence: OwnSentence;
  readonly rate: Claim;
  readonly whole: Claim;
  readonly total: Claim;
  readonly computed: Fen;
}

/** 监理费按中标价的1.2%计取，为281.7万元. */
const partOf = /按(?:照)?([一-鿿]{2,8})的\s*$/;
const comesTo = /^(?:的?(?:标准|比例)?(?:计取|计算|计提|收取|支付|预留|提取|安排|补助|拨付|计)?)?[，,]?(?:为|计|共计?|即|需|应付|支付)\s*$/;

/** Returns the amounts of sentences that are not the share of the one amount that has the name they give. */
export const wrongPartsIn = (sentences: readonly OwnSentence[]): readonly WrongPart[] => {
  const amounts = amountsIn(sentences);
  return sentences.flatMap((sentence) =>
    sentence.claims.flatMap((rate, index): readonly WrongPart[] => {
      const total = sentence.claims[index + 1];
      const { text, start } = sentence;
      const name = rate.kind === 'rate' && rate.unit === '%' && !rate.approximate ? partOf.exec(text.slice(0, rate.start - start))?.[1] : undefined;
      if (name === undefined || total?.kind !== 'money' || total.approximate || total.fen === undefined || !comesTo.test(text.slice(rate.end - start, total.start - start))) return [];
      const wholes = amounts.filter(({ lead, claim }) => claim.start < rate.start && lead.replace(/(?:为|是|共|计)+$/, '').endsWith(name));
      const [whole] = wholes;
      if (!whole || wholes.some(({ fen }) => fen !== whole.fen)) return [];
      const computed = new Big(whole.fen).times(rate.value ?? 0).div(100);
      return computed.minus(total.fen).abs().lte(halfDigitInFen(total)) ? [] : [{ sentence, rate, whole: whole.claim, total, computed: computed.round(0, Big.roundHalfUp).toNumber() }];
    }),
  );
};
