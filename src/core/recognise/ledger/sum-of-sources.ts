import { headingKey } from '../../units/text';
import type { Heading } from '../find-table';
import type { SheetView } from '../sheet-view';
import { money } from './columns';
import type { Meaning } from './synonyms';

const source = /一般公共预算|政府性基金|国有资本经营|财政拨款|本年拨款|财政专户|(?:单位|其[他它])资金|上年结转|结转结余|上级补助|事业收入|自有资金|自筹资金|[中央省市县区乡级]{2,3}资金|(?:中央|省级|市级|县级|区级|本级)(?:财政|补助|配套)/;
/** Returns true for a heading that says where funds come from, not what became of them. */
export const namesSource = (header: string): boolean => source.test(headingKey(header)) && !/支出|执行|支付|使用/.test(header);
const titleReach = 6;
/** One source beside 合计 may be anything; two tell of what it is the sum. */
const fewest = 2;

/** Returns the words above a table, and the name of its sheet. */
const wordsAbove = (view: SheetView, top: number): string => {
  const words = [view.name];
  for (let row = Math.max(view.firstRow, top - titleReach); row < top; row += 1) for (let column = view.firstColumn; column <= view.lastColumn; column += 1) if (!view.covered(row, column)) words.push(view.text(row, column));
  return words.join(' ').replace(/\s+/g, '');
};

/** Returns true for a heading of projects whose only amount is 合计 beside the sources of their funds, as budgets are published. */
export const isSumOfSources = ({ columns, unknown, column }: Heading<Meaning>): boolean =>
  column('name') !== null && columns.some(({ meaning, header }) => meaning === 'spending' && /合计|总计/.test(headingKey(header))) && !columns.some(({ meaning }) => meaning === 'amount' || (money as readonly Meaning[]).includes(meaning)) && unknown.filter(({ header }) => source.test(headingKey(header))).length >= fewest;

/** Returns such a heading with 合计 as what it is the sum of: what was spent where the title says so, otherwise the budget. */
export const withSumOfSources = (view: SheetView, heading: Heading<Meaning>): Heading<Meaning> => {
  if (!isSumOfSources(heading)) return heading;
  const words = wordsAbove(view, heading.top ?? heading.row);
  const meaning = /决算|执行情况|支出情况/.test(words) && !/预算[表公]/.test(words) ? 'executed' : 'adjusted';
  const columns = heading.columns.map((entry) => (entry.meaning === 'spending' ? { ...entry, meaning } : entry)) as Heading<Meaning>['columns'];
  return { ...heading, columns, column: (wanted) => columns.find((entry) => entry.meaning === wanted)?.column ?? null };
};
