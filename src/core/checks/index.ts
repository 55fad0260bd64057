import { actualsFilled } from './actuals-filled';
import { adjustmentKnown } from './adjustment-known';
import { amountsReadable } from './amounts-readable';
import { amountsToTheFen } from './amounts-to-the-fen';
import type { Check } from '../check/define-check';
import { executedWithinBudget } from './executed-within-budget';
import { executionOnCourse } from './execution-on-course';
import { moneyUnitKnown } from './money-unit-known';
import { oneBasis } from './one-basis';
import { partsWithinWhole } from './parts-within-whole';
import { pointsFollowRule } from './points-follow-rule';
import { pointsSumTo100 } from './points-sum-to-100';
import { pointsWithinMaximum } from './points-within-maximum';
import { settingsUnderstood } from './settings-understood';
import { sharesNotGuessed } from './shares-not-guessed';
import { shortfallExplained } from './shortfall-explained';
import { shownRateFollows } from './shown-rate-follows';
import { somethingRecognised } from './something-recognised';
import { splitAddsUp } from './split-adds-up';
import { statementMatchesQuantity } from './statement-matches-quantity';
import { subtotalEqualsParts } from './subtotal-equals-parts';
import { tablesAgree } from './tables-agree';
import { targetsMeasurable } from './targets-measurable';
import { totalEqualsItems } from './total-equals-items';
import { totalNotBlank } from './total-not-blank';
import { totalsNotCountedTwice } from './totals-not-counted-twice';
import { yearKnown } from './year-known';

/** All checks in the order shown. */
export const checks: readonly Check[] = [
  totalEqualsItems,
  subtotalEqualsParts,
  partsWithinWhole,
  splitAddsUp,
  executedWithinBudget,
  shownRateFollows,
  oneBasis,
  executionOnCourse,
  totalNotBlank,
  totalsNotCountedTwice,
  amountsReadable,
  amountsToTheFen,
  pointsSumTo100,
  pointsWithinMaximum,
  pointsFollowRule,
  shortfallExplained,
  actualsFilled,
  targetsMeasurable,
  statementMatchesQuantity,
  somethingRecognised,
  moneyUnitKnown,
  yearKnown,
  sharesNotGuessed,
  tablesAgree,
  adjustmentKnown,
  settingsUnderstood,
];
