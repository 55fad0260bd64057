import type { Change, Renewal } from '../../core/model/composition';

export type ChangeKind = Change['kind'];

/** What a person should look at first stands first; what stays as it is comes last. */
const shownKinds = ['conflict', 'removed', 'again', 'renewed', 'new', 'kept'] as const satisfies readonly ChangeKind[];
export type ShownKind = (typeof shownKinds)[number];

export interface ChangeGroup {
  readonly kind: ShownKind;
  readonly changes: readonly Change[];
}

/** Returns the changes by kind; what a person wrote stays in its group when they choose the generated text, so that they can choose again. */
export const groupChanges = (changes: readonly Change[], chosen: ReadonlyMap<string, Choice>): readonly ChangeGroup[] =>
  shownKinds
    .map((kind) => ({ kind, changes: changes.filter((change) => (chosenFor(change, chosen)?.change.kind ?? change.kind) === kind).map((change) => chosenFor(change, chosen)?.change ?? change) }))
    .filter(({ changes: own }) => own.length > 0);

/** What a person chose the generated text over: the change as it was shown then. */
export interface Choice {
  readonly change: Change;
}

export const changeKey = ({ id, part }: Pick<Change, 'id' | 'part'>): string => `${part} ${id}`;

/** Returns the choice that holds for a change: the person's text must still be the one they saw. */
export const chosenFor = (change: Change, chosen: ReadonlyMap<string, Choice>): Choice | null => {
  const choice = chosen.get(changeKey(change));
  return choice && change.kind === 'renewed' && choice.change.lines[0]?.before === change.lines[0]?.before ? choice : null;
};

/** Returns how many places keep their text, headings apart: passages and tables. */
export const unchangedCount = (changes: readonly Change[]): number => changes.filter(({ kind, part }) => kind === 'unchanged' && part !== 'heading').length;

/** Returns the choices as the run takes them. */
export const renewals = (chosen: ReadonlyMap<string, Choice>): readonly Renewal[] => [...chosen.values()].flatMap(({ change: { id, lines } }) => (lines[0]?.before == null ? [] : [{ id, text: lines[0].before }]));
