import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Evaluation } from '../../../src/core/model/evaluation';
import type { Facts } from '../../../src/core/model/facts';
import { formSheetPrefix, ownSheets } from '../../../src/core/model/own-sheets';
import type { SheetPlan } from '../../../src/core/model/sheet-plan';
import type { SheetSnapshot, Snapshot } from '../../../src/core/model/snapshot';
import { formBlocks } from '../../../src/core/lay-out/document/annexes';
import { formPlan } from '../../../src/core/lay-out/form/form-plan';
import { formSheetNames } from '../../../src/core/lay-out/form/sheet-names';
import { compose, evaluate, forms } from '../../../src/core/pipeline';
import { schemes } from '../../../src/core/schemes';
import { candidates } from '../../../src/core/settings/candidates';
import { examineSource } from '../../../src/core/settings/examine-source';
import { MemoryHost } from '../../../src/hosts/memory-host';
import { readSample, sampleFiles } from '../../samples/samples';
import { contents, drawSheet, layouts } from '../../workbooks/drawn-forms';
import { snapshotOf } from '../../workbooks/grid';
import { ledger, targets, workbook } from '../../helpers/snapshot';

/** Returns the plans as sheets of a workbook. */
const sheetsOf = async (plans: readonly SheetPlan[], before?: Snapshot): Promise<Snapshot> => {
  const host = new MemoryHost(before);
  await host.write({ plans, memory: null, activate: plans[0]!.name });
  return host.read();
};
/** Returns the forms alone under names of other sheets, as someone copies them. */
const copied = (snapshot: Snapshot): Snapshot => workbook(...snapshot.sheets.filter(({ name }) => name.startsWith(formSheetPrefix)).map((sheet, index): SheetSnapshot => ({ ...sheet, name: `表${index + 1}` })));

/** What a form says of its projects, whatever workbook it stands in. */
const said = ({ projects, unit }: Facts, points: (project: string, indicator: string) => string | null = () => null) => ({
  unit: [unit.name, unit.year, unit.department],
  projects: projects.map(({ id, name, initial, adjusted, executed, executionRate, lines, indicators, texts }) => ({
    name,
    amounts: [initial, adjusted, executed, executionRate],
    lines: lines.map((line) => [line.name, line.initial, line.adjusted, line.executed]),
    indicators: indicators.map((one) => [one.category, one.kind, one.name, one.comparison, one.inferred, one.target, one.actual, one.measure, one.maxPoints, one.deviationReason, points(id, one.id) ?? one.declaredPoints]).sort(),
    texts: [texts.goal?.text, texts.completion?.text],
  })),
});
const awarded = ({ scores }: Evaluation) => (project: string, indicator: string): string | null => scores.find((score) => score.project === project)?.items.find((item) => item.indicator === indicator)?.points ?? null;

const cellsOf = (plan: SheetPlan, id: string) => plan.rows.filter((row) => row.id === id).flatMap(({ cells }) => cells);
const textsOf = (plan: SheetPlan, id: string) => cellsOf(plan, id).map(({ value }) => value);

