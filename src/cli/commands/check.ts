import { outdatedOf } from '../../core/outdated';
import { compose } from '../../core/pipeline';
import { changesOf } from '../../core/pipeline/changes-of';
import { apart } from '../files';
import { painted, progress, say } from '../terminal';
import { toJson } from '../to-json';
import { evaluateFile } from '../work';
import { answer, exitCodeOf, jsonFile, optionsOf, sayUnknownProjects } from './asked';
import type { Asked } from './asked';
import { sayEvaluation } from './say-findings';

/** Checks one workbook: what is to be answered of it, and how that is said. @throws HostError, Unable */
const checkFile = async (file: string, flags: Asked) => {
  const { snapshot, evaluation } = await evaluateFile(file, optionsOf(flags));
  const composition = compose(evaluation, snapshot);
  const { findings } = composition;
  const changes = changesOf(composition, snapshot);
  const outdated = changes && outdatedOf(changes);
  return {
    facts: evaluation.facts,
    findings,
    json: toJson(evaluation, { findings, ...(outdated && { outdated }) }, flags.texts.locale),
    tell: (): void => {
      sayEvaluation(file, evaluation, findings, flags);
      if (outdated && outdated.length > 0) say(`  ${painted('warning', flags.texts.outdated(outdated.length, outdated.find(({ at }) => at !== null)?.at ?? null))}`);
    },
  };
};

/** Checks workbooks and says what is wrong with each, once all could be read; of several the answer has one after the other, each with its file. Returns the exit code. @throws HostError, Unable */
export const check = async (files: readonly string[], flags: Asked): Promise<number> => {
  apart(files, jsonFile(flags));
  const checked: Awaited<ReturnType<typeof checkFile>>[] = [];
  for (const [index, file] of files.entries()) {
    progress(flags.texts.working(index + 1, files.length, file));
    checked.push(await checkFile(file, flags));
  }
  const answers = checked.map(({ json }) => json);
  await answer(flags, files.length === 1 ? answers[0] : answers.map((json, index) => ({ file: files[index], ...json })));
  sayUnknownProjects(flags, checked.map(({ facts }) => facts));
  if (flags.json !== '-') for (const { tell } of checked) tell();
  return exitCodeOf(checked.flatMap(({ findings }) => findings));
};
