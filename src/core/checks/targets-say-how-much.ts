import { defineCheck } from '../check/define-check';
import { nameKey } from '../units/text';

/** Words that say that something gets better and not how much. */
const vague = /效果明显|明显|显著|有效|较好|良好|进一步|稳步|不断|基本|大力|逐步|持续|加强|提高|提升|改善|促进/;
/** A graded standard says which tier is which. */
const graded = /[优良中差]|合格|达标|[一二三]级|[甲乙丙]等|分档|档次/;

export const targetsSayHowMuch = defineCheck({
  id: 'targets-say-how-much',
  code: 'I01',
  title: { zh: '指标值写明了数量或分级标准', en: 'Targets state a quantity or a graded standard' },
  fault: '指标值无法衡量',
  severity: 'warning',
  basis: { document: '财预〔2021〕101号', clause: '三（三）（指标值应具体、可衡量）' },
  messages: {
    vague: {
      zh: '「{name}」的指标值「{target}」没有数量，也没有分级标准，难以衡量；请写出数量，或分级标准。',
      en: 'The target “{target}” of “{name}” states neither a quantity nor a graded standard and can hardly be measured; state a quantity, or a graded standard.',
    },
  },
  *find({ facts }) {
    for (const project of facts.projects) {
      for (const { comparison, target, name, at } of project.indicators) {
        if (comparison !== 'qualitative' || target === null || /\p{Nd}|[一二三四五六七八九十百千万]+[个次人户项场期]/u.test(target) || graded.test(target)) continue;
        if (vague.test(nameKey(target))) yield { message: 'vague', project: project.id, at: at.target ?? at.name ?? [], data: { name, target } };
      }
    }
  },
});
