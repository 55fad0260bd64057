import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { DocumentPlan } from '../core/model/document-plan';
import type { Evaluation, Finding } from '../core/model/evaluation';
import { severityNames } from '../core/model/names';
import type { Options } from '../core/model/options';
import { reportSheet } from '../core/model/own-sheets';
import { compose, documentOf } from '../core/pipeline';
import { masked, personalDetails } from '../core/publish/personal-details';
import type { PersonalDetail } from '../core/publish/personal-details';
import { findScheme, schemes } from '../core/schemes';
import { moneyUnits } from '../core/units/money';
import type { MoneyUnit } from '../core/units/money';
import { HostError } from '../hosts/host-error';
import { batch } from './batch';
import { locales, textsOf } from './cli-texts';
import type { CliTexts } from './cli-texts';
import { apart, Unable, writeWhole } from './files';
import { jsonText, toJson } from './to-json';
import { evaluateFile, reportOnFile, reviewFile } from './work';

interface Flags {
  readonly scheme?: string;
  readonly unit?: MoneyUnit;
  readonly finished?: Options['finished'];
  readonly year?: number;
  readonly org?: string;
  readonly json?: string;
  readonly all?: boolean;
}

/** Where `report` writes, and what beside the report sheets. */
interface ReportFlags {
  readonly output?: string;
  readonly inPlace?: boolean;
  readonly forms?: boolean;
  readonly trace?: boolean;
  readonly docx?: string;
  readonly date?: string;
  readonly public?: boolean;
}

/** A command with its words in the language that was asked for. */
interface Asked extends Flags {
  readonly texts: CliTexts;
}

const year = ({ badYear }: CliTexts) => (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1990 || value > 2100) throw new InvalidArgumentError(badYear);
  return value;
};

/** Returns a day as papers print it: 2025-03-20 → 2025年3月20日. */
const day = ({ badDate }: CliTexts) => (text: string): string => {
  const [, stated = '', month = '', date = ''] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  const moment = new Date(Date.UTC(Number(stated), Number(month) - 1, Number(date)));
  if (stated === '' || moment.getUTCMonth() !== Number(month) - 1 || moment.getUTCDate() !== Number(date)) throw new InvalidArgumentError(badDate);
  return `${stated}年${Number(month)}月${Number(date)}日`;
};

const jobs = ({ badJobs }: CliTexts) => (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 64) throw new InvalidArgumentError(badJobs);
  return value;
};

const scheme = ({ noScheme }: CliTexts) => (text: string): string => {
  if (findScheme(text) === null) throw new InvalidArgumentError(noScheme(text));
  return text;
};

const finished = ({ badFinished }: CliTexts) => (text: string, before: Options['finished']): Options['finished'] => {
  const [, id, answer] = /^(?:(.+)=)?(yes|no)$/.exec(text) ?? [];
  if (answer !== 'yes' && answer !== 'no') throw new InvalidArgumentError(badFinished);
  return id === undefined ? answer : { ...(typeof before === 'object' ? before : {}), [id]: answer };
};

const optionsOf = ({ scheme: id, unit, year: stated, finished, org }: Flags): Options => ({ ...(org !== undefined && { organisation: org }), ...(finished !== undefined && { finished }), ...(id !== undefined && { scheme: id }), ...(unit !== undefined && { unit }), ...(stated !== undefined && { year: stated }) });

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Says findings, what a person has set aside last and with the reason, and how many hints are not shown; `where` is the place of one that has no cell. */
const sayFindings = (findings: readonly Finding[], { all = false, texts }: Asked, where: (finding: Finding) => string = () => ''): void => {
  const { locale } = texts;
  const shown = findings.filter(({ severity, code }) => all || severity !== 'hint' || code === 'R00');
  const line = (finding: Finding): string => `${finding.code} ${finding.at[0] ?? where(finding)} ${locale.tell(finding)}`;
  for (const finding of shown.filter(({ waived }) => waived === null)) say(`  ${locale.say(severityNames[finding.severity])} ${line(finding)}`);
  for (const finding of shown.filter(({ waived }) => waived !== null)) say(`  ${texts.setAside(line(finding), finding.waived ?? '')}`);
  if (shown.length < findings.length) say(`  ${texts.hidden(findings.length - shown.length)}`);
  if (findings.length === 0) say(`  ${texts.nothing}`);
  const note = locale.noteOn(shown);
  if (note !== null) say(`  ${note}`);
};

