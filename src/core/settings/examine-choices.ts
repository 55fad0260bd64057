import { unusedChoices } from '../check/unused-choices';
import type { Snapshot } from '../model/snapshot';
import { recognise } from '../recognise';
import { parseRef } from '../units/address';
import type { ChoiceDraft, CorrectionProblem } from './amend-corrections';
import { answersOf, readSettings } from './read-settings';
import { uprightRef } from './resolve-reference';

/** Returns why choices about cells of a table that is recognised would come to nothing, null where they would be acted on: without names or amounts there is no table to say them of. */
export const examineChoices = (snapshot: Snapshot, drafts: readonly ChoiceDraft[]): CorrectionProblem | null => {
  const settings = readSettings(snapshot);
  const wanted = drafts.map((draft) => ({ reason: '', ...draft, ref: uprightRef(draft.ref) ?? draft.ref, name: null, at: '' }));
  const sheets = new Set(wanted.map(({ ref }) => parseRef(ref)?.sheet));
  const kept = settings.choices.filter((choice) => !wanted.some(({ kind, ref }) => kind === choice.kind && ref === choice.ref));
  const { tables } = recognise({ ...snapshot, sheets: snapshot.sheets.filter(({ name }) => sheets.has(name)) }, answersOf(settings), settings.sources, { choices: [...wanted, ...kept], synonyms: settings.synonyms, pairs: settings.pairs });
  const [unused] = unusedChoices(wanted, tables);
  if (unused === undefined) return null;
  const problem = unused.kind === 'column' ? '这样改以后就没有项目名称或金额列，整张表认不出来，没有保存；请先说明哪一列是项目名称、哪一列是金额' : '这一行不在认出的表中，没有保存；请先让整张表被认出来';
  return { problem, why: 'comes-to-nothing' };
};
