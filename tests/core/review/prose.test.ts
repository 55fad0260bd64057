import { describe, expect, it } from '@jest/globals';
import type { Prose } from '../../../src/core/model/prose';
import { compose } from '../../../src/core/pipeline';
import { proseOfReport } from '../../../src/core/review/prose-of-report';
import { proseOf } from '../../../src/core/review/prose-of-text';
import { evaluationOf } from '../../helpers/facts';

const outline = ({ headings }: Prose): string[] => headings.map(({ level, form, number, title, section }) => `${level}${form === level ? '' : `(${form ?? '-'})`} ${number} ${title} ${section ?? '-'}`);
const sentences = (text: string): string[] => proseOf(text).sentences.map((sentence) => sentence.text);

describe('headings of a given text', () => {
  it('have level, number, words and section', () => {
    expect(outline(proseOf('一、项目支出基本情况\r\n（一）项目支出概况。本单位负责组织工作。\r\n1.资金到位情况\r\n（1）财政资金\r\n二、绩效评价工作开展情况\r\n三、综合评价情况及评价结论\r\n四、绩效评价指标分析\r\n（一）项目决策情况\r\n（二）项目效益情况\r\n五、主要经验及做法、存在的问题及原因分析\r\n六、有关建议\r\n七、其他需要说明的问题'))).toEqual([
      '1 一、 项目支出基本情况 overview', '2 （一） 项目支出概况 overview', '3 1. 资金到位情况 funds', '4 （1） 财政资金 -', '1 二、 绩效评价工作开展情况 work', '1 三、 综合评价情况及评价结论 conclusion',
      '1 四、 绩效评价指标分析 -', '2 （一） 项目决策情况 decision', '2 （二） 项目效益情况 benefit', '1 五、 主要经验及做法、存在的问题及原因分析 experience', '1 六、 有关建议 recommendations', '1 七、 其他需要说明的问题 other',
    ]);
  });

  it('are chapters where they go on counting the chapters, whatever the form of their number', () => {
    const prose = proseOf('一、项目概况\n2、 绩效评价工作情况\n由办公室牵头。\n3、评价结论\n四、绩效指标分析\n1. 产出\n2. 效益\n');
    expect(outline(prose)).toEqual(['1 一、 项目概况 overview', '1(3) 2、 绩效评价工作情况 work', '1(3) 3、 评价结论 conclusion', '1 四、 绩效指标分析 -', '3 1. 产出 output', '3 2. 效益 benefit']);
    expect(prose.sentences.map(({ text, chapter, section }) => [text, chapter, section])).toEqual([['由办公室牵头。', '绩效评价工作情况', 'work']]);
  });

  it('are found where the numbers of an outline are decimals, and not where these count something', () => {
    expect(outline(proseOf('1 项目基本情况\n1.1 立项情况\n列入规划。\n1.2 总体目标完成情况（不超过500字）\n圆满完成。\n2 指标分析\n2.1 产出\n3 建议\n1.2公里道路改造\n5.5 万元购置设备\n3 名专家评审'))).toEqual([
      '1(2) 1 项目基本情况 overview', '3 1.1 立项情况 -', '3 1.2 总体目标完成情况（不超过500字） completion', '1(2) 2 指标分析 -', '3 2.1 产出 output', '1(2) 3 建议 recommendations',
    ]);
  });

  it('have sections where the parts are the chapters', () => {
    expect(outline(proseOf('第一部分 项目概况\n第二部分 资金使用情况\n支出5万元。\n第三部分 部门职责\n一、主要职责'))).toEqual(['1(-) 第一部分 项目概况 overview', '1(-) 第二部分 资金使用情况 funds', '1(-) 第三部分 部门职责 -', '1 一、 主要职责 -']);
  });

  it('have words without a number where they stand alone or before a colon and name a section', () => {
    expect(outline(proseOf('五、经验、问题\n主要经验及做法：领导重视。\n存在的问题\n目标没有细化。\n评价要求：认真。'))).toEqual(['1 五、 经验、问题 experience', '2(-)  主要经验及做法 experience', '2(-)  存在的问题 problems']);
  });

  it('have no words where a number starts a list item, and no section that the chapter has no place for', () => {
    const prose = proseOf('五、存在的问题\n1.预算执行偏慢\n2.培训7期没有按时办完，须抓紧。\n');
    expect(outline(prose)).toEqual(['1 五、 存在的问题 problems', '3 1. 预算执行偏慢 funds', '3 2.  -']);
    expect(prose.sentences.map(({ text, section }) => [text, section])).toEqual([['培训7期没有按时办完，须抓紧。', 'problems']]);
  });

  it('have words before a full stop with nothing behind it, but for items of a list', () => {
    expect(outline(proseOf('一、基本情况。\n（一）部门职能。\n负责审批。\n1.完成审批。'))).toEqual(['1 一、 基本情况 overview', '2 （一） 部门职能 -', '3 1.  -']);
  });

  it('are found behind what a word processor leaves, in full-width signs, and where a text has no 一、', () => {
    expect(outline(proseOf('[bookmark: _GoBack]五、有关建议\n　　１．产出情况\n（ 二 ）效益情况'))).toEqual(['1 五、 有关建议 recommendations', '3 １． 产出情况 output', '2 （ 二 ） 效益情况 benefit']);
    expect(proseOf('1、项目概况\n概况如下。\n2、评价结论\n得分高。').sentences.map(({ chapter }) => chapter)).toEqual(['项目概况', '评价结论']);
    expect(outline(proseOf('第二部分 项目支出绩效自评\n一、项目概况'))).toEqual(['1(-) 第二部分 项目支出绩效自评 -', '1 一、 项目概况 overview']);
  });
});

