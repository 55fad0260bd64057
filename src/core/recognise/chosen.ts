import type { Corrections } from '../model/settings';
import type { CellRef, Location } from '../units/address';
import { parseRef } from '../units/address';
import type { MoneyUnit } from '../units/money';
import { headingKey } from '../units/text';

/** A range of a sheet that a person declared a table. */
export interface Declared {
  readonly area: Location;
  readonly range: CellRef;
  readonly as: 'budget' | 'spending';
}

/** What a person has said of one sheet's cells, as the recognisers ask for it. */
export interface Chosen {
  /** Returns the heading word that a person gave to a cell: null for a column that is not to be used, undefined where nothing was said. */
  heading(row: number, column: number): string | null | undefined;
  /** The rows of the cells to which a person gave a heading word. */
  readonly headed: ReadonlySet<number>;
  /** True for the first row of a table that has no headings: what its cells mean was said of its columns. */
  headless(row: number): boolean;
  /** Rows that do not count, with the reason. */
  readonly excluded: ReadonlyMap<number, string>;
  /** Rows that count as projects, whatever they look like. */
  readonly included: ReadonlySet<number>;
  /** Returns the money unit that was said of a table in these rows, with the cell. */
  unit(first: number, last: number): { readonly name: MoneyUnit; readonly at: CellRef } | null;
  readonly declared: readonly Declared[];
  /** A person's own words for headings, by what is compared; the values are heading words of the program's. */
  readonly synonyms: ReadonlyMap<string, string>;
}

/** Nothing said. */
export const nothingChosen: Chosen = { heading: () => undefined, headed: new Set(), headless: () => false, excluded: new Map(), included: new Set(), unit: () => null, declared: [], synonyms: new Map() };

/** Returns the reason that is shown for a row that a person excluded. */
const excludedBecause = (reason: string): string => `您指定不计入：${reason}`;
/** What is shown for a column that a person took out. */
export const columnNotUsed = '您指定不用这一列';

/** Returns what was said of the cells of one sheet. */
export const chosenOn = (sheet: string, { choices, synonyms }: Pick<Corrections, 'choices' | 'synonyms'>): Chosen => {
  const own = choices.flatMap((choice) => {
    const area = parseRef(choice.ref);
    return area?.sheet === sheet ? [{ ...choice, area }] : [];
  });
  if (own.length + synonyms.length === 0) return nothingChosen;
  const headings = new Map(own.flatMap(({ kind, value, area }) => (kind === 'column' ? [[`${area.row} ${area.column}`, value] as const] : [])));
  const headless = new Set(own.flatMap((choice) => (choice.kind === 'table' && !choice.headed ? [choice.area.row] : [])));
  const rows = (value: 'include' | 'exclude') => own.flatMap((choice) => (choice.kind === 'row' && choice.value === value ? [choice] : []));
  const units = own.flatMap((choice) => (choice.kind === 'unit' ? [choice] : []));
  return {
    heading: (row, column) => (headings.size === 0 ? undefined : headings.get(`${row} ${column}`)),
    headed: new Set(own.flatMap(({ kind, area }) => (kind === 'column' ? [area.row] : []))),
    headless: (row) => headless.has(row),
    excluded: new Map(rows('exclude').flatMap(({ area, reason }) => Array.from({ length: area.lastRow - area.row + 1 }, (_, index) => [area.row + index, excludedBecause(reason)] as const))),
    included: new Set(rows('include').map(({ area }) => area.row)),
    unit(first, last) {
      const found = units.find(({ area }) => area.row >= first && area.row <= last);
      return found ? { name: found.value, at: found.ref } : null;
    },
    declared: own.flatMap((choice) => (choice.kind === 'table' ? [{ area: choice.area, range: choice.ref, as: choice.value }] : [])),
    synonyms: new Map(synonyms.map(({ word, meaning }) => [headingKey(word), headingKey(meaning)])),
  };
};
