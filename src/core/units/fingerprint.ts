const offset = 0x811c9dc5;
const prime = 0x01000193;
/** Starts the second half elsewhere, so that both halves seldom agree by chance. */
const other = 0x9e3779b9;

const half = (text: string, start: number): string => {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), prime);
  // Texts that differ in their last sign alone would otherwise differ in few bits.
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0).toString(16).padStart(8, '0');
};

/** Returns sixteen hexadecimal digits that stand for a text: the same for the same text, and hardly ever for two. */
export const fingerprint = (text: string): string => `${half(text, offset)}${half(text, other)}`;
