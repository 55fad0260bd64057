import Big from 'big.js';
import type { Achievement, Amounts, At, ExecutionItem, FundLine, Indicator, LeftOut, Measure, Project, StatedRate, StatedSum, UnnamedTotal } from '../model/facts';
import { measures } from '../model/facts';
import type { CellRef } from '../units/address';
import type { Fen } from '../units/money';
import { plain, rounded } from '../units/decimal';
import { formatWan } from '../units/money';
import { nameKey } from '../units/text';
import { takeApart } from './assemble-ledger';
import type { LedgerTable, Recognised, TargetsTable } from './recogniser';

interface Draft {
  readonly id: string;
  readonly name: string;
  readonly amounts: Record<Measure, Fen | null>;
  readonly at: Partial<Record<Measure | 'name' | 'rate' | 'remark', CellRef[]>>;
  readonly lines: FundLine[];
  readonly indicators: Indicator[];
  executionItem: ExecutionItem | null;
  statedRate: StatedRate | null;
  remark: string | null;
  /** Tables the project's amounts came from. */
  readonly tables: Set<string>;
}

export interface Assembled {
  readonly projects: readonly Project[];
  readonly sums: readonly StatedSum[];
  readonly unnamedTotals: readonly UnnamedTotal[];
  readonly total: Amounts & { readonly at: At<Measure | 'name'> };
  readonly sum: Amounts;
  readonly achievements: readonly Achievement[];
  readonly leftOut: readonly LeftOut[];
}

const none: Amounts = { initial: null, adjusted: null, received: null, executed: null };

const withOrdinal = (id: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(id)) return id;
  let ordinal = 2;
  while (taken.has(`${id}#${ordinal}`)) ordinal += 1;
  return `${id}#${ordinal}`;
};

/** Returns executed ÷ adjusted to six places, half up. */
export const executionRate = ({ adjusted, executed }: Pick<Amounts, 'adjusted' | 'executed'>): string | null =>
  adjusted === null || adjusted === 0 || executed === null ? null : plain(rounded(new Big(executed).div(adjusted), 6));

