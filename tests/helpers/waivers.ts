import { settingsSheet } from '../../src/core/model/own-sheets';
import type { Finding } from '../../src/core/model/evaluation';
import type { Snapshot } from '../../src/core/model/snapshot';
import { evaluate } from '../../src/core/pipeline';
import { amendWaivers, draftWaiver } from '../../src/core/settings';
import { MemoryHost } from '../../src/hosts/memory-host';

/** Returns a workbook in which the first finding of a code is set aside, as the pane does it. */
export const setAside = async (snapshot: Snapshot, code: string, reason: string, which: (finding: Finding) => boolean = () => true): Promise<Snapshot> => {
  const evaluation = evaluate(snapshot);
  const finding = evaluation.findings.find((candidate) => candidate.code === code && candidate.waived === null && which(candidate));
  if (!finding) throw new Error(`no finding ${code}`);
  const draft = draftWaiver(finding, evaluation, snapshot, reason);
  const amendment = 'problem' in draft ? draft : amendWaivers(snapshot, { set: [draft] });
  if ('problem' in amendment) throw new Error(amendment.problem);
  const host = new MemoryHost(snapshot);
  await host.amend(amendment);
  return host.read();
};

/** Returns the workbook after a person has typed into cells, given as sheet, 0-based row and column, and value. */
export const typed = async (snapshot: Snapshot, ...cells: readonly (readonly [string, number, number, string | number | null])[]): Promise<Snapshot> => {
  const host = new MemoryHost(snapshot);
  for (const [sheet, row, column, value] of cells) host.edit(sheet, row, column, value);
  return host.read();
};

/** Returns the rows of the block of what is set aside, from its headings on. */
export const waiverRowsOf = ({ sheets }: Snapshot): readonly (readonly unknown[])[] => {
  const { values } = sheets.find(({ name }) => name === settingsSheet)!;
  return values.slice(values.findIndex((cells) => cells.includes('指纹')));
};
