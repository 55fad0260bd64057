import { defineCheck } from '../check/define-check';
import { nameKey } from '../units/text';

export const unitAskedForApplies = defineCheck({
  id: 'unit-asked-for-applies',
  code: 'R17',
  title: { zh: '选定的单位用得上', en: 'The unit that was chosen can be told apart' },
  fault: '选定的单位没有用上',
  severity: 'review',
  basis: { document: '本程序的约定：', clause: '表中有多个单位的，可以选定一个；只有一个单位的，全部列入' },
  messages: {
    one: {
      zh: '选定的单位「{asked}」没有用上：工作簿只有「{name}」一个单位，所有项目都列入了报告；请核对文件或单位名称。',
      en: 'The choice of the unit “{asked}” has no effect: the workbook has the one unit “{name}”, and all projects are in the report. Check the file, or the name of the unit.',
    },
    unnamed: {
      zh: '选定的单位「{asked}」没有用上：表中没有写明各行属于哪个单位，所有项目都列入了报告；请加「单位名称」列，或不选单位。',
      en: 'The choice of the unit “{asked}” has no effect: the tables do not say whose the rows are, and all projects are in the report. Add a column with the unit of each row, or choose no unit.',
    },
  },
  *find({ facts: { organisations: { all, asked }, unit, projects } }) {
    if (asked === null || all.length > 1 || projects.length === 0) return;
    if (unit.name === null) yield { message: 'unnamed', at: [], data: { asked } };
    else if (nameKey(unit.name) !== nameKey(asked)) yield { message: 'one', at: unit.at.name ?? [], data: { asked, name: unit.name } };
  },
});
