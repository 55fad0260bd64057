import type { ExecutionItem, Indicator, Reading, StatedScore } from '../../model/facts';
import type { CellRef } from '../../units/address';
import { decimal, sumOf } from '../../units/decimal';
import { nameKey } from '../../units/text';
import { categoryNamed, isGradeRow, isLevelSum, isScoreName, kindNamed, levelsOf, pointsInName, readScoreRow } from '../form-rows';
import { readNumber } from '../read-cell';
import type { LevelRow, TargetsGroup } from '../recogniser';
import type { SheetView } from '../sheet-view';
import type { IndicatorColumns } from './columns';
import { readItem } from './read-item';
import { carryOn, cellsIn, isBlankIn, leaveRow, leftmost, readerOf, textIn, useRow, valueIn, type Above, type Carried, type LevelCell, type Reader } from './reader';

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
  readonly indicators: Indicator[];
  readonly levels: LevelRow[];
  executionItem: ExecutionItem | null;
  statedScore: StatedScore | null;
}

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

/** Returns true for the one 总分 row of a table of several projects, unless its points are those of the project above it. */
const sharedScore = (rows: number, groups: number, maxPoints: string | null, { indicators, executionItem }: Group): boolean =>
  rows === 1 && groups > 1 && decimal(maxPoints)?.eq(sumOf([...indicators, ...(executionItem ? [executionItem] : [])].flatMap((row) => decimal(row.maxPoints) ?? []))) !== true;

/** Returns what is filled while the rows of a project are read. */
const newGroup = ({ view, places }: Reader, project: Carried['project'], above: Above): Group => ({
  project: project?.text ?? null,
  at: project === null ? null : project.row === null ? (above?.at ?? null) : view.ref(project.row, places.project),
  indicators: [], executionItem: null, statedScore: null, levels: [],
});

/** Why a row is no indicator; null for one that is. */
const reasonAgainst = (reader: Reader, row: number): string | null => {
  const { view, places } = reader;
  if (view.place(row, places.name) === view.place(row, places.target)) return '横跨各列的文字，不是指标';
  if (isBlankIn(reader, row, 'name')) return '该行没有三级指标名称';
  return isBlankIn(reader, row, 'target') && isBlankIn(reader, row, 'actual') && isBlankIn(reader, row, 'maxPoints') ? '该行没有指标值、完成值和分值' : null;
};

/** What is filled while the rows are read, by the key of the project's name. */
interface Filling {
  readonly groups: Map<string, Group>;
  readonly levels: Map<string, ReturnType<typeof levelsOf>>;
  /** The rows of 总分 and 等级, each with the project above it. */
  readonly scores: { readonly row: number; readonly group: string | null }[];
}

/** What the rows of a table may be beside indicators. */
interface Kinds {
  /** Rows that may be sums, or state a grade. */
  readonly summing: ReadonlySet<number>;
  /** Rows that are the headings once more. */
  readonly isHeading: (row: number) => boolean;
  /** True where the table states points of levels. */
  readonly statesLevels: boolean;
}

const kindsOf = ({ view, columns }: Reader, end: number): Kinds => {
  const rowsWith = (test: (text: string) => boolean): readonly number[] => view.rowsWith(test, columns.row + 1, end - 1);
  const saysHeader = (text: string, header: string | undefined): boolean => text.replace(/\s+/g, '') === header;
  const headed = new Set(rowsWith((text) => saysHeader(text, columns.used[0]?.header)));
  return {
    summing: new Set(rowsWith((text) => isScoreName(text) || isGradeRow(text) || isLevelSum(text))),
    isHeading: (row) => headed.has(row) && columns.used.every(({ column, header }) => saysHeader(view.text(row, column), header)),
    statesLevels: columns.points.first !== null || columns.points.second !== null || rowsWith((text) => isLevelSum(text) || pointsInName(text) !== null).length > 0,
  };
};

/** Takes the indicator of a row, or the execution item, into the group of its project. */
const takeItem = (reader: Reader, row: number, carried: Carried, key: string, filling: Filling, above: Above): void => {
  const { view, columns } = reader;
  const { category: first, kind: second } = carried;
  const group = filling.groups.get(key) ?? newGroup(reader, carried.project, above);
  filling.groups.set(key, group);
  const ofLevel = filling.levels.get(key);
  const item = readItem(reader, row, carried, key === '' ? null : key);
  ofLevel?.place('category' in item ? group.indicators.length : 'execution', first, second);
  if (!('category' in item)) {
    group.executionItem = item;
    return;
  }
  for (const [level, column] of [[first, columns.points.first], [second, columns.points.second]] as const) {
    if (ofLevel && level !== null && column !== null) ofLevel.state(level, first, { maxPoints: readNumber(view.value(row, column)), declaredPoints: null, at: { maxPoints: [view.ref(row, column)] } });
  }
  group.indicators.push(item);
};

