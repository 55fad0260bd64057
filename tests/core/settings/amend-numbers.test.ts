import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { settingsSheet } from '../../../src/core/model/own-sheets';
import type { Scheme } from '../../../src/core/model/scheme';
import type { CellValue, SheetSnapshot, Snapshot } from '../../../src/core/model/snapshot';
import { schemes } from '../../../src/core/schemes';
import { amendSettings, readSettings, type SettingsChange } from '../../../src/core/settings';
import { linesOfNumbers, sameValue } from '../../../src/core/settings/read-numbers';
import { numbersOf, understandNumber } from '../../../src/core/settings/scheme-numbers';
import { MemoryHost } from '../../../src/hosts/memory-host';
import { ledger, sheet, workbook } from '../../helpers/snapshot';

const applied = async (snapshot: Snapshot, change: SettingsChange): Promise<Snapshot> => {
  const amendment = amendSettings(snapshot, change);
  if ('problem' in amendment) throw new Error(amendment.problem);
  const host = new MemoryHost(snapshot);
  await host.amend(amendment);
  return host.read();
};
const ownOf = ({ sheets }: Snapshot): SheetSnapshot => sheets.find(({ name }) => name === settingsSheet)!;
const linesOf = (snapshot: Snapshot): readonly string[] => ownOf(snapshot).values.map((cells) => cells.slice(0, 2).map((value) => value ?? '').join(' ').trim());
const settled = (...rows: readonly (readonly CellValue[])[]): Snapshot => workbook(ledger(['甲', 10, 10, 9]), sheet(settingsSheet, [['报告设置'], ['设置', '值', '说明'], ...rows]));
const titleOf = (snapshot: Snapshot): string => linesOf(snapshot).find((text) => text.startsWith('方案数值：'))!;
const changesIn = (snapshot: Snapshot): readonly string[] => readSettings(snapshot).numbers.map(({ label, shown }) => `${label} ${shown}`);
const noteOf = (snapshot: Snapshot, label: string): CellValue | undefined => ownOf(snapshot).values.find(([first]) => first === label)?.[2];

