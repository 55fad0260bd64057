import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { english } from '../../../src/core/locales/english';
import { compose, evaluate } from '../../../src/core/pipeline';
import { amendCorrections } from '../../../src/core/settings';
import { fitTemplate, readTemplate, templateText } from '../../../src/core/wording';
import { MemoryHost } from '../../../src/hosts/memory-host';
import { ledger, workbook } from '../../helpers/snapshot';

const own = { passage: 'fund-use/funds-text', place: '二、资金', text: '执行{{全年执行数合计}}。' };
const problemOf = (content: string): string => {
  const read = readTemplate(content);
  return 'problem' in read ? read.problem : '';
};
const withPassages = (...passages: readonly unknown[]): string => JSON.stringify({ format: 'jishu-template', version: 1, passages });

describe('a template file', () => {
  it('holds the words and where they stand, and nothing else of the workbook', () => {
    expect(templateText([{ ...own, generated: '执行212.93万元。', at: '报告设置!C9' } as typeof own])).toBe('{\n  "format": "jishu-template",\n  "version": 1,\n  "passages": [\n    {\n      "passage": "fund-use/funds-text",\n      "place": "二、资金",\n      "text": "执行{{全年执行数合计}}。"\n    }\n  ]\n}\n');
  });

  it('is read as it was written, whatever the words are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.record({ passage: fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== ''), place: fc.string({ unit: 'grapheme' }), text: fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== '') }), { selector: ({ passage }) => passage, minLength: 1, maxLength: 5 }), (texts) => {
        expect(readTemplate(templateText(texts))).toEqual(texts);
        expect(readTemplate(`\ufeff${templateText(texts)}`)).toEqual(texts);
      }),
    );
  });

  it.each<[string, string, string]>([
    ['no JSON', '绩述', '这个文件不是模板：内容读不懂。请选由「存为模板」存下的文件'],
    ['nothing', '', '这个文件不是模板：内容读不懂。请选由「存为模板」存下的文件'],
    ['another JSON', '{"a":1}', '这个文件不是绩述的模板。请选由「存为模板」存下的文件'],
    ['a list', '[]', '这个文件不是绩述的模板。请选由「存为模板」存下的文件'],
    ['null', 'null', '这个文件不是绩述的模板。请选由「存为模板」存下的文件'],
    ['another version', JSON.stringify({ format: 'jishu-template', version: 2, passages: [own] }), '这个模板是别的版本的程序存的，本程序读不了；请更新程序，或用原来的程序重新存一份'],
    ['a version in words', JSON.stringify({ format: 'jishu-template', version: '1', passages: [own] }), '这个模板是别的版本的程序存的，本程序读不了；请更新程序，或用原来的程序重新存一份'],
    ['no passages', JSON.stringify({ format: 'jishu-template', version: 1 }), '模板的内容不完整，可能被改动过；请重新存一份'],
    ['passages that are no list', JSON.stringify({ format: 'jishu-template', version: 1, passages: { length: 1 } }), '模板的内容不完整，可能被改动过；请重新存一份'],
    ['what is not known', JSON.stringify({ format: 'jishu-template', version: 1, passages: [own], script: 'x' }), '模板的内容不完整，可能被改动过；请重新存一份'],
    ['an empty list', withPassages(), '模板中没有文字'],
    ['a passage that is none', withPassages(own, 5), '模板的第2段不是一段文字；请改正，或重新存一份'],
    ['a prototype', '{"format":"jishu-template","version":1,"passages":[{"passage":"a","place":"","text":"b","__proto__":{"x":1}}]}', '模板的第1段有程序不认识的内容；请改正，或重新存一份'],
    ['a text that is none', withPassages({ ...own, text: 5 }), '模板的第1段没有自己的文字；请改正，或重新存一份'],
    ['a blank text', withPassages({ ...own, text: ' ' }), '模板的第1段自己的文字是空的；请改正，或重新存一份'],
    ['a blank id', withPassages({ ...own, passage: '' }), '模板的第1段段落编号是空的；请改正，或重新存一份'],
    ['a text that no cell holds', withPassages({ ...own, text: '长'.repeat(32_768) }), '模板的第1段自己的文字太长；请改正，或重新存一份'],
    ['a passage twice', withPassages(own, own), '模板的第2段重复了前面的一段；请改正，或重新存一份'],
    ['too many passages', withPassages(...Array.from({ length: 5001 }, (_, index) => ({ ...own, passage: String(index) }))), '文件太大，不是绩述存下的模板'],
    ['too much', ' '.repeat(8_000_001), '文件太大，不是绩述存下的模板'],
  ])('is refused where it is %s', (_, content, problem) => {
    expect(problemOf(content)).toBe(problem);
    expect(english.say(problem)).not.toMatch(/\p{Script=Han}(?![^“]*”)/u);
  });

  it('never throws, whatever the file holds', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.jsonValue().map((value) => withPassages(value))), (content) => void readTemplate(content)));
  });

  it('fits another workbook as far as its report has the passages', async () => {
    const host = new MemoryHost(workbook(ledger(['甲', 10, 10, 9])));
    const amendment = amendCorrections(await host.read(), { rewordings: [{ ...own, passage: 'process/funds', text: '旧。', generated: '' }, { ...own, passage: 'conclusion/conclusion-text', text: '同。', generated: '' }] });
    if ('problem' in amendment) throw new Error(amendment.problem);
    await host.amend(amendment);
    const snapshot = await host.read();
    const evaluation = evaluate(snapshot);
    const fit = fitTemplate([own, { ...own, passage: 'process/funds', text: '新{{没有}}。' }, { ...own, passage: 'conclusion/conclusion-text', text: '同。' }, { ...own, passage: 'output/own/宣传' }], compose(evaluation, snapshot), evaluation);
    expect(fit.fresh).toEqual([{ ...own, here: expect.stringContaining('资金使用'), generated: expect.stringContaining('全年执行数'), before: null, open: 0 }]);
    expect(fit.conflicts).toMatchObject([{ passage: 'process/funds', before: '旧。', open: 1 }]);
    expect([fit.same, fit.unfit].map((texts) => texts.map(({ passage }) => passage))).toEqual([['conclusion/conclusion-text'], ['output/own/宣传']]);
  });
});
