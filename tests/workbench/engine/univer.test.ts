import { expect, it } from '@jest/globals';
import { LocalUndoRedoService } from '@univerjs/core';
import { TriggerCalculationController } from '@univerjs/sheets-formula';
import { readFileSync } from 'node:fs';

it('finds the private members of Univer that the book rests on', () => {
  const trigger = TriggerCalculationController.prototype as unknown as Record<string, unknown>;
  expect(typeof trigger['_generateDirty']).toBe('function');
  expect(typeof trigger['_mergeDirty']).toBe('function');
  const source = String(TriggerCalculationController);
  for (const field of ['_waitingCommandQueue', '_executionInProgressParams', '_executingDirtyData', '_setTimeoutKey']) expect(source).toContain(field);
  expect(typeof LocalUndoRedoService.prototype.__tempBatchingUndoRedo).toBe('function');
});

it('has every package of Univer at the one version that they were found in', () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { devDependencies: Record<string, string> };
  const versions = Object.entries(devDependencies).filter(([name]) => name.startsWith('@univerjs/'));
  expect(versions.length).toBeGreaterThan(5);
  for (const [name, version] of versions) expect([name, version]).toEqual([name, '0.25.1']);
});
