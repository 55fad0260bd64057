import type { RowCell } from '../model/memory';
import { cellId, columnKeys } from '../units/column-keys';
import type { Report, ReportTable, Sentence } from '../model/report';
import type { ReportLine } from '../model/report-lines';
import { reportSheet } from '../model/own-sheets';
import type { CellStyle, PlanCell, PlanRow, SheetPlan } from '../model/sheet-plan';
import { tableOnGrid, type StyleBook, type TableOnGrid } from './report-table';
import { heightOf, packWhole, splitToFit, type Setting } from './row-height';
import { changedFill, textStyles } from './styles';
import { rowsOf, type DraftCell } from './table-rows';

/** Margins of official papers: 37, 35, 28 and 26 mm, in points. */
const margins = { top: 104.9, bottom: 99.2, left: 79.4, right: 73.7 };
/** Eight columns over the 442 pt between the margins: a wide one for names, seven for figures. */
const grid: readonly number[] = [86, 50, 50, 50, 50, 50, 50, 56];
const across = grid.reduce((sum, width) => sum + width, 0);
const indent = '　　';

const settingOf = (style: keyof typeof textStyles): Setting => ({ width: across, size: textStyles[style].size, bold: textStyles[style].bold });
const textRow = (id: string, text: string, style: keyof typeof textStyles, least = 0): PlanRow => ({
  id,
  height: Math.max(least, heightOf(text, settingOf(style))),
  cells: [{ column: 0, span: grid.length, value: text, style, link: null }],
});
const textRows = (id: string, text: string, style: keyof typeof textStyles, least = 0): readonly PlanRow[] => splitToFit(text, settingOf(style)).map((piece) => textRow(id, piece, style, least));

const paragraphRows = (id: string, sentences: readonly Sentence[]): readonly PlanRow[] => {
  const rows: PlanRow[] = [];
  // What a person has to fill in stands in rows of its own, so that the marking covers nothing else.
  let run: string[] = [];
  let asking = false;
  const flush = (): void => {
    packWhole(run, settingOf('body'), indent).forEach((text, index) => rows.push(textRow(id, (index === 0 ? indent : '') + text, asking ? 'placeholder' : 'body')));
    run = [];
  };
  for (const { text, placeholder } of sentences) {
    if (run.length > 0 && placeholder !== asking) flush();
    asking = placeholder;
    run.push(text);
  }
  if (run.length > 0) flush();
  return rows;
};

/** Returns the row of a paragraph in which a sentence begins. */
const rowOfSentence = (sentences: readonly Sentence[], id: string, rows: readonly PlanRow[]): number => {
  let left = sentences.slice(0, sentences.findIndex((sentence) => sentence.id === id)).reduce((length, { text }) => length + text.length, 0);
  const at = rows.findIndex(({ cells }) => {
    const text = String(cells[0]?.value ?? '');
    left -= text.length - (text.startsWith(indent) ? indent.length : 0);
    return left < 0;
  });
  return Math.max(0, at);
};

const noteCell = ([column, value]: RowCell): PlanCell => ({ column, span: 1, value: typeof value === 'boolean' ? String(value) : value, style: typeof value === 'number' ? 'ownNumber' : 'own', link: null });

/** Returns the tables of a report on the grid, by id. */
const tablesOf = ({ chapters }: Report, book: StyleBook): ReadonlyMap<string, TableOnGrid> =>
  new Map(chapters.flatMap(({ passages }) => passages.flatMap(({ table }) => (table ? [[table.id, tableOnGrid(table, grid, book)] as const] : []))));

