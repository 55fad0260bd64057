import { unitSheet } from '../model/own-sheets';
import type { CellStyle, PlanRow, SheetPlan } from '../model/sheet-plan';

/** The label that the name of the unit stands beside. */
export const nameLabel = '单位名称';

/** What the report says of the unit, one line each, as the recogniser knows them. */
const labels = [nameLabel, '年度', '主管部门', '资金用途', '评价组织', '评价时间', '评价方法', '立项依据', '资金管理制度'] as const;

const plain: CellStyle = { fonts: ['宋体'], size: 11, bold: false, color: '#000000', fill: null, horizontal: 'left', vertical: 'center', wrap: true, border: true, format: '@' };

/** Returns the sheet 单位信息 with a line for everything that the report asks for, and the name filled in. */
export const planUnitSheet = (name: string): SheetPlan => ({
  name: unitSheet,
  columns: [110, 420],
  styles: {
    label: { ...plain, bold: true, fill: '#DDEBF7' },
    text: plain,
    // A year that a person types is to stay a number.
    number: { ...plain, format: 'General' },
  },
  rows: labels.map((label): PlanRow => ({
    id: label,
    height: 24,
    cells: [
      { column: 0, span: 1, value: label, style: 'label', link: null },
      { column: 1, span: 1, value: label === nameLabel ? name : '', style: label === '年度' ? 'number' : 'text', link: null },
    ],
  })),
  page: { paper: 'a4', orientation: 'portrait', margins: { top: 54, bottom: 54, left: 54, right: 54 }, titleRows: 0 },
  freezeRows: 0,
});
