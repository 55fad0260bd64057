import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { findingsSheet, settingsSheet } from '../../../src/core/model/own-sheets';
import type { CellValue, SheetSnapshot, Snapshot } from '../../../src/core/model/snapshot';
import { compose, evaluate } from '../../../src/core/pipeline';
import { amendSettings, amendWaivers, draftWaiver, readSettings } from '../../../src/core/settings';
import { fingerprint } from '../../../src/core/units/fingerprint';
import { canBeWaived } from '../../../src/core/waive';
import { MemoryHost } from '../../../src/hosts/memory-host';
import { findingOf } from '../../helpers/facts';
import { ledger, sheet, targets, workbook } from '../../helpers/snapshot';
import { setAside, typed, waiverRowsOf } from '../../helpers/waivers';

/** A ledger whose total is 3 above its items, and an indicator that fell short without a reason, twice. */
const table = (total: number): SheetSnapshot => ledger(['甲', 10, 10, 9], ['乙', 20, 20, 20], ['合计', 30, 30, total]);
const gap = (): Snapshot => workbook(table(32), targets(['甲', '产出指标', '数量指标', '人数', '≥100人', '90人', 50, 45, null], ['甲', '产出指标', '数量指标', '户数', '≥80户', '60户', 40, 30, null]));
const found = (snapshot: Snapshot, code: string) => evaluate(snapshot).findings.filter((finding) => finding.code === code);
const reasons = (snapshot: Snapshot, code: string) => found(snapshot, code).map(({ waived }) => waived);
const states = (snapshot: Snapshot) => evaluate(snapshot).waivers.map(({ code, state }) => `${code} ${state}`);
const total = { row: 4, column: 3 };

/** Returns the workbook with rows put in above, and columns before, what a sheet holds. */
const moved = (snapshot: Snapshot, name: string, rows: number, columns: number): Snapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((entry) => (entry.name === name ? { ...entry, row: entry.row + rows, column: entry.column + columns } : entry)),
});

