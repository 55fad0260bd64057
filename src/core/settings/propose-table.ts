import { measures, type Measure, type TableInfo } from '../model/facts';
import { ownSheets } from '../model/own-sheets';
import type { SheetSnapshot, Snapshot } from '../model/snapshot';
import { recognise } from '../recognise';
import { kindOfHeading, meaningsOf } from '../recognise/heading-words';
import { looksLikeAmount } from '../recognise/read-cell';
import { boundsOf, valueAt } from '../snapshot-questions';
import { columnLetters, coversRef, overlapRefs, parseRef, rangeRef, shownRef, type CellRef, type Location } from '../units/address';
import type { Fen, MoneyUnit } from '../units/money';
import type { ChoiceDraft } from './amend-corrections';
import { answersOf, readSettings } from './read-settings';
import { uprightRef } from './resolve-reference';

/** What a person says of a range that is to be read as a table of amounts. */
export interface TableDraft {
  readonly range: CellRef;
  readonly as: 'budget' | 'spending';
  /** Rows of the range that hold headings; 0 for a table without. */
  readonly headingRows: number;
  /** The meaning of each column, left to right, by its word; null for a column that is not to be used. */
  readonly columns: readonly (string | null)[];
  /** null where it is to be found as in any table. */
  readonly unit: MoneyUnit | null;
}

/** A column of a range as a person sees it. */
export interface DraftColumn {
  readonly header: string;
  readonly at: CellRef;
  /** What stands in its first row below the headings. */
  readonly example: string;
}

const mostHeadingRows = 4;
/** The words of the columns that hold amounts. */
export const amountWords: ReadonlySet<string> = new Set(['年初预算数', '全年预算数', '资金到位数', '全年执行数', '金额']);

const textAt = (sheet: SheetSnapshot, row: number, column: number): string => String(valueAt(sheet, row, column) ?? '').trim();
const columnsOf = ({ column, lastColumn }: Location): readonly number[] => Array.from({ length: lastColumn - column + 1 }, (_, index) => column + index);

/** Returns the range as far as it is filled, with its sheet; null where it holds nothing that could be a table. */
const placeOf = ({ sheets }: Snapshot, range: CellRef): { readonly sheet: SheetSnapshot; readonly area: Location } | null => {
  const place = parseRef(uprightRef(range) ?? '');
  const sheet = sheets.find(({ name }) => name === place?.sheet);
  const filled = sheet && boundsOf(sheet);
  if (!place || !sheet || !filled) return null;
  const area = { ...place, row: Math.max(place.row, filled.row), column: Math.max(place.column, filled.column), lastRow: Math.min(place.lastRow, filled.row + filled.rows - 1), lastColumn: Math.min(place.lastColumn, filled.column + filled.columns - 1) };
  return area.lastRow < area.row || area.lastColumn < area.column ? null : { sheet, area };
};

/** Returns what heads a column: the texts of its headings from top to bottom, those of a merge that covers it included. */
const headerOf = (sheet: SheetSnapshot, area: Location, headingRows: number, column: number): string => {
  const texts = Array.from({ length: headingRows }, (_, index) => area.row + index).map((row) => {
    const merge = sheet.merges.find((one) => row >= one.row && row < one.row + one.rows && column >= one.column && column < one.column + one.columns);
    return textAt(sheet, merge?.row ?? row, merge?.column ?? column).replace(/\s+/g, '');
  });
  return texts.filter((text, index) => text !== '' && texts.indexOf(text) === index).join('');
};

/** Returns the columns of a range with their headings and an example each. */
export const draftColumns = (snapshot: Snapshot, { range, headingRows }: Pick<TableDraft, 'range' | 'headingRows'>): readonly DraftColumn[] => {
  const place = placeOf(snapshot, range);
  if (place === null) return [];
  const { sheet, area } = place;
  const rows = Array.from({ length: Math.max(0, area.lastRow - area.row - headingRows + 1) }, (_, index) => area.row + headingRows + index);
  return columnsOf(area).map((column) => ({
    header: headerOf(sheet, area, headingRows, column) || `${columnLetters(column)}列`,
    at: rangeRef(sheet.name, headingRows === 0 ? area.row : area.row + headingRows - 1, column, headingRows === 0 ? area.lastRow : area.row + headingRows - 1, column),
    example: rows.map((row) => textAt(sheet, row, column)).find((text) => text !== '') ?? '',
  }));
};

