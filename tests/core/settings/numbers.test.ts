import { describe, expect, it } from '@jest/globals';
import { settingsSheet } from '../../../src/core/model/own-sheets';
import type { Scheme } from '../../../src/core/model/scheme';
import type { CellValue, Snapshot } from '../../../src/core/model/snapshot';
import { compose, evaluate } from '../../../src/core/pipeline';
import { defaultScheme, findScheme, schemes } from '../../../src/core/schemes';
import { readSettings } from '../../../src/core/settings';
import { effectiveScheme } from '../../../src/core/settings/effective-scheme';
import { numbersOf, ordersOf, shownNumber, understandNumber } from '../../../src/core/settings/scheme-numbers';
import { headingKey } from '../../../src/core/units/text';
import { ledger, sheet, targets, workbook } from '../../helpers/snapshot';

const schemeOf = (id: string): Scheme => findScheme(id)!;
const numberOf = (scheme: Scheme, id: string) => numbersOf(scheme).find((number) => number.id === id)!;
const data = [
  ledger(['甲', 10, 10, 8.5]),
  targets(['甲', '产出指标', '数量指标', '人数', '≥100人', '100人', 50, 50, null], ['甲', '效益指标', '社会效益指标', '户数', '≥100户', '80户', 30, 24, '搬迁'], ['甲', '满意度指标', '服务对象满意度指标', '满意度', '≥90%', '95%', 10, 10, null]),
];
/** A workbook whose sheet 报告设置 states a scheme and, for the scheme that the title names, numbers. */
const stating = (scheme: string | null, title: string | null, ...rows: readonly (readonly CellValue[])[]): Snapshot =>
  workbook(...data, sheet(settingsSheet, [['设置', '值', '说明'], ['评价方案', scheme], ...(title === null ? [] : [[`方案数值：${title}`]]), ['方案数值', '值', '说明'], ...rows]));
const changesIn = (snapshot: Snapshot, followed: Scheme | null = null): readonly string[] => readSettings(snapshot, followed).numbers.map(({ label, shownOwn, shown, at }) => `${at} ${label} ${shownOwn} → ${shown}`);
const unclearIn = (snapshot: Snapshot, followed: Scheme | null = null): readonly string[] => readSettings(snapshot, followed).unclearNumbers.map(({ at, raw, why }) => `${at} ${raw} ${why}`);

