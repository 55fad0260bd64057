import type { BalanceRow, Contradiction, FundLine, LeftOut, Measure, RatedRow, StatedRate, StatedSum, UnnamedTotal } from '../model/facts';
import { flows, measures } from '../model/facts';
import type { CellRef } from '../units/address';
import type { Fen } from '../units/money';
import { formatWan } from '../units/money';
import { nameKey } from '../units/text';
import { projectKey, type Aliases } from './aliases';
import { fenOf, fundLine, withCellsOf } from './amounts';
import { takeApart, type LedgerItem, type LedgerParts } from './assemble-ledger';
import { organisationKey, type Organisation } from './ledger/organisations';
import { moneyCells, type LedgerRow, type LedgerTable, type LocatedAmount, type Split, type Splits } from './recogniser';

/** A project as the ledgers state it, before it has an id. */
export interface LedgerProject {
  code: string | null;
  /** Whose it is, where a table has projects of several 单位. */
  organisation: Organisation | null;
  readonly name: string;
  /** Names that a person said are the same project's. */
  readonly otherNames: string[];
  readonly amounts: Partial<Record<Measure, LocatedAmount>>;
  readonly at: { name: CellRef[]; rate?: readonly CellRef[]; remark?: readonly CellRef[] };
  readonly confirmedAt: Partial<Record<Measure, CellRef[]>>;
  readonly lines: FundLine[];
  /** The same amounts by 资金性质, where the lines are by 经济分类. */
  readonly sources: FundLine[];
  statedRate: StatedRate | null;
  remark: string | null;
}

/** A stated sum, a rate or a contradiction with the project it belongs to. */
export interface Owned<Fact> {
  readonly fact: Fact;
  readonly project: LedgerProject | null;
}

export interface MergedLedgers {
  readonly projects: readonly LedgerProject[];
  /** Each table with its parts and the projects it lists. */
  readonly tables: readonly { readonly table: LedgerTable; readonly parts: LedgerParts; readonly projects: ReadonlySet<LedgerProject> }[];
  readonly sums: readonly Owned<StatedSum>[];
  readonly rates: readonly Owned<RatedRow>[];
  readonly balances: readonly Owned<BalanceRow>[];
  readonly contradictions: readonly Owned<Contradiction>[];
  readonly unnamedTotals: readonly UnnamedTotal[];
  readonly leftOut: readonly LeftOut[];
}

/** What one table says of one project. */
interface Entry {
  readonly project: LedgerProject;
  readonly items: readonly LedgerItem[];
}

const ratedRow = ({ name, rate }: LedgerRow, own: LedgerItem['amounts'], instead: LedgerItem['amounts']): RatedRow | null => {
  if (!rate) return null;
  const amounts = { initial: own.initial ?? instead.initial, adjusted: own.adjusted ?? instead.adjusted, received: own.received ?? instead.received, executed: own.executed ?? instead.executed };
  const { initial, adjusted, received, executed } = fenOf(amounts);
  return { name, project: null, rate, initial, adjusted, received, executed, at: withCellsOf({}, amounts) };
};

/** Returns 收入, 年初结转 and 结余 of a row with its amounts; null where it states none of them. */
const balanceRow = ({ name, at, flows: stated }: Pick<LedgerRow, 'name' | 'at' | 'flows'>, amounts: LedgerItem['amounts'], { unitOf }: LedgerTable): BalanceRow | null => {
  if (stated.income === undefined && stated.opening === undefined && stated.balance === undefined) return null;
  const given = flows.filter((flow) => stated[flow] !== undefined);
  return {
    name,
    project: null,
    unit: unitOf(given.includes('balance') ? 'balance' : (given[0] ?? 'balance')),
    ...fenOf(amounts),
    income: stated.income?.fen ?? null,
    opening: stated.opening?.fen ?? null,
    balance: stated.balance?.fen ?? null,
    at: { name: [at], ...Object.fromEntries([...measures.flatMap((measure) => (amounts[measure] ? [[measure, amounts[measure].at]] : [])), ...given.map((flow) => [flow, stated[flow]?.at ?? []])]) },
  };
};

/** Returns what a row that is called 结余 states of the whole table: the amounts are those of the total, otherwise of all items. Null where the row states several amounts, and it is open which is meant. */
const balanceLine = (row: LedgerRow, table: LedgerTable, items: readonly LedgerItem[]): BalanceRow | null => {
  const stated = [...measures.flatMap((measure) => row.amounts[measure] ?? []), ...(row.flows.balance ? [row.flows.balance] : [])];
  const [own] = stated;
  if (!own || stated.some(({ fen }) => fen !== own.fen)) return null;
  const total = table.rows.filter(({ role }) => role === 'total').at(-1);
  return balanceRow({ name: row.name, at: row.at, flows: { ...total?.flows, balance: { fen: own.fen, at: stated.flatMap(({ at }) => at) } } }, addedUp(total ? [total] : items), table);
};

