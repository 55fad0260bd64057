/** Returns what each column of a table is known by: its heading, with an ordinal for equals. */
export const columnKeys = (columns: readonly { readonly heading: string }[]): readonly string[] => {
  const times = new Map<string, number>();
  return columns.map(({ heading }) => {
    const time = (times.get(heading) ?? 0) + 1;
    times.set(heading, time);
    return time === 1 ? heading : `${heading}#${time}`;
  });
};

/** Returns the id of a cell of a report's table: of its row, and its column by what it is known by. */
export const cellId = (row: string, key: string): string => `${row}#${key}`;
