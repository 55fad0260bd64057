import type { Facts, Measure, TableInfo } from '../model/facts';
import { measures } from '../model/facts';
import { measureNames } from '../model/names';
import { holdsMoney } from '../recognise/ledger/columns';
import { namesSource } from '../recognise/ledger/sum-of-sources';
import { coversRef } from '../units/address';

const isOf = ({ columns }: TableInfo, kinds: readonly Measure[]): boolean => columns.some(({ meaning }) => kinds.some((measure) => meaning.startsWith(measureNames[measure])));

/** Numbers that are none of money. */
const counts = /[人户个次件台套项]数|数量|面积|里程|单价|标准|年限|期限|电话|编[码号]|代码|[分比率]$|[%％]/;
/** What may be the budget after changes. */
const changed = /调整|追加|追减|变更|增减|下达|控制|指标/;

/** Returns the ledgers that have no budget or no expenditure, which no other table states of their projects either, and columns of amounts that are not known. */
export const withUnknownAmounts = ({ tables, projects }: Facts) =>
  tables.flatMap((table) => {
    const isForm = table.recogniser === 'self-evaluation-form';
    const isBeside = table.recogniser === 'targets-table' && (table.others ?? []).some(({ holds }) => holds);
    const open = (table.others ?? []).filter((column) => !isBeside || column.holds === true).filter((column) => column.unknown === true && (holdsMoney({ header: column.header }) || (column.holds === true && !counts.test(column.header)) || (isForm && !isOf(table, measures))));
    const budgets = isOf(table, ['initial']) && !isOf(table, ['adjusted']) ? open.filter(({ header }) => changed.test(header)) : [];
    const missing = !isOf(table, ['initial', 'adjusted']) || budgets.length > 0 ? ('adjusted' as const) : isOf(table, ['executed']) ? null : ('executed' as const);
    const unknown = budgets.length > 0 ? budgets : open.filter(({ header }) => missing !== 'executed' || !namesSource(header));
    const isSplit = table.columns.some(({ meaning }) => meaning.startsWith('金额'));
    const isOpen = missing !== null && projects.some((project) => project[missing] === null && (project.at.name ?? []).some((at) => coversRef(table.range, at)));
    return (isForm || isBeside || table.recogniser === 'budget-ledger') && unknown.length > 0 && isOpen && !isSplit && !table.unreadPeriods ? [{ sheet: table.sheet, missing, unknown }] : [];
  });
