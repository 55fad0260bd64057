import { availableParallelism } from 'node:os';
import { Command, Option } from 'commander';
import { version } from '../../package.json';
import { rateBases } from '../core/model/facts';
import { basisNames } from '../core/model/names';
import { moneyUnits } from '../core/units/money';
import { locales } from './cli-texts';
import type { CliTexts } from './cli-texts';
import type { Flags } from './commands/asked';
import { evaluateMany, type BatchFlags } from './commands/batch';
import { check } from './commands/check';
import { listRules, listSchemes } from './commands/lists';
import { report } from './commands/report';
import type { ReportFlags } from './commands/report';
import { review } from './commands/review';
import type { ReviewFlags } from './commands/review';
import { speaking } from './help';
import { basis, day, fileName, finished, jobs, scheme, year } from './option-parsers';

/** What makes the options that several commands take; each command has its own. */
const optionsIn = (texts: CliTexts) => {
  const { options } = texts;
  const file = (flags: string, described: string): Option => new Option(flags, described).argParser(fileName(texts));
  const locale = (): Option => new Option('--locale <language>', options.locale).choices(locales);
  const date = (): Option => new Option('--date <YYYY-MM-DD>', options.date).argParser(day(texts));
  const assumptions = (): readonly Option[] => [
    new Option('--unit <unit>', options.unit).choices(moneyUnits),
    new Option('--year <year>', options.year).argParser(year(texts)),
    new Option('--basis <basis>', options.basis).choices(rateBases.map((over) => basisNames[over])).argParser(basis(texts)),
    new Option('--finished <yes|no|ID=yes>', options.finished).argParser(finished(texts)),
    new Option('--org <name>', options.org),
  ];
  /** What every command takes; where nothing is read, what is assumed of workbooks goes without saying. */
  const common = (all: string, reads = true): readonly Option[] => [
    new Option('--scheme <id>', options.scheme).argParser(scheme(texts)),
    ...assumptions().map((option) => option.hideHelp(!reads)),
    file('--json <file>', options.json),
    new Option('--all', all),
    locale(),
  ];
  return { file, locale, date, common };
};

/** Returns the program with its commands; `end` is called with the exit code of the one that has run, and `entry` is the program's own file, which `batch` starts again for each of its workers. */
export const programIn = (texts: CliTexts, entry: URL | null, end: (code: number) => void): Command => {
  const { commands, options, arguments: words, help } = texts;
  const { file, locale, date, common } = optionsIn(texts);
  const program = speaking(new Command('jishu').description(texts.program), texts)
    .version(version, '-V, --version', help.version)
    .helpCommand('help [command]', help.helpCommand)
    .addOption(locale())
    .addHelpText('after', help.below[''])
    .exitOverride();
  const command = (name: keyof typeof commands, taken: readonly Option[]): Command =>
    taken.reduce((made, option) => made.addOption(option), speaking(program.command(name).description(commands[name]), texts).addHelpText('after', help.below[name]));

  command('check', common(options.all))
    .argument('<file...>', words.workbook)
    .action(async (files: string[], flags: Flags) => end(await check(files, { ...flags, texts })));
  command('report', [
    file('-o, --output <file>', options.output),
    new Option('--in-place', options.inPlace),
    new Option('--forms', options.forms),
    new Option('--trace', options.trace),
    file('--docx <file>', options.docx),
    file('--template <file>', options.template),
    date(),
    new Option('--public', options.public),
    ...common(options.all),
  ])
    .argument('<file>', words.workbook)
    .action(async (workbook: string, flags: Flags & ReportFlags) => end(await report(workbook, { ...flags, texts })));
  command('review', [file('--workbook <file>', options.workbook), file('--docx <file>', options.opinion), date(), ...common(options.all)])
    .argument('<report>', words.text)
    .action(async (text: string, flags: Flags & ReviewFlags) => end(await review(text, { ...flags, texts })));
  command('batch', [
    file('-o, --output <folder>', options.folder).makeOptionMandatory(),
    new Option('--jobs <n>', options.jobs).argParser(jobs(texts)).default(Math.max(1, Math.min(4, availableParallelism()))),
    new Option('--resume', options.resume),
    new Option('--opinions', options.opinions),
    file('--template <file>', options.template),
    ...common(options.allOfBatch),
  ])
    .argument('<path...>', words.paths)
    .action(async (paths: string[], flags: Flags & BatchFlags) => end(await evaluateMany(paths, { ...flags, texts }, entry)));
  command('schemes', common(options.allOfSchemes, false)).action(async (flags: Flags) => end(await listSchemes({ ...flags, texts })));
  command('rules', common(options.allOfRules, false))
    .argument('[code...]', words.code)
    .action(async (codes: string[], flags: Flags) => end(await listRules(codes, { ...flags, texts })));
  return program;
};
