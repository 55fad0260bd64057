import { describe, expect, it } from '@jest/globals';
import { settingsSheet } from '../../../src/core/model/own-sheets';
import { sourceKinds, sourceNames } from '../../../src/core/settings';
import type { CellValue, NamedRange, SheetSnapshot, Snapshot } from '../../../src/core/model/snapshot';
import { evaluate } from '../../../src/core/pipeline';
import { isHeadingWord, meaningsOf } from '../../../src/core/recognise/heading-words';
import { readSettings } from '../../../src/core/settings';
import { ledger, sheet, targets, workbook } from '../../helpers/snapshot';
import { snapshotOf } from '../../workbooks/grid';
import { nationalGrid } from '../../workbooks/national';

type Row = readonly CellValue[];

/** The sheet 报告设置 with lines in its blocks. */
const settings = ({ choices = [], synonyms = [], pairs = [] }: { readonly choices?: readonly Row[]; readonly synonyms?: readonly Row[]; readonly pairs?: readonly Row[] }): SheetSnapshot =>
  sheet(settingsSheet, [['设置', '值', '说明'], ['报告年度', 2024], [], ['指定为', '单元格', '理由', '名称'], ...choices, [], ['含义', '表头的叫法'], ...synonyms, [], ['是否同一项目', '项目名称', '另一名称'], ...pairs]);
const said = (source: SheetSnapshot, ...choices: readonly Row[]): Snapshot => workbook(source, settings({ choices }));
const factsOf = (snapshot: Snapshot) => evaluate(snapshot).facts;
const amounts = (snapshot: Snapshot) => factsOf(snapshot).projects.map(({ name, initial, adjusted, executed }) => [name, initial, adjusted, executed].map((value) => (typeof value === 'number' ? value / 1_000_000 : value)));
const withNames = (snapshot: Snapshot, ...names: readonly (readonly [string, string | null])[]): Snapshot => ({ ...snapshot, names: names.map(([name, ref]): NamedRange => ({ name, kind: 'name', ref })) });

const unknown = sheet('账', [['名目', '盘子', '花了'], ['甲', 10, 9], ['乙', 20, 15]]);

describe('what a person says of columns', () => {
  it('gives a column another meaning than its heading has', () => {
    expect(amounts(said(ledger(['甲', 10, 12, 9]), ['全年执行数', '表!C2'], ['全年预算数', '表!D2']))).toEqual([['甲', 10, 9, 12]]);
  });

  it('takes a column out, and tells of it what it was told', () => {
    const facts = factsOf(said(ledger(['甲', 10, 12, 9]), ['不用', '表!B2']));
    expect(facts.projects[0]).toMatchObject({ initial: null, adjusted: 12_000_000, executed: 9_000_000 });
    expect(facts.tables[0]?.others).toEqual([{ header: '年初预算数', why: '您指定不用这一列', at: ['表!B2'], chosen: true }]);
    expect(facts.leftOut).toContainEqual({ at: ['表!B2'], why: '您指定不用这一列' });
  });

  it('goes before a column that has the meaning by its heading', () => {
    const facts = factsOf(said(sheet('表', [['项目', '全年预算数', '全年执行数', '实付'], ['甲', 10, 9, 8]]), ['全年执行数', '表!D1']));
    expect(facts.projects[0]).toMatchObject({ executed: 8_000_000 });
    expect(facts.tables[0]?.others).toEqual([expect.objectContaining({ header: '全年执行数', why: '与「实付」同义，以「实付」为准' })]);
  });

  it('makes a table of headings that no one knows', () => {
    expect(factsOf(workbook(unknown)).projects).toEqual([]);
    const facts = factsOf(said(unknown, ['项目名称', '账!A1'], ['全年预算数', '账!B1'], ['全年执行数', '账!C1'], ['万元', '账!A1']));
    expect(facts.projects.map(({ name, adjusted, executed }) => [name, adjusted, executed])).toEqual([['甲', 10_000_000, 9_000_000], ['乙', 20_000_000, 15_000_000]]);
    expect(facts.tables[0]).toMatchObject({ unit: { name: '万元', from: 'chosen', at: ['账!A1'] }, columns: [{ meaning: '项目名称', chosen: true }, { meaning: '全年预算数', chosen: true }, { meaning: '全年执行数', chosen: true }] });
  });

  it('reaches into headings of two rows', () => {
    const two = sheet('表', [['名目', '预算', null, '花了'], [null, '头里', '后来', null], ['甲', 1, 2, 3]], { merges: [{ row: 0, column: 0, rows: 2, columns: 1 }, { row: 0, column: 1, rows: 1, columns: 2 }, { row: 0, column: 3, rows: 2, columns: 1 }] });
    expect(amounts(said(two, ['项目名称', '表!A1'], ['年初预算数', '表!B2'], ['全年预算数', '表!C2'], ['全年执行数', '表!D1']))).toEqual([['甲', 1, 2, 3]]);
  });

  it('means something for columns of indicators as well', () => {
    const facts = factsOf(workbook(sheet('指标', [['项目', '三级指标', '要求', '做到'], ['甲', '人数', '100人', '90人']]), settings({ choices: [['年度指标值', '指标!C1'], ['实际完成值', '指标!D1']] })));
    expect(facts.projects[0]?.indicators).toMatchObject([{ name: '人数', target: '100', actual: '90' }]);
  });
});

