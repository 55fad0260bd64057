import type { TableInfo } from '../model/facts';
import type { CellRef } from '../units/address';
import { rangeRef } from '../units/address';
import { rememberedOf } from '../units/remembered';
import { findHeadings } from '../recognise/find-table';
import { amountsBeside, projectAmounts } from '../recognise/indicators/project-amounts';
import { emptyIn, resolveIndicators, targetsSynonyms, targetsWords } from '../recognise/indicators/columns';
import { readIndicatorRows } from '../recognise/indicators/rows';
import type { Recogniser } from '../recognise/recogniser';
import { describeColumns, describeOthers } from '../recognise/recogniser';
import { ofOneYear, yearColumns } from '../recognise/side-by-side';
import type { SheetView } from '../recognise/sheet-view';

/** Returns the project a table names above its heading or in its sheet's first cells: 项目名称 | 某项目. */
const projectAbove = (view: SheetView, start: number): { name: string; at: CellRef } | null => {
  for (let row = start - 1; row >= Math.max(view.firstRow, start - 12); row -= 1) {
    for (let column = view.firstColumn; column <= view.lastColumn; column += 1) {
      const text = view.text(row, column);
      if (/^项目名称[:：]?$/.test(text.replace(/\s+/g, ''))) {
        let next = column + 1;
        while (next <= view.lastColumn && (view.covered(row, next) ? view.ref(row, next) === view.ref(row, column) : view.blank(row, next))) next += 1;
        const name = view.text(row, next);
        if (name === '') return null;
        view.use(row, column);
        view.use(row, next);
        return { name, at: view.ref(row, next) };
      }
      const inline = /^项目名称[:：]\s*(.+)$/.exec(text);
      if (inline) {
        view.use(row, column);
        return { name: (inline[1] ?? '').trim(), at: view.ref(row, column) };
      }
    }
  }
  return null;
};

const headingsOf = rememberedOf((view: SheetView) => findHeadings(view, targetsSynonyms, (found) => found.has('name') && found.has('target'), { years: true }));

/** A table of indicators: (项目) | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因. */
export const targetsTable: Recogniser = {
  id: 'targets-table',
  starts: (view) => headingsOf(view).map(({ row }) => row),

  years(view, start) {
    const heading = headingsOf(view).find(({ row }) => row === start);
    return heading ? yearColumns(view, heading) : [];
  },

  read(view, start, end, options) {
    const found = headingsOf(view).find(({ row }) => row === start);
    if (!found) return {};
    const { heading, left } = ofOneYear(found, options.year ?? null);
    const resolved = resolveIndicators(heading, emptyIn(view, start + 1, end));
    const columns = { ...resolved, left: [...left.map((entry) => ({ ...entry, known: false })), ...resolved.left] };
    const ofLevels = [columns.points.first, columns.points.second].filter((column) => column !== null);
    for (const column of [...[...heading.columns, ...columns.used].map(({ column: own }) => own), ...ofLevels]) view.use(start, column);
    const above = heading.column('project') === null ? projectAbove(view, start) : null;
    const projectColumn = heading.column('project');
    const beside = amountsBeside(view, start, projectColumn, new Set(columns.used.map(({ column }) => column)));
    const isBeside = ({ column }: { readonly column: number }): boolean => beside?.columns.some((entry) => entry.column === column) === true;
    const { groups, readings, last, used, included } = readIndicatorRows(view, { ...columns, left: columns.left.filter((entry) => !isBeside(entry)) }, end, above);
    const amounts = beside && projectColumn !== null ? projectAmounts(view, beside, last, projectColumn, options) : null;
    const covered = [...[...heading.columns, ...columns.used, ...(amounts?.columns ?? [])].map(({ column }) => column), ...ofLevels];
    const info: TableInfo = {
      id: `${view.name}/${start + 1}`,
      recogniser: 'targets-table',
      title: '绩效指标表',
      sheet: view.name,
      range: rangeRef(view.name, start, Math.min(...covered), last, Math.max(...covered)),
      columns: [...describeColumns(view, { ...heading, columns: columns.used }, targetsWords), ...(amounts?.columns ?? []).map(({ column, header, meaning }) => ({ header, meaning, at: [view.ref(start, column)] }))],
      ...describeOthers(view, start, new Map([...found.columns, ...found.unknown].map(({ column, header }) => [column, header])), [...columns.left.filter((entry) => !isBeside(entry)), ...(amounts?.open ?? [])]),
      unit: amounts?.unit ?? null,
      ...(amounts && { amounts: amounts.amounts }),
      rows: last - start,
      used,
      ...(included.length > 0 && { included }),
    };
    return { targets: [{ info, groups }], ...(amounts && amounts.rows.length > 0 && { ledgers: [{ info, oneColumn: false, rows: amounts.rows, unitOf: amounts.unitOf }] }), tables: [info], readings: [...readings, ...(amounts?.readings ?? [])] };
  },
};
