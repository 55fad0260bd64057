import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { settingsSheet } from '../../../src/core/model/own-sheets';
import type { SourceKind } from '../../../src/core/model/settings';
import type { CellValue, NamedRange, SheetSnapshot, Snapshot } from '../../../src/core/model/snapshot';
import { evaluate } from '../../../src/core/pipeline';
import { recognise } from '../../../src/core/recognise';
import { candidates, examineSource, resolveReference, sourceNames } from '../../../src/core/settings';
import { cellRef, coversRef, parseRef, rangeRef } from '../../../src/core/units/address';
import { ledger, sheet, targets, workbook } from '../../helpers/snapshot';

const heading = ['项目', '年初预算数', '全年预算数', '全年执行数'];
const money = (title: string, ...rows: readonly (readonly CellValue[])[]): SheetSnapshot => sheet(title, [['2024年项目支出表', null, null, '单位：万元'], heading, ...rows]);
const named = (snapshot: Snapshot, ...names: readonly NamedRange[]): Snapshot => ({ ...snapshot, names });
const pointing = (kind: SourceKind, ref: string | null): NamedRange => ({ name: sourceNames[kind], kind: 'name', ref });
const names = (snapshot: Snapshot, ...sources: readonly [SourceKind, string][]): readonly string[] => recognise(snapshot, {}, Object.fromEntries(sources)).projects.map(({ name }) => name);
const reasons = (snapshot: Snapshot, kind: SourceKind, ref: string) => recognise(snapshot, {}, { [kind]: ref }).leftOut.map(({ at, why }) => `${at[0]} ${why}`);

