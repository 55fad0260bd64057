import type { FundSource } from '../model/form-layout';

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
