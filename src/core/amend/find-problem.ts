import type { Indicator, IndicatorField } from '../model/facts';
import type { TargetDraft } from '../model/options';
import { decimal } from '../units/decimal';
import { readRange } from '../units/ranges';
import type { Problem } from './problem';
import { isNumber, isWords } from './tidy-draft';

/** Yields the fields of a form that cannot be written, top to bottom, each once. What the workbook says already is not objected to. */
export function* findProblems(draft: TargetDraft, indicator: Indicator | undefined): Generator<Problem> {
  const changed = (...fields: readonly (IndicatorField & keyof TargetDraft)[]): boolean => !indicator || fields.some((field) => (draft[field] ?? '').trim() !== (indicator[field] ?? ''));
  if (draft.name.trim() === '') yield { field: 'name', problem: '请填写三级指标名称' };
  if (draft.target.trim() === '' && changed('target')) yield { field: 'target', problem: '请填写年度指标值' };
  else if (draft.comparison === 'range') {
    if (readRange(draft.target) === null && changed('target', 'comparison')) yield { field: 'target', problem: '区间的指标值应写成两个数，如「5–8」' };
  } else if (!isWords(draft) && !isNumber(draft.target.trim()) && changed('target', 'comparison')) yield { field: 'target', problem: '指标值应是数字；说明文字请把指标性质选为「定性」' };
  if (!isWords(draft) && draft.actual.trim() !== '' && !isNumber(draft.actual.trim()) && changed('actual', 'comparison')) yield { field: 'actual', problem: '实际完成值应是数字，没有完成值时留空' };
  const maximum = decimal(draft.maxPoints.trim());
  if (draft.maxPoints.trim() !== '' && changed('maxPoints') && (maximum === null || maximum.lte(0) || maximum.gt(100))) yield { field: 'maxPoints', problem: '分值应大于0、不超过100' };
  const points = decimal(draft.declaredPoints.trim());
  if (draft.declaredPoints.trim() !== '' && changed('declaredPoints', 'maxPoints') && (points === null || points.lt(0) || (maximum !== null && points.gt(maximum)))) yield { field: 'declaredPoints', problem: '得分应在0和分值之间' };
}
