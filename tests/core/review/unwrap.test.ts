import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { review } from '../../../src/core/pipeline';
import { unwrapped } from '../../../src/core/review/unwrap';

const whole = (text: string): string => unwrapped(text).text;

describe('a text in traditional characters', () => {
  it('is read like one in simplified ones, and quoted as it is', () => {
    const text = '某縣農業農村局2024年度專項資金績效自評報告\n一、項目基本情況\n全年預算100萬元，其中培訓40萬元、設備50萬元，全年執行95萬元，預算執行率96%。';
    const { findings, prose } = review(text, null);
    expect(findings.filter(({ severity }) => severity === 'error').map(({ code, place }) => `${code} ${text.slice(place!.start, place!.end)}`)).toEqual(['M05 100萬元，其中培訓40萬元、設備50萬元', 'M07 96%']);
    expect([prose.text, prose.claims.map(({ start, end }) => text.slice(start, end))]).toEqual([text, ['100萬元', '40萬元', '50萬元', '95萬元', '96%']]);
  });

  it('is not made of a name with one such character', () => {
    const text = '乾縣水利局2024年度专项资金绩效自评报告\n一、项目基本情况\n全年预算100万元，执行率96%。';
    expect(review(text, null).prose.sentences[0]?.text).toContain('乾縣');
  });
});

describe('a text that a page broke into lines', () => {
  it('is put together where numbers are broken or parted from their units', () => {
    expect(whole('一、概况\n安排资金1,2\n60万元，支出440万\n元，执行率95.0\n2%。\n二、产出\n管护18条')).toBe('一、概况\n安排资金1,260万元，支出440万元，执行率95.02%。\n二、产出\n管护18条');
  });

  it('is put together over the number of a page, up to a heading, an item or a row', () => {
    expect(whole('支出1\n2万元，新增3\n5人，用于河道\n— 3 —\n保洁和\n（二）产出\n甲\t2万\n元\n1.修建道路3\n公里')).toBe('支出12万元，新增35人，用于河道保洁和\n（二）产出\n甲\t2万\n元\n1.修建道路3公里');
  });

  it('is put together where its lines are of one width', () => {
    const line = '本单位负责全区河湖的保洁和水生态的监测工作以及';
    expect(whole(`${`${line}\n`.repeat(6)}其他。\n完成。`)).toBe(`${line.repeat(6)}其他。\n完成。`);
  });

  it.each([
    ['one broken number', '支出1\n2万元\n完成'],
    ['lines without stops', '上面给了50万\n修路花了30万元\n装路灯68盏\n每盏1850元\n共12.58万元\n完成'],
    ['cells of a table, one a line', '预算\n320\n316.5万元\n185.6\n185万元\n76\n71万元'],
    ['paragraphs', `${'我单位认真开展绩效评价工作，成效较好'.repeat(4)}\n`.repeat(8)],
  ])('is not taken for one: %s', (_, text) => expect(whole(text)).toBe(text));

  it('keeps every place: what is cut out of the given text is what was read, but for the ends of lines', () => {
    const piece = fc.constantFrom('安排资金', '1,2', '60万元', '440万', '元', '。', '，', '\n', '\r\n', '— 1 —', '一、', '（二）产出', '\t', '95.0', '2%', '河道保洁');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const { text: joined, placed } = unwrapped(text);
        for (let start = 0; start < joined.length; start += 1) expect(text.slice(placed({ start, end: start + 1 }).start, placed({ start, end: start + 1 }).end)).toBe(joined.slice(start, start + 1));
      }),
    );
  });
});

describe('the review of such a text', () => {
  const text = '某局2024年度绩效自评报告\n一、项目概况\n安排资金1,2\n60万元，其中保洁8\n00万元、监测440万\n元。';

  it('finds in the given text', () => {
    const { prose, findings } = review(text, null);
    expect(prose.text).toBe(text);
    expect(prose.claims.map(({ text: words, start, end }) => [words, text.slice(start, end)])).toEqual([['1,260万元', '1,2\n60万元'], ['800万元', '8\n00万元'], ['440万元', '440万\n元']]);
    expect(findings.filter(({ code }) => code === 'M05').map(({ place, message }) => [text.slice(place?.start, place?.end), message])).toEqual([['1,2\n60万元，其中保洁8\n00万元、监测440万\n元', '「1,260万元」其中所列2项之和1240.00万元，相差20.00万元；请补列其余各项，或更正金额。']]);
  });
});
