/** Expectations about what comes a moment later: a page answers when it gets to it. */
import { expect } from '@jest/globals';

type Expected<Value> = ReturnType<typeof expect<Value>>;
type Waiting<Matchers> = { readonly [Name in Exclude<keyof Matchers, 'not' | 'resolves' | 'rejects'>]: Matchers[Name] extends (...expected: infer Arguments) => unknown ? (...expected: Arguments) => Promise<void> : never };

/** Long enough for a machine that does other work as well. */
const patience = 60_000;
const pause = 30;

/** Like `expect`, about what `read` gives: reads it again until the expectation holds, and fails as `expect` does where it never does. */
export const expectSoon = <Value>(read: () => Value | Promise<Value>): Waiting<Expected<Value>> & { readonly not: Waiting<Expected<Value>> } => {
  const { stack } = new Error();
  const until = async (holds: (value: Value) => void): Promise<void> => {
    const end = Date.now() + patience;
    for (;;) {
      try {
        return holds(await read());
      } catch (failure) {
        if (Date.now() > end) throw toldFrom(stack, failure);
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  };
  const matchers = (of: (value: Value) => object): object =>
    new Proxy({}, {
      get: (_, name) => (name === 'not' ? matchers((value) => expect(value).not) : (...expected: readonly unknown[]) => until((value) => (of(value) as Record<string | symbol, (...expected: readonly unknown[]) => void>)[name]!(...expected))),
    });
  return matchers((value) => expect(value)) as ReturnType<typeof expectSoon<Value>>;
};

/** Returns the failure with the line of the test in the place of the line that tried last. */
const toldFrom = (stack: string | undefined, failure: unknown): unknown => {
  if (failure instanceof Error && stack !== undefined) failure.stack = `${failure.message}\n${stack.split('\n').slice(2).join('\n')}`;
  return failure;
};
