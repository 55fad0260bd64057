import type { Finding } from '../model/evaluation';
import type { Snapshot } from '../model/snapshot';
import { valueAt } from '../snapshot-questions';
import type { CellRef } from '../units/address';
import { parseRef } from '../units/address';
import { fingerprint } from '../units/fingerprint';

/** How identities are made, of findings of a workbook and of those of a text; another way would be another version. */
const [version, versionOfText] = ['v1', 't1'];
const pattern = /^(?:v1|t1)-[0-9a-f]{16}-[0-9a-f]{16}$/;
/** Binary noise lies beyond. */
const significant = 15;

/** What a finding is about, and what it rests on. */
export interface Identity {
  readonly subject: string;
  readonly state: string;
  /** True for what is wrong with the text of a report: a code may be found in both. */
  readonly inText: boolean;
}

/** Returns what a finding is about: a code and a project, the same whatever the data say. */
export const subjectOf = ({ code, project, inText }: Pick<Finding, 'code' | 'project' | 'inText'>): string => fingerprint(JSON.stringify(inText ? [code, project, 'text'] : [code, project]));

const shownValue = (value: string | number | boolean): string => (typeof value === 'number' ? String(Number(value.toPrecision(significant))) : String(value).trim());

/** Returns what stands in cells, in no order: rows that are inserted, and cells that are moved, change nothing. */
const contents = ({ sheets }: Snapshot, refs: readonly CellRef[]): readonly string[] =>
  refs
    .flatMap((ref) => {
      const place = parseRef(ref);
      const sheet = sheets.find(({ name }) => name === place?.sheet);
      if (!place || !sheet) return [];
      const values: string[] = [];
      const [lastRow, lastColumn] = [Math.min(place.lastRow, sheet.row + sheet.values.length - 1), Math.min(place.lastColumn, sheet.column + Math.max(0, ...sheet.values.map((cells) => cells.length)) - 1)];
      for (let row = place.row; row <= lastRow; row += 1)
        for (let column = place.column; column <= lastColumn; column += 1) {
          const value = valueAt(sheet, row, column);
          if (value !== null) values.push(shownValue(value));
        }
      return values;
    })
    .sort();

/** Returns what a finding says and the values of its cells, wherever these are; of one without cells, what it says. */
const sayingOf = ({ says, data, at }: Finding, snapshot: Snapshot): string =>
  // An address that a message names moves with the cells.
  JSON.stringify([says, Object.entries(data).filter(([, text]) => parseRef(text) === null), contents(snapshot, at)]);

const identityFrom = (finding: Finding, saying: string, places: number): Identity => ({ subject: subjectOf(finding), state: fingerprint(JSON.stringify([saying, places])), inText: finding.inText === true });
const sayingWithSubject = (finding: Finding, snapshot: Snapshot): string => JSON.stringify([subjectOf(finding), sayingOf(finding, snapshot)]);

/** Returns the identities of all findings: what each says, and in how many places the same is said, so that one more is not set aside unseen. */
export const identitiesOf = (findings: readonly Finding[], snapshot: Snapshot): ReadonlyMap<Finding, Identity> => {
  const sayings = findings.map((finding) => [finding, sayingWithSubject(finding, snapshot)] as const);
  const places = new Map<string, number>();
  for (const [, saying] of sayings) places.set(saying, (places.get(saying) ?? 0) + 1);
  return new Map(sayings.map(([finding, saying]) => [finding, identityFrom(finding, saying, places.get(saying) ?? 1)]));
};

/** Returns the identity of one of all the findings. */
export const identityOf = (finding: Finding, findings: readonly Finding[], snapshot: Snapshot): Identity => {
  const [subject, saying] = [subjectOf(finding), sayingWithSubject(finding, snapshot)];
  return identityFrom(finding, saying, Math.max(1, findings.filter((other) => subjectOf(other) === subject && sayingWithSubject(other, snapshot) === saying).length));
};

/** Returns an identity as a cell holds it. */
export const writeIdentity = ({ subject, state, inText }: Identity): string => `${inText ? versionOfText : version}-${subject}-${state}`;

/** Returns the identity that a cell holds; null where it holds none. */
export const readIdentity = (text: string): Identity | null => {
  if (!pattern.test(text)) return null;
  const [made, subject = '', state = ''] = text.split('-');
  return { subject, state, inText: made === versionOfText };
};
