import { availableParallelism } from 'node:os';
import { Command, CommanderError, Option } from 'commander';
import type { Argument } from 'commander';
import { version } from '../../package.json';
import { rateBases } from '../core/model/facts';
import { basisNames } from '../core/model/names';
import { moneyUnits } from '../core/units/money';
import { HostError } from '../hosts/host-error';
import { batch } from './batch';
import { locales, textsOf } from './cli-texts';
import type { CliTexts } from './cli-texts';
import { optionsOf } from './commands/asked';
import type { Flags } from './commands/asked';
import { check } from './commands/check';
import { listRules, listSchemes } from './commands/lists';
import { report } from './commands/report';
import type { ReportFlags } from './commands/report';
import { review } from './commands/review';
import type { ReviewFlags } from './commands/review';
import { endings, Unable } from './files';
import { basis, day, fileName, finished, jobs, scheme, year } from './option-parsers';
import { complain, placesOf, progress, wrapped } from './terminal';

const shownArgument = (argument: Argument): string => {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
};

/** Makes the help, and what is said of a faulty command line, speak the language that was asked for. */
const speaking = (program: Command, { help }: CliTexts): Command =>
  program
    .configureHelp({
      styleTitle: (title) => help.titles[title] ?? title,
      displayWidth: placesOf,
      boxWrap: wrapped,
      // A choice stands as it is written on a command line.
      optionDescription: ({ description, argChoices, defaultValue }) => {
        const more = [...(argChoices ? [help.choices(argChoices.join(help.titles['Usage:'] ? '、' : ', '))] : []), ...(defaultValue === undefined ? [] : [help.byDefault(String(defaultValue))])];
        return more.length === 0 ? description : help.titles['Usage:'] ? `${description}（${more.join('；')}）` : `${description} (${more.join('; ')})`;
      },
      // Every command has options; what is to be told of one in a list is what it is given.
      subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(shownArgument)].join(' '),
      commandUsage: (command) => [command.parent === null ? command.name() : `${command.parent.name()} ${command.name()}`, help.usage.options, ...(command.commands.length > 0 ? [help.usage.command] : command.registeredArguments.map(shownArgument))].join(' '),
    })
    .configureOutput({ writeErr: (text) => process.stderr.write(text), outputError: (text, write) => write(text.trimEnd().split('\n').map((line) => `${help.fault(line)}\n`).join('')) })
    .helpOption('-h, --help', help.help);

