import { nameKey } from '../units/text';
import type { ScoringRule } from '../score/scoring-rule';

/** 日期指标: 按时完成, or the target's own date, gets all points; anything else is left to a person. */
export const onTime: ScoringRule = {
  id: 'on-time',
  title: '日期指标按时完成得满分',
  applies: (comparison) => comparison === 'date',
  basis: (scheme) => scheme.basis.quantity,
  award({ indicator, maxPoints }) {
    if (indicator.actual === null) return { points: null, reason: '实际完成值未填写，待人工评定' };
    const same = indicator.target !== null && nameKey(indicator.actual) === nameKey(indicator.target);
    if (same || /^(?:已)?(?:按时|按期|及时)完成$/.test(nameKey(indicator.actual))) return { points: maxPoints, reason: `「${indicator.actual}」，按时完成，得满分` };
    return { points: null, reason: `「${indicator.actual}」是否按时，待人工评定` };
  },
};
