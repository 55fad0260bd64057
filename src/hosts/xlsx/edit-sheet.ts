import { columnLetters } from '../../core/units/address';
import { grouped } from '../../core/units/grouped';
import { escapeText, unescapeXml } from '../opc/xml-escapes';
import { attributeOf, childrenOf, elementsBetween, outerText, rootOf, spliced, tagWith, topElements, withPrefix } from '../opc/xml-text';
import type { Splice, XmlElement } from '../opc/xml-text';

/** What follows the rows of a sheet, in the order of the format (ISO/IEC 29500-1, 18.3.1.99). */
const behindRows = ['sheetCalcPr', 'sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks'];

/** A row of a sheet's part, with its 0-based number. */
interface Row {
  readonly row: number;
  readonly element: XmlElement;
}

/** A cell of a row, with its 0-based column. */
interface Cell {
  readonly column: number;
  readonly element: XmlElement;
}

const columnOf = (address: string): number => [...address.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const dataOf = (xml: string): XmlElement => {
  const data = topElements(xml).find(({ name }) => name === 'sheetData');
  if (!data) throw new Error('the sheet has no rows');
  return data;
};

/** Returns the rows of a sheet; one that does not say which it is follows the one before. */
const rowsOf = (xml: string): readonly Row[] => {
  let next = 0;
  return childrenOf(xml, dataOf(xml)).map((element) => {
    const row = Number(attributeOf(element, 'r') ?? next + 1) - 1;
    next = row + 1;
    return { row, element };
  });
};

const cellsOf = (xml: string, row: XmlElement): readonly Cell[] => {
  let next = 0;
  return childrenOf(xml, row).map((element) => {
    const address = attributeOf(element, 'r');
    const column = address === null ? next : columnOf(address);
    next = column + 1;
    return { column, element };
  });
};

/** A cell as it stands in a sheet. */
export interface FoundCell {
  /** The number of its style. */
  readonly style: number;
  /** The kind of its formula, empty for one of its own; null for none. */
  readonly formula: string | null;
  /** Returns what it holds, in the style of another number. */
  readonly restyled: (style: number) => string;
}

/** A cell to write anew: `cell` returns its XML, and is given the one that is there. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly cell: (found: FoundCell | null) => string;
}

const foundIn = (xml: string, { element }: Cell): FoundCell => {
  const formula = childrenOf(xml, element).find(({ name }) => name === 'f');
  return {
    style: Number(attributeOf(element, 's') ?? 0),
    formula: formula ? (attributeOf(formula, 't') ?? '') : null,
    restyled: (style) => tagWith(xml, element, 's', String(style)) + xml.slice(element.contentStart, element.end),
  };
};

/** Returns the sheet with these cells written anew, one for each place, and everything else sign for sign as it was. */
export const withCells = (xml: string, changes: readonly CellChange[]): string => {
  const data = dataOf(xml);
  const rows = rowsOf(xml);
  const splices: Splice[] = [];
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const end = data.contentStart === data.end ? null : data.contentEnd;
  const fresh: { readonly before: number; readonly row: number; readonly text: string }[] = [];
  for (const [number, inRow] of [...grouped(changes, ({ row }) => row)].sort(([left], [right]) => left - right)) {
    const row = byRow.get(number)?.element;
    const cells = row ? cellsOf(xml, row) : [];
    const sorted = [...inRow].sort((left, right) => left.column - right.column);
    if (!row || row.contentStart === row.end) {
      const text = sorted.map(({ cell }) => cell(null)).join('');
      if (text === '') continue;
      if (row) splices.push({ start: row.start, end: row.end, text: `${xml.slice(row.start, row.end).replace(/\s*\/>$/, '>')}${text}</${row.prefix}row>` });
      else fresh.push({ before: rows.find((other) => other.row > number)?.element.start ?? end ?? -1, row: number, text: `<${data.prefix}row r="${number + 1}">${text}</${data.prefix}row>` });
      continue;
    }
    for (const { column, cell } of sorted) {
      const present = cells.find((other) => other.column === column);
      const text = cell(present ? foundIn(xml, present) : null);
      const place = present?.element ?? cells.find((other) => other.column > column)?.element;
      splices.push(present ? { start: present.element.start, end: present.element.end, text } : { start: place?.start ?? row.contentEnd, end: place?.start ?? row.contentEnd, text });
    }
  }
  if (end === null && fresh.length > 0) splices.push({ start: data.start, end: data.end, text: `${xml.slice(data.start, data.end).replace(/\s*\/>$/, '>')}${fresh.map(({ text }) => text).join('')}</${data.prefix}sheetData>` });
  else splices.push(...fresh.map(({ before, text }): Splice => ({ start: before, end: before, text })));
  return spliced(xml, splices);
};

/** Tells whether a row holds anything that a person sees. */
export const isBlankRow = (xml: string, row: number): boolean => {
  const element = rowsOf(xml).find((other) => other.row === row)?.element;
  return element === undefined || childrenOf(xml, element).every((cell) => childrenOf(xml, cell).every(({ name, contentStart, contentEnd }) => name !== 'f' && (contentStart === contentEnd || (name !== 'v' && name !== 'is'))));
};

/** Rows that move: those from `from` on by so many, up where it is less than none, in which case the rows before `from` by so many go. */
export interface RowMove {
  readonly from: number;
  readonly by: number;
}

/** Returns the 0-based first and last row of a range that has moved; null where none of it is left. */
const movedRows = ({ from, by }: RowMove, first: number, last: number): readonly [number, number] | null => {
  if (by >= 0) return [first >= from ? first + by : first, last >= from ? last + by : last];
  const gone = from + by;
  if (first >= gone && last < from) return null;
  return [first >= from ? first + by : Math.min(first, gone), last >= from ? last + by : Math.min(last, gone - 1)];
};

const range = /(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Z]{1,3})(\$?)(\d{1,7}))?/;
const wholeRows = /(\$?)(\d{1,7}):(\$?)(\d{1,7})/;
const lost = '#REF!';

