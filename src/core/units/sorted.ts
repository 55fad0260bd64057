/** Returns how many of what stands in its order starts before a place. */
export const countBefore = <Of>(list: readonly Of[], place: number, start: (one: Of) => number): number => {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start(list[middle]!) < place) low = middle + 1;
    else high = middle;
  }
  return low;
};
