import { columnLetters } from '../../core/units/address';
import { grouped } from '../../core/units/grouped';
import { remembered, rememberedOfPairs } from '../../core/units/remembered';
import type { Area } from '../../core/model/snapshot';
import { pageNumbers } from '../page-numbers';
import { documentRelationships, strictRelationships } from '../opc/package';
import { escapeText, escapeXml, notInXml, perhapsNotInXml } from '../opc/xml-escapes';
import type { StyledArea } from '../plan-grid';
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
const inlineText = (text: string): string => `<is><t${spaced.test(text) ? ' xml:space="preserve"' : ''}>${cellText(text)}</t></is>`;

/** Returns what stands of a cell's XML behind its address: what it holds, in the style of that number; nothing where there is no such cell. */
const behindAddress = (content: Content, style: number): string => {
  const start = `"${style === 0 ? '' : ` s="${style}"`}`;
  if (content === null || content === '') return style === 0 ? '' : `${start}/>`;
  if (typeof content === 'string') return `${start} t="inlineStr">${inlineText(content)}</c>`;
  if (typeof content === 'number') return `${start}><v>${content}</v></c>`;
  if (typeof content === 'boolean') return `${start} t="b"><v>${content ? 1 : 0}</v></c>`;
  const { formula, value = null } = content;
  const kind = typeof value === 'string' ? ' t="str"' : typeof value === 'boolean' ? ' t="b"' : '';
  return `${start}${kind}><f>${escapeText(formula.replace(/^=/, ''))}</f>${value === null ? '' : `<v>${typeof value === 'string' ? cellText(value) : Number(value)}</v>`}</c>`;
};

/** Returns the XML of a cell: what it holds, in the style of that number. */
export const cellXml = (address: string, content: Content, style: number): string => {
  const behind = behindAddress(content, style);
  return behind === '' ? '' : `<c r="${address}${behind}`;
};

/** What tells the rest of a cell that holds something. */
type BehindAddress = (content: Content) => string;

