import { describe, expect, it } from '@jest/globals';
import { checkTexts } from '../../src/taskpane/check/check-texts';
import { rangeFieldTexts } from '../../src/taskpane/components/range-field-texts';
import { correctionsTexts } from '../../src/taskpane/data/corrections-texts';
import { dataTexts } from '../../src/taskpane/data/data-texts';
import { questionsTexts } from '../../src/taskpane/data/questions-texts';
import { sourcesTexts } from '../../src/taskpane/data/sources-texts';
import { exportTexts } from '../../src/taskpane/report/export-texts';
import { ownTextTexts } from '../../src/taskpane/report/own-text-texts';
import { reportTexts } from '../../src/taskpane/report/report-texts';
import { targetsTexts } from '../../src/taskpane/targets/targets-texts';
import { failureWords, paneTexts, textsFor } from '../../src/taskpane/texts';
import type { Spoken } from '../../src/taskpane/texts';

/** Returns every place of a tree of texts with what stands there: `failures.busy`. */
const places = (value: unknown, path = ''): (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => places(inner, path === '' ? key : `${path}.${key}`)) : [[path, value]];
const han = /\p{Script=Han}/u;
const parts: readonly (readonly [string, Spoken<unknown>])[] = [['every tab', paneTexts], ['数据', dataTexts], ['the corrections of 数据', correctionsTexts], ['the questions of 数据', questionsTexts], ['数据来源', sourcesTexts], ['a field of a range', rangeFieldTexts], ['目标', targetsTexts], ['核对', checkTexts], ['报告', reportTexts], ['what a person words in 报告', ownTextTexts], ['what 报告 exports', exportTexts]];

describe.each(parts)('texts of %s', (_, spoken) => {
  it('stand at the same places in both languages, of the same kind', () => {
    const shape = (texts: unknown) => places(texts).map(([path, value]) => `${path}: ${typeof value}`).sort();
    expect(shape(spoken.en)).toEqual(shape(spoken['zh-CN']));
    expect(places(spoken.en).length).toBeGreaterThan(5);
  });

  it('are never empty', () => {
    for (const texts of Object.values(spoken)) for (const [path, value] of places(texts)) expect([path, value === '']).toEqual([path, false]);
  });

  it('hold no Chinese in the English pane', () => {
    for (const [path, word] of places(spoken.en)) if (typeof word === 'string') expect([path, han.test(word)]).toEqual([path, false]);
  });
});

describe('texts', () => {
  it('say a number of things in the number it is', () => {
    expect(reportTexts['zh-CN'].openErrors(2)).toContain('2个错误');
    expect(reportTexts.en.openErrors(1)).toContain('1 error is');
    expect(reportTexts.en.openErrors(2)).toContain('2 errors are');
    expect(dataTexts['zh-CN'].rowsUsed(8, 8)).toBe('共8行，全部采用');
    expect(dataTexts['zh-CN'].rowsUsed(6, 8)).toBe('共8行，采用6行，略过2行');
    expect(targetsTexts['zh-CN'].livePoints('9.11', '10')).toBe('9.11分（满分10分）');
    expect(targetsTexts['zh-CN'].livePoints(null, '10')).toBe('待评定');
  });

  it('say why a write did not end, what to do, and what it has left', () => {
    const [chinese, english] = [textsFor('zh'), textsFor('en')];
    const failure = { task: 'report', kind: 'not-written', reason: null, about: null } as const;
    expect(failureWords(chinese, { ...failure, reason: 'protected' })).toBe(`没有生成报告。${chinese.failures.protected}工作表保持原样，没有丢失内容。`);
    expect(failureWords(english, { ...failure, kind: 'cut-short', reason: 'session-expired' })).toBe(`The report was not written. ${english.failures['session-expired']} What stood there before is kept in the workbook and can be brought back.`);
    expect(failureWords(chinese, failure)).toBe(`没有生成报告。${chinese.failures['not-written']}`);
    expect(failureWords(chinese, { task: 'select', kind: 'sheet-missing', reason: null, about: '旧表' })).toBe(`没有选中单元格（旧表）。${chinese.failures['sheet-missing']}`);
    expect(failureWords(english, { task: 'select', kind: 'sheet-missing', reason: null, about: '旧表' })).toBe(`No cell was selected (旧表). ${english.failures['sheet-missing']}`);
  });

  it.each([['zh-CN', 'zh-CN'], ['zh-Hans', 'zh-CN'], ['ZH', 'zh-CN'], ['en-US', 'en'], ['de-DE', 'en']])('for %s are those of %s', (asked, given) => {
    expect(textsFor(asked).language).toBe(given);
  });
});
