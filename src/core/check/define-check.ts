import type { Basis } from '../model/basis';
import type { Finding, JudgedWaiver, Score, Severity } from '../model/evaluation';
import type { Facts } from '../model/facts';
import type { Place, Prose } from '../model/prose';
import type { Scheme } from '../model/scheme';
import type { Settings } from '../model/settings';
import type { JudgedRewording } from '../model/wording';
import type { CellRef } from '../units/address';

/** What a check looks at. It may not read raw cells or know another check. */
export interface CheckContext {
  readonly facts: Facts;
  readonly scores: readonly Score[];
  readonly scheme: Scheme;
  readonly settings: Settings;
}

/** What a check of a text looks at. */
export interface TextContext {
  readonly prose: Prose;
  readonly scheme: Scheme;
  /** The year the report is on, of the workbook or as an option said; null where neither tells. */
  readonly year: number | null;
  /** The workbook beside the text; null where none is given. */
  readonly workbook: CheckContext | null;
}

/** A text in both languages of the program. */
export interface InBoth {
  readonly zh: string;
  readonly en: string;
}

type Messages = Readonly<Record<string, InBoth>>;

/** The names between braces of a message. */
type Fields<Message extends string> = Message extends `${string}{${infer Field}}${infer Rest}` ? Field | Fields<Rest> : never;

/** What a check yields: which message, where, and a text for each of its fields. */
export type Found<Of extends Messages> = {
  [Key in keyof Of & string]: {
    readonly message: Key;
    readonly at: readonly CellRef[];
    readonly data: Readonly<Record<Fields<Of[Key]['zh']>, string>>;
    readonly project?: string | null;
    /** Where one check has two degrees. */
    readonly severity?: Severity;
    /** Where in a text. */
    readonly place?: Place;
  };
}[keyof Of & string];

/** What a check is called, how grave what it finds is, and what it says of it. */
interface Metadata<Of extends Messages> {
  /** A statement that should be true; equal to the file's name. */
  readonly id: string;
  readonly code: string;
  readonly title: InBoth;
  /** What the report calls it where it names problems, as a noun: 合计与各项目之和不符. */
  readonly fault: string;
  readonly severity: Severity;
  readonly basis: Basis;
  /** Messages by name, in both languages with the same fields; `{field}` is filled from `data`. */
  readonly messages: Of;
}

/** A check as it is run: each way to find is there, and finds nothing where the check has no such way. */
export interface Check extends Metadata<Messages> {
  /** Returns what is wrong with a workbook. */
  run(context: CheckContext): readonly Finding[];
  /** Returns what is wrong with a text. */
  readText(context: TextContext): readonly Finding[];
  /** Returns what became of waivers. */
  readWaivers(waivers: readonly JudgedWaiver[]): readonly Finding[];
  /** Returns what became of a person's own texts. */
  readRewordings(rewordings: readonly JudgedRewording[]): readonly Finding[];
}

interface Definition<Of extends Messages> extends Metadata<Of> {
  /** Finds in a workbook. At least one of the ways to find is given. */
  find?(context: CheckContext): Iterable<Found<Of>>;
  /** Finds in a text: a composed report, a person's own wording, a report to be reviewed. */
  findInText?(context: TextContext): Iterable<Found<Of>>;
  /** Finds in what became of waivers, once everything else is found. */
  findInWaivers?(waivers: readonly JudgedWaiver[]): Iterable<Found<Of>>;
  /** Finds in what became of a person's own texts, once the report is written. */
  findInRewordings?(rewordings: readonly JudgedRewording[]): Iterable<Found<Of>>;
}

/** Returns a message with its fields filled. */
const filled = (message: string, data: Readonly<Record<string, string>>): string => message.replace(/\{([^}]+)\}/g, (_, field: string) => data[field] ?? '');

/** Returns a check from its metadata and generators of what is wrong; the compiler knows which fields each message needs. */
export const defineCheck = <const Of extends Messages>(definition: Definition<Of>): Check => {
  const { id, code, title, fault, severity: usual, basis, messages } = definition;
  const toFinding = ({ message, at, data, project = null, severity = usual, place }: Found<Of>): Finding => ({
    code, id, severity, project, at, message: filled(messages[message]?.zh ?? '', data), says: message, data, fault, basis, waived: null, ...(place && { place }),
  });
  return {
    id, code, title, fault, severity: usual, basis, messages,
    run: (context) => (definition.find ? [...definition.find(context)].map(toFinding) : []),
    readText: (context) => (definition.findInText ? [...definition.findInText(context)].map((found) => ({ ...toFinding(found), inText: true as const })) : []),
    readWaivers: (waivers) => (definition.findInWaivers ? [...definition.findInWaivers(waivers)].map(toFinding) : []),
    readRewordings: (rewordings) => (definition.findInRewordings ? [...definition.findInRewordings(rewordings)].map(toFinding) : []),
  };
};
