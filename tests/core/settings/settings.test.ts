import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { settingsSheet } from '../../../src/core/model/own-sheets';
import { noSettings } from '../../../src/core/model/settings';
import type { Settings, SourceKind } from '../../../src/core/model/settings';
import type { Amendment } from '../../../src/core/model/sheet-plan';
import type { CellValue, NamedRange, Snapshot } from '../../../src/core/model/snapshot';
import { schemes } from '../../../src/core/schemes';
import { amendSettings, readSettings, sourceNames, type SettingsChange } from '../../../src/core/settings';
import { settingLines } from '../../../src/core/settings/settings-sheet';
import { rangeRef } from '../../../src/core/units/address';
import { MemoryHost } from '../../../src/hosts/memory-host';
import { ledger, sheet, targets, workbook } from '../../helpers/snapshot';

const scheme = schemes[0]!;
const data = (): Snapshot => workbook(ledger(['甲', 10, 10, 9]), targets());
const withNames = (snapshot: Snapshot, ...names: readonly NamedRange[]): Snapshot => ({ ...snapshot, names });
const name = (kind: SourceKind, ref: string | null): NamedRange => ({ name: sourceNames[kind], kind: 'name', ref });
const written = (...rows: readonly (readonly CellValue[])[]): Snapshot => workbook(...data().sheets, sheet(settingsSheet, [['报告设置'], ['设置', '值', '说明'], ...rows]));
const without = ({ unclear: _unclear, numbers: _numbers, unclearNumbers: _unclearNumbers, waivers: _waivers, choices: _choices, synonyms: _synonyms, pairs: _pairs, unclearChoices: _unclearChoices, rewordings: _rewordings, ...rest }: Settings) => rest;

/** Returns the workbook after a change, as a host reads it. */
const applied = async (snapshot: Snapshot, change: SettingsChange): Promise<Snapshot> => {
  const amendment = amendSettings(snapshot, change);
  if ('problem' in amendment) throw new Error(amendment.problem);
  const host = new MemoryHost(snapshot);
  await host.amend(amendment);
  return host.read();
};
const settingsOf = async (snapshot: Snapshot, change: SettingsChange): Promise<Settings> => readSettings(await applied(snapshot, change));

describe('readSettings', () => {
  it('returns nothing for a workbook without the sheet', () => {
    expect(readSettings(data())).toEqual(noSettings);
  });

  it.each<[string, CellValue, Partial<Settings>]>([
    ['评价方案', scheme.id, { scheme: scheme.id }],
    ['评价方案', ` ${scheme.title} `, { scheme: scheme.id }],
    ['评价方案', `${scheme.title}（${scheme.id}）`, { scheme: scheme.id }],
    ['金额单位', '万元', { unit: '万元' }],
    ['金额单位：', '单位：元', { unit: '元' }],
    ['金额单位', '人民币亿元', { unit: '亿元' }],
    ['报告年度', 2024, { year: 2024 }],
    ['报告年度', '2024年度', { year: 2024 }],
    ['报告年度', '２０２４年', { year: 2024 }],
    ['预算执行区域', '表!A2:F3', { sources: { 'budget-ledger': '表!A2:F3' } }],
    ['预算执行区域（选填）', '表', { sources: { 'budget-ledger': '表!A1:F3' } }],
    ['绩效指标区域', ' 指标！a1：i1 ', { sources: { 'targets-table': '指标!A1:I1' } }],
  ])('understands %s %s', (label, value, expected) => {
    expect(readSettings(written([label, value]))).toEqual({ ...noSettings, ...expected });
  });

  it.each<[string, CellValue]>([
    ['评价方案', 'caiyu-1999'],
    ['金额单位', '千米'],
    ['报告年度', 20244],
    ['报告年度', '去年'],
    ['报告年度', 1989],
  ])('goes on without %s %s and names the cell', (label, value) => {
    const { unclear, ...rest } = readSettings(written([label, value]));
    expect({ ...rest, unclear: [] }).toEqual(noSettings);
    expect(unclear).toMatchObject([{ why: 'unknown', at: ['报告设置!B3'], raw: String(value) }]);
  });

  it.each(['没有这张表!A1:B2', 'A1:B2', '乱写', '表!第一行'])('goes on without the range %s', (text) => {
    expect(readSettings(written(['单位信息区域', text]))).toMatchObject({ sources: {}, unclear: [{ setting: 'unit-information', why: 'no-range', at: ['报告设置!B3'], raw: text }] });
  });

  it('reads a sheet whose lines and columns were moved, and passes over lines that a person added', () => {
    const moved = workbook(...data().sheets, sheet(settingsSheet, [[null, '备忘'], [], [null, '说明', '值', null, '设置'], [null, null, '某科负责', null, '经办人'], [], [null, null, 2023, null, '报告年度'], [null, null, '元', null, '金额单位']]));
    expect(without(readSettings(moved))).toEqual({ scheme: null, unit: '元', year: 2023, organisation: null, finished: null, sources: {} });
  });

  it('follows the upper of two lines for one setting, and says so', () => {
    expect(readSettings(written(['报告年度', null], ['报告年度', 2023], ['报告年度', 2024]))).toMatchObject({ year: 2023, unclear: [{ setting: 'year', why: 'repeated', at: ['报告设置!B5'], raw: '2024' }] });
  });

  it('follows a name rather than the address shown, which does not move with the cells', () => {
    const snapshot = withNames(written(['预算执行区域', '表!A1:F2']), name('budget-ledger', '表!A2:F3'));
    expect(readSettings(snapshot)).toMatchObject({ sources: { 'budget-ledger': '表!A2:F3' }, unclear: [{ why: 'differs', at: ['报告设置!B3'], raw: '表!A1:F2' }] });
    expect(readSettings(withNames(written(['预算执行区域', '表!A2:F3']), name('budget-ledger', '表!A2:F3'))).unclear).toEqual([]);
  });

  it('follows a name where there is no sheet', () => {
    expect(readSettings(withNames(data(), name('achievements', '指标!A1:I9')))).toEqual({ ...noSettings, sources: { achievements: '指标!A1:I9' } });
  });

  it('does not fall back to an address where the name has lost its cells', () => {
    expect(readSettings(withNames(written(['预算执行区域', '表!A2:F3']), name('budget-ledger', null)))).toMatchObject({ sources: {}, unclear: [{ setting: 'budget-ledger', why: 'deleted', at: ['报告设置!B3'], raw: '绩述_预算执行' }] });
    expect(readSettings(withNames(data(), name('budget-ledger', null)))).toMatchObject({ sources: {}, unclear: [{ why: 'deleted', at: [] }] });
  });

  it('reads nothing from a sheet of that name that is not the program’s own', () => {
    expect(readSettings(workbook(...data().sheets, sheet(settingsSheet, [['打印机', '型号'], ['报告年度', 2024]])))).toMatchObject({ year: null, unclear: [] });
  });
});

