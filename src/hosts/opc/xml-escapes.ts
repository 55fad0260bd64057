const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Signs that XML 1.0 cannot hold, halves of a pair that stand alone among them. */
export const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu;

/** Signs of which some are such: a text without any of them, as nearly all are, needs no closer look. */
export const perhapsNotInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

const special: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Returns text as it stands in an element. */
export const escapeText = (text: string): string => (/[&<>]/.test(text) ? text.replace(/[&<>]/g, (sign) => special[sign]!) : text);

/** Returns text as it stands between the double quotes of an attribute. */
export const escapeXml = (text: string): string => (/[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => special[sign]!) : text);

/** Returns text of an XML element or attribute as it is meant. */
export const unescapeXml = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi, (_, hexadecimal?: string, decimal?: string, name?: string) => {
        if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
        return decimal === undefined ? (named[name ?? ''] ?? '') : String.fromCodePoint(Number(decimal));
      })
    : text;
