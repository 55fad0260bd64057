import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Facts } from '../../src/core/model/facts';
import { measures } from '../../src/core/model/facts';
import { recognise } from '../../src/core/recognise';
import { cellRef, coversRef, parseRef, quoteSheet } from '../../src/core/units/address';
import { digestOf } from './digest';
import { contents, drawSheet, layouts, sumOf, type Content } from './drawn-forms';
import { snapshotOf } from './grid';

const places = fc.record({ row: fc.integer({ min: 0, max: 5 }), column: fc.integer({ min: 0, max: 3 }), between: fc.integer({ min: 0, max: 3 }) });
const sheetNames = fc.constantFrom('自评表', 'Sheet1', '2024年自评 (1)', '项目');

/** What a reader finds in a form, however it is laid out. */
const expected = ({ name, sources, indicators, goal, completion }: Content) => {
  const total = sumOf(sources);
  const points = (index: 0 | 1): string => String(indicators.reduce((sum, one) => sum + one.points[index], index === 0 ? 10 : 9));
  return {
    name,
    amounts: [total[0], total[1], null, total[2]],
    lines: sources.map((source) => [source.name, source.amounts[0], source.amounts[1], null, source.amounts[2]]),
    execution: ['10', '9'],
    score: [points(0), points(1), null],
    indicators: indicators.map((one) => [one.name, `${one.sign}${one.target}`, one.unit, String(one.actual), String(one.points[0]), String(one.points[1]), one.reason].join(' ')),
    texts: { goal, completion },
  };
};

const found = (facts: Facts) =>
  digestOf(facts).projects.map(({ name, amounts, lines, execution, score, texts }, index) => ({
    name, amounts, lines, execution: execution?.slice(0, 2), score, texts,
    indicators: facts.projects[index]!.indicators.map(({ name: own, comparison, target, measure, actual, maxPoints, declaredPoints, deviationReason }) => [own, `${{ '>=': '≥', '<=': '≤' }[comparison as '>=' | '<=']}${target}`, measure, actual, maxPoints, declaredPoints, deviationReason].join(' ')),
  }));

/** The amounts that became facts, by cell. */
const amountsOf = (facts: Facts): ReadonlyMap<string, number> => {
  const cells = new Map<string, number>();
  for (const project of facts.projects) {
    for (const measure of measures) {
      const at = project.at[measure] ?? [];
      // A sum of several cells is what its parts say already.
      if (at.length === 1) cells.set(at[0]!, project[measure] ?? 0);
      for (const cell of project.confirmedAt?.[measure] ?? []) cells.set(cell, project[measure] ?? 0);
    }
    for (const line of project.lines) for (const measure of measures) for (const cell of line.at[measure] ?? []) cells.set(cell, line[measure] ?? 0);
  }
  return cells;
};

