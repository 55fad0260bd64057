import Big from 'big.js';
import { rateBases, type Amounts, type Facts, type RateBasis, type RatedRow } from '../model/facts';
import { fromMillionths, plain, rounded } from '../units/decimal';
import { isShownAs } from '../units/percent';

/** Below this many millionths, and farther than this from the middle of two, a floating-point ratio rounds as the exact one. */
const [fewMillionths, sure] = [1e9, 1e-4];

/** Returns executed ÷ the budget that the basis names, to six places, half up. */
export const executionRate = (amounts: Pick<Amounts, RateBasis | 'executed'>, over: RateBasis): string | null => {
  const [budget, executed] = [amounts[over], amounts.executed];
  if (budget === null || budget === 0 || executed === null) return null;
  const millionths = (executed / budget) * 1e6;
  if (Math.abs(millionths) < fewMillionths && Math.abs(millionths - Math.floor(millionths) - 0.5) > sure) return fromMillionths(Math.round(millionths));
  return plain(rounded(new Big(executed).div(budget), 6));
};

type Stated = Pick<Facts, 'projects' | 'total' | 'rates'>;

/** Returns by what the workbook's expenditure can be divided: amounts of which a project or the stated total has both. */
export const computableBases = ({ projects, total }: Pick<Facts, 'projects' | 'total'>): readonly RateBasis[] =>
  rateBases.filter((over) => [...projects, total].some((row) => executionRate(row, over) !== null));

/** Returns true where a project or the stated total has the amount at all. */
const isStated = ({ projects, total }: Pick<Facts, 'projects' | 'total'>, over: RateBasis): boolean => [...projects, total].some((row) => row[over] !== null);

/** Returns true where rates can be had, but not of what they should divide by: nobody has settled it, or the workbook has no such amounts. */
export const isBasisOpen = (facts: Pick<Facts, 'projects' | 'total' | 'rateBasis'>): boolean => computableBases(facts).length > 0 && (facts.rateBasis.assumed || !isStated(facts, facts.rateBasis.over));

const showsRateOver = ({ rate, executed, ...row }: RatedRow, over: RateBasis): boolean => executed !== null && row[over] !== null && row[over] !== 0 && isShownAs(new Big(executed).div(row[over]), rate);

/** Returns what is divided by where the workbook has nothing of what the scheme divides by: what most of its own rates follow, otherwise what most projects state. */
const assumedBasis = ({ projects, total, rates }: Stated): RateBasis | undefined => {
  const weight = (over: RateBasis): number => rates.filter((row) => showsRateOver(row, over)).length * (projects.length + 1) + projects.filter((project) => project[over] !== null).length;
  return [...computableBases({ projects, total })].sort((one, other) => weight(other) - weight(one))[0];
};

/** Returns the facts with their execution rates over what the scheme divides by, or a person has said (`settled`). Where nobody has, and the workbook states no such amounts, what it does state is assumed. */
export const withRates = (facts: Facts, over: RateBasis, settled: boolean): Facts => {
  const instead = settled || isStated(facts, over) ? undefined : assumedBasis(facts);
  const rateBasis = { over: instead ?? over, assumed: instead !== undefined };
  if (rateBasis.over === facts.rateBasis.over) return { ...facts, rateBasis };
  return { ...facts, rateBasis, projects: facts.projects.map((project) => ({ ...project, executionRate: executionRate(project, rateBasis.over) })) };
};
