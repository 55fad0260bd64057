import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { literal, parseTemplate } from '../../../src/core/wording/template';

/** Returns the parts in short: words, {field}, !fault. */
const shown = (text: string): readonly string[] => parseTemplate(text).map((part) => (part.kind === 'text' ? part.text : part.kind === 'field' ? `{${part.name}}` : `!${part.why}`));
const wordsIn = (text: string): string => parseTemplate(text).map((part) => (part.kind === 'text' ? part.text : '')).join('');

describe('a template', () => {
  it.each<[string, string, readonly string[]]>([
    ['words without braces', '全年预算已执行。', ['全年预算已执行。']],
    ['nothing', '', []],
    ['a field', '{{单位名称}}', ['{单位名称}']],
    ['a field among words', '共{{项目数}}项目。', ['共', '{项目数}', '项目。']],
    ['full-width braces', '｛｛年度｝｝年', ['{年度}', '年']],
    ['braces of both widths', '{｛年度｝}', ['{年度}']],
    ['blanks around a name', '{{ 年度　}}', ['{年度}']],
    ['single braces', '集合{甲}和｛乙｝', ['集合{甲}和｛乙｝']],
    ['closing braces alone', '甲}}乙', ['甲}}乙']],
    ['three braces', '{{{年度}}}', ['{', '{年度}', '}']],
    ['a field right behind another', '{{甲}}{{乙}}', ['{甲}', '{乙}']],
    ['a name with a brace in it', '{{甲{乙}}', ['{甲{乙}']],
    ['no name', '甲{{}}乙', ['甲', '!empty', '乙']],
    ['blanks for a name', '{{ 　 }}', ['!empty']],
    ['braces that nothing closes', '甲{{单位', ['甲', '!unclosed', '单位']],
    ['braces that the end of the line leaves open', '甲{{单位\n名称}}', ['甲', '!unclosed', '单位\n名称}}']],
    ['braces that others open within', '{{甲，{{年度}}年', ['!unclosed', '甲，', '{年度}', '年']],
    ['a backslash before braces', '写作\\{{年度}}', ['写作', '{', '{年度}}']],
    ['both braces behind backslashes', '\\{\\{年度}}', ['{', '{', '年度}}']],
    ['two backslashes before braces', '\\\\{{年度}}', ['\\', '{年度}']],
    ['three backslashes before braces', '\\\\\\{{年度}}', ['\\{', '{年度}}']],
    ['backslashes elsewhere', 'C:\\预算\\\\表', ['C:\\预算\\\\表']],
  ])('takes %s apart', (_, text, parts) => {
    expect(shown(text)).toEqual(parts);
  });

  const braces = fc.string({ unit: fc.constantFrom('{', '}', '｛', '｝', '\\', '甲', '1', ' ', '\n', '。') });

  it('never throws, and its parts cover the text without gaps', () => {
    fc.assert(
      fc.property(fc.oneof(braces, fc.string({ unit: 'binary' })), (text) => {
        const parts = parseTemplate(text);
        expect([...parts.map(({ start }) => start), text.length]).toEqual([0, ...parts.map(({ end }) => end)].slice(0, parts.length + 1));
        for (const { start, end } of parts) expect(end).toBeGreaterThan(start);
      }),
    );
  });

  it('of any words made literal comes to these words', () => {
    fc.assert(
      fc.property(fc.oneof(braces, fc.string({ unit: 'binary' })), (text) => {
        expect(parseTemplate(literal(text)).every(({ kind }) => kind === 'text')).toBe(true);
        expect(wordsIn(literal(text))).toBe(text);
      }),
    );
  });
});
