import type { Argument, Command } from 'commander';
import type { CliTexts } from './cli-texts';
import { placesOf, wrapped } from './terminal';

const shownArgument = (argument: Argument): string => {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
};

/** Makes the help, and what is said of a faulty command line, speak the language that was asked for. */
export const speaking = (program: Command, { help }: CliTexts): Command =>
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
