import { columnKeys } from '../units/column-keys';
import type { Memory, RowCell, WrittenCells, WrittenText } from '../model/memory';
import type { Report } from '../model/report';
import type { ReportLine } from '../model/report-lines';
import type { PlanRow } from '../model/sheet-plan';
import type { PlannedReport } from './report-plan';

/** What a line says, sentence by sentence; null for a row of cells. */
const textsOf = ({ id, content }: ReportLine): readonly (readonly [id: string, text: string])[] | null => {
  if (content.kind === 'paragraph') return content.sentences.map((sentence) => [sentence.id, sentence.text]);
  return 'text' in content ? [[id, content.text]] : null;
};

const cellsOf = ({ cells }: PlanRow, columns: number): readonly RowCell[] => {
  const filled: RowCell[] = [];
  for (const { column, value } of cells) if (value !== null && value !== '' && column < columns) filled.push([column, value]);
  return filled;
};

const indented = /^[\s　]+/;

/** Returns the rows of a line of text, each with the part of each sentence that stands in it. */
const writtenText = (texts: readonly (readonly [id: string, text: string])[], rows: readonly PlanRow[]): readonly WrittenText[] => {
  let [sentence, at] = [0, 0];
  return rows.map(({ cells }): WrittenText => {
    let row = String(cells[0]?.value ?? '');
    // The row's own indent is no part of what it says.
    if (!(texts[sentence]?.[1] ?? '').startsWith(row.slice(0, 1), at)) row = row.replace(indented, '');
    const parts: (readonly [string, string])[] = [];
    for (let left = row.length; left > 0 && sentence < texts.length; ) {
      const [id, text] = texts[sentence] ?? ['', ''];
      const part = text.slice(at, at + left);
      if (part !== '') parts.push([id, part]);
      [left, at] = [left - part.length, at + part.length];
      if (at >= text.length) [sentence, at] = [sentence + 1, 0];
    }
    return { texts: parts };
  });
};

/** Returns what stands in each row of a line. */
const writtenRows = (line: ReportLine, rows: readonly PlanRow[], columns: number): Memory['rows'] => {
  const texts = textsOf(line);
  return texts ? writtenText(texts, rows) : rows.map((row): WrittenCells => ({ id: line.id, cells: cellsOf(row, line.content.kind === 'cells' ? Infinity : columns) }));
};

/** Returns the id of what begins each row of a line. */
export const beginningOf = (line: ReportLine, rows: readonly PlanRow[]): readonly string[] => {
  const texts = textsOf(line);
  return texts ? writtenText(texts, rows).map((written) => written.texts[0]?.[0] ?? '') : rows.map(() => line.id);
};

/** So many lines are put into words at a time: the rows of a large report, all at once, would take as much room again as the report. */
const together = 500;

const rowsAsText = (lines: readonly ReportLine[], { plan, rowsByLine }: PlannedReport): string => {
  const parts: string[] = [];
  for (let from = 0; from < lines.length; from += together) {
    const rows = lines.slice(from, from + together).flatMap((line, index) => writtenRows(line, rowsByLine[from + index] ?? [], plan.columns.length));
    if (rows.length > 0) parts.push(JSON.stringify(rows).slice(1, -1));
  }
  return parts.join(',');
};

/** Returns, as JSON, what is written where, and what was generated where a person's work stands instead, so that a later run can tell what a person changed. */
export const memoryOf = (generated: Report, lines: readonly ReportLine[], planned: PlannedReport, remembered: Pick<Memory, 'instead' | 'insteadCells' | 'over' | 'placed'>): string => {
  const tables = generated.chapters.flatMap(({ passages }) =>
    passages.flatMap(({ table }): Memory['tables'] => {
      const starts = table && planned.tables.get(table.id)?.starts;
      return table && starts ? [{ id: table.id, columns: columnKeys(table.columns).map((key, index) => [key, starts[index] ?? 0] as const) }] : [];
    }),
  );
  const before = JSON.stringify({ version: 2, columns: planned.plan.columns.length } satisfies Pick<Memory, 'version' | 'columns'>);
  const behind = JSON.stringify({ ...remembered, tables } satisfies Omit<Memory, 'version' | 'columns' | 'rows'>);
  return `${before.slice(0, -1)},"rows":[${rowsAsText(lines, planned)}],${behind.slice(1)}`;
};
