import { describe, expect, it } from '@jest/globals';
import { evaluate } from '../../src/core/pipeline';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook';
import { fileOf, snapshotOf } from './grid';
import { goodWorkbook, noBudgets } from './no-budgets';

const told = (snapshot: Parameters<typeof evaluate>[0]) => evaluate(snapshot).findings.map(({ code, severity, at, message }) => [code, severity, at, message]);
const good = evaluate(snapshotOf(goodWorkbook));

describe.each(noBudgets)('%s', (_, sheets) => {
  it('alone is recognised as nothing, and nothing is said but that', () => {
    const { facts, findings } = evaluate(snapshotOf(sheets));
    expect([facts.projects, facts.tables, facts.readings]).toEqual([[], [], []]);
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['R00', 'hint']]);
  });

  it.each([['after', { ...goodWorkbook, ...sheets }], ['before', { ...sheets, ...goodWorkbook }]])('%s a good workbook changes nothing that is said of it', (_place, workbook) => {
    const { facts, scores } = evaluate(snapshotOf(workbook));
    const { leftOut, ...rest } = facts;
    const { leftOut: ownLeftOut, ...own } = good.facts;
    expect(rest).toEqual(own);
    expect(scores).toEqual(good.scores);
    expect(told(snapshotOf(workbook))).toEqual(told(snapshotOf(goodWorkbook)));
    // Each of its rows is listed as not read, and nothing else.
    const names = Object.keys(sheets);
    expect(leftOut.filter(({ at }) => !names.some((name) => at[0]!.startsWith(`${name}!`)))).toEqual(ownLeftOut);
    expect(new Set(leftOut.filter(({ at }) => names.some((name) => at[0]!.startsWith(`${name}!`))).map(({ why }) => why)).size).toBeLessThanOrEqual(1);
  });
});

it('all of them together are as files what they are as sheets', async () => {
  const all = Object.assign({}, ...noBudgets.map(([, sheets]) => sheets));
  expect(evaluate(await readWorkbook(await fileOf(all), '杂.xlsx')).findings.map(({ code }) => code)).toEqual(['R00']);
  expect(told(await readWorkbook(await fileOf({ ...goodWorkbook, ...all }), '杂.xlsx'))).toEqual(told(snapshotOf(goodWorkbook)));
});

it.each([
  ['goods with budget and spending', [['项目', '数量', '单价', '预算数（万元）', '支出数（万元）'], ['课桌', 100, 0.02, 2, 1.9]]],
  ['spending with its contract and payee', [['合同编号', '项目', '乙方', '支出金额（元）'], ['HT-01', '保洁服务', '某物业公司', 90000]]],
  ['spending with its vouchers', [['日期', '凭证号', '项目', '支出数（元）', '摘要'], ['5月1日', '记-1', '保洁服务', 90000, '付二季度款']]],
  ['what is left of a budget', [['日期', '项目', '预算数（万元）', '支出数（万元）', '余额'], ['5月1日', '保洁服务', 12, 9, 3]]],
])('a ledger of %s is one', (_, grid) => {
  expect(evaluate(snapshotOf({ 表: grid })).facts.projects).toHaveLength(1);
});
