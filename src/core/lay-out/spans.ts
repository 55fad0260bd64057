/** Returns how many grid columns each column of a table covers, so that its widths come nearest to the shares; every column gets at least one. */
export const spansFor = (shares: readonly number[], grid: readonly number[]): readonly number[] => {
  const whole = grid.reduce((sum, width) => sum + width, 0);
  const all = shares.reduce((sum, share) => sum + share, 0);
  const wanted = shares.map((share) => (share / all) * whole);
  let best: readonly number[] = [];
  let least = Infinity;
  const place = (index: number, from: number, spans: readonly number[], cost: number): void => {
    if (cost >= least) return;
    if (index === wanted.length) {
      if (from !== grid.length) return;
      best = spans;
      least = cost;
      return;
    }
    const left = wanted.length - index - 1;
    let width = 0;
    for (let to = from + 1; to <= grid.length - left; to += 1) {
      width += grid[to - 1] ?? 0;
      if (left === 0 && to < grid.length) continue;
      const off = width - (wanted[index] ?? 0);
      // Too narrow costs more than too wide: numbers do not wrap.
      place(index + 1, to, [...spans, to - from], cost + (off < 0 ? 4 : 1) * off * off);
    }
  };
  place(0, 0, [], 0);
  return best;
};
