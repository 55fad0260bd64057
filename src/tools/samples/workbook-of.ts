import { writeXlsx } from '../../hosts/xlsx/hucre';
import { budgetOf, executedOf, indicatorRows } from './large';
import { indicatorHeadings } from './usual-sheets';

/** Returns a workbook of a unit: a ledger of so many projects and twelve indicators for each. */
export const workbookOf = (unit: string, count: number): Promise<Uint8Array> => {
  const projects = Array.from({ length: count }, (_, index) => ({ name: `项目${index + 1}`, index }));
  return writeXlsx({
    sheets: [
      { name: '单位信息', rows: [['单位名称', unit], ['年度', 2024]] },
      { name: '预算执行', rows: [['2024年度', null, null, '单位：万元'], ['项目', '年初预算数', '全年预算数', '全年执行数'], ...projects.map(({ name, index }) => [name, budgetOf(index), budgetOf(index), executedOf(index)])] },
      { name: '绩效目标', rows: [[...indicatorHeadings], ...indicatorRows(projects).map((row) => [...row])] },
    ],
  });
};
