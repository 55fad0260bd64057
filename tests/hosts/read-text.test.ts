import { describe, expect, it } from '@jest/globals';
import { readText } from '../../src/hosts/read-text';

/** Returns the bytes of words in an encoding of two bytes a sign, made by looking each sign up in its decoder. */
const inBytes = (words: string, encoding: string): Uint8Array => {
  const decoder = new TextDecoder(encoding);
  const known = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) for (let trail = 0x40; trail <= 0xfe; trail += 1) known.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
  return new Uint8Array([...words].flatMap((sign) => (sign.charCodeAt(0) < 0x80 ? [sign.charCodeAt(0)] : [...(known.get(sign) ?? [])])));
};
const inUtf16 = (words: string, bigEndian = false): Uint8Array =>
  new Uint8Array([...words].flatMap((sign) => (bigEndian ? [sign.charCodeAt(0) >> 8, sign.charCodeAt(0) & 0xff] : [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8])));

const simplified = '一、项目支出基本情况\r\n2024年项目预算80万元，支出79.2万元，执行率99%。';
const traditional = '一、項目支出基本情況\r\n2024年項目預算80萬元，支出79.2萬元，執行率99%。';

describe('readText', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(simplified), simplified],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${simplified}`), `\ufeff${simplified}`],
    ['GB18030', inBytes(simplified, 'gb18030'), simplified],
    ['GB18030 in traditional signs', inBytes(traditional, 'gb18030'), traditional],
    ['GB18030 with hardly a usual sign', inBytes('培训，聘用', 'gb18030'), '培训，聘用'],
    ['Big5', inBytes(traditional, 'big5'), traditional],
    ['UTF-16 with a mark', inUtf16(`\ufeff${simplified}`), `\ufeff${simplified}`],
    ['UTF-16 without one', inUtf16(simplified), simplified],
    ['UTF-16, the high byte first, without one', inUtf16(simplified, true), simplified],
  ])('reads %s', (_, bytes, text) => expect(readText(bytes)).toBe(text));

  it.each([
    ['a document of another program', new TextEncoder().encode('%PDF-1.7 一、项目支出')],
    ['bytes that are no text', new Uint8Array(Array.from({ length: 400 }, (_, index) => (index * 37) % 256))],
  ])('refuses %s', (_, bytes) => expect(readText(bytes)).toBeNull());
});
