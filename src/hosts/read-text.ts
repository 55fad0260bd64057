const starts = (bytes: Uint8Array, ...first: readonly number[]): boolean => first.every((byte, index) => bytes[index] === byte);

/** A byte order mark counts as a sign of the text, so that places in it are places in what was given. */
const decoded = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\u0000') ? null : text;
  } catch {
    return null;
  }
};

/** What begins with these signs is a document of a program that writes no plain text: PDF, RTF, a package (.docx, .odt), an old Word file, HTML. */
const isDocument = (bytes: Uint8Array): boolean =>
  starts(bytes, 0x25, 0x50, 0x44, 0x46) || starts(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66) || starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0xd0, 0xcf, 0x11, 0xe0) || /^\s*<(?:!doctype|html)/i.test(String.fromCharCode(...bytes.subarray(0, 64)));

/** Signs of which any Chinese text on the matter is full, simplified or traditional; read in another encoding it has next to none of them. */
const usual = /[的一是不了在人有和为為上下大中年目项項资資金绩績效支出预預算单單位工作情况況完成、，。]/g;
/** How much of a text must be usual signs to be taken for one in an encoding that nothing announces. */
const plausible = 0.1;

/** Returns the share of a text that is usual signs. */
const usualIn = (text: string): number => (text.match(usual)?.length ?? 0) / Math.max(1, text.length);

/** Returns the text in the encoding in which it reads as Chinese most; null where none does. */
const mostLikely = (bytes: Uint8Array, encodings: readonly string[]): string | null =>
  encodings
    .flatMap((encoding) => decoded(bytes, encoding) ?? [])
    .map((text) => ({ text, share: usualIn(text) }))
    .filter(({ share }) => share >= plausible)
    .reduce<{ readonly text: string; readonly share: number } | null>((best, one) => (best === null || one.share > best.share ? one : best), null)?.text ?? null;

/** Returns the text of a plain text file in UTF-8, UTF-16 (announced or not), GB18030 or, where it reads as Chinese in that alone, Big5; null for a file that is no text. */
export const readText = (bytes: Uint8Array): string | null => {
  if (isDocument(bytes)) return null;
  if (starts(bytes, 0xff, 0xfe)) return decoded(bytes, 'utf-16le');
  if (starts(bytes, 0xfe, 0xff)) return decoded(bytes, 'utf-16be');
  return decoded(bytes, 'utf-8') ?? mostLikely(bytes, ['gb18030', 'utf-16le', 'utf-16be', 'big5']) ?? decoded(bytes, 'gb18030');
};
