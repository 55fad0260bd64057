const starts = (bytes: Uint8Array, ...first: readonly number[]): boolean => first.every((byte, index) => bytes[index] === byte);

/** A byte order mark counts as a sign of the text, so that places in it are places in what was given. */
const decoded = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** What begins with these signs is a document of a program that writes no plain text: PDF, RTF, a package (.docx, .odt), an old Word file, HTML. */
const isDocument = (bytes: Uint8Array): boolean =>
  starts(bytes, 0x25, 0x50, 0x44, 0x46) || starts(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66) || starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0xd0, 0xcf, 0x11, 0xe0) || /^\s*<(?:!doctype|html)/i.test(String.fromCharCode(...bytes.subarray(0, 64)));

/** Returns the text of a plain text file in UTF-8, UTF-16 or, where it is none of these, GB18030; null for a file that is no text. */
export const readText = (bytes: Uint8Array): string | null => {
  if (isDocument(bytes)) return null;
  const text = starts(bytes, 0xff, 0xfe) ? decoded(bytes, 'utf-16le') : starts(bytes, 0xfe, 0xff) ? decoded(bytes, 'utf-16be') : (decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030'));
  return text === null || text.includes('\u0000') ? null : text;
};
