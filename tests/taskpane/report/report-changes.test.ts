import { describe, expect, it } from '@jest/globals';
import type { Change } from '../../../src/core/model/composition';
import { changeKey, chosenFor, groupChanges, renewals, unchangedCount } from '../../../src/taskpane/report/report-changes';
import type { ChangeKind } from '../../../src/taskpane/report/report-changes';

const change = (id: string, kind: ChangeKind, more: Partial<Change> = {}): Change => ({ id, part: 'text', chapter: '一、概况', kind, lines: kind === 'unchanged' ? [] : [{ before: '我写的', after: kind === 'renewed' ? '生成的' : '我写的' }], generated: kind === 'kept' || kind === 'conflict' ? '生成的' : null, at: null, ...more });
const conflict = change('a', 'conflict');
const chosen = new Map([[changeKey(conflict), { change: conflict }]]);

describe('groupChanges', () => {
  it('puts first what a person should look at, and leaves out what stays as it is', () => {
    const groups = groupChanges([change('k', 'kept'), change('n', 'new'), change('u', 'unchanged'), change('r', 'renewed'), change('x', 'removed'), conflict], new Map());
    expect(groups.map(({ kind, changes }) => [kind, changes.map(({ id }) => id)])).toEqual([['conflict', ['a']], ['removed', ['x']], ['renewed', ['r']], ['new', ['n']], ['kept', ['k']]]);
  });

  it('leaves a text for which the generated one was chosen where it was, so that it can be chosen again', () => {
    expect(groupChanges([change('a', 'renewed'), change('r', 'renewed')], chosen)).toEqual([{ kind: 'conflict', changes: [conflict] }, { kind: 'renewed', changes: [change('r', 'renewed')] }]);
  });

  it('forgets a choice once the person has written something else', () => {
    const later = change('a', 'conflict', { lines: [{ before: '又改了', after: '又改了' }] });
    expect(chosenFor(later, chosen)).toBeNull();
    expect(groupChanges([later], chosen)).toEqual([{ kind: 'conflict', changes: [later] }]);
  });
});

describe('renewals', () => {
  it('name each text that was chosen against', () => {
    expect(renewals(chosen)).toEqual([{ id: 'a', text: '我写的' }]);
    expect(renewals(new Map())).toEqual([]);
  });
});

describe('unchangedCount', () => {
  it('counts passages and tables, not headings', () => {
    expect(unchangedCount([change('a', 'unchanged'), change('b', 'unchanged', { part: 'table' }), change('c', 'unchanged', { part: 'heading' }), change('d', 'new')])).toBe(2);
  });
});
