import { expect, it } from '@jest/globals';
import { settledBy } from '../../../src/taskpane/components/settled-by';

it.each<[string, string | null, boolean]>([['a press', null, true], ['Enter in an open list', 'Enter', true], ['Tab out of an open list', 'Tab', true], ['an arrow', 'ArrowDown', false], ['a letter', '全', false]])('a choice by %s is settled: %s → %s', (_, key, settled) => {
  expect(settledBy(key)).toBe(settled);
});
