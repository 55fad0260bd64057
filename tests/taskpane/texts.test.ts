import { describe, expect, it } from '@jest/globals';
import { languages, textsFor } from '../../src/taskpane/texts';
import type { Texts } from '../../src/taskpane/texts';

/** Returns every place of a tree of texts with what stands there: `failures.busy`. */
const places = (value: unknown, path = ''): (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => places(inner, path === '' ? key : `${path}.${key}`)) : [[path, value]];
const [chinese, english] = languages as readonly [Texts, Texts];
const han = /\p{Script=Han}/u;

describe('texts of the pane', () => {
  it('stand at the same places in both languages, of the same kind', () => {
    const shape = (texts: Texts) => places(texts).map(([path, value]) => `${path}: ${typeof value}`).sort();
    expect(shape(english)).toEqual(shape(chinese));
  });

  it('are never empty', () => {
    for (const texts of languages) for (const [path, value] of places(texts)) expect([texts.language, path, value === '']).toEqual([texts.language, path, false]);
  });

  it('hold no Chinese in the English pane', () => {
    const words = places(english).filter((place): place is [string, string] => typeof place[1] === 'string');
    expect(words.length).toBeGreaterThan(100);
    for (const [path, word] of words) expect([path, han.test(word)]).toEqual([path, false]);
  });

  it('say a number of things in the number it is', () => {
    expect(chinese.openErrors(2)).toContain('2个错误');
    expect(english.openErrors(1)).toContain('1 error is');
    expect(english.openErrors(2)).toContain('2 errors are');
    expect(chinese.rowsUsed(8, 8)).toBe('共8行，全部采用');
    expect(chinese.rowsUsed(6, 8)).toBe('共8行，采用6行，略过2行');
    expect(chinese.livePoints('9.11', '10')).toBe('9.11分（满分10分）');
    expect(chinese.livePoints(null, '10')).toBe('待评定');
  });

  it('say every problem of a form in the language of the pane', () => {
    const problem = { field: 'target', problem: '请填写年度指标值' } as const;
    expect(chinese.problem(problem)).toBe('请填写年度指标值');
    expect(english.problem(problem)).toMatch(/number/);
  });

  it.each([['zh-CN', 'zh-CN'], ['zh-Hans', 'zh-CN'], ['ZH', 'zh-CN'], ['en-US', 'en'], ['de-DE', 'en']])('for %s are those of %s', (asked, given) => {
    expect(textsFor(asked).language).toBe(given);
  });
});
