import { defineCheck } from '../check/define-check';

export const finishedKnown = defineCheck({
  id: 'finished-known',
  code: 'R04',
  title: { zh: '项目是否完成写明了', en: 'The workbook says whether the projects are finished' },
  fault: '项目是否完成没有写明',
  severity: 'review',
  basis: { document: '财预〔2021〕101号', clause: '三（七）2（执行率按是否完成分档计分）' },
  messages: {
    unknown: {
      zh: '{count}个项目是否已完成没有写明，预算执行率不能计分；请在「报告设置」的「项目已完成」写是或否，命令行用 --finished yes|no。',
      en: 'Whether finished or not is not stated for {count} projects, so that the execution rate gets no points there; write “是” (yes) or “否” (no) in the line “项目已完成” of “报告设置”, or use --finished yes|no on the command line.',
    },
  },
  *find({ facts, scores }) {
    const open = scores.filter(({ items }) => items.some(({ needs }) => needs === 'finished'));
    const ids = new Set(open.map(({ project }) => project));
    if (open.length > 0) yield { message: 'unknown', at: facts.projects.filter(({ id }) => ids.has(id)).flatMap(({ at }) => at.executed?.slice(0, 1) ?? []), data: { count: String(open.length) } };
  },
});
