import type { Facts, Indicator, IndicatorField, Project } from '../model/facts';
import { categoryNames, kindNames } from '../model/names';
import type { TargetDraft } from '../model/options';
import type { SheetSnapshot, Snapshot } from '../model/snapshot';
import { findHeadings } from '../recognise/find-table';
import type { Recognised } from '../recognise/recogniser';
import { viewSheet } from '../recognise/sheet-view';
import type { SheetView } from '../recognise/sheet-view';
import { targetsSynonyms } from '../recognise/indicators/columns';
import type { TargetsMeaning } from '../recognise/indicators/columns';
import { targetsTable } from '../recognisers/targets-table';
import { parseRef } from '../units/address';
import { headingKey, nameKey } from '../units/text';
import type { Block } from './block';
import { amendTargets } from './index';
import type { Problem, TargetsAmendment } from './index';
import { passedOverIn, type PassedOver } from './passed-over';
import { settleColumns } from './pasted-columns';
import type { PastedColumn, SaidColumns } from './pasted-columns';
import { targetsHeadings } from './targets-sheet';

/** A row of a copied block that is an indicator. */
export interface PastedLine {
  /** 0-based row of the block. */
  readonly row: number;
  /** Which of `tables` it stands in. */
  readonly table: number;
  /** Name of the project it goes to: as the workbook has it, otherwise as written; null where neither says one. */
  readonly project: string | null;
  /** True where the block itself says the project. */
  readonly placed: boolean;
  readonly draft: TargetDraft;
  /** The indicator that it changes, null where it is a new one. */
  readonly existing: Indicator | null;
  /** Fields that differ from the workbook; of a new indicator those that are filled. */
  readonly changes: readonly IndicatorField[];
  /** 0-based column of the block by field, where the row has one. */
  readonly columns: Readonly<Partial<Record<keyof TargetDraft, number>>>;
  /** What keeps the row out; null where it can be written. */
  readonly problem: Problem | null;
}

/** What a copied block of cells would become. */
export interface PastedTargets {
  /** True where the block has its own headings; false where its columns are taken in the order of the sheet 绩效目标. */
  readonly headed: boolean;
  /** The tables of the block: the 0-based row of the heading, −1 where it has none, and what each column is taken for, left to right. */
  readonly tables: readonly { readonly heading: number; readonly columns: readonly { readonly column: number; readonly meaning: TargetsMeaning; readonly name: string }[] }[];
  /** The columns of a block with one row of headings, for a person to say what they are; none of other blocks. */
  readonly columns: readonly PastedColumn[];
  readonly lines: readonly PastedLine[];
  readonly passedOver: readonly PassedOver[];
}

const fields: readonly IndicatorField[] = ['name', 'category', 'kind', 'comparison', 'target', 'actual', 'measure', 'maxPoints', 'declaredPoints', 'deviationReason'];
const sheetName = 'block';
const firstLevel = /^(?:产出|效益|满意度|成本)(?:指标)?$/;

const asSheet = (values: readonly (readonly (string | null)[])[]): SheetSnapshot => ({ name: sheetName, visible: true, row: 0, column: 0, values, formats: [], merges: [], hiddenRows: [], hiddenColumns: [] });

/** Returns the block as a sheet with headings; `above` rows were put on top of it. A column of targets that a headed block lacks is added, empty, at its right end. */
const sheetOf = (block: Block, said: SaidColumns): { readonly sheet: SheetSnapshot; readonly above: number; readonly headed: boolean; readonly columns: readonly PastedColumn[] } => {
  const width = Math.max(0, ...block.map((row) => row.length));
  const written = block.map((row) => Array.from({ length: width }, (_, column) => (row[column] ?? '').trim() || null));
  const settled = settleColumns(written, (values) => viewSheet(asSheet(values)), said);
  const cells = settled?.cells ?? written;
  const columns = settled?.columns ?? [];
  const headings = findHeadings(viewSheet(asSheet(cells)), targetsSynonyms, (found) => found.has('name') && found.size > 1);
  if (headings.length === 0) {
    // A block copied without the column of projects begins with the first level.
    const firsts = cells.map((row) => row[0] ?? '').filter((text) => text !== '');
    const order = firsts.length > 0 && firsts.every((text) => firstLevel.test(headingKey(text))) ? targetsHeadings.slice(1) : targetsHeadings;
    return { sheet: asSheet([order.slice(0, Math.max(width, 2)).map(({ heading }) => heading), ...cells]), above: 1, headed: false, columns };
  }
  const lacking = new Set(headings.filter((heading) => heading.column('target') === null).map(({ row }) => row));
  if (lacking.size === 0) return { sheet: asSheet(cells), above: 0, headed: true, columns };
  const target = targetsSynonyms.target[0] ?? '';
  return { sheet: asSheet(cells.map((row, index) => [...row, lacking.has(index) ? target : null])), above: 0, headed: true, columns };
};

const tablesIn = (view: SheetView): readonly Recognised[] => {
  const starts = targetsTable.starts(view);
  return starts.map((start, index) => targetsTable.read(view, start, starts[index + 1] ?? view.lastRow + 1, {}));
};

const columnsOf = (indicator: Omit<Indicator, 'id'>, row: number): PastedLine['columns'] => {
  const columns: Partial<Record<keyof TargetDraft, number>> = {};
  for (const field of fields) {
    const cell = parseRef(indicator.at[field]?.[0] ?? '');
    if (cell && cell.row === row) columns[field] = cell.column;
  }
  return columns;
};

