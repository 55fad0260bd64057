import type { IndicatorField } from '../../model/facts';
import { headingKey } from '../../units/text';
import { columnNotUsed } from '../chosen';
import type { Column, Heading, Synonyms } from '../find-table';
import { yearOfHeading } from '../heading-years';
import type { LeftColumn } from '../recogniser';
import type { SheetView } from '../sheet-view';
import { pointsColumns, type PointsColumns } from '../form-rows';

/** Meanings of the columns of a table of indicators; the pane's form writes the same ones. */
export type TargetsMeaning = 'ordinal' | 'project' | 'remark' | IndicatorField;

/** Heading words by meaning; of two columns of one meaning the word that stands first here wins. */
export const targetsSynonyms: Synonyms<TargetsMeaning> = {
  ordinal: ['序号', '编号'],
  project: ['项目', '项目名称', '所属项目', '对应项目'],
  category: ['一级指标'],
  kind: ['二级指标'],
  name: ['三级指标', '三级指标名称', '指标名称', '绩效指标名称', '指标内容', '具体指标', '绩效指标', '指标'],
  comparison: ['指标性质', '性质', '计算符号', '比较方式', '指标方向', '指标导向', '方向'],
  target: ['年度指标值', '指标值', '年初目标值', '目标值', '参考值', '年度目标值', '年初指标值', '预期指标值', '计划指标值'],
  measure: ['度量单位', '计量单位', '单位'],
  actual: ['实际完成值', '全年实际完成值', '完成值', '全年实际值', '实际值', '全年完成值', '实际完成指标值', '指标完成值'],
  maxPoints: ['分值', '指标分值', '权重', '指标权重', '实际权重', '设定权重', '参考分值', '考核值'],
  declaredPoints: ['得分', '自评得分', '指标得分', '核查分数', '审核分'],
  deviationReason: [
    '偏差原因分析及改进措施', '偏差原因', '偏差原因分析', '未完成原因分析', '未完成原因及拟采取的改进措施', '未完成原因及改进措施', '未完成原因和改进措施', '偏差原因及改进措施', '偏差原因和改进措施', '偏差原因分析和改进措施', '未完成原因分析和改进措施', '未完成原因分析及改进措施', '未完成原因分析与改进措施', '未完成原因', '原因分析', '原因',
  ],
  remark: ['备注'],
};

export const targetsWords: Readonly<Record<TargetsMeaning, string>> = {
  ordinal: '序号', project: '项目', category: '一级指标', kind: '二级指标', name: '三级指标', comparison: '指标性质', target: '年度指标值', measure: '度量单位', actual: '实际完成值',
  maxPoints: '分值', declaredPoints: '得分', deviationReason: '偏差原因分析及改进措施', remark: '备注',
};

/** What the columns of one table of indicators are. */
export interface IndicatorColumns {
  /** Row of the headings; of two rows the lower one. */
  readonly row: number;
  /** Columns that are read, left to right. 备注 is among them where it alone can hold reasons. */
  readonly used: readonly Column<TargetsMeaning>[];
  readonly left: readonly (LeftColumn & { /** True where the heading itself is understood. */ readonly known: boolean })[];
  /** The columns 分值. */
  readonly points: PointsColumns;
  /** Returns the column of a meaning; of the reasons the column 备注 where no other holds them. */
  column(meaning: TargetsMeaning): number | null;
}

/** Returns the test for columns in which nothing stands between two rows. */
export const emptyIn = (view: SheetView, from: number, end: number) => (column: number): boolean =>
  // 总分 may be merged over it.
  Array.from({ length: Math.max(0, end - from) }, (_, index) => from + index).every((row) => view.blank(row, column) || (column > view.firstColumn && view.place(row, column) === view.place(row, column - 1)));

/** Returns what each column is: of two columns of one meaning the one in which something stands, then the official heading wins; the other is left with the reason. */
export const resolveIndicators = (heading: Heading<TargetsMeaning>, isEmpty: (column: number) => boolean = () => false): IndicatorColumns => {
  const all = [...heading.columns, ...heading.unknown].flatMap(({ column, header, meaning, misread, chosen }) => (meaning === undefined || chosen === null ? [] : [{ column, header, meaning, ...(misread !== undefined && { misread }), ...(chosen !== undefined && { chosen }) }])).sort((one, other) => one.column - other.column);
  const wordOf = ({ header, misread }: Column<TargetsMeaning>): string => misread ?? (yearOfHeading(headingKey(header))?.rest || headingKey(header));
  const rank = (entry: Column<TargetsMeaning>): number => rankOf(entry.meaning, entry.chosen === undefined ? wordOf(entry) : null);
  const goesBefore = (one: Column<TargetsMeaning>, other: Column<TargetsMeaning>): boolean => {
    const [empty, otherEmpty] = [one, other].map(({ column, chosen }) => chosen === undefined && isEmpty(column));
    return empty === otherEmpty ? rank(one) < rank(other) : otherEmpty === true;
  };
  const rankOf = (meaning: TargetsMeaning, word: string | null): number => (word === null ? -1 : targetsSynonyms[meaning].indexOf(word) + targetsSynonyms[meaning].length + 1) % (targetsSynonyms[meaning].length + 1);
  const best = new Map<TargetsMeaning, Column<TargetsMeaning>>();
  for (const entry of all) {
    const before = best.get(entry.meaning);
    if (!before || goesBefore(entry, before)) best.set(entry.meaning, entry);
  }
  const points = pointsColumns({ ...heading, columns: [...best.values()], unknown: all.filter((entry) => best.get(entry.meaning) !== entry), column: (meaning) => best.get(meaning as TargetsMeaning)?.column ?? null }, 'maxPoints');
  const own = all.find(({ column }) => column === points.own);
  if (own) best.set('maxPoints', own);
  const isLevel = ({ column }: Column<TargetsMeaning>): boolean => column === points.first || column === points.second;
  const used = all.filter((entry) => best.get(entry.meaning) === entry && (entry.meaning !== 'remark' || !best.has('deviationReason')));
  const left = [
    ...heading.unknown.filter(({ meaning }) => meaning === undefined).map(({ column, header, chosen }) => ({ column, known: false, why: chosen === null ? columnNotUsed : `列名「${header}」不在已知列名中`, ...(chosen === null ? { chosen: true as const } : { unknown: true as const }) })),
    // A remark is a reason only where no column of its own holds the reasons.
    ...all.filter((entry) => !used.includes(entry) && !isLevel(entry)).map(({ column, meaning }) => {
      const instead = best.get(meaning)?.header ?? '';
      return { column, known: true, why: meaning === 'remark' ? '已有偏差原因列，备注不作偏差原因' : `与「${instead}」同义，以「${instead}」为准` };
    }),
  ];
  const places = new Map(used.map(({ meaning, column }) => [meaning, column]));
  const find = (meaning: TargetsMeaning): number | null => places.get(meaning) ?? null;
  return { row: heading.row, used, left, points, column: (meaning) => (meaning === 'deviationReason' ? (find(meaning) ?? find('remark')) : find(meaning)) };
};
