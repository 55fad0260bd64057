/** Returns the set with the entry, or without it. */
export const toggled = (set: ReadonlySet<string>, entry: string, present: boolean): ReadonlySet<string> => new Set(present ? [...set, entry] : [...set].filter((other) => other !== entry));
