import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checks } from '../../src/core/checks';
import { schemes } from '../../src/core/schemes';
import { scoringRules } from '../../src/core/scoring-rules';
import { documents } from '../../src/tools/docs/documents';
import { ruleBook } from '../../src/tools/docs/rule-book';
import { parseXml } from '../../src/tools/xml';

const written = documents();
const page = written['rules.html']!;
const textOf = (html: string): string => html.replace(/<[^>]+>/g, '').replace(/&(lt|gt|amp|quot);/g, (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"' })[name] ?? '');
const cardOf = (id: string): string => page.slice(page.indexOf(`<article class="card" id="${id}">`)).split('</article>')[0]!;

describe('the rule book', () => {
  // A difference here is a change of what a reader is told: read it as prose, then `npm run docs`.
  it.each(Object.keys(written))('stands in assets/docs/%s as the metadata give it', (name) => {
    expect(written[name]).toBe(readFileSync(join(__dirname, '../../assets/docs', name), 'utf8'));
  });

  it('names every check, scheme and scoring rule once, where the pane leads to', () => {
    for (const { code, title } of checks) expect([code, page.split(`id="${code}"`).length - 1, textOf(cardOf(code)).includes(title.zh)]).toEqual([code, 1, true]);
    for (const id of [...schemes, ...scoringRules].map((member) => member.id)) expect([id, page.split(`id="${id}"`).length - 1]).toEqual([id, 1]);
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect([target, page.includes(`id="${target}"`)]).toEqual([target, true]);
  });

  it('tells a check with its messages in both languages, the blanks named', () => {
    const card = textOf(cardOf('M06'));
    for (const part of ['M06', '错误 Error', '全年执行数不超过全年预算数', 'Actual expenditure does not exceed the adjusted budget', '「名称」全年执行数全年执行数超过全年预算数全年预算数，超出超出额；请核对两数，年中追加的预算应计入全年预算数。', 'Actual expenditure actual expenditure of “name”', '《中华人民共和国预算法》第十三条', 'Budget Law, Art. 13']) expect(card).toContain(part);
    expect(cardOf('M06')).toContain('<span class="blank">超出额</span>');
    expect(written['checks.md']).toContain('「【名称】」全年执行数【全年执行数】超过全年预算数【全年预算数】，超出【超出额】；请核对两数，年中追加的预算应计入全年预算数。');
  });

  it('tells a number of a scheme with its clause, and how it differs from the default', () => {
    const { schemes: told } = ruleBook();
    const number = (scheme: string, label: string) => told.find(({ id }) => id === scheme)?.numbers.find((found) => found.label.zh === label);
    expect(number('caiyu-2020-10', '等级良的最低分')).toEqual({ label: { zh: '等级良的最低分', en: 'Fewest points for good' }, value: { zh: '80分', en: '80 points' }, use: null, basis: { zh: '第十八条', en: 'Art. 18' }, own: false });
    expect(number('hubei', '预算执行率分值')).toMatchObject({ value: { zh: '20分' }, own: true });
    expect(number('sichuan-2023', '总分上限第一档的最高分')).toMatchObject({ value: { zh: '59分' }, own: true });
    expect(number('caiyu-2021-101', '资金到位率的界限')).toMatchObject({ basis: null, own: false });
  });

  it('tells a formula once for all schemes that have it', () => {
    const reverse = ruleBook().rules.find(({ id }) => id === 'reverse')!;
    expect(reverse.formulas.map(({ schemes: sharing }) => sharing.length)).toEqual([2, 1, 1]);
    expect(reverse.formulas[0]!.lines.map(({ when, gives }) => [when.en, gives.en])).toEqual([['A ≤ T', 'W'], ['T ≤ 0', '0'], ['A ≥ 2 × T', '0'], ['Otherwise', '(1 − (A − T) ÷ T) × W']]);
  });

  it('says in English all that it says in Chinese', () => {
    const spoken: (readonly [string, string])[] = [];
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      const { zh, en } = value as { readonly zh?: unknown; readonly en?: unknown };
      if (typeof zh === 'string' && typeof en === 'string') spoken.push([zh, en]);
      else Object.values(value).forEach(visit);
    };
    visit(ruleBook());
    expect(spoken.length).toBeGreaterThan(300);
    for (const [zh, en] of spoken) expect([zh, /\p{Script=Han}/u.test(en.replace(/“[^”]*”/g, ''))]).toEqual([zh, false]);
  });

  it('is a page without scripts or addresses of elsewhere, whose elements are all closed', () => {
    expect(page).not.toMatch(/<script|https?:|url\(|@import|\son\w+=/);
    expect(() => parseXml(page.replace('<!doctype html>\n', '').replace(/<meta ([^>]*)>/g, '<meta $1/>').replaceAll('&emsp;', '　'))).not.toThrow();
  });

  it('has no message with an unnamed blank', () => {
    const unnamed = ruleBook().families.flatMap((family) => family.checks.flatMap(({ code, messages }) => messages.flatMap(({ zh, en }) => [...zh, ...en].filter(({ text, blank }) => blank && text === '').map(() => code))));
    expect([...new Set(unnamed)]).toEqual([]);
  });
});