describe('the numbers of a scheme', () => {
  it.each(schemes.map((scheme) => [scheme.id, scheme] as const))('of %s stand on lines of their own, and are what the scheme says', (_, scheme) => {
    const numbers = numbersOf(scheme);
    expect(new Set(numbers.map(({ id }) => id)).size).toBe(numbers.length);
    expect(new Set(numbers.map(({ label }) => headingKey(label))).size).toBe(numbers.length);
    for (const number of numbers) {
      expect(number.label).not.toMatch(/\p{Nd}/u);
      expect(number.write(scheme, number.read(scheme))).toEqual(scheme);
      expect(understandNumber(number, shownNumber(number, number.read(scheme)))).toBe(number.read(scheme));
      if (number.basis !== null) expect(scheme.basis[number.basis]).not.toBeNull();
    }
  });

  it('are called the same in every scheme, and nothing else is called so', () => {
    const all = schemes.flatMap((scheme) => numbersOf(scheme).map(({ id, label }) => [id, headingKey(label)] as const));
    const pairs = new Set(all.map((pair) => pair.join(' ')));
    expect(pairs.size).toBe(new Set(all.map(([id]) => id)).size);
    expect(pairs.size).toBe(new Set(all.map(([, label]) => label)).size);
  });

  it.each(schemes.map((scheme) => [scheme.id, scheme] as const))('of %s leave out nothing but where tiers and bands end', (_, scheme) => {
    // How wide the columns of its form are and when it was issued are no numbers of a rule.
    const { basis: _basis, chapters: _chapters, form: _form, dated: _dated, ...rest } = scheme;
    const leaves = (part: unknown, path: string): readonly string[] =>
      typeof part === 'object' && part !== null ? Object.entries(part).flatMap(([key, value]) => leaves(value, `${path}/${key}`)) : typeof part === 'number' || /^\d+(?:\.\d+)?$/.test(String(part)) ? [path] : [];
    const marked = numbersOf(scheme).reduce((changed, number) => number.write(changed, number.kind === 'count' ? '-1' : number.kind === 'choice' ? number.read(scheme) : '-1'), scheme);
    const { basis: _b, chapters: _c, ...written } = marked;
    const valueAt = (path: string): unknown => path.split('/').slice(1).reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], written);
    const last = (list: string, length: number, field: string) => `/${list}/${length - 1}/${field}`;
    expect(leaves(rest, '').filter((path) => String(valueAt(path)) !== '-1')).toEqual([
      '/tiers/0/high', last('tiers', scheme.tiers.length, 'low'), last('grades', scheme.grades.length, 'from'),
      ...(scheme.execution.kind === 'banded' ? [last('execution/unfinished', scheme.execution.unfinished.length, 'from')] : []),
      ...(scheme.satisfaction ? [last('satisfaction', scheme.satisfaction.length, 'from')] : []),
    ]);
  });

  it.each(schemes.map((scheme) => [scheme.id, scheme] as const))('of %s fall in order and add up', (_, scheme) => {
    const ids = new Set(numbersOf(scheme).map(({ id }) => id));
    for (const order of ordersOf(scheme)) for (const id of order.ids) expect(ids.has(id)).toBe(true);
    expect(ordersOf(scheme).filter(({ rule }) => rule === 'sum')).toHaveLength(scheme.weights.length);
    // Written out as they are, but one: a change that fits keeps all the others.
    const lines = numbersOf(scheme).map((number) => [number.label, number.id === 'nearly-full' ? 98 : shownNumber(number, number.read(scheme))]);
    expect(changesIn(stating(scheme.id, scheme.title, ...lines))).toHaveLength(1);
    expect(unclearIn(stating(scheme.id, scheme.title, ...lines))).toEqual([]);
  });

  it.each<[string, string, string | null | undefined]>([
    ['grade/优', '85', '85'],
    ['grade/优', '８５．５分', '85.5'],
    ['grade/优', '-5', undefined],
    ['grade/优', '85%', undefined],
    ['grade/优', '无', undefined],
    ['low-execution/warn', '95%', '0.95'],
    ['low-execution/warn', '0.95', '0.95'],
    ['low-execution/warn', '95', '0.95'],
    ['low-execution/warn', '９５％', '0.95'],
    ['low-execution/warn', '1', '1'],
    ['low-execution/warn', '0', '0'],
    ['low-execution/warn', '101', undefined],
    ['low-execution/warn', '九成', undefined],
    ['low-execution/warn', '1.5倍', undefined],
    ['overshoot/from', '1.5', '1.5'],
    ['overshoot/from', '1.5倍', '1.5'],
    ['overshoot/from', '150', '1.5'],
    ['overshoot/from', '150%', '1.5'],
    ['overshoot/from', '0.5', undefined],
    ['overshoot/deduction', '无', null],
    ['overshoot/deduction', '2分', '2'],
    ['quantity-gate', '无', null],
    ['quantity-gate', '60%', '0.6'],
    ['spread/fewest', '4个', '4'],
    ['spread/fewest', '2.5', undefined],
    ['spread/fewest', '0', undefined],
    ['rate-basis', '年初预算数', 'initial'],
    ['rate-basis', '到位资金', 'received'],
    ['rate-basis', '预算', undefined],
    ['reverse', '按指标值÷完成值计分', 'quotient'],
  ])('%s is read from %s', (id, text, value) => {
    expect(understandNumber(numberOf(defaultScheme, id), text)).toBe(value);
  });
});

