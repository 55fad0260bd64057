import { defineCheck } from '../check/define-check';

export const headingsLegible = defineCheck({
  id: 'headings-legible',
  code: 'R13',
  title: { zh: '表头和金额单位没有误认的字', en: 'No sign of a heading or of the money unit is misread' },
  fault: '表头有误认的字',
  severity: 'review',
  basis: { document: '本程序的约定：', clause: '表头只差一个字的按最接近的列名理解并说明' },
  messages: {
    column: {
      zh: '表头「{header}」像是「{word}」认错了一个字，暂按「{word}」读取；请改正表头，不是这个意思的在「数据」中改选。',
      en: 'The heading “{header}” looks like “{word}” with one sign misread, and is read as “{word}”; correct the heading, or choose another meaning under Data.',
    },
    unit: {
      zh: '「{header}」像是认错了一个字，金额单位暂按{unit}；请改正，或在「数据」中选定单位。',
      en: '“{header}” looks as if one sign were misread, and the amounts are read in “{unit}”; correct it, or choose the unit under Data.',
    },
  },
  *find({ facts: { tables } }) {
    for (const { columns, unit } of tables) {
      for (const { header, misread, at } of columns) if (misread !== undefined) yield { message: 'column', at, data: { header, word: misread } };
      if (unit?.misread !== undefined) yield { message: 'unit', at: unit.at, data: { header: unit.misread, unit: unit.name } };
    }
  },
});
