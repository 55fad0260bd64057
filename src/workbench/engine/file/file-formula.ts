/** Formulas, between a file, where newer functions have prefixes, and the grid. */

/** Functions that Excel writes with a prefix in files. */
const newerFunctions = /\b(?:_xlfn\.)?(?:_xlws\.)?(XLOOKUP|XMATCH|LET|LAMBDA|SEQUENCE|UNIQUE|RANDARRAY|SORTBY|IFS|SWITCH|CONCAT|TEXTJOIN|MAXIFS|MINIFS|TEXTSPLIT|TEXTBEFORE|TEXTAFTER|VSTACK|HSTACK|TOROW|TOCOL|TAKE|DROP|EXPAND|CHOOSEROWS|CHOOSECOLS|WRAPROWS|WRAPCOLS|IFNA|DAYS|NUMBERVALUE|FORMULATEXT|ISFORMULA)\(/g;
const newerSheetFunctions = /\b(?:_xlfn\.)?(?:_xlws\.)?(FILTER|SORT)\(/g;

/** A formula of a file as the grid reads it. */
export function withoutPrefixes(formula: string): string {
  return formula.replace(/_xlfn\.|_xlws\.|_xlpm\./g, '');
}

/** A formula of the grid as a file holds it; what stands in quotes stays. */
export function withPrefixes(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(newerFunctions, '_xlfn.$1(').replace(newerSheetFunctions, '_xlfn._xlws.$1(')))
    .join('');
}
