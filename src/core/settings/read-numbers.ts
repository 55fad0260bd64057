import Big from 'big.js';
import { settingsSheet } from '../model/own-sheets';
import type { Scheme } from '../model/scheme';
import type { ChangedNumber, UnclearNumber } from '../model/settings';
import type { Snapshot } from '../model/snapshot';
import { schemes } from '../schemes';
import type { CellRef } from '../units/address';
import { cellRef, rangeRef } from '../units/address';
import { decimal, plain, sumOf } from '../units/decimal';
import { headingKey } from '../units/text';
import { findNumbersTable } from './settings-sheet';
import { allowedFor, numbersOf, ordersOf, shownNumber, understandNumber } from './scheme-numbers';
import type { NumberOrder, SchemeNumber } from './scheme-numbers';
import { textOf, understandScheme } from './understand';

/** A line of the block 方案数值. */
export interface NumberLine {
  readonly number: SchemeNumber;
  /** 0-based sheet row. */
  readonly row: number;
  /** What is written as its value, '' where it is blank. */
  readonly raw: string;
  /** Whether it is a number of the scheme that is followed. */
  readonly own: boolean;
  /** Whether a person has changed it from what the scheme had for which the block was written. */
  readonly changed: boolean;
}

/** Returns true for values of a number that mean the same. */
export const sameValue = (one: string | null | undefined, other: string | null | undefined): boolean => {
  const [first, second] = [decimal(one ?? null), decimal(other ?? null)];
  return first !== null && second !== null ? first.eq(second) : one === other;
};

/** Returns the numbers of all schemes by the labels of their lines, those of the schemes given first. */
const numbersByLabel = (first: readonly Scheme[]): ReadonlyMap<string, SchemeNumber> => new Map([...first, ...schemes].reverse().flatMap((scheme) => numbersOf(scheme).map((number) => [headingKey(number.label), number] as const)));

/** Returns the lines of the block wherever a person has moved them. A value that is the one of the scheme for which the block was written is none of a person's. */
export const linesOfNumbers = ({ sheets }: Snapshot, scheme: Scheme): readonly NumberLine[] => {
  const sheet = sheets.find(({ name }) => name === settingsSheet);
  const table = sheet ? findNumbersTable(sheet) : null;
  if (table === null) return [];
  const writtenFor = schemes.find(({ id }) => id === understandScheme(table.scheme)) ?? scheme;
  const [known, own, before] = [numbersByLabel([scheme, writtenFor]), new Set(numbersOf(scheme).map(({ id }) => id)), new Set(numbersOf(writtenFor).map(({ id }) => id))];
  return table.rows.flatMap(({ label, row, value }) => {
    const number = known.get(headingKey(label));
    if (!number) return [];
    const raw = textOf(value);
    const understood = understandNumber(number, raw);
    const [inherited, asOwn] = [before.has(number.id) && sameValue(understood, number.read(writtenFor)), own.has(number.id) && sameValue(understood, number.read(scheme))];
    return [{ number, row, raw, own: own.has(number.id), changed: raw !== '' && (understood === undefined || !(inherited || asOwn)) }];
  });
};

/** A change that is understood by itself. */
interface Candidate {
  readonly line: NumberLine;
  readonly value: string | null;
}

const applied = (scheme: Scheme, candidates: readonly Candidate[]): Scheme => candidates.reduce((changed, { line, value }) => line.number.write(changed, value), scheme);

/** Returns the numbers between which an order does not hold. */
const outOfOrder = ({ rule, level, ids }: NumberOrder, numbers: readonly SchemeNumber[], scheme: Scheme): readonly SchemeNumber[] => {
  const [chosen, values] = [ids.flatMap((id) => numbers.find((number) => number.id === id) ?? []), (number: SchemeNumber): Big => new Big(number.read(scheme) ?? 0)];
  if (rule === 'sum') return sumOf(chosen.slice(0, -1).map(values)).eq(scheme.fullPoints) ? [] : chosen;
  const falls = (upper: Big, lower: Big): boolean => (level ? upper.gte(lower) : upper.gt(lower));
  return chosen.filter((number, index) => [chosen[index - 1], chosen[index + 1]].some((other, side) => other && !(side === 0 ? falls(values(other), values(number)) : falls(values(number), values(other)))));
};

