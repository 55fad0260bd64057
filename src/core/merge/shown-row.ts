import type { CellValue } from '../model/snapshot';
import { shownUnder } from '../units/number-format';
import { stripped } from './sheet-rows';

/** Returns a row of cells as people read it. */
export const shownRow = (cells: readonly { readonly value: CellValue; readonly format: string }[]): string =>
  cells.flatMap(({ value, format }) => (value === null || value === '' ? [] : [typeof value === 'number' ? shownUnder(value, format) : stripped(String(value))])).join(' ｜ ');
