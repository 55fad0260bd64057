import { describe, expect, it } from '@jest/globals';
import { evaluate } from '../../../src/core/pipeline';
import { rowAfter } from '../../../src/taskpane/targets/RowList';
import { formKey, keepForm } from '../../../src/taskpane/targets/target-forms';
import type { UnsavedForms } from '../../../src/taskpane/targets/target-forms';
import { countsOf, fieldToFill, indicatorsByKey, listProjects, listRows, nextIn, numberSought, quantitiesOf, standingsOf } from '../../../src/taskpane/targets/target-list';
import type { Filter } from '../../../src/taskpane/targets/target-list';
import { ledger, targets, workbook } from '../../helpers/snapshot';

const evaluation = evaluate(
  workbook(
    ledger(['道路养护', 10, 10, 9], ['37号院改造', 5, 5, 5], ['培训', 1, 1, 1]),
    targets(
      ['道路养护', '产出指标', '数量指标', '养护里程', '≥100公里', 100, 20],
      [null, null, null, '巡查次数', '≥10次', 8, 20, null, '汛期封路，下年改用无人机巡查'],
      [null, null, '质量指标', '合格率', '≥95%', null, 10],
      [null, null, null, '验收', '≥5次', '完成', 10],
      [null, '效益指标', '社会效益指标', '出行改善', '效果明显', '部分达成', 10],
      [null, null, null, '投诉', '≤5件', 3, null],
      ['37号院改造', '产出指标', '数量指标', '改造户数', '≥37户', 37, 60],
      [null, null, null, '完工户数', '≥37户', 30, 30, null, '无'],
    ),
  ),
);
const projects = listProjects(evaluation);
const none: UnsavedForms = {};
const rowsOf = (query: string, filter: Filter = 'all', unsaved: UnsavedForms = none) => {
  const { rows, best } = listRows(projects, query, filter, unsaved, standingsOf(indicatorsByKey(projects), unsaved, evaluation));
  const name = (row: (typeof rows)[number] | undefined): string | null => (!row ? null : row.kind === 'project' ? `# ${row.listed.project.name}` : row.kind === 'new' ? `+ ${row.name}` : row.listed.indicator.name);
  return { rows: rows.map(name), best: name(rows[best]) };
};
const place = (number: string) => projects.flatMap(({ indicators }) => indicators).find((listed) => listed.number === number)!.place;

describe('numberSought', () => {
  it.each([['37.5', 37, 5], ['37-5', 37, 5], ['37．5', 37, 5], ['３７．５', 37, 5], ['37。5', 37, 5], ['37 5', 37, 5], ['37、5', 37, 5], ['37', 37, null], ['37.', 37, null], [' 7 ', 7, null]])('reads %j', (query, project, indicator) => {
    expect(numberSought(query)).toEqual({ project, indicator });
  });

  it.each(['', '培训', '37号', '2024年', '3.5.1', '.5'])('finds none in %j', (query) => {
    expect(numberSought(query)).toBeNull();
  });
});

