import { measures, type Amounts, type FundLine, type Measure, type Project } from '../../model/facts';
import type { FormLayout, FundSource } from '../../model/form-layout';
import type { Fen } from '../../units/money';

/** Words of a name by the source they tell; the first that fits counts. */
const words: readonly (readonly [RegExp, FundSource])[] = [
  [/结转|结余/, 'carryover'],
  [/专户/, 'special'],
  [/自筹|单位资金|单位自有|事业收入|经营收入|非财政/, 'unit'],
  [/财政|拨款|预算内|中央|省级|市级|县级|区级|本级|一般公共预算|政府性基金|专项债|补助/, 'fiscal'],
  [/其他|其它|社会|捐赠|捐款|债/, 'other'],
];

/** Returns the source that a name tells; null where it tells none. */
export const sourceNamed = (name: string): FundSource | null => words.find(([pattern]) => pattern.test(name))?.[1] ?? null;

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
