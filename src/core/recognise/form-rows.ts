import type { Category, Kind, StatedScore } from '../model/facts';
import type { CellRef } from '../units/address';
import { remembered } from '../units/remembered';
import { headingKey, isBlankText, narrow } from '../units/text';
import type { Heading } from './find-table';
import { readNumber } from './read-cell';
import type { LevelRow, TargetsGroup } from './recogniser';
import type { SheetView } from './sheet-view';

const categoryWords: readonly (readonly [RegExp, Category])[] = [[/满意/, 'satisfaction'], [/成本/, 'cost'], [/产出/, 'output'], [/效益|效果/, 'benefit']];
const kindWords: readonly (readonly [RegExp, Kind, Category])[] = [
  [/数量/, 'quantity', 'output'], [/质量/, 'quality', 'output'], [/时效|进度/, 'timeliness', 'output'], [/满意/, 'satisfaction', 'satisfaction'], [/经济成本|社会成本|生态环境成本|成本/, 'cost', 'output'],
  [/可持续/, 'lasting', 'benefit'], [/生态/, 'ecological', 'benefit'], [/社会/, 'social', 'benefit'], [/经济/, 'economic', 'benefit'],
];

/** Returns the first level that a cell's words name; null where they name none. */
export const categoryNamed = remembered((text): Category | null => categoryWords.find(([pattern]) => pattern.test(headingKey(text)))?.[1] ?? null);

/** Returns the second level that a cell's words name, with the first level it belongs to; null where they name none. */
export const kindNamed = remembered((text): { readonly kind: Kind; readonly category: Category } | null => {
  const found = kindWords.find(([pattern]) => pattern.test(headingKey(text)));
  return found ? { kind: found[1], category: found[2] } : null;
});

const scoreName = /^(?:自评|评价|综合)?(?:总分|总分值|总得分|得分合计|合计得分)$|^(?:合计|总计)$/;

/** Returns true for the name of the row that sums up a form: 总分, 总得分, 合计. */
export const isScoreName = remembered((text): boolean => scoreName.test(headingKey(text)));

/** Returns true for 小计, and for 产出指标小计. */
export const isLevelSum = (text: string): boolean => text.includes('计') && /小计$/.test(headingKey(text));

const gradeName = /^(?:自评|评价|绩效|评定|综合评价|自评结果|评价结果)?(?:等级|等次|档次|级别)$/;
const grade = /^(?:[优良中差]|优秀|良好|中等|较差|一般|合格|不合格|基本合格)(?:级|等)?$/;
const gradeInside = /(?:等级|等次|档次)(?:为|是|:)?[“"「]?([优良中差](?:秀|好|等)?|合格|不合格|较差|一般)[”"」]?$/;

/** Returns the grade that a row states, with its cell: 等级 beside a word, 等级：优, or a grade alone. */
export const gradeIn = (view: SheetView, row: number): { readonly text: string; readonly at: CellRef } | null => {
  let named = false;
  for (let column = view.firstColumn; column <= view.lastColumn; column += 1) {
    if (view.covered(row, column) || view.blank(row, column)) continue;
    const text = narrow(view.text(row, column)).replace(/\s+/g, '');
    const inside = gradeInside.exec(text)?.[1];
    if (inside !== undefined) return { text: inside, at: view.ref(row, column) };
    // Behind the word 等级, whatever stands there is meant as one.
    if (grade.test(text) || (named && !/\d/.test(text) && !isBlankText(text))) return { text, at: view.ref(row, column) };
    named = gradeName.test(headingKey(text));
  }
  return null;
};

/** Returns true for a row that states a grade and no total: 自评等级 | 优. */
export const isGradeRow = remembered((text): boolean => gradeName.test(headingKey(text)) || /^(?:自评|评价|绩效)?(?:等级|等次)[:：为]/.test(narrow(text).replace(/\s+/g, '')));

/** Returns what the row 总分 states, and marks its cells as used. A number in neither column is the score where it is the row's only one and the row is named for it. */
export const readScoreRow = (view: SheetView, row: number, columns: { readonly maxPoints: number | null; readonly declaredPoints: number | null }): StatedScore => {
  let name: number | null = null;
  const loose: number[] = [];
  for (let column = view.firstColumn; column <= view.lastColumn; column += 1) {
    if (view.covered(row, column) || view.blank(row, column)) continue;
    if (isScoreName(view.text(row, column))) name ??= column;
    else if (readNumber(view.value(row, column)) !== null && column !== columns.maxPoints && column !== columns.declaredPoints) loose.push(column);
  }
  const numberIn = (column: number | null | undefined): string | null => (column == null ? null : readNumber(view.value(row, column)));
  const alone = loose.length === 1 && numberIn(columns.maxPoints) === null && numberIn(columns.declaredPoints) === null && name !== null && /得分/.test(view.text(row, name)) ? loose[0] : null;
  const [maxPoints, points] = [columns.maxPoints, numberIn(columns.declaredPoints) === null ? (alone ?? columns.declaredPoints) : columns.declaredPoints];
  const stated = gradeIn(view, row);
  const cell = (column: number | null): readonly CellRef[] | null => {
    if (column === null || view.blank(row, column)) return null;
    view.use(row, column);
    return [view.ref(row, column)];
  };
  const at = { name: cell(name), maxPoints: cell(maxPoints), points: cell(points), grade: stated ? [stated.at] : null };
  if (stated) for (let column = view.firstColumn; column <= view.lastColumn; column += 1) if (view.ref(row, column) === stated.at || gradeName.test(headingKey(view.text(row, column)))) view.use(row, column);
  return { maxPoints: numberIn(maxPoints), points: numberIn(points), grade: stated?.text ?? null, at: Object.fromEntries(Object.entries(at).filter(([, cells]) => cells !== null)) };
};

