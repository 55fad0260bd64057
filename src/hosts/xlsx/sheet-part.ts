import { columnLetters } from '../../core/units/address';
import { rememberedOfPairs } from '../../core/units/remembered';
import type { Area } from '../../core/model/snapshot';
import { pageNumbers } from '../page-numbers';
import { documentRelationships, strictRelationships } from '../opc/package';
import { escapeText, escapeXml, notInXml, perhapsNotInXml } from '../opc/xml-escapes';
import type { Content, Look, RowLook, SheetContent } from '../sheet-content';
import type { StyleBook } from './style-book';
import { spreadsheetNamespaces } from './workbook-part';

const pointsPerInch = 72;
const pixelsPerPoint = 96 / pointsPerInch;

/** What the format cannot hold as it is, and what looks like its own way of writing that. */
const toEscape = new RegExp(`${notInXml.source}|\\r|_(?=x[0-9a-fA-F]{4}_)`, 'gu');
const perhapsToEscape = new RegExp(`${perhapsNotInXml.source}|\\r|_x`);
const cellText = (text: string): string => escapeText(perhapsToEscape.test(text) ? text.replace(toEscape, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`) : text);
const spaced = /^[ \t\n]|[ \t\n]$|\n| {2}/;

/** Returns a text as a cell's content; a text is text, whatever it looks like. */
export const inlineText = (text: string): string => `<is><t${spaced.test(text) ? ' xml:space="preserve"' : ''}>${cellText(text)}</t></is>`;

/** Returns the XML of a cell: what it holds, in the style of that number. */
export const cellXml = (address: string, content: Content, style: number): string => {
  const start = `<c r="${address}"${style === 0 ? '' : ` s="${style}"`}`;
  if (content === null || content === '') return style === 0 ? '' : `${start}/>`;
  if (typeof content === 'string') return `${start} t="inlineStr">${inlineText(content)}</c>`;
  if (typeof content === 'number') return `${start}><v>${content}</v></c>`;
  if (typeof content === 'boolean') return `${start} t="b"><v>${content ? 1 : 0}</v></c>`;
  const { formula, value = null } = content;
  const kind = typeof value === 'string' ? ' t="str"' : typeof value === 'boolean' ? ' t="b"' : '';
  return `${start}${kind}><f>${escapeText(formula.replace(/^=/, ''))}</f>${value === null ? '' : `<v>${typeof value === 'string' ? cellText(value) : Number(value)}</v>`}</c>`;
};

const addressOf = ({ row, column, rows, columns }: Area): string => `${columnLetters(column)}${row + 1}:${columnLetters(column + columns - 1)}${row + rows}`;

/** Returns the cells that are merged, each as a range. */
export const mergesOf = ({ mergedRows, merged }: SheetContent): readonly string[] => {
  const ranges: string[] = [];
  for (const { row, rows, column, columns } of mergedRows) {
    const [first, last] = [columnLetters(column), columnLetters(column + columns - 1)];
    for (let number = row + 1; number <= row + rows; number += 1) ranges.push(`${first}${number}:${last}${number}`);
  }
  for (const area of merged) ranges.push(addressOf(area));
  return ranges;
};

/** Returns for each row what areas say of it. */
const byRows = <Said extends { readonly row: number; readonly rows: number }>(areas: readonly Said[]): readonly (readonly Said[] | undefined)[] => {
  const rows: Said[][] = [];
  for (const area of areas) for (let at = area.row; at < area.row + area.rows; at += 1) (rows[at] ??= []).push(area);
  return rows;
};

const none: readonly never[] = [];
/** So many rows are put together as one text: texts of single cells kept for a whole sheet would fill the memory. */
const rowsTogether = 512;

/** Returns the XML of the rows of a sheet, top to bottom, those left out in which there is nothing; many of them in one text. */
export const rowsXml = ({ area, cells, formats, heights, look, ownLooks = [] }: SheetContent, styles: StyleBook): readonly string[] => {
  const [height, own, styled] = [byRows(heights), byRows(ownLooks), byRows(look?.styled ?? none)];
  const indexOf = (style: string | null, format: string, own?: Partial<RowLook>): number => styles.indexOf({ style: style === null ? null : (look?.styles[style] ?? null), format, own });
  const usualIndexOf = rememberedOfPairs(indexOf);
  const texts: string[] = [];
  let lines: string[] = [];
  const last = Math.max(area.row + area.rows, height.length, styled.length);
  for (let row = 0; row < last; row += 1) {
    const line = cells[row - area.row] ?? none;
    const format = formats[row - area.row] ?? none;
    const looks: (string | null)[] = [];
    for (const { column, columns, style } of styled[row] ?? none) for (let at = column; at < column + columns; at += 1) looks[at] = style;
    const width = Math.max(looks.length, area.column + line.length);
    const number = String(row + 1);
    const changed = own[row]?.at(-1)?.look;
    let text = '';
    for (let column = 0; column < width; column += 1) {
      const place = column - area.column;
      const style = looks[column] ?? null;
      const shown = format[place] ?? 'General';
      text += cellXml(columnLetters(column) + number, line[place] ?? null, changed ? indexOf(style, shown, changed) : usualIndexOf(style, shown));
    }
    const points = height[row]?.at(-1)?.height;
    if (text !== '' || points !== undefined) lines.push(`<row r="${number}"${points === undefined ? '' : ` ht="${points}" customHeight="1"`}>${text}</row>`);
    if (lines.length === rowsTogether) {
      texts.push(lines.join(''));
      lines = [];
    }
  }
  return [...texts, lines.join('')];
};

/** Returns the links of a sheet, each as an element. */
export const linksXml = ({ look }: SheetContent): string => (look?.links ?? []).map(({ row, column, link }) => `<hyperlink ref="${columnLetters(column)}${row + 1}" location="${escapeXml(link)}"/>`).join('');

const pageXml = (page: NonNullable<Look['page']>): string => {
  const { orientation, margins, onePage } = page;
  const numbers = pageNumbers(page);
  const [left, right, top, bottom] = [margins.left, margins.right, margins.top, margins.bottom].map((points) => points / pointsPerInch);
  return `<printOptions horizontalCentered="1"/><pageMargins left="${left}" right="${right}" top="${top}" bottom="${bottom}" header="0.3" footer="${(numbers?.fromEdge ?? 21.6) / pointsPerInch}"/><pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="${onePage ? 1 : 0}"/>${numbers === null ? '' : `<headerFooter><oddFooter>&amp;C${escapeXml(numbers.code)}</oddFooter></headerFooter>`}`;
};

const viewXml = (look: Look | null, selected: boolean): string => {
  const frozen = look?.freezeRows ?? 0;
  const pane = frozen > 0 ? `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>` : '';
  return `<sheetViews><sheetView${look && !look.gridlines ? ' showGridLines="0"' : ''} workbookViewId="0"${selected ? ' tabSelected="1"' : ''}>${pane}</sheetView></sheetViews>`;
};

/** What a new sheet takes over from the one that it replaces: whether it is shown, and elements, with what declares their prefixes. */
export interface Overlays {
  readonly selected: boolean;
  readonly declarations: string;
  readonly elements: string;
}

/** Returns the XML of a sheet's part; `digit` are the pixels of a digit in the workbook's font, which widths count. */
export const sheetXml = (content: SheetContent, styles: StyleBook, digit: number, strict: boolean, overlays: Overlays | null): string => {
  const { area, widths, look } = content;
  const namespaces = strict ? [spreadsheetNamespaces.strict, strictRelationships] : [spreadsheetNamespaces.transitional, documentRelationships];
  const columns = widths.map((points, index) => `<col min="${index + 1}" max="${index + 1}" width="${Math.round(((points * pixelsPerPoint) / digit) * 256) / 256}" customWidth="1"/>`).join('');
  const [merges, links] = [mergesOf(content), linksXml(content)];
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${namespaces[0]}" xmlns:r="${namespaces[1]}"${overlays?.declarations ?? ''}>${look?.page ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : ''}`,
    `${area.rows > 0 && area.columns > 0 ? `<dimension ref="${addressOf(area)}"/>` : ''}${viewXml(look, overlays?.selected ?? false)}<sheetFormatPr defaultRowHeight="15"/>${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData>`,
    ...rowsXml(content, styles),
    `</sheetData>${merges.length === 0 ? '' : `<mergeCells count="${merges.length}"><mergeCell ref="${merges.join('"/><mergeCell ref="')}"/></mergeCells>`}${links === '' ? '' : `<hyperlinks>${links}</hyperlinks>`}${look?.page ? pageXml(look.page) : ''}${overlays?.elements ?? ''}</worksheet>`,
  ].join('');
};

/** Returns the print area and titles that a sheet has as names of the workbook; none where it has no page set-up. */
export const printNamesOf = ({ area, look }: SheetContent): readonly { readonly name: string; readonly cells: string }[] => {
  if (!look?.page) return [];
  const { printedRows, titleRows } = look.page;
  return [
    ...(area.rows === 0 ? [] : [{ name: '_xlnm.Print_Area', cells: `$A$1:$${columnLetters(area.columns - 1)}$${printedRows ?? area.rows}` }]),
    ...(titleRows > 0 ? [{ name: '_xlnm.Print_Titles', cells: `$1:$${titleRows}` }] : []),
  ];
};
