import { describe, expect, it } from '@jest/globals';
import { canConfirm, followed, keyEffect, untouched } from '../../../src/taskpane/components/range-draft';
import type { Meaning, RangeDraft } from '../../../src/taskpane/components/range-draft';

const draft = (given: Partial<RangeDraft>): RangeDraft => ({ ...untouched, ...given });
const range = (at: string, fine = true): Meaning => ({ kind: 'range', at, fine, words: '', instead: null });

describe('a key in the box of a range', () => {
  it.each<readonly [string, number | null, number, number]>([
    ['ArrowDown', null, 3, 0], ['ArrowDown', -1, 3, 0], ['ArrowDown', 2, 3, 0], ['ArrowDown', 0, 3, 1],
    ['ArrowUp', null, 3, 2], ['ArrowUp', -1, 3, 2], ['ArrowUp', 0, 3, 2], ['ArrowUp', 2, 3, 1],
  ])('%s from candidate %s of %s marks candidate %s', (key, marked, candidates, next) => {
    expect(keyEffect(key, draft({ marked }), candidates)).toEqual({ draft: draft({ marked: next }) });
  });

  it('has no arrows where there are no candidates, and leaves all others to the box', () => {
    expect(keyEffect('ArrowDown', untouched, 0)).toBeNull();
    expect(keyEffect('a', draft({ text: '表!A1', marked: 0 }), 3)).toBeNull();
  });

  it('takes the marked candidate with Enter, otherwise what the box says', () => {
    expect(keyEffect('Enter', draft({ marked: 1 }), 3)).toEqual({ choose: 1 });
    expect(keyEffect('Enter', draft({ marked: -1, text: '表' }), 3)).toEqual({ confirm: true });
    expect(keyEffect('Enter', draft({ text: '表' }), 3)).toEqual({ confirm: true });
  });

  it('closes the list with Esc first, then leaves what was typed or followed, then does nothing', () => {
    expect(keyEffect('Escape', draft({ text: '表', marked: 1 }), 3)).toEqual({ draft: draft({ text: '表' }) });
    expect(keyEffect('Escape', draft({ text: '表' }), 3)).toEqual({ draft: untouched });
    expect(keyEffect('Escape', draft({ following: true }), 3)).toEqual({ draft: untouched });
    expect(keyEffect('Escape', untouched, 3)).toBeNull();
  });
});

describe('a field that follows the selection', () => {
  it('shows what is selected, and stays where nothing single is', () => {
    expect(followed(draft({ following: true, text: '表!A1' }), '表!B2:C3').text).toBe('表!B2:C3');
    const still = draft({ following: true, text: '表!A1' });
    expect(followed(still, null)).toBe(still);
    expect(followed(still, '表!A1')).toBe(still);
  });

  it('does not move once it no longer follows', () => {
    const typed = draft({ text: '表!A1' });
    expect(followed(typed, '表!B2')).toBe(typed);
  });
});

describe('what the box says can be taken', () => {
  it.each<readonly [boolean, string, RangeDraft, Meaning, string | null]>([
    [true, 'a range with a table in it', draft({ text: '表' }), range('表!A1:C9'), null],
    [false, 'a range with no table in it', draft({ text: '表' }), range('表!A1:C9', false), null],
    [false, 'the range that is pointed at already', draft({ text: '表' }), range('表!A1:C9'), '表!A1:C9'],
    [false, 'a text that is no range', draft({ text: '某' }), { kind: 'problem', words: '' }, null],
    [true, 'nothing in the place of a range', draft({ text: '' }), { kind: 'blank' }, '表!A1:C9'],
    [false, 'nothing where nothing is pointed at', draft({ text: '' }), { kind: 'blank' }, null],
    [false, 'what was not touched', untouched, range('表!A1:C9'), null],
  ])('(%s) %s', (expected, _, given, meaning, value) => {
    expect(canConfirm(given, meaning, value)).toBe(expected);
  });
});
