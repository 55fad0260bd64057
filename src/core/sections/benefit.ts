import { indicatorPassages } from '../narrate/indicator-passages';
import { ownWords } from '../narrate/own-words';
import { ask } from '../narrate/say';
import { paragraph, type Section } from '../narrate/section';

/** 项目效益情况: benefit and satisfaction indicators, then what was achieved in the clerk's own words. */
export const benefit: Section = {
  *write(evaluation) {
    const told = [...indicatorPassages(evaluation, '效益和满意度', ({ indicator: { category } }) => category === 'benefit' || category === 'satisfaction'), ...ownWords(evaluation.facts, 'benefit', '效益体现在')];
    if (told.length > 0) yield* told;
    else yield paragraph('missing', [ask('missing', { table: 'targets-table', row: null }, '效益和满意度指标及其完成情况，填在“绩效目标”表，或“成效台账”中章节为“效益”的行')]);
  },
};
