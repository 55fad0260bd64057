import Big from 'big.js';
import { basename, dirname } from 'node:path';
import type { Evaluation } from '../../core/model/evaluation';
import { reportSheet } from '../../core/model/own-sheets';
import { spendingOf } from '../../core/narrate/funds';
import { plain, rounded } from '../../core/units/decimal';
import { HostError } from '../../hosts/host-error';
import { spoken } from '../cli-texts';
import type { CliTexts } from '../cli-texts';
import { makeFolder, readReport, Unable, writeWhole } from '../files';
import { jsonLine, toJson } from '../to-json';
import { reportOnFile, reviewRead } from '../work';
import { counted, failed, noted } from './job';
import type { Job, Outcome } from './job';
import { workbookOf } from './workbook-of';

const factsOf = ({ facts, scores }: Evaluation): Pick<Outcome, 'unit' | 'adjusted' | 'executed' | 'rate' | 'rateBasis' | 'projects' | 'scores'> => {
  const { over } = facts.rateBasis;
  const spending = spendingOf(facts, over);
  // A total and a sum may be of different kinds, and make no rate together.
  const whole = [facts.total, facts.sum].find(({ adjusted, executed }) => adjusted !== null && executed !== null);
  const [adjusted, executed] = (['adjusted', 'executed'] as const).map((measure) => (whole ?? facts.total)[measure] ?? facts.sum[measure]);
  return {
    unit: facts.unit.name,
    adjusted: adjusted ?? null,
    executed: executed ?? null,
    rate: spending === null || spending.budget.fen <= 0 ? null : plain(rounded(new Big(spending.executed.fen).div(spending.budget.fen), 6)),
    rateBasis: over,
    projects: facts.projects.length,
    scores: scores.filter(({ items }) => items.some(({ kind }) => kind === 'indicator')).map(({ name, total, grade }) => ({ name, total, grade })),
  };
};

const ofWorkbook = async ({ file, kind, results, options, template }: Job, { locale, batch: words, templateUnfit }: CliTexts): Promise<Outcome> => {
  const { evaluation, composition, settled, ending, written, template: fit } = await reportOnFile(file, options, template);
  const none = evaluation.facts.projects.length === 0;
  const report = none ? [] : [[`${results}-报告${await ending()}`, await written({ forms: false, trace: false })] as const];
  const files = [[`${results}.json`, jsonLine(toJson(evaluation, composition, locale))] as const, ...report];
  await makeFolder(dirname(results));
  await writeWhole(files);
  const [moved] = composition.renamed;
  const note = moved !== undefined ? words.renamed(reportSheet, moved) : settled === null ? null : (settled.renames.map(({ from, to }) => words.setApart(from, to))[0] ?? words.takenOver(reportSheet));
  return { kind, file, ...factsOf(evaluation), ...counted(composition.findings), beside: null, written: files.map(([name]) => name), note: noted(note, ...(fit?.unfit ?? []).map(({ place }) => templateUnfit(place))), trouble: none ? words.noReport : null };
};

const ofReport = async (job: Job, { locale, batch: words }: CliTexts): Promise<Outcome> => {
  const { file, kind, results, options, opinion } = job;
  const report = await readReport(file);
  const { about, alike } = workbookOf(report.text, job);
  // What is wrong with the workbook is told with the workbook.
  const { evaluation, findings, ...review } = await reviewRead(report, about?.file ?? null, options, true);
  const files = [[`${results}.json`, jsonLine(review.json(locale))] as const, ...(opinion ? [[`${results}-退回意见.docx`, await review.opinion(null)] as const] : [])];
  await makeFolder(dirname(results));
  await writeWhole(files);
  return { kind, file, ...factsOf(evaluation), unit: about?.unit || review.unit, ...counted(findings), beside: about?.file ?? null, written: files.map(([name]) => name), note: alike > 1 ? words.severalWorkbooks(alike, basename(about!.file)) : null, trouble: null };
};

/** Works on one file and returns what became of it; a file that cannot be worked on says why, and throws nothing. */
export const workOn = async (job: Job): Promise<Outcome> => {
  const texts = spoken[job.locale];
  try {
    return await (job.kind === 'workbook' ? ofWorkbook(job, texts) : ofReport(job, texts));
  } catch (error) {
    // The file is named beside it.
    if (error instanceof Unable) return failed(job, error.why(texts));
    if (error instanceof HostError) return failed(job, error.why === null ? texts.host(error.message) : texts.hostWhy(error.why));
    return failed(job, texts.batch.internal(error instanceof Error ? error.message : String(error)));
  }
};
