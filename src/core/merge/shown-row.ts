import type { CellValue } from '../model/snapshot';
import { shownUnder } from '../units/number-format';
import { stripped } from './sheet-rows';

/** Under a format without decimals Excel rounds what a person typed; it is told as they typed it. */
const told = (value: number, format: string): string => (/\.0/.test(format) || format.endsWith('%') ? shownUnder(value, format) : String(value));

/** Returns a row of cells as people read it. */
export const shownRow = (cells: readonly { readonly value: CellValue; readonly format: string }[]): string =>
  cells.flatMap(({ value, format }) => (value === null || value === '' ? [] : [typeof value === 'number' ? told(value, format) : stripped(String(value))])).join(' ｜ ');
