import type { Finding } from '../../core/model/evaluation';
import { outdatedOf } from '../../core/outdated';
import { compose } from '../../core/pipeline';
import { changesOf } from '../../core/pipeline/changes-of';
import { apart } from '../files';
import { painted, progress, say } from '../terminal';
import { toJson } from '../to-json';
import { evaluateFile } from '../work';
import { answer, exitCodeOf, jsonFile, optionsOf } from './asked';
import type { Asked } from './asked';
import { sayEvaluation } from './say-findings';

/** Checks workbooks and says what is wrong with each. Returns the exit code. @throws HostError, Unable */
export const check = async (files: readonly string[], flags: Asked): Promise<number> => {
  apart(files, jsonFile(flags));
  const answers: { readonly json: object; readonly findings: readonly Finding[] }[] = [];
  for (const [index, file] of files.entries()) {
    progress(flags.texts.working(index + 1, files.length, file));
    const { snapshot, evaluation } = await evaluateFile(file, optionsOf(flags));
    const composition = compose(evaluation, snapshot);
    const { findings } = composition;
    const changes = changesOf(composition, snapshot);
    const outdated = changes && outdatedOf(changes);
    answers.push({ json: toJson(evaluation, { findings, ...(outdated && { outdated }) }, flags.texts.locale), findings });
    if (flags.json === '-') continue;
    sayEvaluation(file, evaluation, findings, flags);
    if (outdated && outdated.length > 0) say(`  ${painted('warning', flags.texts.outdated(outdated.length, outdated.find(({ at }) => at !== null)?.at ?? null))}`);
  }
  const [first, ...others] = answers.map(({ json }) => json);
  await answer(flags, others.length === 0 ? first : [first, ...others]);
  return exitCodeOf(answers.flatMap(({ findings }) => findings));
};
