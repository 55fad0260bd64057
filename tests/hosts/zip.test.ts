import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, zipSync } from 'fflate';
import { entriesOfZip, entryOf, zipOf } from '../../src/hosts/xlsx/zip';

const texts = { 'xl/a.xml': '<a/>', '图片/章.txt': '章'.repeat(500), 'empty.bin': '' };
const bytesOf = (entries: Readonly<Record<string, string>>): Record<string, Uint8Array> => Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)]));
const held = (zip: Uint8Array): Record<string, string> => Object.fromEntries(entriesOfZip(zip).map(({ name, content }) => [name, strFromU8(content())]));

/** A zip written as a stream: sizes and check sums stand behind the entries. */
const streamed = (entries: Readonly<Record<string, string>>): Uint8Array => {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_, piece) => void pieces.push(piece));
  for (const [name, text] of Object.entries(entries)) {
    const entry = new ZipDeflate(name);
    zip.add(entry);
    entry.push(strToU8(text), true);
  }
  zip.end();
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
};

/** The zip with the sizes and the place of its only entry, and the place of its directory, said in the long form alone. */
const inLongForm = (zip: Uint8Array): Uint8Array => {
  const view = new DataView(zip.buffer, zip.byteOffset);
  const end = zip.length - 22;
  const directory = view.getUint32(end + 16, true);
  const nameLength = view.getUint16(directory + 28, true);
  const extra = new DataView(new ArrayBuffer(28));
  extra.setUint16(0, 1, true);
  extra.setUint16(2, 24, true);
  // The size of what is held comes first, then its packed size, then its place (APPNOTE 4.5.3).
  [24, 20, 42].forEach((at, index) => extra.setBigUint64(4 + 8 * index, BigInt(view.getUint32(directory + at, true)), true));
  const header = zip.slice(directory, directory + 46 + nameLength);
  const headerView = new DataView(header.buffer);
  for (const at of [20, 24, 42]) headerView.setUint32(at, 0xffffffff, true);
  headerView.setUint16(30, 28, true);
  const long = new DataView(new ArrayBuffer(56 + 20));
  long.setUint32(0, 0x06064b50, true);
  long.setBigUint64(32, 1n, true);
  long.setBigUint64(48, BigInt(directory), true);
  long.setUint32(56, 0x07064b50, true);
  long.setBigUint64(64, BigInt(directory + header.length + 28), true);
  const last = zip.slice(end);
  new DataView(last.buffer).setUint32(16, 0xffffffff, true);
  return Uint8Array.from([...zip.subarray(0, directory), ...header, ...new Uint8Array(extra.buffer), ...new Uint8Array(long.buffer), ...last]);
};

describe('entriesOfZip', () => {
  it.each([
    ['packed', zipSync(bytesOf(texts))],
    ['stored', zipSync(bytesOf(texts), { level: 0 })],
    ['written as a stream', streamed(texts)],
    ['followed by a comment', Uint8Array.from([...zipSync(bytesOf(texts)).slice(0, -2), 3, 0, 1, 2, 3])],
  ])('reads what is %s', (_, zip) => {
    expect(held(zip)).toEqual(texts);
  });

  it('reads sizes and places that are said in the long form', () => {
    expect(held(inLongForm(zipSync({ 'xl/a.xml': strToU8('<a>'.repeat(40)) })))).toEqual({ 'xl/a.xml': '<a>'.repeat(40) });
  });

  it('unpacks no more than is stated', () => {
    const zip = zipSync({ a: new Uint8Array(100_000) });
    new DataView(zip.buffer, zip.byteOffset).setUint32(new DataView(zip.buffer, zip.byteOffset).getUint32(zip.length - 6, true) + 24, 10, true);
    expect(() => entriesOfZip(zip)[0]!.content()).toThrow();
  });

  it('refuses what has no directory, or is cut off', () => {
    expect(() => entriesOfZip(new Uint8Array(10))).toThrow();
    expect(() => entriesOfZip(zipSync(bytesOf(texts)).slice(0, 60))).toThrow();
  });
});

describe('zipOf', () => {
  it('writes what others read, names beyond ASCII included', () => {
    const zip = zipOf(Object.entries(texts).map(([name, text]) => entryOf(name, strToU8(text))));
    expect(Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]))).toEqual(texts);
    expect(held(zip)).toEqual(texts);
  });

  it('packs what is equal into equal bytes, smaller than it is', () => {
    const content = strToU8('章节'.repeat(5_000));
    const [first, second] = [zipOf([entryOf('xl/a.xml', content)]), zipOf([entryOf('xl/a.xml', content)])];
    expect(second).toEqual(first);
    expect(first.length).toBeLessThan(content.length / 50);
  });

  it('copies entries as they lie, however they were packed', () => {
    for (const zip of [zipSync(bytesOf(texts), { level: 9 }), zipSync(bytesOf(texts), { level: 0 }), streamed(texts)]) {
      const copy = zipOf(entriesOfZip(zip));
      expect(Object.fromEntries(Object.entries(unzipSync(copy)).map(([name, bytes]) => [name, strFromU8(bytes)]))).toEqual(texts);
      expect(entriesOfZip(copy).map(({ packed }) => [...packed()])).toEqual(entriesOfZip(zip).map(({ packed }) => [...packed()]));
      expect(zipOf(entriesOfZip(copy))).toEqual(copy);
    }
  });
});
