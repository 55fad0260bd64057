/** Returns things in groups by a key; the groups, and the things in each, stand in the order in which they come. */
export const grouped = <Key, Of>(things: readonly Of[], keyOf: (one: Of) => Key): ReadonlyMap<Key, readonly Of[]> => {
  const groups = new Map<Key, Of[]>();
  for (const one of things) {
    const key = keyOf(one);
    const own = groups.get(key);
    if (own) own.push(one);
    else groups.set(key, [one]);
  }
  return groups;
};
