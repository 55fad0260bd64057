import { formSheetPrefix } from '../../model/own-sheets';
import { cut, longestName } from '../sheet-name';

/** Excel allows none of these signs in the name of a sheet. */
const forbidden = /[[\]:*?/\\\u0000-\u001f]/g;

const nameOf = (project: string, copy: number): string => {
  const plain = project.replace(forbidden, ' ').replace(/\s+/g, ' ').replace(/^[' ]+|[' ]+$/g, '') || '项目';
  const end = copy === 1 ? '' : `（${copy}）`;
  return `${formSheetPrefix}${cut(plain, longestName - formSheetPrefix.length - end.length).replace(/[' ]+$/, '')}${end}`;
};

/** Returns true for a name that a sheet with the form of such a project could have been given. */
export const isFormName = (name: string, project: string): boolean => name === nameOf(project, 1) || name === nameOf(project, Number(/（(\d+)）$/.exec(name)?.[1] ?? 1));

/** Returns a name of a sheet for each project, in order: none is another's, nor one that is taken; Excel tells no capitals from small letters. `given`: the names of those that have one already. */
export const formSheetNames = (projects: readonly string[], taken: Iterable<string>, given: readonly (string | null)[] = []): readonly string[] => {
  const used = new Set([...taken, ...given.flatMap((name) => name ?? [])].map((name) => name.toLowerCase()));
  return projects.map((project, index) => {
    const own = given[index] ?? null;
    if (own !== null) return own;
    for (let copy = 1; ; copy += 1) {
      const name = nameOf(project, copy);
      if (used.has(name.toLowerCase())) continue;
      used.add(name.toLowerCase());
      return name;
    }
  });
};