describe('a pointed range', () => {
  const two = workbook(money('甲表', ['甲', 1, 1, 1]), money('乙表', ['乙', 2, 2, 2], ['丙', 3, 3, 3]));

  it('is the only place where tables of its kind are read; the others are left out with the reason', () => {
    expect(names(two)).toEqual(['甲', '乙', '丙']);
    expect(names(two, ['budget-ledger', '乙表!A2:D4'])).toEqual(['乙', '丙']);
    expect(reasons(two, 'budget-ledger', '乙表!A2:D4')).toEqual(['甲表!A1:D1', '甲表!A2:D2', '甲表!A3:D3'].map((at) => `${at} 已指定预算执行的区域为乙表!A2:D4`));
  });

  it('bounds the rows and columns that are read', () => {
    const facts = recognise(two, {}, { 'budget-ledger': '乙表!A2:C3' });
    expect(facts.projects).toMatchObject([{ name: '乙', initial: 2_000_000, adjusted: 2_000_000, executed: null }]);
    expect(facts.leftOut).toEqual(expect.arrayContaining(['乙表!D2', '乙表!D3', '乙表!A4:D4'].map((at) => ({ at: [at], why: '已指定预算执行的区域为乙表!A2:C3' }))));
  });

  it('has its title, its unit and its year above it, or beside them', () => {
    const facts = recognise(workbook(money('表', ['甲', 1, 1, 1])), {}, { 'budget-ledger': '表!A2:C3' });
    expect(facts.tables[0]!.unit).toEqual({ name: '万元', from: 'corner', at: ['表!D1'] });
    expect(facts.unit).toMatchObject({ year: 2024, yearFrom: 'title' });
  });

  it('lets a table of another kind stand beside it, above it and below it', () => {
    const beside = sheet('表', [
      ['2024年', null, null, null, null, '三级指标', '年度指标值'],
      [...heading, null, '培训', 5],
      ['甲', 1, 1, 1, null, '检查', 6],
    ]);
    const facts = recognise(workbook(beside), {}, { 'budget-ledger': '表!A2:D3' });
    expect(facts.projects[0]).toMatchObject({ name: '甲', initial: 1_000_000, executed: 1_000_000 });
    expect(facts.projects[0]!.indicators.map(({ name }) => name)).toEqual(['培训', '检查']);

    const stacked = sheet('表', [['2024年', '单位：万元'], ['三级指标', '年度指标值'], ['培训', 5], heading, ['甲', 1, 1, 1], ['章节', '事项陈述'], ['产出', '办了班']]);
    const read = recognise(workbook(stacked), {}, { 'budget-ledger': '表!A4:D5' });
    expect(read.tables.map(({ recogniser, range }) => `${recogniser} ${range}`)).toEqual(['targets-table 表!A2:B3', 'budget-ledger 表!A4:D5', 'achievements 表!A6:B7']);
  });

  it('may be the second page of a table, or hold several tables', () => {
    const pages = workbook(money('表', ['甲', 1, 1, 1], heading, ['乙', 2, 2, 2]));
    expect(names(pages, ['budget-ledger', '表!A4:D5'])).toEqual(['乙']);
    expect(names(workbook(money('表', ['甲', 1, 1, 1], ['合计', 1, 1, 1], [], heading, ['乙', 2, 2, 2])), ['budget-ledger', '表!A2:D7'])).toEqual(['甲', '乙']);
  });

  it('may start in the lower of two rows of headings', () => {
    const paired = sheet('表', [['2024年', null, '单位：万元'], ['项目', '预算数', null], [null, '年初', '全年'], ['甲', 1, 2]], { merges: [{ row: 1, column: 1, rows: 1, columns: 2 }, { row: 1, column: 0, rows: 2, columns: 1 }] });
    for (const ref of ['表!A2:C4', '表!A3:C4']) expect(recognise(workbook(paired), {}, { 'budget-ledger': ref }).projects).toMatchObject([{ name: '甲', initial: 1_000_000, adjusted: 2_000_000 }]);
  });

  it('may lie on a hidden sheet, of which nothing else is read', () => {
    const hidden = { ...money('底稿', ['甲', 1, 1, 1], ['章节', '事项陈述'], ['产出', '办了班']), visible: false };
    const facts = recognise(workbook(hidden, money('表', ['乙', 2, 2, 2])), {}, { 'budget-ledger': '底稿!A2:D3' });
    expect(facts.projects.map(({ name }) => name)).toEqual(['甲']);
    expect(facts.achievements).toEqual([]);
    expect(facts.leftOut).toContainEqual({ at: ['底稿!A5:B5'], why: '隐藏的工作表，不作为数据来源' });
  });

  it('reads 单位信息 that does not stand in the first column', () => {
    const wide = sheet('表', [['备忘', null, null], [null, '单位名称', '某局'], [null, '年度', 2024], ['完']]);
    expect(recognise(workbook(wide)).unit.name).toBeNull();
    expect(recognise(workbook(wide), {}, { 'unit-information': '表!B2:C3' }).unit).toMatchObject({ name: '某局', year: 2024, at: { name: ['表!C2'] } });
  });

  it.each(['甲表!A3:D3', '甲表!F1:G9', '没有!A1:B2', '绩效自评报告!A1:D9'])('counts for nothing where nothing is found in it: %s', (ref) => {
    const snapshot = workbook(...two.sheets, sheet('绩效自评报告', [heading, ['丁', 4, 4, 4]]));
    expect(recognise(snapshot, {}, { 'budget-ledger': ref })).toEqual(recognise(snapshot));
  });

  it('counts for nothing where it has headings and no rows', () => {
    expect(recognise(two, {}, { 'budget-ledger': '甲表!A2:D2' })).toEqual(recognise(two));
  });

  it('changes nothing where it is what the program finds by itself', () => {
    const snapshot = workbook(ledger(['甲', 10, 10, 9], ['合计', 10, 10, 9]), targets(['甲', '产出指标', '数量指标', '培训', '≥5期', '5期', 50, 50]));
    const found = recognise(snapshot);
    expect(found.tables).toHaveLength(2);
    for (const { recogniser, range } of found.tables) expect(recognise(snapshot, {}, { [recogniser]: range })).toEqual(found);
  });

  it('drops no cell silently, wherever it lies', () => {
    const snapshot = workbook(money('甲表', ['甲', 1, 1, 1], ['合计', 1, 1, 1], ['说明：按批复数']), sheet('乙表', [['单位名称', '某局'], ['年度', 2024], heading, ['乙', 2, 2, 2], ['三级指标', '年度指标值', '备注', '完成值'], ['培训', 5, '好', 6], ['章节', '事项陈述'], ['产出', '办了班']]));
    const tables = new Set(['甲表', '乙表']);
    const area = fc.record({ at: fc.constantFrom(...tables), row: fc.nat(8), column: fc.nat(3), rows: fc.nat(8), columns: fc.nat(3) });
    const kinds: readonly SourceKind[] = ['budget-ledger', 'targets-table', 'achievements', 'unit-information'];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...kinds), area), { minLength: 1, maxLength: 3 }), (pointed) => {
        const sources = Object.fromEntries(pointed.map(([kind, { at, row, column, rows, columns }]) => [kind, rangeRef(at, row, column, row + rows, column + columns)]));
        const facts = recognise(snapshot, {}, sources);
        const seen = new Set<string>();
        // Above a table stand its title, unit and year.
        for (const ref of [...facts.leftOut.flatMap(({ at }) => at), ...facts.tables.map(({ range }) => range)]) {
          const place = parseRef(ref)!;
          for (let { row } = place; row <= place.lastRow; row += 1) for (let { column } = place; column <= place.lastColumn; column += 1) seen.add(cellRef(place.sheet, row, column));
        }
        for (const { name, values } of snapshot.sheets)
          values.forEach((cells, row) => cells.forEach((value, column) => {
            if (value !== null && !(name === '甲表' && row === 0)) expect([...seen]).toContain(cellRef(name, row, column));
          }));
        for (const kind of kinds) {
          const own = facts.tables.filter(({ recogniser }) => recogniser === kind);
          const ref = sources[kind];
          if (ref !== undefined && own.some(({ range }) => coversRef(ref, range))) for (const { range } of own) expect(coversRef(ref, range)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('evaluate', () => {
  const data = [sheet('表', [['项目', '全年预算数', '全年执行数'], ['甲', 10, 9]]), sheet('旧表', [['项目', '全年预算数'], ['乙', 1]])];
  const own = (...rows: readonly (readonly CellValue[])[]): SheetSnapshot => sheet(settingsSheet, [['设置', '值', '说明'], ...rows]);
  const settled = workbook(...data, own(['金额单位', '元'], ['报告年度', 2023], ['预算执行区域', '表!A1:C2']));

  it('follows what the workbook settles', () => {
    const { facts, settings, findings } = evaluate(settled);
    expect(facts.projects).toMatchObject([{ name: '甲', adjusted: 1_000 }]);
    expect(facts.unit).toMatchObject({ year: 2023, yearFrom: 'option' });
    expect(facts.tables[0]!.unit).toEqual({ name: '元', from: 'option', at: [] });
    expect(settings).toMatchObject({ unit: '元', year: 2023, sources: { 'budget-ledger': '表!A1:C2' } });
    expect(findings.filter(({ code }) => /^R/.test(code))).toEqual([]);
  });

  it('follows an option before it', () => {
    expect(evaluate(settled, { unit: '万元', year: 2022 }).facts).toMatchObject({ unit: { year: 2022 }, projects: [{ adjusted: 10_000_000 }] });
  });

  it('follows the workbook before it, where the workbook states unit and year', () => {
    const { facts } = evaluate(workbook(money('表', ['甲', 1, 1, 1]), own(['金额单位', '元'], ['报告年度', 2020])));
    expect(facts).toMatchObject({ unit: { year: 2024, yearFrom: 'title' }, projects: [{ adjusted: 1_000_000 }] });
  });

  it('reads no data from the sheet and does not list it, but lists a sheet of that name that is not the program’s own', () => {
    expect(evaluate(settled).facts.leftOut.map(({ at }) => at[0]!.split('!')[0])).not.toContain(settingsSheet);
    const foreign = evaluate(workbook(...data, sheet(settingsSheet, [['项目', '全年预算数'], ['丙', 5]]))).facts;
    expect(foreign.projects.map(({ name }) => name)).toEqual(['甲', '乙']);
    expect(foreign.leftOut).toContainEqual({ at: [`${settingsSheet}!A1:B2`], why: '工作表名「报告设置」是本程序用的，但表中没有「设置」「值」两列' });
  });
});

describe('resolveReference', () => {
  const snapshot = named(
    workbook(sheet('表', [[null, null, null], [null, '甲', 1], [null, '乙', null]]), sheet('自评表（试行）', [['甲']]), sheet("it's 1!", [['甲', '乙']]), sheet('空', [])),
    { name: '预算', kind: 'name', ref: '表!B2:C3' },
    { name: '表格1', kind: 'table', ref: '表!B2:B3' },
    { name: '已删', kind: 'name', ref: null },
  );

  it.each<[string, string | null, string]>([
    ['表!A1:D9', null, '表!A1:D9'],
    [' 表！ａ１：d9 ', null, '表!A1:D9'],
    ['=表!$A$1:$D$9', null, '表!A1:D9'],
    ['D9:A1', '表', '表!A1:D9'],
    ['b2', '表', '表!B2'],
    ['表!B:C', null, '表!B2:C3'],
    ['$C:$C', '表', '表!C2:C3'],
    ['2:2', '表', '表!B2:C2'],
    ['XFD1048576', '表', '表!XFD1048576'],
    ["'自评表（试行）'!A1:B2", null, "'自评表（试行）'!A1:B2"],
    ['自评表（试行）!A1:B2', null, "'自评表（试行）'!A1:B2"],
    ['自评表(试行)!A1', null, "'自评表（试行）'!A1"],
    ["'it''s 1!'!A1", null, "'it''s 1!'!A1"],
    ["it's 1!!A1", null, "'it''s 1!'!A1"],
    ["IT'S 1!", null, "'it''s 1!'!A1:B1"],
    ['表', null, '表!B2:C3'],
    ['预算', '表', '表!B2:C3'],
    ['表格1[#全部]', null, '表!B2:B3'],
    ['表格1', null, '表!B2:B3'],
  ])('returns for %s on %s the range %s', (text, on, ref) => {
    expect(resolveReference(snapshot, text, on)).toBe(ref);
  });

  it.each<[string, string | null, string]>([
    ['', '表', 'blank'],
    ['A1:D9', null, 'which-sheet'],
    ['A1:D9', '没有', 'which-sheet'],
    ['没有!A1', '表', 'no-sheet'],
    ['[书.xlsx]表!A1', '表', 'other-workbook'],
    ['已删', '表', 'no-range'],
    ['A0', '表', 'outside'],
    ['XFE1', '表', 'outside'],
    ['A1048577', '表', 'outside'],
    ['空', null, 'empty'],
    ['空!A:B', null, 'empty'],
    ['随便', '表', 'not-a-reference'],
    ['表!随便', null, 'not-a-reference'],
    ['A1:B2:C3', '表', 'not-a-reference'],
  ])('says why %s on %s is none: %s', (text, on, why) => {
    expect(resolveReference(snapshot, text, on)).toEqual({ why, about: expect.any(String), problem: expect.stringMatching(/\S{4,}/) });
  });
});

describe('examineSource', () => {
  const snapshot = workbook(money('表', ['甲', 1, 1, 1], ['乙', 1, 1, 1]), targets(['甲', '产出指标', '数量指标', '培训', 5, 5, 50, 50]), sheet('空', [['一']]));

  it('returns the tables that would be read', () => {
    expect(examineSource(snapshot, 'budget-ledger', '表!A2:D3')).toMatchObject({ tables: [{ range: '表!A2:D3', used: 1 }], problem: null, why: null, suggested: null });
  });

  it.each<[SourceKind, string, string, string | null]>([
    ['budget-ledger', '表!A3:D4', '区域内没有完整的表头，整张表在表!A2:D4', '表!A2:D4'],
    ['budget-ledger', '表!B3', '区域内没有完整的表头，整张表在表!A2:D4', '表!A2:D4'],
    ['budget-ledger', '指标!A1:I2', '这里是绩效指标，不是预算执行；表头要有「项目」和「年初预算数」「全年预算数」「全年执行数」「金额」中至少一列；写法不同的，用「逐列指定」', null],
    ['targets-table', '空!A1', '没有找到绩效指标：表头要有「三级指标」和「年度指标值」两列；写法不同的，复制到「目标」的「粘贴多行」里逐列说明', null],
    ['targets-table', '空!B2:C3', '这个区域是空的', null],
    ['achievements', '没有!A1', '本工作簿没有工作表「没有」', null],
    ['achievements', '胡写', '「胡写」不是地址', null],
  ])('says in words why %s is not found in %s', (kind, ref, problem, suggested) => {
    expect(examineSource(snapshot, kind, ref)).toMatchObject({ tables: [], problem, suggested });
  });

  it('does not take a sheet that the program writes', () => {
    expect(examineSource(workbook(sheet('核对清单', [heading, ['甲', 1]])), 'budget-ledger', '核对清单!A1:B2')).toMatchObject({ why: 'own-sheet' });
  });
});

describe('candidates', () => {
  const base = workbook(money('小表', ['甲', 1, 1, 1]), money('大表', ['乙', 1, 1, 1], ['丙', 1, 1, 1]), sheet('杂', [['无关'], heading, ['丁', 1, 1, 1]]));

  it('lists what is recognised, the fullest first, then tables and names in which such a table is found, each range once', () => {
    const snapshot = named(base, { name: '执行', kind: 'name', ref: '大表!A2:D3' }, { name: '表格1', kind: 'table', ref: '杂!A2:D3' }, { name: '表格2', kind: 'table', ref: '小表!A2:D2' }, { name: '别的', kind: 'name', ref: '杂!A1' }, { name: '坏', kind: 'name', ref: null }, { name: '又名', kind: 'name', ref: '大表!A2:D4' });
    expect(candidates(snapshot, recognise(snapshot), 'budget-ledger')).toEqual([
      { at: '大表!A2:D4', label: '大表!A2:D4', from: 'recognised' },
      { at: '小表!A2:D3', label: '小表!A2:D3', from: 'recognised' },
      { at: '杂!A2:D3', label: '杂!A2:D3', from: 'recognised' },
      { at: '小表!A2:D2', label: '表格2', from: 'table' },
      { at: '大表!A2:D3', label: '执行', from: 'name' },
    ]);
    expect(candidates(snapshot, recognise(snapshot), 'achievements')).toEqual([]);
  });

  it('lists what lies elsewhere than the range pointed at, and not the program’s own name', () => {
    const snapshot = named(base, pointing('budget-ledger', '小表!A2:D3'));
    expect(candidates(snapshot, evaluate(snapshot).facts, 'budget-ledger').map(({ at }) => at)).toEqual(['大表!A2:D4', '小表!A2:D3', '杂!A2:D3']);
  });
});

describe('forms', () => {
  const form = (name: string): SheetSnapshot =>
    sheet(name, [['项目支出绩效自评表'], ['项目名称', name], ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数'], [null, '年度资金总额', 10, 10, 8], ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值'], ['产出指标', '数量指标', '培训', '≥5次', '5次', 90]]);
  const two = workbook(form('甲'), form('乙'));

  it('are offered one by one, and alone read where one is pointed at', () => {
    expect(candidates(two, recognise(two), 'self-evaluation-form').map(({ at }) => at)).toEqual(['甲!A2:F6', '乙!A2:F6']);
    expect(names(two, ['self-evaluation-form', '乙!A1:F6'])).toEqual(['乙']);
    expect(reasons(two, 'self-evaluation-form', '乙!A1:F6')[0]).toBe('甲!A1 已指定自评表的区域为乙!A1:F6');
  });

  it('are asked for from the row of the project’s name on', () => {
    expect(examineSource(two, 'self-evaluation-form', '甲!A2:F6')).toMatchObject({ problem: null, tables: [{ range: '甲!A2:F6', subject: '甲' }] });
    expect(examineSource(two, 'self-evaluation-form', '甲!A4:F6')).toMatchObject({ why: 'heading-outside', suggested: '甲!A2:F6' });
    expect(examineSource(two, 'budget-ledger', '甲!A1:F6').problem).toMatch(/^这里是自评表，不是预算执行；/);
  });

  it('give their indicators alone to a range that is pointed at for indicators', () => {
    const facts = recognise(two, {}, { 'targets-table': '甲!A5:F6' });
    expect(facts.projects.map(({ name, indicators }) => [name, indicators.length])).toEqual([['甲', 1], ['乙', 1]]);
    expect(facts.tables.map(({ recogniser, range }) => [recogniser, range])).toEqual([['self-evaluation-form', '甲!A2:E4'], ['targets-table', '甲!A5:F6'], ['self-evaluation-form', '乙!A2:F6']]);
  });
});
