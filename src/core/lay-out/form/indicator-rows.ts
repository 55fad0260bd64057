import type { ScoreItem } from '../../model/evaluation';
import type { Category, Indicator, Kind } from '../../model/facts';
import type { FormLayout, IndicatorColumn } from '../../model/form-layout';
import { categoryNames, comparisonNames, kindNames } from '../../model/names';
import { decimal } from '../../units/decimal';
import { asWritten, type FormCell } from './grid';

/** Second levels in the order of the forms. */
const kinds = Object.keys(kindNames) as readonly Kind[];

/** An indicator with its points, as a row of the form. */
export interface IndicatorRow {
  readonly indicator: Indicator;
  readonly item: ScoreItem | null;
}

/** Indicators of one second level, in a form's order. */
export interface KindRows {
  readonly kind: Kind | null;
  readonly rows: readonly IndicatorRow[];
}

/** What a form says of a level that the workbook leaves open. */
const unnamed = '—';

const grouped = <Key, Row>(rows: readonly Row[], order: readonly Key[], keyOf: (row: Row) => Key | null): readonly { readonly key: Key | null; readonly rows: readonly Row[] }[] =>
  [...order, null].flatMap((key) => {
    const own = rows.filter((row) => keyOf(row) === key);
    return own.length === 0 ? [] : [{ key, rows: own }];
  });

/** Returns the indicators by first and second level, in the order of the form; within a level as the workbook has them. */
export const inFormOrder = (rows: readonly IndicatorRow[], order: readonly Category[]): readonly { readonly category: Category | null; readonly kinds: readonly KindRows[] }[] =>
  grouped(rows, order, ({ indicator }) => indicator.category).map(({ key, rows: own }) => ({
    category: key,
    kinds: grouped(own, kinds, ({ indicator }) => indicator.kind).map(({ key: kind, rows: same }) => ({ kind, rows: same })),
  }));

/** Returns 指标值 with its sign and unit where the form has no columns of their own for them. A sign that nobody wrote is not added. */
const shownTarget = ({ comparison, inferred, target, measure }: Indicator, has: (column: IndicatorColumn) => boolean): string => {
  if (target === null) return '';
  if (comparison === 'qualitative' || comparison === 'date') return target;
  const sign = inferred || comparison === 'range' || has('comparison') ? '' : comparisonNames[comparison];
  return `${sign}${target}${has('measure') ? '' : (measure ?? '')}`;
};

const shownActual = ({ actual, measure }: Indicator, has: (column: IndicatorColumn) => boolean): string => (actual === null ? '' : `${actual}${decimal(actual) === null || has('measure') ? '' : (measure ?? '')}`);

/** Returns the cells of an indicator, each in its column; the levels only where `levels` tells how far down they reach from this row. */
export const indicatorCells = ({ indicator, item }: IndicatorRow, { columns }: FormLayout['indicators'], levels: { readonly category: number; readonly kind: number }): readonly FormCell[] => {
  const has = (column: IndicatorColumn): boolean => columns.some(({ holds }) => holds === column);
  const written = indicator.inferred ? '' : comparisonNames[indicator.comparison];
  const content: Readonly<Record<IndicatorColumn, Omit<FormCell, 'column' | 'span'>>> = {
    category: { text: indicator.category === null ? unnamed : categoryNames[indicator.category], rows: levels.category, align: 'center' },
    kind: { text: indicator.kind === null ? unnamed : kindNames[indicator.kind], rows: levels.kind, align: 'center' },
    name: { text: indicator.name },
    comparison: { text: written, align: 'center' },
    target: { text: shownTarget(indicator, has), align: 'center' },
    measure: { text: indicator.measure ?? '', align: 'center' },
    actual: { text: shownActual(indicator, has), align: 'center' },
    maxPoints: { number: asWritten(item?.maxPoints ?? indicator.maxPoints) },
    points: { number: asWritten(item?.points ?? null) },
    reason: { text: indicator.deviationReason ?? '' },
  };
  return columns.flatMap(({ holds }, index): FormCell[] => ((holds === 'category' && levels.category === 0) || (holds === 'kind' && levels.kind === 0) ? [] : [{ column: index + 1, span: 1, holds: holds === 'category' ? `/category/${indicator.category ?? ''}` : holds === 'kind' ? `/kind/${indicator.category ?? ''}/${indicator.kind ?? ''}` : holds, ...content[holds] }]));
};
