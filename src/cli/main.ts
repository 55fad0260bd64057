import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Evaluation, Finding } from '../core/model/evaluation';
import { severityNames } from '../core/model/names';
import type { Options } from '../core/model/options';
import { reportSheet } from '../core/model/own-sheets';
import type { Snapshot } from '../core/model/snapshot';
import { compose, evaluate, review as reviewText } from '../core/pipeline';
import { findScheme, schemes } from '../core/schemes';
import { moneyUnits } from '../core/units/money';
import type { MoneyUnit } from '../core/units/money';
import { HostError } from '../hosts/host-error';
import { readWorkbook } from '../hosts/xlsx/read-workbook';
import { writeReport } from '../hosts/xlsx/write-report';
import { readText } from './read-text';
import { toJson } from './to-json';

interface Flags {
  readonly scheme?: string;
  readonly unit?: MoneyUnit;
  readonly finished?: Options['finished'];
  readonly year?: number;
  readonly json?: string;
  readonly all?: boolean;
}

/** The run cannot go on: one line for the person, exit code 2. */
class Unable extends Error {}

const year = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1990 || value > 2100) throw new InvalidArgumentError('年度应是四位数，例如 2024');
  return value;
};

const scheme = (text: string): string => {
  if (findScheme(text) === null) throw new InvalidArgumentError(`没有评价方案 ${text}；可用的见 jishu schemes`);
  return text;
};

const finished = (text: string, before: Options['finished']): Options['finished'] => {
  const [, id, answer] = /^(?:(.+)=)?(yes|no)$/.exec(text) ?? [];
  if (answer !== 'yes' && answer !== 'no') throw new InvalidArgumentError('写 yes 或 no；只说一个项目时写 编号=yes，可以写多次');
  return id === undefined ? answer : { ...(typeof before === 'object' ? before : {}), [id]: answer };
};

const optionsOf = ({ scheme: id, unit, year: stated, finished }: Flags): Options => ({ ...(finished !== undefined && { finished }), ...(id !== undefined && { scheme: id }), ...(unit !== undefined && { unit }), ...(stated !== undefined && { year: stated }) });

const readBytes = async (file: string): Promise<Uint8Array> => {
  try {
    return new Uint8Array(await readFile(file));
  } catch (cause) {
    throw new Unable(`打不开文件 ${file}：${(cause as NodeJS.ErrnoException).code === 'ENOENT' ? '文件不存在' : '没有读取权限，或它不是文件'}。`, { cause });
  }
};

const readAndEvaluate = async (file: string, flags: Flags): Promise<{ bytes: Uint8Array; snapshot: Snapshot; evaluation: Evaluation }> => {
  const bytes = await readBytes(file);
  const snapshot = await readWorkbook(bytes, basename(file));
  return { bytes, snapshot, evaluation: evaluate(snapshot, optionsOf(flags)) };
};

/** Writes all files or none: each beside its target first, renamed when all are whole. */
const writeWhole = async (files: readonly (readonly [file: string, content: Uint8Array | string])[]): Promise<void> => {
  const beside = files.map(([file, content]) => ({ file, content, part: `${file}.${process.pid}.tmp` }));
  for (const { file, content, part } of beside) {
    try {
      await writeFile(part, content);
    } catch (cause) {
      await Promise.all(beside.map((other) => rm(other.part, { force: true })));
      throw new Unable(`写不了文件 ${file}：${(cause as NodeJS.ErrnoException).code === 'ENOENT' ? '文件夹不存在' : '没有写入权限'}。`, { cause });
    }
  }
  for (const { file, part } of beside) {
    try {
      await rename(part, file);
    } catch (cause) {
      await Promise.all(beside.map((other) => rm(other.part, { force: true })));
      throw new Unable(`写不了文件 ${file}：它是文件夹，或正被别的程序打开。`, { cause });
    }
  }
};

