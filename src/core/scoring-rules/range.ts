import { awardBeyond, beyondLines } from '../score/beyond';
import { awardReached, reachedLines } from '../score/completion-ratio';
import type { ScoringRule } from '../score/scoring-rule';
import { unreadable } from '../score/scoring-rule';
import { decimal, plain } from '../units/decimal';
import { readRange } from '../units/ranges';

/** 区间指标 (5–8次): within the range, its ends included, gets all points; below it the completion ratio A ÷ L decides, above it points fall as those of a reverse indicator whose target is H. */
export const range: ScoringRule = {
  id: 'range',
  title: '区间指标按完成率计分',
  applies: ({ comparison }) => comparison === 'range',
  basis: ({ basis }) => ({ ...basis.quantity, clause: `${basis.quantity.clause}（区间指标的算法未作规定：低于下限按下限计完成率，高于上限按反向指标计）` }),
  formula: (scheme) => [{ when: 'L≤A≤H', gives: 'W' }, { when: 'A＜0', gives: '0' }, ...reachedLines('A÷L', scheme, 'A＜L'), ...beyondLines('H', scheme)],
  award({ indicator, maxPoints, scheme }) {
    const ends = readRange(indicator.target ?? '');
    const actual = decimal(indicator.actual);
    if (ends === null) return { points: null, reason: '指标值不是区间，待人工评定' };
    if (indicator.actual === null) return { points: null, reason: '实际完成值未填写，待人工评定' };
    if (actual === null) return unreadable(indicator.actual, indicator.measure);
    const [a, low, high] = [plain(actual), plain(ends.low), plain(ends.high)];
    if (actual.gt(ends.high)) return awardBeyond(ends.high, actual, maxPoints, scheme);
    if (actual.gte(ends.low)) return { points: maxPoints, reason: `${a}在${low}–${high}之间，达到指标值，得${plain(maxPoints)}分` };
    if (actual.lt(0) || ends.low.lte(0)) return { points: maxPoints.times(0), reason: `实际完成值${a}低于${low}，得0分` };
    return awardReached({ done: actual, of: ends.low, formula: `${a}÷${low}` }, maxPoints, scheme);
  },
};
