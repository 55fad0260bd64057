import { isPartOfYear } from '../ledger/columns';

/** Why a column says nothing of the whole year; null for one that may. */
export const reasonOfTime = (header: string): string | null => (isPartOfYear(header) ? `「${header}」只是部分月份的数，不作全年数` : /预计|预测/.test(header) ? `「${header}」是预计数，不作全年数` : null);
