import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fieldsOf } from '../../../src/core/wording/fields';
import { fill } from '../../../src/core/wording/fill';
import { literal } from '../../../src/core/wording/template';
import { evaluationOf } from '../../helpers/facts';

const cell = '报告设置!C30';
const two = evaluationOf({
  unit: '某单位（本级）',
  total: { adjusted: 300, executed: 212.93 },
  projects: [
    { name: '2024年技能培训', id: 'P01', initial: 100, adjusted: 200, received: 200, executed: 151.8, remark: '分两批支付', lines: [{ name: '财政拨款', adjusted: 180 }], indicators: [{ name: '培训人数', target: '100', actual: '90' }, { name: '课程', comparison: 'qualitative', target: '合格', actual: '达成预期', measure: null }] },
    { name: '设备', adjusted: 100, executed: 61.13 },
  ],
});
const texts = (text: string, evaluation = two): readonly (readonly string[])[] => fill('x/y', text, fieldsOf(evaluation), cell).paragraphs.map((sentences) => sentences.map((sentence) => sentence.text));
const whole = (text: string, evaluation = two): string => texts(text, evaluation).map((sentences) => sentences.join('')).join('\n');
const problems = (text: string, evaluation = two) => fill('x/y', text, fieldsOf(evaluation), cell).problems.map(({ why, name, start, end, near }) => [why, name, text.slice(start, end), ...near]);

describe('fields', () => {
  it.each<[string, string]>([
    ['单位名称', '某单位（本级）'],
    ['年度', '2024'],
    ['项目数', '2个'],
    ['全年预算数合计', '300.00万元'],
    ['全年执行数合计', '212.93万元'],
    ['各项目全年执行数之和', '212.93万元'],
    ['预算执行率', '70.98%'],
    ['未执行数', '87.07万元'],
    ['结余', '87.07万元'],
    ['指标数', '2项'],
    ['未达到指标值的指标数', '1项'],
    ['2024年技能培训.项目名称', '2024年技能培训'],
    ['2024年技能培训.全年执行数', '151.80万元'],
    ['2024年技能培训.预算执行率', '75.90%'],
    ['2024年技能培训.结余', '48.20万元'],
    ['2024年技能培训.备注', '分两批支付'],
    ['2024年技能培训.财政拨款.全年预算数', '180.00万元'],
    ['2024年技能培训.培训人数.年度指标值', '≥100人'],
    ['2024年技能培训.培训人数.实际完成值', '90人'],
    ['2024年技能培训.课程.实际完成值', '达成预期'],
    ['２０２４年技能培训．全年执行数', '151.80万元'],
    ['P01.全年执行数', '151.80万元'],
    ['p01 . 全年执行数', '151.80万元'],
  ])('%s comes to %s', (name, text) => {
    expect([whole(`{{${name}}}`), problems(`{{${name}}}`)]).toEqual([text, []]);
  });

  it('are listed each with a name of its own, and all that have a value rest on cells', () => {
    const book = fieldsOf(two);
    for (const { name, words } of book.list) {
      expect([name, book.named(name).length]).toEqual([name, 1]);
      if (words() === null) continue;
      const [sentence] = fill('x/y', `{{${name}}}`, book, null).paragraphs[0]!;
      expect(sentence?.proof.length).toBeGreaterThan(0);
    }
  });

  it('of projects that share a name go by their ids', () => {
    const twins = evaluationOf({ projects: [{ name: '设备', id: 'A1', executed: 1 }, { name: '设备', id: 'A2', executed: 2 }] });
    expect(fieldsOf(twins).list.map(({ name }) => name)).toEqual(expect.arrayContaining(['A1.全年执行数', 'A2.全年执行数']));
    expect(whole('{{A2.全年执行数}}', twins)).toBe('2.00万元');
    expect(problems('{{设备.全年执行数}}', twins)).toEqual([['ambiguous', '设备.全年执行数', '{{设备.全年执行数}}', 'A1.全年执行数', 'A2.全年执行数']]);
  });

  it('give total and grade where one project is scored', () => {
    const one = evaluationOf({ projects: [{ name: '甲', adjusted: 100, executed: 100, indicators: [{ name: '人数', maxPoints: '90' }] }] });
    expect(whole('{{总分}}，等级{{等级}}；{{甲.总分}}；{{甲.人数.得分}}', one)).toBe('100分，等级优；100分；90分');
    expect(problems('{{总分}}{{等级}}').map(([why]) => why)).toEqual(['blank', 'blank']);
  });
});

