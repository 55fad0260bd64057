import type { Renewal } from '../model/composition';

/** Whose text is to stand, as a person chose; null where they have not. */
type Choice = 'generated' | 'mine' | null;
/** Tells what was chosen of a piece of hand work, by its id and its text. */
export type ChoiceOf = (id: string, text: string) => Choice;

/** Returns what was chosen; a choice of another text is none. */
export const choicesIn = (choices: readonly Renewal[]): ChoiceOf => {
  const chosen = new Map(choices.map(({ id, text, keep }) => [JSON.stringify([id, text]), keep === true ? 'mine' : 'generated'] as const));
  return (id, text) => chosen.get(JSON.stringify([id, text])) ?? null;
};
