import { jest } from '@jest/globals';

/** Does what is to come out the same at any time in another year than this: only the date is another, timers run on. */
export const yearsLater = async <Result>(act: () => Result | Promise<Result>): Promise<Result> => {
  jest.useFakeTimers({ now: new Date(2031, 4, 6), doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask', 'setInterval', 'performance', 'hrtime'] });
  try {
    return await act();
  } finally {
    jest.useRealTimers();
  }
};
