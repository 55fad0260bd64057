const closing: Readonly<Record<string, string>> = { '《': '》', '〈': '〉', '（': '）', '(': ')', '【': '】', '[': ']', '〔': '〕', '“': '”', '「': '」', '『': '』' };

/** The marks that close a pair of brackets or quotation marks. */
export const closers: ReadonlySet<string> = new Set(Object.values(closing));

/** （ and ( are closed by either of ） and ). */
const closedBy = (opener: string, sign: string): boolean => closing[opener] === sign || ('（('.includes(opener) && '）)'.includes(sign));

/** Returns, for each UTF-16 unit, whether it stands within a pair of brackets or quotation marks. A mark without its partner opens nothing. */
export const insideBrackets = (line: string): readonly boolean[] => {
  const inside = Array.from({ length: line.length }, () => false);
  const open: { readonly sign: string; readonly at: number }[] = [];
  const pairs: (readonly [number, number])[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at] ?? '';
    if (closing[sign] !== undefined) open.push({ sign, at });
    else if (closers.has(sign)) {
      let partner = open.length - 1;
      while (partner >= 0 && !closedBy(open[partner]?.sign ?? '', sign)) partner -= 1;
      if (partner >= 0) {
        pairs.push([open[partner]?.at ?? at, at]);
        open.length = partner;
      }
    }
  }
  let reached = -1;
  for (const [from, to] of pairs.sort(([one], [other]) => one - other)) {
    if (to <= reached) continue;
    inside.fill(true, from + 1, to);
    reached = to;
  }
  return inside;
};
