import { check } from '../core/check';
import { recognise } from '../core/recognise';
import { score } from '../core/score';
import type { Snapshot } from '../core/model/snapshot';
import { compose, evaluate } from '../core/pipeline';
import { findScheme } from '../core/schemes';

/** Speed as ratios taken in one run, so that the machine cancels out: each stage against JSON.parse of the same snapshot. */
const snapshotOf = (projects: number): Snapshot => ({
  memory: null,
  names: [],
  sheets: [
    {
      name: '预算执行', visible: true, row: 0, column: 0, formats: [], merges: [], hiddenRows: [], hiddenColumns: [],
      values: [['2024年度', null, null, '单位：万元'], ['项目', '年初预算数', '全年预算数', '全年执行数'], ...Array.from({ length: projects }, (_, index) => [`项目${index + 1}`, 100 + index, 100 + index, 95 + index])],
    },
    {
      name: '绩效目标', visible: true, row: 0, column: 0, formats: [], merges: [], hiddenRows: [], hiddenColumns: [],
      values: [
        ['项目', '一级指标', '二级指标', '三级指标', '指标性质', '年度指标值', '度量单位', '实际完成值', '分值', '得分', '偏差原因'],
        ...Array.from({ length: projects * 12 }, (_, index) => [`项目${Math.floor(index / 12) + 1}`, '产出指标', '数量指标', `指标${index % 12}`, '≥', 100, '次', 90 + (index % 20), 7.5, 7.5, null]),
      ],
    },
  ],
});

const median = (times: readonly number[]): number => [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
const time = (work: () => unknown): number =>
  median(
    Array.from({ length: 5 }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );

const scheme = findScheme(undefined);
if (scheme === null) throw new Error('no default scheme');
const totals = new Map<string, number[]>();
for (const projects of [300, 3000]) {
  const snapshot = snapshotOf(projects);
  const text = JSON.stringify(snapshot);
  const parse = time(() => JSON.parse(text));
  const facts = recognise(snapshot);
  const evaluation = evaluate(snapshot);
  const stages: readonly (readonly [string, number])[] = [
    ['recognise', time(() => recognise(snapshot))],
    ['check + score', time(() => check({ facts, scores: score(facts, scheme), scheme, settings: evaluation.settings }))],
    ['narrate + lay out', time(() => compose(evaluation))],
  ];
  for (const [name, spent] of stages) {
    console.log(`${projects} projects × 12 indicators: ${name} ${(spent / parse).toFixed(1)} × JSON.parse`);
    totals.set(name, [...(totals.get(name) ?? []), spent]);
  }
}
for (const [name, [small, large]] of totals) console.log(`${name}: growth exponent from 300 to 3000 projects ${Math.log10((large ?? 1) / (small ?? 1)).toFixed(2)}`);
