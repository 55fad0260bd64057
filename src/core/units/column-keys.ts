/** Returns what each column of a table is known by: its heading, with an ordinal for equals. */
export const columnKeys = (columns: readonly { readonly heading: string }[]): readonly string[] => {
  const times = new Map<string, number>();
  return columns.map(({ heading }) => {
    const time = (times.get(heading) ?? 0) + 1;
    times.set(heading, time);
    return time === 1 ? heading : `${heading}#${time}`;
  });
};
