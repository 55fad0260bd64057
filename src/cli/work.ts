import { basename } from 'node:path';
import { unitNamesIn } from '../core/check/unit-names';
import type { Evaluation, Finding } from '../core/model/evaluation';
import type { Composition } from '../core/model/composition';
import type { FormSheets } from '../core/model/form-sheets';
import type { Options } from '../core/model/options';
import { reportSheet } from '../core/model/own-sheets';
import type { Snapshot } from '../core/model/snapshot';
import type { Unjudged } from '../core/model/prose';
import { compose, evaluate, forms, opinionOf, review, trace, withoutRecord } from '../core/pipeline';
import type { Settled } from '../core/pipeline';
import { amendCorrections } from '../core/settings';
import { fitTemplate } from '../core/wording';
import type { TemplateFit, TemplatePassage } from '../core/wording';
import type { Locale } from '../core/translate/locale';
import { asXlsx } from '../hosts/xlsx/convert';
import { endingOf } from '../hosts/xlsx/package-parts';
import { readWorkbook } from '../hosts/xlsx/read-workbook';
import { XlsxHost } from '../hosts/xlsx/xlsx-host';
import { readBytes, Unable } from './files';
import type { ReadReport } from './files';
import { toJson } from './to-json';

/** Returns what a workbook file says, and what is made of it. @throws HostError, Unable */
export const evaluateFile = async (file: string, options: Options): Promise<{ readonly snapshot: Snapshot; readonly evaluation: Evaluation }> => {
  const snapshot = await readWorkbook(await readBytes(file), basename(file));
  return { snapshot, evaluation: evaluate(snapshot, options) };
};

/** A workbook file with the report that is to go into it. */
export interface ReportOnFile {
  readonly evaluation: Evaluation;
  readonly composition: Composition;
  /** What became of a report sheet that the program had no record of; null where there is none. */
  readonly settled: Settled | null;
  /** How the template fitted the report, before its texts came in; null where none was given. */
  readonly template: TemplateFit | null;
  /** The ending that the file with the report must have; asked for only where one is written, since another kind of file is converted for it. */
  readonly ending: () => Promise<string>;
  /** Whether the file is of another kind than the one that is written. */
  readonly converted: () => Promise<boolean>;
  /** What writing the forms does to the file. */
  readonly forms: () => FormSheets;
  /** Returns the bytes of the file with the report in it, and the sheets beside it that are asked for. */
  readonly written: (beside: { readonly forms: boolean; readonly trace: boolean }) => Promise<Uint8Array>;
}

/** Puts the texts of a template on 报告设置, those for passages that the report has: they take the place of others. @throws HostError, Unable */
const takeTemplate = async (host: XlsxHost, texts: readonly TemplatePassage[], options: Options): Promise<TemplateFit> => {
  const snapshot = await host.read();
  const evaluation = evaluate(snapshot, options);
  const fit = fitTemplate(texts, compose(evaluation, snapshot), evaluation);
  const drafts = [...fit.fresh, ...fit.conflicts].map(({ passage, text, here, generated }) => ({ passage, text, place: here, generated }));
  if (drafts.length === 0) return fit;
  const amendment = amendCorrections(snapshot, { rewordings: drafts });
  if ('problem' in amendment) throw new Unable(({ locale }) => locale.say(amendment.problem));
  await host.amend(amendment);
  return fit;
};

/** Reads a workbook file and composes its report, with the texts of a template where one is given. @throws HostError, Unable */
export const reportOnFile = async (file: string, options: Options, texts: readonly TemplatePassage[] | null = null): Promise<ReportOnFile> => {
  const [bytes, name] = [await readBytes(file), basename(file)];
  let written = bytes;
  const hostOf = (content: Uint8Array): XlsxHost => new XlsxHost(content, name, async (next) => void (written = next));
  let source: Promise<Uint8Array> | null = null;
  const sourceOf = (): Promise<Uint8Array> => (source ??= asXlsx(bytes, name));
  // Read once: what the host has read of the file it writes into. The texts of a template go into a file of the kind that is written.
  const asIs = hostOf(texts === null ? bytes : await sourceOf());
  const template = texts === null ? null : await takeTemplate(asIs, texts, options);
  const snapshot = await asIs.read();
  const evaluation = evaluate(snapshot, options);
  const settled = withoutRecord(evaluation, snapshot);
  const composition = compose(evaluation, settled?.snapshot ?? snapshot);
  let sheets: FormSheets | null = null;
  const formsOf = (): FormSheets => (sheets ??= forms(evaluation, snapshot));
  return {
    evaluation,
    composition,
    settled,
    template,
    ending: async () => endingOf(await sourceOf()),
    forms: formsOf,
    converted: async () => (await sourceOf()) !== bytes,
    written: async (beside) => {
      const host = texts !== null || (await sourceOf()) === bytes ? asIs : hostOf(await sourceOf());
      const { worked = [], plans = [], renames = [] } = beside.forms ? formsOf() : {};
      await host.write({ plans: [...composition.plans, ...worked], derived: [...(beside.trace ? [trace(evaluation, snapshot, composition, true)] : []), ...plans], renames: [...(settled?.renames ?? []), ...renames], memory: composition.memory, activate: reportSheet });
      return written;
    },
  };
};

/** A report of others, and what is to be said of it. */
export interface ReviewOfFile {
  readonly text: string;
  readonly evaluation: Evaluation;
  readonly findings: readonly Finding[];
  readonly sentences: number;
  /** Whose report it is, as it says itself; null where it names nobody. */
  readonly unit: string | null;
  readonly claims: number;
  /** What was not judged, and why. */
  readonly unjudged: readonly Unjudged[];
  readonly json: (locale: Locale) => object;
  /** Returns the .docx of the 退回意见, on which `date` stands. */
  readonly opinion: (date: string | null) => Promise<Uint8Array>;
}

/** Reviews a report that was read against a workbook file, if one is given; `alone` leaves out what is wrong with the workbook itself. @throws HostError, Unable */
export const reviewRead = async ({ text, extracted }: ReadReport, workbook: string | null, options: Options, alone: boolean): Promise<ReviewOfFile> => {
  const snapshot = workbook === null ? null : await readWorkbook(await readBytes(workbook), basename(workbook));
  const reviewed = review(text, snapshot, options);
  const { prose, evaluation } = reviewed;
  const findings = alone ? reviewed.findings.filter(({ inText }) => inText === true) : reviewed.findings;
  return {
    text,
    evaluation,
    findings,
    sentences: prose.sentences.length,
    unit: unitNamesIn(prose)[0]?.name ?? null,
    claims: prose.claims.length,
    unjudged: reviewed.unjudged,
    json: (locale) => toJson(evaluation, { findings, claims: prose.claims, unjudged: reviewed.unjudged, ...(extracted && { text }) }, locale),
    // What writes Word is read in only where it is needed.
    opinion: async (date) => (await import('../export/word')).writeWord(opinionOf({ ...reviewed, findings }, snapshot !== null, date)),
  };
};
