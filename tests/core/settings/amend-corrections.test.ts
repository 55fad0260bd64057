import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { settingsSheet } from '../../../src/core/model/own-sheets';
import type { Settings } from '../../../src/core/model/settings';
import type { Amendment } from '../../../src/core/model/sheet-plan';
import type { Snapshot } from '../../../src/core/model/snapshot';
import { evaluate } from '../../../src/core/pipeline';
import { amendCorrections, amendSettings, readSettings, type ChoiceDraft, type CorrectionsChange } from '../../../src/core/settings';
import { MemoryHost } from '../../../src/hosts/memory-host';
import { moved, type Move } from '../../helpers/moved';
import { ledger, sheet, workbook } from '../../helpers/snapshot';

/** Returns the workbook after a change, as a host reads it. */
const applied = async (snapshot: Snapshot, change: CorrectionsChange): Promise<Snapshot> => {
  const amendment = amendCorrections(snapshot, change);
  if ('problem' in amendment) throw new Error(amendment.problem);
  const host = new MemoryHost(snapshot);
  await host.amend(amendment);
  return host.read();
};
const data = (): Snapshot => workbook(ledger(['甲', 10, 12, 9], ['乙', 20, 20, 15], ['合计', 30, 32, 24]), sheet('账', [['名目', '盘子', '花了'], ['丙', 5, 4], ['丁', 6, 6]]));
const everything: CorrectionsChange = {
  choices: [
    { kind: 'column', value: null, ref: '表!B2' },
    { kind: 'row', value: 'exclude', ref: '表!A4', reason: '另行报告' },
    { kind: 'unit', value: '元', ref: '表!A2' },
    { kind: 'table', value: 'spending', headed: true, ref: '账!A1:C3' },
    { kind: 'column', value: '项目名称', ref: '账!A1' },
    { kind: 'column', value: '全年预算数', ref: '账!B1' },
    { kind: 'column', value: '全年执行数', ref: '账!C1' },
  ],
  synonyms: [{ word: '花了', meaning: '全年执行数' }],
  pairs: [{ name: '甲', other: '丙', same: false }, { name: '乙', other: '丁', same: true }],
};
const said = ({ choices, synonyms, pairs }: Pick<Settings, 'choices' | 'synonyms' | 'pairs'>) => ({
  choices: choices.map(({ kind, value, ref, reason, name }) => [kind, value, ref, reason, name]),
  synonyms: synonyms.map(({ word, meaning }) => [word, meaning]),
  pairs: pairs.map(({ name, other, same }) => [name, other, same]),
});
const linesOf = ({ sheets }: Snapshot) => sheets.find(({ name }) => name === settingsSheet)?.values ?? [];