const withPoints = /^(.*?(?:指标|产出|效益|满意度|成本|决策|过程|管理))(?:\((?:权重)?:?(\d+(?:\.\d+)?)(?:分|%)?\)|(\d+(?:\.\d+)?)分)$/;

/** Returns the points that a level's own cell states: 产出指标（50分）; null where it states none. */
export const pointsInName = remembered((text): { readonly name: string; readonly points: string } | null => {
  const found = withPoints.exec(narrow(text).replace(/\s+/g, ''));
  return found ? { name: found[1] ?? '', points: readNumber(found[2] ?? found[3] ?? '') ?? '' } : null;
});

/** Where the columns 分值 stand: of a form with one beside each level, the first level's and the second's apart. */
export interface PointsColumns {
  readonly first: number | null;
  readonly second: number | null;
  /** The indicators' own. */
  readonly own: number | null;
}

/** Returns which level each column 分值 belongs to: it follows the level's own column. */
export const pointsColumns = (heading: Heading<string>, points: string): PointsColumns => {
  const all = [...heading.columns, ...heading.unknown].flatMap(({ meaning, column }) => (meaning === points ? [column] : [])).sort((one, other) => one - other);
  const [category, kind, name] = ['category', 'kind', 'name'].map((meaning) => heading.column(meaning));
  const between = (from: number | null | undefined, to: number | null | undefined): number | null => (from == null || to == null ? null : (all.find((column) => column > from && column < to) ?? null));
  const [first, second] = [between(category, kind ?? name), between(kind, name)];
  const own = all.find((column) => column !== first && column !== second) ?? null;
  // With one column alone, it is the indicators' wherever it stands.
  return own === null ? { first: null, second: null, own: all[0] ?? null } : { first, second, own };
};

interface Level {
  readonly level: 1 | 2;
  readonly text: string;
  readonly at: readonly CellRef[];
}
type Points = Pick<LevelRow, 'maxPoints' | 'declaredPoints'> & { readonly at: Omit<LevelRow['at'], 'name'> };

interface GatheredLevel {
  readonly level: 1 | 2;
  readonly name: string;
  readonly category: Category | null;
  readonly kind: Kind | null;
  maxPoints: string | null;
  declaredPoints: string | null;
  at: LevelRow['at'];
  readonly covers: number[];
  coversExecution?: true;
}

/** Collects what a form states for whole levels while its rows are read: which indicators stand below each, and its points. */
export const levelsOf = () => {
  const rows: GatheredLevel[] = [];
  const firsts = new Map<string, GatheredLevel>();
  /** The second levels by what stands above them. */
  const seconds = new Map<string, Map<string, GatheredLevel>>();
  const secondsBelow = (above: string): Map<string, GatheredLevel> => {
    const below = seconds.get(above) ?? new Map<string, GatheredLevel>();
    seconds.set(above, below);
    return below;
  };
  const rowOf = (own: Level, above: Level | null) => {
    const siblings = own.level === 1 ? firsts : secondsBelow(above?.text ?? '');
    const known = siblings.get(own.text);
    if (known) return known;
    const inName = pointsInName(own.text);
    const found = own.level === 2 ? kindNamed(own.text) : null;
    const row: GatheredLevel = {
      level: own.level,
      name: inName?.name ?? own.text,
      category: categoryNamed((own.level === 2 ? above?.text : own.text) ?? '') ?? found?.category ?? null,
      kind: found?.kind ?? null,
      maxPoints: inName?.points ?? null,
      declaredPoints: null,
      at: { name: own.at, ...(inName ? { maxPoints: own.at } : {}) },
      covers: [],
    };
    siblings.set(own.text, row);
    rows.push(row);
    return row;
  };
  const put = (item: number | 'execution', row: GatheredLevel): void => {
    if (item === 'execution') row.coversExecution = true;
    else row.covers.push(item);
  };
  return {
    /** The indicator of the given place, or the row 预算执行率, stands below these levels. */
    place(item: number | 'execution', first: Level | null, second: Level | null): void {
      if (first) put(item, rowOf(first, null));
      if (second) put(item, rowOf(second, first));
    },
    /** A column or a 小计 row states points of the level; the first statement counts. */
    state(own: Level, above: Level | null, { maxPoints, declaredPoints, at }: Points): void {
      const row = rowOf(own, above);
      if (row.maxPoints === null && maxPoints !== null) [row.maxPoints, row.at] = [maxPoints, { ...row.at, ...(at.maxPoints && { maxPoints: at.maxPoints }) }];
      if (row.declaredPoints === null && declaredPoints !== null) [row.declaredPoints, row.at] = [declaredPoints, { ...row.at, ...(at.declaredPoints && { declaredPoints: at.declaredPoints }) }];
    },
    /** Returns the levels with points, in the order of the form. */
    stated: (): NonNullable<TargetsGroup['levels']> => rows.filter(({ maxPoints, declaredPoints, covers, coversExecution }) => (covers.length > 0 || coversExecution === true) && (maxPoints !== null || declaredPoints !== null)),
  };
};
