import Big from 'big.js';
import type { CellValue } from '../model/snapshot';
import { stripped } from './sheet-rows';

const shownNumber = (value: number, format: string): string => {
  const decimals = /\.(0+)/.exec(format)?.[1]?.length;
  if (format.endsWith('%')) return `${new Big(value).times(100).toFixed(decimals ?? 0)}%`;
  if (decimals === undefined) return String(value);
  const fixed = new Big(value).toFixed(decimals);
  return format.startsWith('#,') ? fixed.replace(/\B(?=(\d{3})+(?!\d)(?=\.|$))/g, ',') : fixed;
};

/** Returns a row of cells as people read it. */
export const shownRow = (cells: readonly { readonly value: CellValue; readonly format: string }[]): string =>
  cells.flatMap(({ value, format }) => (value === null || value === '' ? [] : [typeof value === 'number' ? shownNumber(value, format) : stripped(String(value))])).join(' ｜ ');