const sayEvaluation = (file: string, { facts, scores, settings }: Evaluation, findings: readonly Finding[], asked: Asked): void => {
  const { texts } = asked;
  const { locale } = texts;
  say(texts.counted(file, facts.projects.length, facts.projects.reduce((count, { indicators }) => count + indicators.length, 0)));
  for (const { label, shownOwn, shown, at } of settings.numbers) say(`  ${texts.numberChanged(at, locale.say(label), locale.say(shownOwn), locale.say(shown))}`);
  sayFindings(findings, asked);
  const scored = scores.filter(({ items }) => items.some(({ kind }) => kind === 'indicator'));
  for (const { name, total, partial, grade } of scored) say(`  ${total === null ? texts.unscored(name, partial) : texts.scored(name, total, grade === null ? '' : locale.say(grade))}`);
  if (scored.length < scores.length) say(`  ${texts.withoutIndicators(scores.length - scored.length)}`);
};

const exitCodeOf = (findings: readonly Finding[]): number => (findings.some(({ severity, waived }) => severity === 'error' && waived === null) ? 1 : 0);

const jsonFile = ({ json }: Flags): readonly string[] => (json === undefined || json === '-' ? [] : [json]);

/** Gives the answer where it was asked for, together with other files. */
const answer = async (flags: Flags, content: unknown, files: readonly (readonly [string, Uint8Array | string])[] = []): Promise<void> => {
  await writeWhole([...files, ...jsonFile(flags).map((file) => [file, jsonText(content)] as const)]);
  if (flags.json === '-') process.stdout.write(jsonText(content));
};

const check = async (files: readonly string[], flags: Asked): Promise<number> => {
  apart(files, jsonFile(flags));
  const answers: { readonly json: object; readonly findings: readonly Finding[] }[] = [];
  for (const file of files) {
    const { snapshot, evaluation } = await evaluateFile(file, optionsOf(flags));
    const { findings } = compose(evaluation, snapshot);
    answers.push({ json: toJson(evaluation, { findings }, flags.texts.locale), findings });
    if (flags.json !== '-') sayEvaluation(file, evaluation, findings, flags);
  }
  const [first, ...others] = answers.map(({ json }) => json);
  await answer(flags, others.length === 0 ? first : [first, ...others]);
  return exitCodeOf(answers.flatMap(({ findings }) => findings));
};

/** Returns the .docx of a document, and what is masked in it. What writes it is read in only here. */
const wordOf = async (plan: DocumentPlan, { public: published = false }: ReportFlags): Promise<{ readonly bytes: Uint8Array; readonly masked: readonly PersonalDetail[] }> => {
  const { writeWord } = await import('../export/word');
  const details = published ? personalDetails(plan) : [];
  return { bytes: writeWord(masked(plan, details)), masked: details };
};

