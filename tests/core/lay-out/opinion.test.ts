import { describe, expect, it } from '@jest/globals';
import { layOutOpinion } from '../../../src/core/lay-out/document/opinion';
import type { DocumentPlan } from '../../../src/core/model/document-plan';
import type { Finding } from '../../../src/core/model/evaluation';
import { opinionOf, review } from '../../../src/core/pipeline';
import { proseOf } from '../../../src/core/review/prose-of-text';
import { findingOf } from '../../helpers/facts';

const text = '某区教育局2024年度项目支出自评报告\n一、项目支出基本情况\n项目支出100万元，其中办公40万元、培训50万元。\n二、评价结论\n全年绩效目标完成情况较好。';
const lines = ({ sections }: DocumentPlan): string[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.block === 'paragraph' ? [`${block.paragraph.kind} ${block.paragraph.runs.map((run) => run.text).join('')}`] : block.table.rows.map(({ cells }) => `| ${cells.map((cell) => cell.text).join(' | ')}`))));
const found = (message: string, given: Partial<Finding> = {}): Finding => findingOf({ code: 'M01', message, at: [], ...given });
const opinion = (findings: readonly Finding[], withWorkbook = true, date: string | null = null): string[] => lines(layOutOpinion({ prose: proseOf(text), findings, withWorkbook, unjudged: withWorkbook ? [] : [{ message: '没有所依据的工作簿。' }] }, date));
const at = (words: string): NonNullable<Finding['place']> => ({ chapter: '评价结论', start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('layOutOpinion', () => {
  it('says of each finding where it is, what the words are, what is wrong and what to supply', () => {
    expect(opinion([found('完成情况没有一个数量；请写明实际完成的数量。', { place: at('全年绩效目标完成情况较好。') })])).toEqual([
      'title 退回意见',
      'body 《某区教育局2024年度项目支出自评报告》共3句、3处数字，已对照所附工作簿复核，发现错误1处，请逐项更正或说明后重新报送。',
      'heading1 一、须更正的问题',
      '| 序号 | 位置 | 原文 | 问题 | 请更正或补充',
      '| 1 | 评价结论，第5行 | 「全年绩效目标完成情况较好。」 | 完成情况没有一个数量。 | 请写明实际完成的数量。',
      'signature 　　　　年　　月　　日',
    ]);
  });

  it.each([
    ['no way out', '总额与各项之和不符。', '总额与各项之和不符。 | —'],
    ['a way out behind a comma', '没有写明金额，请补写。', '没有写明金额。 | 请补写。'],
    ['words before it', '写的是预计要发生的事；年度自评请写实际完成数。', '写的是预计要发生的事。 | 年度自评请写实际完成数。'],
    ['a 请 inside a word', '申请文件没有文号；请补写。', '申请文件没有文号。 | 请补写。'],
  ])('parts a message with %s', (_, message, shown) => {
    expect(opinion([found(message)])[4]).toBe(`| 1 | 全文 | — | ${shown}`);
  });

  it('puts first what must be put right, each group in the order of the text, and last what was set aside', () => {
    const findings = [
      found('后。', { place: at('二、评价结论') }),
      found('先。', { place: at('100万元') }),
      found('警告。', { severity: 'warning' }),
      found('待确认。', { severity: 'review' }),
      found('提示。', { severity: 'hint' }),
      found('合计不符；请核对。', { waived: '含上年结转' }),
    ];
    const shown = opinion(findings, false, '2025年4月8日');
    expect(shown.filter((line) => line.startsWith('heading1'))).toEqual(['heading1 一、须更正的问题', 'heading1 二、请核实完善的问题', 'heading1 三、可以改进之处', 'heading1 四、没有判断的事项']);
    expect(shown.filter((line) => /^\| \d/.test(line)).map((line) => line.split(' | ')[3])).toEqual(['先。', '后。', '警告。', '待确认。', '提示。']);
    expect(shown.slice(-3)).toEqual(['body 没有所依据的工作簿。', 'body 合计不符：已说明理由（含上年结转），不列为问题。', 'signature 2025年4月8日']);
  });

  it('says so where nothing is wrong', () => {
    expect(opinion([])).toEqual(['title 退回意见', 'body 《某区教育局2024年度项目支出自评报告》共3句、3处数字，已对照所附工作簿复核，没有发现问题。', 'signature 　　　　年　　月　　日']);
  });

  it('cuts long quotations in the middle, and names the cell where there is no place', () => {
    const long = proseOf(`一、概况\n${'甲'.repeat(50)}乙${'丙'.repeat(50)}。`);
    const shown = lines(layOutOpinion({ prose: long, findings: [found('长。', { place: { chapter: null, start: 5, end: 107 } }), found('表。', { at: ['表!B2'] })], unjudged: [], withWorkbook: true }, null));
    expect(shown[4]).toBe('| 1 | 表!B2 | — | 表。 | —');
    expect(shown[5]).toBe(`| 2 | 第2行 | 「${'甲'.repeat(40)}……${'丙'.repeat(19)}。」 | 长。 | —`);
    expect(shown[1]).toContain('所报报告共');
  });

  it('is laid out of a review', () => {
    const shown = lines(opinionOf(review(text, null), false, null));
    expect(shown.find((line) => line.includes('100万元'))).toMatch(/^\| 1 \| 项目支出基本情况，第3行 \| 「[^」]*100万元.*90/);
    expect(shown.slice(shown.findIndex((line) => line.includes('没有判断的事项')) + 1, -1)).toEqual(['body 没有所依据的工作簿，文中数字只与文中其他数字核对，未与数据核对。']);
  });
});
