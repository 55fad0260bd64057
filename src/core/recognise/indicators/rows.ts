import type { Comparison, ExecutionItem, Indicator, IndicatorField, Reading, StatedScore } from '../../model/facts';
import type { CellValue } from '../../model/snapshot';
import type { CellRef } from '../../units/address';
import { decimal, sumOf } from '../../units/decimal';
import { readRange } from '../../units/ranges';
import { headingKey, isBlankText, isErrorValue, nameKey } from '../../units/text';
import { categoryNamed, isGradeRow, isLevelSum, isScoreName, kindNamed, levelsOf, readScoreRow } from '../form-rows';
import { pairQuantities, pairRange } from '../pair-quantities';
import { readNumber } from '../read-cell';
import { readComparison, readQuantity } from '../read-quantity';
import type { Quantity } from '../read-quantity';
import type { LevelRow, TargetsGroup } from '../recogniser';
import type { SheetView } from '../sheet-view';
import type { IndicatorColumns, TargetsMeaning } from './columns';

const executionName = /^(?:(?:项目|预算)?(?:资金)?(?:预算)?执行率|预算执行(?:情况)?)$/;
/** An actual that begins with a sign of comparison repeats the target. */
const signed = /^(?:[≥≤≧≦⩾⩽≮≯<>﹥﹤＜＞＝=]|不低于|不少于|不超过|不高于|大于|小于)/;
/** The second levels of 成本指标, a first level of its own by 101号. */
const costLevel = /^(?:经济|社会|生态环境)成本(?:指标)?$/;

/** The rows below one heading, typed: a group for each project. */
export interface IndicatorRows {
  readonly groups: readonly TargetsGroup[];
  readonly readings: readonly Reading[];
  /** The last row of the table, otherwise the row of the headings. */
  readonly last: number;
  /** Rows that became facts. */
  readonly used: number;
  /** Rows that count because a person said so: the cells of their names. */
  readonly included: readonly CellRef[];
}

interface Group extends TargetsGroup {
  readonly indicators: Omit<Indicator, 'id'>[];
  readonly levels: LevelRow[];
  executionItem: ExecutionItem | null;
  statedScore: StatedScore | null;
}

interface LevelCell<Level extends 1 | 2> {
  readonly level: Level;
  readonly text: string;
  readonly at: CellRef;
}
/** Project and levels of a row: what it states itself, otherwise what stands above it. */
type Carried = Readonly<Partial<Record<'project' | 'category' | 'kind', { readonly text: string; readonly at: CellRef }>>>;

interface Reader {
  readonly view: SheetView;
  readonly columns: IndicatorColumns;
  readonly readings: Reading[];
  /** The cells of the row that is read, by column: each is asked for several times. */
  readonly cells: { row: number; readonly known: (Cell | undefined)[] };
}

interface Cell {
  readonly value: CellValue;
  readonly text: string;
  readonly at: CellRef;
  readonly format: string;
}
const noCell: Cell = { value: null, text: '', at: '', format: 'General' };

const leaveRow = ({ view }: Reader, row: number, why: string): void => {
  for (let column = view.firstColumn; column <= view.lastColumn; column += 1) view.leave(row, column, why);
};

const useRow = ({ view, columns: { used, points } }: Reader, row: number): void => {
  for (const { column } of used) view.use(row, column);
  if (points.first !== null) view.use(row, points.first);
  if (points.second !== null) view.use(row, points.second);
};

const cellIn = ({ view, columns, cells }: Reader, row: number, meaning: TargetsMeaning): Cell => {
  const column = columns.column(meaning);
  if (column === null) return noCell;
  if (cells.row !== row) {
    cells.row = row;
    cells.known.fill(undefined);
  }
  return (cells.known[column] ??= { value: view.value(row, column), text: view.text(row, column), at: view.ref(row, column), format: view.format(row, column) });
};

/** Where the name of an indicator, of its levels and of its project stand. */
const levelMeanings = ['name', 'kind', 'category', 'project'] as const;

