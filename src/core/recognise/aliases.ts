import type { NamePair } from '../model/settings';
import { nameKey } from '../units/text';

/** The name that stands for others of the same project, by what is compared. */
export type Aliases = ReadonlyMap<string, string>;

/** Returns what is compared of a project's name: that of the name that stands for it, where a person said that the two are one. */
export const projectKey = (name: string, aliases: Aliases): string => aliases.get(nameKey(name)) ?? nameKey(name);

/** Returns one name for all that are the same; of a chain of pairs the first. */
export const aliasesOf = (pairs: readonly NamePair[]): Aliases => {
  const aliases = new Map<string, string>();
  for (const { name, other, same } of pairs) {
    if (!same) continue;
    const [one, two] = [projectKey(name, aliases), projectKey(other, aliases)];
    if (one === two) continue;
    for (const [from, to] of aliases) if (to === two) aliases.set(from, one);
    aliases.set(two, one);
  }
  return aliases;
};
