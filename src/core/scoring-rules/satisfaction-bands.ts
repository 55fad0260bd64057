import Big from 'big.js';
import { shareOfMaximum } from '../score/completion-ratio';
import { scoredInBands } from '../score/satisfaction';
import type { ScoringRule } from '../score/scoring-rule';
import { awardNumbers } from '../score/scoring-rule';
import { plain } from '../units/decimal';
import { formatLine } from '../units/percent';

/** 满意度 in bands: the actual alone decides, whatever the target; the shares of the points are the scheme's. */
export const satisfactionBands: ScoringRule = {
  id: 'satisfaction-bands',
  title: '满意度指标按档次计分',
  applies: scoredInBands,
  basis: (scheme) => scheme.basis.satisfaction,
  formula: ({ satisfaction }) => (satisfaction === null ? [] : [...satisfaction.filter(({ share }) => share !== '0').map(({ from, share }) => ({ when: `A≥${formatLine(new Big(from))}`, gives: shareOfMaximum(share) })), { when: null, gives: '0' }]),
  award: awardNumbers(({ target, actual, maxPoints, a, scheme, measure }) => {
    const bands = scheme.satisfaction ?? [];
    // A share without its sign, 0.95, is 95 %; beside 95 %, 0.95 % is what it says.
    const ratio = actual.gt(0) && actual.lte(1) && (measure === null || target.lte(1)) ? actual : actual.div(100);
    const index = bands.findIndex(({ from }) => ratio.gte(from));
    const band = bands[index];
    if (!band) return { points: maxPoints.times(0), reason: `满意度${a}%，得0分` };
    const above = bands[index - 1];
    const points = maxPoints.times(band.share);
    const range = above === undefined ? `${formatLine(new Big(band.from))}及以上` : `${formatLine(new Big(band.from))}（含）至${formatLine(new Big(above.from))}`;
    return { points, reason: `满意度${plain(ratio.times(100))}%，在${range}一档，得分值的${formatLine(new Big(band.share))}，即${plain(points)}分` };
  }),
};
