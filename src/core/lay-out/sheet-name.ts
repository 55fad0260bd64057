/** Excel allows a sheet's name so many UTF-16 units. */
export const longestName = 31;

/** Returns a text cut to so many UTF-16 units, no sign in two. */
export const cut = (text: string, length: number): string => {
  let kept = '';
  for (const sign of text) {
    if (kept.length + sign.length > length) break;
    kept += sign;
  }
  return kept;
};

/** Returns the name of a sheet with another end, no longer than Excel allows, and none that is taken; these in small letters. */
export const nameEnding = (name: string, end: string, taken: ReadonlySet<string>): string => {
  for (let copy = 1; ; copy += 1) {
    const own = copy === 1 ? end : `${copy}${end}`;
    const found = `${cut(name, longestName - own.length)}${own}`;
    if (!taken.has(found.toLowerCase())) return found;
  }
};
