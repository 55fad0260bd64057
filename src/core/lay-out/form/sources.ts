import { measures, type Amounts, type FundLine, type Measure, type Project } from '../../model/facts';
import type { FormLayout } from '../../model/form-layout';
import { sourceNamed } from '../../narrate/fund-source';
import type { Fen } from '../../units/money';

/** A row of sources of the form, with what the project has of them. */
export interface SourceRow extends Amounts {
  readonly name: string;
}

const added = (lines: readonly FundLine[], measure: Measure): Fen | null => {
  const stated = lines.flatMap((line) => line[measure] ?? []);
  return stated.length === 0 ? null : stated.reduce((sum, fen) => sum + fen, 0);
};

/** Returns the rows of sources with the amounts of the project's parts that are sources, and no amounts where its parts are something else, as economic classes are: those are not told as sources. */
export const sourceRows = ({ lines }: Project, { sources }: FormLayout['funds']): readonly SourceRow[] => {
  const named = lines.map((line) => ({ line, source: sourceNamed(line.name) }));
  const areSources = named.length > 0 && named.every(({ source }) => source !== null);
  return sources.map(({ name, takes }) => {
    const own = areSources ? named.filter(({ source }) => source !== null && takes.includes(source)).map(({ line }) => line) : [];
    return { name, ...(Object.fromEntries(measures.map((measure) => [measure, added(own, measure)])) as unknown as Amounts) };
  });
};
