import type { DocumentBlock, DocumentCell } from '../../model/document-plan';
import type { CellStyle, PlanCell, SheetPlan } from '../../model/sheet-plan';
import { shownUnder } from '../../units/number-format';
import { paragraph } from './blocks';

/** Of more annexes than these, the list gives the number. */
const mostListed = 15;

/** Returns the list 附件; nothing where there is none. */
export const annexList = (title: string, names: readonly string[]): readonly DocumentBlock[] => {
  const lines = names.length <= 1 ? names.map(() => title) : names.length > mostListed ? [`${title}（共${names.length}份）`] : names.map((name, index) => `${index + 1}.${title}（${name}）`);
  return lines.map((line, index) => ({ block: 'paragraph', paragraph: { kind: 'annexes', runs: [{ text: `${index === 0 ? '附件：' : '　　　'}${line}` }], ...(index === 0 ? { above: 1 } : {}) } }));
};

const isLine = ({ cells }: SheetPlan['rows'][number], plan: SheetPlan): boolean => cells.length === 1 && cells[0]?.span === plan.columns.length && plan.styles[cells[0].style]?.border === false;

/** Returns the sheet of a form as blocks of an annex, on its grid of columns; what a person wrote beside the form is for themselves. */
export const formBlocks = (plan: SheetPlan, mark: string): readonly DocumentBlock[] => {
  const blocks: DocumentBlock[] = [paragraph('annexMark', mark)];
  const cellOf = (cell: PlanCell): DocumentCell => {
    const style = plan.styles[cell.style] as CellStyle;
    return { column: cell.column, span: cell.span, ...(cell.rows === undefined ? {} : { rows: cell.rows }), text: typeof cell.value === 'number' ? shownUnder(cell.value, style.format) : (cell.value ?? ''), align: style.horizontal, ...(typeof cell.value === 'number' ? { size: style.size } : {}), look: style.bold ? 'total' : style.fonts[0] === '黑体' ? 'label' : 'text' };
  };
  const printed = plan.rows.slice(0, plan.page.printedRows ?? plan.rows.length).map((row) => ({ ...row, cells: row.cells.filter(({ column }) => column < plan.columns.length) }));
  let rows: { readonly least: number; readonly cells: readonly DocumentCell[] }[] = [];
  const size = Math.max(...Object.values(plan.styles).filter(({ border }) => border).map((style) => style.size));
  const flush = (): void => {
    if (rows.length > 0) blocks.push({ block: 'table', table: { widths: plan.columns, size, sides: 1.5, headingRows: 0, rows } });
    rows = [];
  };
  printed.forEach((row, index) => {
    if (!isLine(row, plan)) return rows.push({ least: row.height, cells: row.cells.map(cellOf) });
    flush();
    return blocks.push(paragraph(index === 0 ? 'formTitle' : 'formLine', String(row.cells[0]?.value ?? '')));
  });
  flush();
  return blocks;
};
