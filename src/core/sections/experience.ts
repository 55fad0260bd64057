import { ownWords } from '../narrate/own-words';
import { ask } from '../narrate/say';
import { paragraph, type Section } from '../narrate/section';

/** 主要经验及做法: the unit's own words, asked for until given. */
export const experience: Section = {
  *write({ facts }) {
    const own = ownWords(facts, 'experience');
    if (own.length > 0) yield* own;
    else yield paragraph('missing', [ask('missing', { table: 'achievements', row: '经验' }, '主要经验及做法，填在“成效台账”中章节为“经验”的行')]);
  },
};
