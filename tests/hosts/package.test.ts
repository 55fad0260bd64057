import { describe, expect, it } from '@jest/globals';
import { Package } from '../../src/hosts/opc/package';
import { newPackage } from '../../src/hosts/xlsx/new-package';

describe('Package', () => {
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