const carryOn = (reader: Reader, row: number, before: Carried): Carried => {
  const carried: { -readonly [Key in keyof Carried]: Carried[Key] } = { ...before };
  for (const level of ['project', 'category', 'kind'] as const) {
    const { text, at } = cellIn(reader, row, level);
    if (text === '') continue;
    // A new project or first level starts afresh; what stood above belongs to the one before.
    if (level === 'project' && carried.project?.text !== text) delete carried.category;
    if (level !== 'kind' && carried[level]?.text !== text) delete carried.kind;
    carried[level] = { text, at };
  }
  return carried;
};

const levelsIn = ({ category, kind }: Carried): { readonly first: LevelCell<1> | null; readonly second: LevelCell<2> | null } => ({ first: category ? { level: 1, ...category } : null, second: kind ? { level: 2, ...kind } : null });

/** Returns the level that a 小计 row sums up: the one it names, the first where 小计 stands in the column of the second, otherwise the second where its sum is the one stated. */
const levelSummed = (
  text: string,
  { inKind, first, second, sum, rows }: { readonly inKind: boolean; readonly first: LevelCell<1> | null; readonly second: LevelCell<2> | null; readonly sum: string | null; readonly rows: readonly Pick<Indicator, 'kind' | 'category' | 'maxPoints'>[] },
): LevelCell<1> | LevelCell<2> | null => {
  if (inKind || second === null) return first;
  if (first !== null && categoryNamed(text) !== null && kindNamed(text)?.kind !== kindNamed(second.text)?.kind) return first;
  const [stated, named] = [decimal(sum), kindNamed(second.text)];
  const own = rows.filter(({ kind, category }) => named !== null && kind === named.kind && category === (categoryNamed(first?.text ?? '') ?? named.category));
  const isSecond = first === null || kindNamed(text) !== null || (stated !== null && sumOf(own.flatMap(({ maxPoints }) => decimal(maxPoints) ?? [])).eq(stated));
  return isSecond ? second : first;
};

const leftmost = (view: SheetView, row: number): string => {
  for (let column = view.firstColumn; column <= view.lastColumn; column += 1) if (view.text(row, column) !== '') return view.text(row, column);
  return '';
};

/** Returns true for the one 总分 row of a table of several projects, unless its points are those of the project above it. */
const sharedScore = (rows: number, groups: number, maxPoints: string | null, { indicators, executionItem }: Group): boolean =>
  rows === 1 && groups > 1 && decimal(maxPoints)?.eq(sumOf([...indicators, ...(executionItem ? [executionItem] : [])].flatMap((row) => decimal(row.maxPoints) ?? []))) !== true;

/** Why a row is no indicator; null for one that is. */
const reasonAgainst = (reader: Reader, row: number): string | null => {
  const [name, target] = [cellIn(reader, row, 'name'), cellIn(reader, row, 'target')];
  if (name.at === target.at) return '横跨各列的文字，不是指标';
  if (name.text === '') return '该行没有三级指标名称';
  return [target, cellIn(reader, row, 'actual'), cellIn(reader, row, 'maxPoints')].every(({ text }) => text === '') ? '该行没有指标值、完成值和分值' : null;
};

