/** The only caller of the stages. The pane takes them one by one: what it needs to show the workbook, and, once something is written, what composes the report. */
export { compose } from './compose';
export { documentOf, opinionOf } from './document';
export { evaluate } from './evaluate';
export { forms } from './forms';
export { proseOfSheet, review, reviewText } from './review';
export { trace } from './trace';
export { withoutRecord } from './take-over';
export type { Settled } from './take-over';
