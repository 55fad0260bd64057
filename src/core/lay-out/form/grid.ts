import type { CellStyle, PlanCell, PlanRow } from '../../model/sheet-plan';
import { tableStyle, type Alignment } from '../styles';
import type { CellValue } from '../../model/snapshot';
import type { OwnFormCell } from '../../model/form-memory';
import { changedFill } from '../styles';
import { heightOf } from '../row-height';
import { textWidth } from '../wrap';
import { decimalsOf } from '../../units/decimal';
import { plainFormat, shownUnder } from '../../units/number-format';

/** Excel's greatest row height, in whole pixels of points. */
const tallest = 408.75;
const pixel = 0.75;
/** Sizes tried in turn until a number stands on one line, or a longest word does. */
const sizes = [10.5, 9, 8, 7, 6];
const sides = 6;

/** One cell of the form before it is placed. */
export interface FormCell {
  readonly column: number;
  readonly span: number;
  /** Rows covered, counted in rows of the form; 1 where absent. */
  readonly rows?: number;
  readonly text?: string;
  /** A number with its format, and as it is shown under it. */
  readonly number?: { readonly value: number; readonly format: string; readonly shown: string } | null;
  readonly formula?: string;
  /** What the cell holds, told apart within its row; its place among the row's where absent. One that begins with / is told apart within the form. */
  readonly holds?: string;
  readonly look?: 'label' | 'text';
  readonly align?: Alignment;
  readonly fill?: string;
}

/** Returns points with the decimals they are written with. */
export const asWritten = (text: string | null): Exclude<FormCell['number'], undefined> => (text === null ? null : { value: Number(text), format: plainFormat(decimalsOf(text)), shown: text });

/** Collects the rows of a form: a row that one sheet row is too low for becomes several, over which its cells are merged. */
export interface FormGrid {
  /** Adds a row and returns its number on the sheet, from 1 on. */
  add(id: string, cells: readonly FormCell[], least?: number): number;
  /** Adds a row without borders: a title, a note. */
  line(id: string, text: string, look: { readonly size: number; readonly bold?: boolean; readonly align: Alignment; readonly fonts: 'title' | 'plain'; readonly color?: string }): number;
  /** Returns the number that the next row will have. */
  next(): number;
  readonly rows: readonly PlanRow[];
  readonly styles: Readonly<Record<string, CellStyle>>;
}

const textOf = (value: CellValue): string => (value === null ? '' : String(value));

/** Returns a cell with what a person wants in it. */
const withOwn = (cell: FormCell, own: OwnFormCell | undefined): FormCell => {
  if (!own) return cell;
  const { text: _text, number: _number, formula: _formula, ...place } = cell;
  const format = own.format === null || own.format === '@' ? 'General' : own.format;
  const content = typeof own.value === 'number' ? { number: { value: own.value, format, shown: shownUnder(own.value, format) } } : { text: textOf(own.value) };
  return { ...place, ...content, ...(own.formula === undefined ? {} : { formula: own.formula }), ...(own.conflict && { fill: changedFill }) };
};

/** Opens the grid of a form with these column widths and this size of its words, in points; `own` is what a person wants in its cells, by key. */
export const formGrid = (widths: readonly number[], wordSize: number, own: ReadonlyMap<string, OwnFormCell> = new Map()): FormGrid => {
  const rows: PlanRow[] = [];
  const styles: Record<string, CellStyle> = {};
  // A cell that reaches over several rows of the form reaches over all the sheet rows they become.
  const open: { readonly row: number; readonly index: number; left: number }[] = [];
  const styleNamed = (style: CellStyle): string => {
    const name = [style.fonts[0], style.size, style.bold ? 'bold' : '', style.horizontal, style.format, style.border ? 'border' : '', style.fill ?? '', style.color].join(' ');
    styles[name] ??= style;
    return name;
  };
  const keyOf = (id: string, { holds }: FormCell, index: number): string => (holds?.startsWith('/') ? holds.slice(1) : `${id}#${holds ?? index}`);
  const widthOf = ({ column, span }: FormCell): number => widths.slice(column, column + span).reduce((sum, width) => sum + width, 0);
  const sizeOf = (cell: FormCell): number => {
    if (!cell.number) return wordSize;
    const ems = textWidth(cell.number.shown);
    return sizes.find((size) => size <= wordSize && ems * size + sides <= widthOf(cell)) ?? (sizes.at(-1) as number);
  };
  const needed = (cell: FormCell): number => (cell.rows !== undefined && cell.rows > 1 ? 0 : heightOf(cell.number ? '' : (cell.text ?? ''), { width: widthOf(cell), size: sizeOf(cell) }));
  const grow = (by: number): void => {
    for (const entry of open) {
      const row = rows[entry.row] as PlanRow;
      const cell = row.cells[entry.index] as PlanCell;
      rows[entry.row] = { ...row, cells: row.cells.map((own, index) => (index === entry.index ? { ...cell, rows: (cell.rows ?? 1) + by } : own)) };
      entry.left -= 1;
    }
    open.splice(0, open.length, ...open.filter(({ left }) => left > 0));
  };
  return {
    rows,
    styles,
    next: () => rows.length + 1,
    add(id, given, least = 24) {
      const keyed = given.map((cell, index) => ({ cell, key: keyOf(id, cell, index) }));
      const cells = keyed.map(({ cell, key }) => withOwn(cell, own.get(key)));
      const height = Math.max(least, ...cells.map(needed));
      const count = Math.ceil(height / tallest);
      const each = Math.ceil(height / count / pixel) * pixel;
      const first = rows.length;
      grow(count);
      const placed = cells.map((cell, index): PlanCell => {
        const { look = 'text', number, formula, text = '' } = cell;
        const size = sizeOf(cell);
        const horizontal = cell.align ?? (look === 'label' || number ? 'center' : 'left');
        const style = styleNamed({ ...tableStyle(look === 'label' ? 'heading' : 'text', size, horizontal, number?.format ?? '@'), fill: cell.fill ?? null });
        return { column: cell.column, span: cell.span, ...(count > 1 ? { rows: count } : {}), value: number ? number.value : text === '' ? null : text, ...(formula === undefined ? {} : { formula }), key: keyed[index]?.key ?? id, style, link: null };
      });
      rows.push({ id, height: each, cells: placed });
      for (let more = 1; more < count; more += 1) rows.push({ id, height: each, cells: [] });
      cells.forEach(({ rows: over = 1 }, index) => {
        if (over > 1) open.push({ row: first, index, left: over - 1 });
      });
      return first + 1;
    },
    line(id, text, { size, bold = false, align, fonts, color = '#000000' }) {
      const width = widths.reduce((sum, one) => sum + one, 0);
      const base = tableStyle(fonts === 'title' ? 'caption' : 'unit', size, align, '@');
      const key = keyOf(id, { column: 0, span: 1, holds: 'text' }, 0);
      const mine = own.get(key);
      const shown = mine ? textOf(mine.value) : text;
      const style = styleNamed({ ...base, ...(mine?.conflict && { fill: changedFill }), ...(fonts === 'title' ? { fonts: ['宋体', 'SimSun', '方正小标宋简体'] } : {}), bold, color });
      rows.push({ id, height: heightOf(shown, { width, size, bold }), cells: [{ column: 0, span: widths.length, value: shown === '' ? null : shown, key, style, link: null }] });
      return rows.length;
    },
  };
};
