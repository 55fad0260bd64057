import { ownWords } from '../narrate/own-words';
import { count } from '../narrate/pieces';
import { ask, say } from '../narrate/say';
import { paragraph, type Section } from '../narrate/section';

/** 其他需要说明的问题: assumptions that wait for a person, then the unit's own words, asked for until given. */
export const other: Section = {
  *write({ facts, findings }) {
    const open = findings.filter(({ severity, waived }) => severity === 'review' && waived === null);
    const cells = open.flatMap(({ at }) => at.slice(0, 1));
    const own = ownWords(facts, 'other');
    if (open.length > 0) yield paragraph('review', [say('review', '有', cells.length === open.length ? count(cells, '项') : '若干项', '数据口径按默认假定处理，列于“核对清单”，须经办人确认。')]);
    yield* own;
    // That there is nothing else is for the unit to say: no table tells it.
    if (own.length === 0) yield paragraph('missing', [ask('missing', { table: 'achievements', row: '其他' }, '其他需要说明的问题，没有的写“无其他需要说明的问题”，填在“成效台账”中章节为“其他”的行')]);
  },
};
