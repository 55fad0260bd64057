import type { Kind } from '../model/facts';
import { kindNames } from '../model/names';
import { defineCheck } from '../check/define-check';
import { readingsByCell } from '../check/readings-by-cell';

const money = /^(?:万|亿|千)?元/;
const counted = /^(?:万)?(?:人|人次|名|次|个|户|家|场|期|项|件|份|套|台|公里|千米|米|亩|平方米|处)$/;

/** Returns which head an indicator should stand under; null where its own is as good. */
const better = (kind: Kind, name: string, measure: string | null): Kind | null => {
  const unit = measure ?? '';
  if (kind === 'cost' && (counted.test(unit) || (unit === '%' && !/成本|费用|造价|节约|支出|控制|单价/.test(name)))) return unit === '%' ? 'quality' : 'quantity';
  if (kind === 'quantity' && money.test(unit) && !/收入|产值|金额|发放|补助|补贴|拨付|贷款|额度/.test(name)) return 'cost';
  if (kind === 'timeliness' && (/资金到位率/.test(name) || /合格率|达标率|优良率/.test(name))) return 'quality';
  if (kind !== 'satisfaction' && /满意(?:度|率)/.test(name)) return 'satisfaction';
  return null;
};

export const headFits = defineCheck({
  id: 'head-fits',
  code: 'I06',
  title: { zh: '指标归在合适的二级指标下', en: 'Indicators stand under the second-level heading that fits them' },
  fault: '指标归类不当',
  severity: 'warning',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第十三条' },
  messages: {
    other: {
      zh: '「{name}」（{target}）归在{kind}下，更像{better}，请核实。',
      en: '“{name}” (“{target}”) stands under {kind}; it looks more like one of the {better}. Please check.',
    },
    level: {
      zh: '「{name}」归在产出指标下的{kind}，按101号成本是单独的一级指标；请移到成本指标下。',
      en: '“{name}” stands under the {kind} among the outputs; in document No. 101 cost is a first level of its own; move it there.',
    },
  },
  *find({ facts, scheme }) {
    const foreignLevelAt = readingsByCell(facts, 'foreign-level');
    const ownLevel = scheme.weights.some(({ has }) => has.includes('cost'));
    for (const project of facts.projects) {
      for (const { kind, category, name, target, measure, at } of project.indicators) {
        if (kind === null) continue;
        const fits = better(kind, name, measure);
        if (fits === null && !(kind === 'cost' && category === 'output')) continue;
        const cells = [...(at.kind ?? []), ...(at.name ?? [])];
        if (fits !== null) yield { message: 'other', project: project.id, at: cells, data: { name, target: `${target ?? ''}${measure ?? ''}`, kind: kindNames[kind], better: kindNames[fits] } };
        if (fits !== null) continue;
        // 10号 has 成本指标 among the outputs; 经济成本指标 is a word of 101号, where it stands under 成本.
        const foreign = foreignLevelAt(at.kind?.[0]);
        if (ownLevel || foreign) yield { message: 'level', project: project.id, at: cells, data: { name, kind: foreign?.raw ?? kindNames[kind] } };
      }
    }
  },
});