const report = async (file: string, flags: Asked & ReportFlags): Promise<number> => {
  if ((flags.output === undefined) === (flags.inPlace !== true)) throw new Unable(({ whereTo }) => whereTo);
  const output = flags.output ?? file;
  const wordFile = flags.docx === undefined ? [] : [flags.docx];
  apart(flags.inPlace ? [] : [file], [output, ...wordFile, ...jsonFile(flags)]);
  const { evaluation, composition, ...work } = await reportOnFile(file, optionsOf(flags));
  const ending = await work.ending();
  if (extname(output).toLowerCase() !== ending) throw new Unable(({ wrongEnding }) => wrongEnding(output, ending));
  if (evaluation.facts.projects.length === 0) throw new Unable(({ noReport, locale }) => noReport(file, evaluation.findings.filter(({ code }) => code === 'R00').map(locale.tell).join('')));
  if (composition.foreign) throw new Unable(({ foreignReport }) => foreignReport(file, reportSheet));
  const content = await work.written({ forms: flags.forms ?? false, trace: flags.trace ?? false });
  const word = flags.docx === undefined ? null : await wordOf(documentOf(composition.report, evaluation, { date: flags.date ?? null, forms: true }), flags);
  await answer(flags, toJson(evaluation, composition, flags.texts.locale), [[output, content], ...wordFile.flatMap((name) => (word === null ? [] : [[name, word.bytes] as const]))]);
  if (flags.json !== '-') {
    sayEvaluation(file, evaluation, composition.findings, flags);
    const { kept } = composition;
    const deleted = kept.filter((one) => one.deleted).length;
    if (kept.length > deleted) say(`  ${flags.texts.kept(kept.length - deleted, kept.filter(({ conflict }) => conflict).length)}`);
    if (deleted > 0) say(`  ${flags.texts.leftOut(deleted)}`);
    if (word && exitCodeOf(composition.findings) > 0) say(`  ${flags.texts.errorsOpen}`);
    for (const { text, masked: instead, count } of word?.masked ?? []) say(`  ${flags.texts.masked(text, instead, count)}`);
    if (word && flags.public && word.masked.length === 0) say(`  ${flags.texts.nothingMasked}`);
    if (await work.converted()) say(`  ${flags.texts.converted}`);
    for (const written of [output, ...wordFile]) say(`  ${flags.texts.written(written)}`);
  }
  return exitCodeOf(composition.findings);
};

/** Returns the line of a text, counted from 1, in which a finding has its place. */
const lineIn = (text: string, { place }: Finding, { line, wholeText }: CliTexts): string => (place ? line(text.slice(0, place.start).split(/\r\n|[\r\n]/).length) : wholeText);

/** What is asked of a review beside what all commands take. */
interface ReviewFlags {
  readonly workbook?: string;
  readonly docx?: string;
  readonly date?: string;
}

const review = async (file: string, flags: Asked & ReviewFlags): Promise<number> => {
  const opinion = flags.docx === undefined ? [] : [flags.docx];
  apart([file, ...(flags.workbook === undefined ? [] : [flags.workbook])], [...opinion, ...jsonFile(flags)]);
  const { text, findings, sentences, claims, unjudged, json, opinion: word } = await reviewFile(file, flags.workbook ?? null, optionsOf(flags), false);
  await answer(flags, json(flags.texts.locale), await Promise.all(opinion.map(async (name) => [name, await word(flags.date ?? null)] as const)));
  if (flags.json !== '-') {
    say(flags.texts.read(file, sentences, claims));
    sayFindings(findings, flags, (finding) => lineIn(text, finding, flags.texts));
    if (unjudged.length > 0) say(`  ${flags.texts.unjudged}`);
    for (const { message } of unjudged) say(`    ${flags.texts.locale.say(message)}`);
    for (const name of opinion) say(`  ${flags.texts.written(name)}`);
  }
  return exitCodeOf(findings);
};

const listSchemes = async (flags: Asked): Promise<number> => {
  const list = schemes.map(({ id, title, document, clause }) => ({ id, title, document, clause }));
  await answer(flags, list);
  if (flags.json === undefined) for (const { id, title, document, clause } of list) say(`${id}  ${flags.texts.locale.say(title)}  ${flags.texts.locale.cite({ document, clause })}`);
  return 0;
};

