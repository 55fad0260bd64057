import type { StatedScore, TextFact } from '../../model/facts';
import { isBlankText, narrow } from '../../units/text';
import { gradeIn, isGradeRow, isScoreName } from '../form-rows';
import { readNumber } from '../read-cell';
import type { SheetView } from '../sheet-view';
import { cellsOf } from './cells';
import { inlineAnswer, labelOf } from './labels';

/** What the head of a form says beside the name of its project. */
export type FormHead = Partial<Record<'department' | 'implementer' | 'code', TextFact>>;

/** Returns 主管部门, 实施单位 and 项目编码 of some rows, each with its answer. */
export const readHead = (view: SheetView, rows: readonly number[]): FormHead => {
  const head: FormHead = {};
  for (const row of rows) {
    const cells = cellsOf(view, row);
    cells.forEach((cell, index) => {
      const inline = inlineAnswer(cell.text);
      const label = inline?.label ?? labelOf(cell.text);
      if (label !== 'department' && label !== 'implementer' && label !== 'code') return;
      view.use(row, cell.column);
      const next = cells[index + 1];
      const answer = inline ? { text: inline.answer, column: cell.column } : next && labelOf(next.text) === null && inlineAnswer(next.text) === null ? { text: next.text, column: next.column } : null;
      if (answer === null || isBlankText(answer.text)) return;
      view.use(row, answer.column);
      head[label] ??= { text: answer.text, at: [view.ref(row, answer.column)] };
    });
  }
  return head;
};

const coded = /^([0-9A-Z]{8,}[0-9])\s*[-—–]\s*\S/i;

/** Returns the code that stands before a project's name, as exports of the 一体化 system write it: 5100…51-某项目; null where there is none. */
export const codeInName = (name: string): string | null => coded.exec(narrow(name).trim())?.[1] ?? null;

/** Returns 自评总分 and 自评等级 where they stand in the head or the foot, beside their words. */
export const readScoreBeside = (view: SheetView, rows: readonly number[]): StatedScore | null => {
  let score: StatedScore | null = null;
  for (const row of rows) {
    const cells = cellsOf(view, row);
    cells.forEach((cell, index) => {
      const next = cells[index + 1];
      const points = next && isScoreName(cell.text) ? readNumber(view.value(row, next.column)) : null;
      if (!next || points === null || score?.points != null) return;
      view.use(row, cell.column);
      view.use(row, next.column);
      score = { maxPoints: null, grade: null, ...score, points, at: { ...score?.at, name: [view.ref(row, cell.column)], points: [view.ref(row, next.column)] } };
    });
    const grade = cells.some(({ text }) => isGradeRow(text)) ? gradeIn(view, row) : null;
    if (grade === null || (score as StatedScore | null)?.grade != null) continue;
    for (const { column, text } of cells) if (isGradeRow(text) || view.ref(row, column) === grade.at) view.use(row, column);
    score = { maxPoints: null, points: null, ...(score as StatedScore | null), grade: grade.text, at: { ...(score as StatedScore | null)?.at, grade: [grade.at] } };
  }
  return score;
};