/** Takes the points of the level that a 小计 row sums up; returns false where that is not known. */
const takeSum = (reader: Reader, row: number, sum: string, { category: first, kind: second }: Carried, key: string, { groups, levels }: Filling): boolean => {
  const [maxPoints, declaredPoints] = [readNumber(valueIn(reader, row, 'maxPoints')), readNumber(valueIn(reader, row, 'declaredPoints'))];
  const summed = levelSummed(sum, { inKind: isLevelSum(textIn(reader, row, 'kind')), first, second, sum: maxPoints, rows: groups.get(key)?.indicators ?? [] });
  if (summed === null) return false;
  levels.get(key)?.state(summed, first, { maxPoints, declaredPoints, at: { maxPoints: cellsIn(reader, row, 'maxPoints'), declaredPoints: cellsIn(reader, row, 'declaredPoints') } });
  return true;
};

/** Takes the rows of 总分 and 等级; returns how many were taken. */
const takeScores = (reader: Reader, { groups, scores }: Filling): number => {
  const { view, columns } = reader;
  let taken = 0;
  for (const { row, group: key } of scores) {
    const group = key === null ? undefined : groups.get(key);
    const why = group === undefined ? '总分行上方没有指标' : sharedScore(scores.length, groups.size, readNumber(valueIn(reader, row, 'maxPoints')), group) ? '几个项目合用一个总分行，不知属于哪个项目' : null;
    if (group === undefined || why !== null) {
      leaveRow(reader, row, why ?? '');
      continue;
    }
    taken += 1;
    const read = readScoreRow(view, row, { maxPoints: columns.column('maxPoints'), declaredPoints: columns.column('declaredPoints') });
    // 总分 and 等级 may stand in rows of their own; of two rows the first is kept.
    group.statedScore = group.statedScore === null ? read : { maxPoints: group.statedScore.maxPoints ?? read.maxPoints, points: group.statedScore.points ?? read.points, grade: group.statedScore.grade ?? read.grade, at: { ...read.at, ...group.statedScore.at } };
    for (let column = view.firstColumn; column <= view.lastColumn; column += 1) if (!view.settled(row, column)) view.leave(row, column, '总分行中不是分值、得分、等级的内容');
  }
  return taken;
};

/** Returns true for a row of 总分 or 等级; 总分 may stand left of the levels, in the column that names the block. */
const isScoreRow = (view: SheetView, row: number, texts: readonly string[]): boolean => texts.some(isScoreName) || isScoreName(leftmost(view, row)) || isGradeRow(texts.at(-1) ?? '');

/** Returns the indicators between a heading and `end` by project; `above` is the project that is named over the table. What is none is left with the reason. */
export const readIndicatorRows = (view: SheetView, columns: IndicatorColumns, end: number, above: Above): IndicatorRows => {
  const reader = readerOf(view, columns);
  for (const { column, why, known } of columns.left) for (let row = columns.row + (known ? 1 : 0); row < end; row += 1) view.leave(row, column, why);
  const { summing, isHeading, statesLevels } = kindsOf(reader, end);
  const filling: Filling = { groups: new Map(), levels: new Map(), scores: [] };
  let current: string | null = null;
  let carried: Carried = { project: above && { text: above.name, row: null }, category: null, kind: null };
  let [last, used] = [columns.row, 0];
  const included: CellRef[] = [];

  for (let row = columns.row + 1; row < end; row += 1) {
    if (view.blankRow(row)) continue;
    const isSaid = view.chosen.included.has(row);
    if (isSaid) included.push(...cellsIn(reader, row, 'name'));
    const texts = summing.has(row) ? (['name', 'kind', 'category', 'project'] as const).map((meaning) => textIn(reader, row, meaning)).filter((text) => text !== '') : [];
    if (!isSaid && summing.has(row) && isScoreRow(view, row, texts)) {
      filling.scores.push({ row, group: current });
      last = row;
      continue;
    }
    if (!isSaid && isHeading(row)) {
      leaveRow(reader, row, '续页的标题和表头，与本表相同');
      continue;
    }
    const sum = isSaid ? undefined : texts.find(isLevelSum);
    if (sum === undefined) carried = carryOn(reader, row, carried);
    const key = nameKey(carried.project?.text ?? '');
    if (statesLevels && !filling.levels.has(key)) filling.levels.set(key, levelsOf());
    const why = sum !== undefined ? (takeSum(reader, row, sum, carried, key, filling) ? null : '小计行，不知是哪一级指标的小计') : isSaid ? null : reasonAgainst(reader, row);
    if (why !== null) {
      leaveRow(reader, row, why);
      continue;
    }
    if (sum === undefined) {
      takeItem(reader, row, carried, key, filling, above);
      current = key;
    }
    useRow(reader, row);
    last = row;
    used += 1;
  }

  for (const [key, group] of filling.groups) group.levels.push(...(filling.levels.get(key)?.stated() ?? []));
  used += takeScores(reader, filling);
  return { groups: [...filling.groups.values()], readings: reader.readings, last, used, included };
};
