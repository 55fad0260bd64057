import type { ProjectText, TextFact } from '../../model/facts';
import { isBlankText, narrow } from '../../units/text';
import type { SheetView } from '../sheet-view';
import { cellsOf, rowBelow, useCells, type RowCell } from './cells';
import { inlineAnswer, isHeadingWord, labelOf, startsFoot } from './labels';

/** What a form says in words. */
export type FormTexts = Partial<Record<ProjectText, TextFact>>;

/** Returns the text with the 字数上限 that its label states: 评价结论（200字以内）. */
const limited = (fact: TextFact, label: string): TextFact => {
  const limit = /(?:不超过|控制在|限)?\s*(\d{2,5})\s*字/.exec(narrow(label))?.[1];
  return limit === undefined ? fact : { ...fact, maxChars: Number(limit) };
};

/** Returns a text with its cells; of several rows the lines are joined. */
const asFact = (view: SheetView, cells: readonly RowCell[]): TextFact | null => {
  const filled = cells.filter(({ text }) => !isBlankText(text));
  useCells(view, cells);
  return filled.length === 0 ? null : { text: filled.map(({ text }) => text).join('\n'), at: filled.map(({ row, column }) => view.ref(row, column)) };
};

/** Returns the cells below a label, down to the next block. */
const below = (view: SheetView, { row, column, lastColumn }: RowCell, end: number): readonly RowCell[] => {
  const cells: RowCell[] = [];
  let first: number | null = null;
  for (let next = rowBelow(view, row, column); next < end; next += 1) {
    const own = cellsOf(view, next).filter((cell) => cell.own);
    if (own.length === 0) continue;
    // What begins before the texts of the first row names another block.
    first ??= own[0]?.column ?? 0;
    if (own.some((cell) => labelOf(cell.text) !== null || isHeadingWord(cell.text) || startsFoot(cell.text) || cell.column < (first ?? 0))) break;
    cells.push(...own.filter((cell) => cell.column <= lastColumn && cell.lastColumn >= column));
  }
  return cells;
};

/** Returns 年度总体目标 and its 实际完成情况, which stand below their labels or beside them. */
export const readGoals = (view: SheetView, from: number, end: number): FormTexts => {
  const texts: FormTexts = {};
  for (let row = from; row < end; row += 1) {
    const cells = cellsOf(view, row);
    const labels = cells.filter(({ own, text }) => own && ['goal', 'completion'].includes(labelOf(text) ?? ''));
    const completion = labels.filter(({ text }) => labelOf(text) === 'completion').at(-1);
    const goal = labels.filter(({ text, column }) => labelOf(text) === 'goal' && (completion === undefined || column < completion.column)).at(-1);
    if (!goal && !completion) continue;
    useCells(view, cells.filter(({ text }) => labelOf(text) !== null));
    for (const [field, label] of [['goal', goal], ['completion', completion]] as const) {
      if (!label || texts[field]) continue;
      const beside = cells.find(({ column }) => column > label.lastColumn);
      const answers = beside && beside.column === label.lastColumn + 1 && labelOf(beside.text) === null ? [beside] : [];
      const fact = asFact(view, answers.length > 0 ? [...answers, ...continued(view, answers[0] as RowCell, label, end)] : below(view, label, end));
      if (fact) texts[field] = limited(fact, label.text);
    }
  }
  return texts;
};

/** Returns the cells that go on below an answer while its label reaches down beside them: 目标1, 目标2. */
const continued = (view: SheetView, answer: RowCell, label: RowCell, end: number): readonly RowCell[] => {
  const cells: RowCell[] = [];
  const last = Math.min(end, rowBelow(view, label.row, label.column));
  for (let row = rowBelow(view, answer.row, answer.column); row < last; row += 1) cells.push(...cellsOf(view, row).filter(({ own, column }) => own && column === answer.column));
  return cells;
};

const foot = new Set(['conclusion', 'problems', 'improvements']);

/** Returns 评价结论, 存在问题 and 改进措施 of a form's foot. */
export const readFoot = (view: SheetView, rows: readonly number[]): FormTexts => {
  const texts: FormTexts = {};
  for (const row of rows) {
    const cells = cellsOf(view, row);
    cells.forEach((cell, index) => {
      const inline = inlineAnswer(cell.text);
      const label = (inline?.label ?? labelOf(cell.text)) as ProjectText | null;
      if (!cell.own || label === null || !foot.has(label) || texts[label]) return;
      const next = cells[index + 1];
      const answer = inline ? { text: inline.answer, at: [view.ref(row, cell.column)] } : next && labelOf(next.text) === null ? asFact(view, [next]) : null;
      view.use(row, cell.column);
      if (answer && !isBlankText(answer.text)) texts[label] = limited(answer, inline ? cell.text.slice(0, cell.text.search(/[:：]/)) : cell.text);
    });
  }
  return texts;
};
