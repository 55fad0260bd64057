import type { TextFact, UnitInformation } from '../model/facts';
import type { Options } from '../model/options';
import type { CellRef } from '../units/address';
import { nameKey, narrow } from '../units/text';
import { yearOfTitle } from './ledger/year';
import type { Recognised } from './recogniser';
import type { SheetView } from './sheet-view';

/** A table's place, and the years that its title, its own column and its sheet's name state. */
export interface DatedTable {
  readonly view: SheetView;
  readonly row: number;
  /** The first row that belongs to no table before it on the sheet. */
  readonly after: number;
  readonly title: StatedYear | null;
  readonly column: readonly StatedYear[];
  readonly sheetName: number | null;
  /** True for what is written before a year is over: it may be the next year's already. */
  readonly isPlan: boolean;
}
/** A year with the cell that states it. */
export interface StatedYear {
  readonly year: number;
  readonly at: CellRef;
}

/** How many rows above a table its title may stand. */
export const titleReach = 6;
const unitLabel = /^(?:填\s*报|编\s*制|预\s*算|项\s*目|申\s*报)?\s*单\s*位\s*(?:名\s*称)?\s*(?:\((?:公章|盖章|签章|章)\)\s*)?[:：]\s*(.+)$/;
const bareLabel = /^(?:填\s*报|编\s*制|预\s*算|项\s*目|申\s*报)\s*单\s*位\s*(?:名\s*称)?\s*(?:\((?:公章|盖章|签章|章)\)\s*)?[:：]$/;
const moneyUnit = /^(?:人民币)?\s*\(?(?:亿|万|千)?元\)?(?!\p{Script=Han})/u;

/** Returns the cells above a table that can be its title: texts within six rows, in rows without numbers. */
const titleCells = (view: SheetView, row: number, after: number): readonly { readonly row: number; readonly column: number; readonly text: string }[] => {
  const cells: { row: number; column: number; text: string }[] = [];
  for (let above = row - 1; above >= Math.max(view.firstRow, after, row - titleReach); above -= 1) {
    const own = Array.from({ length: view.lastColumn - view.firstColumn + 1 }, (_, index) => view.firstColumn + index).filter((column) => !view.covered(above, column));
    if (own.some((column) => typeof view.value(above, column) === 'number')) break;
    cells.unshift(...own.flatMap((column) => (typeof view.value(above, column) === 'string' && !view.blank(above, column) ? [{ row: above, column, text: view.text(above, column) }] : [])));
  }
  const top = after === view.firstRow && row - titleReach > view.firstRow ? soleText(view, view.firstRow) : null;
  return top && yearOfTitle(top.text) ? [top, ...cells] : cells;
};

/** Returns the one text of a row, null where there are several or none: the head of a sheet with notes between it and its table. */
const soleText = (view: SheetView, row: number): { row: number; column: number; text: string } | null => {
  const filled = Array.from({ length: view.lastColumn - view.firstColumn + 1 }, (_, index) => view.firstColumn + index).filter((column) => !view.covered(row, column) && !view.blank(row, column));
  const [column] = filled;
  return column === undefined || filled.length > 1 || typeof view.value(row, column) !== 'string' ? null : { row, column, text: view.text(row, column) };
};

/** Returns the year that the title of a table states: 2024年度 before 2024年. */
export const titleYear = (view: SheetView, row: number, after: number): StatedYear | null => {
  const cells = titleCells(view, row, after);
  // Years side by side are headings of columns, not a title.
  const heads = (own: number): boolean => new Set(cells.flatMap((cell) => (cell.row === own ? (yearOfTitle(cell.text)?.year ?? []) : []))).size > 1;
  const found = cells.flatMap((cell) => {
    if (heads(cell.row)) return [];
    const year = yearOfTitle(cell.text);
    return year ? [{ ...year, at: view.ref(cell.row, cell.column) }] : [];
  });
  return found.find(({ certain }) => certain) ?? found[0] ?? null;
};

/** Returns the year in a sheet's name. */
export const yearInName = (name: string): number | null => {
  const found = /(?:^|\D)((?:19|20)\d{2})(?!\d)/.exec(name);
  return found ? Number(found[1]) : null;
};

/** Returns true where the title of a table says that it is of 基本支出 and nothing of projects. */
export const isOfBasicSpending = ({ view, row, after }: Pick<DatedTable, 'view' | 'row' | 'after'>): boolean => {
  const said = titleCells(view, row, after).map(({ text }) => text.replace(/\s+/g, '')).join('\n');
  return /基本支出/.test(said) && !/项目/.test(said);
};