/** Keeps another name of a project, once. */
export const noteName = ({ name, otherNames }: LedgerProject, other: string): void => {
  const key = nameKey(other);
  if (nameKey(name) !== key && !otherNames.some((known) => nameKey(known) === key)) otherNames.push(other);
};

/** Finds the project of a row: by its code, otherwise by its name where no other code stands against it; one of another 单位 is another project. */
const finder = (aliases: Aliases) => {
  const byCode = new Map<string, LedgerProject[]>();
  const byName = new Map<string, LedgerProject[]>();
  const projects: LedgerProject[] = [];
  const of = ({ code, name, at, organisation: ofRow }: LedgerRow, ofTable: Organisation | undefined): LedgerProject => {
    const organisation = ofRow ?? ofTable;
    const key = projectKey(name, aliases);
    const whose = organisation && organisationKey(organisation);
    const isOf = (project: LedgerProject): boolean => whose === undefined || project.organisation === null || organisationKey(project.organisation) === whose;
    const known = (code === null ? undefined : byCode.get(code)?.find(isOf)) ?? byName.get(key)?.find((project) => isOf(project) && (code === null || project.code === null || nameKey(project.name) !== nameKey(name)));
    const project = known ?? { code, organisation: null, name, otherNames: [], amounts: {}, at: { name: [at] }, confirmedAt: {}, lines: [], sources: [], statedRate: null, remark: null };
    if (!known) projects.push(project);
    project.code ??= code;
    project.organisation ??= organisation ?? null;
    // Of names that differ, one key stands for both because a person said so.
    if (projectKey(project.name, aliases) === key) noteName(project, name);
    if (!byName.get(key)?.includes(project)) put(byName, key, project);
    if (code !== null && !byCode.get(code)?.includes(project)) put(byCode, code, project);
    // A name that is merged over its rows stands in one cell.
    if (project.at.name.at(-1) !== at) project.at.name.push(at);
    return project;
  };
  return { projects, of };
};

/** Returns true where a column says the same thing of all rows of a project. */
const isOne = (kind: keyof Splits, items: readonly LedgerItem[]): boolean => items.every(({ row }) => row.splits?.[kind]?.name === items[0]?.row.splits?.[kind]?.name);

/** Returns Σ of the rows' amounts in each measure that any of them states, with all their cells; of one row what it states. */
const addedUp = (rows: readonly Pick<LedgerItem, 'amounts'>[]): LedgerItem['amounts'] => {
  const [only] = rows;
  if (only && rows.length === 1) return only.amounts;
  const added: Partial<Record<Measure, LocatedAmount>> = {};
  for (const measure of measures) {
    const at: CellRef[] = [];
    let sum: Fen | null = null;
    for (const { amounts } of rows) {
      const amount = amounts[measure];
      if (!amount) continue;
      sum = (sum ?? 0) + amount.fen;
      for (const cell of amount.at) at.push(cell);
    }
    if (sum !== null) added[measure] = { fen: sum, at };
  }
  return added;
};

/** Adds to what is known by a key. */
const put = <Key, Value>(known: Map<Key, Value[]>, key: Key, value: Value): void => {
  const before = known.get(key);
  if (before) before.push(value);
  else known.set(key, [value]);
};

/** Returns the rows of a project added up by what one of their columns says: each 经济分类, each 资金性质. */
const linesBy = (kind: keyof Splits, items: readonly LedgerItem[]): readonly FundLine[] => {
  const lines = new Map<string, { readonly split: Split; readonly amounts: LedgerItem['amounts'] }[]>();
  for (const { row, amounts } of items) {
    const split = row.splits?.[kind];
    if (split) put(lines, nameKey(split.name), { split, amounts });
  }
  // A cell that is merged over its rows stands once.
  return Array.from(lines.values(), (rows) => fundLine(rows[0]?.split.name ?? '', rows.flatMap(({ split }, index) => (split.at === rows[index - 1]?.split.at ? [] : [split.at])), addedUp(rows)));
};

const entriesOf = (items: readonly LedgerItem[], of: (row: LedgerRow) => LedgerProject): readonly Entry[] => {
  const entries = new Map<LedgerProject, LedgerItem[]>();
  for (const item of items) put(entries, of(item.row), item);
  return Array.from(entries, ([project, own]) => ({ project, items: own }));
};

/** Confirms a part that an earlier table lists alike; otherwise returns why it is left out: the parts of a project are those of the first table that lists any. */
const confirmLine = (line: FundLine, first: FundLine[]): readonly LeftOut[] => {
  const place = first.findIndex(({ name }) => nameKey(name) === nameKey(line.name));
  const known = first[place];
  const stated = measures.filter((measure) => line[measure] !== null);
  if (known && stated.every((measure) => line[measure] === known[measure])) {
    first[place] = { ...known, confirmedAt: { ...known.confirmedAt, ...Object.fromEntries(stated.map((measure) => [measure, [...(known.confirmedAt?.[measure] ?? []), ...(line.at[measure] ?? [])]])) } };
    return [];
  }
  return [{ at: stated.flatMap((measure) => line.at[measure] ?? []), why: `其中项「${line.name}」与先读到的表不同，以${first[0]?.at.name?.[0] ?? ''}一表的其中项为准` }];
};

