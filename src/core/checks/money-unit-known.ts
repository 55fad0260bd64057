import { defineCheck } from '../check/define-check';

export const moneyUnitKnown = defineCheck({
  id: 'money-unit-known',
  code: 'R01',
  title: { zh: '金额单位写明了', en: 'The money unit is stated' },
  fault: '金额单位没有写明',
  severity: 'review',
  basis: { document: '本程序的约定：', clause: '工作簿没有写明的，按金额大小推定并说明' },
  messages: {
    assumed: {
      zh: '「{sheet}」没有写明金额单位，暂按{unit}；请在「数据」中选定，或在表头注明「单位：{unit}」。',
      en: '“{sheet}” states no money unit and is read in “{unit}”; choose the unit under Data, or state “单位：{unit}” in the heading.',
    },
    several: {
      zh: '「{sheet}」等{count}张工作表没有写明金额单位，暂按{unit}；请在「数据」中选定，或在各表头注明「单位：{unit}」。',
      en: '“{sheet}” and others, {count} sheets in all, state no money unit and are read in “{unit}”; choose the unit under Data, or state “单位：{unit}” in each heading.',
    },
  },
  *find({ facts }) {
    const assumed = facts.tables.flatMap(({ sheet, unit }) => (unit?.from === 'assumed' ? [{ sheet, unit }] : []));
    for (const name of new Set(assumed.map(({ unit }) => unit.name))) {
      const tables = assumed.filter(({ unit }) => unit.name === name);
      const sheets = new Set(tables.map(({ sheet }) => sheet));
      const [sheet] = sheets;
      if (sheet === undefined) continue;
      const at = tables.flatMap(({ unit }) => unit.at);
      if (sheets.size === 1) yield { message: 'assumed', at, data: { sheet, unit: name } };
      else yield { message: 'several', at, data: { sheet, unit: name, count: String(sheets.size) } };
    }
  },
});
