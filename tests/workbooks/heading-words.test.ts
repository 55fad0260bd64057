import { describe, expect, it } from '@jest/globals';
import { recognise } from '../../src/core/recognise';
import { snapshotOf } from './grid';
import { amountWords, changeWords, composedWords, indicatorWords, nameWords, openWords, rateWords, sourceForm, sourceWords, totalWords } from './heading-words';

const wan = 1_000_000;

describe('heading words', () => {
  it.each([...amountWords, ...composedWords])('%s is %s', (_, kind, workbook) => {
    const [project] = recognise(snapshotOf(workbook)).projects;
    expect(project).toMatchObject({ initial: null, adjusted: null, received: null, executed: null, [kind]: 12 * wan });
  });

  it.each(openWords)('%s is no kind of amount by itself', (_, workbook) => expect(recognise(snapshotOf(workbook)).projects[0]).toMatchObject({ initial: null, adjusted: null, received: 12 * wan, executed: null }));

  it.each(nameWords)('%s names projects', (_, workbook) => expect(recognise(snapshotOf(workbook)).projects.map(({ name, executed }) => [name, executed])).toEqual([['技能培训', 12 * wan]]));

  it.each(changeWords)('%s', (_, workbook) => expect(recognise(snapshotOf(workbook)).projects[0]).toMatchObject({ initial: 100 * wan, adjusted: 115 * wan }));

  it.each(rateWords)('%s is a rate', (_, workbook) => expect(recognise(snapshotOf(workbook)).projects[0]!.statedRate).toMatchObject({ ratio: '0.9', at: ['表!D3'] }));

  it.each(indicatorWords)('%s is %s', (_, __, workbook) => {
    const [project] = recognise(snapshotOf(workbook)).projects;
    expect(project!.indicators).toHaveLength(1);
    expect(project!.indicators[0]).toMatchObject({ category: 'output', kind: 'quantity', name: '培训人次', comparison: '>=', target: '180', measure: '人次', actual: '185', maxPoints: '20', declaredPoints: '19', deviationReason: '天气原因' });
  });

  it.each(totalWords)('%s is no project', (_, workbook) => {
    const facts = recognise(snapshotOf(workbook));
    expect([facts.projects.map(({ name }) => name), facts.sums.flatMap(({ columns }) => columns.map(({ stated }) => stated))]).toEqual([['技能培训', '招聘会'], [20 * wan]]);
  });

  it.each(sourceWords)('%s is a source', (source) => {
    const [project] = recognise(snapshotOf(sourceForm(source))).projects;
    expect([project!.name, project!.executed, project!.lines.map(({ name, executed }) => [name, executed])]).toEqual(['技能培训', 18 * wan, [[source, 11 * wan], ['其余', 7 * wan]]]);
  });
});
