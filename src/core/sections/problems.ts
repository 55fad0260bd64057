import { ask, say } from '../narrate/say';
import { paragraph, type Section } from '../narrate/section';
import { toldProblems } from '../narrate/told-problems';

/** 存在的问题及原因分析: what the checks and the unmet indicators show, each with its cause, then the unit's own words. It says there is none only where none stands. */
export const problems: Section = {
  *write(evaluation) {
    const told = toldProblems(evaluation);
    if (evaluation.facts.projects.length === 0 && told.length === 0) yield paragraph('missing', [ask('missing', { table: 'achievements', row: '问题' }, '存在的问题及原因，填在“成效台账”中章节为“问题”的行')]);
    else if (told.length === 0) yield paragraph('none', [say('none', '经核对，表中金额、分值和指标完成情况未发现问题。')]);
    for (const { id, heading, sentences, rows, found } of told) {
      const asked = found !== null && found.asked !== null && rows.length === 0 ? [found.asked] : [];
      yield paragraph(id, [...sentences, ...asked], told.length > 1 || found !== null ? heading : null);
    }
  },
};