/** Returns the rows of a line with what is in conflict marked: the row of a sentence, the cell of a table. */
const markedRows = ({ id, content }: ReportLine, rows: readonly PlanRow[], conflicts: ReadonlySet<string>, table: ReportTable | undefined, book: StyleBook): readonly PlanRow[] => {
  const mark = (row: number, cell: number): void => {
    marks.set(row, [...(marks.get(row) ?? []), cell]);
  };
  const marks = new Map<number, readonly number[]>();
  if (content.kind === 'paragraph') for (const sentence of content.sentences.filter((own) => conflicts.has(own.id))) mark(rowOfSentence(content.sentences, sentence.id, rows), 0);
  else if (conflicts.has(id)) mark(0, 0);
  else if (table && (content.kind === 'row' || content.kind === 'columns')) columnKeys(table.columns).forEach((key, cell) => conflicts.has(cellId(id, key)) && mark(0, cell));
  if (marks.size === 0) return rows;
  return rows.map((row, index) => ({
    ...row,
    cells: row.cells.map((cell, position): PlanCell => {
      const look = book.styles[cell.style];
      if (!marks.get(index)?.includes(position) || !look) return cell;
      const style = `${cell.style} changed`;
      book.styles[style] = { ...look, fill: changedFill };
      return { ...cell, style };
    }),
  }));
};

/** The report's sheet, the rows of it that each line takes, and how its tables lie on it, by id. */
export interface PlannedReport {
  readonly plan: SheetPlan;
  readonly rowsByLine: readonly (readonly PlanRow[])[];
  readonly tables: ReadonlyMap<string, TableOnGrid>;
}

/** Returns the report's sheet. Each row has the id of its line: headings, passages in rows that show all of their text, tables in their places. */
export const reportPlan = (report: Report, lines: readonly ReportLine[], conflicts: ReadonlySet<string>): PlannedReport => {
  const book: StyleBook = { styles: { ...textStyles } };
  const tables = tablesOf(report, book);
  const byId = new Map(report.chapters.flatMap(({ passages }) => passages.flatMap(({ table }) => (table ? [[table.id, table] as const] : []))));
  const rowsFor = ({ id, content }: ReportLine): readonly PlanRow[] => {
    switch (content.kind) {
      case 'title':
        return textRows(id, content.text, 'title', 48);
      case 'subtitle':
        return textRows(id, content.text, 'subtitle', 36);
      case 'chapter':
      case 'section':
      case 'item':
        return textRows(id, `${indent}${content.text}`, content.kind);
      case 'paragraph':
        return paragraphRows(id, content.sentences);
      case 'cells':
        return rowsOf(id, content.cells.map(([column, value]): DraftCell => ({ column, span: 1, text: String(value), number: typeof value === 'number' ? value : null, style: typeof value === 'number' ? 'ownNumber' : 'own', link: null })), grid, book.styles);
      default: {
        const table = tables.get(content.table);
        if (!table) return [];
        return content.kind === 'columns' ? table.columns(id) : content.kind === 'row' ? table.row(id, content.row) : table[content.kind](id, content.text);
      }
    }
  };
  const rowsByLine = lines.map((line): readonly PlanRow[] => {
    const own = conflicts.size === 0 ? rowsFor(line) : markedRows(line, rowsFor(line), conflicts, 'table' in line.content ? byId.get(line.content.table) : undefined, book);
    return line.beside.reduce((noted, { id, cells }) => {
      const at = line.content.kind === 'paragraph' ? rowOfSentence(line.content.sentences, id, own) : 0;
      return noted.map((row, index) => (index === at ? { ...row, cells: [...row.cells, ...cells.map(noteCell)] } : row));
    }, own);
  });
  const rows = rowsByLine.flat();
  return { plan: { name: reportSheet, columns: grid, styles: used(book.styles, rows), rows, page: { paper: 'a4', orientation: 'portrait', margins, titleRows: 0, numbers: 'dashes' }, freezeRows: 0 }, rowsByLine, tables };
};

const used = (styles: Readonly<Record<string, CellStyle>>, rows: readonly PlanRow[]): Readonly<Record<string, CellStyle>> => {
  const names = new Set<string>();
  for (const { cells } of rows) for (const { style } of cells) names.add(style);
  return Object.fromEntries(Object.entries(styles).filter(([name]) => names.has(name)));
};
