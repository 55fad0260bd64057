import type { Comparison, ExecutionItem, Indicator, IndicatorField, Reading, StatedScore, TableInfo } from '../model/facts';
import type { CellRef } from '../units/address';
import { rangeRef } from '../units/address';
import { headingKey, isBlankText, isErrorValue, nameKey } from '../units/text';
import { readRange } from '../units/ranges';
import type { Synonyms } from '../recognise/find-table';
import { findHeadings } from '../recognise/find-table';
import { categoryNamed, isGradeRow, isLevelSum, isScoreName, kindNamed, levelsOf, pointsColumns, readScoreRow } from '../recognise/form-rows';
import { decimal, sumOf } from '../units/decimal';
import { readNumber } from '../recognise/read-cell';
import { pairQuantities, pairRange } from '../recognise/pair-quantities';
import { readComparison, readQuantity } from '../recognise/read-quantity';
import type { Quantity } from '../recognise/read-quantity';
import type { LevelRow, Recogniser } from '../recognise/recogniser';
import { describeColumns } from '../recognise/recogniser';
import type { SheetView } from '../recognise/sheet-view';

/** Meanings of the columns of a targets table; the pane's form writes the same ones. */
export type TargetsMeaning = 'ordinal' | 'project' | 'remark' | IndicatorField;

export const targetsSynonyms: Synonyms<TargetsMeaning> = {
  ordinal: ['序号', '编号'],
  project: ['项目', '项目名称', '所属项目', '对应项目'],
  category: ['一级指标'],
  kind: ['二级指标'],
  name: ['三级指标', '指标名称', '绩效指标', '指标'],
  comparison: ['指标性质', '性质', '计算符号', '比较方式'],
  target: ['年度指标值', '指标值', '年初目标值', '目标值', '参考值', '年度目标值'],
  measure: ['度量单位', '计量单位', '单位'],
  actual: ['实际完成值', '完成值', '全年实际值', '实际值', '全年完成值'],
  maxPoints: ['分值', '权重', '实际权重', '设定权重', '参考分值', '考核值'],
  declaredPoints: ['得分', '自评得分', '核查分数', '审核分'],
  deviationReason: ['偏差原因分析及改进措施', '偏差原因', '偏差原因分析', '未完成原因分析', '未完成原因及拟采取的改进措施', '未完成原因', '原因'],
  remark: ['备注'],
};
const words: Readonly<Record<TargetsMeaning, string>> = {
  ordinal: '序号', project: '项目', category: '一级指标', kind: '二级指标', name: '三级指标', comparison: '指标性质', target: '年度指标值', measure: '度量单位', actual: '实际完成值',
  maxPoints: '分值', declaredPoints: '得分', deviationReason: '偏差原因分析及改进措施', remark: '备注',
};

interface Carried<Level extends 1 | 2> {
  readonly level: Level;
  readonly text: string;
  readonly at: CellRef;
}

const executionName = /^(?:预算执行率|预算执行|资金执行率|预算执行情况|执行率)$/;
/** An actual that begins with a sign of comparison repeats the target. */
const signed = /^(?:[≥≤≧≦⩾⩽<>＜＞＝=]|不低于|不少于|不超过|不高于|大于|小于)/;

