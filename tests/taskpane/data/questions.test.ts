import { describe, expect, it } from '@jest/globals';
import { settingsSheet } from '../../../src/core/model/own-sheets';
import { amendSettings, rateBasisId } from '../../../src/core/settings';
import { evaluate } from '../../../src/core/pipeline';
import type { SheetSnapshot } from '../../../src/core/model/snapshot';
import { askedAbout, hasQuestions } from '../../../src/taskpane/data/asked-about';
import { inUnit, questionsOf } from '../../../src/taskpane/data/questions';
import { findingOf } from '../../helpers/facts';
import { ledger, sheet, targets, workbook } from '../../helpers/snapshot';

const asked = (...sheets: readonly SheetSnapshot[]) => questionsOf(evaluate(workbook(...sheets)));
const about = sheet('单位信息', [['单位名称', '某单位'], ['年度', 2024]]);
const noUnit = sheet('表', [['项目', '年初预算数', '全年预算数', '全年执行数'], ['甲', 0, 500_000, 400_000], ['乙', 300_000, 300_000, 300_000]]);
const noBudget = sheet('表', [['项目', '年初预算数（万元）', '全年执行数（万元）'], ['甲', 50, 40]]);

describe('questions', () => {
  it('are none where the workbook says everything', () => {
    expect(asked(about, sheet('表', [['项目', '全年预算数（万元）', '全年执行数（万元）'], ['甲', 50, 40]]))).toEqual([]);
  });

  it('ask for the money unit of every table that states none, with an amount as an example', () => {
    const other = sheet('表2', [['项目', '全年执行数'], ['丙', 100]]);
    expect(asked(about, noUnit, other)).toEqual([
      {
        kind: 'unit',
        tables: [{ sheet: '表', unit: '元', at: ['表!B1', '表!C1', '表!D1'] }, { sheet: '表2', unit: '万元', at: ['表2!B1'] }],
        example: { name: '甲', fen: 50_000_000, at: ['表!C2'] },
      },
    ]);
  });

  it('ask for the year where none is found, and whether one in a sheet name is right', () => {
    const rows = [['项目', '全年执行数（万元）'], ['甲', 10]];
    const named = sheet('单位信息', [['单位名称', '某单位']]);
    expect(asked(named, sheet('表', rows))).toEqual([{ kind: 'year', guessed: null }]);
    expect(asked(named, sheet('2023年', rows))).toEqual([{ kind: 'year', guessed: 2023 }]);
  });

  it('ask for the name of the unit where the workbook has projects and does not say it', () => {
    const rows = [['项目', '全年执行数（万元）'], ['甲', 10]];
    expect(asked(sheet('单位信息', [['单位名称', '—'], ['年度', 2024]]), sheet('表', rows))).toEqual([{ kind: 'name' }]);
    expect(asked(sheet('单位信息', [['单位名称', null], ['年度', 2024]]))).toEqual([]);
  });

  it.each([
    ['for the name of the unit alone', [sheet('表', [['2024年度项目支出'], ['项目', '全年执行数（万元）'], ['甲', 10]])], true],
    ['for the money unit', [about, noUnit], true],
    ['for nothing', [about, ledger(['甲', 10, 10, 9])], false],
    ['for nothing without a project', [sheet('杂项', [['电话', '地址']])], false],
  ])('are there to be shown where one asks %s', (_, sheets, expected) => {
    const evaluation = evaluate(workbook(...sheets));
    expect(hasQuestions(evaluation)).toBe(expected);
    expect(questionsOf(evaluation).length > 0).toBe(expected);
  });

  it('ask which unit the report is of where tables have several, and not for its name then', () => {
    const several = sheet('表', [['单位编码', '单位名称', '项目', '全年预算数（万元）', '全年执行数（万元）'], ['205001', '甲局', '办公', 10, 9], ['205002', '乙中心', '培训', 20, 20]]);
    const year = sheet('单位信息', [['年度', 2024]]);
    const all = [{ code: '205001', name: '甲局', at: ['表!B2'] }, { code: '205002', name: '乙中心', at: ['表!B3'] }];
    expect(asked(year, several)).toEqual([{ kind: 'organisation', all, asked: null }]);
    const settled = (name: string) => asked(year, several, sheet(settingsSheet, [['设置', '值'], ['报告单位', name]]));
    expect(settled('205002')).toEqual([]);
    expect(settled('丙局')).toEqual([{ kind: 'organisation', all, asked: '丙局' }]);
  });

  it('ask what the execution rate divides by where the workbook has nothing of the scheme’s own, with what there is of each', () => {
    const rows = [['项目', '年初预算数（万元）', '资金到位数（万元）', '全年执行数（万元）'], ['甲', 10, 9, 8], ['乙', 20, 20, 20], ['合计', 30, 29, 28]];
    const choices = [{ over: 'initial', word: '年初预算数', whole: 30_000_000 }, { over: 'received', word: '到位资金', whole: 29_000_000 }];
    expect(asked(about, sheet('表', rows))).toEqual([{ kind: 'basis', lacking: 'adjusted', taken: 'initial', choices, at: ['表!B1'] }]);
    const settled = (word: string) => asked(about, sheet('表', rows), sheet(settingsSheet, [['设置', '值'], ['方案数值', '值'], ['预算执行率的分母', word]]));
    for (const { word } of choices) expect(settled(word)).toEqual([]);
    const without = [['项目', '全年预算数（万元）', '全年执行数（万元）'], ['甲', 10, 8]];
    expect(asked(about, sheet('表', without), sheet(settingsSheet, [['设置', '值'], ['方案数值', '值'], ['预算执行率的分母', '到位资金']]))).toEqual([
      { kind: 'basis', lacking: 'received', taken: null, choices: [{ over: 'adjusted', word: '全年预算数', whole: 10_000_000 }], at: ['表!B1'] },
    ]);
  });

  it('name the column that may be a change or a budget', () => {
    expect(asked(about, sheet('表', [['项目', '年初预算数（万元）', '调整预算（万元）', '全年执行数（万元）'], ['甲', 10, -1, 8], ['乙', 20, 2, 20]]))).toEqual([{ kind: 'adjustment', header: '调整预算（万元）', taken: 'change', at: ['表!C1'] }]);
  });

  it('lead to the indicator whose value states no unit', () => {
    const workbookWith = [about, sheet('表', [['项目', '全年预算数（万元）'], ['甲', 50]]), targets(['甲', '产出指标', '质量指标', '合格率', '≥95%', 0.97, 10, null, null])];
    const [question] = asked(...workbookWith);
    expect(question).toMatchObject({ kind: 'measure', name: '合格率', raw: '0.97', value: '97%', count: 1, at: ['指标!F2'], indicator: { project: '甲', id: expect.stringContaining('合格率') } });
  });

  it('ask once about all values of a column that are taken alike', () => {
    const rows = ['合格率', '优良率', '达标率'].map((name) => ['甲', '产出指标', '质量指标', name, '≥95%', 0.97, 10, null, null]);
    const questions = asked(about, sheet('表', [['项目', '全年预算数（万元）'], ['甲', 50]]), targets(...rows));
    expect(questions).toMatchObject([{ kind: 'measure', name: '合格率', count: 3, at: ['指标!F2:F4'], indicator: { project: '甲' } }]);
  });

  it.each([...askedAbout])('ask about every %s', (code) => {
    const { facts } = evaluate(workbook(about, noUnit));
    expect(questionsOf({ facts, findings: [findingOf({ code, severity: 'review', at: ['表!B1', '表!C1', '表!D1'] })] })).toHaveLength(1);
  });

  it('leave out what a person has set aside', () => {
    const { facts } = evaluate(workbook(about, noUnit));
    expect(questionsOf({ facts, findings: [findingOf({ code: 'R02', severity: 'review', waived: '已核实' })] })).toEqual([]);
  });

  it.each([['unit', noUnit, { unit: '万元' as const }], ['year', noUnit, { year: 2024 }], ['basis', noBudget, { numbers: { [rateBasisId]: '年初预算数' } }]] as const)('about the %s are gone once they are settled', (kind, data, change) => {
    const snapshot = workbook(data);
    expect(questionsOf(evaluate(snapshot)).map((question) => question.kind)).toContain(kind);
    const amendment = amendSettings(snapshot, change);
    if ('problem' in amendment || amendment.newSheet === null) throw new Error('no sheet was written');
    const values = amendment.newSheet.rows.map(({ cells }) => cells.map(({ value }) => value));
    expect(questionsOf(evaluate(workbook(data, sheet(amendment.newSheet.name, values)))).map((question) => question.kind)).not.toContain(kind);
  });
});

describe('an amount in another unit', () => {
  it.each([['元', '万元', 50_000_000, 500_000_000_000], ['万元', '元', 500_000_000_000, 50_000_000], ['万元', '万元', 123, 123], ['元', '亿元', 100, 10_000_000_000]] as const)('taken as %s and being %s', (assumed, unit, fen, expected) => {
    expect(inUnit(fen, assumed, unit)).toBe(expected);
  });
});
