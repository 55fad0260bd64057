import type { Facts } from '../model/facts';
import type { Prose, ProseSentence } from '../model/prose';
import type { CellRef } from '../units/address';
import { rememberedOf } from '../units/remembered';
import { nameKey } from '../units/text';
import type { Said } from './claims-of';
import { isTableRow } from './in-text';

/** Words that a person wrote in the workbook. */
export interface OwnWords {
  /** 事项陈述 · 备注 · 单位信息 · 表中的文字说明 · 表后附注 */
  readonly from: 'statement' | 'remark' | 'unit' | 'form' | 'note';
  readonly text: string;
  readonly at: readonly CellRef[];
  /** Id of the project they are about; null where they are about all or nothing says. */
  readonly project: string | null;
  /** The section of the report they belong to, of a 事项陈述. */
  readonly chapter: Facts['achievements'][number]['chapter'] | null;
}

/** Returns all words that a person wrote in the workbook, in its order; names and single values are none. Collected once for all checks that ask. */
export const ownWordsOf = rememberedOf((facts: Facts): readonly OwnWords[] => {
  const named = new Map(facts.projects.map(({ id, name }) => [nameKey(name), id]));
  const remarks = facts.projects.flatMap(({ id, remark, texts, at }): readonly OwnWords[] => [
    ...(remark === null ? [] : [{ from: 'remark' as const, text: remark, at: at.remark ?? [], project: id, chapter: null }]),
    ...Object.values(texts).map(({ text, at: cells }) => ({ from: 'form' as const, text, at: cells, project: id, chapter: null })),
  ]);
  const statements = facts.achievements.map(({ statement, chapter, about, at }): OwnWords => ({ from: 'statement', text: statement, at: at.statement ?? [], project: about === null ? null : (named.get(nameKey(about)) ?? null), chapter }));
  const unit = Object.values(facts.unit.texts).map(({ text, at }): OwnWords => ({ from: 'unit', text, at, project: null, chapter: null }));
  const notes = facts.notes.map(({ text, at }): OwnWords => ({ from: 'note', text, at, project: null, chapter: null }));
  return [...remarks, ...statements, ...unit, ...notes];
});

const bare = (text: string): string => nameKey(text).replace(/[，。；、：,.;:]/g, '');

/** A sentence of a person's with the numbers it states. */
export type OwnSentence = ProseSentence & Said;

/** Returns true where a sentence stands behind another in one paragraph. */
export const goesOn = (text: string, one: OwnSentence | undefined, other: OwnSentence): boolean => one !== undefined && !/[\n\r]/.test(text.slice(one.end, other.start));

const sentencesOf = rememberedOf((_: Prose) => new Map<Facts | undefined, readonly OwnSentence[]>());

/** Returns the sentences that a person wrote, with the numbers they state; collected once for all checks that ask. Without the rows of tables, and of a composed report without those that it took from the workbook's cells, where the checks of a workbook look at them. */
export const ownSentencesOf = (prose: Prose, facts: Facts | undefined): readonly OwnSentence[] => {
  const known = sentencesOf(prose);
  const sentences = known.get(facts) ?? collectedSentences(prose, facts);
  known.set(facts, sentences);
  return sentences;
};

const collectedSentences = (prose: Prose, facts: Facts | undefined): readonly OwnSentence[] => {
  const inCells = new Map(facts ? ownWordsOf(facts).flatMap(({ text, at }) => at.map((cell): readonly [string, string] => [cell, bare(text)])) : []);
  const taken = ({ text, cells }: ProseSentence): boolean =>
    cells.some((cell) => {
      const [there, here] = [inCells.get(cell), bare(text)];
      return there !== undefined && there !== '' && (there.includes(here) || here.includes(there));
    });
  let next = 0;
  return prose.sentences.flatMap((sentence): readonly OwnSentence[] => {
    const from = next;
    while ((prose.claims[next]?.start ?? Infinity) < sentence.end) next += 1;
    const claims = prose.claims.slice(from, next);
    return sentence.own && !isTableRow(sentence) && !taken(sentence) ? [{ ...sentence, claims }] : [];
  });
};
