import { describe, expect, it } from '@jest/globals';
import type { CellValue, Snapshot } from '../../../src/core/model/snapshot';
import { recognise } from '../../../src/core/recognise';
import { evaluate } from '../../../src/core/pipeline';
import type { Options } from '../../../src/core/model/options';
import { sheet, workbook } from '../../helpers/snapshot';

type Rows = readonly (readonly CellValue[])[];
const title = ['2024年度项目预算执行情况表'];
const heading = ['项目名称', '全年预算数', '全年执行数'];
const rows: Rows = [['甲项目', 100, 90], ['乙项目', 50, 45], ['合计', 150, 135]];

/** The unit and how it is known, the first project's budget in fen, and what R01 and R16 say. */
const unitOf = (snapshot: Snapshot, options: Options = {}): string => {
  const { facts, findings } = evaluate(snapshot, options);
  const { unit } = facts.tables.find(({ unit: stated }) => stated !== null)!;
  return [`${unit?.name} ${unit?.from} ${unit?.at.join() ?? ''}`.trim(), String(facts.projects[0]?.adjusted), ...findings.flatMap(({ code, at }) => (code === 'R01' || code === 'R16' ? [`${code} ${at.join()}`] : []))].join(' | ');
};
const one = (name: string, ...above: Rows): Snapshot => workbook(sheet(name, [...above, heading, ...rows]));
const headed = (...headings: readonly string[]): Snapshot => workbook(sheet('表', [title, headings, ...rows]));

describe('the money unit of a ledger', () => {
  it.each([
    ['in brackets', '预算执行(万元)', "万元 sheet-name | 100000000"],
    ['with the word 单位', '预算执行（单位：元）', '元 sheet-name | 10000'],
    ['behind the title of the sheet', '附表1 单位 千元', '千元 sheet-name | 10000000'],
  ])('is that of the name of its sheet, %s', (_, name, expected) => {
    expect(unitOf(one(name, title))).toBe(expected);
  });

  it.each(['元谋县', '表（元谋县）', '多元化', '附表1元月', '元/万元', '单位：元/万元'])('is not read from a sheet called %s', (name) => {
    expect(unitOf(one(name.replaceAll('/', '、'), title))).toMatch(/^万元 assumed/);
  });

  it.each<readonly [string, Rows, string]>([
    ['within the title', [['2024年度项目预算执行情况表（元）（汇总）']], '元 corner 表!A1 | 10000'],
    ['in a sentence', [title, ['本表金额单位均为元，取自一体化系统']], '元 corner 表!A2 | 10000'],
    ['beside its label', [title, [null, '单位：', '元']], '元 corner 表!C2 | 10000'],
    ['after other measures', [title, ['单位：人、元']], '元 corner 表!A2 | 10000'],
    ['with a year and a date beneath it', [title, ['单位：元'], ['年度', 2024], ['说明'], ['一'], ['二'], ['三'], ['四'], ['五']], '元 corner 表!A2 | 10000'],
  ])('stands above it, %s', (_, above, expected) => {
    expect(unitOf(one('表', ...above))).toBe(expected);
  });

  it('stands in a note below it', () => {
    expect(unitOf(workbook(sheet('表', [title, heading, ...rows, ['注：1.金额单位为元；2.数据取自一体化系统']])))).toBe('元 note 表!A6 | 10000');
  });

  it('is not that of the note below another table', () => {
    const second = sheet('表', [title, heading, ...rows, ['注：金额单位为元'], [], ['成本'], ['项目名称', '年初预算数'], ['甲项目', 7]]);
    expect(recognise(workbook(second)).tables.map(({ unit }) => unit?.from)).toEqual(['note', 'assumed']);
  });

  it.each([
    [['项目名称', '全年预算数\n元', '全年执行数/元'], '元 header 表!B2 | 10000'],
    [['项目名称', '全年预算数-元', '全年执行数元'], '元 header 表!B2 | 10000'],
    [['项目名称', '全年预算数(单位:元)', '全年执行数，元'], '元 header 表!B2 | 10000'],
  ])('stands behind the words of its headings: %j', (headings, expected) => {
    expect(unitOf(headed(...headings))).toBe(expected);
  });

  it('stands in a row of units below the headings', () => {
    expect(unitOf(workbook(sheet('表', [title, heading, [null, '元', '元'], ...rows])))).toBe('元 header 表!B3 | 10000');
  });

  it('is that of the whole workbook where a sheet without tables says one, before the answer given beside it', () => {
    const cover = sheet('填表说明', [['一、本套表金额单位：元。']]);
    const ledger = sheet('表', [title, heading, ...rows]);
    expect(unitOf(workbook(cover, ledger), { unit: '亿元' })).toBe('元 workbook 填表说明!A1 | 10000');
    expect(unitOf(workbook(cover, sheet('说明', [['单位：万元']]), ledger), { unit: '亿元' })).toBe('亿元 option | 10000000000'.replace('10000000000', '1000000000000'));
  });

  it.each<readonly [string, Snapshot, string]>([
    ['the heading before the corner', workbook(sheet('表', [['单位：元'], ['项目名称', '全年预算数（万元）', '全年执行数（万元）'], ...rows])), '万元 header 表!B2 | 100000000 | R16 表!B2,表!A1'],
    ['the corner before the name of the sheet', one('表（元）', ['单位：万元']), "万元 corner '表（元）'!A1 | 100000000 | R16 '表（元）'!A1"],
    ['the nearer of two', one('表', ['2024年度表（万元）'], ['单位：元']), '元 corner 表!A2 | 10000 | R16 表!A2,表!A1'],
    ['the corner before a note', workbook(sheet('表', [['单位：万元'], heading, ...rows, ['注：金额单位：元']])), '万元 corner 表!A1 | 100000000 | R16 表!A1,表!A6'],
  ])('is taken from %s, and the other is reported', (_, snapshot, expected) => {
    expect(unitOf(snapshot)).toBe(expected);
  });

  it('may differ in one column without contradicting the corner', () => {
    expect(unitOf(workbook(sheet('表', [['单位：万元'], ['项目名称', '全年预算数', '全年执行数（元）'], ['甲项目', 100, 900000]])))).toBe('万元 corner 表!A1 | 100000000');
  });
});