describe('sentences of a given text', () => {
  it.each([
    ['end with Chinese and ASCII full stops and with the line', '甲完成。乙完成.丙完成！\r\n丁', ['甲完成。', '乙完成.', '丙完成！', '丁']],
    ['are not cut within decimals, dates, numbers and dots', '增长3.5倍，2024.12.31前V1.2版……包括：1.甲、2.乙', ['增长3.5倍，2024.12.31前V1.2版……包括：1.甲、2.乙']],
    ['are not cut within titles, brackets and quotation marks', '按《办法。试行》（注。见附件）和“先审。后付”执行。完毕。', ['按《办法。试行》（注。见附件）和“先审。后付”执行。', '完毕。']],
    ['are cut behind a bracket without a partner', '甲（乙。丙。', ['甲（乙。', '丙。']],
    ['take the closing mark behind the full stop', '他说：“好。”随后离开。', ['他说：“好。”随后离开。']],
    ['leave out page numbers, placeholders and space', '　　甲完成。　\n- 3 -\n第 2 页 共 9 页\n4\n乙【待填写：金额】完成。\n　\n。。', ['甲完成。', '乙', '完成。']],
  ])('%s', (_, text, expected) => expect(sentences(text)).toEqual(expected));

  it('are a person’s words without cells', () => {
    expect(proseOf('甲完成。').sentences).toEqual([{ text: '甲完成。', start: 0, end: 4, chapter: null, section: null, cells: [], own: true }]);
  });
});

describe('prose of a composed report', () => {
  const evaluation = evaluationOf({ projects: [{ name: '培训', adjusted: 20, executed: 18, initial: 20, indicators: [{ name: '期数', target: '7', actual: '7', measure: '期' }] }], achievements: [['output', '举办培训7期。受训4000余人次'], ['benefit', '满意度明显提高']], texts: { organisation: '由办公室牵头' } });
  const prose = proseOfReport(compose(evaluation).report);

  it('has the sections of the outline, and chapters by their words', () => {
    expect(outline(prose).slice(0, 3)).toEqual(['1 一、 项目支出基本情况 -', '2 （一） 项目支出概况 overview', '2 （二） 项目资金使用管理情况 funds']);
    expect(prose.sentences.find(({ text }) => text.startsWith('受训'))).toMatchObject({ section: 'output', chapter: '绩效评价指标分析', cells: ['台账!D3'], own: true });
  });

  it('tells a person’s words from the program’s, and leaves out what is to be filled in', () => {
    expect(prose.sentences.filter(({ own }) => own).map(({ text }) => text)).toEqual(['自评工作由办公室牵头。', '举办培训7期。', '受训4000余人次。', '满意度明显提高。']);
    expect(prose.text).toContain('【待填写');
    expect(prose.sentences.some(({ text }) => text.includes('待填写'))).toBe(false);
  });

  it('has claims at their places', () => {
    for (const { text, start, end } of [...prose.claims, ...prose.sentences]) expect(prose.text.slice(start, end)).toBe(text);
    expect(prose.claims.filter(({ kind }) => kind === 'rate').map(({ text, subject }) => [text, subject])).toContainEqual(['90.00%', '预算执行率']);
  });
});

describe('words without a stop', () => {
  it('are cut behind a comma, before they are a whole text', () => {
    const clause = `采购设备${'若干'.repeat(20)}5万元，`;
    const cut = sentences(clause.repeat(100));
    expect(cut.join('')).toBe(clause.repeat(100));
    expect(cut.every((words) => words.length <= 1500 && words.endsWith('，'))).toBe(true);
  });

  it('are cut beside a number, not within it, where they have no comma either', () => {
    const cut = sentences(`${'甲'.repeat(1495)}1234567.89万元`);
    expect(cut).toEqual(['甲'.repeat(1495), '1234567.89万元']);
  });
});
