import type { Comparison, ExecutionItem, Indicator, IndicatorField, Reading, StatedScore } from '../../model/facts';
import type { CellValue } from '../../model/snapshot';
import type { CellRef } from '../../units/address';
import { decimal, sumOf } from '../../units/decimal';
import { remembered } from '../../units/remembered';
import { readRange } from '../../units/ranges';
import { headingKey, isBlankText, isErrorValue, nameKey } from '../../units/text';
import { categoryNamed, isGradeRow, isLevelSum, isScoreName, kindNamed, levelsOf, pointsInName, readScoreRow } from '../form-rows';
import { pairQuantities, pairRange } from '../pair-quantities';
import { readNumber } from '../read-cell';
import { readComparison, readQuantity } from '../read-quantity';
import type { Quantity } from '../read-quantity';
import type { LevelRow, TargetsGroup } from '../recogniser';
import type { SheetView } from '../sheet-view';
import { targetsWords, type IndicatorColumns, type TargetsMeaning } from './columns';

const executionName = /^(?:(?:项目|预算)?(?:资金)?(?:预算)?执行率|预算执行(?:情况)?)$/;
const isExecutionName = remembered((text): boolean => executionName.test(headingKey(text)));
/** An actual that begins with a sign of comparison repeats the target. */
const signed = /^(?:[≥≤≧≦⩾⩽≮≯<>﹥﹤＜＞＝=]|不低于|不少于|不超过|不高于|大于|小于)/;
/** The second levels of 成本指标, a first level of its own by 101号. */
const costLevel = /^(?:经济|社会|生态环境)成本(?:指标)?$/;
const isCostLevel = remembered((text): boolean => costLevel.test(headingKey(text)));

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

interface LevelCell<Level extends 1 | 2> {
  readonly level: Level;
  readonly text: string;
  readonly at: readonly CellRef[];
}
/** Project and levels of a row: what it states itself, otherwise what stands above it. */
interface Carried {
  /** `row` is null for the project that is named over the table. */
  readonly project: { readonly text: string; readonly row: number | null } | null;
  readonly category: LevelCell<1> | null;
  readonly kind: LevelCell<2> | null;
}

/** The project that is named over a table. */
type Above = { readonly name: string; readonly at: CellRef } | null;

interface Reader {
  readonly view: SheetView;
  readonly columns: IndicatorColumns;
  readonly readings: Reading[];
  /** The column of each meaning, −1 where there is none. */
  readonly places: Readonly<Record<TargetsMeaning, number>>;
  /** The columns of what an indicator states, left to right. */
  readonly fields: readonly { readonly field: IndicatorField; readonly column: number }[];
}

const leaveRow = ({ view }: Reader, row: number, why: string): void => {
  for (let column = view.firstColumn; column <= view.lastColumn; column += 1) view.leave(row, column, why);
};

const useRow = ({ view, columns: { used, points } }: Reader, row: number): void => {
  for (const { column } of used) view.use(row, column);
  if (points.first !== null) view.use(row, points.first);
  if (points.second !== null) view.use(row, points.second);
};

const fieldsOf = ({ used }: IndicatorColumns): Reader['fields'] => used.flatMap(({ meaning, column }) => (meaning === 'ordinal' || meaning === 'project' ? [] : [{ field: meaning === 'remark' ? ('deviationReason' as const) : meaning, column }]));

const placesOf = (columns: IndicatorColumns): Reader['places'] =>
  Object.fromEntries((Object.keys(targetsWords) as TargetsMeaning[]).map((meaning) => [meaning, columns.column(meaning) ?? -1])) as Record<TargetsMeaning, number>;

