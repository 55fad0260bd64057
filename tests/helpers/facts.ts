import type { Evaluation, Finding } from '../../src/core/model/evaluation';
import { measures, type Achievement, type AchievementChapter, type Amounts, type Facts, type FundLine, type Indicator, type Measure, type Project, type ProjectText, type UnitText } from '../../src/core/model/facts';
import { noSettings } from '../../src/core/model/settings';
import { score } from '../../src/core/score';
import { schemes } from '../../src/core/schemes';
import { cellRef } from '../../src/core/units/address';

type Wan = Readonly<Partial<Record<Measure, number>>>;

/** A project in 万元; its row stands at its place in the list. */
export interface ProjectDraft extends Wan {
  readonly name: string;
  readonly id?: string;
  readonly remark?: string;
  readonly lines?: readonly (Wan & { readonly name: string })[];
  readonly indicators?: readonly IndicatorDraft[];
  /** What its form says, each text in a cell of 「自评表」. */
  readonly texts?: Readonly<Partial<Record<ProjectText, string>>>;
}
export type IndicatorDraft = Partial<Omit<Indicator, 'at'>> & { readonly name: string };

export interface FactsDraft {
  readonly unit?: string | null;
  readonly year?: number | null;
  readonly total?: Wan;
  readonly projects?: readonly ProjectDraft[];
  readonly achievements?: readonly (readonly [AchievementChapter, string, { theme?: string; subheading?: string; quantity?: string }?])[];
  readonly texts?: Readonly<Partial<Record<UnitText, string>>>;
}

const column: Readonly<Record<Measure, number>> = { initial: 2, adjusted: 3, received: 4, executed: 5 };
const fen = (wan: number | undefined): number | null => (wan === undefined ? null : Math.round(wan * 1_000_000));
const amounts = (wan: Wan): Amounts => Object.fromEntries(measures.map((measure) => [measure, fen(wan[measure])])) as unknown as Amounts;
const places = (sheet: string, row: number, wan: Wan) => Object.fromEntries([['name', [cellRef(sheet, row, 1)]], ...measures.filter((measure) => wan[measure] !== undefined).map((measure) => [measure, [cellRef(sheet, row, column[measure])]])]);

/** Returns facts as recognised from a ledger 「表」 with a row per project, targets in 「目标」, achievements in 「台账」. */
export const factsOf = ({ unit = '某单位', year = 2024, total = {}, projects = [], achievements = [], texts = {} }: FactsDraft): Facts => {
  let row = 3;
  let targetRow = 2;
  const made = projects.map((draft): Project => {
    const at = places('表', row, draft);
    row += 1;
    const lines = (draft.lines ?? []).map((line): FundLine => ({ name: line.name, ...amounts(line), at: places('表', row++, line) }));
    const id = draft.id ?? draft.name;
    const indicators = (draft.indicators ?? []).map((given): Indicator => {
      targetRow += 1;
      const cell = (index: number) => [cellRef('目标', targetRow, index)];
      const indicator = { id: `${id}/${given.name}`, category: 'output' as const, kind: 'quantity' as const, comparison: '>=' as const, inferred: false, target: '100', actual: '100', measure: '人', maxPoints: '90', declaredPoints: null, deviationReason: null, ...given };
      return { ...indicator, at: { name: cell(1), target: cell(2), actual: cell(3), maxPoints: cell(4), ...(indicator.deviationReason === null ? {} : { deviationReason: cell(5) }) } };
    });
    const whole = amounts(draft);
    const rate = whole.executed === null || !whole.adjusted ? null : String(Math.round((whole.executed / whole.adjusted) * 1e6) / 1e6);
    return { id, name: draft.name, ...whole, executionRate: rate, statedRate: null, remark: draft.remark ?? null, lines, indicators, executionItem: null, statedScore: null, levels: [], texts: Object.fromEntries(Object.entries(draft.texts ?? {}).map(([key, text], index) => [key, { text, at: [cellRef('自评表', row, index)] }])), at: { ...at, ...(draft.remark === undefined ? {} : { remark: [cellRef('表', row - 1, 6)] }) } };
  });
  const sum = Object.fromEntries(measures.map((measure) => [measure, made.every((project) => project[measure] === null) ? null : made.reduce((all, project) => all + (project[measure] ?? 0), 0)])) as unknown as Amounts;
  return {
    unit: { name: unit, year, department: null, at: { name: ['信息!B2'], year: ['信息!B3'] }, yearFrom: year === null ? null : 'unit-information', texts: Object.fromEntries(Object.entries(texts).map(([key, text], index) => [key, { text, at: [cellRef('信息', 4 + index, 1)] }])), counts: {} },
    total: { ...amounts(total), at: places('表', row, total) },
    sum,
    rateBasis: { over: 'adjusted', assumed: false },
    projects: made,
    organisations: { all: [], chosen: null, asked: null },
    sums: [],
    rates: [],
    balances: [],
    notes: [],
    contradictions: [],
    indicatorContradictions: [],
    unnamedTotals: [],
    sharedAmounts: [],
    achievements: achievements.map(([chapter, statement, more = {}], index): Achievement => ({
      id: `${chapter}/${more.subheading ?? statement}`, chapter, theme: more.theme ?? null, subheading: more.subheading ?? null, statement, quantity: more.quantity ?? null, measure: null, approximate: null, about: null, evidence: null,
      at: { chapter: [cellRef('台账', 2 + index, 0)], theme: [cellRef('台账', 2 + index, 1)], subheading: [cellRef('台账', 2 + index, 2)], statement: [cellRef('台账', 2 + index, 3)], ...(more.quantity === undefined ? {} : { quantity: [cellRef('台账', 2 + index, 4)] }) },
    })),
    tables: [],
    readings: [],
    leftOut: [],
  unreadLayouts: [],
  };
};

/** Returns a finding; what is not given is of no interest to the case. */
export const findingOf = (given: Partial<Finding> & Pick<Finding, 'code'>): Finding => ({ id: given.code, severity: 'error', project: null, at: ['表!D7'], message: '某处不符。', says: 'differs', data: {}, fault: '某处不符', basis: { document: '财预〔2020〕10号', clause: '第十一条' }, waived: null, ...given });

/** Returns an evaluation of such facts, scored by the default scheme. */
export const evaluationOf = (draft: FactsDraft, findings: readonly Finding[] = []): Evaluation => {
  const facts = factsOf(draft);
  const scheme = schemes[0]!;
  return { scheme, settings: noSettings, facts, findings, scores: score(facts, scheme), waivers: [], conservation: [] };
};
