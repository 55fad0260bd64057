import { defineCheck } from '../check/define-check';

export const moneyUnitNotContradicted = defineCheck({
  id: 'money-unit-not-contradicted',
  code: 'R16',
  title: { zh: '一张表的金额单位只有一种说法', en: 'One table states one money unit' },
  fault: '金额单位前后不一',
  severity: 'review',
  basis: { document: '本程序的约定：', clause: '金额单位先看列名，再看表上方和附注，再看工作表名；说法不一的，按先看的读取并列出' },
  messages: {
    inCells: {
      zh: '「{sheet}」既写了{unit}，又写了{other}，现按{unit}读取；请核对后改成一致，或在「数据」中为该表选定。',
      en: '“{sheet}” states both “{unit}” and “{other}” and is read in “{unit}”; make them agree, or choose the unit of the table under Data.',
    },
    inName: {
      zh: '工作表名「{sheet}」写的是{other}，表里写的是{unit}，现按{unit}读取；请核对后改成一致，或在「数据」中为该表选定。',
      en: 'The name of the sheet “{sheet}” says “{other}”, the table “{unit}”, and it is read in “{unit}”; make them agree, or choose the unit of the table under Data.',
    },
  },
  *find({ facts }) {
    for (const { sheet, unit } of facts.tables) {
      for (const other of new Set(unit?.unlike?.map(({ name }) => name))) {
        const stated = unit?.unlike?.filter(({ name }) => name === other) ?? [];
        const at = [...new Set([...(unit?.at ?? []), ...stated.flatMap((entry) => entry.at)])];
        yield { message: stated.every(({ from }) => from === 'sheet-name') ? 'inName' : 'inCells', at, data: { sheet, unit: unit?.name ?? '', other } };
      }
    }
  },
});
