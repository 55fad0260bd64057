import type { Comparison, ExecutionItem, Indicator, IndicatorField } from '../../model/facts';
import type { CellRef } from '../../units/address';
import { remembered } from '../../units/remembered';
import { readRange } from '../../units/ranges';
import { headingKey, isBlankText, isErrorValue } from '../../units/text';
import { categoryNamed, kindNamed } from '../form-rows';
import { pairQuantities, pairRange } from '../pair-quantities';
import { readNumber } from '../read-cell';
import { readComparison, readQuantity } from '../read-quantity';
import type { Quantity } from '../read-quantity';
import { cellsIn, leftmost, textIn, valueIn, type Carried, type Reader } from './reader';

const executionName = /^(?:(?:项目|预算)?(?:资金)?(?:预算)?执行率|预算执行(?:情况)?)$/;
const isExecutionName = remembered((text): boolean => executionName.test(headingKey(text)));
/** An actual that begins with a sign of comparison repeats the target. */
const signed = /^(?:[≥≤≧≦⩾⩽≮≯<>﹥﹤＜＞＝=]|不低于|不少于|不超过|不高于|大于|小于)/;
/** The second levels of 成本指标, a first level of its own by 101号. */
const costLevel = /^(?:经济|社会|生态环境)成本(?:指标)?$/;
const isCostLevel = remembered((text): boolean => costLevel.test(headingKey(text)));

/** Returns 分值 or 得分 of a row; of what is no number a reading is kept. */
const pointsIn = (reader: Reader, row: number, meaning: 'maxPoints' | 'declaredPoints', project: string | null): string | null => {
  const number = readNumber(valueIn(reader, row, meaning));
  const text = number === null ? textIn(reader, row, meaning) : '';
  if (!isBlankText(text)) reader.readings.push({ at: cellsIn(reader, row, meaning), raw: text, kind: isErrorValue(text) ? 'error-value' : 'unreadable', field: 'points', project });
  return number;
};

const quantityIn = (reader: Reader, row: number, meaning: 'target' | 'actual', said: Comparison | null): Quantity => {
  const value = valueIn(reader, row, meaning);
  return readQuantity(value, said === 'date' && typeof value === 'number' ? 'yyyy/m/d' : reader.places[meaning] < 0 ? 'General' : reader.view.format(row, reader.places[meaning]));
};

/** Returns the cells of what an indicator states. */
const cellsOfRow = (reader: Reader, row: number, { category, kind }: Carried): Partial<Record<IndicatorField, readonly CellRef[]>> => {
  const { view, fields, places } = reader;
  const at: Partial<Record<IndicatorField, readonly CellRef[]>> = {};
  for (const { field, column } of fields) if (!view.blank(row, column)) at[field] = field === 'category' && category ? category.at : field === 'kind' && kind ? kind.at : [view.ref(row, column)];
  // What stands above the row is its own as well.
  if (category) at.category ??= category.at;
  if (kind) at.kind ??= kind.at;
  // Where nothing is filled in yet, the empty cell is where the answer belongs.
  at.name ??= cellsIn(reader, row, 'name');
  if (places.actual >= 0) at.actual ??= cellsIn(reader, row, 'actual');
  if (places.declaredPoints >= 0) at.declaredPoints ??= cellsIn(reader, row, 'declaredPoints');
  if (places.deviationReason >= 0) at.deviationReason ??= cellsIn(reader, row, 'deviationReason');
  return at;
};

/** Returns the indicator of a row, or the execution item where the row is called 预算执行率. */
export const readItem = (reader: Reader, row: number, carried: Carried, project: string | null): Indicator | ExecutionItem => {
  const { view, readings } = reader;
  const { category: first, kind: second } = carried;
  // What a person counts may have its name in another column, or none.
  const name = textIn(reader, row, 'name') || textIn(reader, row, 'kind') || leftmost(view, row) || `第${row + 1}行`;
  const reason = textIn(reader, row, 'deviationReason');
  const at = cellsOfRow(reader, row, carried);
  const [maxPoints, declaredPoints, deviationReason] = [pointsIn(reader, row, 'maxPoints', project), pointsIn(reader, row, 'declaredPoints', project), isBlankText(reason) ? null : reason];
  if (isExecutionName(name)) {
    const { name: named = [], target, actual, maxPoints: maximum, declaredPoints: declared, deviationReason: because } = at;
    return { name, maxPoints, declaredPoints, deviationReason, at: { name: named, ...(maximum && { maxPoints: maximum }), ...(declared && { declaredPoints: declared }), ...(because && { deviationReason: because }), ...(target && { target }), ...(actual && { actual }) } };
  }

  const named = second && kindNamed(second.text);
  const category = (first && categoryNamed(first.text)) ?? named?.category ?? null;
  const kind = named?.kind ?? (category === 'satisfaction' ? 'satisfaction' : category === 'cost' ? 'cost' : null);
  const said = readComparison(textIn(reader, row, 'comparison'));
  const [wanted, done] = [quantityIn(reader, row, 'target', said), quantityIn(reader, row, 'actual', said)];
  const isCost = category === 'cost' || kind === 'cost';
  if (second && category !== 'cost' && isCostLevel(second.text)) readings.push({ at: second.at, raw: second.text, kind: 'foreign-level', field: 'text', project });
  const sign = said ?? wanted.comparison;
  const comparison: Comparison =
    said !== 'qualitative' && (wanted.comparison === 'date' || wanted.comparison === 'range') ? wanted.comparison : wanted.number === null && sign !== 'date' ? 'qualitative' : (sign ?? (isCost ? '<=' : '>='));
  const measureText = textIn(reader, row, 'measure').replace(/^(?:百分比|百分数|％)$/, '%');
  const measure = measureText === '' ? null : measureText;
  const numeric = comparison !== 'qualitative' && comparison !== 'date';
  const ends = comparison === 'range' ? readRange(wanted.text) : null;
  const paired = ends ? pairRange(ends, done, measure) : numeric ? pairQuantities(wanted, done, measure, comparison) : null;
  const actual = paired ? paired.actual : done.text === '' ? null : done.text;
  if (paired?.guessed) readings.push({ at: at[paired.guessed] ?? [], raw: (paired.guessed === 'target' ? wanted : done).text, kind: 'unit-guess', field: paired.guessed, project });
  if (numeric && signed.test(done.text)) readings.push({ at: at.actual ?? [], raw: done.text, kind: 'signed-actual', field: 'actual', project });
  return {
    id: '',
    category,
    kind,
    name,
    comparison,
    inferred: numeric && sign === null,
    target: paired ? paired.target : wanted.text === '' ? null : wanted.text,
    actual: actual !== null && isBlankText(actual) ? null : actual,
    measure: paired ? paired.measure : measure,
    maxPoints,
    declaredPoints,
    deviationReason,
    at,
  };
};
