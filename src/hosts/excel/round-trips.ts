import { HostError } from '../host-error';
import { codeOf, hostError } from './errors';

/** Excel on the web refuses larger requests and responses; what is left over covers what cannot be foreseen. */
export const payloadLimit = 5_000_000;
const requestBudget = 4_000_000;

const encoder = new TextEncoder();

/** The size of a value as it travels. */
export const bytesOf = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;

/** Returns what the batch returns; waits while a cell is being edited, where Excel can. @throws HostError */
export const inExcel = async <Result>(batch: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> => {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw hostError(error);
  }
};

/** Says that the caller has given up. */
const cancelled = (): HostError => new HostError('cancelled');

/** Throws once the caller has given up. @throws HostError */
export const stopIfCancelled = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw cancelled();
};

/** Returns what the action returns, unless the caller gives up before: what Excel still answers then is of no interest. @throws HostError */
export const unlessCancelled = async <Result>(signal: AbortSignal | undefined, act: () => Promise<Result>): Promise<Result> => {
  stopIfCancelled(signal);
  if (!signal) return act();
  let giveUp: () => void = () => undefined;
  const given = new Promise<never>((_, reject) => {
    giveUp = () => reject(cancelled());
    signal.addEventListener('abort', giveUp, { once: true });
  });
  try {
    return await Promise.race([act(), given]);
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
};

/** Returns the object as one that Excel need not keep for later requests: no request is spent on releasing it. */
export const lean = <Held extends Excel.Range | Excel.RangeAreas>(object: Held): Held => {
  object.untrack();
  return object;
};

/** Tells whether Excel refused because the answer, or the request, was too large. */
export const isTooLarge = (error: unknown): boolean => ['ResponsePayloadSizeLimitExceeded', 'RequestPayloadSizeLimitExceeded'].includes(codeOf(error) ?? '');

/** Counts what a request has come to, and sends it before it is too large. */
export class RequestBudget {
  #spent = 0;

  constructor(readonly context: Excel.RequestContext) {}

  /** Makes room for this many bytes; `last` adds what belongs to the request that is sent for it. */
  async spend(bytes: number, last: () => void = () => undefined): Promise<void> {
    if (this.#spent > 0 && this.#spent + bytes > requestBudget) {
      last();
      await this.context.sync();
      this.#spent = 0;
    }
    this.#spent += bytes;
  }
}
