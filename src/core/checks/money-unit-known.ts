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
  },
  *find({ facts }) {
    for (const { sheet, unit } of facts.tables) if (unit?.from === 'assumed') yield { message: 'assumed', at: unit.at, data: { sheet, unit: unit.name } };
  },
});
