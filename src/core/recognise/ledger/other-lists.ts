import type { Heading } from '../find-table';
import { headingKey } from '../../units/text';
import { money } from './columns';
import type { Meaning } from './synonyms';

const goods = new Set(['单价', '税额', '税率', '价税合计', '发票号码', '发票代码', '发票号']);
const others = new Set(['姓名', '人员姓名', '工号', '身份证号', '身份证号码', '银行账号', '银行卡号', '合同编号', '合同号', '乙方', '票据号', '票据号码']);
const journal = new Set(['余额', '借方', '贷方', '借方金额', '贷方金额', '借方发生额', '贷方发生额']);
const entry = new Set(['日期', '记账日期', '凭证号', '凭证字号', '凭证编号', '摘要']);

const wordsOf = ({ columns, unknown }: Pick<Heading<Meaning>, 'columns' | 'unknown'>): readonly string[] => [...columns, ...unknown].map(({ header }) => headingKey(header));

/** Returns true for a heading that tells of entries, one by one. */
export const isEntryWord = (header: string): boolean => [others, journal, entry].some((list) => list.has(headingKey(header)));

/** Returns true for a list of vouchers, contracts or payments: two headings at least tell. */
export const listsEntries = (heading: Heading<Meaning>): boolean => wordsOf(heading).filter(isEntryWord).length > 1;

/**
 * Returns true where the columns beside 项目 and 金额 tell that it is another list: goods and invoices with their prices, unless what
 * was budgeted and what was spent stand beside them; persons, contracts, receipts and entries of a journal with an amount of no named
 * kind; a cash journal with its running balance.
 */
export const isOtherList = ({ columns, unknown }: Heading<Meaning>): boolean => {
  const words = wordsOf({ columns, unknown });
  const has = (list: ReadonlySet<string>): boolean => words.some((word) => list.has(word));
  const kinds = money.filter((meaning) => columns.some((column) => column.meaning === meaning));
  const budgeted = kinds.some((kind) => kind !== 'executed');
  if (has(goods)) return !(budgeted && kinds.includes('executed'));
  return (kinds.length === 0 && (has(others) || words.filter((word) => entry.has(word)).length > 1)) || (!budgeted && has(journal) && has(entry));
};
