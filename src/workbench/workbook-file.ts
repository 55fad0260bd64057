/** Why bytes are not opened; each has its words in texts.ts. */
export type Refusal = 'isEmpty' | 'isTooBig' | 'isOldFormat' | 'isEncrypted' | 'isNoWorkbook';

/** The largest file that is opened, in megabytes. */
export const megabytesLimit = 30;

const zip = [0x50, 0x4b, 0x03, 0x04];
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const contentTypes = new TextEncoder().encode('[Content_Types].xml');
// Names inside a compound file are UTF-16: this one stands in every workbook with an opening password.
const encryptedPackage = new Uint8Array([...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]));

/** Why the bytes cannot be an .xlsx workbook that is opened here, or null when they may be one. */
export function refusalOf(bytes: Uint8Array): Refusal | null {
  if (bytes.length === 0) return 'isEmpty';
  if (bytes.length > megabytesLimit * 1024 * 1024) return 'isTooBig';
  if (startsWith(bytes, compoundFile)) return contains(bytes, encryptedPackage) ? 'isEncrypted' : 'isOldFormat';
  return startsWith(bytes, zip) && contains(bytes, contentTypes) ? null : 'isNoWorkbook';
}

/** The name under which the workbook is saved: always .xlsx. */
export function savedName(name: string): string {
  return `${name.replace(/\.[^.\\/]*$/, '')}.xlsx`;
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
