import type { Area, CellValue, SheetSnapshot, Snapshot } from '../../src/core/model/snapshot';

/** Returns a sheet whose first row is Excel's row 1; `formats` by column letter index applies to every row. */
export const sheet = (name: string, rows: readonly (readonly CellValue[])[], more: { readonly merges?: readonly Area[]; readonly formats?: Readonly<Record<number, string>>; readonly hiddenRows?: readonly number[] } = {}): SheetSnapshot => {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return {
    name,
    visible: true,
    row: 0,
    column: 0,
    values: rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null)),
    formats: more.formats ? rows.map(() => Array.from({ length: width }, (_, column) => more.formats?.[column] ?? 'General')) : [],
    merges: more.merges ?? [],
    hiddenRows: more.hiddenRows ?? [],
    hiddenColumns: [],
  };
};

/** Returns a workbook of the sheets, written by no earlier run. */
export const workbook = (...sheets: readonly SheetSnapshot[]): Snapshot => ({ sheets, memory: null, names: [] });

/** A ledger in 万元 for 2024 on the sheet 表: the heading is row 2, the first project row 3, the columns A name, B 年初, C 全年, D 执行, E 执行率, F 备注. */
export const ledger = (...rows: readonly (readonly CellValue[])[]): SheetSnapshot =>
  sheet('表', [['2024年项目支出表', null, null, null, null, '单位：万元'], ['项目', '年初预算数', '全年预算数', '全年执行数', '执行率', '备注'], ...rows]);

/** A targets table on the sheet 指标: the heading is row 1; A project, B 一级, C 二级, D 三级, E 指标值, F 完成值, G 分值, H 得分, I 偏差原因. */
export const targets = (...rows: readonly (readonly CellValue[])[]): SheetSnapshot =>
  sheet('指标', [['项目', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'], ...rows]);
