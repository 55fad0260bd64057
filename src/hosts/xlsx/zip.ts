/**
 * The container of a package (PKWARE's APPNOTE.TXT), in which every entry stays packed until it is looked into: what is not changed is copied as it
 * lies there. Node unpacks and packs, outside of the memory that must be swept. What an entry holds is the same everywhere; what packing it comes to is
 * the same for one version of Node on one kind of processor, and no more than that is laid down.
 */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { StoredPart } from '../opc/package';

/** An entry as it lies in its zip. */
export interface ZipEntry extends StoredPart {
  readonly method: number;
  readonly checksum: number;
  /** Of what it holds; what is stated, not what was found. */
  readonly size: number;
  /** In the zip. */
  readonly packedSize: number;
  readonly packed: () => Uint8Array;
}

const [localHeader, directoryHeader, directoryEnd, longDirectoryEnd] = [0x04034b50, 0x02014b50, 0x06054b50, 0x06064b50];
const [localLength, headerLength, endLength] = [30, 46, 22];
const longestComment = 0xffff;
const [stored, deflated] = [0, 8];
const [long16, long32] = [0xffff, 0xffffffff];
const nameIsUnicode = 0x0800;
/** The first day that a zip can name, the same for every entry: equal packages are equal files. */
const firstDay = 0x0021;
const version = 20;
/** Harder work, the usual 6, makes files of sheets a twentieth smaller and takes almost twice as long. */
const level = 5;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const longAt = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/** Returns where the directory begins and how many entries it has. */
const directoryOf = (view: DataView): { readonly at: number; readonly count: number } => {
  let end = view.byteLength - endLength;
  while (view.getUint32(end, true) !== directoryEnd) {
    end -= 1;
    if (end < 0 || end < view.byteLength - endLength - longestComment) throw new Error('the zip has no directory');
  }
  const [count, at] = [view.getUint16(end + 8, true), view.getUint32(end + 16, true)];
  if (count !== long16 && at !== long32) return { at, count };
  const long = longAt(view, end - 12);
  return long + 56 <= view.byteLength && view.getUint32(long, true) === longDirectoryEnd ? { at: longAt(view, long + 48), count: longAt(view, long + 32) } : { at, count };
};

/** Returns the size of what is held, its packed size and its place, in this order, each from the long form where the short one has no room. */
const longForms = (view: DataView, start: number, end: number, short: readonly number[]): readonly number[] => {
  if (!short.includes(long32)) return short;
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return short.map((value) => {
      if (value !== long32) return value;
      next += 8;
      return longAt(view, next - 8);
    });
  }
  return short;
};

const unpackedFrom = (packed: Uint8Array, method: number, size: number): Uint8Array => {
  if (method === stored) return packed;
  if (method !== deflated) throw new Error(`the zip packs with method ${method}`);
  // Never more than is stated: that much was found to be bearable.
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
};

/** Returns the entries of a zip in the order of its directory, none of them unpacked. @throws where it is none, or cut off */
export const entriesOfZip = (bytes: Uint8Array): readonly ZipEntry[] => {
  const view = viewOf(bytes);
  const { at: first, count } = directoryOf(view);
  const decoders = [new TextDecoder('latin1'), new TextDecoder()] as const;
  const entries: ZipEntry[] = [];
  let at = first;
  for (let index = 0; index < count; index += 1) {
    const [method, checksum] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
    const nameEnd = at + headerLength + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const name = decoders[view.getUint16(at + 8, true) & nameIsUnicode ? 1 : 0].decode(bytes.subarray(at + headerLength, nameEnd));
    const [size = 0, packedSize = 0, place = 0] = longForms(view, nameEnd, extraEnd, [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)]);
    const packed = (): Uint8Array => {
      const start = place + localLength + view.getUint16(place + 26, true) + view.getUint16(place + 28, true);
      if (start + packedSize > bytes.length) throw new Error(`the zip ends within ${name}`);
      return bytes.subarray(start, start + packedSize);
    };
    entries.push({ name, method, checksum, size, packedSize, packed, content: () => unpackedFrom(packed(), method, size) });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
};

/** Returns an entry that holds this. */
export const entryOf = (name: string, content: Uint8Array): ZipEntry => {
  const packed = deflateRawSync(content, { level });
  return { name, method: deflated, checksum: crc32(content), size: content.length, packedSize: packed.length, packed: () => packed, content: () => content };
};

/** Returns the zip of entries, packed as they are. */
export const zipOf = (entries: readonly ZipEntry[]): Uint8Array => {
  const encoder = new TextEncoder();
  const names = entries.map(({ name }) => encoder.encode(name));
  const length = entries.reduce((sum, { packedSize }, index) => sum + localLength + headerLength + 2 * names[index]!.length + packedSize, endLength);
  const zip = new Uint8Array(length);
  const view = viewOf(zip);
  /** Writes what both headers say of an entry, the one in front of it and the one in the directory. */
  const describe = (at: number, index: number): void => {
    const { name, method, checksum, size, packedSize } = entries[index]!;
    view.setUint16(at, version, true);
    view.setUint16(at + 2, names[index]!.length === name.length ? 0 : nameIsUnicode, true);
    view.setUint16(at + 4, method, true);
    view.setUint16(at + 8, firstDay, true);
    view.setUint32(at + 10, checksum, true);
    view.setUint32(at + 14, packedSize, true);
    view.setUint32(at + 18, size, true);
    view.setUint16(at + 22, names[index]!.length, true);
  };
  let at = 0;
  const places = entries.map((entry, index) => {
    const place = at;
    view.setUint32(place, localHeader, true);
    describe(place + 4, index);
    zip.set(names[index]!, place + localLength);
    zip.set(entry.packed(), place + localLength + names[index]!.length);
    at += localLength + names[index]!.length + entry.packedSize;
    return place;
  });
  const directory = at;
  places.forEach((place, index) => {
    view.setUint32(at, directoryHeader, true);
    view.setUint16(at + 4, version, true);
    describe(at + 6, index);
    view.setUint32(at + 42, place, true);
    zip.set(names[index]!, at + headerLength);
    at += headerLength + names[index]!.length;
  });
  view.setUint32(at, directoryEnd, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return zip;
};