describe('what a person says of rows', () => {
  const rows: readonly Row[] = [['甲', 10, 10, 9], ['乙', 20, 20, 15], ['合计', 30, 30, 24]];

  it('takes a row out with the reason', () => {
    const facts = factsOf(said(ledger(...rows), ['不计入', '表!A4', '另行报告']));
    expect(facts.projects.map(({ name }) => name)).toEqual(['甲']);
    expect(facts.leftOut).toContainEqual({ at: ['表!A4:D4'], why: '您指定不计入：另行报告' });
  });

  it('takes an indicator out', () => {
    const facts = factsOf(said(targets(['甲', '产出', '数量', '人数', '≥1人', '1人', 10], ['甲', '产出', '数量', '户数', '≥2户', '2户', 10]), ['不计入', '指标!D3', '重复']));
    expect(facts.projects[0]?.indicators.map(({ name }) => name)).toEqual(['人数']);
  });

  it.each<[string, readonly Row[], string, string]>([
    ['a total', [['甲', 10, 10, 9], ['合计', 5, 5, 4]], '表!A4', '合计'],
    ['a subtotal', [['甲', 10, 10, 9], ['小计', 5, 5, 4], ['乙', 1, 1, 1], ['合计', 16, 16, 14]], '表!A4', '小计'],
    ['a part', [['甲', 10, 10, 9], ['其中：零星', 5, 5, 4]], '表!A4', '其中：零星'],
    ['a row without a name', [['甲', 10, 10, 9], [null, 5, 5, 4], ['乙', 1, 1, 1]], '表!B4', '5'],
    ['a row below the total that is signed like a note', [['甲', 10, 10, 9], ['合计', 10, 10, 9], ['备注：追加', 5, 5, 4]], '表!A5', '备注：追加'],
    ['what the total shows to be another', [['甲', 10, 10, 9], ['乙', 10, 10, 9], ['全部', 20, 20, 18], ['合计', 20, 20, 18]], '表!A5', '全部'],
  ])('counts %s as a project', (_, source, cell, name) => {
    const before = factsOf(workbook(ledger(...source)));
    const facts = factsOf(said(ledger(...source), ['计入', cell]));
    expect(before.projects.map((project) => project.name)).not.toContain(name);
    expect(facts.projects.map((project) => project.name)).toContain(name);
    expect(facts.tables[0]?.included).toHaveLength(1);
  });
});

