import type { Composition, Renewal } from '../model/composition';
import type { Evaluation, Finding } from '../model/evaluation';
import type { Report } from '../model/report';
import type { Snapshot } from '../model/snapshot';
import { checkRewordings, checkText, checkWaivers } from '../check';
import { layOut } from '../lay-out';
import { merge } from '../merge';
import { narrate } from '../narrate';
import { renamedReports } from '../recognise/sources';
import { proseOfReport } from '../review/prose-of-report';
import { isForeign, readMemory } from '../snapshot-questions';
import { judge, waive } from '../waive';
import { word } from '../wording';

const untouched: Snapshot = { sheets: [], memory: null, names: [] };

/** Returns what is wrong with a report's text; where there is no project, there is none to speak of. */
const textFindings = (report: Report, evaluation: Evaluation): readonly Finding[] =>
  evaluation.facts.projects.length === 0 ? [] : checkText({ prose: proseOfReport(report), scheme: evaluation.scheme, year: evaluation.facts.unit.year, workbook: evaluation });

/** Returns the report on an evaluation and the sheets to write; where a person has worded a passage themselves it has their text, and what a person changed on the snapshot's report sheet is kept, but for what is in `renewed`. What is wrong with the text itself is found last: it never feeds the text. */
export const compose = (evaluation: Evaluation, snapshot: Snapshot = untouched, renewed: readonly Renewal[] = []): Composition => {
  const { report: generated, passages, unused } = word(narrate(evaluation), evaluation);
  const memory = readMemory(snapshot.memory);
  const { report, lines, kept, stood, formulas, remembered } = merge(generated, memory, snapshot, renewed, passages.flatMap(({ rewording }) => rewording?.replaced ?? []));
  const foreign = isForeign(snapshot, memory);
  const found = [...evaluation.findings, ...waive(textFindings(report, evaluation), evaluation.settings.waivers, snapshot)];
  const open = judge(evaluation.waivers.filter(({ state }) => state === 'open'), found, snapshot, false);
  const waivers = [...evaluation.waivers.filter(({ state }) => state !== 'open'), ...open];
  const findings = [...found, ...checkRewordings([...passages.flatMap(({ rewording }) => rewording ?? []), ...unused]), ...checkWaivers(open)];
  return { report, kept, foreign, renamed: renamedReports(snapshot, memory), findings, waivers, passages, unusedTexts: unused, ...layOut({ generated, report, lines, kept, stood, formulas, remembered, foreign }, { ...evaluation, findings }) };
};