/** Runs the command line; `entry` is the program's own file, which `batch` starts again for each of its workers. Returns the exit code: 0 no error finding, 1 at least one, 2 could not run. */
export const run = async (words: readonly string[], entry: URL | null = null): Promise<number> => {
  let code = 0;
  const texts = textsOf(words);
  const { commands, options, help } = texts;
  const locale = (): Option => new Option('--locale <language>', options.locale).choices(locales);
  const program = speaking(new Command('jishu').description(texts.program), texts)
    .version(version, '-V, --version', help.version)
    .helpCommand('help [command]', help.helpCommand)
    .addOption(locale())
    .addHelpText('after', help.below[''])
    .exitOverride();
  const command = (name: keyof typeof commands, argument: string | null, described = ''): Command => {
    const made = speaking(program.command(name).description(commands[name]), texts).addHelpText('after', help.below[name]);
    return argument === null ? made : made.argument(argument, described);
  };
  const fileOption = (flags: string, described: string): Option => new Option(flags, described).argParser(fileName(texts));
  const assumptions = (): readonly Option[] => [
    new Option('--unit <unit>', options.unit).choices(moneyUnits),
    new Option('--year <year>', options.year).argParser(year(texts)),
    new Option('--basis <basis>', options.basis).choices(rateBases.map((over) => basisNames[over])).argParser(basis(texts)),
    new Option('--finished <yes|no|ID=yes>', options.finished).argParser(finished(texts)),
    new Option('--org <name>', options.org),
  ];
  /** Adds what every command takes; where nothing is read, what is assumed of workbooks goes without saying. */
  const withCommon = (made: Command, all: string, reads = true): Command =>
    [
      new Option('--scheme <id>', options.scheme).argParser(scheme(texts)),
      ...assumptions().map((option) => option.hideHelp(!reads)),
      fileOption('--json <file>', options.json),
      new Option('--all', all),
      locale(),
    ].reduce((command, option) => command.addOption(option), made);
  const dated = (made: Command): Command => made.addOption(new Option('--date <YYYY-MM-DD>', options.date).argParser(day(texts)));

  withCommon(command('check', '<file...>', texts.arguments.workbook), options.all)
    .action(async (files: string[], flags: Flags) => {
      code = await check(files, { ...flags, texts });
    });
  withCommon(
    dated(
      command('report', '<file>', texts.arguments.workbook)
        .addOption(fileOption('-o, --output <file>', options.output))
        .option('--in-place', options.inPlace)
        .option('--forms', options.forms)
        .option('--trace', options.trace)
        .addOption(fileOption('--docx <file>', options.docx))
        .addOption(fileOption('--template <file>', options.template)),
    ).option('--public', options.public),
    options.all,
  )
    .action(async (file: string, flags: Flags & ReportFlags) => {
      code = await report(file, { ...flags, texts });
    });
  withCommon(dated(command('review', '<report>', texts.arguments.text).addOption(fileOption('--workbook <file>', options.workbook)).addOption(fileOption('--docx <file>', options.opinion))), options.all)
    .action(async (file: string, flags: Flags & ReviewFlags) => {
      code = await review(file, { ...flags, texts });
    });
  withCommon(
    command('batch', '<path...>', texts.arguments.paths)
      .addOption(fileOption('-o, --output <folder>', options.folder).makeOptionMandatory())
      .addOption(new Option('--jobs <n>', options.jobs).argParser(jobs(texts)).default(Math.max(1, Math.min(4, availableParallelism()))))
      .option('--resume', options.resume)
      .option('--opinions', options.opinions)
      .addOption(fileOption('--template <file>', options.template)),
    options.allOfBatch,
  )
    .action(async (paths: string[], flags: Flags & { output: string; jobs: number; resume?: boolean; opinions?: boolean; template?: string }) => {
      const interrupted = new AbortController();
      const interrupt = (): void => interrupted.abort();
      // Asked again while it ends, as by Ctrl+C under npx, it still leaves no half file.
      for (const ending of endings) process.on(ending, interrupt);
      try {
        code = await batch({ paths, output: flags.output, jobs: flags.jobs, resume: flags.resume ?? false, opinions: flags.opinions ?? false, template: flags.template ?? null, all: flags.all ?? false, options: optionsOf(flags), json: flags.json ?? null, texts, entry, signal: interrupted.signal });
      } finally {
        for (const ending of endings) process.off(ending, interrupt);
      }
    });
  withCommon(command('schemes', null), options.allOfSchemes, false)
    .action(async (flags: Flags) => {
      code = await listSchemes({ ...flags, texts });
    });
  withCommon(command('rules', '[code...]', texts.arguments.code), options.allOfRules, false)
    .action(async (codes: string[], flags: Flags) => {
      code = await listRules(codes, { ...flags, texts });
    });

  const [first, second] = words;
  if (first === 'help' && second !== undefined && !second.startsWith('-') && !program.commands.some((made) => made.name() === second)) {
    complain(help.fault(`error: unknown command '${second}'`));
    return 2;
  }
  try {
    await program.parseAsync([...words], { from: 'user' });
    return code;
  } catch (failure) {
    if (failure instanceof CommanderError) return failure.exitCode === 0 ? 0 : 2;
    if (failure instanceof Unable) complain(failure.line(texts));
    else if (failure instanceof HostError) complain(texts.host(failure.message));
    // Whatever else happens is a fault of the program, not a finding: it must not look like exit 1.
    else complain(texts.internal(failure instanceof Error ? failure.message : String(failure)));
    return 2;
  } finally {
    progress(null);
  }
};
