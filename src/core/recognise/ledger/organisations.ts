import type { CellRef } from '../../units/address';
import { isBlankText, nameKey } from '../../units/text';
import type { Heading } from '../find-table';
import type { SheetView } from '../sheet-view';
import { isSubtotalName, isTotalName, mayBeSubtotal } from './names';
import type { Meaning } from './synonyms';

/** 单位: whose a row or a table is. */
export interface Organisation {
  /** 单位编码, null where none is stated. */
  readonly code: string | null;
  readonly name: string;
  readonly at: CellRef;
}

/** The 单位 that the rows of one table name. */
export interface Organisations {
  /** Each once, in the order of the rows. */
  readonly all: readonly Organisation[];
  /** Returns whose a row is; null where the table does not tell. */
  of(row: number): Organisation | null;
}

export const noOrganisations: Organisations = { all: [], of: () => null };

/** Returns what tells one 单位 from another: its code, otherwise its name. */
export const organisationKey = ({ code, name }: Pick<Organisation, 'code' | 'name'>): string => code ?? nameKey(name);

/** Returns true where a person means this 单位: by its name or its code, as written. */
export const isNamed = ({ code, name }: Pick<Organisation, 'code' | 'name'>, asked: string): boolean => nameKey(name) === nameKey(asked) || (code !== null && nameKey(code) === nameKey(asked));

const organisationEnd = /(?:局|委|办|厅|部|处|室|院|所|站|队|馆|会|社|校|园|中心|公司|政府|机关|街道|镇|乡|基地|电视台|学校|大学|幼儿园|委员会|办公室)(?:[(（][^)）]*[)）])?$/;

/** Returns true where a column headed 单位 alone names 单位, not units of money or of measure. */
const namesOrganisations = (view: SheetView, column: number, start: number, end: number): boolean => {
  let [named, other] = [0, 0];
  for (let row = start + 1; row < end && named + other < 200; row += 1) {
    const text = view.text(row, column);
    if (isBlankText(text) || isTotalName(text) || isSubtotalName(text)) continue;
    if (organisationEnd.test(text) && text.length >= 3) named += 1;
    else other += 1;
  }
  return named > other;
};

/** Returns a heading without its column 单位 where that names units of money or of measure. */
export const withoutMeasures = (view: SheetView, heading: Heading<Meaning>, end: number): Heading<Meaning> => {
  const strays = heading.columns.filter(({ meaning, header, column }) => meaning === 'unitName' && header === '单位' && !namesOrganisations(view, column, heading.row, end));
  if (strays.length === 0) return heading;
  const columns = heading.columns.filter((entry) => !strays.includes(entry));
  return { ...heading, columns, unknown: [...heading.unknown, ...strays.map(({ column, header }) => ({ column, header }))], column: (meaning) => columns.find((entry) => entry.meaning === meaning)?.column ?? null };
};

/** Returns whose the rows of a table are, by its columns 单位编码 and 单位名称; a blank cell says what the cell above it says. */
export const organisationsIn = (view: SheetView, codeColumn: number | null, nameColumn: number | null, start: number, end: number): Organisations => {
  const column = nameColumn ?? codeColumn;
  if (column === null) return noOrganisations;
  const all = new Map<string, Organisation>();
  const ofRow: Organisation[] = [];
  let above: Organisation | null = null;
  for (let row = start + 1; row < end; row += 1) {
    const text = view.text(row, column);
    if (isTotalName(text) || isSubtotalName(text) || mayBeSubtotal(text)) continue;
    const code: string = codeColumn === null ? '' : view.text(row, codeColumn);
    if (!isBlankText(text)) {
      const key: string = isBlankText(code) ? nameKey(text) : code;
      above = all.get(key) ?? { code: isBlankText(code) ? null : code, name: text, at: view.ref(row, column) };
      all.set(key, above);
    }
    if (above) ofRow[row] = above;
  }
  return { all: [...all.values()], of: (row) => ofRow[row] ?? null };
};
