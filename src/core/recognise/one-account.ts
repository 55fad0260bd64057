import type { LeftOut } from '../model/facts';
import { moneyCells, type LedgerTable } from './recogniser';

const leftOf = ({ rows }: LedgerTable, why: string): readonly LeftOut[] =>
  rows.flatMap((row) => {
    const at = moneyCells(row);
    return at.length === 0 ? [] : [{ at: [row.at, ...at], why }];
  });

/** Returns the ledgers to read: tables by 功能科目 say nothing of projects, and count only where nothing else names any; of several the first. */
export const oneAccount = (ledgers: readonly LedgerTable[], namesProjects: boolean): { readonly ledgers: readonly LedgerTable[]; readonly leftOut: readonly LeftOut[] } => {
  const accounts = ledgers.filter(({ bySubject }) => bySubject);
  const [first] = accounts;
  if (!first) return { ledgers, leftOut: [] };
  const others = ledgers.filter(({ bySubject }) => !bySubject);
  if (others.length > 0 || namesProjects) return { ledgers: others, leftOut: accounts.flatMap((table) => leftOf(table, '按功能科目列示的决算数，没有分项目，以项目表为准')) };
  return { ledgers: [first], leftOut: accounts.slice(1).flatMap((table) => leftOf(table, `另一张按功能科目列示的表，以${first.info.range}为准`)) };
};
