import { describe, expect, it } from '@jest/globals';
import { Package } from '../../src/hosts/opc/package';
import { entriesOfZip } from '../../src/hosts/xlsx/zip';
import { packed } from '../../src/hosts/xlsx/package-parts';
import { newPackage } from '../../src/hosts/xlsx/new-package';

const decoder = new TextDecoder();

describe('Package', () => {
  it('reads and packs what was put in pieces as one text', () => {
    const parts = newPackage(0);
    parts.put('xl/甲.xml', '<a>第一', '二', '段</a>');
    const entry = entriesOfZip(packed(parts)).find(({ name }) => name === 'xl/甲.xml')!;
    expect(decoder.decode(entry.content())).toBe('<a>第一二段</a>');
    expect(parts.text('XL/甲.xml')).toBe('<a>第一二段</a>');
    expect(decoder.decode(entriesOfZip(packed(parts)).find(({ name }) => name === 'xl/甲.xml')!.content())).toBe('<a>第一二段</a>');
  });

  it('tells the links of a part as they are by now', () => {
    const parts = newPackage(0);
    expect(parts.relationships('xl/workbook.xml').map(({ kind }) => kind)).toEqual(['styles']);
    const id = parts.relate('xl/workbook.xml', 'worksheet', 'xl/worksheets/sheet1.xml');
    expect(parts.relationships('xl/workbook.xml')).toContainEqual({ id, kind: 'worksheet', target: 'xl/worksheets/sheet1.xml' });
    parts.unrelate('xl/workbook.xml', ({ kind }) => kind === 'styles');
    expect(parts.relationships('xl/workbook.xml').map(({ kind }) => kind)).toEqual(['worksheet']);
    parts.drop('xl/_rels/workbook.xml.rels');
    expect(parts.relationships('xl/workbook.xml')).toEqual([]);
  });

  it('has no links and no text where it has no part', () => {
    expect([new Package([]).relationships(''), new Package([]).text('a.xml')]).toEqual([[], '']);
  });
});
