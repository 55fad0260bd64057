/** The container of .xls files and of workbooks with a password ([MS-CFB]), as far as it must be looked into. */

const signature = [0xd0, 0xcf, 0x11, 0xe0];
const headerSize = 512;
const entrySize = 128;
/** Sectors of this number and above are no sectors, but the end of something. */
const firstSpecial = 0xfffffffa;

/** Tells whether a file is such a container. */
export const isCompound = (bytes: Uint8Array): boolean => signature.every((byte, index) => bytes[index] === byte);

/** A container that is opened: the names of its streams, and how each begins. */
export interface CompoundFile {
  readonly names: readonly string[];
  /** Returns the first bytes of a stream, as many as lie together; null where there is none of that name. */
  readonly beginning: (name: string) => Uint8Array | null;
}

/** Opens a container; null for one that is broken. */
export const openCompound = (bytes: Uint8Array): CompoundFile | null => {
  if (!isCompound(bytes) || bytes.length < headerSize) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [sectorSize, miniSize, miniBelow] = [2 ** view.getUint16(30, true), 2 ** view.getUint16(32, true), view.getUint32(56, true)];
  if (![512, 4096].includes(sectorSize) || miniSize > sectorSize) return null;
  const offsetOf = (sector: number): number => (sector + 1) * sectorSize;
  const sectorAt = (sector: number): Uint8Array => bytes.subarray(offsetOf(sector), offsetOf(sector) + sectorSize);
  const perSector = sectorSize / 4;
  const next = (sector: number): number => {
    // The header names the first 109 sectors of the table, enough for a directory that a program writes at the start of a file.
    const table = Math.floor(sector / perSector);
    const place = table < 109 ? offsetOf(view.getUint32(76 + table * 4, true)) + (sector % perSector) * 4 : bytes.length;
    return place + 4 <= bytes.length ? view.getUint32(place, true) : firstSpecial;
  };
  const chain = (first: number): number[] => {
    const sectors = new Set<number>();
    // A chain that comes to a sector again runs in a circle.
    for (let sector = first; sector < firstSpecial && offsetOf(sector) < bytes.length && !sectors.has(sector); sector = next(sector)) sectors.add(sector);
    return [...sectors];
  };
  const decoder = new TextDecoder('utf-16le');
  const entries = chain(view.getUint32(48, true)).flatMap((sector) =>
    Array.from({ length: sectorSize / entrySize }, (_, index) => {
      const entry = sectorAt(sector).subarray(index * entrySize, (index + 1) * entrySize);
      if (entry.length < entrySize) return { name: '', start: firstSpecial, size: 0 };
      const fields = new DataView(entry.buffer, entry.byteOffset, entry.byteLength);
      const length = Math.min(64, fields.getUint16(64, true));
      return { name: decoder.decode(entry.subarray(0, Math.max(0, length - 2))), start: fields.getUint32(116, true), size: fields.getUint32(120, true) };
    }),
  );
  const root = entries[0];
  return {
    names: entries.flatMap(({ name }) => (name === '' ? [] : [name])),
    beginning: (name) => {
      const entry = entries.find((one) => one.name.toLowerCase() === name.toLowerCase());
      if (!entry || !root) return null;
      if (entry.size >= miniBelow) return sectorAt(entry.start).subarray(0, entry.size);
      // Short streams lie in small sectors within the stream of the root.
      const place = entry.start * miniSize;
      const sector = chain(root.start)[Math.floor(place / sectorSize)];
      return sector === undefined ? null : sectorAt(sector).subarray(place % sectorSize, (place % sectorSize) + Math.min(miniSize, entry.size));
    },
  };
};

/** Records of a workbook's stream ([MS-XLS] 2.3): the first of all, what may stand between, and the one that says how the rest is encrypted. */
const [begin, writeProtect, filePass] = [0x0809, 0x0086, 0x002f];

/** Tells whether a container holds a workbook with a password: an encrypted package, or a stream of records that says so. */
export const isEncryptedCompound = (file: CompoundFile): boolean => {
  if (file.names.some((name) => name.toLowerCase() === 'encryptedpackage')) return true;
  const records = file.beginning('Workbook') ?? file.beginning('Book');
  if (records === null) return false;
  const view = new DataView(records.buffer, records.byteOffset, records.byteLength);
  for (let at = 0; at + 4 <= records.length; at += 4 + view.getUint16(at + 2, true)) {
    const record = view.getUint16(at, true);
    if (record === filePass) return true;
    if (record !== begin && record !== writeProtect) return false;
  }
  return false;
};