const movedRange = (move: RowMove, text: string): string => {
  const [, leading = '', left = '', firstDollar = '', first = '', trailing = '', right, lastDollar = '', last] = range.exec(text) ?? [];
  const rows = movedRows(move, Number(first) - 1, Number(last ?? first) - 1);
  if (rows === null) return lost;
  return `${leading}${left}${firstDollar}${rows[0] + 1}${last === undefined ? '' : `:${trailing}${right}${lastDollar}${rows[1] + 1}`}`;
};

/** Returns ranges apart by blanks as they are once rows have moved; those of which nothing is left are left out. */
const movedRanges = (move: RowMove, text: string): string => text.split(/\s+/).map((one) => (new RegExp(`^${range.source}$`).test(one) ? movedRange(move, one) : one)).filter((one) => one !== lost).join(' ');

const formulaToken = new RegExp(`("(?:[^"]|"")*"|\\[[^\\]]*\\](?:[\\p{L}\\p{N}_.]*!\\$?[A-Z]{1,3}\\$?\\d+(?::\\$?[A-Z]{1,3}\\$?\\d+)?)?)|((?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!)?(?:(${range.source})(?![\\p{L}\\p{N}_(.!])|(${wholeRows.source})(?![\\d.]))|[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*!?`, 'gu');

/** Returns a formula as it is once rows of a sheet have moved; `own` tells whether it stands on that sheet itself. */
export const movedFormula = (move: RowMove, formula: string, sheet: string, own: boolean): string =>
  // A text, a name of a table's column or another workbook's cell is passed over.
  formula.replace(formulaToken, (whole: string, text: string | undefined, qualified: string | undefined, cells: string | undefined, ...others: (string | undefined)[]) => {
    if (text !== undefined) return whole;
    const rows = others[8];
    if (cells === undefined && rows === undefined) return whole;
    const named = qualified?.slice(0, -1);
    const on = named === undefined ? null : named.startsWith("'") ? named.slice(1, -1).replaceAll("''", "'") : named;
    if (on === null ? !own : on.toLowerCase() !== sheet.toLowerCase()) return whole;
    if (cells !== undefined) return `${qualified ?? ''}${movedRange(move, cells)}`;
    const [, leading = '', first = '', trailing = '', last = ''] = wholeRows.exec(rows ?? '') ?? [];
    const moved = movedRows(move, Number(first) - 1, Number(last) - 1);
    return moved === null ? `${qualified ?? ''}${lost}` : `${qualified ?? ''}${leading}${moved[0] + 1}:${trailing}${moved[1] + 1}`;
  });

/** Returns text of a sheet in which the formulas of its cells and rules are changed. */
export const withFormulas = (xml: string, change: (formula: string) => string): string => xml.replace(/(<((?:\w+:)?(?:f|formula|formula1|formula2))(?:\s[^>]*[^>/]|)>)([^<]*)(<\/\2>)/g, (_, open: string, __: string, formula: string, close: string) => `${open}${escapeText(change(unescapeXml(formula)))}${close}`);

const elementTexts = (xml: string, elements: readonly XmlElement[]): string => elements.map((element) => outerText(xml, element)).join('');