describe('a row that a person counts outside ledgers', () => {
  const included = (snapshot: Snapshot) => {
    const { facts, findings } = evaluate(snapshot);
    // What is said comes to something.
    expect(findings.filter(({ code }) => code === 'R12' || code === 'R16')).toEqual([]);
    expect(facts.tables.flatMap(({ included: cells = [] }) => cells)).toHaveLength(1);
    return facts;
  };

  it.each<[string, Row, string, string]>([
    ['without a third level', ['甲', '产出指标', '数量指标', null, '≥100人', '90人', 10], '数量指标', '该行没有三级指标名称'],
    ['without target, actual and points', ['甲', '产出指标', '数量指标', '待定人数', null, null, null], '待定人数', '该行没有指标值、完成值和分值'],
    ['that is called 小计', ['甲', '产出指标', '数量指标', '小计', '≥5人', '6人', 10], '小计', ''],
    ['that is called 总分', ['甲', '产出指标', '数量指标', '总分', '≥90分', '95分', 10], '总分', ''],
  ])('is an indicator %s', (_, row, name, why) => {
    const table = targets(['甲', '产出指标', '数量指标', '户数', '≥2户', '2户', 10], row);
    const before = factsOf(workbook(table));
    expect(before.projects[0]?.indicators.map((indicator) => indicator.name)).toEqual(['户数']);
    if (why !== '') expect(before.leftOut.map((left) => left.why)).toContain(why);
    const facts = included(said(table, ['计入', '指标!D3']));
    expect(facts.projects[0]?.indicators.map((indicator) => indicator.name)).toEqual(['户数', name]);
    expect(facts.projects[0]?.indicators[1]?.at.name).toEqual(['指标!D3']);
  });

  it('is an achievement of another chapter, in the words that stand there', () => {
    const table = sheet('成效', [['章节', '事项陈述', '数量', '说明'], ['产出', '办班7期', 7, null], ['花絮', '合影留念一次', 1, null], ['产出', null, 3, '走访企业三家']]);
    expect(factsOf(workbook(table)).achievements.map(({ statement }) => statement)).toEqual(['办班7期']);
    expect(included(said(table, ['计入', '成效!B3'])).achievements.map(({ chapter, statement }) => [chapter, statement])).toEqual([['output', '办班7期'], ['other', '合影留念一次']]);
    expect(included(said(table, ['计入', '成效!B4'])).achievements.map(({ chapter, statement, quantity }) => [chapter, statement, quantity])).toEqual([['output', '办班7期', '7'], ['output', '走访企业三家', '3']]);
  });

  it('is a source of its own in a form, though arithmetic makes it a part of another', () => {
    const funds = [['年度资金总额', 100, 100, 90, 10, 0.9, 9], ['当年财政拨款', 80, 80, 70, null, null, null], ['中央补助资金', 80, 80, 70, null, null, null], ['其他资金', 20, 20, 20, null, null, null]] as const;
    const form = snapshotOf({ 自评: nationalGrid({ name: '甲项目', funds }) });
    const lines = (snapshot: Snapshot) => factsOf(snapshot).projects[0]?.lines.map(({ name }) => name);
    expect(lines(form)).toEqual(['当年财政拨款', '其他资金']);
    const [row] = form.sheets[0]!.values.flatMap((values, index) => (values.includes('中央补助资金') ? [index + 1] : []));
    const facts = included({ ...form, sheets: [...form.sheets, settings({ choices: [['计入', `自评!C${row}`]] })] });
    expect(facts.projects[0]?.lines.map(({ name }) => name)).toEqual(['当年财政拨款', '中央补助资金', '其他资金']);
  });

  it('is an indicator of a form', () => {
    const form = snapshotOf({ 自评: nationalGrid({ name: '甲项目', indicators: [['产出指标', '数量指标', '培训人次', '≥180人次', '185人次', 20, 20, null], ['^', '质量指标', null, '≥95%', '97%', 15, 15, null]] }) });
    const [row] = form.sheets[0]!.values.flatMap((values, index) => (values.includes('质量指标') ? [index + 1] : []));
    expect(factsOf(form).projects[0]?.indicators).toHaveLength(1);
    const facts = included({ ...form, sheets: [...form.sheets, settings({ choices: [['计入', `自评!D${row}`]] })] });
    expect(facts.projects[0]?.indicators.map(({ name, target, kind }) => [name, target, kind])).toEqual([['培训人次', '180', 'quantity'], ['质量指标', '95', 'quality']]);
  });

  it('is a row of an export that is another year’s, or names no project', () => {
    const table = sheet('导出', [['年度', '项目编码', '项目名称', '经济分类', '全年预算数（元）', '全年执行数（元）'], [2024, 'P1', '甲', '30201', 100, 90], [2023, 'P2', '乙', '30201', 50, 40], [2024, null, null, null, 7, 7]]);
    expect(factsOf(workbook(table)).projects.map(({ name }) => name)).toEqual(['甲']);
    expect(included(said(table, ['计入', '导出!C3'])).projects.map(({ name }) => name)).toEqual(['甲', '乙']);
  });
});

