/** A stretch of a person's text: words as they stand, a field by its name, or braces that make none. Offsets are UTF-16 units of the text. */
export type Part = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly name: string }
  | { /** `empty`: no name between the braces; `unclosed`: nothing closes them in their line. */ readonly kind: 'fault'; readonly why: 'empty' | 'unclosed' }
);

const opens = '{｛';
const closes = '}｝';
const isOneOf = (signs: string, sign: string | undefined): boolean => sign !== undefined && signs.includes(sign);

/** Returns where a run of signs that begins at a place ends. */
const runEnd = (text: string, from: number, signs: string): number => {
  let end = from;
  while (end < text.length && isOneOf(signs, text[end])) end += 1;
  return end;
};

/** Returns what stands behind two opening braces: a field, or why it is none. */
const fieldAt = (text: string, start: number): Part => {
  const inside = start + 2;
  for (let at = inside; at < text.length && !/[\r\n]/.test(text[at] ?? ''); at += 1) {
    if (isOneOf(closes, text[at]) && isOneOf(closes, text[at + 1])) {
      const name = text.slice(inside, at).trim();
      return name === '' ? { kind: 'fault', why: 'empty', start, end: at + 2 } : { kind: 'field', name, start, end: at + 2 };
    }
    if (isOneOf(opens, text[at]) && isOneOf(opens, text[at + 1])) break;
  }
  return { kind: 'fault', why: 'unclosed', start, end: inside };
};

/**
 * Returns a person's text as its parts, in order and without gaps. A field is a name between two braces on either side, half or full width, in one line:
 *
 *     全年执行数{{全年执行数合计}}，预算执行率｛｛预算执行率｝｝
 *
 * A single brace is a brace. A backslash before a brace makes it a brace as well, and two of them there are one backslash; elsewhere a backslash is itself.
 */
export const parseTemplate = (text: string): readonly Part[] => {
  const parts: Part[] = [];
  let from = 0;
  const flush = (end: number): void => {
    if (end > from) parts.push({ kind: 'text', text: text.slice(from, end), start: from, end });
    from = end;
  };
  const put = (part: Part): void => {
    flush(part.start);
    parts.push(part);
    from = part.end;
  };
  for (let at = 0; at < text.length; ) {
    const slashes = runEnd(text, at, '\\');
    if (slashes > at) {
      const [count, before] = [slashes - at, at];
      at = slashes;
      if (!isOneOf(opens, text[slashes])) continue;
      const escapes = count % 2 === 1;
      put({ kind: 'text', text: '\\'.repeat(Math.floor(count / 2)) + (escapes ? (text[slashes] ?? '') : ''), start: before, end: escapes ? slashes + 1 : slashes });
      at = from;
      if (escapes) continue;
    }
    const braces = runEnd(text, at, opens);
    if (braces - at < 2) {
      at = Math.max(braces, at + 1);
      continue;
    }
    // Of more than two braces the last two open a field.
    put(fieldAt(text, braces - 2));
    at = from;
  }
  flush(text.length);
  return parts;
};

/** Returns words as a template that comes to the same words. */
export const literal = (words: string): string =>
  words.replace(/(\\*)([{｛]+)/g, (whole, slashes: string, braces: string) => (slashes === '' && braces.length === 1 ? whole : `${slashes}${slashes}${[...braces].map((brace) => `\\${brace}`).join('')}`));

/** Returns a field as it is written in a text. */
export const fieldMark = (name: string): string => `{{${name}}}`;
