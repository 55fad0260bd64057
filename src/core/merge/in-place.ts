import type { Entry } from './entries';

/** What a person put somewhere, and the id of what it follows on the sheet; null at the top. */
export interface Follower {
  readonly after: string | null;
  readonly entry: Entry;
}

/** Returns the report's entries in its own order, with what a person moved or added behind what it follows on the sheet. */
export const inPlace = (generated: readonly Entry[], follows: readonly Follower[]): readonly Entry[] => {
  const placed = new Set(follows.map(({ entry }) => entry.id));
  const behind = new Map<string | null, Entry[]>();
  for (const { after, entry } of follows) {
    const own = behind.get(after);
    if (own) own.push(entry);
    else behind.set(after, [entry]);
  }
  const result: Entry[] = [];
  const put = (first: string | null): void => {
    // One may follow another that follows a third: a stack, since a person may add thousands.
    const open = [...(behind.get(first) ?? [])].reverse();
    for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
      result.push(entry);
      open.push(...[...(behind.get(entry.id) ?? [])].reverse());
    }
  };
  put(null);
  for (const entry of generated) {
    if (placed.has(entry.id)) continue;
    result.push(entry);
    put(entry.id);
  }
  return result;
};
