/** Thin spaces and those that do not break group digits: 1 200 is 1,200. */
const thinGroups = /(^|[^\d.,])(\d{1,3})((?:[\u00a0\u2000-\u200a\u202f]\d{3})+)(?!\d)/g;
/** An ordinary space does before 元, where the words before are no name with a number behind it (表1 200万元) and no cell of a table. */
const spacedGroups = /([一-鿿：:，,、（(])(\d{1,3})((?: \d{3})+)(?=(?:\.\d+)?[ \u00a0\u2000-\u200a\u202f]?[万亿]?元)/g;
const nameBefore = /[表图件第号目例段期楼班组项年月日]/;

/**
 * Returns the text with full-width digits, letters, ％, ／ and ． as their plain forms and every space as ' '; of the same length, so that places in it are places in the text.
 * Stops, commas and brackets stay, but what groups digits becomes a comma: １，２３４ and 1 200.
 */
export const plainSigns = (text: string): string =>
  text
    .replace(/([０-９])，(?=[０-９]{3}(?![０-９]))/g, '$1,')
    .replace(/[０-９Ａ-Ｚａ-ｚ％／．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(thinGroups, (_, before: string, first: string, rest: string) => `${before}${first}${rest.replace(/\D/g, ',')}`)
    .replace(spacedGroups, (whole: string, before: string, first: string, rest: string) => (nameBefore.test(before) ? whole : `${before}${first}${rest.replace(/ /g, ',')}`))
    .replace(/[　\u00a0\u2000-\u200a\u202f\t]/g, ' ');
