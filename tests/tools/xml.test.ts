import { describe, expect, it } from '@jest/globals';
import { everyElement, parseXml } from '../../src/tools/xml';

describe('parseXml', () => {
  it('reads names without prefixes, attributes, text, entities and lines', () => {
    const root = parseXml('<?xml version="1.0"?>\n<!-- note -->\n<a xmlns:b="urn:b">\n  <b:c b:d="1 &amp; 2" e=\'"\'>x &lt; &#x4e00;<![CDATA[<y>]]></b:c>\n</a>\n');
    const [first, second] = [...everyElement(root)];
    expect([first?.name, first?.line]).toEqual(['a', 3]);
    expect([second?.name, second?.line, second?.text]).toEqual(['c', 4, 'x < 一<y>']);
    expect(second?.attributes.get('d')).toBe('1 & 2');
    expect(second?.attributes.get('e')).toBe('"');
  });

  it.each([
    ['', 'no element'],
    ['<a>', 'is not closed'],
    ['<a></b>', 'closes nothing'],
    ['<a/><b/>', 'a second root element'],
    ['<a b="1" b="2"/>', 'given twice'],
    ['<a b=1/>', 'not well-formed'],
    ['<a>&nbsp;</a>', 'no entity'],
    ['<a>\n&</a>', 'no entity'],
    ['text', 'text outside the root element'],
  ])('refuses %j', (source, expected) => {
    expect(() => parseXml(source)).toThrow(expected);
  });
});
