import type { Check } from '../check/define-check';
import { actualsAreResults } from './actuals-are-results';
import { actualsFilled } from './actuals-filled';
import { actualsVary } from './actuals-vary';
import { adjustmentExplained } from './adjustment-explained';
import { adjustmentKnown } from './adjustment-known';
import { amountsReadable } from './amounts-readable';
import { amountsToTheFen } from './amounts-to-the-fen';
import { datesWithinYear } from './dates-within-year';
import { directionFits } from './direction-fits';
import { executedWithinBudget } from './executed-within-budget';
import { executionOnCourse } from './execution-on-course';
import { executionPointsFollowRule } from './execution-points-follow-rule';
import { finishedKnown } from './finished-known';
import { fundsEqualSources } from './funds-equal-sources';
import { headFits } from './head-fits';
import { highScoreWithoutTrouble } from './high-score-without-trouble';
import { levelsComplete } from './levels-complete';
import { moneyUnitKnown } from './money-unit-known';
import { oneBasis } from './one-basis';
import { oneUnitPerIndicator } from './one-unit-per-indicator';
import { overshootExplained } from './overshoot-explained';
import { partsWithinWhole } from './parts-within-whole';
import { pointsFollowRule } from './points-follow-rule';
import { pointsSumTo100 } from './points-sum-to-100';
import { pointsWithinMaximum } from './points-within-maximum';
import { settingsUnderstood } from './settings-understood';
import { receivedInTime } from './received-in-time';
import { sharesNotGuessed } from './shares-not-guessed';
import { sharesWithin100 } from './shares-within-100';
import { shortfallExplained } from './shortfall-explained';
import { shownRateFollows } from './shown-rate-follows';
import { somethingRecognised } from './something-recognised';
import { splitAddsUp } from './split-adds-up';
import { statementMatchesQuantity } from './statement-matches-quantity';
import { subtotalEqualsParts } from './subtotal-equals-parts';
import { tablesAgree } from './tables-agree';
import { targetsMeasurable } from './targets-measurable';
import { targetsNotDoubled } from './targets-not-doubled';
import { targetsSayHowMuch } from './targets-say-how-much';
import { totalEqualsItems } from './total-equals-items';
import { totalNotBlank } from './total-not-blank';
import { totalsNotCountedTwice } from './totals-not-counted-twice';
import { weightSpread } from './weight-spread';
import { weightsAsRecommended } from './weights-as-recommended';
import { wordsInTheirBand } from './words-in-their-band';
import { yearKnown } from './year-known';

/** All checks in the order shown. */
export const checks: readonly Check[] = [
  totalEqualsItems,
  subtotalEqualsParts,
  partsWithinWhole,
  fundsEqualSources,
  splitAddsUp,
  executedWithinBudget,
  shownRateFollows,
  oneBasis,
  adjustmentExplained,
  executionOnCourse,
  receivedInTime,
  totalNotBlank,
  totalsNotCountedTwice,
  amountsReadable,
  amountsToTheFen,
  levelsComplete,
  targetsMeasurable,
  pointsSumTo100,
  weightsAsRecommended,
  weightSpread,
  pointsWithinMaximum,
  pointsFollowRule,
  wordsInTheirBand,
  executionPointsFollowRule,
  shortfallExplained,
  overshootExplained,
  highScoreWithoutTrouble,
  actualsFilled,
  targetsSayHowMuch,
  actualsAreResults,
  oneUnitPerIndicator,
  sharesWithin100,
  directionFits,
  headFits,
  targetsNotDoubled,
  datesWithinYear,
  actualsVary,
  statementMatchesQuantity,
  somethingRecognised,
  moneyUnitKnown,
  yearKnown,
  finishedKnown,
  sharesNotGuessed,
  tablesAgree,
  adjustmentKnown,
  settingsUnderstood,
];
