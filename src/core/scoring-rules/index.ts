import { equal } from './equal';
import { onTime } from './on-time';
import { positive } from './positive';
import { qualitative } from './qualitative';
import { reverse } from './reverse';
import type { ScoringRule } from '../score/scoring-rule';

/** All rules for indicators; exactly one applies to each comparison. */
export const scoringRules: readonly ScoringRule[] = [positive, reverse, equal, qualitative, onTime];
