import { defineCheck } from '../check/define-check';

/** So many names are told; of more, the first ones. */
const told = 5;

export const oneUnitPerReport = defineCheck({
  id: 'one-unit-per-report',
  code: 'R06',
  title: { zh: '报告只写一个单位', en: 'The report is of one unit' },
  fault: '工作簿中有多个单位',
  severity: 'review',
  basis: { document: '本程序的约定：', clause: '表中有多个单位的，全部列入并说明，由人选定' },
  messages: {
    several: {
      zh: '工作簿中有{count}个单位：{names}；各单位的项目暂全部列入，项目编号前加单位编码。只写一个单位的，请在「数据」中选定单位（命令行用 --org）。',
      en: 'The workbook has {count} units: {names}. The projects of all are included for now, each id led by the unit’s code. For the report of one unit, choose it under “数据” (Data), or by --org on the command line.',
    },
    unknown: {
      zh: '工作簿中没有单位「{asked}」，只有{names}；暂全部列入，请在「数据」中改选其中一个。',
      en: 'The workbook has no unit “{asked}”, but {names}. All are included for now; choose one of them under “数据” (Data).',
    },
  },
  *find({ facts: { organisations } }) {
    const { all, chosen, asked } = organisations;
    if (all.length < 2 || chosen !== null) return;
    const shown = all.slice(0, told).map(({ name }) => `「${name}」`).join('');
    const found = { at: all.slice(0, told).flatMap(({ at }) => at), data: { names: all.length > told ? `${shown}等` : shown } };
    if (asked === null) yield { message: 'several', ...found, data: { ...found.data, count: String(all.length) } };
    else yield { message: 'unknown', ...found, data: { ...found.data, asked } };
  },
});
