/** Signs that XML 1.0 cannot hold, and halves of a pair that stand alone. */
const unfit = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/g;
const loneLow = /(^|[^\ud800-\udbff])[\udc00-\udfff]/g;

/** Returns a text as it stands in an element or an attribute. */
export const escaped = (text: string): string =>
  text.replace(unfit, '').replace(loneLow, '$1').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