describe('a form that no one would recognise', () => {
  /** Its labels are words of its own: 事项 for the project, 花掉 for 全年执行数, 叫法 and 要求 over the indicators. */
  const odd = sheet('申报', [
    ['经费使用情况', null, null, null, null, null],
    ['事项', '校园安防改造', null, null, null, null],
    ['经费（万元）', null, '年初预算数', '全年预算数', '花掉', '分值'],
    [null, '年度资金总额', 50, 48, 45, 10],
    [null, '当年财政拨款', 50, 48, 45, null],
    ['一级指标', '二级指标', '叫法', '要求', '做到', '分值'],
    ['产出指标', '数量指标', '摄像头数量', '≥40个', '42个', 50],
    ['效益指标', '社会效益指标', '案件下降率', '≥10%', '12%', 40],
  ]);
  const pointed = (...choices: readonly Row[]): Snapshot => withNames(said(odd, ...choices), [sourceNames['self-evaluation-form'], '申报!A2:F8']);

  it('is one where a person points at its range, and says what its cells are', () => {
    expect(factsOf(workbook(odd)).tables).toEqual([]);
    const alone = evaluate(pointed());
    expect(alone.facts.tables).toMatchObject([{ recogniser: 'self-evaluation-form', range: '申报!A2:F8', subject: '申报' }]);
    expect(alone.facts.projects).toMatchObject([{ name: '申报', initial: 50_000_000, adjusted: 48_000_000, executed: null, indicators: [] }]);
    const { facts, findings } = evaluate(pointed(['项目名称', '申报!B2'], ['全年执行数', '申报!E3'], ['三级指标', '申报!C6'], ['年度指标值', '申报!D6'], ['实际完成值', '申报!E6']));
    expect(facts.projects).toMatchObject([{ name: '校园安防改造', at: { name: ['申报!B2'], executed: ['申报!E4'] }, initial: 50_000_000, adjusted: 48_000_000, executed: 45_000_000, lines: [{ name: '当年财政拨款', executed: 45_000_000 }] }]);
    expect(facts.projects[0]?.indicators.map(({ name, target, actual, maxPoints }) => [name, target, actual, maxPoints])).toEqual([['摄像头数量', '40', '42', '50'], ['案件下降率', '10', '12', '40']]);
    expect(findings.filter(({ code }) => code === 'R12' || code === 'R16')).toEqual([]);
  });

  it('that was taken for a form of another kind is what a person says it is', () => {
    const plan = sheet('表', [['项目支出绩效目标表'], ['项目名称', '甲'], ['年度资金总额（万元）', 10], ['一级指标', '二级指标', '三级指标', '年度指标值'], ['产出指标', '数量指标', '人数', '≥5人']]);
    expect(factsOf(workbook(plan)).tables.map(({ recogniser }) => recogniser)).toEqual(['target-form']);
    expect(factsOf(withNames(workbook(plan), [sourceNames['self-evaluation-form'], '表!A1:D5'])).tables.map(({ recogniser }) => recogniser)).toEqual(['self-evaluation-form']);
  });

  it('has the name that a person points at, though its label names another', () => {
    const form = snapshotOf({ 自评: nationalGrid({ name: '甲项目' }) });
    const facts = factsOf({ ...form, sheets: [...form.sheets, settings({ choices: [['项目名称', '自评!C4']] })] });
    expect(facts.projects.map(({ name, at }) => [name, at.name])).toEqual([['某县人力资源和社会保障局', ['自评!C4']]]);
  });

  it('is no list of projects, nor a table of indicators', () => {
    const list = sheet('表', [['项目', '年初预算数', '全年执行数'], ['甲', 1, 1]]);
    const snapshot = withNames(workbook(list, targets(['甲', '产出', '数量', '人数', 1, 1, 10])), [sourceNames['self-evaluation-form'], '表!A1:C2']);
    expect(factsOf(snapshot).tables.map(({ recogniser }) => recogniser)).toEqual(['budget-ledger', 'targets-table']);
  });
});

