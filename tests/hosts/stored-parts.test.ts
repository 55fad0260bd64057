import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { memoryNamespace, memoryXml, partXml, readMemory, readPart } from '../../src/hosts/stored-parts';

describe('a stored part', () => {
  it('gives back the same data, whatever its texts hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, other) => {
        const data = { text, other, fixed: ']]> \u0000\u000b\ufffe\r\n&amp;<memory/>' };
        const xml = memoryXml(JSON.stringify(data));
        expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
        expect(JSON.parse(readMemory(xml) ?? '')).toEqual(data);
      }),
    );
  });

  it.each([
    ['a declaration and a byte order mark', `\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<memory xmlns="${memoryNamespace}">{"a":1}</memory>\n`],
    ['a prefix', `<j:memory xmlns:j="${memoryNamespace}">{"a":1}</j:memory>`],
    ['quotes of the other kind', `<memory xmlns='${memoryNamespace}'>{"a":1}</memory>`],
    ['character data', `<memory xmlns="${memoryNamespace}"><![CDATA[{"a":1}]]></memory>`],
    ['numbered characters', `<memory xmlns="${memoryNamespace}">{&quot;a&#34;&#x3a;1}</memory>`],
  ])('is read with %s', (_, xml) => {
    expect(readMemory(xml)).toBe('{"a":1}');
  });

  it.each([null, '', '<memory xmlns="urn:other">{}</memory>', 'no xml', '<a/>', `<memory note="${memoryNamespace}">{}</memory>`])('is none of ours: %p', (xml) => {
    expect(readMemory(xml)).toBeNull();
  });

  it('is told from others by its namespace', () => {
    expect(readPart(partXml('previous', 'urn:x', '{}'), 'urn:x')).toBe('{}');
    expect(readPart(partXml('previous', 'urn:x', '{}'), 'urn:y')).toBeNull();
  });
});
