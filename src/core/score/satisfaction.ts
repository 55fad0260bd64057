import { decimal } from '../units/decimal';
import type { Scheme } from '../model/scheme';
import type { ScoringCase } from './scoring-rule';

const inWords: ReadonlySet<string> = new Set(['qualitative', 'date', 'range']);

/** Returns whether an indicator's points come from the scheme's bands of satisfaction: a share of the asked, in per cent. */
export const scoredInBands = ({ category, kind, comparison, measure, target }: ScoringCase['indicator'], { satisfaction }: Scheme): boolean =>
  satisfaction !== null && (category === 'satisfaction' || kind === 'satisfaction') && !inWords.has(comparison) && (measure === null || measure === '%') && (decimal(target)?.lte(100) ?? false);