/** Returns the projects of all ledgers: the rows of one table add up, a further table confirms what the first said or contradicts it. */
export const mergeLedgers = (ledgers: readonly LedgerTable[], aliases: Aliases): MergedLedgers => {
  const { projects, of } = finder(aliases);
  const sums: Owned<StatedSum>[] = [];
  const rates: Owned<RatedRow>[] = [];
  const balances: Owned<BalanceRow>[] = [];
  const contradictions: Owned<Contradiction>[] = [];
  const leftOut: LeftOut[] = [];
  const tables = ledgers.map((table) => {
    const parts = takeApart(table);
    leftOut.push(...parts.leftOut);
    const entries = entriesOf(parts.items, (row) => of(row, table.organisation));
    // Where a project has a row for each class, the classes are its parts; a column that says one thing of each project tells of no part.
    const isFlat = entries.some(({ items }) => items.length > 1);
    // Most rows are never asked whose they are.
    let owners: Map<CellRef, LedgerProject> | null = null;
    const ownerOf = (at: CellRef | undefined): LedgerProject | null => {
      owners ??= new Map(entries.flatMap(({ project, items }) => items.map(({ row }) => [row.at, project] as const)));
      return (at !== undefined && owners.get(at)) || null;
    };
    for (const { project, items } of entries) {
      const amounts = addedUp(items);
      for (const measure of measures) {
        const amount = amounts[measure];
        const before = project.amounts[measure];
        if (!amount) continue;
        if (!before) project.amounts[measure] = amount;
        else if (before.fen === amount.fen) (project.confirmedAt[measure] ??= []).push(...amount.at);
        else {
          contradictions.push({ project, fact: { project: null, name: project.name, measure, kept: before, other: amount } });
          leftOut.push({ at: amount.at, why: `与${before.at[0] ?? ''}的${formatWan(before.fen)}万元不一致，以先读到的为准` });
        }
      }
      const lines = items.flatMap((item) => item.lines);
      if (project.lines.length === 0) project.lines.push(...lines);
      else leftOut.push(...lines.flatMap((line) => confirmLine(line, project.lines)));
      if (isFlat && project.lines.length === 0) {
        const economic = linesBy('economic', items);
        const bySource = economic.length > 0 && isOne('source', items) ? [] : linesBy('source', items);
        project.lines.push(...(economic.length > 0 ? economic : bySource));
        if (economic.length > 0 && bySource.length > 1) project.sources.push(...bySource);
      }
      const single = items.length === 1 ? items[0] : undefined;
      if (single?.row.rate && project.statedRate === null) [project.statedRate, project.at.rate] = [single.row.rate, single.row.rate.at];
      for (const { row, amounts: own } of items) {
        const rated = ratedRow(row, own, single ? project.amounts : {});
        if (rated) rates.push({ project, fact: rated });
        if (row.remark && project.remark === null) [project.remark, project.at.remark] = [row.remark.text, [row.remark.at]];
      }
    }
    let above: CellRef | undefined;
    for (const row of table.rows) {
      above = row.role === 'item' ? row.at : row.role === 'line' || row.role === 'inner' ? above : undefined;
      const stated = row.role === 'balance' ? balanceLine(row, table, parts.items) : balanceRow(row, row.amounts, table);
      if (stated) balances.push({ project: ownerOf(above), fact: stated });
      else if (row.role === 'balance') leftOut.push({ at: [row.at, ...moneyCells(row)], why: `「${row.name}」一行写有几个不同的数，不知以哪个为结余` });
      const besides = stated && row.role === 'balance' ? moneyCells(row).filter((cell) => !stated.at.balance?.includes(cell)) : [];
      if (besides.length > 0) leftOut.push({ at: besides, why: `「${row.name}」一行只取结余` });
      if (row.rate === null) continue;
      const item = row.role === 'line' ? ownerOf(above) : null;
      const isPart = item !== null;
      const rated = isPart || ['total', 'subtotal', 'group'].includes(row.role) ? ratedRow(row, row.amounts, {}) : null;
      if (rated) rates.push({ project: isPart ? item : null, fact: isPart ? { ...rated, name: `${item.name}（其中：${row.name}）` } : rated });
    }
    for (const sum of parts.sums) sums.push({ project: sum.covers === 'project' || sum.covers === 'funds' ? ownerOf(sum.at[0]) : null, fact: sum });
    return { table, parts, projects: new Set(entries.map(({ project }) => project)) };
  });
  return { projects, tables, sums, rates, balances, contradictions, unnamedTotals: tables.flatMap(({ parts }) => parts.unnamedTotals), leftOut };
};
