import type { Evaluation } from '../model/evaluation';
import type { Amendment } from '../model/sheet-plan';
import type { Snapshot } from '../model/snapshot';
import { markOutdated, outdatedOf } from '../outdated';
import { changesOf } from './changes-of';
import { compose } from './compose';

/** Returns what puts the marks beside the report page anew, or, with `put` false, takes them away. */
export const outdatedMarks = (evaluation: Evaluation, snapshot: Snapshot, put: boolean): Amendment => markOutdated(snapshot, put ? outdatedOf(changesOf(compose(evaluation, snapshot), snapshot) ?? []) : []);