describe('a range that a person declares a table', () => {
  it('is read beside what is found, as far as it reaches and no further', () => {
    const source = sheet('账', [['名目', '盘子'], ['甲', 10], ['乙', 20], ['丙', 30], [], ['项目', '全年执行数'], ['甲', 4], ['丁', 5]]);
    const facts = factsOf(said(source, ['预算表', '账!A1:B3'], ['项目名称', '账!A1'], ['全年预算数', '账!B1']));
    expect(facts.projects.map(({ name, adjusted, executed }) => [name, adjusted, executed])).toEqual([['甲', 10_000_000, 4_000_000], ['乙', 20_000_000, null], ['丁', null, 5_000_000]]);
    expect(facts.tables[0]?.declared).toEqual({ range: '账!A1:B3', as: 'budget' });
  });

  it('needs no headings', () => {
    const source = sheet('账', [['甲', 10, 9], ['乙', 20, 15], ['合计', 30, 24]]);
    const facts = factsOf(said(source, ['支出表（无表头）', '账!A1:C3'], ['项目名称', '账!A1:A3'], ['全年预算数', '账!B1:B3'], ['全年执行数', '账!C1:C3']));
    expect(facts.projects.map(({ name, adjusted, executed, at }) => [name, adjusted, executed, at.name])).toEqual([['甲', 10_000_000, 9_000_000, ['账!A1']], ['乙', 20_000_000, 15_000_000, ['账!A2']]]);
    expect(facts.total).toMatchObject({ adjusted: 30_000_000, executed: 24_000_000 });
    expect(facts.tables[0]).toMatchObject({ rows: 3, used: 3, range: '账!A1:C3', columns: [{ header: 'A列' }, { header: 'B列' }, { header: 'C列' }] });
    expect(facts.leftOut).toEqual([]);
  });

  it('may stand on a hidden sheet', () => {
    const source = { ...unknown, visible: false };
    expect(factsOf(said(source, ['预算表', '账!A1:C3'], ['项目名称', '账!A1'], ['全年预算数', '账!B1'])).projects).toHaveLength(2);
  });
});

describe('a person’s own words', () => {
  it('head columns wherever they stand', () => {
    const snapshot = workbook(unknown, settings({ synonyms: [['项目名称', '名 目'], ['全年预算数', '盘子'], ['全年执行数', '花了']] }));
    expect(factsOf(snapshot).projects).toMatchObject([{ name: '甲', adjusted: 10_000_000, executed: 9_000_000 }, { name: '乙' }]);
    expect(readSettings(snapshot).synonyms.map(({ word, meaning }) => [word, meaning])).toEqual([['名 目', '项目名称'], ['盘子', '全年预算数'], ['花了', '全年执行数']]);
  });

  it('go before the program’s', () => {
    expect(amounts(workbook(sheet('表', [['项目', '年初预算数'], ['甲', 10]]), settings({ synonyms: [['全年执行数', '年初预算数']] })))).toEqual([['甲', null, null, 10]]);
  });

  it('are read back as every meaning that the pane offers', () => {
    for (const kind of sourceKinds) for (const word of meaningsOf(kind)) expect([kind, word, isHeadingWord(word)]).toEqual([kind, word, true]);
  });
});

