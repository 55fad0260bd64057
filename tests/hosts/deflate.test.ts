import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { inflateSync, strToU8 } from 'fflate';
import { deflate } from '../../src/hosts/xlsx/deflate';

/** Numbers from 0 to 1, the same at every run. */
const numbers = (): (() => number) => {
  let seed = 7;
  return () => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
};

/** Both read it: Node's library, and the one that reads it in a browser. */
const expectWhole = (bytes: Uint8Array): Uint8Array => {
  const packed = deflate(bytes);
  expect(Buffer.compare(inflateRawSync(packed), bytes)).toBe(0);
  expect(Buffer.compare(inflateSync(packed), bytes)).toBe(0);
  return packed;
};

const next = numbers();
const made: readonly (readonly [what: string, make: (size: number) => Uint8Array])[] = [
  ['zeros', (size) => new Uint8Array(size)],
  ['bytes without any order', (size) => Uint8Array.from({ length: size }, () => next() * 256)],
  ['four bytes without any order', (size) => Uint8Array.from({ length: size }, () => next() * 4)],
  ['bytes that go round', (size) => Uint8Array.from({ length: size }, (_, index) => index)],
  // Each byte half as often as the one before: codes would be longer than they may.
  ['bytes of all frequencies', (size) => Uint8Array.from({ length: size }, () => Math.min(255, Math.floor(-2 * Math.log2(next() + 1e-9))))],
  ['rows of a sheet', (size) => strToU8(Array.from({ length: Math.ceil(size / 40) }, (_, row) => `<row r="${row}"><c r="A${row}"><v>${(row * 37) % 1001}</v></c></row>`).join('')).subarray(0, size)],
];

describe('deflate', () => {
  // Around the least and the most that repeats, the steps of a block, the window and the longest stored piece.
  it.each(made)('packs %s so that nothing is lost', (_, make) => {
    for (const size of [0, 1, 2, 3, 4, 5, 8, 257, 258, 259, 260, 16_383, 16_384, 16_385, 32_767, 32_768, 32_769, 65_535, 65_536, 140_000]) expectWhole(make(size));
  });

  it('packs what repeats from near and far so that nothing is lost', () => {
    for (let round = 0; round < 60; round += 1) {
      const bytes = new Uint8Array(Math.floor(next() * 90_000));
      for (let at = 0; at < bytes.length; ) {
        const back = Math.floor(next() * Math.min(at, 40_000)) + 1;
        const length = at > back && next() < 0.5 ? Math.floor(next() ** 3 * 600) + 1 : 0;
        if (length === 0) bytes[at++] = next() * (1 + next() * 255);
        for (let copied = 0; copied < length && at < bytes.length; copied += 1, at += 1) bytes[at] = bytes[at - back]!;
      }
      expectWhole(bytes);
    }
  });

  it('makes rows of a sheet six times as short, and nothing longer than what says that it is stored', () => {
    const [rows, without] = [made[5]![1](400_000), made[1]![1](400_000)];
    expect(expectWhole(rows).length).toBeLessThan(rows.length / 6);
    expect(expectWhole(without).length).toBeLessThan(without.length + 200);
  });

  it('packs a piece of a longer list of bytes as it packs the piece', () => {
    const rows = made[5]![1](5_000);
    expect(deflate(rows.subarray(1_001, 4_003))).toEqual(deflate(rows.slice(1_001, 4_003)));
  });
});
