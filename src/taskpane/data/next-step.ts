import { unfilledLedger } from '../../core/amend/unfilled-ledger';
import { measures } from '../../core/model/facts';
import type { Facts } from '../../core/model/facts';
import { ownSheets } from '../../core/model/own-sheets';
import type { Snapshot } from '../../core/model/snapshot';
import { isFilled } from '../../core/snapshot-questions';

/**
 * What the workbook lacks most: `empty` anything at all, `no-ledger` a table that is understood, `no-rows`
 * anything below the headings of one, `no-budget` amounts beside the
 * targets, `no-targets` targets beside the amounts.
 */
export type Lack = 'empty' | 'no-ledger' | 'no-rows' | 'no-budget' | 'no-targets';

/** Returns what keeps a workbook from a report with scores, null where nothing does. */
export const lackOf = ({ projects }: Pick<Facts, 'projects'>, snapshot: Snapshot): Lack | null => {
  if (projects.length === 0) {
    if (!snapshot.sheets.some((sheet) => !ownSheets.has(sheet.name) && isFilled(sheet))) return 'empty';
    return unfilledLedger(snapshot) === null ? 'no-ledger' : 'no-rows';
  }
  if (projects.every((project) => measures.every((measure) => project[measure] === null))) return 'no-budget';
  return projects.some(({ indicators }) => indicators.length > 0) ? null : 'no-targets';
};
