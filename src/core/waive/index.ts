import type { Finding, JudgedWaiver } from '../model/evaluation';
import type { Waiver } from '../model/settings';
import type { Snapshot } from '../model/snapshot';
import { identitiesOf, readIdentity, subjectOf, writeIdentity } from './identity';
import type { Identity } from './identity';

/** The checks that tell what became of waivers and of a person's own texts: what they say is for a person to do, and cannot be set aside. */
const ofOwnDoing: ReadonlySet<string> = new Set(['R11', 'R15']);

/** Returns true for a finding that a person may set aside: not that a check has crashed or that the program lost an amount, nor what became of a waiver. */
export const canBeWaived = ({ id, code }: Finding): boolean => id !== 'crashed' && id !== 'unaccounted' && !ofOwnDoing.has(code);

/** Returns the findings, with the reason for which a person has set one aside. */
export const waive = (findings: readonly Finding[], waivers: readonly Waiver[], snapshot: Snapshot): readonly Finding[] => {
  const known = new Map<string, Waiver>();
  for (const waiver of waivers) if (waiver.reason !== '' && readIdentity(waiver.fingerprint) && !known.has(waiver.fingerprint)) known.set(waiver.fingerprint, waiver);
  if (known.size === 0) return findings;
  const subjects = new Set([...known.keys()].map((text) => readIdentity(text)?.subject));
  const identities = identitiesOf(findings.filter((finding) => canBeWaived(finding) && subjects.has(subjectOf(finding))), snapshot);
  return findings.map((finding) => {
    const identity = identities.get(finding);
    const waiver = identity && known.get(writeIdentity(identity));
    return waiver ? { ...finding, waived: waiver.reason, waivedAt: waiver.reasonAt } : finding;
  });
};

/** Returns what became of the waivers, for the findings among which theirs would be; `open` where these are a text’s and the text has not been looked at yet. */
export const judge = (waivers: readonly Waiver[], findings: readonly Finding[], snapshot: Snapshot, textIsOpen: boolean): readonly JudgedWaiver[] => {
  if (waivers.length === 0) return [];
  const subjects = new Set(waivers.map(({ fingerprint }) => readIdentity(fingerprint)?.subject));
  const bySubject = new Map<string, (readonly [Finding, Identity])[]>();
  for (const [finding, identity] of identitiesOf(findings.filter((candidate) => canBeWaived(candidate) && subjects.has(subjectOf(candidate))), snapshot)) bySubject.set(identity.subject, [...(bySubject.get(identity.subject) ?? []), [finding, identity]]);
  const stateOf = (waiver: Waiver): JudgedWaiver['state'] => {
    const identity = readIdentity(waiver.fingerprint);
    if (identity === null) return 'unreadable';
    const alike = bySubject.get(identity.subject) ?? [];
    const same = alike.some(([, { state }]) => state === identity.state);
    if (!same && identity.inText && textIsOpen) return 'open';
    if (alike.length === 0) return 'gone';
    return waiver.reason === '' ? 'no-reason' : same ? 'holds' : alike.some(([{ waived }]) => waived === null) ? 'changed' : 'gone';
  };
  return waivers.map((waiver) => ({ ...waiver, state: stateOf(waiver) }));
};

const withoutNumbers = (text: string): string => text.replace(/\d[\d.,]*/g, '');

/** Returns the lines that a new waiver of a finding takes the place of: those of the same finding, as it was before its data changed. */
export const replacedBy = ({ message }: Finding, { subject, state }: Identity, waivers: readonly JudgedWaiver[]): readonly JudgedWaiver[] =>
  waivers.filter((waiver) => {
    const identity = readIdentity(waiver.fingerprint);
    if (identity?.subject !== subject) return false;
    return identity.state === state || ((waiver.state === 'changed' || waiver.state === 'gone') && withoutNumbers(waiver.message) === withoutNumbers(message));
  });