describe('numbers on the sheet', () => {
  const title = defaultScheme.title;

  it('are the scheme’s own where they are as they were written, or blank', () => {
    expect(changesIn(stating(null, title, ['等级优的最低分', 90], ['执行率须说明原因的界限', 0.9], ['超额完成的界限', '130%'], ['等级良的最低分', null]))).toEqual([]);
  });

  it('are changed where a person writes others, the headings there or gone', () => {
    const rows = [['等级优的最低分', 85], ['执行率须说明原因的界限', '95%'], ['经办人', 95]] as const;
    expect(changesIn(stating(null, title, ...rows))).toEqual(['报告设置!B5 等级优的最低分 90分 → 85分', '报告设置!B6 执行率须说明原因的界限 90% → 95%']);
    expect(changesIn(workbook(...data, sheet(settingsSheet, [['设置', '值'], ['备注', 1], ...rows])))).toHaveLength(2);
  });

  it('are found in other columns, in another order', () => {
    const moved = workbook(...data, sheet(settingsSheet, [['设置', '值', '说明'], ['评价方案', null], [], [null, null, '值', null, '方案数值'], [null, null, 55, null, '等级中的最低分'], [null, null, 85, null, '等级优的最低分（内部）']]));
    expect(changesIn(moved)).toEqual(['报告设置!C5 等级中的最低分 60分 → 55分', '报告设置!C6 等级优的最低分 90分 → 85分']);
  });

  it('are nobody’s where the sheet is not the program’s own', () => {
    expect(changesIn(workbook(...data, sheet(settingsSheet, [['打印机', '型号'], ['等级优的最低分', 85]])))).toEqual([]);
  });

  it('go on under another scheme where a person changed them, and are none where only the scheme has changed', () => {
    const sichuan = schemeOf('sichuan-2023');
    const rows = [['等级优的最低分', 85], ['等级良的最低分', 80], ['总分上限第一档的执行率', 0.4], ['总分上限第一档的最高分', 59], ['超额完成每个指标扣分', 2]] as const;
    expect(changesIn(stating(null, sichuan.title, ...rows))).toEqual(['报告设置!B5 等级优的最低分 90分 → 85分']);
    expect(unclearIn(stating(null, sichuan.title, ...rows))).toEqual(['报告设置!B7 0.4 other-scheme']);
    expect(changesIn(stating(null, sichuan.title, ...rows), sichuan)).toHaveLength(2);
    // Without the title, nobody knows for which scheme they were written.
    expect(changesIn(stating(null, null, ['超额完成每个指标扣分', 2]))).toEqual(['报告设置!B4 超额完成每个指标扣分 无 → 2分']);
  });

  it('are refused together where one of them breaks what another rests on', () => {
    const rows = [['预算执行率分值', 20], ['设成本指标的成本指标分值', 10]] as const;
    const banded = schemeOf('caiyu-2021-101');
    expect(changesIn(stating(banded.id, banded.title, ...rows))).toEqual([]);
    expect(unclearIn(stating(banded.id, banded.title, ...rows))).toEqual(['报告设置!B5 20 sum', '报告设置!B6 10 sum']);
    const whole = [['预算执行率分值', 20], ['产出指标分值', 40], ['等级优的最低分', 101]] as const;
    expect(changesIn(stating(null, title, ...whole))).toHaveLength(2);
    expect(unclearIn(stating(null, title, ...whole))).toEqual(['报告设置!B7 101 not-allowed']);
  });

  it('leave their neighbours in use where one line does not fit', () => {
    const rows = [['等级优的最低分', 70], ['等级中的最低分', 55]] as const;
    expect(changesIn(stating(null, title, ...rows))).toEqual(['报告设置!B6 等级中的最低分 60分 → 55分']);
    expect(unclearIn(stating(null, title, ...rows))).toEqual(['报告设置!B5 70 order']);
  });
});

describe('a changed number', () => {
  const title = defaultScheme.title;
  const gradeOf = (snapshot: Snapshot): string | null | undefined => evaluate(snapshot).scores[0]?.grade;

  it('is gone by in scores, checks and report, which names it with its cell', () => {
    const before = stating(null, title);
    const after = stating(null, title, ['等级优的最低分', 95], ['执行率须说明原因的界限', '80%'], ['反向指标超出时', '按指标值÷完成值计分']);
    expect([gradeOf(before), gradeOf(after)]).toEqual(['优', '良']);
    const codes = (snapshot: Snapshot): readonly string[] => evaluate(snapshot).findings.map(({ code }) => code);
    expect([codes(before).includes('M10'), codes(after).includes('M10')]).toEqual([true, false]);
    const evaluation = evaluate(after);
    expect(evaluation.scheme.grades[0]?.from).toBe('95');
    const sentence = compose(evaluation).report.chapters.flatMap(({ passages }) => passages).flatMap(({ sentences }) => sentences).find(({ id }) => id === 'evaluation-work/changed');
    expect(sentence?.text).toBe('以上数值中，本单位按“报告设置”作了调整：“等级优的最低分”由90分改为95分，“执行率须说明原因的界限”由90%改为80%，“反向指标超出时”由按超出比例扣分改为按指标值÷完成值计分。');
    expect(sentence?.proof).toEqual(['报告设置!B5', '报告设置!B6', '报告设置!B7']);
    expect(sentence?.figures.map(({ text, value, formula, cells }) => [text, value, formula, cells])).toEqual([['95分', '95', 'cell', ['报告设置!B5']], ['80%', '0.8', 'cell', ['报告设置!B6']]]);
    expect(compose(evaluate(before)).report.chapters.flatMap(({ passages }) => passages).flatMap(({ sentences }) => sentences).some(({ id }) => id === 'evaluation-work/changed')).toBe(false);
  });

  it.each(schemes.map((scheme) => [scheme.id, scheme] as const))('of %s is none where the scheme is as it is', (_, scheme) => {
    expect(effectiveScheme(scheme, readSettings(workbook(...data), scheme))).toEqual(scheme);
  });

  it('can give proportional points a gate', () => {
    const gated = evaluate(stating(null, title, ['定量指标的及格线', '60%']));
    expect(gated.scheme.quantity).toEqual({ kind: 'gated', gate: '0.6' });
    expect(gated.scores[0]?.items.find(({ name }) => name === '户数')?.points).toBe('15');
  });
});
