import { describe, expect, it } from '@jest/globals';
import { fieldsOf } from '../../../src/core/wording';
import { searchFields, typedField, withField, withFieldFor } from '../../../src/taskpane/report/own-text';
import { evaluationOf } from '../../helpers/facts';

/** A text with the caret at |. */
const at = (marked: string): readonly [string, number] => [marked.replace('|', ''), marked.indexOf('|')];
const shown = ({ text, caret }: { readonly text: string; readonly caret: number }): string => `${text.slice(0, caret)}|${text.slice(caret)}`;

describe('typedField', () => {
  it.each<[string, string | null]>([
    ['共{{全年|', '全年'],
    ['共｛｛全年|', '全年'],
    ['共{{|', ''],
    ['共{{全|年}}', '全'],
    ['共{{全年}}|', null],
    ['共{全年|', null],
    ['共{{全\n年|', null],
    ['共\\{{全年|', null],
    ['共\\\\{{全年|', '全年'],
    ['{{甲}}{{乙|', '乙'],
  ])('of %s is %s', (marked, query) => {
    expect(typedField(...at(marked))?.query ?? null).toBe(query);
  });
});

describe('withField', () => {
  it.each<[string, string]>([
    ['共|。', '共{{项目数}}|。'],
    ['共{{项|。', '共{{项目数}}|。'],
    ['共{{项|目}}。', '共{{项目数}}|。'],
    ['共{{项|，后{{甲}}。', '共{{项目数}}|，后{{甲}}。'],
    ['|', '{{项目数}}|'],
  ])('of %s is %s', (marked, result) => {
    const [text, caret] = at(marked);
    expect(shown(withField(text, caret, caret, '项目数'))).toBe(result);
  });

  it('takes the place of what is selected', () => {
    expect(shown(withField('共三个。', 1, 3, '项目数'))).toBe('共{{项目数}}|。');
    expect(shown(withFieldFor('共{{项目}}。', 1, 7, '项目数'))).toBe('共{{项目数}}|。');
  });
});

describe('searchFields', () => {
  const book = fieldsOf(evaluationOf({ projects: [{ name: '技能培训', executed: 1 }, { name: '设备', executed: 2 }] }));
  it('finds all words of a query, names that begin with it first', () => {
    expect(searchFields(book, '').length).toBe(book.list.length);
    expect(searchFields(book, '技能 执行').map(({ name }) => name)).toEqual(['技能培训.全年执行数', '技能培训.预算执行率', '技能培训.未执行数']);
    expect(searchFields(book, '全年执行')[0]?.name).toBe('全年执行数合计');
    expect(searchFields(book, '没有')).toEqual([]);
  });
});
