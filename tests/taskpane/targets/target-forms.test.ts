import { describe, expect, it } from '@jest/globals';
import type { Facts } from '../../../src/core/model/facts';
import { recognise } from '../../../src/core/recognise';
import { amendForms, filledForm, formKey, keepForm, readForm, strayForms, withEdit, withForms } from '../../../src/taskpane/targets/target-forms';
import type { FormPlace, UnsavedForms } from '../../../src/taskpane/targets/target-forms';
import { ledger, targets, workbook } from '../../helpers/snapshot';

const factsOf = (actual: string | number | null, name = '培训人数'): Facts =>
  recognise(workbook(ledger(['甲项目', 10, 10, 9, null, null], ['合计', 10, 10, 9, null, null]), targets(['甲项目', '产出指标', '数量指标', name, '≥200人', actual, 20, null, null])), {});
const facts = factsOf('180人');
const project = facts.projects[0]!;
const place: FormPlace = { project: project.id, indicator: project.indicators[0]!.id };
const fresh: FormPlace = { project: project.id, indicator: null };

describe('the form of an indicator', () => {
  it('is filled as the workbook has it', () => {
    expect(readForm(facts, place)).toMatchObject({ name: '培训人数', category: 'output', kind: 'quantity', comparison: '>=', target: '200', measure: '人', actual: '180', maxPoints: '20', declaredPoints: '', deviationReason: '' });
  });

  it('is empty for a new indicator, and none for one that is gone', () => {
    expect(readForm(facts, fresh)).toMatchObject({ indicator: null, name: '', target: '' });
    expect(readForm(facts, { project: project.id, indicator: '没有' })).toBeNull();
    expect(readForm(facts, { project: '没有', indicator: null })).toBeNull();
  });

  it('keeps what was typed over a refresh and renews the rest', () => {
    const edits = withEdit(readForm(facts, place)!, {}, 'deviationReason', '报名不足');
    expect(filledForm(factsOf('190人'), place, edits)).toMatchObject({ actual: '190', deviationReason: '报名不足' });
  });
});

describe('edits', () => {
  const form = readForm(facts, place)!;

  it('are the fields that differ from the workbook alone', () => {
    const typed = withEdit(form, withEdit(form, {}, 'actual', '200'), 'name', '培训人次');
    expect(typed).toEqual({ actual: '200', name: '培训人次' });
    expect(withEdit(form, typed, 'actual', '180')).toEqual({ name: '培训人次' });
  });

  it('bring a second-level head that belongs to the first-level one', () => {
    expect(withEdit(form, {}, 'category', 'benefit')).toEqual({ category: 'benefit', kind: 'economic' });
    expect(withEdit(form, withEdit(form, {}, 'category', 'benefit'), 'category', 'output')).toEqual({});
    expect(withEdit(form, {}, 'category', 'cost')).toEqual({ category: 'cost', kind: 'cost' });
  });
});

describe('unsaved forms', () => {
  it('are kept by their place, and dropped once nothing is left to save', () => {
    const kept = keepForm(keepForm({}, place, { actual: '200' }), fresh, { name: '新指标' });
    expect(Object.keys(kept)).toEqual([formKey(place), formKey(fresh)]);
    expect(Object.keys(keepForm(kept, place, {}))).toEqual([formKey(fresh)]);
  });

  it('are shown as strays when the workbook no longer has their indicator', () => {
    const unsaved: UnsavedForms = keepForm(keepForm({}, place, { actual: '200' }), fresh, { name: '新指标' });
    expect(strayForms(unsaved, facts)).toEqual([]);
    expect(strayForms(unsaved, factsOf('180人', '改了名')).map(({ edits }) => edits)).toEqual([{ actual: '200' }]);
  });
});

describe('several forms', () => {
  const snapshot = workbook(ledger(['甲项目', 10, 10, 9, null, null], ['合计', 10, 10, 9, null, null]), targets(['甲项目', '产出指标', '数量指标', '培训人数', '≥200人', '180人', 20, null, null]));

  it('are written together, and those that cannot be are named by their place', () => {
    const gone: FormPlace = { project: project.id, indicator: '没有' };
    const { amendment, problems } = amendForms([{ place: gone, edits: { actual: '1' } }, { place, edits: { actual: '190' } }, { place: fresh, edits: { name: '合格率', target: '很多' } }], snapshot, facts);
    expect(problems.map((problem) => problem?.field ?? null)).toEqual(['name', null, 'target']);
    expect(amendment.edits).toEqual([{ sheet: '指标', row: 1, column: 5, value: '190人', before: '180人' }, expect.objectContaining({ row: 1, column: 3 })]);
  });

  it('keep what was typed last of each field', () => {
    const before = keepForm({}, place, { actual: '200', name: '培训' });
    expect(withForms(before, keepForm(keepForm({}, place, { actual: '210' }), fresh, { name: '新' }))).toEqual({ [formKey(place)]: { place, edits: { actual: '210', name: '培训' } }, [formKey(fresh)]: { place: fresh, edits: { name: '新' } } });
  });
});
