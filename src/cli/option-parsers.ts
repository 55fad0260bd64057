import { InvalidArgumentError } from 'commander';
import { rateBases, type RateBasis } from '../core/model/facts';
import { basisWords } from '../core/model/names';
import type { Options } from '../core/model/options';
import { findScheme } from '../core/schemes';
import type { CliTexts } from './cli-texts';

/** Returns a whole number of a range. */
const whole = (text: string, least: number, most: number, why: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) throw new InvalidArgumentError(why);
  return value;
};

/** Returns a year that budgets are of. @throws InvalidArgumentError, as all below */
export const year = ({ badYear }: CliTexts) => (text: string): number => whole(text, 1990, 2100, badYear);

/** Returns how many files are worked on at once. */
export const jobs = ({ badJobs }: CliTexts) => (text: string): number => whole(text, 1, 64, badJobs);

/** Returns a day as papers print it: 2025-03-20 → 2025年3月20日. */
export const day = ({ badDate }: CliTexts) => (text: string): string => {
  const [, stated = '', month = '', date = ''] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  const moment = new Date(Date.UTC(Number(stated), Number(month) - 1, Number(date)));
  if (stated === '' || moment.getUTCMonth() !== Number(month) - 1 || moment.getUTCDate() !== Number(date)) throw new InvalidArgumentError(badDate);
  return `${stated}年${Number(month)}月${Number(date)}日`;
};

/** Returns what an execution rate divides by, from its Chinese name. */
export const basis = ({ badBasis }: CliTexts) => (text: string): RateBasis => {
  const over = rateBases.find((one) => basisWords[one].includes(text));
  if (over === undefined) throw new InvalidArgumentError(badBasis);
  return over;
};

/** Returns a file name that is not blank. */
export const fileName = ({ noFileName }: CliTexts) => (text: string): string => {
  if (text.trim() === '') throw new InvalidArgumentError(noFileName);
  return text;
};

/** Returns the id of a scheme that exists. */
export const scheme = ({ noScheme }: CliTexts) => (text: string): string => {
  if (findScheme(text) === null) throw new InvalidArgumentError(noScheme(text));
  return text;
};

/** Returns whether projects are finished: all of them, or those named before with one more. */
export const finished = ({ badFinished }: CliTexts) => (text: string, before: Options['finished']): Options['finished'] => {
  const [, id, answer] = /^(?:(.+)=)?(yes|no)$/.exec(text) ?? [];
  if (answer !== 'yes' && answer !== 'no') throw new InvalidArgumentError(badFinished);
  return id === undefined ? answer : { ...(typeof before === 'object' ? before : {}), [id]: answer };
};
