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

/** Returns the identity of a finding in a workbook: what it says and the values of its cells, wherever these are. A finding without cells is known by what it says. */
export const identityOf = (finding: Finding, snapshot: Snapshot): Identity => {
  // An address that a message names moves with the cells.
  const said = Object.entries(finding.data).filter(([, text]) => parseRef(text) === null);
  return { subject: subjectOf(finding), state: fingerprint(JSON.stringify([finding.says, said, contents(snapshot, finding.at)])), inText: finding.inText === true };
};

/** Returns an identity as a cell holds it. */
export const writeIdentity = ({ subject, state, inText }: Identity): string => `${inText ? versionOfText : version}-${subject}-${state}`;

/** Returns the identity that a cell holds; null where it holds none. */
export const readIdentity = (text: string): Identity | null => {
  if (!pattern.test(text)) return null;
  const [made, subject = '', state = ''] = text.split('-');
  return { subject, state, inText: made === versionOfText };
};
