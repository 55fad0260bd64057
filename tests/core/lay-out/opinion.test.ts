import { describe, expect, it } from '@jest/globals';
import { layOutOpinion } from '../../../src/core/lay-out/document/opinion';
import { placesIn } from '../../../src/core/lay-out/document/place-in-text';
import type { DocumentPlan } from '../../../src/core/model/document-plan';
import type { Finding } from '../../../src/core/model/evaluation';
import { opinionOf, review } from '../../../src/core/pipeline';
import { proseOf } from '../../../src/core/review/prose-of-text';
import { findingOf } from '../../helpers/facts';

const text = '某区教育局2024年度项目支出自评报告\n一、项目支出基本情况\n项目支出100万元，其中办公40万元、培训50万元。\n二、评价结论\n全年绩效目标完成情况较好。';
const lines = ({ sections }: DocumentPlan): string[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.block === 'paragraph' ? [`${block.paragraph.kind} ${block.paragraph.runs.map((run) => run.text).join('')}`] : block.table.rows.map(({ cells }) => `| ${cells.map((cell) => cell.text).join(' | ')}`))));
const found = (message: string, given: Partial<Finding> = {}): Finding => findingOf({ code: 'M01', message, at: [], ...given });
const opinion = (findings: readonly Finding[], withWorkbook = true, date: string | null = null): string[] => lines(layOutOpinion({ prose: proseOf(text), findings, withWorkbook, unit: '某区教育局', unjudged: withWorkbook ? [] : [{ message: '没有所依据的工作簿。' }] }, date));
const at = (words: string): NonNullable<Finding['place']> => ({ chapter: '评价结论', start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('layOutOpinion', () => {
  it('says of each finding where it is, what the words are, what is wrong and what to supply', () => {
    expect(opinion([found('完成情况没有一个数量；请写明实际完成的数量。', { place: at('全年绩效目标完成情况较好。') })])).toEqual([
      'title 退回意见',
      'addressee 某区教育局：',
      'body 你单位报送的《某区教育局2024年度项目支出自评报告》共3句、3处数字，已对照所附工作簿复核，有须更正的1处，列在下面；请逐项更正或说明后重新报送。',
      'heading1 一、须更正的问题',
      '| 序号 | 位置 | 原文 | 问题 | 请更正或补充',
      '| 1 | 二、评价结论 | 「全年绩效目标完成情况较好。」 | 完成情况没有一个数量。 | 请写明实际完成的数量。',
      'signature 【待填写：退回单位】',
      'signature 　　　　年　　月　　日',
    ]);
  });

  it.each([
    ['no way out', '总额与各项之和不符。', '总额与各项之和不符。 | —'],
    ['a way out behind a comma', '没有写明金额，请补写。', '没有写明金额。 | 请补写。'],
    ['words before it', '写的是预计要发生的事；年度自评请写实际完成数。', '写的是预计要发生的事。 | 年度自评请写实际完成数。'],
    ['a 请 inside a word', '申请文件没有文号；请补写。', '申请文件没有文号。 | 请补写。'],
  ])('parts a message with %s', (_, message, shown) => {
    expect(opinion([found(message)])[5]).toBe(`| 1 | 全文 | — | ${shown}`);
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
    expect(shown.filter((line) => line.startsWith('heading1'))).toEqual(['heading1 一、须更正的问题', 'heading1 二、须核实完善的问题', 'heading1 三、可以改进的问题', 'heading1 四、没有判断的事项']);
    expect(shown.filter((line) => /^\| \d/.test(line)).map((line) => line.split(' | ').filter((_, column) => column === 0 || column === 3).join(' '))).toEqual(['| 1 先。', '| 2 后。', '| 3 警告。', '| 4 待确认。', '| 5 提示。']);
    expect(shown.slice(-4)).toEqual(['body 没有所依据的工作簿。', 'body 合计不符：已说明理由（含上年结转），不列为问题。', 'signature 【待填写：退回单位】', 'signature 2025年4月8日']);
  });

  it('takes a unit above the title for its own, and quotes items without their marks', () => {
    const words = '某县教育和体育局\n关于2024年薄弱环节改善补助资金的绩效自评报告\n一、资金\n- 消防宣传25万';
    const shown = lines(opinionOf(review(words, null), false, null));
    expect(shown.slice(1, 3).map((line) => line.slice(0, 48))).toEqual(['addressee 某县教育和体育局：', 'body 你单位报送的《某县教育和体育局关于2024年薄弱环节改善补助资金的绩效自评报告》共3句']);
    expect(shown.find((line) => line.includes('没有写“元”'))).toContain('| 「消防宣传25万」 |');
  });

  it('quotes a number with its clause, and a broken line as one', () => {
    const broken = proseOf('一、概况\n全年举办培训7期，培训干部2\n00人。');
    const at = (words: string) => ({ chapter: null, start: broken.text.indexOf(words), end: broken.text.indexOf(words) + words.length });
    const shown = lines(layOutOpinion({ prose: broken, findings: [found('期。', { place: at('7期') }), found('人。', { place: at('培训干部2\n00人') })], unjudged: [], withWorkbook: false, unit: null }, null));
    expect(shown.slice(5, 7)).toEqual(['| 1 | 一、概况 | 「全年举办培训7期」 | 期。 | —', '| 2 | 一、概况 | 「培训干部200人」 | 人。 | —']);
  });

  it('tells once what the text and the workbook both tell, with both places', () => {
    const data = { total: '212.93万元', sum: '151.80万元' };
    const shown = opinion([found('合计不符。', { at: ['表!C11', '表!C4:C7'], data }), found('文中总额不符。', { place: at('二、评价结论'), data: { ...data, count: '5' } }), found('另一合计不符。', { at: ['表!D11'], data: { ...data, total: '1万元' } })]);
    expect(shown.filter((line) => /^\| \d/.test(line))).toEqual(['| 1 | 工作簿 表!D11 | — | 另一合计不符。 | —', '| 2 | 二、评价结论，工作簿 表!C11 | 「二、评价结论」 | 文中总额不符。 | —']);
  });

  it('tells a place as a reader of Word finds it: by the headings above it and the paragraph below them', () => {
    const given = '某局自评报告\n本局职责如下。\n一、概况\n一段。\n二、指标分析\n（一）决策\n甲。\n（二）产出\n乙。\n丙有\n两行。\n\n项目\t金额\n丁。\n1.质量\n戊。';
    const prose = proseOf(given);
    const placeOf = placesIn(prose);
    const told = ['某局自评', '本局', '一段', '指标分析', '甲', '乙', '丙有', '两行', '金额', '丁', '戊'].map((words) => placeOf({ chapter: null, start: given.indexOf(words), end: given.indexOf(words) + 1 }));
    expect(told).toEqual(['标题', '标题下第1段', '一、概况', '二、指标分析', '二、（一）决策', '二、（二）产出，第1段', '二、（二）产出，第2段', '二、（二）产出，第2段', '二、（二）产出，表格', '二、（二）产出，第3段', '二、（二）1.质量']);
  });

  it('says so where nothing is wrong', () => {
    expect(opinion([])).toEqual(['title 退回意见', 'addressee 某区教育局：', 'body 你单位报送的《某区教育局2024年度项目支出自评报告》共3句、3处数字，已对照所附工作簿复核，没有发现问题。', 'signature 【待填写：退回单位】', 'signature 　　　　年　　月　　日']);
  });

  it('cuts long quotations in the middle, and names the cell where there is no place', () => {
    const long = proseOf(`一、概况\n${'甲'.repeat(50)}乙${'丙'.repeat(50)}。`);
    const shown = lines(layOutOpinion({ prose: long, findings: [found('长。', { place: { chapter: null, start: 5, end: 107 } }), found('表。', { at: ['表!B2'] })], unjudged: [], withWorkbook: true, unit: null }, null));
    expect(shown[5]).toBe('| 1 | 工作簿 表!B2 | — | 表。 | —');
    expect(shown[6]).toBe(`| 2 | 一、概况 | 「${'甲'.repeat(40)}……${'丙'.repeat(19)}。」 | 长。 | —`);
    expect(shown[1]).toBe('addressee 【待填写：报送单位】：');
    expect(shown[2]).toContain('你单位报送的绩效自评报告共');
  });

  it.each([
    ['某县委办公室2024年度专项业务经费绩效自评报告', '某县委办公室：'],
    ['某区委组织部关于2024年度项目支出绩效自评的报告', '某区委组织部：'],
    ['2024年度项目支出绩效自评报告', '【待填写：报送单位】：'],
  ])('is addressed to whom %s names', (title, addressee) => {
    expect(lines(opinionOf(review(`${title}\n一、概况\n培训干部12人。`, null), false, null))[1]).toBe(`addressee ${addressee}`);
  });

  it('is laid out of a review', () => {
    const shown = lines(opinionOf(review(text, null), false, null));
    expect(shown.find((line) => line.includes('100万元'))).toMatch(/^\| 1 \| 一、项目支出基本情况 \| 「[^」]*100万元.*90/);
    expect(shown.slice(shown.findIndex((line) => line.includes('没有判断的事项')) + 1, -2)).toEqual(['body 没有所依据的工作簿，文中数字只与文中其他数字核对，未与数据核对。']);
  });
});
