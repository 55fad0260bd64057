import type { SheetRename } from '../../model/sheet-plan';
import { nameEnding } from '../sheet-name';

/** Returns the renames in an order in which each name is free by then; one of those that wait for one another goes by another name meanwhile. `names` are those that the sheets have now. */
export const renamesInOrder = (renames: readonly SheetRename[], names: readonly string[]): readonly SheetRename[] => {
  const used = new Set(names.map((name) => name.toLowerCase()));
  const done: SheetRename[] = [];
  const rename = ({ from, to }: SheetRename): void => {
    used.delete(from.toLowerCase());
    used.add(to.toLowerCase());
    done.push({ from, to });
  };
  for (let left = [...renames]; left.length > 0; ) {
    const next = left.filter(({ to }) => !used.has(to.toLowerCase()));
    const [first] = left;
    if (next.length === 0 && first) {
      const meanwhile = nameEnding(first.from, '（换名）', used);
      rename({ from: first.from, to: meanwhile });
      left = [{ from: meanwhile, to: first.to }, ...left.slice(1)];
      continue;
    }
    for (const one of next) rename(one);
    left = left.filter((one) => !next.includes(one));
  }
  return done;
};
