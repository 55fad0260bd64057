/** A browser that shares two cores with another may miss a press: a test in a browser that fails is run once more, and what failed first is printed. */
import { expect, jest } from '@jest/globals';

if (/[\\/](e2e|page)[\\/]/.test(expect.getState().testPath ?? '')) jest.retryTimes(1, { logErrorsBeforeRetry: true });