describe('自评表', () => {
  it('says the same when it is read from a copy, however the source was laid out', () =>
    fc.assert(
      fc.asyncProperty(contents(3), layouts, async (all, layout) => {
        // Parts of a source have no row of their own in the form.
        const plain = all.map((content) => ({ ...content, sources: content.sources.map(({ name, amounts }) => ({ name, amounts })) })).map((content) => ({ ...content, sources: content.sources.filter(({ name }) => ['当年财政拨款', '上年结转资金', '其他资金'].includes(name)) })).filter(({ sources }) => sources.length > 0);
        fc.pre(plain.length === all.length);
        const evaluation = evaluate(snapshotOf({ 表: drawSheet(plain, layout, { row: 0, column: 0, between: 1 }).sheet }));
        const again = evaluate(copied(await sheetsOf(forms(evaluation, workbook()).all)));
        expect(said(again.facts)).toEqual(said(evaluation.facts, awarded(evaluation)));
        expect(again.findings.filter(({ code }) => ['M01', 'M02', 'M07', 'M08', 'S06'].includes(code))).toEqual([]);
      }),
      { numRuns: 60, endOnFailure: true },
    ));

  it.each(sampleFiles)('says the same when it is read from a copy of %s', async (file) => {
    const snapshot = await readSample(file);
    const evaluation = evaluate(snapshot);
    const again = evaluate(copied(await sheetsOf(forms(evaluation, snapshot).all)));
    // Parts of a project that are no sources of money have no place in the form, nor has a project that the workbook says nothing of but a name.
    const without = ({ projects, unit }: ReturnType<typeof said>) => ({ unit, projects: projects.map((project) => ({ ...project, lines: [] })) });
    expect(without(said(again.facts))).toEqual(without(said(evaluation.facts, awarded(evaluation))));
  });

  it('adds up and divides by formulas over its own cells', () => {
    const evaluation = evaluate(snapshotOf({ 表: drawSheet([{ name: '技能培训', sources: [{ name: '当年财政拨款', amounts: [60, 70, 50] }, { name: '上年结转资金', amounts: [20, 20, 12.25] }], indicators: [{ category: '产出指标', kind: '数量指标', name: '培训人次', sign: '≥', target: 100, unit: '人次', actual: 98, points: [90, 80], reason: '略少' }], goal: '培训。', completion: '已培训。' }], plainLayout, { row: 0, column: 0, between: 0 }).sheet }));
    const [plan] = forms(evaluation, workbook()).all;
    expect(cellsOf(plan!, 'funds/total').flatMap(({ value, formula }) => (formula === undefined ? [] : [[formula, value]]))).toEqual([
      ['=SUM(D7:D9)', 80],
      ['=SUM(E7:E9)', 90],
      ['=SUM(F7:F9)', 62.25],
      ['=IF(E6=0,"",F6/E6)', 62.25 / 90],
    ]);
    expect(cellsOf(plan!, 'total').flatMap(({ value, formula }) => (formula === undefined ? [] : [[formula, value]]))).toEqual([
      ['=SUM(G6,G13:G13)', 100],
      ['=SUM(I6,H13:H13)', 95.12],
    ]);
  });

  it('states a sum that its sources do not come to as a value, and keeps 99.996% off 100%', () => {
    const snapshot = workbook(ledger(['甲', 100, 100000, 99996, null, null]));
    const [plan] = forms(evaluate(snapshot), snapshot).all;
    const cells = cellsOf(plan!, 'funds/total');
    expect(cells.filter(({ formula }) => formula?.startsWith('=SUM'))).toEqual([]);
    expect(cells.find(({ formula }) => formula !== undefined)).toMatchObject({ formula: '=IF(E6=0,"",ROUNDDOWN(F6/E6,4))', value: 0.9999 });
  });

  it('leaves blank what is undecided, and the total with it', () => {
    const snapshot = workbook(ledger(['甲', 100, 100, 90, null, null]), targets(['甲', '产出指标', '数量指标', '次数', '有所提高', '有所提高', 90, null, null]));
    const [plan] = forms(evaluate(snapshot), snapshot).all;
    expect(textsOf(plan!, 'total')).toEqual(['总分', 100, null, null]);
  });

  it('tells what a scheme takes off beside the total, which no cell holds', () => {
    const snapshot = workbook(ledger(['甲', 100, 100, 40, null, null]), targets(['甲', '产出指标', '数量指标', '次数', '≥10次', '10次', 90, null, null]));
    const [plan] = forms(evaluate(snapshot, { scheme: 'sichuan-2023' }), snapshot).all;
    const cells = cellsOf(plan!, 'total');
    expect(cells.map(({ value }) => value)).toEqual(['总分', 100, 59, expect.stringMatching(/-\d+分$/)]);
    expect(cells[2]!.formula).toBeUndefined();
  });

  it.each(schemes.map(({ id }) => id))('covers each place once, merges what holds for several rows, and fits a page under %s', (scheme) => {
    const snapshot = workbook(ledger(['甲', 100, 100, 90, null, null]), targets(...Array.from({ length: 12 }, (_, index) => ['甲', '产出指标', index < 6 ? '数量指标' : '质量指标', `次数${index}`, '≥10次', '10次', 7.5, null, null])));
    const [plan] = forms(evaluate(snapshot, { scheme }), snapshot).all;
    const { rows, columns, page } = plan!;
    const places = new Map<string, number>();
    rows.forEach(({ cells }, row) => {
      for (const { column, span, rows: down = 1 } of cells) for (let below = 0; below < down; below += 1) for (let over = 0; over < span; over += 1) places.set(`${row + below},${column + over}`, (places.get(`${row + below},${column + over}`) ?? 0) + 1);
    });
    expect([...places.values()].every((count) => count === 1)).toBe(true);
    expect(places.size).toBe(rows.length * columns.length);
    expect(cellsOf(plan!, rows.find(({ id }) => id.startsWith('indicator/'))!.id).filter(({ rows: down }) => down !== undefined).map(({ value, rows: down }) => [value, down])).toEqual([['产出指标', 12], ['数量指标', 6]]);
    expect(page.onePage).toBe(true);
    expect(columns.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(523);
  });

  it('is annexed with a number that a person typed as their cell shows it', () => {
    const evaluation = evaluate(workbook(ledger(['甲', 100, 100, 95.5])));
    const project = evaluation.facts.projects[0]!;
    const annexed = (format: string | null): readonly string[] => {
      const { key } = cellsOf(formPlan(evaluation, project, null, '表', new Map()), 'funds/total').find(({ value }) => value === 100)!;
      return formBlocks(formPlan(evaluation, project, null, '表', new Map([[key!, { value: 98.755, format, conflict: false }]])), '附件').flatMap((block) => (block.block === 'table' ? block.table.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) : []));
    };
    expect([annexed(null).includes('98.755'), annexed('0.00').includes('98.76')]).toEqual([true, true]);
  });

  it('merges a text longer than a row over several rows, each no higher than a row can be', () => {
    const goal = '完成全年培训任务，提高干部履职能力。'.repeat(80);
    const evaluation = evaluate(snapshotOf({ 表: drawSheet([{ name: '技能培训', sources: [{ name: '当年财政拨款', amounts: [60, 70, 50] }], indicators: [], goal, completion: '已培训。' }], plainLayout, { row: 0, column: 0, between: 0 }).sheet }));
    const [plan] = forms(evaluation, workbook()).all;
    const rows = plan!.rows.filter(({ id }) => id === 'goal');
    expect(rows.length).toBeGreaterThan(1);
    expect(rows[0]!.cells).toEqual([expect.objectContaining({ value: goal, rows: rows.length }), expect.objectContaining({ rows: rows.length })]);
    for (const { height } of plan!.rows) expect(height).toBeLessThanOrEqual(409);
    // The label of the block reaches over all of them.
    expect(cellsOf(plan!, 'goal/heading')[0]).toMatchObject({ value: '年度总体目标', rows: rows.length + 1 });
  });
});

