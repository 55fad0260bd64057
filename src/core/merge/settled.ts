import { isAdded } from './entries';
import type { Unit } from './report-units';
import { isPlaceholder } from './sentences-of';
import type { Standing } from './standing';

/** Returns the parts of a row with what a person added in one place as one. */
const joinedAdded = (row: readonly Standing[]): readonly Standing[] =>
  row.reduce<Standing[]>((joined, one) => {
    const last = joined.at(-1);
    if (last?.id === null && one.id === null && !isPlaceholder(last.text) && !isPlaceholder(one.text)) joined[joined.length - 1] = { ...last, text: last.text + one.text };
    else joined.push(one);
    return joined;
  }, []);

/** Returns what stands on the sheet, once headings, titles and names in tables that share a row are what they read as: with a person's words beside it the heading goes on; within a passage it is a sentence like others. */
export const settled = (standing: readonly Standing[], kindOf: (id: string) => Unit['kind'] | undefined): readonly Standing[] => {
  const result: Standing[] = [];
  const isLine = (id: string | null): boolean => id !== null && !isAdded(id) && kindOf(id) !== undefined && kindOf(id) !== 'sentence';
  for (let from = 0, to = 1; from < standing.length; [from, to] = [to, to + 1]) {
    while (standing[to]?.first === false) to += 1;
    const alone = standing[from];
    if (alone && to === from + 1) {
      result.push(alone);
      continue;
    }
    const row = standing.slice(from, to);
    const [known, ...others] = row.filter(({ id }) => id !== null);
    const text = row.map((one) => one.text).join('');
    if (!row.some(({ id }) => isLine(id))) result.push(...row);
    else if (known && others.length === 0) result.push({ ...known, text, first: true });
    else result.push(...joinedAdded(row.map((one) => (isLine(one.id) ? { ...one, id: null } : one))));
  }
  return result;
};
