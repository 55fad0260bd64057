import { decimal, plain } from '../units/decimal';
import { shareOfMaximum } from '../score/completion-ratio';
import { byPerson, type ScoringRule } from '../score/scoring-rule';
import { isInTier, tierBands, tierOf } from '../score/tier-bands';
import { isYesNo } from '../score/yes-no-words';

/**
 * 定性指标: the words of the actual name a tier; the points are a person's, inside the tier's band.
 * A declared score in the band is taken; otherwise the band is proposed. Words that name no tier are left to a person.
 */
export const qualitative: ScoringRule = {
  id: 'qualitative',
  title: '定性指标分档计分',
  applies: (indicator, scheme) => indicator.comparison === 'qualitative' && !isYesNo(indicator, scheme),
  basis: (scheme) => scheme.basis.qualitative,
  formula: ({ tiers }) => [
    ...tiers.map(({ name, low, high }, index) => ({ when: name, gives: `${shareOfMaximum(low)}～${shareOfMaximum(high)}${index === 0 ? '' : '（不含上限）'}` })),
    { when: null, gives: byPerson },
  ],
  award({ indicator, maxPoints, scheme }) {
    const said = indicator.actual;
    if (said === null) return { points: null, reason: '实际完成值未填写，待人工评定' };
    const index = tierOf(scheme, said);
    const tier = tierBands(scheme, maxPoints)[index];
    if (!tier) return { points: null, reason: `「${said}」没有写明达成档次（达成、部分达成、未达成），待人工评定` };
    const band = { low: tier.low, high: tier.high };
    const declared = decimal(indicator.declaredPoints);
    const inside = declared !== null && isInTier(tier, declared);
    const bandText = `「${tier.name}」为${band.low}–${band.high}分${tier.closed ? '' : '（不含上限）'}`;
    if (inside) return { points: declared, reason: `${bandText}，自评${plain(declared)}分`, band };
    return { points: null, reason: declared === null ? `${bandText}，待人工评定` : `${bandText}，填写的${plain(declared)}分不在档内，待人工评定`, band };
  },
};