/** Returns how many rows of a range are headings: those above the first with an amount in it. */
const headingRowsOf = (sheet: SheetSnapshot, area: Location): number => {
  for (let row = area.row; row <= Math.min(area.lastRow, area.row + mostHeadingRows); row += 1) {
    // A heading may be a year; an amount stands beside a name.
    const amounts = columnsOf(area).filter((column) => looksLikeAmount(valueAt(sheet, row, column))).length;
    const names = columnsOf(area).filter((column) => typeof valueAt(sheet, row, column) === 'string' && !looksLikeAmount(valueAt(sheet, row, column))).length;
    if (amounts > 0 && names > 0) return row - area.row;
  }
  return 1;
};

/** Returns a first understanding of a range, for a person to look at: the meanings by the words of the headings, the names by what a column holds, the amounts by what the table is said to be. */
export const proposeTable = (snapshot: Snapshot, range: CellRef, as: 'budget' | 'spending', headingRows: number | null = null): TableDraft => {
  const place = placeOf(snapshot, range);
  if (place === null) return { range, as, headingRows: headingRows ?? 1, columns: [], unit: null };
  const { sheet, area } = place;
  const rows = headingRows ?? headingRowsOf(sheet, area);
  const { synonyms } = readSettings(snapshot);
  const below = Array.from({ length: Math.max(0, area.lastRow - area.row - rows + 1) }, (_, index) => area.row + rows + index);
  const share = (column: number, holds: (value: unknown) => boolean): number => below.filter((row) => holds(valueAt(sheet, row, column))).length / Math.max(1, below.length);
  const isName = (column: number): boolean => share(column, (value) => typeof value === 'string' && !looksLikeAmount(value)) > 0.5;
  const taken = new Set<string>();
  const columns: (string | null)[] = columnsOf(area).map((column) => {
    const word = kindOfHeading(headerOf(sheet, area, rows, column), synonyms);
    // 支出事项 speaks of spending and holds names.
    if (word === null || taken.has(word) || (amountWords.has(word) && isName(column))) return null;
    taken.add(word);
    return word;
  });
  const settle = (word: string, fits: (column: number) => boolean): void => {
    const index = taken.has(word) ? -1 : columns.findIndex((known, place_) => known === null && fits(area.column + place_));
    if (index < 0) return;
    columns[index] = word;
    taken.add(word);
  };
  settle('项目名称', isName);
  const isAmount = (column: number): boolean => share(column, (value) => typeof value === 'number' || (typeof value === 'string' && looksLikeAmount(value))) > 0.5 && !isOrdinal(sheet, below, column);
  const measure = as === 'budget' ? '全年预算数' : '全年执行数';
  if (!(as === 'budget' && taken.has('年初预算数'))) settle(measure, isAmount);
  return { range: rangeRef(sheet.name, area.row, area.column, area.lastRow, area.lastColumn), as, headingRows: rows, columns, unit: null };
};

/** Returns true for a column that counts its rows. */
const isOrdinal = (sheet: SheetSnapshot, rows: readonly number[], column: number): boolean => {
  const numbers = rows.map((row) => valueAt(sheet, row, column)).filter((value) => value !== null);
  return numbers.length > 1 && numbers.every((value, index) => index === 0 || Number(value) === Number(numbers[index - 1]) + 1) && Number(numbers[0]) <= 1;
};

/** Returns what is to be said so that a range is read as a person has it. */
export const choicesOfTable = (snapshot: Snapshot, draft: TableDraft): readonly ChoiceDraft[] => {
  const columns = draftColumns(snapshot, draft);
  const { synonyms } = readSettings(snapshot);
  const [first] = columns;
  return [
    { kind: 'table', value: draft.as, headed: draft.headingRows > 0, ref: draft.range },
    // Of a column without a meaning nothing need be said, but where its heading would give it one.
    ...columns.flatMap(({ at, header }, index): readonly ChoiceDraft[] => {
      const value = draft.columns[index] ?? null;
      return value !== null || (draft.headingRows > 0 && kindOfHeading(header, synonyms) !== null) ? [{ kind: 'column', value, ref: at }] : [];
    }),
    ...(draft.unit !== null && first ? [{ kind: 'unit', value: draft.unit, ref: first.at } as const] : []),
  ];
};

