/** Cells of one row, beside each other, that were left out for one reason. Rows and columns count from 0. */
export interface LeftRun {
  readonly row: number;
  readonly first: number;
  readonly last: number;
  readonly why: string;
}

/** What has become of the cells of a sheet, each known by its place: row × width + column. No cell is at −1. */
export interface CellFates {
  use(place: number): void;
  /** Takes the reason for a cell of which nothing has become yet. */
  leave(place: number, why: string): void;
  /** True where a cell was used or left out. */
  settled(place: number): boolean;
  /** Returns what was left out, top to bottom. An empty cell between two cells of one row does not break it into two runs. */
  runs(isFilled: (row: number, column: number) => boolean): readonly LeftRun[];
}

/** Any other number is that of the reason for which a cell was left out. */
const [open, used] = [0, 1] as const;

/** Returns the fates of so many rows and columns, all of them open. */
export const cellFates = (height: number, width: number): CellFates => {
  const fate = new Uint32Array(width * height);
  const reasons = ['', ''];
  const numbers = new Map<string, number>();
  const numberOf = (why: string): number => {
    const known = numbers.get(why) ?? reasons.push(why) - 1;
    numbers.set(why, known);
    return known;
  };
  const runsOf = (row: number, isFilled: (row: number, column: number) => boolean): readonly LeftRun[] => {
    const runs: LeftRun[] = [];
    let [first, last, state] = [-1, -1, open as number];
    const close = (): void => {
      if (first >= 0) runs.push({ row, first, last, why: reasons[state] ?? '' });
      first = -1;
    };
    for (let column = 0; column < width; column += 1) {
      const own = fate[row * width + column] ?? open;
      const isLeft = own !== open && own !== used;
      if (isLeft ? own !== state : first >= 0 && isFilled(row, column)) close();
      if (!isLeft) continue;
      if (first < 0) first = column;
      [last, state] = [column, own];
    }
    close();
    return runs;
  };
  return {
    use(place) {
      if (place >= 0) fate[place] = used;
    },
    leave(place, why) {
      if (place >= 0 && fate[place] === open) fate[place] = numberOf(why);
    },
    settled: (place) => (fate[place] ?? open) !== open,
    runs: (isFilled) => Array.from({ length: height }, (_, row) => runsOf(row, isFilled)).flat(),
  };
};
