import type { CellStyle, PlanCell, PlanRow, SheetPlan } from '../../src/core/model/sheet-plan';

/** Texts that a spreadsheet would take for something else. */
export const formulaShaped = ['=1+1', '@SUM(A1)', '+1', '-1', "'=1", "''=1", '012', '2024-01-01', '1e5', 'TRUE', '1/2', '#REF!', '50%', '_x0041_', ' 空格 ', '两行\n文字', '<a&b>"'];

const base: CellStyle = { fonts: ['仿宋'], size: 16, bold: false, color: '#000000', fill: null, horizontal: 'left', vertical: 'center', wrap: true, border: false, format: '@' };
const styles = {
  title: { ...base, fonts: ['宋体'], size: 22, bold: true, horizontal: 'center' },
  body: base,
  header: { ...base, fonts: ['黑体'], size: 12, fill: '#E2EFDA', horizontal: 'center', border: true },
  cell: { ...base, fonts: ['宋体'], size: 12, border: true },
  amount: { ...base, fonts: ['宋体'], size: 12, border: true, wrap: false, shrink: true, horizontal: 'right', format: '#,##0.00' },
  link: { ...base, fonts: ['宋体'], size: 12, border: true, color: '#0563C1' },
} satisfies Record<string, CellStyle>;

const cell = (column: number, span: number, value: PlanCell['value'], style: keyof typeof styles, link: PlanCell['link'] = null): PlanCell => ({ column, span, value, style, link });
const row = (id: string, height: number, ...cells: PlanCell[]): PlanRow => ({ id, height, cells });
const sentence = '该项目全年预算数100.00万元，全年执行数88.74万元，预算执行率88.74%。';

const page = { paper: 'a4', orientation: 'portrait', margins: { top: 104.9, bottom: 99.2, left: 79.4, right: 73.7 }, titleRows: 0 } as const;

/** Returns a report sheet on so many projects: title, a passage and a table row for each. */
export const reportPlan = (projects: number, names: (index: number) => string = (index) => `项目${index + 1}`): SheetPlan => ({
  name: '绩效自评报告',
  columns: [66, 56, 56, 56, 56, 56, 56, 40],
  styles,
  rows: [
    row('title', 60, cell(0, 8, '项目支出绩效自评报告', 'title')),
    ...Array.from({ length: projects }, (_, index) => row(`passage-${index}`, index % 2 === 0 ? 56 : 84, cell(0, 8, `　　${names(index)}：${sentence.repeat(1 + (index % 2))}`, 'body'))),
    row('header', 24, cell(0, 4, '项目', 'header'), cell(4, 2, '全年预算数', 'header'), cell(6, 2, '全年执行数', 'header')),
    ...Array.from({ length: projects }, (_, index) => row(`project-${index}`, 24, cell(0, 4, names(index), 'cell'), cell(4, 2, 100 + index, 'amount'), cell(6, 2, 88.74, 'amount'))),
  ],
  page,
  freezeRows: 0,
});

/** Returns a findings sheet whose rows link to cells of the source. */
export const findingsPlan = (links: readonly string[]): SheetPlan => ({
  name: '核对清单',
  columns: [40, 60, 300, 160],
  styles,
  rows: [
    row('header', 24, cell(0, 1, '序号', 'header'), cell(1, 1, '编码', 'header'), cell(2, 1, '问题', 'header'), cell(3, 1, '单元格', 'header')),
    ...links.map((link, index) => row(`finding-${index}`, 36, cell(0, 1, index + 1, 'amount'), cell(1, 1, 'M01', 'cell'), cell(2, 1, '合计与各项之和不一致。', 'cell'), cell(3, 1, link, 'link', link))),
  ],
  page: { ...page, orientation: 'landscape', titleRows: 1, numbers: 'count' },
  freezeRows: 1,
});

/** Returns the values that a plan puts into the sheet, from A1 on, as a snapshot shows them. */
export const valuesOf = (plan: SheetPlan): (string | number | null)[][] =>
  plan.rows.map(({ cells }) => {
    const line = Array<string | number | null>(plan.columns.length).fill(null);
    for (const { column, value } of cells) line[column] = value;
    return line;
  });
