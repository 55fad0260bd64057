import { describe, expect, it } from '@jest/globals';
import type { Change } from '../../../src/core/model/composition';
import { changeKey, formerParts, groupChanges, holding, renewals, sentenceStates, unchangedCount, withChoice } from '../../../src/taskpane/report/report-changes';
import type { ChangeKind, Choice } from '../../../src/taskpane/report/report-changes';

const offered = new Set<ChangeKind>(['kept', 'conflict', 'deleted']);
const change = (id: string, kind: ChangeKind, more: Partial<Change> = {}): Change => ({
  id, part: 'text', chapter: '一、概况', kind, at: null,
  lines: kind === 'unchanged' ? [] : kind === 'deleted' ? [{ before: '', after: '' }] : [{ before: '我写的', after: kind === 'renewed' ? '生成的' : '我写的' }],
  generated: offered.has(kind) ? '生成的' : null,
  ...more,
});
const conflict = change('a', 'conflict');
const none = new Map<string, Choice>();

describe('groupChanges', () => {
  it('puts first what a person should look at, and leaves out what stays as it is', () => {
    const groups = groupChanges([change('k', 'kept'), change('n', 'new'), change('d', 'deleted'), change('u', 'unchanged'), change('r', 'renewed'), change('x', 'removed'), conflict]);
    expect(groups.map(({ kind, changes }) => [kind, changes.map(({ id }) => id)])).toEqual([['conflict', ['a']], ['removed', ['x']], ['renewed', ['r']], ['new', ['n']], ['kept', ['k']], ['deleted', ['d']]]);
  });
});

describe('holding', () => {
  const chosen = withChoice(none, [conflict], 'generated');
  it.each([
    ['the person has written something else', { lines: [{ before: '又改了', after: '又改了' }] }],
    ['the data have changed once more', { generated: '又生成的' }],
    ['it is no conflict any more', { kind: 'kept' as const }],
  ])('forgets a choice once %s', (_, more) => {
    expect(holding(chosen, [conflict])).toEqual(chosen);
    expect(holding(chosen, [change('a', 'conflict', more)]).size).toBe(0);
  });

  it('forgets a choice about what is gone', () => expect(holding(chosen, []).size).toBe(0));
});

describe('withChoice', () => {
  it('chooses one by one or for all, leaves alone what gives no choice, and takes choices back', () => {
    const added = change('added/1', 'kept', { generated: '' });
    const all = withChoice(none, [conflict, change('b', 'conflict'), added, change('r', 'renewed')], 'mine');
    expect([...all.values()].map(({ change: { id }, taken }) => [id, taken])).toEqual([['a', 'mine'], ['b', 'mine']]);
    expect([...withChoice(all, [conflict], 'generated').values()].map(({ taken }) => taken)).toEqual(['generated', 'mine']);
    expect([...withChoice(all, [conflict], null).keys()]).toEqual([changeKey(change('b', 'conflict'))]);
  });
});

describe('renewals', () => {
  it('name each text that was chosen against, and which one was chosen', () => {
    expect(renewals(withChoice(withChoice(none, [conflict, change('d', 'deleted')], 'generated'), [change('b', 'conflict')], 'mine'))).toEqual([{ id: 'a', text: '我写的' }, { id: 'd', text: '' }, { id: 'b', text: '我写的', keep: true }]);
    expect(renewals(none)).toEqual([]);
  });
});

describe('sentenceStates', () => {
  it('marks what is the person\'s, what is in conflict until they choose, and what will be renewed', () => {
    const changes = [conflict, change('b', 'conflict'), change('c', 'conflict'), change('k', 'kept'), change('r', 'renewed'), change('u', 'unchanged')];
    const choices = withChoice(withChoice(none, [change('b', 'conflict')], 'mine'), [change('c', 'conflict')], 'generated');
    expect([...sentenceStates(changes, choices)]).toEqual([['a', 'conflict'], ['b', 'kept'], ['c', 'renewed'], ['k', 'kept'], ['r', 'renewed']]);
  });
});

describe('unchangedCount', () => {
  it('counts sentences and tables, not headings', () => {
    expect(unchangedCount([change('a', 'unchanged'), change('b', 'unchanged', { part: 'table' }), change('c', 'unchanged', { part: 'heading' }), change('d', 'new')])).toBe(2);
  });
});

it('says what the sheet still says of a sentence to be renewed, where that can be told in a line', () => {
  const renewed = (id: string, before: string, after: string, more: Partial<Change> = {}) => change(id, 'renewed', { lines: [{ before, after }], ...more });
  const parts = formerParts([renewed('a', '执行130.00万元。', '执行135.00万元。'), renewed('b', '甲。', '全然不同的另一句话，说的是别的事情，一共说了很多很多。'), renewed('t', '甲 1.00', '甲 2.00', { part: 'table' }), change('k', 'kept'), change('u', 'unchanged')]);
  expect([...parts]).toEqual([['a', ['130.00万元']]]);
});
