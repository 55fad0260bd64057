import type { Basis } from '../model/basis';
import type { Finding, Score, Severity } from '../model/evaluation';
import type { Facts } from '../model/facts';
import type { Scheme } from '../model/scheme';
import type { Settings } from '../model/settings';
import type { CellRef } from '../units/address';

/** What a check looks at. It may not read raw cells or know another check. */
export interface CheckContext {
  readonly facts: Facts;
  readonly scores: readonly Score[];
  readonly scheme: Scheme;
  readonly settings: Settings;
}

/** The names between braces of a message. */
type Fields<Message extends string> = Message extends `${string}{${infer Field}}${infer Rest}` ? Field | Fields<Rest> : never;

/** What a check yields: which message, where, and a text for each of its fields. */
export type Found<Messages extends Readonly<Record<string, string>>> = {
  [Key in keyof Messages & string]: {
    readonly message: Key;
    readonly at: readonly CellRef[];
    readonly data: Readonly<Record<Fields<Messages[Key]>, string>>;
    readonly project?: string | null;
    /** Where one check has two degrees. */
    readonly severity?: Severity;
  };
}[keyof Messages & string];

export interface Check {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  readonly basis: Basis;
  readonly messages: Readonly<Record<string, string>>;
  run(context: CheckContext): readonly Finding[];
}

interface Definition<Messages extends Readonly<Record<string, string>>> {
  /** A statement that should be true; equal to the file's name. */
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  readonly basis: Basis;
  /** Messages by name; `{field}` is filled from `data`. */
  readonly messages: Messages;
  find(context: CheckContext): Iterable<Found<Messages>>;
}

/** Returns a check from its metadata and a generator of what is wrong; the compiler knows which fields each message needs. */
export const defineCheck = <const Messages extends Readonly<Record<string, string>>>(definition: Definition<Messages>): Check => ({
  id: definition.id,
  code: definition.code,
  title: definition.title,
  severity: definition.severity,
  basis: definition.basis,
  messages: definition.messages,
  run: (context) =>
    [...definition.find(context)].map(({ message, at, data, project = null, severity = definition.severity }) => ({
      code: definition.code,
      id: definition.id,
      severity,
      project,
      at,
      message: (definition.messages[message] ?? '').replace(/\{([^}]+)\}/g, (_, field: string) => (data as Readonly<Record<string, string>>)[field] ?? ''),
      data,
      basis: definition.basis,
      waived: null,
    })),
});
