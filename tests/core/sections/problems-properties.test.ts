import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Evaluation } from '../../../src/core/model/evaluation';
import { narrate } from '../../../src/core/narrate';
import { evaluationOf, findingOf, type FactsDraft, type IndicatorDraft } from '../../helpers/facts';

const name = fc.constantFrom('河道整治', '培训2期', '“双减”服务', '=1+1', '设备购置', '甲');
const reason = fc.constantFrom(null, '无', '招标推迟', '招标推迟，下年提前招标', '原因：材料晚到；改进措施：签订保供协议', '已完成');
const indicator: fc.Arbitrary<IndicatorDraft> = fc.record({ name: fc.constantFrom('人数', '合格率', '期数3', '满意度'), actual: fc.constantFrom('100', '50', '160', null), deviationReason: reason });
const project = fc.record({ name, adjusted: fc.constantFrom(0, 10, 40), executed: fc.constantFrom(0, 5, 10, 40), remark: fc.constantFrom('', '尾款未付', '年中追加预算；设计变更', '无'), indicators: fc.uniqueArray(indicator, { selector: (one) => one.name, maxLength: 4 }) });
const statement = fc.constantFrom('绩效目标没有细化', '执行进度偏慢，招标推迟2个月', '人数没有完成指标', '档案不齐', '账表不符3处', '一是人手不足');
const row = fc.tuple(fc.constantFrom('problem' as const, 'recommendation' as const), statement, fc.record({ theme: fc.constantFrom('管理', '档案', '资金'), subheading: fc.constantFrom('进度', '质量') }));
const finding = fc.record({ code: fc.constantFrom('M01', 'M04', 'M07', 'M08', 'M09', 'M10', 'M22', 'M23', 'S05', 'S08', 'S09', 'S10', 'S13', 'C02', 'C03', 'C08', 'I02', 'I10'), severity: fc.constantFrom('error' as const, 'warning' as const, 'hint' as const, 'review' as const), waived: fc.constantFrom(null, '已说明') });

const drawn: fc.Arbitrary<Evaluation> = fc
  .record({ projects: fc.uniqueArray(project, { selector: (one) => one.name, minLength: 1, maxLength: 5 }), achievements: fc.uniqueArray(row, { selector: ([chapter, text]) => chapter + text, maxLength: 6 }), findings: fc.uniqueArray(finding, { selector: (one) => one.code, maxLength: 6 }) })
  .map(({ projects, achievements, findings }) => {
    const drafts = projects.map(({ remark, ...given }) => ({ ...given, ...(remark === '' ? {} : { remark }) }));
    return evaluationOf({ projects: drafts, achievements: achievements as FactsDraft['achievements'] & object }, findings.map((given, index) => findingOf({ ...given, at: [`表!Z${index + 1}`], message: `第${index + 1}处不符；请更正第${index + 1}处。`, fault: `不符${index}` })));
  });

const passagesOf = (evaluation: Evaluation, section: string) => narrate(evaluation).chapters.flatMap(({ passages }) => passages).filter(({ id, sentences }) => id.startsWith(`${section}/`) && sentences.length > 0);
const textOf = ({ sentences }: ReturnType<typeof passagesOf>[number]): string => sentences.map(({ text }) => text).join('');

describe('problems and recommendations of any workbook', () => {
  it('never say that there is none while a finding, a missed target or slow spending stands', () => {
    fc.assert(
      fc.property(drawn, (evaluation) => {
        const { findings, facts } = evaluation;
        const stands =
          findings.some(({ severity, waived }) => (severity === 'error' || severity === 'warning') && waived === null) ||
          facts.projects.some(({ executed, adjusted, indicators }) => (adjusted ?? 0) > 0 && (executed ?? 0) / (adjusted ?? 1) < 0.9 || indicators.length === 0 || indicators.some(({ actual }) => actual === null || actual === '50')) ||
          facts.achievements.some(({ chapter }) => chapter === 'problem');
        const said = passagesOf(evaluation, 'problems').map(textOf).join('');
        expect([stands, said.includes('未发现问题')]).toEqual([stands, !stands]);
      }),
    );
  });

  it('have one recommendation, or one question for it, to each problem', () => {
    fc.assert(
      fc.property(drawn, (evaluation) => {
        const advice = passagesOf(evaluation, 'recommendations');
        for (const { id } of passagesOf(evaluation, 'problems').filter((passage) => !passage.id.endsWith('/none')))
          expect([id, advice.filter((passage) => passage.id === id.replace('problems/', 'recommendations/')).length]).toEqual([id, 1]);
      }),
    );
  });

  it("tell each of the clerk's statements once, in its chapter", () => {
    fc.assert(
      fc.property(drawn, (evaluation) => {
        for (const [chapter, section] of [['problem', 'problems'], ['recommendation', 'recommendations']] as const) {
          const said = passagesOf(evaluation, section).flatMap(({ sentences }) => sentences.map(({ id }) => id));
          const due = evaluation.facts.achievements.filter((one) => one.chapter === chapter).length;
          expect(said.filter((id) => id.startsWith(`${section}/own/`))).toHaveLength(due);
        }
      }),
    );
  });

  it('fail in no section, and say no number without its source', () => {
    fc.assert(
      fc.property(drawn, (evaluation) => {
        const sentences = narrate(evaluation).chapters.flatMap(({ passages }) => passages.flatMap((passage) => passage.sentences));
        expect(sentences.filter(({ text }) => text.includes('未能自动生成'))).toEqual([]);
        for (const { text, figures, constants } of sentences)
          for (const { 0: numeral, index } of text.matchAll(/\d+(?:\.\d+)?/g)) expect([text, numeral, [...figures, ...constants].some(({ start, text: piece }) => start <= index && index < start + piece.length)]).toEqual([text, numeral, true]);
      }),
    );
  });
});