/** Returns what tells the rest of the cells of one style; texts of tables are often the same. */
const cellsOfStyle = (style: number): BehindAddress => {
  const blank = behindAddress(null, style);
  const ofText = remembered((text) => behindAddress(text, style));
  return (content) => (content === null ? blank : typeof content === 'string' ? ofText(content) : behindAddress(content, style));
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

/** Returns what tells of each row what areas say of it, asked from the top; of rows of which all is said together, the same list. */
const rowByRow = <Said extends { readonly row: number; readonly rows: number }>(areas: readonly Said[]): ((row: number) => readonly Said[]) => {
  const beginning = grouped(areas, ({ row }) => row);
  let open: readonly Said[] = [];
  return (row) => {
    if (open.some((area) => area.row + area.rows <= row)) open = open.filter((area) => area.row + area.rows > row);
    const begun = beginning.get(row);
    if (begun) open = [...open, ...begun];
    return open;
  };
};

const lastRowOf = (areas: readonly { readonly row: number; readonly rows: number }[]): number => areas.reduce((last, { row, rows }) => Math.max(last, row + rows), 0);

const none: readonly never[] = [];
/** So many rows are put together as one text: texts of single cells kept for a whole sheet would fill the memory. */
const rowsTogether = 512;

/** How a row looks: the styles of its areas, its number formats, and what a person has changed. */
interface RowStyles {
  readonly styled: readonly StyledArea[];
  readonly formats: readonly string[];
  readonly own: Partial<RowLook> | undefined;
}

/** Returns what tells how each cell of a row that wide is written; of rows that look alike, as those of a table do, it is found out once. */
const cellsOfRows = ({ area, look }: SheetContent, styles: StyleBook): ((row: RowStyles, width: number) => readonly BehindAddress[]) => {
  const cellsOf = (style: string | null, format: string, own?: Partial<RowLook>): BehindAddress => cellsOfStyle(styles.indexOf({ style: style === null ? null : (look?.styles[style] ?? null), format, own }));
  const usualCellsOf = rememberedOfPairs(cellsOf);
  let [above, known]: [RowStyles | null, readonly BehindAddress[]] = [null, []];
  return (row, width) => {
    const { styled, formats, own } = row;
    if (above?.styled === styled && above.formats === formats && above.own === own && known.length >= width) return known;
    const looks: (string | null)[] = [];
    for (const { column, columns, style } of styled) for (let at = column; at < column + columns; at += 1) looks[at] = style;
    above = row;
    known = Array.from({ length: Math.max(looks.length, width) }, (_, column) => {
      const [style, format] = [looks[column] ?? null, formats[column - area.column] ?? 'General'];
      return own ? cellsOf(style, format, own) : usualCellsOf(style, format);
    });
    return known;
  };
};

/** Returns the XML of the rows of a sheet, top to bottom, those left out in which there is nothing; many of them in one text. */
export const rowsXml = (content: SheetContent, styles: StyleBook): readonly string[] => {
  const { area, cells, formats, heights, look, ownLooks = [] } = content;
  const styled = look?.styled ?? none;
  const [heightsOf, ownOf, styledOf, cellsOf] = [rowByRow(heights), rowByRow(ownLooks), rowByRow(styled), cellsOfRows(content, styles)];
  const openings: string[] = [];
  const texts: string[] = [];
  let pieces: string[] = [];
  const last = Math.max(area.row + area.rows, lastRowOf(heights), lastRowOf(styled));
  for (let row = 0; row < last; row += 1) {
    const line = cells[row - area.row] ?? none;
    const number = String(row + 1);
    const points = heightsOf(row).at(-1)?.height;
    const begun = pieces.length;
    pieces.push('<row r="', number, points === undefined ? '">' : `" ht="${points}" customHeight="1">`);
    cellsOf({ styled: styledOf(row), formats: formats[row - area.row] ?? none, own: ownOf(row).at(-1)?.look }, area.column + line.length).forEach((behindOf, column) => {
      const behind = behindOf(line[column - area.column] ?? null);
      if (behind !== '') pieces.push((openings[column] ??= `<c r="${columnLetters(column)}`), number, behind);
    });
    if (points === undefined && pieces.length === begun + 3) pieces.length = begun;
    else pieces.push('</row>');
    if (row % rowsTogether < rowsTogether - 1) continue;
    texts.push(pieces.join(''));
    pieces = [];
  }
  return [...texts, pieces.join('')];
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

/** Returns the XML of a sheet's part in pieces; `digit` are the pixels of a digit in the workbook's font, which widths count. */
export const sheetXml = (content: SheetContent, styles: StyleBook, digit: number, strict: boolean, overlays: Overlays | null): readonly string[] => {
  const { area, widths, look } = content;
  const namespaces = strict ? [spreadsheetNamespaces.strict, strictRelationships] : [spreadsheetNamespaces.transitional, documentRelationships];
  const columns = widths.map((points, index) => `<col min="${index + 1}" max="${index + 1}" width="${Math.round(((points * pixelsPerPoint) / digit) * 256) / 256}" customWidth="1"/>`).join('');
  const [merges, links] = [mergesOf(content), linksXml(content)];
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${namespaces[0]}" xmlns:r="${namespaces[1]}"${overlays?.declarations ?? ''}>${look?.page ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : ''}`,
    `${area.rows > 0 && area.columns > 0 ? `<dimension ref="${addressOf(area)}"/>` : ''}${viewXml(look, overlays?.selected ?? false)}<sheetFormatPr defaultRowHeight="15"/>${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData>`,
    ...rowsXml(content, styles),
    `</sheetData>${merges.length === 0 ? '' : `<mergeCells count="${merges.length}"><mergeCell ref="${merges.join('"/><mergeCell ref="')}"/></mergeCells>`}${links === '' ? '' : `<hyperlinks>${links}</hyperlinks>`}${look?.page ? pageXml(look.page) : ''}${overlays?.elements ?? ''}</worksheet>`,
  ];
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
