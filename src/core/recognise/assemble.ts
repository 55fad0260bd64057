import type { Achievement, Amounts, At, BalanceRow, Contradiction, ExecutionItem, Indicator, IndicatorContradiction, LeftOut, LevelPoints, Measure, Project, ProjectText, RatedRow, StatedScore, StatedSum, TextFact, UnnamedTotal } from '../model/facts';
import { measures } from '../model/facts';
import type { CellRef } from '../units/address';
import type { Fen } from '../units/money';
import { nameKey } from '../units/text';
import { projectKey, type Aliases } from './aliases';
import { fenOf, withCellsOf } from './amounts';
import { mergeLedgers, noteName, type LedgerProject, type MergedLedgers, type Owned } from './merge-ledgers';
import { mergeTargets } from './merge-targets';
import { oneAccount } from './one-account';
import { executionRate } from './rate-basis';
import { organisationKey } from './ledger/organisations';
import { cellsOfGroup } from './several-organisations';
import type { Recognised, TargetsTable } from './recogniser';

interface Draft {
  readonly id: string;
  readonly from: LedgerProject;
  indicators: readonly Indicator[];
  executionItem: ExecutionItem | null;
  statedScore: StatedScore | null;
  readonly levels: LevelPoints[];
  texts: Partial<Record<ProjectText, TextFact>>;
}

/** What the tables of a workbook state together. */
export interface Assembled {
  readonly projects: readonly Project[];
  readonly sums: readonly StatedSum[];
  readonly rates: readonly RatedRow[];
  readonly balances: readonly BalanceRow[];
  readonly contradictions: readonly Contradiction[];
  readonly indicatorContradictions: readonly IndicatorContradiction[];
  readonly unnamedTotals: readonly UnnamedTotal[];
  readonly total: Amounts & { readonly at: At<Measure | 'name'> };
  readonly sum: Amounts;
  readonly achievements: readonly Achievement[];
  readonly leftOut: readonly LeftOut[];
}

/** Returns true for what was written before the year was over. */
const isPlan = ({ info }: Pick<TargetsTable, 'info'>): boolean => info.recogniser === 'target-form' || info.recogniser === 'monitoring-form';
/** Returns the tables with the plans at the end: they confirm what the others state, or contradict it. */
const plansLast = <Table extends Pick<TargetsTable, 'info'>>(tables: readonly Table[]): readonly Table[] => [...tables.filter((table) => !isPlan(table)), ...tables.filter(isPlan)];

const none: Amounts = { initial: null, adjusted: null, received: null, executed: null };

const withOrdinal = (id: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(id)) return id;
  let ordinal = 2;
  while (taken.has(`${id}#${ordinal}`)) ordinal += 1;
  return `${id}#${ordinal}`;
};

/** Returns what a stated total says in one column; of a blank or 0 over amounts of its own kind, their sum (M14 says so). */
const statedTotal = (sum: StatedSum, measure: Measure): { readonly fen: Fen; readonly at: readonly CellRef[] } | null => {
  const column = sum.columns.find((entry) => entry.measure === measure);
  if (!column) return null;
  const parts = column.parts.filter((part) => part.measure === measure);
  const added = parts.reduce((running, part) => running + part.fen, 0);
  if ((column.stated ?? 0) === 0 && added !== 0) return { fen: added, at: parts.flatMap(({ at }) => at) };
  return column.stated === null ? null : { fen: column.stated, at: column.at };
};

/** Returns the stated 合计 per measure: of the first table that lists every project with an amount, null where there is none. */
const totalOf = ({ projects, tables }: MergedLedgers): Assembled['total'] => {
  const total: Record<Measure, Fen | null> & { at: Partial<Record<Measure | 'name', readonly CellRef[]>> } = { ...none, at: {} };
  const withAmounts = projects.filter(({ amounts }) => Object.keys(amounts).length > 0);
  for (const { parts, projects: listed } of tables) {
    const stated = parts.sums.find(({ covers }) => covers === 'table');
    if (!stated || !withAmounts.every((project) => listed.has(project))) continue;
    total.at.name ??= stated.at;
    for (const measure of measures) {
      const found = total[measure] === null ? statedTotal(stated, measure) : null;
      if (found) [total[measure], total.at[measure]] = [found.fen, found.at];
    }
  }
  // Of one project alone, 年度资金总额 of its form is the total.
  const [only] = withAmounts;
  for (const { table, parts, projects: listed } of withAmounts.length === 1 && only ? tables : []) {
    const item = table.isForm && listed.has(only as LedgerProject) ? parts.items[0] : undefined;
    if (!item) continue;
    total.at.name ??= [item.row.at];
    for (const measure of measures) {
      const found = total[measure] === null ? item.amounts[measure] : undefined;
      if (found) [total[measure], total.at[measure]] = [found.fen, found.at];
    }
  }
  return total;
};

const asProject = ({ id, from, indicators, executionItem, statedScore, levels, texts }: Draft): Project => {
  const amounts = fenOf(from.amounts);
  return {
    id,
    ...(from.organisation && { organisation: from.organisation.name }),
    name: from.name,
    ...amounts,
    executionRate: executionRate(amounts, 'adjusted'),
    statedRate: from.statedRate,
    remark: from.remark,
    lines: from.lines,
    ...(from.sources.length > 0 ? { sources: from.sources } : {}),
    indicators,
    executionItem,
    statedScore,
    levels,
    texts,
    at: withCellsOf<'name' | 'rate' | 'remark'>({ ...from.at }, from.amounts),
    ...(from.otherNames.length > 0 && { otherNames: from.otherNames }),
    ...(Object.keys(from.confirmedAt).length > 0 ? { confirmedAt: from.confirmedAt } : {}),
  };
};

