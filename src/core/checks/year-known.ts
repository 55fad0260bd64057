import { defineCheck } from '../check/define-check';

export const yearKnown = defineCheck({
  id: 'year-known',
  code: 'R02',
  title: { zh: '报告年度写明了', en: 'The year of the report is stated' },
  fault: '报告年度没有写明',
  severity: 'review',
  basis: { document: '本程序的约定：', clause: '年度取自单位信息、表标题、工作表名' },
  messages: {
    missing: {
      zh: '没有找到报告年度，报告中暂写「本年度」；请在「数据」中填写，或在「单位信息」中写明年度。',
      en: 'No year was found; the report says “本年度” (this year) for now. Give it under Data, or state it on “单位信息”.',
    },
    guessed: {
      zh: '报告年度{year}取自工作表名；请在「数据」中确认，或在「单位信息」中写明年度。',
      en: 'The year {year} was taken from the name of a sheet; confirm it under Data, or state it on “单位信息”.',
    },
  },
  *find({ facts: { unit, projects } }) {
    if (projects.length === 0) return;
    if (unit.year === null) yield { message: 'missing', at: [], data: {} };
    else if (unit.yearFrom === 'sheet-name') yield { message: 'guessed', at: [], data: { year: String(unit.year) } };
  },
});