describe('amendCorrections', () => {
  it('says everything on a new sheet, the cells held by names', async () => {
    const result = await applied(data(), everything);
    expect(said(readSettings(result))).toEqual({
      choices: [
        ['column', null, '表!B2', '', '绩述_指定1'], ['row', 'exclude', '表!A4', '另行报告', '绩述_指定2'], ['unit', '元', '表!A2', '', '绩述_指定3'], ['table', 'spending', '账!A1:C3', '', '绩述_指定4'],
        ['column', '项目名称', '账!A1', '', '绩述_指定5'], ['column', '全年预算数', '账!B1', '', '绩述_指定6'], ['column', '全年执行数', '账!C1', '', '绩述_指定7'],
      ],
      synonyms: [['花了', '全年执行数']],
      pairs: [['甲', '丙', false], ['乙', '丁', true]],
    });
    expect(result.names).toContainEqual({ name: '绩述_指定4', kind: 'name', ref: '账!A1:C3' });
    expect(linesOf(result).filter(([first]) => first === '不计入' || first === '支出表')).toEqual([['不计入', '表!A4', '另行报告', '绩述_指定2'], ['支出表', '账!A1:C3', null, '绩述_指定4']]);
  });

  it('says the same one by one, whatever else the sheet has', async () => {
    const settings = amendSettings(data(), { year: 2024, numbers: { 'grade/优': '85' } }) as Amendment;
    const host = new MemoryHost(data());
    await host.amend(settings);
    let snapshot = await host.read();
    for (const choice of everything.choices ?? []) snapshot = await applied(snapshot, { choices: [choice] });
    for (const pair of everything.pairs ?? []) snapshot = await applied(snapshot, { pairs: [pair] });
    for (const synonym of everything.synonyms ?? []) snapshot = await applied(snapshot, { synonyms: [synonym] });
    const read = readSettings(snapshot);
    expect(said(read)).toEqual(said(readSettings(await applied(data(), everything))));
    expect(read).toMatchObject({ year: 2024, numbers: [{ id: 'grade/优', value: '85' }], unclear: [], unclearChoices: [] });
    // A setting that comes later stands with the settings, not among what was said.
    const later = new MemoryHost(snapshot);
    await later.amend(amendSettings(snapshot, { scheme: 'caiyu-2021-101', unit: '万元' }) as Amendment);
    expect(said(readSettings(await later.read()))).toEqual(said(read));
  });

  it('puts another saying in the place of the one about the same cells', async () => {
    const once = await applied(data(), everything);
    const twice = await applied(once, { choices: [{ kind: 'column', value: '全年预算数', ref: '表!B2' }, { kind: 'row', value: 'include', ref: '表!A4' }], synonyms: [{ word: '花 了', meaning: '资金到位数' }], pairs: [{ name: '丙', other: '甲', same: true }] });
    const read = readSettings(twice);
    expect(read.choices).toHaveLength(7);
    expect(read.choices.slice(0, 2)).toMatchObject([{ value: '全年预算数', name: '绩述_指定1' }, { value: 'include', reason: '', name: '绩述_指定2' }]);
    expect(said(read)).toMatchObject({ synonyms: [['花 了', '资金到位数']], pairs: [['丙', '甲', true], ['乙', '丁', true]] });
    expect(linesOf(twice)).toHaveLength(linesOf(once).length);
  });

  it('takes each back with its name, and says nothing more of it', async () => {
    let snapshot = await applied(data(), everything);
    const all = (): readonly { readonly at: string }[] => [...readSettings(snapshot).choices, ...readSettings(snapshot).synonyms, ...readSettings(snapshot).pairs];
    for (let left = all().length; left > 0; left -= 1) {
      snapshot = await applied(snapshot, { clear: all().slice(0, 1) });
      expect(all()).toHaveLength(left - 1);
    }
    expect(snapshot.names).toEqual([]);
    expect(evaluate(snapshot).facts).toEqual(evaluate(data()).facts);
    // The blocks stay, and take what is said next.
    expect(readSettings(await applied(snapshot, everything)).choices).toHaveLength(7);
  });

  it('takes back what is not understood, and what has lost its cells', async () => {
    const once = await applied(data(), { choices: [{ kind: 'column', value: null, ref: '表!B2' }] });
    const broken: Snapshot = { ...once, names: [{ name: '绩述_指定1', kind: 'name', ref: null }] };
    expect(readSettings(broken).unclearChoices).toMatchObject([{ why: 'deleted', about: '绩述_指定1' }]);
    const back = await applied(broken, { clear: readSettings(broken).unclearChoices });
    expect([back.names, readSettings(back).unclearChoices]).toEqual([[], []]);
  });

  it.each<[string, CorrectionsChange, string]>([
    ['a row out without a reason', { choices: [{ kind: 'row', value: 'exclude', ref: '表!A3', reason: ' ' }] }, 'no-reason'],
    ['cells of no sheet', { choices: [{ kind: 'column', value: null, ref: '没有!A1' }] }, 'no-range'],
    ['cells of the program’s own sheets', { choices: [{ kind: 'column', value: null, ref: `${settingsSheet}!A1` }] }, 'own-sheet'],
    ['a meaning that is none', { choices: [{ kind: 'column', value: '花费', ref: '表!A2' }] }, 'no-meaning'],
    ['a word that is none', { synonyms: [{ word: '（万元）', meaning: '全年预算数' }] }, 'no-meaning'],
    ['one name twice', { pairs: [{ name: '甲', other: ' 甲', same: true }] }, 'same-name'],
  ])('refuses %s', async (_, change, why) => {
    const snapshot = await applied(data(), { pairs: [{ name: '甲', other: '乙', same: false }] });
    expect(amendCorrections(snapshot, change)).toMatchObject({ why, problem: expect.stringMatching(/\S{4,}/) });
  });

  it('never writes a sheet 报告设置 that is not the program’s own', () => {
    expect(amendCorrections(workbook(...data().sheets, sheet(settingsSheet, [['打印机', '型号']])), everything)).toMatchObject({ why: 'foreign-sheet' });
  });

  it('returns plain data', () => {
    const amendment = amendCorrections(data(), everything);
    expect(JSON.parse(JSON.stringify(amendment))).toEqual(amendment);
  });
});

