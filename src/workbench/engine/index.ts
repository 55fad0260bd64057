import type { Engine, EngineOptions } from './workbook-engine';

export { RequestRefused } from './api-error';
export type { Engine, EngineOptions, GridLanguage, NotCarried, NotCarriedKind, RequestRecord } from './workbook-engine';

/** A running engine over a new, empty workbook. */
export async function createEngine(options: EngineOptions = {}): Promise<Engine> {
  const { startEngine } = await import('./engine');
  return startEngine(options);
}
