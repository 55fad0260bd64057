import { describe, expect, it } from '@jest/globals';
import { amendUnitName } from '../../../src/core/amend/amend-unit-name';
import type { Amendment } from '../../../src/core/model/sheet-plan';
import type { SheetSnapshot, Snapshot } from '../../../src/core/model/snapshot';
import { compose, evaluate } from '../../../src/core/pipeline';
import { openPlaceholders } from '../../../src/core/open-placeholders';
import { recognise } from '../../../src/core/recognise';
import { sourceNames } from '../../../src/core/settings';
import { MemoryHost } from '../../../src/hosts/memory-host';
import { ledger, sheet, workbook } from '../../helpers/snapshot';

const budget = ledger(['甲项目', 10, 10, 9, null, null], ['合计', 10, 10, 9, null, null]);
const amended = (snapshot: Snapshot, name = '某县民政局') => amendUnitName(snapshot, recognise(snapshot), name);
/** The workbook as a host has it after the amendment. */
const after = async (snapshot: Snapshot, name?: string): Promise<Snapshot> => {
  const host = new MemoryHost(snapshot);
  const amendment = amended(snapshot, name);
  if ('problem' in amendment) throw new Error(amendment.problem);
  await host.amend(amendment);
  return host.read();
};
const editsOf = (amendment: ReturnType<typeof amended>): Amendment['edits'] => ('edits' in amendment ? amendment.edits : []);

describe('the name of the unit', () => {
  it.each<readonly [string, readonly SheetSnapshot[], string]>([
    ['beside its label that has no answer', [sheet('单位信息', [['单位名称', null], ['年度', 2024]]), budget], '单位信息!B1'],
    ['in the place of a dash', [sheet('单位信息', [['年度', 2024], ['填报单位', '——']]), budget], '单位信息!B2'],
    ['in a row below the others', [sheet('单位信息', [['年度', 2024], ['资金用途', '救助']]), budget], '单位信息!B3'],
    ['below the others, where the table is not on a sheet of that name', [sheet('情况', [[null, null], [null, null], ['年度', 2024], ['资金用途', '救助']]), budget], '情况!B5'],
    ['on a new sheet', [budget], '单位信息!B1'],
    ['on an empty sheet of that name', [sheet('单位信息', []), budget], '单位信息!B1'],
  ])('is written %s, and read back', async (_, sheets, at) => {
    const { unit, leftOut } = recognise(await after(workbook(...sheets)));
    expect([unit.name, unit.at.name]).toEqual(['某县民政局', [at]]);
    expect(leftOut.filter(({ at: cells }) => cells.some((cell) => !cell.startsWith('表!')))).toEqual([]);
  });

  it('makes a place for everything else that the report asks for, and brings no finding', async () => {
    const before = evaluate(workbook(budget));
    const snapshot = await after(workbook(budget));
    const evaluation = evaluate(snapshot);
    expect(evaluation.findings.filter(({ code }) => !before.findings.some((other) => other.code === code))).toEqual([]);
    const { report } = compose(evaluation, snapshot);
    expect(report.subtitle).toBe('某县民政局（2024年度）');
    const inUnitSheet = openPlaceholders(report, evaluation.facts, snapshot).filter(({ table }) => table === 'unit-information');
    expect(inUnitSheet.length).toBeGreaterThan(2);
    for (const { text, at } of inUnitSheet) expect([text, at]).toEqual([text, expect.stringMatching(/^单位信息!B\d$/)]);
  });

  it('makes sure that the row is still the one that was meant', () => {
    expect(editsOf(amended(workbook(sheet('单位信息', [['单位名称', null], ['年度', 2024]]), budget)))).toEqual([
      { sheet: '单位信息', row: 0, column: 1, value: '某县民政局', before: null },
      { sheet: '单位信息', row: 0, column: 0, value: '单位名称', before: '单位名称' },
    ]);
    expect(editsOf(amended(workbook(sheet('单位信息', [['年度', 2024], ['资金用途', '救助']]), budget)))).toContainEqual({ sheet: '单位信息', row: 1, column: 0, value: '资金用途', before: '资金用途' });
  });

  it('takes the pointed range along to a new row below it', async () => {
    const snapshot: Snapshot = { ...workbook(sheet('单位信息', [['年度', 2024], ['资金用途', '救助']]), budget), names: [{ name: sourceNames['unit-information'], kind: 'name', ref: '单位信息!A1:B2' }] };
    const written = await after(snapshot);
    expect(written.names).toEqual([{ name: sourceNames['unit-information'], kind: 'name', ref: '单位信息!A1:B3' }]);
    expect(recognise(written).unit.name).toBe('某县民政局');
  });

  it.each<readonly [string, readonly SheetSnapshot[], string, RegExp]>([
    ['no name', [budget], '  ', /请填写单位名称/],
    ['a sheet of that name that holds something else', [sheet('单位信息', [['通讯录'], ['张']]), budget], '某局', /已有工作表「单位信息」/],
    ['a table with something right below it', [sheet('单位信息', [['年度', 2024], ['资金用途', '救助'], ['填表说明', null]]), budget], '某局', /没有空行/],
  ])('is kept out by %s', (_, sheets, name, problem) => {
    expect(amended(workbook(...sheets), name)).toEqual({ problem: expect.stringMatching(problem) });
  });
});
