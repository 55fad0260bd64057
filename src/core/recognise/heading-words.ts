import type { SourceKind } from '../model/settings';
import { achievementSynonyms, achievementWords } from '../recognisers/achievements';
import { headingKey } from '../units/text';
import { targetsSynonyms, targetsWords } from './indicators/columns';
import { ledgerSynonyms, ledgerWords } from './ledger/columns';

const targets = Object.values(targetsWords);
const byKind: Readonly<Record<SourceKind, readonly string[]>> = {
  'budget-ledger': Object.values(ledgerWords).map((word) => word.replace(/（.*$/, '')),
  'targets-table': targets,
  'self-evaluation-form': targets,
  'target-form': targets,
  'monitoring-form': targets,
  achievements: Object.values(achievementWords),
  'unit-information': [],
};

/** Returns what a column of a kind of table can mean, each by the word that stands for it; nothing for 单位信息, which has no columns. */
export const meaningsOf = (kind: SourceKind): readonly string[] => byKind[kind];

const known = new Set([ledgerSynonyms, targetsSynonyms, achievementSynonyms].flatMap((synonyms) => Object.values(synonyms).flat()));

/** Returns true for a word that heads a column of some kind of table. */
export const isHeadingWord = (text: string): boolean => known.has(headingKey(text));
