/** Why bytes are not opened; each has its words in texts.ts. */
export type Refusal = 'isEmpty' | 'isTooBig' | 'isOldFormat' | 'isEncrypted' | 'isText' | 'isBinary' | 'isOpenDocument' | 'isOtherDocument' | 'isNoWorkbook';

/** The largest file that is opened, in megabytes. */
export const megabytesLimit = 30;

const zip = [0x50, 0x4b, 0x03, 0x04];
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
// Names inside a compound file are UTF-16: this one stands in every workbook with an opening password.
const encryptedPackage = new Uint8Array([...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]));
/** Names of files inside a package that tell another kind of package. */
const otherPackages: readonly (readonly [Refusal, string])[] = [
  ['isBinary', 'xl/workbook.bin'],
  ['isOpenDocument', 'mimetypeapplication/vnd.oasis.opendocument'],
  ['isOtherDocument', 'word/document.xml'],
  ['isOtherDocument', 'ppt/presentation.xml'],
];

/** Why the bytes cannot be an .xlsx workbook that is opened here, or null when they may be one; the file's name decides nothing. */
export function refusalOf(bytes: Uint8Array): Refusal | null {
  if (bytes.length === 0) return 'isEmpty';
  if (bytes.length > megabytesLimit * 1024 * 1024) return 'isTooBig';
  if (startsWith(bytes, compoundFile)) return contains(bytes, encryptedPackage) ? 'isEncrypted' : 'isOldFormat';
  if (!startsWith(bytes, zip)) return isText(bytes) ? 'isText' : 'isNoWorkbook';
  // First, since a workbook may hold documents of other kinds.
  if (contains(bytes, inBytes('xl/workbook.xml'))) return null;
  for (const [refusal, mark] of otherPackages) if (contains(bytes, inBytes(mark))) return refusal;
  return contains(bytes, inBytes('[Content_Types].xml')) ? null : 'isNoWorkbook';
}

/** The name under which the workbook is saved: always .xlsx. */
export function savedName(name: string): string {
  return `${name.replace(/\.[^.\\/]*$/, '')}.xlsx`;
}

/** Whether this is a text: a .csv, or the web page or XML that many systems export under the name .xls. */
function isText(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const start = bytes.subarray(0, 4096);
  return start.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d) && !startsWith(bytes, [...inBytes('%PDF')]);
}

function inBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function contains(bytes: Uint8Array, part: Uint8Array): boolean {
  for (let at = bytes.indexOf(part[0]!); at >= 0; at = bytes.indexOf(part[0]!, at + 1)) {
    let length = 1;
    while (length < part.length && bytes[at + length] === part[length]) length += 1;
    if (length === part.length) return true;
  }
  return false;
}
