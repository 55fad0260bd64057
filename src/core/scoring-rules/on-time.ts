import { lastDayOf } from '../score/last-day-of';
import { compareDays } from '../units/days';
import { nameKey } from '../units/text';
import { awardByPerson, byPerson, type ScoringRule } from '../score/scoring-rule';

/** 日期指标: done on or before the target's day, or 按时完成, gets all points; later is a person's to decide, and so are words that name no day. */
export const onTime: ScoringRule = {
  id: 'on-time',
  title: '日期指标按时完成得满分',
  applies: ({ comparison }) => comparison === 'date',
  basis: (scheme) => scheme.basis.quantity,
  formula: () => [
    { when: '不晚于指标值或写明按时完成', gives: 'W' },
    { when: null, gives: byPerson },
  ],
  award({ indicator: { target, actual, declaredPoints }, maxPoints, year }) {
    if (actual === null) return { points: null, reason: '实际完成值未填写，待人工评定' };
    const same = target !== null && nameKey(actual) === nameKey(target);
    if (same || /^(?:已|均|全部)*(?:按时|按期|如期|及时)(?:全部)?(?:完成|完工|办结)?$/.test(nameKey(actual))) return { points: maxPoints, reason: `「${actual}」，按时完成，得满分` };
    const [due, done] = [lastDayOf(target, year), lastDayOf(actual, year)];
    const order = due && done ? compareDays(done, due) : null;
    if (order === null) return { points: null, reason: `「${actual}」是否按时，待人工评定` };
    if (order > 0) return awardByPerson(`「${actual}」晚于「${target ?? ''}」`, declaredPoints, maxPoints);
    return { points: maxPoints, reason: `「${actual}」不晚于「${target ?? ''}」，按时完成，得满分` };
  },
};