const valueIn = ({ view, places }: Reader, row: number, meaning: TargetsMeaning): CellValue => (places[meaning] < 0 ? null : view.value(row, places[meaning]));
const textIn = ({ view, places }: Reader, row: number, meaning: TargetsMeaning): string => (places[meaning] < 0 ? '' : view.text(row, places[meaning]));
const isBlankIn = ({ view, places }: Reader, row: number, meaning: TargetsMeaning): boolean => places[meaning] < 0 || view.blank(row, places[meaning]);
/** Returns the cells of a meaning in a row: one, or none where the table has no such column. */
const cellsIn = ({ view, places }: Reader, row: number, meaning: TargetsMeaning): readonly CellRef[] => (places[meaning] < 0 ? [] : [view.ref(row, places[meaning])]);

const levelIn = <Level extends 1 | 2>(reader: Reader, row: number, meaning: 'category' | 'kind', level: Level): LevelCell<Level> | null => {
  const text = textIn(reader, row, meaning);
  return text === '' ? null : { level, text, at: cellsIn(reader, row, meaning) };
};

/** Returns what a row states of its project and levels; a new project or first level starts afresh, what stood above belongs to the one before. */
const carryOn = (reader: Reader, row: number, before: Carried): Carried => {
  const [project, category, kind] = [textIn(reader, row, 'project'), levelIn(reader, row, 'category', 1), levelIn(reader, row, 'kind', 2)];
  const isOther = project !== '' && before.project?.text !== project;
  const above = isOther ? null : before.category;
  const isFresh = isOther || (category !== null && above?.text !== category.text);
  return { project: project === '' ? before.project : { text: project, row }, category: category ?? above, kind: kind ?? (isFresh ? null : before.kind) };
};

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