/** Returns the projects of all tables: ledgers first, then the targets tables that name them or add others. */
export const assemble = (found: readonly Recognised[], aliases: Aliases): Assembled => {
  const account = oneAccount(found.flatMap(({ ledgers: tables = [] }) => tables), found.some(({ targets: tables = [] }) => tables.some(({ groups }) => groups.some(({ project }) => project !== null))));
  const merged = mergeLedgers(plansLast(account.ledgers), aliases);
  const targets = plansLast(found.flatMap(({ targets: tables = [] }) => tables));
  const indicatorContradictions: IndicatorContradiction[] = [];
  const leftOut: LeftOut[] = [...account.leftOut, ...merged.leftOut];
  const drafts: Draft[] = [];
  const byKey = new Map<string, Draft>();
  const byCode = new Map<string, Draft>();
  const ofOrganisations = new Map<string, Draft[]>();
  const ids = new Set<string>();
  const add = (from: LedgerProject): Draft => {
    const draft: Draft = { id: withOrdinal(`${from.organisation === null ? '' : `${organisationKey(from.organisation)}/`}${from.code ?? nameKey(from.name)}`, ids), from, indicators: [], executionItem: null, statedScore: null, levels: [], texts: {} };
    drafts.push(draft);
    ids.add(draft.id);
    const key = projectKey(from.name, aliases);
    if (from.organisation !== null) ofOrganisations.set(nameKey(from.name), [...(ofOrganisations.get(nameKey(from.name)) ?? []), draft]);
    if (!byKey.has(key)) byKey.set(key, draft);
    if (from.code !== null && !byCode.has(from.code)) byCode.set(from.code, draft);
    return draft;
  };
  const draftOf = new Map(merged.projects.map((project) => [project, add(project)]));
  const owned = <Fact extends { readonly project: string | null }>({ fact, project }: Owned<Fact>): Fact => ({ ...fact, project: project === null ? null : (draftOf.get(project)?.id ?? null) });

  for (const table of targets) {
    for (const group of table.groups) {
      const key = projectKey(group.project ?? table.info.sheet, aliases);
      const only = group.project === null && drafts.length === 1 ? drafts[0] : undefined;
      const ofCode = group.code == null ? undefined : byCode.get(group.code);
      const namesakes = ofOrganisations.get(key) ?? [];
      const own = table.organisation === undefined ? undefined : namesakes.find(({ from }) => from.organisation?.name === table.organisation);
      const match = only ?? own ?? ofCode ?? byKey.get(key);
      if (match && match !== only && match !== own && match !== ofCode && namesakes.some((draft) => draft !== match)) {
        leftOut.push({ at: cellsOfGroup(table, group), why: `几个单位都有「${group.project ?? key}」，不知是哪个单位的指标；请选定单位` });
        continue;
      }
      if (!match && group.project === null && drafts.length > 1) {
        leftOut.push({ at: [table.info.range], why: '指标表没有写明属于哪个项目，请加「项目名称」列或在表前写「项目名称：」' });
        continue;
      }
      const draft = match ?? add({ code: group.code ?? null, name: group.project ?? table.info.sheet, amounts: {}, at: { name: [group.at ?? table.info.range] }, confirmedAt: {}, lines: [], sources: [], organisation: null, statedRate: null, remark: null, otherNames: [] });
      if (group.project !== null && projectKey(draft.from.name, aliases) === key) noteName(draft.from, group.project);
      const taken = new Set(draft.indicators.map(({ id }) => id.slice(draft.id.length + 1)));
      const further = mergeTargets(draft.id, draft.indicators, group, isPlan(table), (name) => {
        const own = withOrdinal(nameKey(name), taken);
        taken.add(own);
        return `${draft.id}/${own}`;
      });
      draft.indicators = further.indicators;
      indicatorContradictions.push(...further.contradictions);
      leftOut.push(...further.leftOut);
      draft.executionItem ??= group.executionItem;
      draft.statedScore ??= group.statedScore ?? null;
      // The levels of a further form are those of the first again.
      if (draft.levels.length === 0) draft.levels.push(...(group.levels ?? []).map((level) => ({ ...level, covers: level.covers.flatMap((index) => further.ids[index] ?? []) })));
      draft.texts = { ...group.texts, ...draft.texts };
    }
  }

  const projects = drafts.map(asProject);
  const sum: Record<Measure, Fen | null> = { ...none };
  for (const project of projects) for (const measure of measures) if (project[measure] !== null) sum[measure] = (sum[measure] ?? 0) + project[measure];

  const taken = new Set<string>();
  const achievements = found
    .flatMap(({ achievements: rows = [] }) => rows)
    .map((row) => {
      // The words of the statement without its figures: a row put in between changes no other id, nor does a corrected number its own.
      const id = withOrdinal(`${row.chapter}/${nameKey(row.statement).replace(/\d+(?:[.,]\d+)*/g, '')}`, taken);
      taken.add(id);
      return { id, ...row };
    });
  return { projects, sums: merged.sums.map(owned), rates: merged.rates.map(owned), balances: [...merged.balances.map(owned), ...found.flatMap(({ balances = [] }) => balances)], contradictions: merged.contradictions.map(owned), indicatorContradictions, unnamedTotals: merged.unnamedTotals, total: totalOf(merged), sum, achievements, leftOut };
};
