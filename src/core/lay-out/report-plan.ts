import type { Passage, Report } from '../model/report';
import { reportSheet } from '../model/own-sheets';
import type { CellStyle, PlanRow, SheetPlan } from '../model/sheet-plan';
import { tableRows, type StyleBook } from './report-table';
import { heightOf, packWhole, splitToFit } from './row-height';
import { textStyles } from './styles';

/** Margins of official papers: 37, 35, 28 and 26 mm, in points. */
const margins = { top: 104.9, bottom: 99.2, left: 79.4, right: 73.7 };
/** Eight columns over the 442 pt between the margins: a wide one for names, seven for figures. */
const grid: readonly number[] = [86, 50, 50, 50, 50, 50, 50, 56];
const across = grid.reduce((sum, width) => sum + width, 0);
const indent = '　　';

const textRow = (id: string, text: string, style: keyof typeof textStyles, least = 0): PlanRow => ({
  id,
  height: Math.max(least, heightOf(text, { width: across, size: textStyles[style].size })),
  cells: [{ column: 0, span: grid.length, value: text, style, link: null }],
});
const textRows = (id: string, text: string, style: keyof typeof textStyles, least = 0): readonly PlanRow[] => splitToFit(text, { width: across, size: textStyles[style].size }).map((piece) => textRow(id, piece, style, least));

const passageRows = (passage: Passage): readonly PlanRow[] => {
  const setting = { width: across, size: textStyles.body.size };
  const rows: PlanRow[] = [];
  // What a person has to fill in stands in rows of its own, so that the marking covers nothing else.
  let run: string[] = [];
  let asking = false;
  const flush = (): void => {
    packWhole(run, setting, indent).forEach((text, index) => rows.push(textRow(passage.id, (index === 0 ? indent : '') + text, asking ? 'placeholder' : 'body')));
    run = [];
  };
  for (const { text, placeholder } of passage.sentences) {
    if (run.length > 0 && placeholder !== asking) flush();
    asking = placeholder;
    run.push(text);
  }
  if (run.length > 0) flush();
  return rows;
};

/** Returns the sheet 绩效自评报告: headings, passages in rows that show all of their text, tables in their places. */
export const reportPlan = (report: Report): SheetPlan => {
  const book: StyleBook = { styles: { ...textStyles } as Record<string, CellStyle> };
  const rows: PlanRow[] = [...textRows('title', report.title, 'title', 48), ...textRows('subtitle', report.subtitle, 'subtitle', 36)];
  for (const chapter of report.chapters) {
    rows.push(...textRows(chapter.id, `${indent}${chapter.heading}`, 'chapter'));
    for (const passage of chapter.passages) {
      if (passage.heading) rows.push(...textRows(`${passage.id}/heading`, `${indent}${passage.heading.text}`, passage.heading.level === 2 ? 'section' : 'item'));
      rows.push(...passageRows(passage));
      if (passage.table) rows.push(...tableRows(passage.table, grid, book));
    }
  }
  return { name: reportSheet, columns: grid, styles: used(book.styles, rows), rows, page: { paper: 'a4', orientation: 'portrait', margins, titleRows: 0 }, freezeRows: 0 };
};

const used = (styles: Readonly<Record<string, CellStyle>>, rows: readonly PlanRow[]): Readonly<Record<string, CellStyle>> => {
  const names = new Set(rows.flatMap(({ cells }) => cells.map(({ style }) => style)));
  return Object.fromEntries(Object.entries(styles).filter(([name]) => names.has(name)));
};
