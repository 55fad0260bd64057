import type { DocumentBar, DocumentCell, DocumentTable } from '../../core/model/document-plan';
import { cellStyles } from './styles';
import { escaped } from './xml';

/** What a table needs of the document around it. */
export interface Pictures {
  /** Returns the drawing of a bar so many points wide, kept as a picture of the document. */
  draw(bar: DocumentBar, width: number): string;
}

const twips = (points: number): number => Math.round(points * 20);

/** Returns the runs of a text, a line each. */
export const runsOf = (text: string, properties: string): string =>
  text
    .split(/\r\n|[\r\n]/)
    .map((line, index) => `${index === 0 ? '' : `<w:r>${properties}<w:br/></w:r>`}<w:r>${properties}<w:t xml:space="preserve">${escaped(line)}</w:t></w:r>`)
    .join('');

/** A cell as it stands in one row: with its words, or as what reaches down from above. */
interface Placed {
  readonly cell: DocumentCell;
  readonly begins: boolean;
}

/** Returns the cells of each row, those that reach down included, left to right. */
const placedRows = ({ rows }: DocumentTable): readonly (readonly Placed[])[] => {
  const placed: Placed[][] = rows.map(() => []);
  rows.forEach(({ cells }, row) => {
    for (const cell of cells) for (let below = 0; below < (cell.rows ?? 1); below += 1) placed[row + below]?.push({ cell, begins: below === 0 });
  });
  return placed.map((cells) => [...cells].sort((one, other) => one.cell.column - other.cell.column));
};

const sumOf = (widths: readonly number[], { column, span }: DocumentCell): number => widths.slice(column, column + span).reduce((sum, width) => sum + width, 0);

/** Returns a table; its first rows stand again on each page and never at the foot of one, and no row is torn apart unless it alone is higher than a page may be. `kept`: its last row stays with what follows. */
export const tableXml = (table: DocumentTable, pictures: Pictures, tallest: number, kept: boolean): string => {
  const { widths, size, sides, together = false, headingRows, rows } = table;
  const cellXml = ({ cell, begins }: Placed, row: number): string => {
    const width = sumOf(widths, cell);
    const half = (cell.size ?? size) * 2;
    const properties = `<w:rPr><w:rFonts w:hint="eastAsia"/><w:sz w:val="${half}"/><w:szCs w:val="${half}"/></w:rPr>`;
    const merge = (cell.rows ?? 1) > 1 ? (begins ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>') : '';
    const fill = cell.look === 'heading' ? '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>' : '';
    const content = !begins ? '' : cell.bar ? pictures.draw(cell.bar, width - 2 * sides - 4) : cell.text === '' ? '' : runsOf(cell.text, properties);
    return `<w:tc><w:tcPr><w:tcW w:w="${twips(width)}" w:type="dxa"/>${cell.span > 1 ? `<w:gridSpan w:val="${cell.span}"/>` : ''}${merge}${fill}<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="${cellStyles[cell.look]}"/>${(together && row < rows.length - 1) || row < headingRows || cell.look === 'group' || (kept && row + (cell.rows ?? 1) >= rows.length) ? '<w:keepNext/>' : ''}<w:jc w:val="${cell.align}"/>${content === '' ? `<w:rPr><w:sz w:val="${half}"/></w:rPr>` : ''}</w:pPr>${content}</w:p></w:tc>`;
  };
  const rowXml = (cells: readonly Placed[], index: number): string => {
    const least = rows[index]?.least ?? null;
    return `<w:tr><w:trPr>${least !== null && least > tallest ? '' : '<w:cantSplit/>'}${least === null ? '' : `<w:trHeight w:val="${twips(least)}" w:hRule="atLeast"/>`}${index < headingRows ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map((cell) => cellXml(cell, index)).join('')}</w:tr>`;
  };
  return [
    `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${widths.reduce((sum, width) => sum + twips(width), 0)}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="${twips(sides)}" w:type="dxa"/><w:right w:w="${twips(sides)}" w:type="dxa"/></w:tblCellMar></w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join('')}</w:tblGrid>`,
    ...placedRows(table).map(rowXml),
    '</w:tbl>',
  ].join('');
};
