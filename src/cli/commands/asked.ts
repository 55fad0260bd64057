import type { Finding } from '../../core/model/evaluation';
import type { Facts, RateBasis } from '../../core/model/facts';
import type { Options } from '../../core/model/options';
import type { MoneyUnit } from '../../core/units/money';
import type { CliTexts } from '../cli-texts';
import { writeWhole } from '../files';
import { complain, progress } from '../terminal';
import { jsonText } from '../to-json';

/** What all commands over files take. */
export interface Flags {
  readonly scheme?: string;
  readonly unit?: MoneyUnit;
  readonly basis?: RateBasis;
  readonly finished?: Options['finished'];
  readonly year?: number;
  readonly org?: string;
  readonly json?: string;
  readonly all?: boolean;
}

/** A command with its words in the language that was asked for. */
export interface Asked extends Flags {
  readonly texts: CliTexts;
}

/** Returns the assumptions among what was asked, as the pipeline takes them. */
export const optionsOf = ({ scheme, unit, year, basis, finished, org }: Flags): Options => ({ ...(org !== undefined && { organisation: org }), ...(basis !== undefined && { basis }), ...(finished !== undefined && { finished }), ...(scheme !== undefined && { scheme }), ...(unit !== undefined && { unit }), ...(year !== undefined && { year }) });

/** Returns 1 where an error is not waived, 0 otherwise. */
export const exitCodeOf = (findings: readonly Finding[]): number => (findings.some(({ severity, waived }) => severity === 'error' && waived === null) ? 1 : 0);

/** Says which projects that are said to be finished, or not, there are none of. */
export const sayUnknownProjects = ({ finished, texts }: Asked, facts: readonly Pick<Facts, 'projects'>[]): void => {
  const ids = new Set(facts.flatMap(({ projects }) => projects.map(({ id }) => id)));
  for (const id of typeof finished === 'object' ? Object.keys(finished) : []) if (!ids.has(id)) complain(texts.noProject(id));
};

/** Returns the file that the answer goes to; none for standard output. */
export const jsonFile = ({ json }: Pick<Flags, 'json'>): readonly string[] => (json === undefined || json === '-' ? [] : [json]);

/** Gives the answer where it was asked for, together with other files. */
export const answer = async (flags: Pick<Flags, 'json'>, content: unknown, files: readonly (readonly [string, Uint8Array | string])[] = []): Promise<void> => {
  await writeWhole([...files, ...jsonFile(flags).map((file) => [file, jsonText(content)] as const)]);
  progress(null);
  if (flags.json === '-') process.stdout.write(jsonText(content));
};
