import { strToU8, zipSync } from 'fflate';

const [freeSector, endOfChain, tableSector, nothing] = [0xffffffff, 0xfffffffe, 0xfffffffd, 0xffffffff];
const sector = 512;

/** Returns a record of a workbook's stream. */
const record = (kind: number, ...bytes: readonly number[]): number[] => [kind & 0xff, kind >> 8, bytes.length & 0xff, bytes.length >> 8, ...bytes];
const beginning = record(0x0809, 0x00, 0x06, 0x05, 0x00, 0xdb, 0x0f, 0xcc, 0x07, 0x41, 0x00, 0x00, 0x00, 0x06, 0x00, 0x00, 0x00);
const end = record(0x000a);
/** RC4 with a salt and what it is checked by. */
const password = record(0x002f, 0x01, 0x00, 0x01, 0x00, 0x01, 0x00, ...Array.from({ length: 48 }, (_, index) => (index * 31) % 256));

/** Returns a container ([MS-CFB]) with one stream, in whole sectors or in small ones. */
const compoundFile = (name: string, content: readonly number[], small: boolean): Uint8Array => {
  const stream = small ? content : [...content, ...Array<number>(Math.max(0, 4096 - content.length)).fill(0)];
  const body = Math.ceil(stream.length / sector);
  // The table, the directory, the table of small sectors, then the stream itself or that of the root.
  const bytes = new Uint8Array(sector * (4 + body));
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [place, value] of [[24, 0x3e], [26, 3], [28, 0xfffe], [30, 9], [32, 6]] as const) view.setUint16(place, value, true);
  for (const [place, value] of [[44, 1], [48, 1], [56, 4096], [60, small ? 2 : endOfChain], [64, small ? 1 : 0], [68, endOfChain], [72, 0]] as const) view.setUint32(place, value, true);
  for (let index = 0; index < 109; index += 1) view.setUint32(76 + index * 4, index === 0 ? 0 : freeSector, true);
  const table = (at: number, index: number, value: number): void => view.setUint32(sector * (at + 1) + index * 4, value, true);
  for (let index = 0; index < sector / 4; index += 1) {
    table(0, index, index === 0 ? tableSector : index <= 2 ? endOfChain : index < 3 + body - 1 ? index + 1 : index === 3 + body - 1 ? endOfChain : freeSector);
    table(2, index, small && index < Math.ceil(stream.length / 64) ? (index === Math.ceil(stream.length / 64) - 1 ? endOfChain : index + 1) : freeSector);
  }
  const entry = (index: number, title: string, kind: number, start: number, size: number, child: number): void => {
    const at = sector * 2 + index * 128;
    [...title].forEach((letter, place) => view.setUint16(at + place * 2, letter.charCodeAt(0), true));
    view.setUint16(at + 64, (title.length + 1) * 2, true);
    bytes.set([kind, 1], at + 66);
    for (const [place, value] of [[68, nothing], [72, nothing], [76, child], [116, start], [120, size]] as const) view.setUint32(at + place, value, true);
  };
  entry(0, 'Root Entry', 5, small ? 3 : endOfChain, small ? stream.length : 0, 1);
  entry(1, name, 2, small ? 0 : 3, stream.length, nothing);
  bytes.set(stream, sector * 4);
  return bytes;
};

/** Returns an old .xls file that asks for a password, whose stream is long or short, of Excel 97 or of Excel 95. */
export const encryptedXls = (small: boolean, name = 'Workbook'): Uint8Array => compoundFile(name, [...beginning, ...password, ...end], small);

/** Returns the same without a password, in which there is nothing. */
export const emptyXls = (small: boolean): Uint8Array => compoundFile('Workbook', [...beginning, ...end], small);

/** Returns an .ods file with a password as LibreOffice writes it: each part encrypted, or, from 24.8 on, all of it as one. */
export const encryptedOds = (whole: boolean): Uint8Array => {
  const noise = Uint8Array.from({ length: 300 }, (_, index) => (index * 97 + 13) % 256);
  const entry = (path: string): string => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml" manifest:size="900"><manifest:encryption-data manifest:checksum-type="SHA256/1K" manifest:checksum="x"><manifest:algorithm manifest:algorithm-name="http://www.w3.org/2001/04/xmlenc#aes256-cbc" manifest:initialisation-vector="x"/></manifest:encryption-data></manifest:file-entry>`;
  const part = whole ? 'encrypted-package' : 'content.xml';
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    [part]: noise,
    'META-INF/manifest.xml': strToU8(`<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">${entry(part)}</manifest:manifest>`),
  });
};