describe('a form, however it is laid out', () => {
  it('says the same', () => {
    fc.assert(
      fc.property(contents(3), layouts, places, sheetNames, (all, layout, place, name) => {
        const facts = recognise(snapshotOf({ [name]: drawSheet(all, layout, place).sheet }));
        expect(found(facts)).toEqual(all.map(expected));
        expect(facts.unit).toMatchObject({ name: '某县某中心', department: '某县某局', year: 2024 });
        expect(facts.tables.map(({ recogniser, subject, unit }) => [recogniser, subject, unit?.name, unit?.from])).toEqual(all.map((content) => ['self-evaluation-form', content.name, '万元', layout.unit === 'corner' ? 'corner' : 'header']));
      }),
      { numRuns: 150 },
    );
  });

  it('loses no amount: what became facts and what was left out add up to what stands in the cells', () => {
    fc.assert(
      fc.property(contents(3), layouts, places, sheetNames, (all, layout, place, name) => {
        const { sheet, amounts } = drawSheet(all, layout, place);
        const facts = recognise(snapshotOf({ [name]: sheet }));
        const known = amountsOf(facts);
        const left = facts.leftOut.flatMap(({ at }) => at);
        let [inFacts, leftOut, standing] = [0, 0, 0];
        for (const { row, column, wan } of amounts) {
          const cell = cellRef(name, row, column);
          const fen = Math.round(wan * 1_000_000);
          standing += fen;
          const isFact = known.has(cell);
          const isLeft = left.some((range) => coversRef(range, cell));
          expect([cell, isFact, isLeft]).toEqual([cell, isFact, !isFact]);
          if (isFact) inFacts += known.get(cell) ?? 0;
          else leftOut += fen;
        }
        expect(inFacts + leftOut).toBe(standing);
        expect([...known.keys()].filter((cell) => !amounts.some(({ row, column }) => cellRef(name, row, column) === cell))).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it('holds each value in the cell that is named for it', () => {
    fc.assert(
      fc.property(contents(2), layouts, places, (all, layout, place) => {
        const snapshot = snapshotOf({ 自评表: drawSheet(all, layout, place).sheet });
        const [sheet] = snapshot.sheets;
        const valueAt = (ref: string): string => {
          const cell = parseRef(ref)!;
          return String(sheet!.values[cell.row - sheet!.row]?.[cell.column - sheet!.column] ?? '').replace(/,/g, '');
        };
        for (const project of recognise(snapshot).projects) {
          expect(valueAt(project.at.name![0]!)).toBe(project.name);
          for (const measure of ['initial', 'adjusted', 'executed'] as const) expect(Math.round(Number(valueAt(project.at[measure]![0]!)) * 1_000_000)).toBe(project[measure]);
          for (const { at, name, target, actual, maxPoints, declaredPoints, category } of project.indicators) {
            expect([valueAt(at.name![0]!), Number(valueAt(at.maxPoints![0]!)), Number(valueAt(at.declaredPoints![0]!))]).toEqual([name, Number(maxPoints), Number(declaredPoints)]);
            expect([valueAt(at.target![0]!).includes(target!), valueAt(at.actual![0]!).includes(actual!), valueAt(at.category![0]!)]).toEqual([true, true, { output: '产出指标', benefit: '效益指标', satisfaction: '满意度指标', cost: '' }[category!]]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a sheet of the words of forms, thrown together', () => {
  const words = ['项目名称', '项目名称：某项目', '主管部门', '实施单位', '项目资金（万元）', '年初预算数', '全年预算数', '全年执行数', '分值', '得分', '年度资金总额', '其中：财政拨款', '其他资金', '年度总体目标', '预期目标', '实际完成情况', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '产出指标', '数量指标', '≥5次', '总分', '合计', '小计', '评价结论', '注：说明', '<', '^', '#REF!', '—', ''];
  const cells = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...words) }, { weight: 1, arbitrary: fc.integer({ min: -10, max: 1000 }) }, { weight: 1, arbitrary: fc.constant(null) });

  it('is read without a crash, and no cell is both a fact and left out', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cells, { minLength: 4, maxLength: 7 }), { minLength: 4, maxLength: 14 }), (rows) => {
        // A mark that continues nothing is no merge.
        const grid = rows.map((row, down) => row.map((cell, right) => ((cell === '<' && right === 0) || (cell === '^' && down === 0) ? null : cell)));
        let snapshot;
        try {
          snapshot = snapshotOf({ [quoteSheet('表').replace(/'/g, '')]: grid });
        } catch {
          snapshot = snapshotOf({ 表: grid.map((row) => row.map((cell) => (cell === '<' || cell === '^' ? null : cell))) });
        }
        const facts = recognise(snapshot);
        expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
        const left = facts.leftOut.flatMap(({ at }) => at);
        for (const cell of amountsOf(facts).keys()) expect([cell, left.filter((range) => range === cell)]).toEqual([cell, []]);
      }),
      { numRuns: 300 },
    );
  });
});
