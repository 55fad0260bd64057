import { formPassages } from '../narrate/form-texts';
import { ownWords } from '../narrate/own-words';
import { problemsOf } from '../narrate/problems';
import { ask, say } from '../narrate/say';
import { paragraph, type Section } from '../narrate/section';

/** 存在的问题及原因分析: what the checks and the unmet indicators show, then the unit's own words. It says there is none only where none stands. */
export const problems: Section = {
  *write(evaluation) {
    const found = problemsOf(evaluation);
    const own = [...ownWords(evaluation.facts, 'problem'), ...formPassages(evaluation.facts, 'problems')];
    for (const { id, heading, sentences } of found) yield paragraph(id, sentences, heading);
    yield* own.map((passage, index) => (index === 0 && found.length > 0 ? { ...passage, heading: '业务工作方面' } : passage));
    if (found.length === 0 && own.length === 0) yield paragraph('none', [say('none', '经核对，表中金额、分值和指标完成情况未发现问题。')]);
    if (found.length > 0 && own.length === 0) yield paragraph('causes', [ask('causes', { table: 'achievements', row: '问题' }, '上述问题的原因分析，填在“成效台账”中章节为“问题”的行')], '原因分析');
  },
};