describe('amendSettings', () => {
  const references = fc.record({ row: fc.nat(500), column: fc.nat(60), rows: fc.nat(500), columns: fc.nat(30) });
  const sheetNames = fc.string({ minLength: 1, maxLength: 20, unit: fc.constantFrom(...'表项目（）()2024 A1!\'-.&，') }).filter((text) => text.trim() === text && !/^'|'$/.test(text));
  const changes = (sheets: readonly string[]): fc.Arbitrary<SettingsChange> => {
    const ref = fc.tuple(fc.constantFrom(...sheets), references).map(([at, { row, column, rows, columns }]) => rangeRef(at, row, column, row + rows, column + columns));
    return fc.record(
      {
        scheme: fc.constantFrom(null, ...schemes.map(({ id }) => id)),
        unit: fc.constantFrom(null, '元' as const, '千元' as const, '万元' as const, '亿元' as const),
        year: fc.option(fc.integer({ min: 1990, max: 2100 })),
        sources: fc.record({ 'budget-ledger': fc.option(ref), 'targets-table': fc.option(ref), achievements: fc.option(ref), 'unit-information': fc.option(ref) }, { requiredKeys: [] }),
      },
      { requiredKeys: [] },
    );
  };
  const after = (before: Settings, { sources = {}, numbers: _numbers, ...values }: SettingsChange) => ({
    ...without({ ...before, ...values }),
    sources: Object.fromEntries(Object.entries({ ...before.sources, ...sources }).filter(([, ref]) => ref !== null)),
  });

  it('writes what is read again, over any sheets, one change after another, with the names and without them', async () => {
    const names = fc.uniqueArray(sheetNames, { minLength: 1, maxLength: 3, selector: (text) => text.normalize('NFKC').toLowerCase() }).filter((list) => !list.includes(settingsSheet));
    await fc.assert(
      fc.asyncProperty(names.chain((sheets) => fc.tuple(fc.constant(sheets), changes(sheets), changes(sheets))), async ([sheets, one, other]) => {
        const start = workbook(...sheets.map((title) => sheet(title, [['甲', 1]])));
        const first = await applied(start, one);
        expect(readSettings(first)).toMatchObject({ ...after(readSettings(start), one), unclear: [], numbers: [], unclearNumbers: [] });
        expect(readSettings({ ...first, names: [] })).toEqual(readSettings(first));
        const second = await applied(first, other);
        expect(readSettings(second)).toMatchObject({ ...after(readSettings(first), other), unclear: [], numbers: [], unclearNumbers: [] });
        expect(amendSettings(second, other)).toEqual({ newSheet: null, edits: [], names: [] });
      }),
      { numRuns: 150 },
    );
  });

  it('leaves every line a person added or moved, and every other sheet, as it is', async () => {
    const extra = fc.array(fc.tuple(fc.constantFrom('经办人', '联系电话', '备注', '', '报告年度说明'), fc.oneof(fc.constant(null), fc.string({ maxLength: 6 }), fc.integer())), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(extra, extra, changes(['表', '指标']), async (above, below, change) => {
        const before = written(...above, ['报告年度', 2020], ...below, ['金额单位', '元']);
        const result = await applied(before, change);
        expect(result.sheets.slice(0, 2)).toEqual(before.sheets.slice(0, 2));
        const [own, old] = [result.sheets[2]!.values, before.sheets[2]!.values];
        old.forEach(([label = null, value = null], row) => {
          if (label !== '报告年度' && label !== '金额单位') expect([own[row]?.[0] ?? null, own[row]?.[1] ?? null]).toEqual([label === '' ? own[row]?.[0] ?? null : label, value === '' ? own[row]?.[1] ?? null : value]);
        });
        expect(without(readSettings(result))).toEqual(after(readSettings(before), change));
      }),
      { numRuns: 100 },
    );
  });

  it('makes a sheet that a person can read', async () => {
    const { sheets } = await applied(data(), { scheme: scheme.id, unit: '万元', year: 2024, organisation: '甲局', finished: 'yes', sources: { 'budget-ledger': '表!A2:F3' } });
    expect(sheets.at(-1)!.values.slice(2, 3 + settingLines.length).map(([label, value]) => [label, value])).toEqual([
      ['设置', '值'],
      ['评价方案', scheme.title],
      ['金额单位', '万元'],
      ['报告年度', 2024],
      ['报告单位', '甲局'],
      ['项目已完成', '是'],
      ['预算执行区域', '表!A2:F3'],
      ['绩效指标区域', null],
      ['自评表区域', null],
      ['绩效目标表区域', null],
      ['绩效监控表区域', null],
      ['成效台账区域', null],
      ['单位信息区域', null],
    ]);
    for (const [, , note] of sheets.at(-1)!.values.slice(3, 3 + settingLines.length)) expect(note).toEqual(expect.stringMatching(/\S{8,}/));
  });

  it('changes single cells where the sheet is there, and adds the line that is missing below everything', () => {
    const snapshot = written(['报告年度', 2023], ['经办人', '某人']);
    const sameLine = { sheet: settingsSheet, row: 2, column: 0, value: '报告年度', before: '报告年度' };
    expect(amendSettings(snapshot, { year: 2024, unit: '元' })).toEqual({
      newSheet: null,
      edits: [
        { sheet: settingsSheet, row: 4, column: 0, value: '金额单位', before: null },
        { sheet: settingsSheet, row: 4, column: 1, value: '元', before: null },
        { sheet: settingsSheet, row: 4, column: 2, value: expect.any(String), before: null },
        { sheet: settingsSheet, row: 2, column: 1, value: 2024, before: 2023 },
        sameLine,
      ],
      names: [],
    });
    expect(amendSettings(snapshot, { year: null })).toEqual({ newSheet: null, edits: [{ sheet: settingsSheet, row: 2, column: 1, value: null, before: 2023 }, sameLine], names: [] });
  });

  it('takes back both of two lines for one setting', async () => {
    expect(await settingsOf(written(['报告年度', 2023], ['报告年度', 2024]), { year: null })).toEqual(noSettings);
  });

  it('removes a name that has lost its cells, and sets it anew', async () => {
    const broken = withNames(written(['预算执行区域', '表!A2:F3']), name('budget-ledger', null));
    expect(await settingsOf(broken, { sources: { 'budget-ledger': null } })).toMatchObject({ sources: {}, unclear: [] });
    expect(await settingsOf(broken, { sources: { 'budget-ledger': '表!F9:A2' } })).toMatchObject({ sources: { 'budget-ledger': '表!A2:F9' }, unclear: [] });
  });

  it('fills an empty sheet of that name, and writes nothing where there is nothing to take back', async () => {
    expect(await settingsOf(workbook(...data().sheets, sheet(settingsSheet, [])), { year: 2024 })).toMatchObject({ year: 2024 });
    expect(amendSettings(data(), { year: null, finished: null, sources: { achievements: null } })).toEqual({ newSheet: null, edits: [], names: [] });
  });

  it.each<[string, Snapshot, SettingsChange, string]>([
    ['a sheet that is not the program’s own', workbook(...data().sheets, sheet(settingsSheet, [['打印机', '型号']])), { year: 2024 }, 'foreign-sheet'],
    ['a name that a table has', withNames(data(), { name: sourceNames.achievements, kind: 'table', ref: '表!A2:F3' }), { sources: { achievements: '表!A2:F3' } }, 'name-taken'],
    ['a sheet that is gone', data(), { sources: { achievements: '没有!A1:B2' } }, 'no-sheet'],
    ['an address that is none', data(), { sources: { achievements: '没有' } }, 'not-understood'],
    ['a scheme that is none', data(), { scheme: 'x' }, 'not-understood'],
    ['a year that is none', data(), { year: 20244 }, 'not-understood'],
  ])('refuses %s', (_, snapshot, change, why) => {
    expect(amendSettings(snapshot, change)).toMatchObject({ why, problem: expect.stringMatching(/\S{4,}/) });
  });

  it('returns plain data', () => {
    const amendment = amendSettings(data(), { year: 2024 }) as Amendment;
    expect(JSON.parse(JSON.stringify(amendment))).toEqual(amendment);
  });
});