describe('what was said, once cells have moved', () => {
  /** Facts without the cells they come from. */
  const told = (snapshot: Snapshot) => {
    const { facts, findings, settings } = evaluate(snapshot);
    return JSON.parse(JSON.stringify({
      projects: facts.projects.map(({ name, initial, adjusted, received, executed, lines }) => ({ name, initial, adjusted, received, executed, lines: lines.map((line) => line.name) })),
      tables: facts.tables.map(({ recogniser, unit, columns, others, used, included, declared }) => ({ recogniser, unit: [unit?.name, unit?.from], columns: columns.map(({ header, meaning, chosen }) => [header, meaning, chosen]), others: others?.map(({ header, why }) => [header, why]), used, included: included?.length, declared: declared?.as })),
      why: facts.leftOut.map(({ why }) => why),
      unclear: settings.unclearChoices,
      findings: findings.filter(({ code }) => code.startsWith('R')).map(({ code }) => code),
    })) as object;
  };
  const choices: readonly ChoiceDraft[] = [...(everything.choices ?? []), { kind: 'row', value: 'include', ref: '表!A5' }];

  // A title further above a table than the program looks is none any more: one row at a time.
  it('holds as before: rows and columns put in, sheets renamed', async () => {
    const snapshot = await applied(data(), { ...everything, choices });
    const before = told(snapshot);
    const move = fc.oneof(
      fc.record({ kind: fc.constant('insert-rows' as const), sheet: fc.constantFrom('表', '账'), at: fc.constantFrom(0, 1, 2, 3, 4), count: fc.constant(1) }),
      fc.record({ kind: fc.constant('insert-columns' as const), sheet: fc.constantFrom('表', '账'), at: fc.integer({ min: 0, max: 4 }), count: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ kind: fc.constant('rename' as const), sheet: fc.constantFrom('表', '账'), to: fc.constantFrom('表2', '账（终）', '2024年', "it's") }),
    );
    expect(before).toMatchObject({ unclear: [], projects: [{ name: '甲' }, { name: '合计' }, { name: '丙' }, { name: '丁' }] });
    fc.assert(
      fc.property(fc.array(move, { minLength: 1, maxLength: 5 }), (moves: readonly Move[]) => {
        const names = new Map([['表', '表'], ['账', '账']]);
        let after = snapshot;
        for (const one of moves) {
          const now = names.get(one.sheet) ?? one.sheet;
          if (one.kind === 'rename' && after.sheets.some(({ name }) => name === one.to)) continue;
          after = moved(after, { ...one, sheet: now });
          if (one.kind === 'rename') names.set(one.sheet, one.to);
        }
        expect(told(after)).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });

  it('holds where other rows and columns go', async () => {
    const snapshot = await applied(data(), { ...everything, choices });
    expect(told(moved(moved(snapshot, { kind: 'delete-row', sheet: '表', at: 2 }), { kind: 'delete-row', sheet: '账', at: 1 }))).toMatchObject({ unclear: [], projects: [{ name: '合计' }, { name: '丁' }] });
  });

  it('holds in a table without headings whose first row goes', async () => {
    const bare = workbook(sheet('账', [['丙', 5, 4], ['丁', 6, 6], ['戊', 7, 7]]));
    const snapshot = await applied(bare, { choices: [{ kind: 'table', value: 'budget', headed: false, ref: '账!A1:C3' }, { kind: 'unit', value: '元', ref: '账!A1:A3' }, { kind: 'column', value: '项目名称', ref: '账!A1:A3' }, { kind: 'column', value: '全年预算数', ref: '账!B1:B3' }, { kind: 'column', value: '全年执行数', ref: '账!C1:C3' }] });
    const { facts, findings } = evaluate(moved(snapshot, { kind: 'delete-row', sheet: '账', at: 0 }));
    expect(facts.projects.map(({ name, adjusted, executed }) => [name, adjusted, executed])).toEqual([['丁', 600, 600], ['戊', 700, 700]]);
    expect(findings.filter(({ code }) => code === 'R12')).toEqual([]);
  });

  it('is told at its line where its cells are gone, and the rest holds', async () => {
    const snapshot = await applied(data(), { ...everything, choices });
    const { findings, facts } = evaluate(moved(snapshot, { kind: 'delete-column', sheet: '账', at: 2 }));
    expect(findings.filter(({ code, severity }) => code === 'R12' && severity === 'review').map(({ data: { raw, about } }) => [raw, about])).toEqual([['全年执行数', '绩述_指定7']]);
    expect(facts.projects.find(({ name }) => name === '丙')).toMatchObject({ adjusted: 5_000_000, executed: null });
  });
});