describe('a waiver', () => {
  it('sets its finding aside with the reason, keeps it in sight, and nothing else', async () => {
    const snapshot = await setAside(gap(), 'M01', '含上年结转，见附注');
    const [finding] = found(snapshot, 'M01');
    expect(finding).toMatchObject({ waived: '含上年结转，见附注', waivedAt: `${settingsSheet}!C${snapshot.sheets.at(-1)!.values.length}` });
    expect(evaluate(snapshot).findings.filter(({ waived }) => waived !== null)).toHaveLength(1);
    expect(evaluate(snapshot).findings.map(({ message }) => message)).toEqual(evaluate(gap()).findings.map(({ message }) => message));
    expect(states(snapshot)).toEqual(['M01 holds']);
    const composition = compose(evaluate(snapshot), snapshot);
    const text = composition.report.chapters.flatMap(({ passages }) => passages.flatMap(({ sentences }) => sentences.map((sentence) => sentence.text))).join('');
    expect(text).toContain('1项经说明不再列为问题：合计与各项目之和不符（含上年结转，见附注）。');
    expect(text).not.toContain('资金数据不一致');
    const listed = composition.plans.find(({ name }) => name === findingsSheet)!.rows.at(-1)!.cells;
    expect(listed.map(({ value }) => value).slice(2)).toEqual(['M01', '—', finding!.message, expect.any(String), '含上年结转，见附注']);
  });

  it('is one of the several that a code has for a project', async () => {
    const one = await setAside(gap(), 'S08', '口径调整', ({ message }) => message.includes('户数'));
    expect(reasons(one, 'S08')).toEqual([null, '口径调整']);
    const both = await setAside(one, 'S08', '下年补足');
    expect(reasons(both, 'S08')).toEqual(['下年补足', '口径调整']);
    expect(waiverRowsOf(both)).toHaveLength(3);
  });

  it('sets aside what is said alike of several cells, and lapses when it is said of one more, or one less', async () => {
    const broken = workbook(ledger(['甲', '#REF!', '#REF!', 5], ['乙', 10, 10, '#REF!']));
    const twice = await setAside(broken, 'M18', '财务系统导出如此');
    expect(reasons(twice, 'M18')).toEqual(['财务系统导出如此', '财务系统导出如此', null]);
    expect(waiverRowsOf(twice)).toHaveLength(2);
    const [more, less] = [await typed(twice, ['表', 2, 3, '#REF!']), await typed(twice, ['表', 2, 2, 8])];
    expect([reasons(more, 'M18'), states(more)]).toEqual([[null, null, null, null], ['M18 changed']]);
    expect([reasons(less, 'M18'), states(less)]).toEqual([[null, null], ['M18 changed']]);
  });

  it('holds while rows and columns are inserted, and while other cells change', async () => {
    const snapshot = await setAside(await setAside(gap(), 'M01', '含结转'), 'S08', '口径调整');
    fc.assert(
      fc.property(fc.nat(20), fc.nat(5), fc.nat(20), fc.nat(5), (rows, columns, otherRows, otherColumns) => {
        const elsewhere = moved(moved(snapshot, '表', rows, columns), '指标', otherRows, otherColumns);
        expect([reasons(elsewhere, 'M01'), reasons(elsewhere, 'S08')[0], states(elsewhere)]).toEqual([['含结转'], '口径调整', ['M01 holds', 'S08 holds']]);
      }),
      { numRuns: 20 },
    );
    expect(states(await typed(snapshot, ['表', 2, 5, '备注一句']))).toEqual(['M01 holds', 'S08 holds']);
    // Sorted: the same amounts in other rows.
    const sorted: Snapshot = { ...snapshot, sheets: snapshot.sheets.map((entry) => (entry.name === '表' ? ledger(['乙', 20, 20, 20], ['甲', 10, 10, 9], ['合计', 30, 30, 32]) : entry)) };
    expect(states(sorted)).toEqual(['M01 holds', 'S08 holds']);
  });

  it('lapses when a value behind it changes, and counts again when it is what it was', async () => {
    const snapshot = await setAside(gap(), 'M01', '含结转');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...([[2, 9], [3, 20], [4, 32]] as const)), fc.integer({ min: 33, max: 90 }), async ([row, before], value) => {
        const changed = await typed(snapshot, ['表', row, total.column, value]);
        expect(reasons(changed, 'M01')).toEqual([null]);
        expect(found(changed, 'R11').map(({ severity, at, message }) => [severity, at, message])).toEqual([['review', [`${settingsSheet}!A${snapshot.sheets.at(-1)!.values.length}`], expect.stringMatching(/^对M01的说明已失效：数据已变。/)]]);
        expect(states(await typed(changed, ['表', row, total.column, before]))).toEqual(['M01 holds']);
      }),
      { numRuns: 20 },
    );
  });

  it('lapses when a threshold of the scheme changes with which the finding was worded', async () => {
    const snapshot = await setAside(workbook(ledger(['甲', 10, 10, 8])), 'M10', '季节性项目');
    const amendment = amendSettings(snapshot, { numbers: { 'low-execution/warn': '95%' } });
    if ('problem' in amendment) throw new Error(amendment.problem);
    const host = new MemoryHost(snapshot);
    await host.amend(amendment);
    expect(states(await host.read())).toEqual(['M10 changed']);
  });

  it('is given anew in the place of the one that lapsed', async () => {
    const first = await setAside(gap(), 'M01', '含结转');
    const changed = await typed(first, ['表', total.row, total.column, 35]);
    const again = await setAside(changed, 'M01', '仍含结转');
    expect(waiverRowsOf(again)).toHaveLength(2);
    expect(waiverRowsOf(again)[1]).toEqual(['M01', expect.stringContaining('35.00万元'), '仍含结转', expect.stringMatching(/^v1-/)]);
    expect([states(again), found(again, 'R11')]).toEqual([['M01 holds'], []]);
  });

  it('leaves the line of another finding of the same code alone', async () => {
    const first = await setAside(gap(), 'S08', '口径调整', ({ message }) => message.includes('人数'));
    const changed = await typed(first, ['指标', 1, 5, '80人']);
    const other = await setAside(changed, 'S08', '下年补足', ({ message }) => message.includes('户数'));
    expect(waiverRowsOf(other).slice(1).map(([, , reason]) => reason)).toEqual(['口径调整', '下年补足']);
    expect(states(other)).toEqual(['S08 changed', 'S08 holds']);
    const again = await setAside(other, 'S08', '再次调整', ({ message }) => message.includes('人数'));
    expect(waiverRowsOf(again).slice(1).map(([, , reason]) => reason)).toEqual(['再次调整', '下年补足']);
  });

  it('is not needed once the finding is mended', async () => {
    const snapshot = await typed(await setAside(gap(), 'M01', '含结转'), ['表', total.row, total.column, 29]);
    expect(states(snapshot)).toEqual(['M01 gone']);
    expect(found(snapshot, 'R11').map(({ severity }) => severity)).toEqual(['hint']);
  });

  it('can be taken back, with its row', async () => {
    const [before, snapshot] = [await setAside(gap(), 'M01', '含结转'), await setAside(await setAside(gap(), 'M01', '含结转'), 'S08', '口径调整')];
    const amendment = amendWaivers(snapshot, { clear: readSettings(snapshot).waivers.filter(({ code }) => code === 'S08') });
    if ('problem' in amendment) throw new Error(amendment.problem);
    const host = new MemoryHost(snapshot);
    await host.amend(amendment);
    expect(await host.read()).toEqual(before);
    expect(amendWaivers(before, { clear: readSettings(snapshot).waivers.filter(({ code }) => code === 'S08') })).toEqual({ newSheet: null, edits: [], names: [] });
  });

  it('stands by itself where a person has the block elsewhere, between rows of their own', async () => {
    const start = workbook(...gap().sheets, sheet(settingsSheet, [['设置', '值', '说明'], ['报告年度', 2024], [null, null, '备忘'], [null, '理由', '代码', null, '指纹', '问题'], [null, '某科记', null], ['经办', null, null], []]));
    const snapshot = await setAside(await setAside(start, 'M01', '含结转'), 'S08', '口径调整');
    const { values } = snapshot.sheets.find(({ name }) => name === settingsSheet)!;
    expect(values.slice(4).map((cells) => cells.slice(1, 3))).toEqual([['含结转', 'M01'], ['口径调整', 'S08'], ['某科记', null], [null, null]]);
    expect(states(snapshot)).toEqual(['M01 holds', 'S08 holds']);
    expect(readSettings(snapshot)).toMatchObject({ year: 2024, unclear: [] });
  });

  it('keeps the numbers of the scheme and the settings where they are, and they keep it', async () => {
    const snapshot = await setAside(workbook(...gap().sheets, sheet(settingsSheet, [['设置', '值', '说明'], ['报告年度', 2024]])), 'M01', '含结转');
    const host = new MemoryHost(snapshot);
    for (const change of [{ numbers: { 'grade/优': '85' } }, { scheme: 'sichuan-2023' }, { unit: '元' as const }]) {
      const amendment = amendSettings(await host.read(), change);
      if ('problem' in amendment) throw new Error(amendment.problem);
      await host.amend(amendment);
    }
    const after = await host.read();
    expect(after.sheets.find(({ name }) => name === settingsSheet)!.values.map(([first]) => first)).toEqual(expect.arrayContaining(['设置', '方案数值', '代码', 'M01']));
    expect(waiverRowsOf(after)).toHaveLength(2);
    expect(readSettings(after)).toMatchObject({ scheme: 'sichuan-2023', unit: '元', numbers: [{ id: 'grade/优' }], waivers: [{ code: 'M01', reason: '含结转' }] });
  });

  it.each([['a blank reason', ' ', 'no-reason']])('needs more than %s', (_, reason, why) => {
    const snapshot = gap();
    expect(draftWaiver(found(snapshot, 'M01')[0]!, evaluate(snapshot), snapshot, reason)).toMatchObject({ why, problem: expect.any(String) });
  });

  it('sets neither a check aside that has crashed, nor what became of a waiver', () => {
    expect([canBeWaived(findingOf({ code: 'M01', id: 'crashed' })), canBeWaived(findingOf({ code: 'R11' })), canBeWaived(findingOf({ code: 'R01' }))]).toEqual([false, false, true]);
    expect(draftWaiver(findingOf({ code: 'M01', id: 'crashed' }), evaluate(gap()), gap(), '理由')).toMatchObject({ why: 'not-waivable' });
  });

  it('is never written over a sheet that is not the program’s own', () => {
    const snapshot = workbook(...gap().sheets, sheet(settingsSheet, [['打印机', '型号']]));
    const draft = draftWaiver(found(snapshot, 'M01')[0]!, evaluate(snapshot), snapshot, '含结转');
    if ('problem' in draft) throw new Error(draft.problem);
    expect(amendWaivers(snapshot, { set: [draft] })).toMatchObject({ why: 'foreign-sheet' });
  });

  it('may be of any finding of a workbook, one after another, and each can be taken back', async () => {
    const start = workbook(...gap().sheets, sheet(settingsSheet, [['设置', '值', '说明'], ['报告年度', 20244], ['经办人', '某科']]));
    const all = evaluate(start).findings.filter(canBeWaived);
    expect(all.length).toBeGreaterThan(6);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(all.map((_, index) => index), { minLength: 1 }), async (order) => {
        const host = new MemoryHost(start);
        for (const index of order) {
          const [snapshot, finding] = [await host.read(), all[index]!];
          const draft = draftWaiver(finding, evaluate(snapshot), snapshot, `理由${index}`);
          const amendment = 'problem' in draft ? draft : amendWaivers(snapshot, { set: [draft] });
          if ('problem' in amendment) throw new Error(amendment.problem);
          await host.amend(amendment);
        }
        const written = await host.read();
        const expected = all.map((finding, index) => ({ message: finding.message, waived: order.includes(index) ? `理由${index}` : null }));
        expect(evaluate(written).findings.filter(canBeWaived).map(({ message, waived }) => ({ message, waived }))).toEqual(expected);
        const amendment = amendWaivers(written, { clear: readSettings(written).waivers });
        if ('problem' in amendment) throw new Error(amendment.problem);
        await host.amend(amendment);
        expect(evaluate(await host.read()).findings).toEqual(evaluate(start).findings);
        const values: readonly (readonly CellValue[])[] = (await host.read()).sheets.at(-1)!.values;
        expect(values.slice(0, 3).map((cells) => cells.slice(0, 3))).toEqual(start.sheets.at(-1)!.values);
      }),
      { numRuns: 15 },
    );
  });

  it('waits for the text where its finding is one of a text', async () => {
    const start = workbook(table(29), sheet('成效台账', [['章节', '事项陈述', '数量', '单位'], ['效益', '预计村均收入超过30万元', 30, '万元']]));
    const ofText = (snapshot: Snapshot, code: string) => compose(evaluate(snapshot), snapshot).findings.filter((finding) => finding.code === code);
    const [finding] = ofText(start, 'T06');
    const draft = draftWaiver(finding!, compose(evaluate(start), start), start, '年报口径');
    const amendment = 'problem' in draft ? draft : amendWaivers(start, { set: [draft] });
    if ('problem' in amendment) throw new Error(amendment.problem);
    const host = new MemoryHost(start);
    await host.amend(amendment);
    const snapshot = await host.read();
    expect([states(snapshot), found(snapshot, 'R11'), ofText(snapshot, 'T06').map(({ waived }) => waived), ofText(snapshot, 'R11')]).toEqual([['T06 open'], [], ['年报口径'], []]);
    const mended = await typed(snapshot, ['成效台账', 1, 1, '村均收入30万元']);
    expect([states(mended), found(mended, 'R11'), ofText(mended, 'R11').map(({ says }) => says)]).toEqual([['T06 open'], [], ['gone']]);
  });

  it('of a workbook’s finding does not wait for the text, though its code is found there as well', async () => {
    const snapshot = await typed(await setAside(gap(), 'M01', '含结转'), ['表', total.row, total.column, 35]);
    expect(states(snapshot)).toEqual(['M01 changed']);
    expect(compose(evaluate(snapshot), snapshot).findings.filter(({ code }) => code === 'R11')).toHaveLength(1);
  });
});

describe('fingerprint', () => {
  it('is the same for the same text, and another for texts that differ in one sign', () => {
    const seen = new Set<string>();
    for (let index = 0; index < 20_000; index += 1) seen.add(fingerprint(`合计${index}`));
    expect(seen.size).toBe(20_000);
    expect(fingerprint('合计')).toBe(fingerprint('合计'));
    expect(fingerprint('')).toMatch(/^[0-9a-f]{16}$/);
  });
});
