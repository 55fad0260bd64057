import type { Evaluation } from '../model/evaluation';
import type { Chapter, Passage, Report, Sentence } from '../model/report';
import { sections } from '../sections';
import { chineseNumber } from '../units/chinese-numbers';
import { ask } from './say';
import { paragraph, type PassageDraft } from './section';

const drafts = (section: string, evaluation: Evaluation): readonly PassageDraft[] => {
  try {
    const member = sections[section];
    if (!member) throw new RangeError(`no section ${section}`);
    return [...member.write(evaluation)].filter(({ sentences, table }) => sentences.length > 0 || table !== null);
  } catch {
    // One section that fails must not take the other chapters with it; the gap is shown in its place.
    return [paragraph('failed', [ask('failed', null, '本节未能自动生成，请手工撰写')])];
  }
};

/** Returns a function that makes ids distinct: the second of equals ends in #2. */
const distinctIds = (): ((id: string) => string) => {
  const seen = new Map<string, number>();
  return (id) => {
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times === 1 ? id : `${id}#${times}`;
  };
};

/** Returns the report on an evaluation: chapters, headings numbered in sequence, sentences with their cells. */
export const narrate = (evaluation: Evaluation): Report => {
  const { scheme, facts } = evaluation;
  const [passageId, sentenceId] = [distinctIds(), distinctIds()];
  const chapters = scheme.chapters.map((plan, index): Chapter => {
    let second = 0;
    const passages = plan.sections.flatMap(({ section, heading }): readonly Passage[] => {
      let third = 0;
      const own = drafts(section, evaluation);
      // One of several has a number; a single one is no 1.
      const several = own.filter((draft) => draft.heading !== null).length > 1;
      const written = own.map((draft): Passage => {
        const numbered = draft.heading === null ? null : `${several ? `${(third += 1)}.` : ''}${draft.heading}`;
        const id = passageId(`${section}/${draft.id}`);
        return {
          id,
          heading: numbered === null ? null : { level: 3, text: numbered },
          sentences: draft.sentences.map((sentence): Sentence => ({ ...sentence, id: sentenceId(`${section}/${sentence.id}`) })),
          table: draft.table === null ? null : { ...draft.table, id },
        };
      });
      const [first, ...rest] = written;
      if (first === undefined || heading === null) return written;
      const above = { level: 2, text: `（${chineseNumber((second += 1))}）${heading}` } as const;
      // A passage has one heading; where its own is of the third level, the section's stands alone before it.
      return first.heading === null ? [{ ...first, heading: above }, ...rest] : [{ id: passageId(`${section}/heading`), heading: above, sentences: [], table: null }, ...written];
    });
    return { id: plan.id, heading: `${chineseNumber(index + 1)}、${plan.heading}`, passages };
  });
  const { name, year } = facts.unit;
  return { title: scheme.reportTitle, subtitle: `${name ?? '【待填写：单位名称，填在“单位信息”的“单位名称”一行】'}${year === null ? '' : `（${year}年度）`}`, chapters };
};
