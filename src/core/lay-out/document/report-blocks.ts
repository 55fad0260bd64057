import type { DocumentBlock, DocumentCell, DocumentRun } from '../../model/document-plan';
import type { Chapter, Passage, Report, ReportTable } from '../../model/report';
import { paragraph } from './blocks';
import { tableWidths } from './table-widths';

/** Between the margins of an official paper, in points. */
export const paperWidth = 442;
/** At either side of a cell. */
export const cellSides = 4;

/** Returns a table of the report with its caption and unit; its headings stand on each page. */
const tableBlocks = (table: ReportTable): readonly DocumentBlock[] => {
  const { widths, size } = tableWidths(table, paperWidth, cellSides);
  const rows = table.rows.map(({ cells, total }) => {
    const [first, ...others] = cells;
    const isGroup = first !== undefined && first.number === null && others.length > 0 && others.every(({ text }) => text === '');
    if (isGroup) return { least: null, cells: [{ column: 0, span: widths.length, text: first.text, align: 'left' as const, look: 'group' as const }] };
    return {
      least: null,
      cells: table.columns.map(({ align }, column): DocumentCell => {
        const cell = cells[column];
        // What stands for a missing number is centred; beside right-aligned digits it reads as one.
        return { column, span: 1, text: cell?.text ?? '', align: cell?.number == null && align === 'right' ? 'center' : align, look: total ? 'total' : 'text' };
      }),
    };
  });
  const heading = { least: null, cells: table.columns.map((column, index): DocumentCell => ({ column: index, span: 1, text: column.heading, align: 'center', look: 'heading' })) };
  return [paragraph('caption', table.title), ...(table.unit === null ? [] : [paragraph('unit', table.unit)]), { block: 'table', table: { widths, size, sides: cellSides, headingRows: 1, rows: [heading, ...rows] } }];
};

const passageBlocks = ({ heading, sentences, table }: Passage): readonly DocumentBlock[] => [
  ...(heading ? [paragraph(heading.level === 2 ? 'heading2' : 'heading3', heading.text)] : []),
  ...(sentences.length > 0 ? [paragraph('body', ...sentences.map(({ text, placeholder }): DocumentRun => ({ text, ...(placeholder ? { open: true as const } : {}) })))] : []),
  ...(table ? tableBlocks(table) : []),
];

/** Returns the report as blocks; `after` are blocks that close a chapter. */
export const reportBlocks = (report: Report, after: (chapter: Chapter) => readonly DocumentBlock[]): readonly DocumentBlock[] => [
  paragraph('title', report.title),
  paragraph('subtitle', report.subtitle),
  ...report.chapters.flatMap((chapter) => [paragraph('heading1', chapter.heading), ...chapter.passages.flatMap(passageBlocks), ...after(chapter)]),
];
