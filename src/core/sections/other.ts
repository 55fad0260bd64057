import { ownWords } from '../narrate/own-words';
import { count, yearOf } from '../narrate/pieces';
import { say } from '../narrate/say';
import { paragraph, type Section } from '../narrate/section';

/** 其他需要说明的问题: assumptions that wait for a person, the unit's own words, otherwise 无 in one sentence. */
export const other: Section = {
  *write({ facts, findings }) {
    const open = findings.filter(({ severity, waived }) => severity === 'review' && waived === null);
    const cells = open.flatMap(({ at }) => at.slice(0, 1));
    const own = ownWords(facts, 'other');
    if (open.length > 0) yield paragraph('review', [say('review', '有', cells.length === open.length ? count(cells, '项') : '若干项', '数据口径按默认假定处理，列于“核对清单”，须经办人确认。')]);
    yield* own;
    const { unit } = facts;
    if (open.length === 0 && own.length === 0) yield paragraph('none', [say('none', '本单位', yearOf(unit.year, unit.at.year ?? []), '无其他需要说明的问题。')]);
  },
};
