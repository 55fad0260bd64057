import { answerTo, isYesNo } from '../score/yes-no-words';
import { byPerson, type ScoringRule } from '../score/scoring-rule';
import { plain } from '../units/decimal';

/** 是否类指标: what was asked for gets all points, its opposite none; other words are left to a person. */
export const yesNo: ScoringRule = {
  id: 'yes-no',
  title: '是否类指标直接赋分',
  applies: isYesNo,
  basis: (scheme) => scheme.basis.yesNo,
  formula: (scheme) => (scheme.yesNo === 'tiers' ? [] : [{ when: '写明已达到', gives: 'W' }, { when: '写明没有达到', gives: '0' }, { when: null, gives: byPerson }]),
  award({ indicator: { target, actual }, maxPoints }) {
    if (actual === null) return { points: null, reason: '实际完成值未填写，待人工评定' };
    const answer = answerTo(target ?? '', actual);
    if (answer === null) return { points: null, reason: `「${actual}」没有写明是否达到「${target ?? ''}」，待人工评定` };
    return answer ? { points: maxPoints, reason: `「${actual}」，达到「${target ?? ''}」，得${plain(maxPoints)}分` } : { points: maxPoints.times(0), reason: `「${actual}」，没有达到「${target ?? ''}」，得0分` };
  },
};