/** Returns the projects of all tables: ledgers first, then the targets tables that name them or add others. */
export const assemble = (found: readonly Recognised[]): Assembled => {
  const ledgers: readonly LedgerTable[] = found.flatMap(({ ledgers: tables = [] }) => tables);
  const targets: readonly TargetsTable[] = found.flatMap(({ targets: tables = [] }) => tables);
  const drafts: Draft[] = [];
  const byKey = new Map<string, Draft>();
  const leftOut: LeftOut[] = [];
  const unnamedTotals: UnnamedTotal[] = [];
  const add = (key: string, id: string, name: string): Draft => {
    const draft: Draft = { id: withOrdinal(id, new Set(drafts.map((other) => other.id))), name, amounts: { ...none }, at: {}, lines: [], indicators: [], executionItem: null, statedRate: null, remark: null, tables: new Set() };
    drafts.push(draft);
    byKey.set(key, draft);
    return draft;
  };

  const apart = ledgers.map((table) => ({ table, parts: takeApart(table) }));
  const projectOfSum = new Map<StatedSum, string>();
  for (const { table, parts } of apart) {
    leftOut.push(...parts.leftOut);
    unnamedTotals.push(...parts.unnamedTotals);
    for (const { row, amounts, lines } of parts.items) {
      const key = row.code === null ? nameKey(row.name) : `#${row.code}`;
      const draft = byKey.get(key) ?? add(key, row.code ?? nameKey(row.name), row.name);
      byKey.set(nameKey(row.name), byKey.get(nameKey(row.name)) ?? draft);
      const again = draft.tables.has(table.info.id);
      (draft.at.name ??= []).push(row.at);
      for (const measure of measures) {
        const amount = amounts[measure];
        if (!amount) continue;
        const before = draft.amounts[measure];
        // Rows of one table add; a second table that states the same amount confirms it, another amount is left out by name.
        if (before === null || again) draft.amounts[measure] = (before ?? 0) + amount.fen;
        else if (before !== amount.fen) {
          leftOut.push({ at: amount.at, why: `与${draft.at[measure]?.[0] ?? ''}的${formatWan(before)}万元不一致，以先读到的为准` });
          continue;
        }
        (draft.at[measure] ??= []).push(...amount.at);
      }
      draft.tables.add(table.info.id);
      draft.lines.push(...lines);
      if (row.rate && draft.statedRate === null) {
        draft.statedRate = row.rate;
        draft.at.rate = [...row.rate.at];
      }
      if (row.remark && draft.remark === null) {
        draft.remark = row.remark.text;
        draft.at.remark = [row.remark.at];
      }
      for (const sum of parts.sums) if (sum.covers === 'project' && sum.at[0] === row.at) projectOfSum.set(sum, draft.id);
    }
  }
  const sums = apart.flatMap(({ parts }) => parts.sums.map((sum) => ({ ...sum, project: projectOfSum.get(sum) ?? null })));

  for (const table of targets) {
    for (const group of table.groups) {
      const key = nameKey(group.project ?? table.info.sheet);
      const only = group.project === null && drafts.length === 1 ? drafts[0] : undefined;
      const match = only ?? byKey.get(key);
      if (!match && group.project === null && drafts.length > 1) {
        leftOut.push({ at: [table.info.range], why: '指标表没有写明属于哪个项目，请加「项目名称」列或在表前写「项目名称：」' });
        continue;
      }
      const draft = match ?? add(key, key, group.project ?? table.info.sheet);
      if (!match) draft.at.name = [group.at ?? table.info.range];
      const taken = new Set(draft.indicators.map(({ id }) => id));
      for (const indicator of group.indicators) {
        const id = withOrdinal(`${draft.id}/${nameKey(indicator.name)}`, taken);
        taken.add(id);
        draft.indicators.push({ id, ...indicator });
      }
      draft.executionItem ??= group.executionItem;
    }
  }

  const projects = drafts.map(({ tables: _, amounts, ...draft }) => ({ ...draft, ...amounts, executionRate: executionRate(amounts) }));
  const sum: Record<Measure, Fen | null> = { ...none };
  for (const { amounts } of drafts) for (const measure of measures) if (amounts[measure] !== null) sum[measure] = (sum[measure] ?? 0) + amounts[measure];

  const covering = apart.filter(({ parts }) => parts.sums.some(({ covers }) => covers === 'table'));
  const largest = covering.find(({ parts }) => parts.items.length === Math.max(...apart.map((other) => other.parts.items.length)));
  const stated = largest?.parts.sums.find(({ covers }) => covers === 'table');
  const total: Record<Measure, Fen | null> & { at: Partial<Record<Measure | 'name', readonly CellRef[]>> } = { ...none, at: stated ? { name: stated.at } : {} };
  for (const column of stated?.columns ?? []) {
    const parts = column.parts.filter((part) => part.measure === column.measure);
    const sumOfParts = parts.reduce((running, part) => running + part.fen, 0);
    if ((column.stated ?? 0) !== 0) [total[column.measure], total.at[column.measure]] = [column.stated, column.at];
    else if (sumOfParts !== 0) [total[column.measure], total.at[column.measure]] = [sumOfParts, parts.flatMap(({ at }) => at)];
    else if (column.stated !== null) [total[column.measure], total.at[column.measure]] = [column.stated, column.at];
  }

  const taken = new Set<string>();
  const achievements = found
    .flatMap(({ achievements: rows = [] }) => rows)
    .map((row) => {
      // The words of the statement without its figures: a row put in between changes no other id, nor does a corrected number its own.
      const id = withOrdinal(`${row.chapter}/${nameKey(row.statement).replace(/\d+(?:[.,]\d+)*/g, '')}`, taken);
      taken.add(id);
      return { id, ...row };
    });
  return { projects, sums, unnamedTotals, total, sum, achievements, leftOut };
};
