import { extname } from 'node:path';
import type { DocumentPlan } from '../../core/model/document-plan';
import type { FormSheets } from '../../core/model/form-sheets';
import { reportSheet } from '../../core/model/own-sheets';
import { documentOf } from '../../core/pipeline';
import { masked, personalDetails } from '../../core/publish/personal-details';
import type { PersonalDetail } from '../../core/publish/personal-details';
import type { CliTexts } from '../cli-texts';
import { apart, asWord, readTemplateFile, Unable } from '../files';
import { painted, progress, say } from '../terminal';
import { toJson } from '../to-json';
import { reportOnFile } from '../work';
import { answer, exitCodeOf, jsonFile, optionsOf, sayUnknownProjects } from './asked';
import type { Asked } from './asked';
import { sayEvaluation } from './say-findings';

/** Where `report` writes, and what beside the report sheets. */
export interface ReportFlags {
  readonly output?: string;
  readonly inPlace?: boolean;
  readonly forms?: boolean;
  readonly trace?: boolean;
  readonly docx?: string;
  readonly template?: string;
  readonly date?: string;
  readonly public?: boolean;
}

/** Returns the .docx of a document, and what is masked in it. What writes it is read in only here. */
const wordOf = async (plan: DocumentPlan, { public: published = false }: ReportFlags): Promise<{ readonly bytes: Uint8Array; readonly masked: readonly PersonalDetail[] }> => {
  const { writeWord } = await import('../../export/word');
  const details = published ? personalDetails(plan) : [];
  return { bytes: writeWord(masked(plan, details)), masked: details };
};

/** Says what became of the forms that stood in the workbook. */
const sayForms = ({ kept, renames, keptApart, leftOver }: FormSheets, texts: CliTexts): void => {
  const deleted = kept.filter((one) => one.deleted).length;
  if (kept.length > deleted) say(`  ${texts.keptOnForms(kept.length - deleted, kept.filter(({ conflict }) => conflict).length)}`);
  if (deleted > 0) say(`  ${texts.leftOutOfForms(deleted)}`);
  for (const { from, to } of keptApart) say(`  ${texts.formKeptApart(from, to)}`);
  for (const { from, to } of renames) if (!keptApart.some((one) => one.from === from)) say(`  ${texts.formRenamed(from, to)}`);
  for (const { sheet, edited } of leftOver) say(`  ${texts.formLeftOver(sheet, edited)}`);
};

/** Writes a workbook with its report, and what else is asked for. Returns the exit code. @throws HostError, Unable */
export const report = async (file: string, flags: Asked & ReportFlags): Promise<number> => {
  const { texts } = flags;
  if ((flags.output === undefined) === (flags.inPlace !== true)) throw new Unable(({ whereTo }) => whereTo);
  if (flags.docx === undefined && (flags.public || flags.date !== undefined)) throw new Unable(({ onlyWord }) => onlyWord);
  const output = flags.output ?? file;
  const wordFile = flags.docx === undefined ? [] : [flags.docx];
  wordFile.forEach(asWord);
  apart([...(flags.inPlace ? [] : [file]), ...(flags.template === undefined ? [] : [flags.template])], [output, ...wordFile, ...jsonFile(flags)]);
  progress(texts.working(1, 1, file));
  const { evaluation, composition, ...work } = await reportOnFile(file, optionsOf(flags), flags.template === undefined ? null : await readTemplateFile(flags.template));
  const ending = await work.ending();
  if (extname(output).toLowerCase() !== ending) throw new Unable(({ wrongEnding }) => wrongEnding(output, ending));
  if (evaluation.facts.projects.length === 0) throw new Unable(({ noReport, locale }) => noReport(file, evaluation.findings.filter(({ code }) => code === 'R00').map(locale.tell).join('')));
  progress(texts.writing(output));
  const content = await work.written({ forms: flags.forms ?? false, trace: flags.trace ?? false });
  const word = flags.docx === undefined ? null : await wordOf(documentOf(composition.report, evaluation, { date: flags.date ?? null, forms: work.forms().all }), flags);
  await answer(flags, toJson(evaluation, composition, texts.locale), [[output, content], ...wordFile.flatMap((name) => (word === null ? [] : [[name, word.bytes] as const]))]);
  sayUnknownProjects(flags, [evaluation.facts]);
  if (flags.json !== '-') {
    sayEvaluation(file, evaluation, composition.findings, flags);
    for (const { from, to } of work.settled?.renames ?? []) say(`  ${texts.reportSetApart(from, to)}`);
    if (work.settled && work.settled.renames.length === 0) say(`  ${texts.reportTakenOver(reportSheet, work.settled.same)}`);
    for (const name of composition.renamed) say(`  ${painted('warning', texts.reportRenamed(reportSheet, name))}`);
    const { template } = work;
    if (template) say(`  ${texts.templateUsed(template.fresh.length + template.conflicts.length + template.same.length, template.conflicts.length)}`);
    for (const { place } of template?.unfit ?? []) say(`  ${painted('warning', texts.templateUnfit(place))}`);
    const { kept } = composition;
    const deleted = kept.filter((one) => one.deleted).length;
    if (kept.length > deleted) say(`  ${texts.kept(kept.length - deleted, kept.filter(({ conflict }) => conflict).length)}`);
    if (deleted > 0) say(`  ${texts.leftOut(deleted)}`);
    if (flags.forms) sayForms(work.forms(), texts);
    if (word && exitCodeOf(composition.findings) > 0) say(`  ${painted('warning', texts.errorsOpen)}`);
    for (const { text, masked: instead, count } of word?.masked ?? []) say(`  ${texts.masked(text, instead, count)}`);
    if (word && flags.public && word.masked.length === 0) say(`  ${texts.nothingMasked}`);
    if (await work.converted()) say(`  ${texts.converted}`);
    for (const written of [output, ...wordFile]) say(`  ${painted('good', texts.written(written))}`);
  }
  return exitCodeOf(composition.findings);
};
