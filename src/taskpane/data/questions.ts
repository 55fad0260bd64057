import Big from 'big.js';
import type { Evaluation, Finding } from '../../core/model/evaluation';
import type { Facts, RateBasis, TableInfo } from '../../core/model/facts';
import { measures, rateBases } from '../../core/model/facts';
import { basisWords } from '../../core/model/names';
import type { CellRef } from '../../core/units/address';
import { coversRef, parseRef } from '../../core/units/address';
import type { Fen, MoneyUnit } from '../../core/units/money';
import { toFen } from '../../core/units/money';

/** An amount of the workbook, to show what a unit makes of it. */
export interface Example {
  readonly name: string;
  readonly fen: Fen;
  readonly at: readonly CellRef[];
}

/** What 预算执行率 can be divided by in this workbook: the word by which it is settled, and what all projects have of it. */
export interface BasisChoice {
  readonly over: RateBasis;
  readonly word: string;
  readonly whole: Fen | null;
}

/** What the program assumed and a person should settle. */
export type Question =
  | { readonly kind: 'unit'; readonly tables: readonly { readonly sheet: string; readonly unit: MoneyUnit; readonly at: readonly CellRef[] }[]; readonly example: Example | null }
  | { readonly kind: 'year'; /** Read from a sheet's name; null where nothing names a year. */ readonly guessed: number | null }
  | { readonly kind: 'basis'; /** What there is nothing of to divide by. */ readonly lacking: RateBasis; /** What is divided by for now; null where nothing is. */ readonly taken: RateBasis | null; readonly choices: readonly BasisChoice[]; readonly at: readonly CellRef[] }
  | { readonly kind: 'name' }
  | { readonly kind: 'organisation'; readonly all: Facts['organisations']['all']; /** What was asked for and is not there; null where nothing was. */ readonly asked: string | null }
  | { readonly kind: 'adjustment'; readonly header: string; readonly taken: 'change' | 'budget'; readonly at: readonly CellRef[] }
  | { readonly kind: 'names'; readonly name: string; readonly other: string; readonly at: readonly CellRef[] }
  | { readonly kind: 'measure'; readonly name: string; readonly raw: string; readonly value: string; /** So many values of the column are taken alike. */ readonly count: number; readonly at: readonly CellRef[]; /** The first indicator that is asked about. */ readonly indicator: { readonly project: string; readonly id: string } | null; readonly finding: Finding };

/** Returns the first amount other than 0 that stands in a table. */
const exampleIn = ({ projects }: Facts, table: TableInfo | undefined): Example | null => {
  const place = table && parseRef(table.range);
  if (!place) return null;
  const within = (ref: CellRef | undefined): boolean => {
    const cell = parseRef(ref ?? '');
    return cell !== null && cell.sheet === place.sheet && cell.row >= place.row && cell.row <= place.lastRow;
  };
  for (const project of projects) {
    for (const measure of measures) {
      const [fen, at = []] = [project[measure], project.at[measure]];
      if (fen !== null && fen !== 0 && at.length === 1 && within(at[0])) return { name: project.name, fen, at };
    }
  }
  return null;
};

/** Returns what an amount would be if its table were in another unit. */
export const inUnit = (fen: Fen, assumed: MoneyUnit, unit: MoneyUnit): Fen => toFen(new Big(fen).div(toFen(new Big(1), assumed).fen), unit).fen;

const unitQuestion = (findings: readonly Finding[], facts: Facts): Question => {
  const tables = findings.flatMap(({ at }) => facts.tables.filter(({ unit }) => unit !== null && unit.at.join() === at.join()));
  return { kind: 'unit', tables: tables.flatMap(({ sheet, unit }) => (unit ? [{ sheet, unit: unit.name, at: unit.at }] : [])), example: exampleIn(facts, tables[0]) };
};

/** Returns the first indicator with a target or an actual in the cells. */
const firstIndicator = ({ projects }: Facts, at: readonly CellRef[]): { readonly project: string; readonly id: string } | null => {
  for (const { id: project, indicators } of projects) {
    const found = indicators.find((indicator) => [...(indicator.at.target ?? []), ...(indicator.at.actual ?? [])].some((cell) => at.some((range) => coversRef(range, cell))));
    if (found) return { project, id: found.id };
  }
  return null;
};

/** Returns what is meant by a word for what 预算执行率 divides by. */
const basisOf = (word: string | undefined): RateBasis => rateBases.find((over) => basisWords[over].includes(word ?? '')) ?? 'adjusted';

/** Returns what a person should settle, what all amounts rest on first. */
export const questionsOf = ({ facts, findings }: Pick<Evaluation, 'facts' | 'findings'>): readonly Question[] => {
  const open = (code: string): readonly Finding[] => findings.filter((finding) => finding.code === code && finding.waived === null);
  const units = open('R01');
  return [
    ...(units.length > 0 ? [unitQuestion(units, facts)] : []),
    ...open('R02').map((): Question => ({ kind: 'year', guessed: facts.unit.year })),
    ...open('R03').map(({ at, data }): Question => {
      const { over, assumed } = facts.rateBasis;
      const choices = (data.choices ?? '').split('|').map((word): BasisChoice => ({ over: basisOf(word), word, whole: facts.total[basisOf(word)] ?? facts.sum[basisOf(word)] }));
      return { kind: 'basis', lacking: basisOf(data.budget), taken: assumed ? over : null, choices, at };
    }),
    ...open('R06').map((): Question => ({ kind: 'organisation', all: facts.organisations.all, asked: facts.organisations.asked })),
    ...(facts.unit.name === null && open('R06').length === 0 && facts.projects.length > 0 ? [{ kind: 'name' } as const] : []),
    ...open('R09').flatMap(({ at, data }): readonly Question[] => {
      const taken = facts.tables.flatMap(({ columns }) => columns).find((column) => column.at.join() === at.join())?.assumed ?? 'change';
      // What was added and taken off in columns apart is no choice between two: the finding tells.
      return data.up !== undefined || taken === 'up' || taken === 'down' ? [] : [{ kind: 'adjustment', header: data.header ?? '', at, taken }];
    }),
    ...open('R05').map(({ at, data }): Question => ({ kind: 'names', name: data.name ?? '', other: data.other ?? '', at })),
    ...open('R07').map((finding): Question => {
      const { at, data } = finding;
      return { kind: 'measure', name: data.name ?? '', raw: data.raw ?? '', value: data.value ?? '', count: Number(data.count ?? 1), at, indicator: firstIndicator(facts, at), finding };
    }),
  ];
};
