import type { Claim } from '../model/prose';
import { amountsOf } from './amounts-in-text';
import type { OwnSentence } from './own-words';
import { agree } from './splits-in-text';

/** A part behind 其中 in whose unit the others are not: 168.4元 among 41.2万元 and 32万元. */
export interface SlipInSplit {
  readonly part: Claim;
  readonly whole: Claim;
  /** The part as it seems to be meant. */
  readonly meant: string;
}

const perWan = 10_000;

/** Returns the parts of a sentence's splits that make the whole in another unit than their own. */
export const slipsInSplit = (sentence: OwnSentence): readonly SlipInSplit[] => {
  const amounts = amountsOf(sentence);
  return [...sentence.text.matchAll(/其中/g)].flatMap(({ index }): readonly SlipInSplit[] => {
    const at = sentence.start + index;
    const behind = /[；;]|其中/.exec(sentence.text.slice(index + 2))?.index ?? sentence.text.length;
    const wholes = amounts.filter(({ claim }) => claim.end <= at);
    const parts = amounts.filter(({ claim, told }) => claim.start > at && claim.start < at + 2 + behind && told !== 'balance');
    for (const whole of wholes.reverse())
      for (const odd of parts) {
        const meant = odd.claim.unit === '元' ? odd.fen * perWan : odd.claim.unit === '万元' ? odd.fen / perWan : null;
        // What follows the parts is no part: they make the whole without it.
        if (parts.length < 2 || meant === null || agree(whole.fen, parts) || agree(whole.fen, parts.filter((part) => part !== odd))) continue;
        if (agree(whole.fen, parts.map((part) => (part === odd ? { fen: meant } : part)))) return [{ part: odd.claim, whole: whole.claim, meant: odd.claim.text.replace(/万?元$/, odd.claim.unit === '元' ? '万元' : '元') }];
      }
    return [];
  });
};
