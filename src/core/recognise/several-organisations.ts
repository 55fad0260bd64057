import type { Facts, OrganisationFact, UnitInformation } from '../model/facts';
import type { Options } from '../model/options';
import { isNamed, organisationKey, type Organisation } from './ledger/organisations';

/** The 单位 that all tables name together, and the one that is the report's: the only one, or the one that was chosen. */
interface Named {
  readonly several: Facts['organisations'];
  readonly one: Organisation | null;
}

const asFact = ({ code, name, at }: Organisation): OrganisationFact => ({ code, name, at: [at] });

/** Returns whose the rows of all ledgers are. */
export const organisationsOf = (tables: readonly (readonly Organisation[])[], { organisation }: Options): Named => {
  const all = new Map<string, Organisation>();
  for (const entry of tables.flat()) if (!all.has(organisationKey(entry))) all.set(organisationKey(entry), entry);
  const asked = organisation ?? null;
  const chosen = asked === null || all.size < 2 ? null : ([...all.values()].find((entry) => isNamed(entry, asked)) ?? null);
  return {
    several: { all: all.size < 2 ? [] : [...all.values()].map(asFact), chosen: chosen?.name ?? null, asked },
    one: chosen ?? (all.size === 1 ? ([...all.values()][0] ?? null) : null),
  };
};

/** Returns the unit with the name that the rows state, where nothing else does; a 单位 that was chosen is the unit. */
export const withOrganisation = (unit: UnitInformation, { several, one }: Named): UnitInformation =>
  one === null || (unit.name !== null && several.chosen === null) ? unit : { ...unit, name: one.name, at: { ...unit.at, name: [one.at] } };