describe('a text with fields', () => {
  it('has figures that rest on their cells, and words that rest on their own', () => {
    const [[sentence]] = fill('x/y', '全年执行{{全年执行数合计}}，占预算{{预算执行率}}。', fieldsOf(two), cell).paragraphs as never as [[ReturnType<typeof fill>['paragraphs'][number][number]]];
    expect(sentence).toMatchObject({
      text: '全年执行212.93万元，占预算70.98%。', own: true, placeholder: false, proof: [cell, '表!F7', '表!D7'],
      figures: [{ text: '212.93万元', start: 4, value: '212930000', formula: 'cell', cells: ['表!F7'] }, { text: '70.98%', start: 16, formula: 'ratio', cells: ['表!F7', '表!D7'] }],
    });
  });

  it('is parted into sentences, whatever stands between the braces, and at the ends of its lines', () => {
    const odd = evaluationOf({ projects: [{ name: '甲。乙', executed: 1 }] });
    expect(texts('一。二{{甲。乙.全年执行数}}三。\n\n四；五', odd)).toEqual([['一。', '二1.00万元三。'], ['四；', '五']]);
  });

  it('names what comes to nothing, and where', () => {
    expect(problems('共{{全年执行数}}，{{等极}}，{{课程}}，{{}}，{{单位')).toEqual([
      ['unknown', '全年执行数', '{{全年执行数}}', '全年执行数合计', '设备.全年执行数', '2024年技能培训.全年执行数'],
      ['unknown', '等极', '{{等极}}', '等级'],
      ['unknown', '课程', '{{课程}}', '2024年技能培训.课程.得分', '2024年技能培训.课程.年度指标值', '2024年技能培训.课程.实际完成值'],
      ['empty', '', '{{}}'],
      ['unclosed', '单位', '{{'],
    ]);
    expect(problems('{{设备.年初预算数}}')).toEqual([['blank', '设备.年初预算数', '{{设备.年初预算数}}']]);
  });

  it('asks for what comes to nothing in its place, and drops nothing else', () => {
    expect(texts('执行{{全年执行}}，{{预算执行率}}。{{}}后。{{没写完')).toEqual([['执行', '【待填写：全年执行】', '，70.98%。', '【待填写：没有写名称的字段】', '后。', '【待填写：没有写完的字段】', '没写完']]);
    const asked = fill('x/y', '{{甲】乙}}', fieldsOf(two), cell).paragraphs[0]?.[0];
    expect(asked).toMatchObject({ text: '【待填写：甲〕乙】', placeholder: true });
  });

  it('keeps the ids of its sentences where others come before them and where values change', () => {
    const ids = (text: string, evaluation = two): readonly string[] => fill('x/y', text, fieldsOf(evaluation), cell).paragraphs.flat().map(({ id }) => id);
    const [one] = ids('共{{项目数}}项目。');
    expect(ids('前言。共{{项目数}}项目。')[1]).toBe(one);
    expect(ids('共{{项目数}}项目。', evaluationOf({ projects: [{ name: '甲' }] }))[0]).toBe(one);
    expect(new Set(ids('同。同。同。')).size).toBe(3);
  });

  const pieces = fc.array(fc.oneof(fc.constantFrom(...fieldsOf(two).list.map(({ name }) => `{{${name}}}`), '{{', '}}', '{{没有}}', '\\', '。', '；', '\n', '【', '】', '（', '”'), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 12 }).map((parts) => parts.join(''));

  it('without fields is the text, line by line', () => {
    fc.assert(
      fc.property(fc.oneof(pieces, fc.string({ unit: 'grapheme' })), (text) => {
        const lines = text.split(/\r\n|[\r\n]/).filter((line) => line.trim() !== '');
        const printed = whole(literal(text)).split('\n');
        expect(lines.length === 0 ? [''] : lines.map((line) => line.trim())).toEqual(printed.map((line) => line.trim()));
      }),
    );
  });

  it('never throws, and every number that its words do not hold has cells', () => {
    fc.assert(
      fc.property(pieces, (text) => {
        for (const { text: shown, figures, constants, proof } of fill('x/y', text, fieldsOf(two), cell).paragraphs.flat()) {
          const covered = [...figures, ...constants];
          for (const { index } of shown.matchAll(/\p{Nd}/gu)) expect([shown, covered.some((one) => one.start <= index && index < one.start + one.text.length)]).toEqual([shown, true]);
          for (const { cells } of covered) expect(cells.length).toBeGreaterThan(0);
          expect(proof.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
