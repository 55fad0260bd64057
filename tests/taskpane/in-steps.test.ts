import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { inSteps } from '../../src/taskpane/in-steps';

function* counting(to: number, each: (step: number) => void) {
  for (let step = 1; step <= to; step += 1) {
    each(step);
    yield;
  }
  return to;
}

describe('work in steps', () => {
  let now = 0;
  beforeEach(() => {
    jest.useFakeTimers();
    jest.spyOn(performance, 'now').mockImplementation(() => now);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  it('is done after its last step, with time for others between the slices', () => {
    const done = jest.fn();
    const seen: number[] = [];
    const others: number[] = [];
    // Each step takes 10 ms: three fill a slice.
    inSteps(counting(7, (step) => {
      seen.push(step);
      now += 10;
      setTimeout(() => others.push(seen.length), 0);
    }), done);
    expect(seen).toEqual([]);
    jest.runAllTimers();
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(others[0]).toBe(3);
    expect(done.mock.calls).toEqual([[7]]);
  });

  it('is left off when it is told to, and tells nothing', () => {
    const done = jest.fn();
    const seen: number[] = [];
    const leave = inSteps(counting(7, (step) => {
      seen.push(step);
      now += 30;
    }), done);
    jest.runOnlyPendingTimers();
    leave();
    jest.runAllTimers();
    expect(seen).toEqual([1]);
    expect(done).not.toHaveBeenCalled();
  });
});
