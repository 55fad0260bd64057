import { indicatorPassages } from '../narrate/indicator-passages';
import { ownWords } from '../narrate/own-words';
import { ask } from '../narrate/say';
import { paragraph, type Section } from '../narrate/section';

/** 项目产出情况: output and cost indicators, then what was achieved in the clerk's own words. Indicators without a first level stand here. */
export const output: Section = {
  *write(evaluation) {
    const told = [...indicatorPassages(evaluation, '产出', ({ indicator: { category } }) => category === 'output' || category === 'cost' || category === null), ...ownWords(evaluation.facts, 'output', '产出成效体现在')];
    if (told.length > 0) yield* told;
    else yield paragraph('missing', [ask('missing', { table: 'targets-table', row: null }, '产出指标及其完成情况，填在“绩效目标”表，或“成效台账”中章节为“产出”的行')]);
  },
};
