import type { Facts, LeftOut, OrganisationFact, TextFact, UnitInformation } from '../model/facts';
import { measures } from '../model/facts';
import type { Options } from '../model/options';
import type { CellRef } from '../units/address';
import { nameKey } from '../units/text';
import { isNamed, organisationKey, type Organisation } from './ledger/organisations';
import { moneyCells, type LedgerRow, type LedgerTable, type TargetsGroup, type TargetsTable } from './recogniser';

/** A ledger with the 单位 that stands above it. */
export interface Titled {
  readonly ledger: LedgerTable;
  readonly title: TextFact | null;
}

/** The ledgers to read, each with whose it is where there are several, and the 单位 that is the report's: the only one, or the one that was chosen. */
export interface ToldApart {
  readonly ledgers: readonly LedgerTable[];
  readonly leftOut: readonly LeftOut[];
  readonly several: Facts['organisations'];
  readonly one: Organisation | null;
}

const asFact = ({ code, name, at }: Organisation): OrganisationFact => ({ code, name, at: [at] });

/** Returns true where two names may be one 单位's: 某县教育局 and 教育局. */
const mayBeOne = (one: Organisation, other: Organisation): boolean => {
  if (one.code !== null && other.code !== null) return one.code === other.code;
  const [short, long] = [nameKey(one.name), nameKey(other.name)].sort((left, right) => left.length - right.length) as [string, string];
  return long.includes(short);
};

const items = ({ rows }: LedgerTable): readonly LedgerRow[] => rows.filter(({ role }) => role === 'item');
const isSame = (one: LedgerRow, other: LedgerRow): boolean => nameKey(one.name) === nameKey(other.name) && measures.some((measure) => one.amounts[measure] !== undefined && one.amounts[measure].fen === other.amounts[measure]?.fen);
/** Returns true where a table repeats the projects of another: a summary over the tables of its 单位. */
const repeats = (table: LedgerTable, others: readonly LedgerTable[]): boolean => {
  const own = items(table);
  return others.some((other) => {
    const theirs = new Map(items(other).map((row) => [nameKey(row.name), row]));
    return own.filter((row) => theirs.has(nameKey(row.name)) && isSame(row, theirs.get(nameKey(row.name)) as LedgerRow)).length * 2 > own.length;
  });
};

/** Returns whose a whole table is: of the one 单位 in its rows, otherwise of the one in its title. */
const ownerOf = ({ ledger, title }: Titled): Organisation | null => {
  const [own, ...others] = ledger.organisations ?? [];
  if (others.length > 0) return null;
  const [at] = title?.at ?? [];
  return own ?? (title && at !== undefined ? { code: null, name: title.text, at } : null);
};

const leftOf = ({ rows }: LedgerTable, why: string): readonly LeftOut[] =>
  rows.map((row) => ({ at: [row.at, ...moneyCells(row)], why }));

/** Returns the ledgers with whose each is, where there are several 单位; without those of others where a person chose one. */
export const tellApart = (tables: readonly Titled[], { organisation }: Options): ToldApart => {
  const all: Organisation[] = [];
  const add = (entry: Organisation, isKnown: (other: Organisation) => boolean): void => void (all.some(isKnown) || all.push(entry));
  for (const { ledger } of tables) if ((ledger.organisations ?? []).length > 1) for (const entry of ledger.organisations ?? []) add(entry, (other) => organisationKey(other) === organisationKey(entry));
  const owners = new Map(tables.map((table) => [table, ownerOf(table)]));
  for (const table of tables) {
    const owner = owners.get(table);
    // A form names who does the work; it tells no 单位 that no list has.
    if (!owner || table.ledger.isForm) continue;
    if (table.ledger.organisations?.length !== 1 && repeats(table.ledger, tables.filter((other) => other !== table).map(({ ledger }) => ledger))) owners.set(table, null);
    else add(owner, (other) => mayBeOne(other, owner));
  }
  const asked = organisation ?? null;
  const isSeveral = all.length > 1;
  const chosen = asked === null || !isSeveral ? null : (all.find((entry) => isNamed(entry, asked)) ?? null);
  const leftOut: LeftOut[] = [];
  const ledgers = tables.flatMap((table): LedgerTable[] => {
    const owner = owners.get(table);
    const whose = owner && isSeveral ? all.find((entry) => mayBeOne(entry, owner)) : undefined;
    if (!whose) return [table.ledger];
    if (chosen && whose !== chosen) {
      leftOut.push(...leftOf(table.ledger, `「${whose.name}」的表，报告只取「${chosen.name}」`));
      return [];
    }
    return [{ ...table.ledger, organisation: whose }];
  });
  return { ledgers, leftOut, several: { all: isSeveral ? all.map(asFact) : [], chosen: chosen?.name ?? null, asked }, one: chosen ?? (isSeveral ? null : ((tables.some(({ ledger }) => ledger.organisations?.length === 1) ? all[0] : null) ?? null)) };
};

/** Returns the tables of indicators, each with whose it is as far as that is one of several 单位; without those of others where a person chose one. */
export const targetsApart = (targets: readonly TargetsTable[], { all, chosen }: Facts['organisations']): { readonly targets: readonly TargetsTable[]; readonly leftOut: readonly LeftOut[] } => {
  const leftOut: LeftOut[] = [];
  const kept = targets.flatMap((table): TargetsTable[] => {
    const name = table.organisation;
    const whose = name === undefined ? undefined : all.find((entry) => mayBeOne({ code: entry.code, name: entry.name, at: '' }, { code: null, name, at: '' }));
    const { organisation: _, ...rest } = table;
    if (!whose) return [rest];
    if (chosen === null || whose.name === chosen) return [{ ...rest, organisation: whose.name }];
    leftOut.push(...table.groups.flatMap((group) => [{ at: cellsOfGroup(table, group), why: `「${whose.name}」的表，报告只取「${chosen}」` }]));
    return [];
  });
  return { targets: kept, leftOut };
};

/** Returns the cells of a group of indicators, its amounts apart: they are those of a ledger. */
export const cellsOfGroup = ({ info }: TargetsTable, { indicators, at }: TargetsGroup): readonly CellRef[] => {
  const own = indicators.flatMap((indicator) => (['name', 'target', 'actual', 'maxPoints', 'declaredPoints', 'deviationReason'] as const).flatMap((field) => indicator.at[field] ?? []));
  return own.length > 0 ? own : [at ?? info.range];
};

/** Returns the unit with the name that the rows state, where nothing else does; a 单位 that was chosen is the unit. */
export const withOrganisation = (unit: UnitInformation, { several, one }: Pick<ToldApart, 'several' | 'one'>): UnitInformation =>
  one === null || (unit.name !== null && several.chosen === null) ? unit : { ...unit, name: one.name, at: { ...unit.at, name: [one.at] } };
