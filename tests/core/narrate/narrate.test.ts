import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Evaluation } from '../../../src/core/model/evaluation';
import type { Sentence } from '../../../src/core/model/report';
import { narrate } from '../../../src/core/narrate';
import { sections } from '../../../src/core/sections';
import { parseRef } from '../../../src/core/units/address';
import { evaluationOf, type FactsDraft, type ProjectDraft } from '../../helpers/facts';

const sentencesOf = (evaluation: Evaluation): readonly Sentence[] => narrate(evaluation).chapters.flatMap(({ passages }) => passages.flatMap(({ sentences }) => sentences));

const amount = fc.option(fc.integer({ min: 0, max: 900_000 }).map((value) => value / 100), { nil: undefined });
const words = fc.stringMatching(/^[甲乙丙0-9（）、a]{1,12}$/);
const indicator = fc.record({
  name: words,
  category: fc.constantFrom('output', 'benefit', 'satisfaction', 'cost', null),
  comparison: fc.constantFrom('>=', '<=', '=', 'qualitative', 'date'),
  target: fc.constantFrom('100', '95.5', '0', '效果明显', null),
  actual: fc.constantFrom('100', '87', '120', '已完成', null),
  measure: fc.constantFrom('人', '%', null),
  maxPoints: fc.constantFrom('10', '20', null),
  deviationReason: fc.constantFrom('受3次降雨影响。', null),
} as const);
const draft = fc.record({
  unit: fc.constantFrom('第1中学', null),
  year: fc.constantFrom(2024, null),
  total: fc.record({ initial: amount, adjusted: amount, received: amount, executed: amount }),
  projects: fc.array(fc.record({ name: words, initial: amount, adjusted: amount, received: amount, executed: amount, indicators: fc.array(indicator, { maxLength: 4 }) }), { maxLength: 14 }).map((projects) => projects.map((project, index) => ({ ...project, id: `p${index}`, indicators: project.indicators.map((one, position) => ({ ...one, id: `p${index}/${position}` })) })) as ProjectDraft[]),
  achievements: fc.array(fc.tuple(fc.constantFrom('decision', 'process', 'output', 'benefit', 'experience', 'problem', 'recommendation', 'other'), fc.constantFrom('办班7期', '一是调训257人。', '走访１２户')), { maxLength: 6 }),
  texts: fc.constantFrom({}, { purpose: '用于3项工作。', approval: '财教〔2023〕5号', regulations: '办法（2022年修订）', organisation: '3个科室', period: '2025年1月' }),
} as const);
/** fast-check gives `undefined`, the builder wants the field left out. */
const evaluationFrom = (given: unknown): Evaluation => evaluationOf(JSON.parse(JSON.stringify(given)) as FactsDraft);

describe('narrate', () => {
  it('has every digit in a figure with cells or in a constant, whatever the facts', () => {
    fc.assert(
      fc.property(draft, (given) => {
        // One expectation for all: one for each digit takes longer than what is tested.
        const wrong = sentencesOf(evaluationFrom(given)).flatMap(({ text, figures, constants, proof }) => {
          const covered = [...figures, ...constants];
          return [
            ...covered.filter((part) => text.slice(part.start, part.start + part.text.length) !== part.text),
            ...[...text.matchAll(/\p{Nd}/gu)].filter(({ index }) => !covered.some((part) => part.start <= index && index < part.start + part.text.length)).map(({ index }) => [text, index]),
            ...figures.filter(({ cells }) => cells.length === 0),
            ...proof.filter((ref) => parseRef(ref) === null),
          ];
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('fails in no section, repeats no id, and says the same twice', () => {
    fc.assert(
      fc.property(draft, (given) => {
        const evaluation = evaluationFrom(given);
        for (const section of Object.values(sections)) expect([...section.write(evaluation)].length).toBeGreaterThan(0);
        const ids = sentencesOf(evaluation).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(JSON.stringify(narrate(evaluationFrom(given)))).toBe(JSON.stringify(narrate(evaluation)));
      }),
      { numRuns: 150 },
    );
  });

  it('numbers chapters, sections and items in sequence', () => {
    const report = narrate(evaluationOf({ projects: [{ name: '甲', adjusted: 10, executed: 5 }] }));
    expect(report.chapters.map(({ heading }) => heading.slice(0, 2))).toEqual(['一、', '二、', '三、', '四、', '五、', '六、', '七、']);
    const headings = report.chapters.map(({ passages }) => passages.flatMap(({ heading }) => (heading === null ? [] : [heading.text])));
    expect(headings[0]).toEqual(['（一）项目支出概况', '（二）项目资金使用管理情况', '（三）项目支出绩效目标完成程度']);
    expect(headings[4]).toEqual(['（一）主要经验及做法', '（二）存在的问题及原因分析', '1.预算执行偏慢', '2.绩效目标填报不完整']);
  });

  it('changes no id when projects are sorted or added', () => {
    const projects: ProjectDraft[] = [{ name: '甲', adjusted: 10, executed: 5 }, { name: '乙', adjusted: 20, executed: 20 }];
    const ids = (of: readonly ProjectDraft[]): readonly string[] => sentencesOf(evaluationOf({ projects: of })).map(({ id }) => id).sort();
    expect(ids([...projects].reverse())).toEqual(ids(projects));
    expect(ids([...projects, { name: '丙', adjusted: 1, executed: 1 }])).toEqual(ids(projects));
  });

  it('repeats no pattern more than three times with 40 projects and 480 indicators', () => {
    const projects = Array.from({ length: 40 }, (_, index): ProjectDraft => ({
      name: `项目${index}`,
      adjusted: 100 + index,
      executed: 60 + index,
      indicators: Array.from({ length: 12 }, (__, position) => ({ name: `指标${position}`, maxPoints: '7.5', actual: position === index % 12 ? '90' : '100', ...(index % 2 === 0 ? { deviationReason: '进度偏慢' } : {}) })),
    }));
    const patterns = new Map<string, number>();
    for (const { text, figures, constants, proof } of sentencesOf(evaluationOf({ projects }))) {
      expect(proof.length).toBeGreaterThanOrEqual(figures.length > 0 ? 1 : 0);
      const masked = [...figures, ...constants].sort((one, other) => other.start - one.start).reduce((rest, part) => `${rest.slice(0, part.start)}#${rest.slice(part.start + part.text.length)}`, text);
      patterns.set(masked, (patterns.get(masked) ?? 0) + 1);
    }
    expect([...patterns].filter(([, times]) => times > 3)).toEqual([]);
  });

  it('keeps the other sections when one fails', () => {
    const evaluation = evaluationOf({ projects: [{ name: '甲', adjusted: 10, executed: 10 }] });
    const broken = { ...evaluation, facts: { ...evaluation.facts, achievements: null as never } };
    const texts = sentencesOf(broken).map(({ text }) => text);
    expect(texts).toContain('【待填写：本节未能自动生成，请手工撰写】');
    expect(texts).toContain('全年预算数10.00万元。');
  });
});
