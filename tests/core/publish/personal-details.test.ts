import { describe, expect, it } from '@jest/globals';
import type { DocumentPlan } from '../../../src/core/model/document-plan';
import { masked, personalDetails } from '../../../src/core/publish/personal-details';

const plan = (...texts: readonly string[]): DocumentPlan => ({
  title: '报告',
  sections: [{ pages: 'paper', blocks: [...texts.map((text) => ({ block: 'paragraph' as const, paragraph: { kind: 'body' as const, runs: [{ text }] } })), { block: 'table', table: { widths: [10], size: 10, sides: 1, headingRows: 0, rows: [{ least: null, cells: [{ column: 0, span: 1, text: texts[0] ?? '', align: 'left', look: 'text', bar: { stretches: [], borders: [], words: texts[0] ?? '' } }] }] } }] }],
});
const found = (...texts: readonly string[]) => personalDetails(plan(...texts)).map(({ kind, text, masked: instead }) => [kind, text, instead]);

describe('personal details', () => {
  it.each([
    ['a name after its role', '项目负责人：张某甲', [['name', '张某甲', '张某某']]],
    ['several names after one role', '成员：李某、欧阳某某', [['name', '欧阳某某', '欧某某某'], ['name', '李某', '李某']]],
    ['a name before 同志', '由王某某同志牵头。', []],
    ['a name that begins a clause before 同志', '会议由分管领导主持，王某某同志牵头。', [['name', '王某某', '王某某']]],
    ['a mobile number', '咨询请拨13912345678。', [['phone', '13912345678', '139********']]],
    ['a number with its area code', '电话 0731-12345678', [['phone', '0731-12345678', '073*-********']]],
    ['a short number after 电话', '填表人：某甲　联系电话：1234567', [['phone', '1234567', '123****'], ['name', '某甲', '某某']]],
  ])('are %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['负责人：办公室', '联系人：', '共发放13912345678元', '执行数139.12345678万元', '项目编码51000021R000000019951', '学习先进同志事迹', '2024年12月31日'])('are none in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('are counted and masked wherever they stand, and nothing else is changed', () => {
    const before = plan('联系人：张某甲，电话：13912345678', '张某甲负责，共3人。');
    const details = personalDetails(before);
    expect(details.map(({ text, count }) => [text, count])).toEqual([['13912345678', 3], ['张某甲', 4]]);
    const after = JSON.stringify(masked(before, details));
    expect(after).not.toContain('张某甲');
    expect(after).not.toContain('13912345678');
    expect(after).toContain('张某某负责，共3人。');
    expect(masked(before, [])).toEqual(before);
  });
});
