/** Returns the text with full-width digits, letters, ％, ／ and ． as their plain forms and every space as ' '; of the same length, so that places in it are places in the text. Stops, commas and brackets stay. */
export const plainSigns = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ％／．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/[　\u00a0\u2000-\u200a\u202f\t]/g, ' ');
