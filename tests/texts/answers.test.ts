import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ownSentencesOf } from '../../src/core/check/own-words';
import { splitsIn } from '../../src/core/check/splits-in-text';
import type { Claim } from '../../src/core/model/prose';
import { review } from '../../src/core/pipeline';
import { proseOf } from '../../src/core/review/prose-of-text';
import { unwrapped } from '../../src/core/review/unwrap';
import { readAnswer } from './answer';

const names = readdirSync(join(__dirname, 'answers'));
const answers = names.map((name) => ({ name: name.replace(/\.txt$/, ''), ...readAnswer(readFileSync(join(__dirname, 'answers', name), 'utf8')) }));

interface Plain {
  readonly kind: Claim['kind'];
  readonly text: string;
  readonly start: number;
  readonly value: string;
  readonly approximate: boolean;
}

const isMoney = ({ kind }: { readonly kind: Claim['kind'] }): boolean => kind === 'money' || kind === 'price';
const plain = ({ kind, text, start, fen, value = '', approximate }: Claim): Plain => ({ kind, text, start, value: fen === undefined || value !== '' ? value : String(fen / 100), approximate });
/** An amount is read right where kind, words, place, 元 and whether it is exact are. Of other numbers the last is not held. */
const key = (one: Plain): string => [one.kind, one.start, one.text, one.value, ...(isMoney(one) ? [one.approximate ? '~' : ''] : [])].join(' ');

interface Tally {
  readonly said: number;
  readonly found: number;
  readonly right: number;
}

const tally = (said: readonly Plain[], found: readonly Plain[]): Tally => {
  const keys = new Set(said.map(key));
  return { said: said.length, found: found.length, right: found.filter((one) => keys.has(key(one))).length };
};
const added = (tallies: readonly Tally[]): Tally => tallies.reduce((sum, one) => ({ said: sum.said + one.said, found: sum.found + one.found, right: sum.right + one.right }), { said: 0, found: 0, right: 0 });
const share = (part: number, whole: number): string => (whole === 0 ? '—' : (part / whole).toFixed(3));
const line = (name: string, money: Tally, others: Tally): string => `${name.padEnd(22)} money ${String(money.right).padStart(3)} of ${String(money.said).padStart(3)} recall ${share(money.right, money.said)} precision ${share(money.right, money.found)} · others ${String(others.right).padStart(3)} of ${String(others.said).padStart(3)} recall ${share(others.right, others.said)} precision ${share(others.right, others.found)}`;

const read = answers.map((answer) => {
  const { prose, findings } = review(answer.text, null);
  const found = prose.claims.map(plain);
  return { ...answer, told: findings, found, money: tally(answer.claims.filter(isMoney), found.filter(isMoney)), others: tally(answer.claims.filter((one) => !isMoney(one)), found.filter((one) => !isMoney(one))) };
});
const [money, others] = [added(read.map((one) => one.money)), added(read.map((one) => one.others))];

const misread = (isOf: (one: Plain) => boolean): string[] =>
  read.flatMap(({ name, claims, found }) => {
    const [said, seen] = [new Set(claims.map(key)), new Set(found.map(key))];
    return [...claims.filter((one) => isOf(one) && !seen.has(key(one))).map((one) => `${name} missed ${key(one)}`), ...found.filter((one) => isOf(one) && !said.has(key(one))).map((one) => `${name} invented ${key(one)}`)];
  });

afterAll(() => {
  process.stdout.write(`${[...read.map((one) => line(one.name, one.money, one.others)), ...misread(() => true), line('all', money, others)].join('\n')}\n`);
});

describe('texts answered by hand', () => {
  it('are at least twelve, each the same as the text to be read', () => {
    expect(answers.length).toBeGreaterThanOrEqual(12);
    for (const { name, text } of answers) expect([name, readFileSync(join(__dirname, `${name}.txt`), 'utf8')]).toEqual([name, text]);
  });

  it('have 98 of 100 amounts read, and 98 of 100 that are read are there', () => {
    expect(money.said).toBeGreaterThan(150);
    expect(misread(isMoney).length <= money.said * 0.02 ? [] : misread(isMoney)).toEqual([]);
    expect(money.right / money.said).toBeGreaterThanOrEqual(0.98);
    expect(money.right / money.found).toBeGreaterThanOrEqual(0.98);
  });

  it('have 98 of 100 other numbers read, and 98 of 100 that are read are there', () => {
    const wrong = misread((one) => !isMoney(one));
    expect(wrong.length <= others.said * 0.02 ? [] : wrong).toEqual([]);
    expect(others.right / others.said).toBeGreaterThanOrEqual(0.98);
    expect(others.right / others.found).toBeGreaterThanOrEqual(0.98);
  });
});

describe.each(read)('the text $name', ({ text, findings, splits, told }) => {
  const cut = ({ place }: (typeof told)[number]): string => (place ? text.slice(place.start, place.end) : '');

  it('has found in it what a person found, and nothing else that is an error or a warning', () => {
    const missing = findings.filter(({ code, quotation }) => !told.some((finding) => finding.code === code && cut(finding).includes(quotation)));
    expect(missing.map(({ code, quotation }) => `${code} 「${quotation}」, only ${told.filter((finding) => finding.code === code).map(cut).join(' ')}`)).toEqual([]);
    const known = (finding: (typeof told)[number]): boolean => findings.some(({ code, quotation }) => finding.code === code && cut(finding).includes(quotation));
    expect(told.filter((finding) => finding.severity !== 'hint' && !known(finding)).map((finding) => `${finding.code} 「${cut(finding)}」 ${finding.message}`)).toEqual([]);
  });

  it('has its splits read that hold', () => {
    const whole = unwrapped(text).text;
    const held = splitsIn(whole, ownSentencesOf(proseOf(whole), undefined)).filter(({ holds }) => holds).map(({ whole, parts }) => `${whole.claim.text} = ${parts.map(({ claim }) => claim.text).join(' + ')}`);
    for (const split of splits) expect(held).toContain(split);
  });
});
