import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { englishMessages } from '../../src/core/check/english-messages';
import { splitCheck } from '../../src/tools/english-apart';

const folder = join(__dirname, '../../src/core/checks');
const members = readdirSync(folder).filter((name) => name !== 'index.ts');
const split = (name: string) => splitCheck(readFileSync(join(folder, name), 'utf8'), name);

describe('splitCheck', () => {
  it.each(members)('takes out of %s what the check says in English, and nothing else', (name) => {
    const source = readFileSync(join(folder, name), 'utf8');
    const { id, messages, chinese } = split(name);
    expect(Object.fromEntries(messages.map(({ name: message, text }) => [message, text]))).toEqual(englishMessages[id]);
    expect(chinese.replace(/\ben: ''/g, '')).toBe(source.replace(/\ben: (?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`)/g, ''));
    expect(chinese).not.toMatch(/\ben: (?!'')/);
  });

  it('refuses an English text that is put together', () => {
    expect(() => splitCheck("export const one = defineCheck({ id: 'one', title: { zh: '甲', en: 'A' }, messages: { gap: { zh: '乙', en: 'B' + 'C' } } });", 'one.ts')).toThrow('one.ts: the English of “gap” is no plain text');
  });
});