/** Returns the text of a row's first filled cell. */
const leftmost = (view: SheetView, row: number): string => {
  for (let column = view.firstColumn; column <= view.lastColumn; column += 1) {
    const text = view.text(row, column);
    if (text !== '') return text;
  }
  return '';
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

/** Returns the indicators between a heading and `end` by project; `above` is the project that is named over the table. What is none is left with the reason. */
export const readIndicatorRows = (view: SheetView, columns: IndicatorColumns, end: number, above: Above): IndicatorRows => {
  const reader: Reader = { view, columns, readings: [], places: placesOf(columns), fields: fieldsOf(columns) };
  for (const { column, why, known } of columns.left) for (let row = columns.row + (known ? 1 : 0); row < end; row += 1) view.leave(row, column, why);
  const groups = new Map<string, Group>();
  const levels = new Map<string, ReturnType<typeof levelsOf>>();
  const scoreRows: { readonly row: number; readonly group: string | null }[] = [];
  let current: string | null = null;
  let carried: Carried = { project: above && { text: above.name, row: null }, category: null, kind: null };
  let [last, used] = [columns.row, 0];
  const included: CellRef[] = [];
  const rowsWith = (test: (text: string) => boolean): readonly number[] => view.rowsWith(test, columns.row + 1, end - 1);
  /** Rows that may be sums, or state a grade. */
  const summing = new Set(rowsWith((text) => isScoreName(text) || isGradeRow(text) || isLevelSum(text)));
  const saysHeader = (text: string, header: string | undefined): boolean => text.replace(/\s+/g, '') === header;
  /** Rows that may be the headings once more. */
  const headed = new Set(rowsWith((text) => saysHeader(text, columns.used[0]?.header)));
  const stateLevels = columns.points.first !== null || columns.points.second !== null || rowsWith((text) => isLevelSum(text) || pointsInName(text) !== null).length > 0;

  for (let row = columns.row + 1; row < end; row += 1) {
    if (view.blankRow(row)) continue;
    const isSaid = view.chosen.included.has(row);
    const texts = summing.has(row) ? [textIn(reader, row, 'name'), textIn(reader, row, 'kind'), textIn(reader, row, 'category'), textIn(reader, row, 'project')].filter((text) => text !== '') : [];
    // 总分 may stand left of the levels, in the column that names the block.
    if (isSaid) included.push(...cellsIn(reader, row, 'name'));
    else if (summing.has(row) && (texts.some(isScoreName) || isScoreName(leftmost(view, row)) || isGradeRow(texts.at(-1) ?? ''))) {
      scoreRows.push({ row, group: current });
      last = row;
      continue;
    }
    if (!isSaid && headed.has(row) && columns.used.every(({ column, header }) => saysHeader(view.text(row, column), header))) {
      leaveRow(reader, row, '续页的标题和表头，与本表相同');
      continue;
    }
    const sum = isSaid ? undefined : texts.find(isLevelSum);
    if (sum === undefined) carried = carryOn(reader, row, carried);
    const key = nameKey(carried.project?.text ?? '');
    const ofLevel = stateLevels ? (levels.get(key) ?? levelsOf()) : null;
    if (ofLevel) levels.set(key, ofLevel);
    const { category: first, kind: second } = carried;
    const why = sum === undefined && !isSaid ? reasonAgainst(reader, row) : null;
    if (why !== null) {
      leaveRow(reader, row, why);
      continue;
    }
    if (sum !== undefined) {
      const [maxPoints, declaredPoints] = [readNumber(valueIn(reader, row, 'maxPoints')), readNumber(valueIn(reader, row, 'declaredPoints'))];
      const summed = levelSummed(sum, { inKind: isLevelSum(textIn(reader, row, 'kind')), first, second, sum: maxPoints, rows: groups.get(key)?.indicators ?? [] });
      if (summed === null) {
        leaveRow(reader, row, '小计行，不知是哪一级指标的小计');
        continue;
      }
      ofLevel?.state(summed, first, { maxPoints, declaredPoints, at: { maxPoints: cellsIn(reader, row, 'maxPoints'), declaredPoints: cellsIn(reader, row, 'declaredPoints') } });
    } else {
      const group = groups.get(key) ?? newGroup(reader, carried.project, above);
      groups.set(key, group);
      current = key;
      const item = readItem(reader, row, carried, key === '' ? null : key);
      ofLevel?.place('category' in item ? group.indicators.length : 'execution', first, second);
      if ('category' in item) {
        for (const [level, column] of [[first, columns.points.first], [second, columns.points.second]] as const) {
          if (ofLevel && level !== null && column !== null) ofLevel.state(level, first, { maxPoints: readNumber(view.value(row, column)), declaredPoints: null, at: { maxPoints: [view.ref(row, column)] } });
        }
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
    const why = group === undefined ? '总分行上方没有指标' : sharedScore(scoreRows.length, groups.size, readNumber(valueIn(reader, row, 'maxPoints')), group) ? '几个项目合用一个总分行，不知属于哪个项目' : null;
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

/** Returns 分值 or 得分 of a row; of what is no number a reading is kept. */
const pointsIn = (reader: Reader, row: number, meaning: 'maxPoints' | 'declaredPoints', project: string | null): string | null => {
  const number = readNumber(valueIn(reader, row, meaning));
  const text = number === null ? textIn(reader, row, meaning) : '';
  if (!isBlankText(text)) reader.readings.push({ at: cellsIn(reader, row, meaning), raw: text, kind: isErrorValue(text) ? 'error-value' : 'unreadable', field: 'points', project });
  return number;
};

const quantityIn = (reader: Reader, row: number, meaning: 'target' | 'actual', said: Comparison | null): Quantity => {
  const value = valueIn(reader, row, meaning);
  return readQuantity(value, said === 'date' && typeof value === 'number' ? 'yyyy/m/d' : reader.places[meaning] < 0 ? 'General' : reader.view.format(row, reader.places[meaning]));
};

/** Returns the cells of what an indicator states. */
const cellsOfRow = (reader: Reader, row: number, { category, kind }: Carried): Partial<Record<IndicatorField, readonly CellRef[]>> => {
  const { view, fields, places } = reader;
  const at: Partial<Record<IndicatorField, readonly CellRef[]>> = {};
  for (const { field, column } of fields) if (!view.blank(row, column)) at[field] = field === 'category' && category ? category.at : field === 'kind' && kind ? kind.at : [view.ref(row, column)];
  // What stands above the row is its own as well.
  if (category) at.category ??= category.at;
  if (kind) at.kind ??= kind.at;
  // Where nothing is filled in yet, the empty cell is where the answer belongs.
  at.name ??= cellsIn(reader, row, 'name');
  if (places.actual >= 0) at.actual ??= cellsIn(reader, row, 'actual');
  if (places.declaredPoints >= 0) at.declaredPoints ??= cellsIn(reader, row, 'declaredPoints');
  if (places.deviationReason >= 0) at.deviationReason ??= cellsIn(reader, row, 'deviationReason');
  return at;
};

/** Returns the indicator of a row, or the execution item where the row is called 预算执行率. */
const readItem = (reader: Reader, row: number, carried: Carried, project: string | null): Indicator | ExecutionItem => {
  const { view, readings } = reader;
  const { category: first, kind: second } = carried;
  // What a person counts may have its name in another column, or none.
  const name = textIn(reader, row, 'name') || textIn(reader, row, 'kind') || leftmost(view, row) || `第${row + 1}行`;
  const reason = textIn(reader, row, 'deviationReason');
  const at = cellsOfRow(reader, row, carried);
  const [maxPoints, declaredPoints, deviationReason] = [pointsIn(reader, row, 'maxPoints', project), pointsIn(reader, row, 'declaredPoints', project), isBlankText(reason) ? null : reason];
  if (isExecutionName(name)) {
    const { name: named = [], target, actual, maxPoints: maximum, declaredPoints: declared, deviationReason: because } = at;
    return { name, maxPoints, declaredPoints, deviationReason, at: { name: named, ...(maximum && { maxPoints: maximum }), ...(declared && { declaredPoints: declared }), ...(because && { deviationReason: because }), ...(target && { target }), ...(actual && { actual }) } };
  }

  const named = second && kindNamed(second.text);
  const category = (first && categoryNamed(first.text)) ?? named?.category ?? null;
  const kind = named?.kind ?? (category === 'satisfaction' ? 'satisfaction' : category === 'cost' ? 'cost' : null);
  const said = readComparison(textIn(reader, row, 'comparison'));
  const [wanted, done] = [quantityIn(reader, row, 'target', said), quantityIn(reader, row, 'actual', said)];
  const isCost = category === 'cost' || kind === 'cost';
  if (second && category !== 'cost' && isCostLevel(second.text)) readings.push({ at: second.at, raw: second.text, kind: 'foreign-level', field: 'text', project });
  const sign = said ?? wanted.comparison;
  const comparison: Comparison =
    said !== 'qualitative' && (wanted.comparison === 'date' || wanted.comparison === 'range') ? wanted.comparison : wanted.number === null && sign !== 'date' ? 'qualitative' : (sign ?? (isCost ? '<=' : '>='));
  const measureText = textIn(reader, row, 'measure').replace(/^(?:百分比|百分数|％)$/, '%');
  const measure = measureText === '' ? null : measureText;
  const numeric = comparison !== 'qualitative' && comparison !== 'date';
  const ends = comparison === 'range' ? readRange(wanted.text) : null;
  const paired = ends ? pairRange(ends, done, measure) : numeric ? pairQuantities(wanted, done, measure, comparison) : null;
  const actual = paired ? paired.actual : done.text === '' ? null : done.text;
  if (paired?.guessed) readings.push({ at: at[paired.guessed] ?? [], raw: (paired.guessed === 'target' ? wanted : done).text, kind: 'unit-guess', field: paired.guessed, project });
  if (numeric && signed.test(done.text)) readings.push({ at: at.actual ?? [], raw: done.text, kind: 'signed-actual', field: 'actual', project });
  return {
    id: '',
    category,
    kind,
    name,
    comparison,
    inferred: numeric && sign === null,
    target: paired ? paired.target : wanted.text === '' ? null : wanted.text,
    actual: actual !== null && isBlankText(actual) ? null : actual,
    measure: paired ? paired.measure : measure,
    maxPoints,
    declaredPoints,
    deviationReason,
    at,
  };
};