/** Returns the indicators between a heading and `end` by project; `above` is the project that is named over the table. What is none is left with the reason. */
export const readIndicatorRows = (view: SheetView, columns: IndicatorColumns, end: number, above: { readonly name: string; readonly at: CellRef } | null): IndicatorRows => {
  const reader: Reader = { view, columns, readings: [], cells: { row: -1, known: Array.from({ length: view.lastColumn + 1 }, () => undefined) } };
  for (const { column, why, known } of columns.left) for (let row = columns.row + (known ? 1 : 0); row < end; row += 1) view.leave(row, column, why);
  const groups = new Map<string, Group>();
  const levels = new Map<string, ReturnType<typeof levelsOf>>();
  const scoreRows: { readonly row: number; readonly group: string | null }[] = [];
  let current: string | null = null;
  let carried: Carried = above ? { project: { text: above.name, at: above.at } } : {};
  let [last, used] = [columns.row, 0];
  const included: CellRef[] = [];

  for (let row = columns.row + 1; row < end; row += 1) {
    if (view.blankRow(row)) continue;
    const isSaid = view.chosen.included.has(row);
    const texts: string[] = [];
    for (const meaning of levelMeanings) {
      const { text } = cellIn(reader, row, meaning);
      if (text !== '') texts.push(text);
    }
    // 总分 may stand left of the levels, in the column that names the block.
    if (isSaid) included.push(cellIn(reader, row, 'name').at);
    else if (texts.some(isScoreName) || isScoreName(leftmost(view, row)) || isGradeRow(texts.at(-1) ?? '')) {
      scoreRows.push({ row, group: current });
      last = row;
      continue;
    }
    if (!isSaid && columns.used.every(({ column, header }) => view.text(row, column).replace(/\s+/g, '') === header)) {
      leaveRow(reader, row, '续页的标题和表头，与本表相同');
      continue;
    }
    const sum = isSaid ? undefined : texts.find(isLevelSum);
    if (sum === undefined) carried = carryOn(reader, row, carried);
    const key = nameKey(carried.project?.text ?? '');
    const ofLevel = levels.get(key) ?? levelsOf();
    levels.set(key, ofLevel);
    const { first, second } = levelsIn(carried);
    const why = sum === undefined && !isSaid ? reasonAgainst(reader, row) : null;
    if (why !== null) {
      leaveRow(reader, row, why);
      continue;
    }
    if (sum !== undefined) {
      const [maximum, own] = [cellIn(reader, row, 'maxPoints'), cellIn(reader, row, 'declaredPoints')];
      const summed = levelSummed(sum, { inKind: isLevelSum(cellIn(reader, row, 'kind').text), first, second, sum: readNumber(maximum.value), rows: groups.get(key)?.indicators ?? [] });
      if (summed === null) {
        leaveRow(reader, row, '小计行，不知是哪一级指标的小计');
        continue;
      }
      ofLevel.state(summed, first, { maxPoints: readNumber(maximum.value), declaredPoints: readNumber(own.value), at: { maxPoints: [maximum.at], declaredPoints: [own.at] } });
    } else {
      const group = groups.get(key) ?? { project: carried.project?.text ?? null, at: carried.project?.at ?? null, indicators: [], executionItem: null, statedScore: null, levels: [] };
      groups.set(key, group);
      current = key;
      const item = readItem(reader, row, carried, key === '' ? null : key);
      ofLevel.place('category' in item ? group.indicators.length : 'execution', first, second);
      if ('category' in item) {
        for (const [level, column] of [[first, columns.points.first], [second, columns.points.second]] as const)
          if (level !== null && column !== null) ofLevel.state(level, first, { maxPoints: readNumber(view.value(row, column)), declaredPoints: null, at: { maxPoints: [view.ref(row, column)] } });
        group.indicators.push(item);
      } else group.executionItem = item;
    }
    useRow(reader, row);
    last = row;
    used += 1;
  }

  for (const [key, group] of groups) group.levels.push(...(levels.get(key)?.stated() ?? []));
  for (const { row, group: key } of scoreRows) {
    const group = key === null ? undefined : groups.get(key);
    const why = group === undefined ? '总分行上方没有指标' : sharedScore(scoreRows.length, groups.size, readNumber(cellIn(reader, row, 'maxPoints').value), group) ? '几个项目合用一个总分行，不知属于哪个项目' : null;
    if (group === undefined || why !== null) {
      leaveRow(reader, row, why ?? '');
      continue;
    }
    used += 1;
    const read = readScoreRow(view, row, { maxPoints: columns.column('maxPoints'), declaredPoints: columns.column('declaredPoints') });
    // 总分 and 等级 may stand in rows of their own; of two rows the first is kept.
    group.statedScore = group.statedScore === null ? read : { maxPoints: group.statedScore.maxPoints ?? read.maxPoints, points: group.statedScore.points ?? read.points, grade: group.statedScore.grade ?? read.grade, at: { ...read.at, ...group.statedScore.at } };
    for (let column = view.firstColumn; column <= view.lastColumn; column += 1) if (!view.settled(row, column)) view.leave(row, column, '总分行中不是分值、得分、等级的内容');
  }
  return { groups: [...groups.values()], readings: reader.readings, last, used, included };
};