/** Returns the sheet with its rows moved: what stands in them, what is said of them, and what its own formulas say of them. */
export const withMovedRows = (xml: string, move: RowMove, sheet: string): string => {
  const data = dataOf(xml);
  const [before, behind] = [xml.slice(0, data.start), xml.slice(data.end)];
  const gone = move.by < 0 ? move.from + move.by : Infinity;
  const rows = rowsOf(xml)
    .filter(({ row }) => row < gone || row >= move.from)
    .map(({ row, element }) => {
      const text = outerText(xml, element);
      if (row < move.from) return text;
      const number = row + move.by + 1;
      const cells = cellsOf(xml, element).map(({ column, element: cell }) => {
        const moved = tagWith(xml, cell, 'r', `${columnLetters(column)}${number}`);
        return `${moved}${xml.slice(cell.contentStart, cell.end)}`;
      });
      const tag = tagWith(xml, element, 'r', String(number));
      return element.contentStart === element.end ? tag : `${tag}${cells.join('')}</${element.prefix}row>`;
    });
  const open = data.contentStart === data.end ? xml.slice(data.start, data.end) : `${xml.slice(data.start, data.contentStart)}${rows.join('')}${xml.slice(data.contentEnd, data.end)}`;
  const around = (text: string): string => text.replace(/(\s(?:ref|sqref)=")([^"]*)"/g, (_, start: string, ranges: string) => `${start}${movedRanges(move, ranges)}"`).replace(/(<(xm:sqref)>)([^<]*)(<\/\2>)/g, (_, start: string, __: string, ranges: string, end: string) => `${start}${movedRanges(move, ranges)}${end}`);
  const merged = (text: string): string => text.replace(/<((?:\w+:)?mergeCell|(?:\w+:)?hyperlink)\b[^>]*\sref=""[^>]*\/>/g, '');
  const result = withFormulas(`${around(before)}${open}${merged(around(behind))}`, (formula) => movedFormula(move, formula, sheet, true));
  // A list of merged cells in which none is left is none.
  const list = topElements(result).find(({ name, contentStart, contentEnd }) => name === 'mergeCells' && elementsBetween(result, contentStart, contentEnd).length === 0);
  return list ? spliced(result, [{ start: list.start, end: list.end, text: '' }]) : result;
};

/** Returns the sheet with elements put into one of its lists, which is made in its place where there is none. */
const withListed = (xml: string, list: 'mergeCells' | 'hyperlinks', elements: string): string => {
  if (elements === '') return xml;
  const root = rootOf(xml)!;
  const found = topElements(xml).find(({ name }) => name === list);
  const texts = withPrefix(elements, root.prefix);
  if (!found) {
    const ahead = new Set(['sheetData', ...behindRows.slice(0, behindRows.indexOf(list))]);
    const place = topElements(xml).filter(({ name }) => ahead.has(name)).at(-1)!.end;
    return spliced(xml, [{ start: place, end: place, text: `<${root.prefix}${list}>${texts}</${root.prefix}${list}>` }]);
  }
  const whole = `${elementTexts(xml, childrenOf(xml, found))}${texts}`;
  const tag = list === 'mergeCells' ? tagWith(xml, found, 'count', String(elementsBetween(whole, 0, whole.length).length)) : xml.slice(found.start, found.contentStart);
  return spliced(xml, [{ start: found.start, end: found.end, text: `${tag.replace(/\s*\/>$/, '>')}${whole}</${found.prefix}${list}>` }]);
};

/** Returns the sheet with rows put where there are none, and cells merged and linked in them. */
export const withRows = (xml: string, rows: string, merges: readonly string[], links: string): string => {
  const data = dataOf(xml);
  const fresh = elementsBetween(rows, 0, rows.length);
  const present = rowsOf(xml);
  const texts = fresh.map((element) => ({ row: Number(attributeOf(element, 'r')) - 1, text: withPrefix(outerText(rows, element), data.prefix) }));
  const empty = data.contentStart === data.end;
  const splices: Splice[] = empty
    ? [{ start: data.start, end: data.end, text: `${xml.slice(data.start, data.end).replace(/\s*\/>$/, '>')}${texts.map(({ text }) => text).join('')}</${data.prefix}sheetData>` }]
    : texts.map(({ row, text }): Splice => {
        const place = present.find((other) => other.row >= row)?.element.start ?? data.contentEnd;
        return { start: place, end: place, text };
      });
  return withListed(withListed(spliced(xml, splices), 'mergeCells', merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')), 'hyperlinks', links);
};