/** Refuses to write over a file that is read, or twice to one file. */
const apart = (inputs: readonly string[], outputs: readonly string[]): void => {
  const read = new Set(inputs.map((file) => resolve(file)));
  outputs.forEach((file, index) => {
    if (read.has(resolve(file))) throw new Unable(`输出文件不能是原文件 ${file}；请写到另一个文件。`);
    if (outputs.findIndex((other) => resolve(other) === resolve(file)) !== index) throw new Unable(`-o 和 --json 不能是同一个文件 ${file}。`);
  });
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Says findings, what a person has set aside last and with the reason, and how many hints are not shown; `where` is the place of one that has no cell. */
const sayFindings = (findings: readonly Finding[], all: boolean, where: (finding: Finding) => string = () => ''): void => {
  const shown = ({ severity, code }: Finding): boolean => all || severity !== 'hint' || code === 'R00';
  const line = (finding: Finding): string => `${finding.code} ${finding.at[0] ?? where(finding)} ${finding.message}`;
  for (const finding of findings.filter((one) => shown(one) && one.waived === null)) say(`  ${severityNames[finding.severity]} ${line(finding)}`);
  for (const finding of findings.filter((one) => shown(one) && one.waived !== null)) say(`  已说明 ${line(finding)}（理由：${finding.waived}）`);
  const hidden = findings.filter((finding) => !shown(finding)).length;
  if (hidden > 0) say(`  另有${hidden}条提示，用 --all 显示`);
  if (findings.length === 0) say('  没有发现问题');
};

const sayEvaluation = (file: string, { facts, scores, settings }: Evaluation, findings: readonly Finding[], all: boolean): void => {
  say(`${file}：${facts.projects.length}个项目，${facts.projects.reduce((count, { indicators }) => count + indicators.length, 0)}个指标`);
  for (const { label, shownOwn, shown, at } of settings.numbers) say(`  方案数值已改 ${at} ${label}由${shownOwn}改为${shown}`);
  sayFindings(findings, all);
  const scored = scores.filter(({ items }) => items.some(({ kind }) => kind === 'indicator'));
  for (const { name, total, partial, grade } of scored) say(`  ${name} ${total === null ? `已评定${partial}分，未评完` : `${total}分 ${grade ?? ''}`}`);
  if (scored.length < scores.length) say(`  ${scores.length - scored.length}个项目没有绩效指标，不评分`);
};

const exitCodeOf = (findings: readonly Finding[]): number => (findings.some(({ severity, waived }) => severity === 'error' && waived === null) ? 1 : 0);

const jsonText = (answer: unknown): string => `${JSON.stringify(answer, null, 2)}\n`;
const jsonFile = ({ json }: Flags): readonly string[] => (json === undefined || json === '-' ? [] : [json]);

/** Gives the answer where it was asked for, together with other files. */
const answer = async (flags: Flags, content: unknown, files: readonly (readonly [string, Uint8Array | string])[] = []): Promise<void> => {
  await writeWhole([...files, ...jsonFile(flags).map((file) => [file, jsonText(content)] as const)]);
  if (flags.json === '-') process.stdout.write(jsonText(content));
};

const check = async (files: readonly string[], flags: Flags): Promise<number> => {
  apart(files, jsonFile(flags));
  const answers: { readonly json: object; readonly findings: readonly Finding[] }[] = [];
  for (const file of files) {
    const { snapshot, evaluation } = await readAndEvaluate(file, flags);
    const { findings } = compose(evaluation, snapshot);
    answers.push({ json: toJson(evaluation, { findings }), findings });
    if (flags.json !== '-') sayEvaluation(file, evaluation, findings, flags.all ?? false);
  }
  const [first, ...others] = answers.map(({ json }) => json);
  await answer(flags, others.length === 0 ? first : [first, ...others]);
  return exitCodeOf(answers.flatMap(({ findings }) => findings));
};

const report = async (file: string, flags: Flags & { readonly output: string }): Promise<number> => {
  apart([file], [flags.output, ...jsonFile(flags)]);
  const { bytes, snapshot, evaluation } = await readAndEvaluate(file, flags);
  if (evaluation.facts.projects.length === 0) throw new Unable(`${file}：${evaluation.findings.find(({ code }) => code === 'R00')?.message ?? '没有识别出项目'}没有写出报告。`);
  const composition = compose(evaluation, snapshot);
  if (composition.foreign) throw new Unable(`${file}：已有「${reportSheet}」工作表，但其中没有本程序的记录。为不覆盖它的内容，没有写出报告；请把这张工作表改名后再试。`);
  const content = await writeReport(composition.plans, { source: { bytes, fileName: basename(file) }, memory: composition.memory, activate: reportSheet });
  await answer(flags, toJson(evaluation, composition), [[flags.output, content]]);
  if (flags.json !== '-') {
    sayEvaluation(file, evaluation, composition.findings, flags.all ?? false);
    const conflicts = composition.kept.filter(({ conflict }) => conflict).length;
    if (composition.kept.length > 0) say(`  保留手工修改${composition.kept.length}处${conflicts > 0 ? `，其中${conflicts}处的数据已变，请核对` : ''}`);
    say(`  已写出 ${flags.output}`);
  }
  return exitCodeOf(composition.findings);
};

/** Returns the line of a text, counted from 1, in which a finding has its place. */
const lineIn = (text: string, { place }: Finding): string => (place ? `第${text.slice(0, place.start).split(/\r\n|[\r\n]/).length}行` : '全文');

const review = async (file: string, flags: Flags & { readonly workbook?: string }): Promise<number> => {
  apart([file, ...(flags.workbook === undefined ? [] : [flags.workbook])], jsonFile(flags));
  const text = readText(await readBytes(file));
  if (text === null) throw new Unable(`${file}：不是文本文件。请把报告另存为 .txt 再复核。`);
  if (text.trim() === '') throw new Unable(`${file}：没有文字。`);
  const snapshot = flags.workbook === undefined ? null : await readWorkbook(await readBytes(flags.workbook), basename(flags.workbook));
  const { prose, evaluation, findings } = reviewText(text, snapshot, optionsOf(flags));
  await answer(flags, toJson(evaluation, { findings, claims: prose.claims }));
  if (flags.json !== '-') {
    say(`${file}：${prose.sentences.length}句，${prose.claims.length}处数字`);
    sayFindings(findings, flags.all ?? false, (finding) => lineIn(text, finding));
  }
  return exitCodeOf(findings);
};

const listSchemes = async (flags: Flags): Promise<number> => {
  const list = schemes.map(({ id, title, document, clause }) => ({ id, title, document, clause }));
  await answer(flags, list);
  if (flags.json === undefined) for (const { id, title, document, clause } of list) say(`${id}  ${title}  ${document}${clause}`);
  return 0;
};

/** Runs the command line. Returns the exit code: 0 no error finding, 1 at least one, 2 could not run. */
export const run = async (words: readonly string[]): Promise<number> => {
  let code = 0;
  const shared = (command: Command): Command =>
    command
      .addOption(new Option('--scheme <id>', '评价方案').argParser(scheme))
      .addOption(new Option('--unit <unit>', '工作簿没有写明时的金额单位').choices(moneyUnits))
      .addOption(new Option('--year <year>', '工作簿没有写明时的报告年度').argParser(year))
      .addOption(new Option('--finished <yes|no|ID=yes>', '项目是否已完成，按是否完成分档计分的方案用').argParser(finished))
      .option('--json <file>', '把结果写成 JSON，- 为标准输出')
      .option('--all', '连提示一起显示');
  const program = new Command('jishu').description('绩述：项目支出绩效自评（self-evaluation of public project spending）').exitOverride();
  program.configureOutput({ writeErr: (text) => process.stderr.write(text) });
  shared(program.command('check').description('核对工作簿').argument('<file...>', '.xlsx 工作簿')).action(async (files: string[], flags: Flags) => {
    code = await check(files, flags);
  });
  shared(program.command('report').description('核对工作簿并写出带报告页的新文件').argument('<file>', '.xlsx 工作簿').requiredOption('-o, --output <file>', '写出的 .xlsx')).action(async (file: string, flags: Flags & { output: string }) => {
    code = await report(file, flags);
  });
  shared(program.command('review').description('复核已有的自评报告').argument('<report>', '报告的文本文件（.txt）').option('--workbook <file>', '报告所依据的 .xlsx 工作簿')).action(async (file: string, flags: Flags & { workbook?: string }) => {
    code = await review(file, flags);
  });
  program
    .command('schemes')
    .description('列出评价方案')
    .option('--json <file>', '把结果写成 JSON，- 为标准输出')
    .action(async (flags: Flags) => {
      code = await listSchemes(flags);
    });
  try {
    await program.parseAsync([...words], { from: 'user' });
    return code;
  } catch (failure) {
    if (failure instanceof CommanderError) return failure.exitCode === 0 ? 0 : 2;
    // Whatever else happens is a fault of the program, not a finding: it must not look like exit 1.
    const known = failure instanceof Unable || failure instanceof HostError;
    process.stderr.write(known ? `${failure.message}\n` : `程序内部错误，没有写出文件：${failure instanceof Error ? failure.message : String(failure)}\n`);
    return 2;
  }
};
