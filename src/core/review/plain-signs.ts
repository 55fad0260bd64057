/** Returns the text with full-width digits, letters, ％, ／ and ． as their plain forms and every space as ' '; of the same length, so that places in it are places in the text. Stops, commas and brackets stay, but for the comma that groups full-width digits: １，２３４. */
export const plainSigns = (text: string): string =>
  text.replace(/([０-９])，(?=[０-９]{3}(?![０-９]))/g, '$1,').replace(/[０-９Ａ-Ｚａ-ｚ％／．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/[　\u00a0\u2000-\u200a\u202f\t]/g, ' ');
