import type { compose as composeIt } from '../core/pipeline/compose';
import type { evaluate as evaluateIt } from '../core/pipeline/evaluate';
import type { forms as formsOf } from '../core/pipeline/forms';
import type { outdatedMarks as marksOf } from '../core/pipeline/outdated-marks';
import type { trace as traceOf } from '../core/pipeline/trace';
import type * as takeOverPart from '../core/pipeline/take-over';
import { loadPart } from '../hosts/load-part';

/** Asks for what evaluates a workbook; it comes while the workbook is read. */
export const loadEvaluate = async (): Promise<typeof evaluateIt> => (await loadPart(import('../core/pipeline/evaluate'))).evaluate;

/** Asks for what composes a report; the pane shows the workbook without it. */
export const loadCompose = async (): Promise<typeof composeIt> => (await loadPart(import('../core/pipeline/compose'))).compose;

/** Asks for what settles a report sheet without a record; hardly any has none. */
export const loadTakeOver = (): Promise<typeof takeOverPart> => loadPart(import('../core/pipeline/take-over'));

/** Asks for what lays out the forms; most reports are written without. */
export const loadForms = async (): Promise<typeof formsOf> => (await loadPart(import('../core/pipeline/forms'))).forms;

/** Asks for what marks the report sheet. */
export const loadMarks = async (): Promise<typeof marksOf> => (await loadPart(import('../core/pipeline/outdated-marks'))).outdatedMarks;

/** Asks for what lays out 数据溯源; it is written on request alone. */
export const loadTrace = async (): Promise<typeof traceOf> => (await loadPart(import('../core/pipeline/trace'))).trace;