describe('the sheets of 自评表', () => {
  it('have names that Excel takes, none twice', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom('甲', '甲', "'甲'", 'a/b', 'A/B', '甲'.repeat(40), `${'乙'.repeat(26)}😀😀`)), { maxLength: 12 }), fc.array(fc.constantFrom('自评表-甲', '自评表-A B', '数据')), (projects, taken) => {
        const names = formSheetNames(projects, taken);
        const all = [...names, ...new Set(taken)].map((name) => name.toLowerCase());
        expect(new Set(all).size).toBe(all.length);
        for (const name of names) {
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$|[\uD800-\uDBFF]$|\s$/);
          expect(name.startsWith(formSheetPrefix)).toBe(true);
        }
      }),
    );
  });

  it('are never read as data of the workbook they were written to', async () => {
    const source = await readSample('clean.xlsx');
    const evaluation = evaluate(source);
    const plans = forms(evaluation, source).all;
    const { plans: others, memory } = compose(evaluation, source);
    const host = new MemoryHost(source);
    await host.write({ plans: [...others, ...plans], memory, activate: plans[0]!.name });
    const written = await host.read();
    const again = evaluate(written);
    expect(JSON.stringify(again.facts)).toBe(JSON.stringify(evaluation.facts));
    // Nothing but where its rows stood is new.
    expect(forms(again, written).all.map((plan) => ({ ...plan, rows: plan.rows.map(({ stood: _, ...row }) => row) }))).toEqual(plans);
    const [form] = plans;
    expect(examineSource(written, 'self-evaluation-form', `'${form!.name}'!A1:I20`).why).toBe('own-sheet');
    const named = { ...written, names: [{ name: '表', kind: 'name' as const, ref: `'${form!.name}'!A1:I20` }] };
    expect(candidates(named, again.facts, 'self-evaluation-form')).toEqual([]);
    // Without what the program remembers they are still its own.
    expect(evaluate({ ...written, memory: null, sheets: written.sheets.filter(({ name }) => !ownSheets.has(name)) }).facts.projects).toEqual(evaluation.facts.projects);
  });

  it('are what there is to read where a workbook holds nothing else, and are not written over then', async () => {
    const source = await readSample('clean.xlsx');
    const plans = forms(evaluate(source), source).all;
    const passedOn = workbook(...(await sheetsOf(plans)).sheets);
    const evaluation = evaluate(passedOn);
    expect(evaluation.facts.projects).toHaveLength(plans.length);
    const names = new Set(passedOn.sheets.map(({ name }) => name));
    for (const { name } of forms(evaluation, passedOn).all) expect(names.has(name)).toBe(false);
  });

  it('leave a form of the user’s own that is called like one of them alone', async () => {
    const source = workbook(ledger(['甲', 100, 100, 90, null, null]), { ...ledger(['乙', 1, 1, 1, null, null]), name: '自评表-甲' });
    const evaluation = evaluate(source);
    expect(evaluation.facts.projects.map(({ name }) => name)).toEqual(['甲', '乙']);
    expect(forms(evaluation, source).all.map(({ name }) => name)).toEqual(['自评表-甲（2）', '自评表-乙']);
  });
});

const plainLayout = {
  title: '项目支出绩效自评表', year: '（2024年度）',
  words: { name: '项目名称', department: '主管部门', implementer: '实施单位', funds: '项目资金', initial: '年初预算数', adjusted: '全年预算数', executed: '全年执行数', rate: '执行率', maxPoints: '分值', points: '得分', total: '年度资金总额', target: '年度指标值', actual: '实际完成值', weight: '分值', score: '得分', reason: '偏差原因分析及改进措施', sum: '总分', goal: '预期目标', completion: '实际完成情况' },
  fundOrder: [0, 1, 2, 3, 4, 5], valueOrder: [0, 1, 2, 3, 4], merged: true, blockLabels: true, signApart: false, textAmounts: false, unit: 'label', blankRows: false, strange: false, foot: [],
} as const;
