import type { Check } from '../check/define-check';
import { actualsAreResults } from './actuals-are-results';
import { actualsFilled } from './actuals-filled';
import { actualsVary } from './actuals-vary';
import { adjustmentExplained } from './adjustment-explained';
import { adjustmentKnown } from './adjustment-known';
import { amountFollowsPrice } from './amount-follows-price';
import { amountsInOneUnit } from './amounts-in-one-unit';
import { amountsReadable } from './amounts-readable';
import { amountsOfOneProject } from './amounts-of-one-project';
import { amountsToTheFen } from './amounts-to-the-fen';
import { balanceFollows } from './balance-follows';
import { chaptersComplete } from './chapters-complete';
import { choicesHold } from './choices-hold';
import { completionClaimsHold } from './completion-claims-hold';
import { completionMatchesTable } from './completion-matches-table';
import { completionSaysHowMuch } from './completion-says-how-much';
import { costsWithinBudget } from './costs-within-budget';
import { datesWithinYear } from './dates-within-year';
import { decimalsAsUsual } from './decimals-as-usual';
import { directionFits } from './direction-fits';
import { executedWithinBudget } from './executed-within-budget';
import { executionOnCourse } from './execution-on-course';
import { executionPointsFollowRule } from './execution-points-follow-rule';
import { figuresHaveCells } from './figures-have-cells';
import { finishedKnown } from './finished-known';
import { formPromptsReplaced } from './form-prompts-replaced';
import { fundsAndResultsMatch } from './funds-and-results-match';
import { fundsEqualSources } from './funds-equal-sources';
import { gradeFollowsScore } from './grade-follows-score';
import { growthFollows } from './growth-follows';
import { headFits } from './head-fits';
import { headingsLegible } from './headings-legible';
import { highScoreWithoutTrouble } from './high-score-without-trouble';
import { layoutReadable } from './layout-readable';
import { levelsAddUp } from './levels-add-up';
import { levelsComplete } from './levels-complete';
import { moneyUnitKnown } from './money-unit-known';
import { moneyUnitNotContradicted } from './money-unit-not-contradicted';
import { moneyUnitWrittenOut } from './money-unit-written-out';
import { noTracesOfEditing } from './no-traces-of-editing';
import { numberingInOrder } from './numbering-in-order';
import { ofTheReportYear } from './of-the-report-year';
import { oneBasis } from './one-basis';
import { oneNameOfTheUnit } from './one-name-of-the-unit';
import { oneNamePerProject } from './one-name-per-project';
import { oneUnitPerIndicator } from './one-unit-per-indicator';
import { oneUnitPerReport } from './one-unit-per-report';
import { overshootExplained } from './overshoot-explained';
import { ownTextsHold } from './own-texts-hold';
import { partsWithinWhole } from './parts-within-whole';
import { pointsFollowRule } from './points-follow-rule';
import { pointsSumTo100 } from './points-sum-to-100';
import { pointsWithinMaximum } from './points-within-maximum';
import { problemsAdmitted } from './problems-admitted';
import { projectCountsAddUp } from './project-counts-add-up';
import { rateBasisKnown } from './rate-basis-known';
import { rateFollowsCounts } from './rate-follows-counts';
import { ratesHaveNumbers } from './rates-have-numbers';
import { receivedInTime } from './received-in-time';
import { resultsInTheirChapter } from './results-in-their-chapter';
import { saidOnce } from './said-once';
import { satisfactionMeasured } from './satisfaction-measured';
import { scoresAddUp } from './scores-add-up';
import { settingsUnderstood } from './settings-understood';
import { sharesNotGuessed } from './shares-not-guessed';
import { sharesWithin100 } from './shares-within-100';
import { shortfallExplained } from './shortfall-explained';
import { shownRateFollows } from './shown-rate-follows';
import { somethingRecognised } from './something-recognised';
import { spendingWithinIncome } from './spending-within-income';
import { splitAddsUp } from './split-adds-up';
import { statementMatchesQuantity } from './statement-matches-quantity';
import { subtotalEqualsParts } from './subtotal-equals-parts';
import { surplusHasAmount } from './surplus-has-amount';
import { tablesAgree } from './tables-agree';
import { targetsMeasurable } from './targets-measurable';
import { targetsNotDoubled } from './targets-not-doubled';
import { targetsSayHowMuch } from './targets-say-how-much';
import { toldInOnePlace } from './told-in-one-place';
import { textsWithinLimit } from './texts-within-limit';
import { totalEqualsItems } from './total-equals-items';
import { totalNotBlank } from './total-not-blank';
import { totalsNotCountedTwice } from './totals-not-counted-twice';
import { unitAskedForApplies } from './unit-asked-for-applies';
import { waiversHold } from './waivers-hold';
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
  balanceFollows,
  amountsInOneUnit,
  decimalsAsUsual,
  receivedInTime,
  totalNotBlank,
  figuresHaveCells,
  totalsNotCountedTwice,
  growthFollows,
  amountsReadable,
  projectCountsAddUp,
  spendingWithinIncome,
  amountsToTheFen,
  surplusHasAmount,
  amountFollowsPrice,
  rateFollowsCounts,
  chaptersComplete,
  formPromptsReplaced,
  levelsComplete,
  completionSaysHowMuch,
  textsWithinLimit,
  numberingInOrder,
  noTracesOfEditing,
  resultsInTheirChapter,
  targetsMeasurable,
  pointsSumTo100,
  weightsAsRecommended,
  levelsAddUp,
  weightSpread,
  pointsWithinMaximum,
  pointsFollowRule,
  scoresAddUp,
  gradeFollowsScore,
  wordsInTheirBand,
  executionPointsFollowRule,
  satisfactionMeasured,
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
  costsWithinBudget,
  actualsVary,
  completionMatchesTable,
  ratesHaveNumbers,
  statementMatchesQuantity,
  completionClaimsHold,
  problemsAdmitted,
  fundsAndResultsMatch,
  ofTheReportYear,
  oneNameOfTheUnit,
  saidOnce,
  moneyUnitWrittenOut,
  toldInOnePlace,
  somethingRecognised,
  layoutReadable,
  moneyUnitKnown,
  moneyUnitNotContradicted,
  yearKnown,
  rateBasisKnown,
  finishedKnown,
  sharesNotGuessed,
  oneNamePerProject,
  oneUnitPerReport,
  unitAskedForApplies,
  headingsLegible,
  amountsOfOneProject,
  tablesAgree,
  adjustmentKnown,
  settingsUnderstood,
  waiversHold,
  choicesHold,
  ownTextsHold,
];
