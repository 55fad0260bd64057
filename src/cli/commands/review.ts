import type { Finding } from '../../core/model/evaluation';
import { lineNumbers } from '../../core/units/line-numbers';
import type { CliTexts } from '../cli-texts';
import { apart, asWord, readReport, Unable } from '../files';
import { painted, progress, say } from '../terminal';
import { reviewRead } from '../work';
import { answer, exitCodeOf, jsonFile, optionsOf } from './asked';
import type { Asked } from './asked';
import { sayFindings } from './say-findings';

/** What is asked of a review beside what all commands take. */
export interface ReviewFlags {
  readonly workbook?: string;
  readonly docx?: string;
  readonly date?: string;
}

/** Returns what says in which line of a text, counted from 1, a finding has its place. */
const linesIn = (text: string, { line, wholeText }: CliTexts): ((finding: Finding) => string) => {
  const lineOf = lineNumbers(text);
  return ({ place }) => (place ? line(lineOf(place)) : wholeText);
};

/** Reviews a report of others and says what is wrong with it. Returns the exit code. @throws HostError, Unable */
export const review = async (file: string, flags: Asked & ReviewFlags): Promise<number> => {
  const opinion = flags.docx === undefined ? [] : [flags.docx];
  if (flags.docx === undefined && flags.date !== undefined) throw new Unable(({ onlyWord }) => onlyWord);
  opinion.forEach(asWord);
  apart([file, ...(flags.workbook === undefined ? [] : [flags.workbook])], [...opinion, ...jsonFile(flags)]);
  progress(flags.texts.working(1, 1, file));
  const { text, findings, sentences, claims, unjudged, json, opinion: word } = await reviewRead(await readReport(file), flags.workbook ?? null, optionsOf(flags), false);
  await answer(flags, json(flags.texts.locale), await Promise.all(opinion.map(async (name) => [name, await word(flags.date ?? null)] as const)));
  if (flags.json !== '-') {
    say(painted('strong', flags.texts.read(file, sentences, claims)));
    sayFindings(findings, flags, linesIn(text, flags.texts));
    if (unjudged.length > 0) say(`  ${flags.texts.unjudged}`);
    for (const { message } of unjudged) say(`    ${flags.texts.locale.say(message)}`);
    for (const name of opinion) say(`  ${painted('good', flags.texts.written(name))}`);
  }
  return exitCodeOf(findings);
};
