import { remembered } from './remembered';

const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Returns the text without the signs that take no room, which come along when cells are copied from web pages. */
export const withoutUnseen = (text: string): string => (text.search(unseen) < 0 ? text : text.replace(unseen, ''));

const narrowed = remembered((text): string =>
  withoutUnseen(text).replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/[　\u00a0]/g, ' ').replace(/﹪/g, '%'),
);
const wide = /[\u00ad\u200b-\u200f\u2060\ufeff！-～　\u00a0﹪]/;

/** Returns the text with full-width letters, digits and brackets and the small ﹪ as their plain forms, and without signs that take no room. Unlike NFKC it leaves … and ① alone. */
export const narrow = (text: string): string => (wide.test(text) ? narrowed(text) : text);

/** Returns a heading as compared: narrow, without spaces, bracketed parts, the signs that headings carry and the letters of their formulas (全年预算数（A） and 全年预算数A → 全年预算数). */
export const headingKey = remembered((text): string =>
  narrow(text)
    .replace(/\s+/g, '')
    .replace(/[([【〔][^)\]】〕]{0,99}[)\]】〕]/g, '')
    .replace(/[:%*、.。·]/g, '')
    .replace(/(\p{Script=Han})[A-E](?:[/÷][A-E])?$/u, '$1'),
);

/** Returns a name as compared: narrow, without spaces, closing marks and case. */
export const nameKey = remembered((text): string =>
  narrow(text)
    .replace(/\s+/g, '')
    .replace(/^[:、.。]+|[:、.。;,]+$/g, '')
    .toLowerCase(),
);

/** Cell texts that mean "nothing stated". */
const blanks = new Set(['', '-', '--', '—', '——', '–', '*', '/', '\\', '无', '空']);

/** What begins like this states something. */
const stating = /^(?![无空])[\dA-Za-z\u4e00-\u9fff]/;

/** Returns true for a text that states nothing: blank, —, *, /, 无. */
export const isBlankText = (text: string): boolean => text === '' || (!stating.test(text) && blanks.has(narrow(text).trim()));

/** Returns true for the text of an Excel error value. */
export const isErrorValue = (text: string): boolean => /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/.test(text);
