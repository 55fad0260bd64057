import { formPassages } from '../narrate/form-texts';
import { ownWords } from '../narrate/own-words';
import { problemsOf } from '../narrate/problems';
import { ask } from '../narrate/say';
import { paragraph, type Section } from '../narrate/section';

/** 有关建议: the unit's own words; until given, asked for by the problems that stand. */
export const recommendations: Section = {
  *write(evaluation) {
    const own = [...ownWords(evaluation.facts, 'recommendation'), ...formPassages(evaluation.facts, 'improvements')];
    if (own.length > 0) {
      yield* own;
      return;
    }
    const headings = problemsOf(evaluation).map(({ heading }) => `“${heading}”`);
    yield paragraph('missing', [ask('missing', { table: 'achievements', row: '建议' }, headings.length > 0 ? `针对${headings.join('')}的建议，写明责任部门和完成时限` : '有关建议', '，填在“成效台账”中章节为“建议”的行')]);
  },
};
