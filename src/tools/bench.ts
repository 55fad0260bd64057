/**
 * Speed as ratios taken in one run, so that the machine cancels out: each stage against JSON.parse of the same snapshot. Time is the processor's,
 * so that what else runs on the machine cancels out as well.
 */
import { account } from '../core/account';
import { check } from '../core/check';
import { recognise } from '../core/recognise';
import { score } from '../core/score';
import type { Composition } from '../core/model/composition';
import { reportSheet } from '../core/model/own-sheets';
import type { CellValue, Snapshot } from '../core/model/snapshot';
import { compose, evaluate, forms } from '../core/pipeline';
import { budgetOf, executedOf, indicatorRows } from './samples/large';
import { indicatorHeadings } from './samples/usual-sheets';

const sheet = (name: string, values: readonly (readonly CellValue[])[]): Snapshot['sheets'][number] => ({ name, visible: true, row: 0, column: 0, formats: [], merges: [], hiddenRows: [], hiddenColumns: [], values });
const workbook = (...sheets: Snapshot['sheets']): Snapshot => ({ memory: null, names: [], sheets });
const times = <Item>(count: number, make: (index: number) => Item): Item[] => Array.from({ length: count }, (_, index) => make(index));

/** A ledger of so many projects and a table of twelve indicators for each, as sample (c) has them. */
const ledgerOf = (count: number): Snapshot => {
  const projects = times(count, (index) => ({ name: `项目${index + 1}`, index }));
  return workbook(
    sheet('预算执行', [['2024年度', null, null, '单位：万元'], ['项目', '年初预算数', '全年预算数', '全年执行数'], ...projects.map(({ name, index }) => [name, budgetOf(index), budgetOf(index), executedOf(index)])]),
    sheet('绩效目标', [indicatorHeadings, ...indicatorRows(projects)]),
  );
};

/** The flat export of the 一体化 system: ten rows a project, by economic class. */
const exportOf = (rows: number): Snapshot =>
  workbook(
    sheet('导出', [
      ['单位编码', '单位名称', '项目编码', '项目名称', '部门经济分类', '资金性质', '全年预算数', '全年执行数'],
      ...times(rows, (index) => ['205001', '某区教育局', `5100${Math.floor(index / 10)}`, `项目${Math.floor(index / 10) + 1}`, `302${10 + (index % 10)} 办公费`, '一般公共预算', 1000 + index, 900 + index]),
    ]),
  );

/** What the processor has spent so far, in milliseconds. */
const spentSoFar = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** The workbook with the report of a year ago on its sheet, much worked on: one row in forty has a cell changed, and there are rows added, deleted and moved. */
const workedOn = ({ sheets }: Snapshot, { plans, memory }: Composition): Snapshot => {
  const rows = (plans[0]?.rows ?? []).flatMap(({ cells }, index): CellValue[][] => {
    const line = times<CellValue>(8, () => null);
    for (const { column, value } of cells) line[column] = index % 40 === 7 && column > 0 ? `${value}（改）` : index % 40 === 8 && cells.length === 1 ? `${value}另见附件。` : value;
    return index % 40 === 9 ? [] : index % 40 === 10 ? [line, [`补充说明第${index}条。`]] : [line];
  });
  const block = rows.splice(Math.floor(rows.length / 3), Math.floor(rows.length / 20));
  return { sheets: [...sheets, sheet(reportSheet, [...rows, ...block])], memory, names: [] };
};

/** The processor's time of a piece of work in milliseconds: the median of as many runs as take a while together, once the compiler has seen the work: a small workbook would otherwise be measured uncompiled, a large one compiled. */
const time = (work: () => unknown): number => {
  for (const until = spentSoFar() + 1000; spentSoFar() < until; ) work();
  const spent: number[] = [];
  for (const until = spentSoFar() + 500; spent.length < 3 || (spentSoFar() < until && spent.length < 25); ) {
    const before = spentSoFar();
    work();
    spent.push(spentSoFar() - before);
  }
  return spent.sort((one, other) => one - other)[Math.floor(spent.length / 2)] ?? 0;
};

interface Measured {
  readonly size: number;
  readonly spent: number;
}
const measured = new Map<string, Measured[]>();
const tell = (what: string, stage: string, size: number, parse: number, spent: number): void => {
  console.log(`${what}: ${stage} ${(spent / parse).toFixed(1)} × JSON.parse`);
  measured.set(stage, [...(measured.get(stage) ?? []), { size, spent }]);
};

for (const projects of [300, 3000]) {
  const snapshot = ledgerOf(projects);
  const text = JSON.stringify(snapshot);
  const parse = time(() => JSON.parse(text));
  const evaluation = evaluate(snapshot);
  const { facts, scheme, settings } = evaluation;
  const worked = workedOn(snapshot, compose(evaluation));
  const stages: readonly (readonly [string, () => unknown])[] = [
    ['recognise', () => recognise(snapshot)],
    ['check + score', () => check({ facts, scores: score(facts, scheme), scheme, settings })],
    ['account', () => account(snapshot, facts)],
    ['narrate + lay out', () => compose(evaluation)],
    ['lay out forms', () => forms(evaluation, snapshot)],
    ['narrate + merge + lay out', () => compose(evaluation, worked)],
  ];
  for (const [stage, work] of stages) tell(`${projects} projects × 12 indicators`, stage, projects, parse, time(work));
}
for (const rows of [10_000, 100_000]) {
  const snapshot = exportOf(rows);
  const text = JSON.stringify(snapshot);
  const [parse, facts] = [time(() => JSON.parse(text)), recognise(snapshot)];
  tell(`${rows} rows of an export`, 'recognise an export', rows, parse, time(() => recognise(snapshot)));
  tell(`${rows} rows of an export`, 'account for an export', rows, parse, time(() => account(snapshot, facts)));
}
for (const [stage, [small, large]] of measured) {
  if (small && large) console.log(`${stage}: growth exponent from ${small.size} to ${large.size} ${(Math.log(large.spent / small.spent) / Math.log(large.size / small.size)).toFixed(2)}`);
}
console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
