import { describe, expect, it } from '@jest/globals';
import { tabAfter } from '../../src/taskpane/components/Tabs';

describe('tabAfter', () => {
  it.each<[string, number, number | null]>([['ArrowRight', 0, 1], ['ArrowRight', 3, 0], ['ArrowLeft', 0, 3], ['ArrowLeft', 2, 1], ['Home', 2, 0], ['End', 0, 3], ['Enter', 1, null]])('%s on tab %i leads to %p', (key, index, next) => expect(tabAfter(key, index, 4)).toBe(next));
});