/** Returns what keeps a change from being used beside the others; null where nothing does. */
const problemOf = ({ line: { number }, value }: Candidate, scheme: Scheme): Pick<UnclearNumber, 'why' | 'among' | 'sum'> | null => {
  if (number.kind === 'points' && value !== null && new Big(value).gt(scheme.fullPoints)) return { why: 'not-allowed', among: '', sum: '' };
  const numbers = numbersOf(scheme);
  for (const order of ordersOf(scheme)) {
    const wrong = outOfOrder(order, numbers, scheme);
    if (!wrong.some(({ id }) => id === number.id)) continue;
    const parts = order.rule === 'sum' ? wrong.slice(0, -1) : wrong;
    return { why: order.rule === 'sum' ? 'sum' : 'order', among: parts.map((part) => `${part.label}${shownNumber(part, part.read(scheme))}`).join('、'), sum: order.rule === 'sum' ? plain(sumOf(parts.map((part) => new Big(part.read(scheme) ?? 0)))) : '' };
  }
  return null;
};

/** Returns what a person has changed of the scheme's numbers, and what of it is not used: the scheme's own is. */
export const readNumbers = (snapshot: Snapshot, scheme: Scheme): { readonly numbers: readonly ChangedNumber[]; readonly unclearNumbers: readonly UnclearNumber[] } => {
  const lines = linesOfNumbers(snapshot, scheme);
  const table = snapshot.sheets.flatMap((sheet) => (sheet.name === settingsSheet ? (findNumbersTable(sheet) ?? []) : []))[0];
  const at = ({ row }: NumberLine) => cellRef(settingsSheet, row, table?.valueColumn ?? 0);
  const unclear = new Map<NumberLine, UnclearNumber>();
  const refuse = (line: NumberLine, found: Partial<UnclearNumber> & Pick<UnclearNumber, 'why'>): void => {
    const { number, raw, own } = line;
    unclear.set(line, { label: number.label, at: at(line), raw, own: own ? shownNumber(number, number.read(scheme)) : '', allowed: allowedFor(number, scheme), among: '', sum: '', full: scheme.fullPoints, ...found });
  };

  let candidates: readonly Candidate[] = lines.flatMap((line): readonly Candidate[] => {
    if (line.raw === '') return [];
    const first = lines.find((other) => other.number.id === line.number.id && other.raw !== '');
    if (first && first !== line) {
      if (first.raw !== line.raw) refuse(line, { why: 'repeated' });
      return [];
    }
    if (!line.changed) return [];
    const value = understandNumber(line.number, line.raw);
    if (line.own && value !== undefined) return [{ line, value }];
    refuse(line, { why: line.own ? 'not-allowed' : 'other-scheme' });
    return [];
  });
  // What is refused may have been what another change rests on.
  for (let before = -1; before !== candidates.length; ) {
    before = candidates.length;
    const changed = applied(scheme, candidates);
    candidates = candidates.filter((candidate) => {
      const problem = problemOf(candidate, changed);
      if (problem) refuse(candidate.line, { ...problem, allowed: allowedFor(candidate.line.number, changed), full: changed.fullPoints });
      return problem === null;
    });
  }
  return {
    numbers: candidates.map(({ line, value }) => {
      const own = line.number.read(scheme);
      return { id: line.number.id, label: line.number.label, own, value, shownOwn: shownNumber(line.number, own), shown: shownNumber(line.number, value), at: at(line) };
    }),
    unclearNumbers: lines.flatMap((line) => unclear.get(line) ?? []),
  };
};

/** Returns the cells in which a person writes the numbers of a scheme, from the first line to the last; null where they stand nowhere. */
export const rangeOfNumbers = (snapshot: Snapshot, scheme: Scheme): CellRef | null => {
  const rows = linesOfNumbers(snapshot, scheme).map(({ row }) => row);
  const table = snapshot.sheets.flatMap((sheet) => (sheet.name === settingsSheet ? (findNumbersTable(sheet) ?? []) : []))[0];
  return table === undefined || rows.length === 0 ? null : rangeRef(settingsSheet, Math.min(...rows), table.valueColumn, Math.max(...rows), table.valueColumn);
};
