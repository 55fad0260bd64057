import { parseRef } from '../units/address';
import { headingKey } from '../units/text';
import { isSumOf } from './assemble-ledger';
import type { LedgerTable } from './recogniser';
import type { Titled } from './several-organisations';

const items = ({ rows }: LedgerTable) => rows.filter(({ role }) => role === 'item');

/** Returns true where a list goes on in the table beside it: the same headings in the same row, and a total there that holds only over both. */
const goesOn = (table: LedgerTable, beside: LedgerTable): boolean => {
  const [own, other] = [parseRef(table.info.range), parseRef(beside.info.range)];
  const words = ({ info }: LedgerTable): string => info.columns.map(({ header }) => headingKey(header)).join('\n');
  if (!own || !other || own.sheet !== other.sheet || own.row !== other.row || own.lastColumn >= other.column || words(table) !== words(beside)) return false;
  const total = beside.rows.filter(({ role }) => role === 'total').at(-1);
  return total !== undefined && !table.rows.some(({ role }) => role === 'total') && isSumOf(total, [...items(table), ...items(beside)], table) && !isSumOf(total, items(beside), beside);
};

/** Returns the ledgers with those as one that are one list, printed side by side under the same headings. */
export const joinContinued = (tables: readonly Titled[]): readonly Titled[] => {
  const out: Titled[] = [];
  for (const { ledger, title } of tables) {
    const before = out.at(-1);
    if (before && goesOn(before.ledger, ledger)) out[out.length - 1] = { title: before.title, ledger: { ...before.ledger, info: { ...before.ledger.info, range: ledger.info.range }, rows: [...before.ledger.rows, ...ledger.rows] } };
    else out.push({ ledger, title });
  }
  return out;
};