/** Returns the unit's name of 「填报单位：某局   单位：万元」; null where nothing but a money unit stands there. */
const nameIn = (text: string): string | null => {
  const label = unitLabel.exec(narrow(text).trim());
  const name = (label?.[1] ?? '')
    .replace(/\s{2,}.*$/, '')
    .replace(/\s*(?:金额|计量|货币)?单位\s*[:：].*$/, '')
    .replace(/\s*\((?:公章|盖章|签章|章)\)$/, '')
    .trim();
  return name === '' || moneyUnit.test(name) ? null : name;
};

/** Returns the unit that a cell of a title names. */
const unitIn = (view: SheetView, cells: ReturnType<typeof titleCells>, index: number): TextFact | null => {
  const cell = cells[index];
  if (!cell) return null;
  // 填报单位： may have its answer in the next cell.
  const answer = bareLabel.test(narrow(cell.text).trim()) ? cells[index + 1] : undefined;
  const from = answer && answer.row === cell.row ? answer : cell;
  const text = nameIn(from === cell ? cell.text : `单位：${from.text}`);
  return text === null ? null : { text, at: [view.ref(from.row, from.column)] };
};

/** Returns the unit that the title of a table names. */
export const unitInTitle = ({ view, row, after }: Pick<DatedTable, 'view' | 'row' | 'after'>): TextFact | null => {
  const cells = titleCells(view, row, after);
  return cells.map((_, index) => unitIn(view, cells, index)).find((found) => found !== null) ?? null;
};

/** Returns unit and year of the report: from 单位信息, titles, a 年度 column, the answer given beside the workbook, sheets' names; of two years side by side the later, unless the answer is one of them. */
export const completeUnit = (stated: Omit<UnitInformation, 'yearFrom'> | undefined, tables: readonly DatedTable[], options: Options): UnitInformation => {
  const unit: UnitInformation = { name: null, department: null, texts: {}, counts: {}, at: {}, ...stated, year: stated?.year ?? null, yearFrom: stated?.year == null ? null : 'unit-information' };
  let { name, year, yearFrom, at } = unit;
  for (const table of tables) {
    const cells = titleCells(table.view, table.row, table.after);
    for (const [index, cell] of cells.entries()) {
      // Whatever stands above a table is its title: read, though it may say nothing new.
      table.view.use(cell.row, cell.column);
      if (name !== null) continue;
      const found = unitIn(table.view, cells, index);
      if (found) [name, at] = [found.text, { ...at, name: found.at }];
    }
  }
  const settle = (candidates: readonly { readonly year: number; readonly at?: CellRef }[], from: UnitInformation['yearFrom']): void => {
    const chosen = candidates.find((entry) => entry.year === options.year) ?? [...candidates].sort((one, other) => other.year - one.year)[0];
    if (year !== null || !chosen) return;
    [year, yearFrom] = [chosen.year, from];
    if (chosen.at !== undefined) at = { ...at, year: [chosen.at] };
  };
  // A plan tells the year where nothing else does.
  const done = tables.filter(({ isPlan }) => !isPlan);
  const telling = done.some(({ title, column }) => title !== null || column.length > 0) ? done : tables;
  settle(telling.flatMap(({ title }) => title ?? []), 'title');
  settle(telling.flatMap(({ column }) => column), 'column');
  settle(options.year === undefined ? [] : [{ year: options.year }], 'option');
  settle(tables.flatMap(({ sheetName }) => (sheetName === null ? [] : [{ year: sheetName }])), 'sheet-name');
  return { ...unit, name, year, yearFrom, at };
};

type Parties = NonNullable<Recognised['parties']>;

/** Returns the unit with the name and the department that the heads of all forms agree on, where nothing else states them: 实施单位 is the unit, of several 实施单位 their 主管部门. */
export const withParties = (unit: UnitInformation, parties: readonly Parties[]): UnitInformation => {
  const agreed = (field: keyof Parties): TextFact | null => {
    const stated = parties.flatMap((party) => party[field] ?? []);
    return stated[0] && stated.every(({ text }) => nameKey(text) === nameKey(stated[0]?.text ?? '')) ? stated[0] : null;
  };
  const [department, implementer] = [agreed('department'), agreed('implementer')];
  const several = parties.some((party) => party.implementer) && implementer === null;
  const name = implementer ?? (several ? department : null);
  return {
    ...unit,
    name: unit.name ?? name?.text ?? null,
    department: unit.department ?? department?.text ?? null,
    at: { ...(department && { department: department.at }), ...(name && { name: name.at }), ...unit.at },
  };
};

/** Returns the one year that a table is about, null where it says none or several. */
export const yearOfTable = ({ title, column, sheetName }: DatedTable): number | null => title?.year ?? (column.length > 0 ? (column.length === 1 ? (column[0]?.year ?? null) : null) : sheetName);
