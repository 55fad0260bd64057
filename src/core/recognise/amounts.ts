import type { Amounts, At, FundLine, Measure } from '../model/facts';
import { measures } from '../model/facts';
import type { CellRef } from '../units/address';
import type { Fen } from '../units/money';

/** Amounts with their cells, by measure; a measure that is not stated has none. */
type Located = Readonly<Partial<Record<Measure, { readonly fen: Fen; readonly at: readonly CellRef[] } | undefined>>>;

/** Returns the fen of every measure, null where it is not stated. */
export const fenOf = ({ initial, adjusted, received, executed }: Located): Amounts => ({ initial: initial?.fen ?? null, adjusted: adjusted?.fen ?? null, received: received?.fen ?? null, executed: executed?.fen ?? null });

/** Adds the cells of the measures that are stated to those that are known beside them; returns the same object. */
export const withCellsOf = <Field extends string>(at: Partial<Record<Field | Measure, readonly CellRef[]>>, amounts: Located): At<Field | Measure> => {
  for (const measure of measures) {
    const amount = amounts[measure];
    if (amount) at[measure] = amount.at;
  }
  return at;
};

/** Returns a part of a project: its name with the cells where it stands, and its amounts. */
export const fundLine = (name: string, at: readonly CellRef[], amounts: Located): FundLine => {
  const { initial, adjusted, received, executed } = fenOf(amounts);
  return { name, initial, adjusted, received, executed, at: withCellsOf<'name'>({ name: at }, amounts) };
};