/** Runs the command line; `entry` is the program's own file, which `batch` starts again for each of its workers. Returns the exit code: 0 no error finding, 1 at least one, 2 could not run. */
export const run = async (words: readonly string[], entry: URL | null = null): Promise<number> => {
  let code = 0;
  const texts = textsOf(words);
  const { commands, options } = texts;
  const locale = (): Option => new Option('--locale <language>', options.locale).choices(locales);
  const shared = (command: Command): Command =>
    command
      .addOption(new Option('--scheme <id>', options.scheme).argParser(scheme(texts)))
      .addOption(new Option('--unit <unit>', options.unit).choices(moneyUnits))
      .addOption(new Option('--year <year>', options.year).argParser(year(texts)))
      .addOption(new Option('--finished <yes|no|ID=yes>', options.finished).argParser(finished(texts)))
      .option('--org <name>', options.org)
      .option('--json <file>', options.json)
      .option('--all', options.all)
      .addOption(locale());
  const program = new Command('jishu').description(texts.program).addOption(locale()).exitOverride();
  program.configureOutput({ writeErr: (text) => process.stderr.write(text) });
  shared(program.command('check').description(commands.check).argument('<file...>', texts.arguments.workbook)).action(async (files: string[], flags: Flags) => {
    code = await check(files, { ...flags, texts });
  });
  shared(
    program.command('report').description(commands.report).argument('<file>', texts.arguments.workbook)
      .option('-o, --output <file>', options.output)
      .option('--in-place', options.inPlace)
      .option('--forms', options.forms)
      .option('--trace', options.trace)
      .option('--docx <file>', options.docx)
      .addOption(new Option('--date <YYYY-MM-DD>', options.date).argParser(day(texts)))
      .option('--public', options.public),
  ).action(async (file: string, flags: Flags & ReportFlags) => {
    code = await report(file, { ...flags, texts });
  });
  shared(program.command('review').description(commands.review).argument('<report>', texts.arguments.text).option('--workbook <file>', options.workbook).option('--docx <file>', options.opinion).addOption(new Option('--date <YYYY-MM-DD>', options.date).argParser(day(texts)))).action(async (file: string, flags: Flags & ReviewFlags) => {
    code = await review(file, { ...flags, texts });
  });
  program
    .command('batch')
    .description(commands.batch)
    .argument('<path...>', texts.arguments.paths)
    .requiredOption('-o, --output <folder>', options.folder)
    .addOption(new Option('--jobs <n>', options.jobs).argParser(jobs(texts)).default(Math.max(1, Math.min(4, availableParallelism()))))
    .option('--resume', options.resume)
    .option('--opinions', options.opinions)
    .addOption(new Option('--scheme <id>', options.scheme).argParser(scheme(texts)))
    .addOption(new Option('--unit <unit>', options.unit).choices(moneyUnits))
    .addOption(new Option('--year <year>', options.year).argParser(year(texts)))
    .addOption(locale())
    .action(async (paths: string[], flags: Flags & { output: string; jobs: number; resume?: boolean; opinions?: boolean }) => {
      const interrupted = new AbortController();
      const interrupt = (): void => interrupted.abort();
      process.once('SIGINT', interrupt);
      try {
        code = await batch({ paths, output: flags.output, jobs: flags.jobs, resume: flags.resume ?? false, opinions: flags.opinions ?? false, options: optionsOf(flags), texts: texts.batch, say, entry, signal: interrupted.signal });
      } finally {
        process.off('SIGINT', interrupt);
      }
    });
  program
    .command('schemes')
    .description(commands.schemes)
    .option('--json <file>', options.json)
    .addOption(locale())
    .action(async (flags: Flags) => {
      code = await listSchemes({ ...flags, texts });
    });
  try {
    await program.parseAsync([...words], { from: 'user' });
    return code;
  } catch (failure) {
    if (failure instanceof CommanderError) return failure.exitCode === 0 ? 0 : 2;
    if (failure instanceof Unable) process.stderr.write(`${failure.line(texts)}\n`);
    else if (failure instanceof HostError) process.stderr.write(`${texts.host(failure.message)}\n`);
    // Whatever else happens is a fault of the program, not a finding: it must not look like exit 1.
    else process.stderr.write(`${texts.internal(failure instanceof Error ? failure.message : String(failure))}\n`);
    return 2;
  }
};