describe('the list of indicators', () => {
  it('tells how far each one is', () => {
    expect(projects[0]!.indicators.map(({ number, state, missing }) => [number, state, missing])).toEqual([
      ['1.1', 'full', null],
      ['1.2', 'deducted', null],
      ['1.3', 'unfinished', 'actual'],
      ['1.4', 'unfinished', 'unreadable'],
      ['1.5', 'undecided', null],
      ['1.6', 'unfinished', 'maxPoints'],
    ]);
  });

  it('shows every project, those without indicators too', () => {
    expect(rowsOf('').rows).toEqual(['# 道路养护', '养护里程', '巡查次数', '合格率', '验收', '出行改善', '投诉', '# 37号院改造', '改造户数', '完工户数', '# 培训']);
    expect(rowsOf('').best).toBeNull();
  });

  it.each([
    ['1.2', ['# 道路养护', '巡查次数'], '巡查次数'],
    ['2', ['# 37号院改造', '改造户数', '完工户数'], '改造户数'],
    ['37', ['# 37号院改造', '改造户数', '完工户数'], '改造户数'],
    ['率', ['# 道路养护', '合格率'], '合格率'],
    ['道路 次数', ['# 道路养护', '巡查次数'], '巡查次数'],
    ['养护', ['# 道路养护', '养护里程', '巡查次数', '合格率', '验收', '出行改善', '投诉'], '养护里程'],
    ['培训', ['# 培训'], '# 培训'],
    ['9.9', [], null],
  ])('finds %j', (query, rows, best) => {
    expect(rowsOf(query)).toEqual({ rows, best });
  });

  it('leaves what a filter asks for', () => {
    expect(rowsOf('', 'unfinished').rows).toEqual(['# 道路养护', '合格率', '验收', '投诉', '# 37号院改造', '完工户数']);
    expect(rowsOf('', 'undecided').rows).toEqual(['# 道路养护', '出行改善']);
    expect(rowsOf('', 'deducted').rows).toEqual(['# 道路养护', '巡查次数', '# 37号院改造', '完工户数']);
    expect(rowsOf('', 'unsaved').rows).toEqual([]);
  });

  it('counts what is typed as it would be saved', () => {
    const unsaved = keepForm(keepForm({}, place('1.3'), { actual: '97' }), { project: projects[2]!.project.id, indicator: null }, { name: '新' });
    const standings = standingsOf(indicatorsByKey(projects), unsaved, evaluation);
    expect(countsOf(projects, none, new Map())).toEqual({ all: 8, unfinished: 4, undecided: 1, deducted: 2, unsaved: 0 });
    expect(countsOf(projects, unsaved, standings)).toEqual({ all: 8, unfinished: 3, undecided: 1, deducted: 2, unsaved: 2 });
    expect(rowsOf('', 'unsaved', unsaved).rows).toEqual(['# 道路养护', '合格率', '# 培训', '+ 新']);
  });

  it('lists every new indicator of a project that is not in the workbook yet', () => {
    const fresh = { project: projects[2]!.project.id, indicator: null };
    const unsaved = keepForm(keepForm({}, fresh, { name: '新' }), { ...fresh, ordinal: 1 }, { name: '更新' });
    expect(rowsOf('', 'unsaved', unsaved).rows).toEqual(['# 培训', '+ 新', '+ 更新']);
  });

  it('wants a reason for points that are lost, and for a target that is missed, until one explains it', () => {
    const standingWith = (deviationReason: string) => standingsOf(indicatorsByKey(projects), keepForm({}, place('2.2'), { deviationReason }), evaluation).get(formKey(place('2.2')))!;
    const listed = projects[1]!.indicators[1]!;
    expect([listed.state, listed.missing, fieldToFill(listed)]).toEqual(['unfinished', 'reason', 'deviationReason']);
    expect([standingWith('见附件').state, standingWith('').state]).toEqual(['unfinished', 'unfinished']);
    const explained = standingWith('两户产权有争议，下年完工');
    expect([explained.state, explained.missing, explained.points]).toEqual(['deducted', null, listed.points]);
  });

  it.each([['1.2', 'actual'], ['1.3', 'actual'], ['1.4', 'actual'], ['1.6', 'maxPoints']])('begins %s at the field that is to be filled in', (number, field) => {
    const listed = projects.flatMap(({ indicators }) => indicators).find((candidate) => candidate.number === number)!;
    expect(fieldToFill(listed)).toBe(field);
  });

  it('goes on to the next unfinished one, and round', () => {
    const after = (number: string) => nextIn(projects, 'unfinished', formKey(place(number)), new Map())?.number;
    expect([after('1.1'), after('1.3'), after('1.4'), after('1.6'), after('2.2')]).toEqual(['1.3', '1.4', '1.6', '2.2', '1.3']);
    expect(nextIn(projects, 'unfinished', projects[0]!.key, new Map())?.number).toBe('1.3');
    expect(nextIn(projects, 'deducted', projects[1]!.key, new Map([[formKey(place('2.1')), { state: 'deducted', missing: null, points: '80', deducted: true }]]))?.number).toBe('2.1');
    expect(nextIn(projects, 'unfinished', null, new Map())?.number).toBe('1.3');
    expect(nextIn(projects, 'undecided', formKey(place('1.5')), new Map())).toBeNull();
  });
});

describe('quantitiesOf', () => {
  it.each([
    ['>=', '6', '6', '人次', '≥6人次', '6人次'],
    ['range', '5–8', '7', '个', '5–8个', '7个'],
    ['qualitative', '效果明显', '部分达成', '次', '效果明显', '部分达成'],
    ['date', '2024年12月31日前', '', '', '2024年12月31日前', '—'],
    ['=', '', null, '个', '—', '—'],
  ] as const)('shows %s %s', (comparison, target, actual, measure, shownTarget, shownActual) => {
    expect(quantitiesOf({ comparison, target, actual, measure })).toEqual({ target: shownTarget, actual: shownActual });
  });
});

describe('rowAfter', () => {
  it.each([['ArrowDown', 3, 4], ['ArrowDown', 9, 9], ['ArrowUp', 0, 0], ['PageDown', 3, 8], ['PageDown', 7, 9], ['PageUp', 3, 0], ['Home', 5, 0], ['End', 5, 9]])('%s leads from %d to %d', (key, from, to) => {
    expect(rowAfter(key, from, 10, 5)).toBe(to);
  });

  it('leads nowhere for other keys and in an empty list', () => {
    expect(rowAfter('Enter', 3, 10, 5)).toBeNull();
    expect(rowAfter('End', 0, 0, 5)).toBeNull();
  });
});