describe('the money unit of a form', () => {
  const form = (name: string, corner: string | null, initial: string, adjusted: string, executed: string, label = ''): Snapshot =>
    workbook(sheet(name, [['2024年度项目支出绩效自评表'], [corner], ['项目名称', '甲项目'], [`项目资金${label}`, null, initial, adjusted, executed], [null, '年度资金总额', 100, 100, 90], ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值'], ['产出指标', '数量指标', '培训', 10, 10]]));
  const plain = ['年初预算数', '全年预算数', '全年执行数'] as const;

  it.each<readonly [string, Snapshot, string, string]>([
    ['each heading its own', form('自评表', null, '年初预算数（万元）', '全年预算数（元）', '全年执行数（万元）'), '万元 header 自评表!C4 | 10000', '100000000 10000 90000000'],
    ['a heading its own, the corner the others', form('自评表', '单位：元', '年初预算数', '全年预算数', '全年执行数（万元）'), '元 corner 自评表!A2 | 10000', '10000 10000 90000000'],
    ['a heading its own, a label the others', form('自评表', null, '年初预算数', '全年预算数（元）', '全年执行数', '（万元）'), '万元 header 自评表!A4 | 10000', '100000000 10000 90000000'],
    ['one heading alone all of them', form('自评表', null, '年初预算数', '全年预算数（元）', '全年执行数'), '元 header 自评表!D4 | 10000', '10000 10000 9000'],
    ['headings against one another none of the others', form('自评表', null, '年初预算数（元）', '全年预算数（万元）', '全年执行数'), '万元 assumed 自评表!E5 | 100000000 | R01 自评表!E5', '10000 100000000 90000000'],
    ['a label against all headings', form('自评表', null, '年初预算数（元）', '全年预算数（元）', '全年执行数（元）', '（万元）'), '元 header 自评表!C4 | 10000 | R16 自评表!C4,自评表!A4', '10000 10000 9000'],
  ])('is told for each column: %s', (_, snapshot, unit, amounts) => {
    expect(unitOf(snapshot)).toBe(unit);
    const { facts } = evaluate(snapshot);
    const [{ initial, adjusted, executed }] = facts.projects as unknown as readonly [{ initial: number; adjusted: number; executed: number }];
    expect([initial, adjusted, executed].join(' ')).toBe(amounts);
  });

  it('is said of each column where they differ, and what a person says holds of all', () => {
    const mixed = form('自评表', null, '年初预算数（万元）', '全年预算数（元）', '全年执行数（万元）');
    expect(recognise(mixed).tables[0]?.columns.slice(0, 3).map(({ meaning }) => meaning)).toEqual(['年初预算数（万元）', '全年预算数（元）', '全年执行数（万元）']);
    expect(recognise(mixed).tables[0]?.amounts?.map(({ unit }) => unit)).toEqual(['万元', '元', '万元']);
  });

  it('is that of the name of its sheet', () => {
    expect(unitOf(form('自评表（元）', null, ...plain))).toBe('元 sheet-name | 10000');
  });

  it('is reported where two are stated', () => {
    expect(unitOf(form('自评表（元）', '单位：万元', ...plain))).toBe("万元 corner '自评表（元）'!A2 | 100000000 | R16 '自评表（元）'!A2");
  });
});
