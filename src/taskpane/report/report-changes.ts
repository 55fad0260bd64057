import type { Change, Renewal } from '../../core/model/composition';
import { changedParts } from '../../core/outdated';

export type ChangeKind = Change['kind'];

/** What a person should look at first stands first; what stays as it is comes last. */
const shownKinds = ['conflict', 'removed', 'renewed', 'new', 'again', 'kept', 'deleted'] as const satisfies readonly ChangeKind[];
export type ShownKind = (typeof shownKinds)[number];

export interface ChangeGroup {
  readonly kind: ShownKind;
  readonly changes: readonly Change[];
}

/** Which of two texts a person wants: theirs, be it none at all, or the generated one. */
export type Taken = 'mine' | 'generated';

/** A person's choice, and the change as they saw it. */
export interface Choice {
  readonly change: Change;
  readonly taken: Taken;
}

/** Returns the changes by kind. */
export const groupChanges = (changes: readonly Change[]): readonly ChangeGroup[] => shownKinds.map((kind) => ({ kind, changes: changes.filter((change) => change.kind === kind) })).filter(({ changes: own }) => own.length > 0);

export const changeKey = ({ id, part }: Pick<Change, 'id' | 'part'>): string => `${part} ${id}`;

const mineIn = ({ lines }: Change): string => lines[0]?.before ?? '';

/** Returns the choices that still hold: the person's text must be the one they saw, and so must the generated one. */
export const holding = (choices: ReadonlyMap<string, Choice>, changes: readonly Change[]): ReadonlyMap<string, Choice> => {
  if (choices.size === 0) return choices;
  const now = new Map(changes.map((change) => [changeKey(change), change]));
  return new Map(
    [...choices].filter(([key, { change }]) => {
      const current = now.get(key);
      return current !== undefined && current.kind === change.kind && mineIn(current) === mineIn(change) && current.generated === change.generated;
    }),
  );
};

/** Returns true where a person can choose between what they made of the sheet and what is generated. */
const isChoice = ({ kind, generated }: Change): boolean => (kind === 'conflict' || kind === 'kept' || kind === 'deleted') && generated !== null && generated !== '';

/** Returns the choices with one more; null takes it back. */
export const withChoice = (choices: ReadonlyMap<string, Choice>, changes: readonly Change[], taken: Taken | null): ReadonlyMap<string, Choice> => {
  const next = new Map(choices);
  for (const change of changes.filter(isChoice)) {
    if (taken === null) next.delete(changeKey(change));
    else next.set(changeKey(change), { change, taken });
  }
  return next;
};

/** Returns how many places keep their text, headings apart: sentences and tables. */
export const unchangedCount = (changes: readonly Change[]): number => changes.filter(({ kind, part }) => kind === 'unchanged' && part !== 'heading').length;

/** Returns the choices as the run takes them. */
export const renewals = (choices: ReadonlyMap<string, Choice>): readonly Renewal[] => [...choices.values()].map(({ change, taken }) => ({ id: change.id, text: mineIn(change), ...(taken === 'mine' && { keep: true }) }));

/** How a sentence of the report stands to the sheet: the person's, theirs while the data have changed, or to be renewed. */
export type SentenceState = 'kept' | 'conflict' | 'renewed';

/** Returns how the sentences stand to the sheet that differ from it, or will, by id. */
export const sentenceStates = (changes: readonly Change[], choices: ReadonlyMap<string, Choice>): ReadonlyMap<string, SentenceState> =>
  new Map(
    changes.flatMap((change): readonly (readonly [string, SentenceState])[] => {
      const { id, kind } = change;
      const taken = choices.get(changeKey(change))?.taken;
      if (kind === 'conflict' || kind === 'kept') return [[id, taken === 'generated' ? 'renewed' : kind === 'conflict' && taken === undefined ? 'conflict' : 'kept']];
      return kind === 'renewed' ? [[id, 'renewed']] : [];
    }),
  );

/** Returns what the sheet says, part by part, where a sentence is to be renewed and that can be told in a line; by id. */
export const formerParts = (changes: readonly Change[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    changes.flatMap(({ id, kind, part, lines: [line] }): readonly (readonly [string, readonly string[]])[] => {
      const parts = kind === 'renewed' && part === 'text' && line ? changedParts(line.before ?? '', line.after ?? '') : null;
      return parts === null ? [] : [[id, parts.map(({ before }) => before)]];
    }),
  );
