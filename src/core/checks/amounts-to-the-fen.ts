import { defineCheck } from '../check/define-check';

export const amountsToTheFen = defineCheck({
  id: 'amounts-to-the-fen',
  code: 'M21',
  title: { zh: '金额精确到分', en: 'Amounts are exact to the fen (0.01 yuan)' },
  fault: '金额的精度超过分',
  severity: 'hint',
  basis: { document: '《会计基础工作规范》', clause: '第五十二条（金额数字写到角分为止）' },
  messages: {
    rounded: {
      zh: '金额「{raw}」比分更细，已四舍五入到分。',
      en: 'The amount “{raw}” is finer than a fen (0.01 yuan) and was rounded to the fen.',
    },
  },
  *find({ facts }) {
    for (const { at, raw, kind, project } of facts.readings) if (kind === 'too-precise') yield { message: 'rounded', project, at, data: { raw } };
  },
});
