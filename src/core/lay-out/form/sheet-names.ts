import { formSheetPrefix } from '../../model/own-sheets';

/** Excel allows a sheet's name so many UTF-16 units, and none of these signs. */
const longest = 31;
const forbidden = /[[\]:*?/\\\u0000-\u001f]/g;

/** Returns a text cut to so many UTF-16 units, no sign in two. */
const cut = (text: string, length: number): string => {
  let kept = '';
  for (const sign of text) {
    if (kept.length + sign.length > length) break;
    kept += sign;
  }
  return kept;
};

/** Returns a name of a sheet for each project, in order: none is another's, nor one that is taken; Excel tells no capitals from small letters. */
export const formSheetNames = (projects: readonly string[], taken: Iterable<string>): readonly string[] => {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  return projects.map((project) => {
    const plain = project.replace(forbidden, ' ').replace(/\s+/g, ' ').replace(/^[' ]+|[' ]+$/g, '') || '项目';
    for (let copy = 1; ; copy += 1) {
      const end = copy === 1 ? '' : `（${copy}）`;
      const name = `${formSheetPrefix}${cut(plain, longest - formSheetPrefix.length - end.length).replace(/[' ]+$/, '')}${end}`;
      if (used.has(name.toLowerCase())) continue;
      used.add(name.toLowerCase());
      return name;
    }
  });
};
