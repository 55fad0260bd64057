import type { Evaluation } from '../model/evaluation';
import type { Options } from '../model/options';
import type { Snapshot } from '../model/snapshot';
import { account } from '../account';
import { unaccounted } from '../account/unaccounted';
import { check, checkWaivers } from '../check';
import { recognise } from '../recognise';
import { withRates } from '../recognise/rate-basis';
import { score } from '../score';
import { defaultScheme, findScheme } from '../schemes';
import { followed } from '../settings/effective-scheme';
import { answersOf, readSettings } from '../settings/read-settings';
import { judge, waive } from '../waive';

/** Returns what the workbook states, what is wrong with it and what it scores. An option goes before what is settled in the workbook. Callers ask `findScheme` first: an unknown scheme id is a mistake in the call. */
export const evaluate = (snapshot: Snapshot, options: Options = {}): Evaluation => {
  const asked = options.scheme === undefined ? null : findScheme(options.scheme);
  if (asked === null && options.scheme !== undefined) throw new RangeError(`no scheme ${options.scheme}`);
  const said = readSettings(snapshot, asked);
  const { scheme, settings, basisSettled } = followed(asked ?? findScheme(said.scheme ?? undefined) ?? defaultScheme, said, options);
  const answers: Options = { ...answersOf(settings), ...options };
  const facts = withRates(recognise(snapshot, answers, settings.sources, settings), scheme.rateBasis, basisSettled);
  const scores = score(facts, scheme, answers);
  const conservation = account(snapshot, facts);
  const found = waive([...check({ facts, scores, scheme, settings }), ...unaccounted(conservation)], settings.waivers, snapshot);
  const waivers = judge(settings.waivers, found, snapshot, true);
  return { scheme, settings, facts, scores, findings: [...found, ...checkWaivers(waivers)], waivers, conservation };
};
