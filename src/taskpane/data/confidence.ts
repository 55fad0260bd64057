import type { TableInfo } from '../../core/model/facts';
import type { TableDetails } from './table-details';

/** What keeps a table from being understood for sure. */
export type Doubt =
  | { readonly kind: 'unknown'; /** Columns whose headings are not known. */ readonly count: number }
  | { readonly kind: 'ambiguous'; readonly header: string }
  | { readonly kind: 'unit' }
  | { readonly kind: 'unread'; /** Amounts from which no number could be read. */ readonly count: number }
  | { readonly kind: 'sum' };

/** How sure it is that a table was understood, and what speaks against it. */
export interface Confidence {
  readonly level: 'high' | 'fair' | 'low';
  readonly doubts: readonly Doubt[];
  /** True where a stated total is the sum of what was read. */
  readonly holds: boolean;
}

/** Returns how sure it is that a table was understood: by its headings, its unit, and its total. What a person said of it is beyond doubt. */
export const confidenceOf = ({ columns, others = [], unit }: Pick<TableInfo, 'columns' | 'others' | 'unit'>, { sums, unread }: Pick<TableDetails, 'sums' | 'unread'>): Confidence => {
  const unknown = others.filter((column) => column.unknown === true).length;
  const ambiguous = columns.find(({ assumed, chosen }) => assumed !== undefined && chosen !== true);
  const totals = sums.filter(({ covers, stated }) => covers === 'table' && stated !== null);
  const doubts: readonly Doubt[] = [
    ...(unknown > 0 ? [{ kind: 'unknown' as const, count: unknown }] : []),
    ...(ambiguous ? [{ kind: 'ambiguous' as const, header: ambiguous.header }] : []),
    ...(unit?.from === 'assumed' || unit?.unlike !== undefined ? [{ kind: 'unit' as const }] : []),
    ...(unread.length > 0 ? [{ kind: 'unread' as const, count: unread.length }] : []),
    ...(totals.some(({ agrees }) => !agrees) ? [{ kind: 'sum' as const }] : []),
  ];
  return { level: doubts.length === 0 ? 'high' : doubts.length === 1 ? 'fair' : 'low', doubts, holds: totals.length > 0 && totals.every(({ agrees }) => agrees) };
};
