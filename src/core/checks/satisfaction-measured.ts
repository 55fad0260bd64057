import { defineCheck } from '../check/define-check';

export const satisfactionMeasured = defineCheck({
  id: 'satisfaction-measured',
  code: 'S13',
  title: { zh: '满意度写明了数值和调查的样本', en: 'Satisfaction is given as a figure, with the size of the survey' },
  fault: '满意度没有数值或样本',
  severity: 'warning',
  basis: { document: '财预〔2021〕101号', clause: '三（四）（满意度以问卷调查等方式取值）' },
  messages: {
    words: { zh: '「{name}」的实际完成值「{actual}」没有数值；请写明满意度和调查人数，没有调查的据实说明。', en: 'The actual “{actual}” of “{name}” is no figure; give the rate and the number of people asked, or say that nobody was.' },
  },
  *find({ facts }) {
    for (const project of facts.projects)
      for (const { category, kind, name, actual, at } of project.indicators)
        if ((category === 'satisfaction' || kind === 'satisfaction') && actual !== null && !/[\p{Nd}一二三四五六七八九十百]/u.test(actual)) yield { message: 'words', project: project.id, at: [...(at.actual ?? []), ...(at.name ?? [])], data: { name, actual } };
  },
});
