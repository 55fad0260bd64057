import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Constant, Figure, Report, Sentence } from '../../../src/core/model/report';
import { countChapters, countCharacters, segmentsOf } from '../../../src/taskpane/report/sentence-segments';

const figure = (text: string, start: number, ...cells: string[]): Figure => ({ text, start, value: '0', counts: 'number', formula: 'cell', groups: [cells], cells });
const name = (text: string, start: number, ...cells: string[]): Constant => ({ text, start, of: 'name', cells });
const sentence = (text: string, figures: readonly Figure[] = [], constants: readonly Constant[] = []): Sentence => ({ id: 's', text, proof: [], figures, constants, own: false, placeholder: false });

describe('segmentsOf', () => {
  it('returns figures with their cells and the text between', () => {
    expect(segmentsOf(sentence('预算50.00万元，执行47.00万元。', [figure('50.00万元', 2, '表!C4'), figure('47.00万元', 12, '表!D4', '表!D5')]))).toEqual([
      { text: '预算', cells: [], formula: null },
      { text: '50.00万元', cells: ['表!C4'], formula: 'cell' },
      { text: '，执行', cells: [], formula: null },
      { text: '47.00万元', cells: ['表!D4', '表!D5'], formula: 'cell' },
      { text: '。', cells: [], formula: null },
    ]);
  });

  it('returns names with cells as such, and numbers of documents as plain text', () => {
    const document: Constant = { text: '2020', start: 3, of: 'document', cells: [] };
    expect(segmentsOf(sentence('财预〔2020〕甲项目', [], [document, name('甲项目', 8, '表!A3')]))).toEqual([
      { text: '财预〔2020〕', cells: [], formula: null },
      { text: '甲项目', cells: ['表!A3'], formula: null },
    ]);
  });

  it('leaves what stands elsewhere than stated, and what overlaps, as plain text', () => {
    expect(segmentsOf(sentence('共50万元', [figure('50万元', 0, '表!A1')]))).toEqual([{ text: '共50万元', cells: [], formula: null }]);
    const overlapping = segmentsOf(sentence('共50万元', [figure('50万元', 1, '表!A1'), figure('0万元', 2, '表!A2')]));
    expect(overlapping.map(({ cells }) => cells)).toEqual([[], ['表!A1']]);
  });

  it('loses and repeats no character, whatever is marked', () => {
    const marked = fc.string({ unit: fc.constantFrom('预', '5', '0', '万', '。', '😀') }).chain((text) =>
      fc.record({ text: fc.constant(text), marks: fc.array(fc.record({ start: fc.nat(text.length + 2), length: fc.nat(6), wrong: fc.boolean() })) }),
    );
    fc.assert(
      fc.property(marked, ({ text, marks }) => {
        const figures = marks.map(({ start, length, wrong }) => figure(wrong ? '?' : text.slice(start, start + length), start, '表!A1'));
        expect(segmentsOf(sentence(text, figures)).map((segment) => segment.text).join('')).toBe(text);
      }),
    );
  });
});

describe('countChapters', () => {
  it('counts characters without blanks, by character and not by code unit', () => {
    expect(countCharacters('　　共 50 万元。')).toBe(6);
    expect(countCharacters('𠮷')).toBe(1);
  });

  it('counts headings, sentences and tables, and placeholders apart', () => {
    const report: Report = {
      title: '报告',
      subtitle: '',
      chapters: [
        {
          id: 'overview',
          heading: '一、概况',
          passages: [
            { id: 'p', heading: { level: 2, text: '（一）' }, sentences: [sentence('共5个。'), { ...sentence('【待填写：依据】'), placeholder: true }], table: null },
            { id: 't', heading: null, sentences: [], table: { id: 't', title: '表', unit: null, columns: [], rows: [{ id: 'r', total: false, cells: [{ text: '12', number: 12, proof: [] }] }] } },
          ],
        },
      ],
    };
    expect(countChapters(report)).toEqual([{ id: 'overview', characters: 4 + 3 + 4 + 1 + 2, placeholders: 1 }]);
  });
});