type Sums = Readonly<Partial<Record<Measure, Fen>>>;

/** What a range would be understood as. */
export interface TablePreview {
  readonly table: TableInfo | null;
  /** Why nothing would be read of it, and the way out; null where something would. */
  readonly problem: string | null;
  readonly why: 'own-sheet' | 'too-narrow' | 'no-name' | 'no-amount' | 'twice' | 'overlaps' | 'nothing' | null;
  readonly projects: readonly { readonly name: string; readonly at: readonly CellRef[]; readonly amounts: Sums }[];
  readonly sum: Sums;
  /** 合计 as the range states it. */
  readonly stated: Sums;
}

const refused = (why: NonNullable<TablePreview['why']>, problem: string): TablePreview => ({ table: null, problem, why, projects: [], sum: {}, stated: {} });

const findProblem = (snapshot: Snapshot, { range, columns }: TableDraft): TablePreview | null => {
  const sheet = parseRef(range)?.sheet ?? '';
  if (ownSheets.has(sheet)) return refused('own-sheet', `「${sheet}」是本程序写的工作表，不作数据来源`);
  if (columns.length < 2) return refused('too-narrow', '区域要有两列以上：一列项目名称，一列金额');
  const other = readSettings(snapshot).choices.find((choice) => choice.kind === 'table' && choice.ref !== range && overlapRefs(choice.ref, range));
  if (other) return refused('overlaps', `这个区域与已经指定的另一张表重叠：${shownRef(other.ref)}`);
  if (!columns.includes('项目名称')) return refused('no-name', '请指定哪一列是项目名称');
  if (!columns.some((word) => word !== null && amountWords.has(word))) return refused('no-amount', '请至少指定一列金额：年初预算数、全年预算数、资金到位数或全年执行数');
  const twice = columns.find((word, index) => word !== null && columns.indexOf(word) !== index);
  return twice ? refused('twice', `「${twice}」指定了两列，请只留一列`) : null;
};

/** Returns what a range would be understood as, were it kept as a person has it. */
export const previewTable = (snapshot: Snapshot, draft: TableDraft): TablePreview => {
  const problem = findProblem(snapshot, draft);
  if (problem) return problem;
  const settings = readSettings(snapshot);
  const drafts = choicesOfTable(snapshot, draft).map((choice) => ({ reason: '', ...choice, name: null, at: '' }));
  const kept = settings.choices.filter((choice) => !drafts.some(({ kind, ref }) => kind === choice.kind && ref === choice.ref));
  // Only what stands in the range: other tables may confirm its amounts, or state others.
  const place = parseRef(draft.range);
  const only: Snapshot = { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => name === place?.sheet) };
  const facts = recognise(only, answersOf(settings), {}, { choices: [...drafts, ...kept.filter(({ kind }) => kind !== 'table')], synonyms: settings.synonyms, pairs: [] });
  const table = facts.tables.find(({ declared }) => declared?.range === draft.range) ?? null;
  const within = (at: readonly CellRef[] | undefined): boolean => at !== undefined && at.length > 0 && at.every((cell) => coversRef(draft.range, cell));
  const projects = facts.projects
    .filter((project) => (project.at.name ?? []).some((cell) => coversRef(draft.range, cell)))
    .map((project) => ({ name: project.name, at: (project.at.name ?? []).slice(0, 1), amounts: Object.fromEntries(measures.flatMap((measure) => (project[measure] !== null && within(project.at[measure]) ? [[measure, project[measure]]] : []))) as Sums }));
  if (table === null || projects.length === 0) return refused('nothing', '按这样读取没有一行有项目名称和金额，请检查表头行数和各列的含义');
  const sum: Partial<Record<Measure, Fen>> = {};
  for (const { amounts } of projects) for (const measure of measures) if (amounts[measure] !== undefined) sum[measure] = (sum[measure] ?? 0) + amounts[measure];
  const stated = facts.sums.find(({ covers, at }) => covers === 'table' && within(at))?.columns ?? [];
  return { table, problem: null, why: null, projects, sum, stated: Object.fromEntries(stated.flatMap(({ measure, stated: fen }) => (fen === null ? [] : [[measure, fen]]))) };
};

/** Returns what a column of a range that is declared a table can mean, by word. */
export const tableMeanings: readonly string[] = meaningsOf('budget-ledger');
