import { defineCheck } from '../check/define-check';
import { readLastDay } from '../units/days';

export const datesWithinYear = defineCheck({
  id: 'dates-within-year',
  code: 'I08',
  title: { zh: '时间类指标值在报告年度之内', en: 'Targets that are dates lie within the year of the report' },
  fault: '时间不在报告年度内',
  severity: 'warning',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第十三条（年度绩效指标）' },
  messages: {
    other: {
      zh: '「{name}」的指标值「{target}」不在报告年度{year}年之内；跨年的请写本年度应完成的节点。',
      en: 'The target “{target}” of “{name}” does not lie within {year}, the year of the report; where a project runs longer, give what is due within the year.',
    },
  },
  *find({ facts }) {
    const { year } = facts.unit;
    if (year === null) return;
    for (const project of facts.projects) {
      for (const { comparison, target, name, at } of project.indicators) {
        const day = comparison === 'date' && target !== null ? readLastDay(target.replace(/^(?:≤|<=|<|=)/, '')) : null;
        if (day?.year != null && day.year !== year) yield { message: 'other', project: project.id, at: at.target ?? [], data: { name, target: target ?? '', year: String(year) } };
      }
    }
  },
});