/** Returns the project a table names above its heading or in its sheet's first cells: 项目名称 | 某项目. */
const projectAbove = (view: SheetView, start: number): { name: string; at: CellRef } | null => {
  for (let row = start - 1; row >= Math.max(view.firstRow, start - 12); row -= 1) {
    for (let column = view.firstColumn; column <= view.lastColumn; column += 1) {
      const text = view.text(row, column);
      if (/^项目名称[:：]?$/.test(text.replace(/\s+/g, ''))) {
        let next = column + 1;
        while (next <= view.lastColumn && (view.covered(row, next) ? view.ref(row, next) === view.ref(row, column) : view.text(row, next) === '')) next += 1;
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

/** Returns the level that a 小计 row sums up: the one it names, the first where 小计 stands in the column of the second, otherwise the second where its sum is the one stated. */
const levelSummed = (
  text: string,
  { inKind, first, second, sum, rows }: { readonly inKind: boolean; readonly first: Carried<1> | null; readonly second: Carried<2> | null; readonly sum: string | null; readonly rows: readonly Pick<Indicator, 'kind' | 'category' | 'maxPoints'>[] },
): Carried<1> | Carried<2> | null => {
  if (inKind || second === null) return first;
  if (first !== null && categoryNamed(text) !== null && kindNamed(text)?.kind !== kindNamed(second.text)?.kind) return first;
  const [stated, named] = [decimal(sum), kindNamed(second.text)];
  const own = rows.filter(({ kind, category }) => named !== null && kind === named.kind && category === (categoryNamed(first?.text ?? '') ?? named.category));
  const isSecond = first === null || kindNamed(text) !== null || (stated !== null && sumOf(own.flatMap(({ maxPoints }) => decimal(maxPoints) ?? [])).eq(stated));
  return isSecond ? second : first;
};

/** Returns true for the one 总分 row of a table of several projects, unless its points are those of the project above it. */
const sharedScore = (rows: number, groups: number, maxPoints: string | null, { indicators, executionItem }: { readonly indicators: readonly Pick<Indicator, 'maxPoints'>[]; readonly executionItem: ExecutionItem | null }): boolean =>
  rows === 1 && groups > 1 && decimal(maxPoints)?.eq(sumOf([...indicators, ...(executionItem ? [executionItem] : [])].flatMap((row) => decimal(row.maxPoints) ?? []))) !== true;

/** A table of indicators: (项目) | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因. */
export const targetsTable: Recogniser = {
  id: 'targets-table',
  starts: (view) => findHeadings(view, targetsSynonyms, (found) => found.has('name') && found.has('target')).map(({ row }) => row),

  read(view, start, end) {
    const heading = findHeadings(view, targetsSynonyms, (found) => found.has('name') && found.has('target')).find(({ row }) => row === start);
    const nameColumn = heading?.column('name') ?? null;
    if (!heading || nameColumn === null) return {};
    const pointsIn = pointsColumns(heading, 'maxPoints');
    const ofLevels = [pointsIn.first, pointsIn.second].filter((column) => column !== null);
    for (const column of [...heading.columns.map(({ column: own }) => own), ...ofLevels, ...(pointsIn.own === null ? [] : [pointsIn.own])]) view.use(start, column);
    // A remark is a reason only where no column of its own holds the reasons.
    const reasonColumn = heading.column('deviationReason') ?? heading.column('remark');
    const headed = heading.columns.map((entry) => (entry.meaning === 'maxPoints' ? { ...entry, column: pointsIn.own ?? entry.column } : entry));
    const columns = headed.filter(({ meaning, column }) => meaning !== 'remark' || column === reasonColumn);
    for (const { column } of heading.columns) if (!columns.some((kept) => kept.column === column) && !ofLevels.includes(column)) for (let row = start + 1; row < end; row += 1) view.leave(row, column, '已有偏差原因列，备注不作偏差原因');
    for (const { column, header } of heading.unknown) if (!ofLevels.includes(column) && column !== pointsIn.own) for (let row = start; row < end; row += 1) view.leave(row, column, `列名「${header}」不在已知列名中`);
    const readings: Reading[] = [];
    const above = heading.column('project') === null ? projectAbove(view, start) : null;
    const groups = new Map<string, { project: string | null; at: CellRef | null; indicators: Omit<Indicator, 'id'>[]; executionItem: ExecutionItem | null; statedScore: StatedScore | null; levels: LevelRow[] }>();
    const levelsOfGroup = new Map<string, ReturnType<typeof levelsOf>>();
    const scoreRows: { row: number; group: string | null }[] = [];
    let current: string | null = null;
    const carried: Partial<Record<'project' | 'category' | 'kind', { text: string; at: CellRef }>> = above ? { project: { text: above.name, at: above.at } } : {};
    let last = start;
    let used = 0;

    for (let row = start + 1; row < end; row += 1) {
      if (view.blankRow(row)) continue;
      const cell = (meaning: TargetsMeaning): { value: ReturnType<SheetView['value']>; text: string; at: CellRef; format: string } => {
        const column = meaning === 'deviationReason' ? reasonColumn : meaning === 'maxPoints' ? pointsIn.own : heading.column(meaning);
        return column === null
          ? { value: null, text: '', at: '', format: 'General' }
          : { value: view.value(row, column), text: view.text(row, column), at: view.ref(row, column), format: view.format(row, column) };
      };
      const useRow = (): void => {
        for (const column of [...columns.map(({ column: own }) => own), ...ofLevels]) view.use(row, column);
        last = row;
        used += 1;
      };
      const leaveRow = (why: string): void => {
        for (let column = view.firstColumn; column <= view.lastColumn; column += 1) view.leave(row, column, why);
      };
      const texts = (['name', 'kind', 'category', 'project'] as const).map((meaning) => cell(meaning).text).filter((text) => text !== '');
      if (texts.some(isScoreName) || isGradeRow(texts.at(-1) ?? '')) {
        scoreRows.push({ row, group: current });
        last = row;
        continue;
      }
      const sums = texts.find(isLevelSum);
      for (const level of sums === undefined ? (['project', 'category', 'kind'] as const) : []) {
        const { text, at } = cell(level);
        if (text === '') continue;
        // A new project or first level starts afresh; what stood above belongs to the one before.
        if (level === 'project' && carried.project?.text !== text) delete carried.category;
        if (level !== 'kind' && carried[level]?.text !== text) delete carried.kind;
        carried[level] = { text, at };
      }
      const groupKey = nameKey(carried.project?.text ?? '');
      const ofLevel = levelsOfGroup.get(groupKey) ?? levelsOf();
      levelsOfGroup.set(groupKey, ofLevel);
      const first = carried.category ? { level: 1 as const, ...carried.category } : null;
      const second = carried.kind ? { level: 2 as const, ...carried.kind } : null;
      if (sums !== undefined) {
        const own = levelSummed(sums, { inKind: isLevelSum(cell('kind').text), first, second, sum: readNumber(cell('maxPoints').value), rows: groups.get(groupKey)?.indicators ?? [] });
        if (own === null) leaveRow('小计行，不知是哪一级指标的小计');
        else {
          ofLevel.state(own, first, { maxPoints: readNumber(cell('maxPoints').value), declaredPoints: readNumber(cell('declaredPoints').value), at: { maxPoints: [cell('maxPoints').at], declaredPoints: [cell('declaredPoints').at] } });
          useRow();
        }
        continue;
      }
      const name = cell('name').text;
      const target = cell('target');
      if (name === '' || (target.text === '' && cell('actual').text === '' && cell('maxPoints').text === '')) {
        leaveRow(name === '' ? '该行没有三级指标名称' : '该行没有指标值、完成值和分值');
        continue;
      }
      const group = groups.get(groupKey) ?? { project: carried.project?.text ?? null, at: carried.project?.at ?? null, indicators: [], executionItem: null, statedScore: null, levels: [] };
      groups.set(groupKey, group);
      current = groupKey;
      const points = (meaning: 'maxPoints' | 'declaredPoints'): string | null => {
        const { value, text, at } = cell(meaning);
        const number = readNumber(value);
        if (number === null && !isBlankText(text)) readings.push({ at: [at], raw: text, kind: isErrorValue(text) ? 'error-value' : 'unreadable', field: 'points', project: groupKey === '' ? null : groupKey });
        return number;
      };
      const reason = cell('deviationReason').text;
      const at: Partial<Record<IndicatorField, readonly CellRef[]>> = {};
      for (const { meaning, column } of columns) {
        if (meaning === 'ordinal' || meaning === 'project') continue;
        if (view.text(row, column) !== '') at[meaning === 'remark' ? 'deviationReason' : meaning] = [view.ref(row, column)];
      }
      if (carried.category) at.category = [carried.category.at];
      if (carried.kind) at.kind = [carried.kind.at];
      // Where nothing is filled in yet, the empty cell is where the answer belongs.
      for (const field of ['actual', 'declaredPoints', 'deviationReason'] as const) if (at[field] === undefined && cell(field).at !== '') at[field] = [cell(field).at];

      if (executionName.test(headingKey(name))) {
        group.executionItem = {
          name, maxPoints: points('maxPoints'), declaredPoints: points('declaredPoints'), deviationReason: isBlankText(reason) ? null : reason,
          at: { name: at.name ?? [], ...(at.maxPoints && { maxPoints: at.maxPoints }), ...(at.declaredPoints && { declaredPoints: at.declaredPoints }), ...(at.deviationReason && { deviationReason: at.deviationReason }), ...(at.target && { target: at.target }), ...(at.actual && { actual: at.actual }) },
        };
        useRow();
        continue;
      }
      const kind = kindNamed(carried.kind?.text ?? '');
      const category = categoryNamed(carried.category?.text ?? '') ?? kind?.category ?? null;
      ofLevel.place(group.indicators.length, first, second);
      for (const [level, column] of [[first, pointsIn.first], [second, pointsIn.second]] as const)
        if (level !== null && column !== null) ofLevel.state(level, first, { maxPoints: readNumber(view.value(row, column)), declaredPoints: null, at: { maxPoints: [view.ref(row, column)] } });
      const said = readComparison(cell('comparison').text);
      const quantityOf = ({ value, format }: typeof target): Quantity => readQuantity(value, said === 'date' && typeof value === 'number' ? 'yyyy/m/d' : format);
      const [wanted, done] = [quantityOf(target), quantityOf(cell('actual'))];
      const isCost = category === 'cost' || kind?.kind === 'cost';
      const stated = said ?? wanted.comparison;
      const comparison: Comparison =
        said !== 'qualitative' && (wanted.comparison === 'date' || wanted.comparison === 'range') ? wanted.comparison : wanted.number === null && stated !== 'date' ? 'qualitative' : (stated ?? (isCost ? '<=' : '>='));
      const measureText = cell('measure').text.replace(/^(?:百分比|百分数|％)$/, '%');
      const numeric = comparison !== 'qualitative' && comparison !== 'date';
      const ends = comparison === 'range' ? readRange(wanted.text) : null;
      const paired = ends ? pairRange(ends, done, measureText === '' ? null : measureText) : numeric ? pairQuantities(wanted, done, measureText === '' ? null : measureText, comparison) : null;
      const actual = paired ? paired.actual : done.text === '' ? null : done.text;
      if (paired?.guessed) readings.push({ at: at[paired.guessed] ?? [], raw: (paired.guessed === 'target' ? wanted : done).text, kind: 'unit-guess', field: paired.guessed, project: groupKey === '' ? null : groupKey });
      if (numeric && signed.test(done.text)) readings.push({ at: at.actual ?? [], raw: done.text, kind: 'signed-actual', field: 'actual', project: groupKey === '' ? null : groupKey });
      group.indicators.push({
        category,
        kind: kind?.kind ?? (category === 'satisfaction' ? 'satisfaction' : category === 'cost' ? 'cost' : null),
        name,
        comparison,
        inferred: numeric && stated === null,
        target: paired ? paired.target : wanted.text === '' ? null : wanted.text,
        actual: actual !== null && isBlankText(actual) ? null : actual,
        measure: paired ? paired.measure : measureText === '' ? null : measureText,
        maxPoints: points('maxPoints'),
        declaredPoints: points('declaredPoints'),
        deviationReason: isBlankText(reason) ? null : reason,
        at,
      });
      useRow();
    }

    for (const [key, group] of groups) group.levels.push(...(levelsOfGroup.get(key)?.stated() ?? []));
    for (const { row, group: key } of scoreRows) {
      const group = key === null ? undefined : groups.get(key);
      const why = group === undefined ? '总分行上方没有指标' : sharedScore(scoreRows.length, groups.size, readNumber(pointsIn.own === null ? null : view.value(row, pointsIn.own)), group) ? '几个项目合用一个总分行，不知属于哪个项目' : null;
      if (group === undefined || why !== null) {
        for (let column = view.firstColumn; column <= view.lastColumn; column += 1) view.leave(row, column, why ?? '');
        continue;
      }
      const read = readScoreRow(view, row, { maxPoints: pointsIn.own, declaredPoints: heading.column('declaredPoints') });
      // 总分 and 等级 may stand in rows of their own; of two rows the first is kept.
      group.statedScore = group.statedScore === null ? read : { maxPoints: group.statedScore.maxPoints ?? read.maxPoints, points: group.statedScore.points ?? read.points, grade: group.statedScore.grade ?? read.grade, at: { ...read.at, ...group.statedScore.at } };
      for (let column = view.firstColumn; column <= view.lastColumn; column += 1) if (!view.settled(row, column)) view.leave(row, column, '总分行中不是分值、得分、等级的内容');
    }

    const covered = heading.columns.map(({ column }) => column);
    const info: TableInfo = {
      id: `${view.name}/${start + 1}`,
      recogniser: 'targets-table',
      title: '绩效指标表',
      sheet: view.name,
      range: rangeRef(view.name, start, Math.min(...covered), last, Math.max(...covered)),
      columns: describeColumns(view, { ...heading, columns: headed }, words),
      unit: null,
      rows: last - start,
      used,
    };
    return { targets: [{ info, groups: [...groups.values()] }], tables: [info], readings };
  },
};
