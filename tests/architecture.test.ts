import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checks } from '../src/core/checks';
import { recognisers } from '../src/core/recognisers';
import { schemes } from '../src/core/schemes';
import { scoringRules } from '../src/core/scoring-rules';
import { sections } from '../src/core/sections';

const root = join(__dirname, '..');
const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]));
const memberFiles = (folder: string): string[] => readdirSync(join(root, 'src/core', folder)).filter((name) => name !== 'index.ts').map((name) => name.replace(/\.ts$/, '')).sort();
const text = (file: string): string => readFileSync(join(root, file), 'utf8');

describe('members', () => {
  it.each([
    ['checks', checks.map(({ id }) => id)],
    ['recognisers', recognisers.map(({ id }) => id)],
    ['schemes', schemes.map(({ id }) => id)],
    ['scoring-rules', scoringRules.map(({ id }) => id)],
    ['sections', Object.keys(sections)],
  ])('of %s stand one in a file of their own name, each listed once', (folder, ids) => {
    expect([...ids].sort()).toEqual(memberFiles(folder));
  });

  it('each code has exactly one check', () => {
    const codes = checks.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[CMSITR]\d{2}$/);
  });

  it('each title and message of a check says the same in both languages, with the same fields', () => {
    const fields = (words: string): readonly string[] => [...new Set(words.match(/\{[^}]+\}/g))].sort();
    for (const { id, title, messages } of checks) {
      for (const [name, { zh, en }] of [['title', title] as const, ...Object.entries(messages)]) {
        expect([id, name, /\p{Script=Han}/u.test(zh), /[A-Za-z]{3}/.test(en)]).toEqual([id, name, true, true]);
        expect([id, name, fields(en)]).toEqual([id, name, fields(zh)]);
        // Form words that a user must find or write on a sheet stand in quotation marks; all other words are English.
        expect([id, name, en.replace(/“[^“”]*”/g, '').match(/[\p{Script=Han}「」，。：；（）“”]/gu)]).toEqual([id, name, null]);
        if (name !== 'title') expect([id, name, zh.endsWith('。'), en.endsWith('.')]).toEqual([id, name, true, true]);
      }
    }
  });

  it('each check is tested', () => {
    const tests = filesBelow('tests/core/checks').map(text).join('\n');
    for (const { id } of checks) expect(tests).toContain(`/checks/${id}'`);
  });

  it('each section that a scheme names exists, and each section is named by a scheme', () => {
    const named = new Set(schemes.flatMap(({ chapters }) => chapters.flatMap((chapter) => chapter.sections.map(({ section }) => section))));
    expect([...named].sort()).toEqual(Object.keys(sections).sort());
  });

  it('each check, rule and scheme names its basis', () => {
    for (const { basis } of checks) expect(basis.document.length * basis.clause.length).toBeGreaterThan(0);
    for (const rule of scoringRules) for (const scheme of schemes) expect(rule.basis(scheme).clause).not.toBe('');
  });
});

describe('source', () => {
  const sources = filesBelow('src').filter((file) => /\.tsx?$/.test(file));

  it('has no default export, enum, or file named for what it is not', () => {
    for (const file of sources) {
      expect(file).not.toMatch(/\/(utils?|common|helpers?|manager|service)\b/);
      const code = text(file);
      expect([file, /^export default /m.test(code)]).toEqual([file, false]);
      expect([file, /^(?:export )?(?:const )?enum /m.test(code)]).toEqual([file, false]);
    }
  });

  it('is named in kebab-case, components in PascalCase', () => {
    for (const file of sources) expect(relative('src', file).split('/').at(-1)).toMatch(file.endsWith('.tsx') ? /^(?:main|[A-Z][A-Za-z]*)\.tsx$/ : /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.d)?\.ts$/);
  });

  it('keeps the members small', () => {
    for (const folder of ['checks', 'scoring-rules']) for (const member of memberFiles(folder)) expect([member, text(`src/core/${folder}/${member}.ts`).split('\n').length <= 80]).toEqual([member, true]);
  });

  it('looks back in no pattern that the pane loads: WebKit before 16.4 would not read the script', () => {
    const loaded = sources.filter((file) => /^src\/(?:core|hosts|taskpane|commands)\//.test(file));
    expect(loaded.length).toBeGreaterThan(100);
    for (const file of loaded) expect([file, /\(\?<[!=]/.test(text(file))]).toEqual([file, false]);
  });

  it('calls nothing that evaluates text as code', () => {
    for (const file of sources) expect([file, /\beval\(|new Function\(/.test(text(file))]).toEqual([file, false]);
  });
});

describe('top level', () => {
  it('holds only what the tools demand there', () => {
    const allowed = new Set(['.ci', '.dependency-cruiser.cjs', '.git', '.gitignore', 'README.md', 'assets', 'eslint.config.js', 'jest.config.js', 'manifest.xml', 'package-lock.json', 'package.json', 'src', 'tests', 'tsconfig.json', 'vite.cli.config.ts', 'vite.config.ts']);
    const untracked = new Set(['node_modules', 'dist', '.cache', 'coverage']);
    for (const name of readdirSync(root)) if (!untracked.has(name)) expect([name, allowed.has(name)]).toEqual([name, true]);
    expect(statSync(join(root, 'package.json')).isFile()).toBe(true);
  });
});
