import { describe, expect, it } from '@jest/globals';
import type { Facts } from '../../../src/core/model/facts';
import { recognise } from '../../../src/core/recognise';
import { amendForms, beforeOf, filledForm, formKey, isOvertaken, isStray, keepForm, overtakenFields, placedForms, readForm, setAside, strayForms, withEdit, withForms } from '../../../src/taskpane/targets/target-forms';
import type { FormEdits, FormPlace, UnsavedForm, UnsavedForms } from '../../../src/taskpane/targets/target-forms';
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

/** What is typed into a form over one state of the workbook. */
const typedOver = (then: Facts, at: FormPlace, edits: FormEdits): UnsavedForm => keepForm({}, at, edits, beforeOf(then, at))[formKey(at)]!;

describe('an edited field that has been changed in the workbook as well', () => {
  it.each<[string, FormEdits, Facts, FormEdits]>([
    ['the same as it was', { actual: '190' }, factsOf('180人'), {}],
    ['another value', { actual: '190' }, factsOf('185人'), { actual: '185' }],
    ['emptied', { actual: '190' }, factsOf(null), { actual: '' }],
    ['what was typed', { actual: '190' }, factsOf('190人'), {}],
    ['changed beside the edited field', { deviationReason: '报名不足' }, factsOf('185人'), {}],
  ])('is told where the workbook holds it: %s', (_, edits, now, expected) => {
    const form = typedOver(facts, place, edits);
    expect(overtakenFields(form, readForm(now, place)!)).toEqual(expected);
  });

  it('is compared with what stood there when it was first typed', () => {
    const first = keepForm({}, place, { actual: '190' }, beforeOf(facts, place));
    const second = keepForm(first, place, { actual: '191', maxPoints: '10' }, beforeOf(factsOf('185人'), place))[formKey(place)]!;
    expect(second.before?.values).toMatchObject({ actual: '180', maxPoints: '20' });
    expect(overtakenFields(second, readForm(factsOf('185人'), place)!)).toEqual({ actual: '185' });
  });

  it('is not one whose earlier value was on its way into the workbook', () => {
    const form = keepForm({}, place, { actual: '195' }, beforeOf(facts, place, { actual: '190' }))[formKey(place)]!;
    expect(overtakenFields(form, readForm(factsOf('190人'), place)!)).toEqual({});
  });

  const snapshot = (actual: string) => workbook(ledger(['甲项目', 10, 10, 9, null, null], ['合计', 10, 10, 9, null, null]), targets(['甲项目', '产出指标', '数量指标', '培训人数', '≥200人', actual, 20, null, null]));

  it('keeps its form out of the workbook until the user has seen it', () => {
    const form = typedOver(facts, place, { actual: '190' });
    const now = factsOf('185人');
    const { amendment, problems } = amendForms([form], snapshot('185人'), now);
    expect(problems).toEqual([{ field: 'actual', now: '185', problem: '工作簿现在是「185」，保存会改成您填的' }]);
    expect(problems.map((problem) => problem && isOvertaken(problem))).toEqual([true]);
    expect(amendment.edits).toEqual([]);
    const seen = amendForms([typedOver(now, place, form.edits)], snapshot('185人'), now);
    expect(seen.problems).toEqual([null]);
    expect(seen.amendment.edits).toEqual([{ sheet: '指标', row: 1, column: 5, value: '190人', before: '185人' }, expect.objectContaining({ row: 1, column: 3 })]);
  });
});

describe('an indicator that shares its name', () => {
  type Row = readonly [name: string, target: string, actual: string | null];
  const book = (...rows: readonly Row[]) => workbook(ledger(['甲项目', 10, 10, 9, null, null], ['合计', 10, 10, 9, null, null]), targets(...rows.map(([name, target, actual], index) => [index === 0 ? '甲项目' : null, '产出指标', '数量指标', name, target, actual, 20, null, null])));
  const read = (...rows: readonly Row[]): Facts => recognise(book(...rows), {});
  const [small, large, fresh, other]: readonly Row[] = [['培训人数', '≥200人', null], ['培训人数', '≥300人', null], ['培训人数', '≥50人', null], ['合格率', '≥95%', null]];
  const edits = { actual: '190' };

  it.each<[string, readonly Row[], number, readonly Row[], boolean]>([
    ['nothing has changed', [small!, large!], 0, [small!, large!], false],
    ['another one has changed', [small!, large!], 0, [small!, large!, other!], false],
    ['one is put in above it', [small!, large!], 0, [fresh!, small!, large!], true],
    ['the one above it is gone', [small!, large!], 1, [large!], true],
    ['it is gone itself, and its namesake has its place', [small!, large!], 0, [large!], true],
    ['they have changed places', [small!, large!], 0, [large!, small!], true],
    ['a namesake is put in above one that had none', [small!], 0, [fresh!, small!], true],
    ['one that had none stays the first', [small!], 0, [small!, fresh!], false],
    ['one without namesakes is changed', [small!], 0, [['培训人数', '≥210人', null]], false],
  ])('is stray or not where %s', (_, then, index, rows, stray) => {
    const before = read(...then);
    const at: FormPlace = { project: before.projects[0]!.id, indicator: before.projects[0]!.indicators[index]!.id };
    const form = typedOver(before, at, edits);
    const now = read(...rows);
    expect(isStray(form, now)).toBe(stray);
    expect(Object.keys(placedForms({ [formKey(at)]: form }, now))).toHaveLength(stray ? 0 : 1);
    expect(amendForms([form], book(...rows), now).amendment.edits.filter(({ column }) => column === 5).map(({ value }) => value)).toEqual(stray ? [] : ['190人']);
  });

  it('leaves its place to the namesake that is filled after it', () => {
    const before = read(small!, large!);
    const at: FormPlace = { project: before.projects[0]!.id, indicator: before.projects[0]!.indicators[0]!.id };
    const now = read(large!);
    const both = keepForm(setAside({ [formKey(at)]: typedOver(before, at, edits) }, at, now), at, { actual: '310' }, beforeOf(now, at));
    expect(strayForms(both, now).map((form) => form.edits)).toEqual([edits]);
    expect(Object.values(placedForms(both, now)).map((form) => form.edits)).toEqual([{ actual: '310' }]);
  });
});
