import { equal } from './equal';
import { onTime } from './on-time';
import { positive } from './positive';
import { qualitative } from './qualitative';
import { reverse } from './reverse';
import { range } from './range';
import { satisfactionBands } from './satisfaction-bands';
import { yesNo } from './yes-no';
import type { ScoringRule } from '../score/scoring-rule';

/** All rules for indicators; exactly one applies to each indicator under each scheme. */
export const scoringRules: readonly ScoringRule[] = [positive, reverse, equal, range, satisfactionBands, qualitative, yesNo, onTime];