/** Returns the form that a row fills. A blank cell leaves what the workbook has. */
const draftOf = (pasted: Omit<Indicator, 'id'>, project: string, existing: Indicator | null): TargetDraft => {
  const told = <Value>(value: Value | null, before: Value | null | undefined): Value | null => value ?? before ?? null;
  // Without a target of its own the row is read as the indicator in the workbook is.
  const own = pasted.target !== null || !existing;
  return {
    project,
    indicator: existing?.id ?? null,
    category: told(pasted.category, existing?.category),
    kind: told(pasted.kind, existing?.kind),
    name: existing?.name ?? pasted.name,
    comparison: existing && (!own || pasted.inferred) ? existing.comparison : pasted.comparison,
    target: (own ? pasted.target : existing.target) ?? '',
    measure: told(pasted.measure, existing?.measure) ?? '',
    actual: told(pasted.actual, existing?.actual) ?? '',
    maxPoints: told(pasted.maxPoints, existing?.maxPoints) ?? '',
    declaredPoints: told(pasted.declaredPoints, existing?.declaredPoints) ?? '',
    deviationReason: told(pasted.deviationReason, existing?.deviationReason) ?? '',
  };
};

const nothingSaid: SaidColumns = new Map();

/** A row of the block that is an indicator, before it is looked at whether it can be written. */
type Row = Omit<PastedLine, 'changes' | 'problem'>;

/** Returns the rows of the tables that are indicators, top to bottom, each of the project that it names, otherwise of the chosen one. */
const rowsIn = (tables: readonly Recognised[], above: number, { projects }: Facts, chosen: Project | null): readonly Row[] => {
  const byName = new Map<string, Project>();
  for (const candidate of [...projects].reverse()) byName.set(nameKey(candidate.name), candidate);
  return tables
    .flatMap(({ targets = [] }, table) => targets.flatMap(({ groups }) => groups.map((group) => ({ group, table }))))
    .flatMap(({ group, table }) => group.indicators.map((indicator) => ({ table, indicator, name: group.project, row: parseRef(indicator.at.name?.[0] ?? '')?.row ?? 0, cell: parseRef(group.at ?? '') })))
    .sort((one, other) => one.row - other.row)
    .map(({ table, indicator, name, row, cell }) => {
      const found = name === null ? chosen : (byName.get(nameKey(name)) ?? null);
      const existing = found?.indicators.find((candidate) => nameKey(candidate.name) === nameKey(indicator.name)) ?? null;
      const draft = draftOf(indicator, found?.id ?? '', existing);
      const columns = { ...columnsOf(indicator, row), ...(cell && cell.row === row ? { project: cell.column } : {}) };
      return { row: row - above, table, project: found?.name ?? name, placed: name !== null, draft, existing, columns };
    });
};

/** Returns what a copied block becomes in the workbook; rows that name no project go to the one with id `project`. */
export const readPastedTargets = (block: Block, snapshot: Snapshot, facts: Facts, project: string | null, said = nothingSaid): PastedTargets & { readonly amendment: TargetsAmendment['amendment'] } => {
  const { sheet, above, headed, columns: pasted } = sheetOf(block, said);
  const width = Math.max(0, ...block.map((row) => row.length));
  const view = viewSheet(sheet);
  const tables = tablesIn(view);
  const rows = rowsIn(tables, above, facts, facts.projects.find(({ id }) => id === project) ?? null);
  const { amendment, problems } = amendTargets(snapshot, facts, rows.map(({ draft }) => draft));
  const lines = rows.map((line, index): PastedLine => {
    const { draft, existing, project: named } = line;
    const problem = problems[index] ?? null;
    return {
      ...line,
      changes: fields.filter((field) => (draft[field] ?? '') !== (existing?.[field] ?? '') && (existing !== null || field !== 'comparison')),
      problem: draft.project !== '' || problem === null ? problem : { field: 'project', problem: named === null ? '没有写明属于哪个项目，请在上面选择' : `工作簿中没有项目「${named}」` },
    };
  });

  const headings = findHeadings(view, targetsSynonyms, (found) => found.has('name') && found.has('target'));
  return {
    headed,
    columns: pasted,
    tables: headings.map(({ row, columns }) => ({
      heading: row - above,
      columns: columns.filter(({ column }) => column < width).map(({ column, meaning }) => ({ column, meaning, name: nameOf(meaning) })).sort((one, other) => one.column - other.column),
    })),
    lines,
    passedOver: passedOverIn(view, tables, width, above),
    amendment,
  };
};

const nameOf = (meaning: TargetsMeaning): string => targetsHeadings.find((entry) => entry.meaning === meaning)?.heading ?? targetsSynonyms[meaning][0] ?? '';

/** Returns the rows of a block that could not be written, with the headings above them; a project or level that a row took from the rows above it is written out. */
export const unwrittenRows = (block: Block, { tables, lines }: PastedTargets): Block =>
  tables.flatMap(({ heading, columns }, index) => {
    const kept = lines.filter(({ table, problem }) => table === index && problem !== null);
    if (kept.length === 0) return [];
    // What stands between the table before and this one's headings belongs to this one: 项目名称.
    const first = Math.max(0, ...lines.filter(({ table }) => table < index).map(({ row }) => row + 1));
    const rows = kept.map(({ row, project, draft }) => {
      const cells = [...(block[row] ?? [])];
      const carried: Partial<Record<TargetsMeaning, string | null>> = { project, category: draft.category && categoryNames[draft.category], kind: draft.kind && kindNames[draft.kind] };
      for (const { column, meaning } of columns) if ((cells[column] ?? '').trim() === '') cells[column] = carried[meaning] ?? '';
      return cells;
    });
    return [...block.slice(first, heading + 1), ...rows];
  });
