/** So many texts are remembered before all are forgotten: the cells of a workbook repeat few. */
const most = 20_000;
/** Longer texts are sentences, which are hardly ever repeated. */
const longest = 60;

/** Returns a function of a text that works out what it returns once for each text. What it returns must never be changed. */
export const remembered = <Value>(work: (text: string) => Value): ((text: string) => Value) => {
  const known = new Map<string, Value>();
  return (text) => {
    if (text.length > longest) return work(text);
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Value;
    if (known.size >= most) known.clear();
    const value = work(text);
    known.set(text, value);
    return value;
  };
};

/** Returns a function of an object that works out what it returns once for each object. Neither may ever be changed. */
export const rememberedOf = <Of extends object, Value>(work: (of: Of) => Value): ((of: Of) => Value) => {
  const known = new WeakMap<Of, { readonly value: Value }>();
  return (of) => {
    const before = known.get(of);
    if (before) return before.value;
    const value = work(of);
    known.set(of, { value });
    return value;
  };
};

/** Returns a function of two things that works out what it returns once for each pair. What it returns must never be changed. */
export const rememberedOfPairs = <First, Second, Value>(work: (first: First, second: Second) => Value): ((first: First, second: Second) => Value) => {
  const known = new Map<First, Map<Second, Value>>();
  return (first, second) => {
    const before = known.get(first)?.get(second);
    if (before !== undefined) return before;
    const value = work(first, second);
    known.set(first, (known.get(first) ?? new Map<Second, Value>()).set(second, value));
    return value;
  };
};