describe('the block of numbers', () => {
  it('stands on a new sheet with every number of the scheme, and its note', async () => {
    const snapshot = await applied(workbook(ledger()), { scheme: 'hubei' });
    const lines = linesOf(snapshot);
    const top = lines.indexOf('方案数值 值');
    expect(lines[top - 2]).toBe('方案数值：湖北省项目支出绩效自评');
    expect(lines.slice(top + 1)).toEqual([
      '满分 100', '预算执行率分值 20', '产出指标分值 40', '效益指标和满意度指标分值 40', '等级优的最低分 90', '等级良的最低分 80', '等级中的最低分 60', '定性指标第一档的最低比例 0.8', '定性指标第二档的最低比例 0.5',
      '定量指标的及格线 无', '反向指标超出时 按指标值÷完成值计分', '预算执行率的分母 全年预算数', '超额完成的界限 1.3', '超额完成每个指标扣分 无', '指标值存疑的界限 2', '执行率须说明原因的界限 0.9', '执行率过低的界限 0.6',
      '称没有问题时执行率的界限 0.8', '预算调整须说明的界限 0.05', '资金到位率的界限 0.6', '接近满分的界限 99', '单个指标分值的上限 30', '三级指标的最少个数 3',
    ]);
    expect(noteOf(snapshot, '等级优的最低分')).toBe('方案为90分。依据：财预〔2020〕10号第十八条。');
    expect(noteOf(snapshot, '预算执行率分值')).toBe('方案为20分。依据：表内各项分值。');
    expect(noteOf(snapshot, '执行率过低的界限')).toBe('方案为60%。低于它列为错误。文件没有规定，按惯例。');
    expect(readSettings(snapshot)).toMatchObject({ numbers: [], unclearNumbers: [] });
  });

  it('is put below everything where a sheet has none, and shows what is changed', async () => {
    const before = settled(['报告年度', 2024], ['经办人', '某科']);
    const snapshot = await applied(before, { numbers: { 'grade/优': '85', 'low-execution/warn': '95%' } });
    expect(ownOf(snapshot).values.slice(0, 4).map((cells) => cells.slice(0, 3))).toEqual(ownOf(before).values);
    expect(linesOf(snapshot).slice(4, 8)).toEqual(['', titleOf(snapshot), expect.stringContaining('改「值」一列'), '方案数值 值']);
    expect(changesIn(snapshot)).toEqual(['等级优的最低分 85分', '执行率须说明原因的界限 95%']);
    expect(noteOf(snapshot, '等级优的最低分')).toBe('方案为90分，已改。依据：第十八条。');
  });

  it('is written as it is to be where nothing of it is to change', async () => {
    const snapshot = await applied(settled(), { numbers: {} });
    expect(linesOf(snapshot)).toContain('方案数值 值');
    expect(amendSettings(snapshot, { numbers: {} })).toEqual({ newSheet: null, edits: [], names: [] });
  });

  it('is marked where a person has typed into the sheet, in the person’s own writing', async () => {
    const written = await applied(settled(), { numbers: {} });
    const host = new MemoryHost(written);
    const row = linesOf(written).findIndex((text) => text.startsWith('等级优'));
    host.edit(settingsSheet, row, 1, '８５分');
    const amendment = amendSettings(await host.read(), { numbers: {} });
    expect(amendment).toMatchObject({
      edits: [
        { row, column: 1, value: '８５分', before: '８５分', fill: '#FFF2CC' },
        { row, column: 2, value: '方案为90分，已改。依据：第十八条。' },
        { row, column: 0, value: '等级优的最低分', before: '等级优的最低分' },
      ],
    });
  });

  it('goes back to the scheme’s own where a person wants it, or has emptied the cell', async () => {
    const changed = await applied(settled(), { numbers: { 'grade/优': '85', 'overshoot/deduction': '2', 'reverse': '按指标值÷完成值计分' } });
    expect(changesIn(changed)).toHaveLength(3);
    const amendment = amendSettings(changed, { numbers: { 'grade/优': null } });
    expect(amendment).toMatchObject({ edits: [{ value: 90, before: 85, fill: null }, { value: '方案为90分。依据：第十八条。' }, { value: '等级优的最低分' }] });
    const host = new MemoryHost(await applied(changed, { numbers: { 'grade/优': null, reverse: null } }));
    expect(changesIn(await host.read())).toEqual(['超额完成每个指标扣分 2分']);
    host.edit(settingsSheet, linesOf(await host.read()).findIndex((text) => text.startsWith('超额完成每个指标扣分')), 1, null);
    expect(changesIn(await host.read())).toEqual([]);
    expect(linesOf(await applied(await host.read(), { numbers: {} }))).toContain('超额完成每个指标扣分 无');
  });

  it('follows the scheme: its lines come where they belong, those of another go, and what was changed stays', async () => {
    const written = await applied(settled(['评价方案', null], ['经办人', '某科']), { numbers: { 'grade/优': '85', 'overshoot/from': '1.5' } });
    const sichuan = await applied(written, { scheme: 'sichuan-2023' });
    expect(titleOf(sichuan)).toBe('方案数值：四川省项目支出绩效自评（2023年）');
    const lines = linesOf(sichuan);
    expect(lines.slice(lines.indexOf('超额完成的界限 1.5'), lines.indexOf('总分上限第二档的最高分 69') + 1)).toEqual(['超额完成的界限 1.5', '超额完成每个指标扣分 2', '指标值存疑的界限 2', '总分上限第一档的执行率 0.5', '总分上限第一档的最高分 59', '总分上限第二档的执行率 0.6', '总分上限第二档的最高分 69']);
    expect(changesIn(sichuan)).toEqual(['等级优的最低分 85分', '超额完成的界限 150%']);
    const capped = await applied(sichuan, { numbers: { 'cap/1/below': '45%' } });
    const back = await applied(capped, { scheme: null });
    // A changed number that the scheme does not have stays, told of, until a person takes it back.
    expect(linesOf(back).filter((text) => text.startsWith('总分上限'))).toEqual(['总分上限第一档的执行率 0.45']);
    expect(noteOf(back, '总分上限第一档的执行率')).toBe('现在的评价方案没有这一项，没有采用。');
    expect(readSettings(back).unclearNumbers).toMatchObject([{ why: 'other-scheme', label: '总分上限第一档的执行率' }]);
    expect(changesIn(back)).toEqual(['等级优的最低分 85分', '超额完成的界限 150%']);
    const cleared = await applied(back, { numbers: { 'cap/1/below': null } });
    expect(linesOf(cleared)).toEqual(linesOf(written));
  });

  it('keeps apart what the sheet says for itself: notes, colours and rows of a person’s', async () => {
    const written = await applied(settled(), { numbers: {} });
    const host = new MemoryHost(written);
    const at = (start: string): number => linesOf(written).findIndex((text) => text.startsWith(start));
    host.edit(settingsSheet, at('等级优'), 2, '按县里要求');
    host.edit(settingsSheet, at('满意度指标分值'), 4, '待定');
    const moved = await applied(await host.read(), { scheme: 'hubei', numbers: { 'grade/优': '85' } });
    expect(noteOf(moved, '等级优的最低分')).toBe('按县里要求');
    // The line went, the row did not: somebody has written beside it.
    expect(ownOf(moved).values.find((cells) => cells.includes('待定'))?.slice(0, 3)).toEqual([null, null, null]);
  });

  it('takes settings that have no line yet above it', async () => {
    const written = await applied(settled(['报告年度', 2024]), { numbers: {} });
    const more = await applied(written, { unit: '元', finished: 'yes' });
    expect(linesOf(more).slice(0, 6)).toEqual(['报告设置', '设置 值', '报告年度 2024', '金额单位 元', '项目已完成 是', '']);
    expect(readSettings(more)).toMatchObject({ unit: '元', finished: 'yes', year: 2024 });
  });

  it.each<[string, SettingsChange]>([
    ['a number that is none', { numbers: { 'grade/优': '很高' } }],
    ['a number that no scheme has', { numbers: { 'grade/上': '95' } }],
    ['a number that the scheme does not have', { numbers: { 'cap/1/below': '0.5' } }],
  ])('refuses %s', (_, change) => {
    expect(amendSettings(settled(), change)).toMatchObject({ why: 'not-understood', problem: expect.stringMatching(/\S{4,}/) });
  });

  const someValue = (scheme: Scheme): fc.Arbitrary<Readonly<Record<string, string | null>>> => {
    const values = numbersOf(scheme).map((number) => {
      const typed = { points: fc.integer({ min: 0, max: 200 }).map((value) => `${value / 2}分`), share: fc.integer({ min: 0, max: 400 }).map((value) => `${value / 4}%`), multiple: fc.integer({ min: 100, max: 300 }).map((value) => `${value}%`), count: fc.integer({ min: 1, max: 9 }).map(String), choice: fc.constantFrom(...Object.values(number.words).map(([word]) => word!), ...(number.kind === 'choice' ? [] : [''])) }[number.kind];
      return [number.id, fc.oneof({ weight: 4, arbitrary: typed }, { weight: 1, arbitrary: fc.constant(null) }, ...(number.optional ? [{ weight: 1, arbitrary: fc.constant('无') }] : []))] as const;
    });
    return fc.record(Object.fromEntries(values), { requiredKeys: [] }) as fc.Arbitrary<Readonly<Record<string, string | null>>>;
  };
  const steps = fc.array(fc.constantFrom(...schemes).chain((scheme) => someValue(scheme).chain((all) => fc.subarray(Object.keys(all)).map((ids) => ({ scheme, numbers: Object.fromEntries(ids.slice(0, 6).map((id) => [id, all[id] ?? null])) })))), { minLength: 1, maxLength: 4 });
  const extra = fc.array(fc.tuple(fc.constantFrom('经办人', '联系电话', '备注', '', '优秀的最低分'), fc.oneof(fc.constant(null), fc.string({ minLength: 1, maxLength: 4 }), fc.integer())), { maxLength: 4 });

  it('is read as it was written, one scheme after another, whatever a person has put beside it', async () => {
    await fc.assert(
      fc.asyncProperty(steps, extra, extra, async (changes, above, below) => {
        const start = settled(...above, ['评价方案', null], ...below);
        const expected = new Map<string, string>();
        let snapshot = start;
        for (const { scheme, numbers } of changes) {
          snapshot = await applied(snapshot, { scheme: scheme.id, numbers });
          for (const [id, value] of Object.entries(numbers)) if (value === null) expected.delete(id);
            else expected.set(id, value);
          const [lines, known] = [linesOfNumbers(snapshot, scheme), numbersOf(scheme)];
          // Each number of the scheme has one line, in the scheme's order; besides them only what was changed under another.
          expect(lines.filter(({ own }) => own).map(({ number }) => number.id)).toEqual(known.map(({ id }) => id));
          for (const line of lines.filter(({ own }) => !own)) expect([line.changed, expected.has(line.number.id)]).toEqual([true, true]);
          for (const { number, raw, own, changed } of lines) {
            const wanted = expected.get(number.id);
            const value = wanted === undefined ? number.read(scheme) : understandNumber(number, wanted);
            expect([number.id, raw, sameValue(understandNumber(number, raw), value)]).toEqual([number.id, raw, true]);
            // What is as the scheme has it is nobody's change, and goes with the scheme.
            if (own && sameValue(value, number.read(scheme))) expected.delete(number.id);
            expect([number.id, changed]).toEqual([number.id, expected.has(number.id)]);
          }
          const { numbers: used, unclearNumbers } = readSettings(snapshot);
          expect([...used, ...unclearNumbers].map(({ label }) => label).sort()).toEqual(lines.filter(({ changed }) => changed).map(({ number }) => number.label).sort());
          expect(amendSettings(snapshot, { scheme: scheme.id, numbers })).toEqual({ newSheet: null, edits: [], names: [] });
        }
        // What a person has written stands there still, in its order.
        const others = (of: Snapshot): readonly CellValue[][] => ownOf(of).values.map((cells) => cells.slice(0, 2)).filter(([label]) => [...above, ...below].some(([text]) => text !== '' && text === label));
        expect(others(snapshot)).toEqual(others(start));
      }),
      { numRuns: 60 },
    );
  });
});