/** Returns the indicator of a row, or the execution item where the row is called 预算执行率. */
const readItem = (reader: Reader, row: number, carried: Carried, project: string | null): Omit<Indicator, 'id'> | ExecutionItem => {
  const { view, columns, readings } = reader;
  const cell = (meaning: TargetsMeaning) => cellIn(reader, row, meaning);
  const points = (meaning: 'maxPoints' | 'declaredPoints'): string | null => {
    const { value, text, at } = cell(meaning);
    const number = readNumber(value);
    if (number === null && !isBlankText(text)) readings.push({ at: [at], raw: text, kind: isErrorValue(text) ? 'error-value' : 'unreadable', field: 'points', project });
    return number;
  };
  // What a person counts may have its name in another column, or none.
  const name = cell('name').text || cell('kind').text || leftmost(view, row) || `第${row + 1}行`;
  const reason = cell('deviationReason').text;
  const at: Partial<Record<IndicatorField, readonly CellRef[]>> = {};
  for (const { meaning, column } of columns.used) {
    if (meaning === 'ordinal' || meaning === 'project') continue;
    if (view.text(row, column) !== '') at[meaning === 'remark' ? 'deviationReason' : meaning] = [view.ref(row, column)];
  }
  if (carried.category) at.category = [carried.category.at];
  if (carried.kind) at.kind = [carried.kind.at];
  // Where nothing is filled in yet, the empty cell is where the answer belongs.
  if (at.name === undefined) at.name = [cell('name').at];
  for (const field of ['actual', 'declaredPoints', 'deviationReason'] as const) if (at[field] === undefined && cell(field).at !== '') at[field] = [cell(field).at];
  const stated = { maxPoints: points('maxPoints'), declaredPoints: points('declaredPoints'), deviationReason: isBlankText(reason) ? null : reason };
  if (executionName.test(headingKey(name))) {
    const { name: named = [], maxPoints, declaredPoints, deviationReason, target, actual } = at;
    return { name, ...stated, at: { name: named, ...(maxPoints && { maxPoints }), ...(declaredPoints && { declaredPoints }), ...(deviationReason && { deviationReason }), ...(target && { target }), ...(actual && { actual }) } };
  }

  const named = kindNamed(carried.kind?.text ?? '');
  const category = categoryNamed(carried.category?.text ?? '') ?? named?.category ?? null;
  const kind = named?.kind ?? (category === 'satisfaction' ? 'satisfaction' : category === 'cost' ? 'cost' : null);
  const said = readComparison(cell('comparison').text);
  const quantityOf = ({ value, format }: ReturnType<typeof cell>): Quantity => readQuantity(value, said === 'date' && typeof value === 'number' ? 'yyyy/m/d' : format);
  const [wanted, done] = [quantityOf(cell('target')), quantityOf(cell('actual'))];
  const isCost = category === 'cost' || kind === 'cost';
  if (carried.kind && category !== 'cost' && costLevel.test(headingKey(carried.kind.text))) readings.push({ at: [carried.kind.at], raw: carried.kind.text, kind: 'foreign-level', field: 'text', project });
  const sign = said ?? wanted.comparison;
  const comparison: Comparison =
    said !== 'qualitative' && (wanted.comparison === 'date' || wanted.comparison === 'range') ? wanted.comparison : wanted.number === null && sign !== 'date' ? 'qualitative' : (sign ?? (isCost ? '<=' : '>='));
  const measureText = cell('measure').text.replace(/^(?:百分比|百分数|％)$/, '%');
  const measure = measureText === '' ? null : measureText;
  const numeric = comparison !== 'qualitative' && comparison !== 'date';
  const ends = comparison === 'range' ? readRange(wanted.text) : null;
  const paired = ends ? pairRange(ends, done, measure) : numeric ? pairQuantities(wanted, done, measure, comparison) : null;
  const actual = paired ? paired.actual : done.text === '' ? null : done.text;
  if (paired?.guessed) readings.push({ at: at[paired.guessed] ?? [], raw: (paired.guessed === 'target' ? wanted : done).text, kind: 'unit-guess', field: paired.guessed, project });
  if (numeric && signed.test(done.text)) readings.push({ at: at.actual ?? [], raw: done.text, kind: 'signed-actual', field: 'actual', project });
  return {
    category,
    kind,
    name,
    comparison,
    inferred: numeric && sign === null,
    target: paired ? paired.target : wanted.text === '' ? null : wanted.text,
    actual: actual !== null && isBlankText(actual) ? null : actual,
    measure: paired ? paired.measure : measure,
    ...stated,
    at,
  };
};
