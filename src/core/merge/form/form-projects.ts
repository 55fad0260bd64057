import type { FormMemory } from '../../model/form-memory';
import { sameValue } from '../sheet-rows';
import type { WrittenFormCell } from '../../model/form-memory';

/** A form on its sheet. */
interface Stand {
  readonly sheet: { readonly name: string };
  readonly memory: FormMemory | null;
}

/** A project with the cells of its form as they would be written now. */
interface Project {
  readonly id: string;
  readonly name: string;
  readonly cells: () => readonly WrittenFormCell[];
}

/** So much of what a form says of its project must be the same for it to be the form of one with another name. */
const enough = 0.7;
/** What tells projects apart: amounts, indicators, texts. */
const telling = /^(?:indicator\/|funds\/|goal#)/;

const told = (cells: readonly WrittenFormCell[]): ReadonlyMap<string, WrittenFormCell[3]> => new Map(cells.flatMap(([key, , , value]) => (telling.test(key) && value !== null && value !== '' && value !== '—' ? [[key, value] as const] : [])));

const likeness = (before: ReadonlyMap<string, WrittenFormCell[3]>, now: ReadonlyMap<string, WrittenFormCell[3]>): number => {
  const equal = [...before].filter(([key, value]) => now.has(key) && sameValue(now.get(key) ?? null, value)).length;
  return before.size === 0 ? 0 : equal / Math.max(before.size, now.size);
};

/** Returns the form of each project, in their order, and the forms that are left over: a project is known by its id; without a memory by the name of the sheet, which `isNameOf` tells; under another name by what its form says. */
export const formsOfProjects = <Form extends Stand>(projects: readonly Project[], stands: readonly Form[], isNameOf: (sheet: string, project: string) => boolean): { readonly forms: readonly (Form | null)[]; readonly leftOver: readonly Form[] } => {
  const free = new Set(stands);
  const take = (fits: (stand: Form) => boolean): Form | null => {
    for (const stand of free) {
      if (!fits(stand)) continue;
      free.delete(stand);
      return stand;
    }
    return null;
  };
  const forms = projects.map(({ id, name }) => take(({ sheet, memory }) => memory?.project === id && isNameOf(sheet.name, memory.name)) ?? take(({ memory }) => memory?.project === id) ?? take(({ sheet, memory }) => memory === null && isNameOf(sheet.name, name)));
  if (free.size > 0 && forms.includes(null)) {
    const before = new Map([...free].flatMap((stand) => (stand.memory ? [[stand, told(stand.memory.cells)] as const] : [])));
    projects.forEach((project, index) => {
      if (forms[index] !== null || before.size === 0) return;
      const now = told(project.cells());
      const [best] = [...before].map(([stand, cells]) => ({ stand, like: likeness(cells, now) })).sort((one, other) => other.like - one.like);
      if (!best || best.like < enough) return;
      forms[index] = best.stand;
      free.delete(best.stand);
      before.delete(best.stand);
    });
  }
  return { forms, leftOver: [...free] };
};