describe('names that a person says are one project', () => {
  const source = [ledger(['技能培训项目', 10, 10, 9]), targets(['2024年技能培训', '产出', '数量', '人数', '≥1人', '1人', 100])] as const;

  it('are one, under the name that is read first', () => {
    expect(factsOf(workbook(...source)).projects.map(({ name }) => name)).toEqual(['技能培训项目', '2024年技能培训']);
    const { projects } = factsOf(workbook(...source, settings({ pairs: [['是', '2024年技能培训', '技能培训项目']] })));
    expect(projects).toMatchObject([{ name: '技能培训项目', executed: 9_000_000, indicators: [{ name: '人数' }] }]);
  });

  it('are one whatever codes they have, also within ledgers', () => {
    const coded = (name: string, code: string, amount: number) => sheet(code, [['项目编码', '项目名称', '全年预算数（万元）'], [code, name, amount]]);
    const { projects } = factsOf(workbook(coded('党建经费', 'A1', 3), coded('党建工作经费', 'A2', 3), settings({ pairs: [['是', '党建经费', '党建工作经费']] })));
    expect(projects).toMatchObject([{ name: '党建经费', otherNames: ['党建工作经费'], adjusted: 3_000_000, confirmedAt: { adjusted: ["'A2'!C2"] } }]);
  });

  it('stay two where a person says so', () => {
    expect(factsOf(workbook(...source, settings({ pairs: [['否', '2024年技能培训', '技能培训项目']] }))).projects).toHaveLength(2);
  });
});

describe('the cells of a choice', () => {
  it('are those of its name, not of the address that the sheet shows', () => {
    const moved = sheet('表', [[], ['说明'], ['项目', '年初预算数', '全年预算数', '全年执行数'], ['甲', 10, 12, 9]]);
    expect(amounts(withNames(said(moved, ['不用', '表!B2', null, '绩述_指定1']), ['绩述_指定1', '表!B3']))).toEqual([['甲', null, 12, 9]]);
  });

  it('are what the address says where the name is gone', () => {
    expect(amounts(said(ledger(['甲', 10, 12, 9]), ['不用', '表!B2', null, '绩述_指定1']))).toEqual([['甲', null, 12, 9]]);
  });

  it.each<[string, Snapshot, string]>([
    ['deleted cells', withNames(said(ledger(['甲', 10]), ['不用', '表!B2', null, '绩述_指定1']), ['绩述_指定1', null]), 'deleted'],
    ['an address that is none', said(ledger(['甲', 10]), ['不用', '这里']), 'no-range'],
    ['a row that is out without a reason', said(ledger(['甲', 10]), ['不计入', '表!A3']), 'no-reason'],
    ['two words for one column', said(ledger(['甲', 10]), ['不用', '表!B2'], ['全年执行数', '表!B2']), 'repeated'],
    ['a row in and out', said(ledger(['甲', 10]), ['计入', '表!A3'], ['不计入', '表!A3', '重复']), 'repeated'],
    ['a table within another', said(ledger(['甲', 10]), ['预算表', '表!A2:C3'], ['支出表', '表!A2:D3']), 'overlaps'],
    ['a meaning that is none', said(ledger(['甲', 10]), ['花费', '表!B2']), 'no-meaning'],
    ['a word for a meaning that is none', workbook(ledger(['甲', 10]), settings({ synonyms: [['花费', '花了']] })), 'no-meaning'],
  ])('are not acted on where there are %s', (_, snapshot, why) => {
    expect(readSettings(snapshot).unclearChoices).toEqual([expect.objectContaining({ why })]);
  });

  it('may be said twice in the same words', () => {
    expect(readSettings(said(ledger(['甲', 10]), ['不用', '表!B2'], ['不用', '表!B2']))).toMatchObject({ choices: [{}], unclearChoices: [] });
  });
});
