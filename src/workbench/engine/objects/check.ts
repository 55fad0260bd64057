import { invalidArgument } from '../api-error';
import type { Session } from '../session';

/** Refuses null for a single property, which Excel takes for no value. */
export function requireValue(session: Session, value: unknown): void {
  if (value === null && session.enforces('null-property')) throw invalidArgument();
}

export function requireText(session: Session, value: unknown): string {
  requireValue(session, value);
  if (typeof value !== 'string') throw invalidArgument();
  return value;
}

export function requireNumber(session: Session, value: unknown): number {
  requireValue(session, value);
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function requireBoolean(session: Session, value: unknown): boolean {
  requireValue(session, value);
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
}

/** One of a list of words, whatever its case; the word as the list spells it. */
export function requireOneOf<Word extends string>(session: Session, value: unknown, words: readonly Word[]): Word {
  const text = requireText(session, value).toLowerCase();
  const word = words.find((candidate) => candidate.toLowerCase() === text);
  if (word === undefined) throw invalidArgument();
  return word;
}
