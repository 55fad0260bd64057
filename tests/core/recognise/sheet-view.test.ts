import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue, SheetSnapshot } from '../../../src/core/model/snapshot';
import { nothingChosen } from '../../../src/core/recognise/chosen';
import { viewSheet } from '../../../src/core/recognise/sheet-view';
import { cellRef, cellRefsOf } from '../../../src/core/units/address';
import { headingKey } from '../../../src/core/units/text';

const cell = fc.oneof<fc.Arbitrary<CellValue>[]>(fc.constantFrom('项目', ' 项目 ', '\u200b', '  ', '', '合计', '年初\u200b预算'), fc.constantFrom(null, 0, 12.5, true));
const sheets = fc.record({ row: fc.nat(5), column: fc.nat(4), values: fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), merge: fc.record({ row: fc.nat(8), column: fc.nat(6), rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 3 }) }) });
const sheetOf = ({ row, column, values, merge }: Pick<SheetSnapshot, 'row' | 'column' | 'values'> & { readonly merge: SheetSnapshot['merges'][number] }): SheetSnapshot => ({
  name: '自评表（试行）', visible: true, row, column, values, formats: [], merges: [{ ...merge, row: merge.row + row, column: merge.column + column }], hiddenRows: [], hiddenColumns: [],
});

describe('a view of a sheet', () => {
  it('has of each cell the trimmed text of its value, and none of an excluded row', () => {
    fc.assert(
      fc.property(sheets, fc.nat(10), (drawn, excluded) => {
        const view = viewSheet(sheetOf(drawn), { ...nothingChosen, excluded: new Map([[excluded, '不计入']]) });
        for (let row = view.firstRow; row <= view.lastRow; row += 1) {
          for (let column = view.firstColumn; column <= view.lastColumn; column += 1) {
            const value = view.value(row, column);
            expect(view.text(row, column)).toBe(value === null ? '' : String(value).replaceAll('\u200b', '').trim());
            expect(view.blank(row, column)).toBe(view.text(row, column) === '');
            if (row === excluded) expect(value).toBeNull();
          }
        }
      }),
    );
  });

  it('finds the rows with a text without asking twice of one', () => {
    fc.assert(
      fc.property(sheets, fc.nat(10), fc.nat(10), (drawn, first, last) => {
        const view = viewSheet(sheetOf(drawn));
        const asked: string[] = [];
        const found = view.rowsWith((text) => asked.push(text) > 0 && text === '项目', first, last);
        const rows = Array.from({ length: view.lastRow + 1 }, (_, row) => row).filter((row) => row >= view.firstRow && row >= first && row <= last);
        const columns = Array.from({ length: Math.max(0, view.lastColumn + 1) }, (_, column) => column);
        expect(found).toEqual(rows.filter((row) => columns.some((column) => view.text(row, column) === '项目')));
        expect(new Set(asked).size).toBe(asked.length);
        expect(asked).not.toContain('');
        expect(view.rowsHeaded((key) => key === headingKey('年初预算'), first, last)).toEqual(rows.filter((row) => columns.some((column) => headingKey(view.text(row, column)) === headingKey('年初预算'))));
      }),
    );
  });

  it('names its cells as Excel writes them', () => {
    fc.assert(
      fc.property(fc.constantFrom('台账', '自评表（试行）', "某'表", 'A1', '2024'), fc.nat(1_048_575), fc.nat(16_383), (sheet, row, column) => {
        expect(cellRefsOf(sheet)(row, column)).toBe(cellRef(sheet, row, column));
      }),
    );
  });
});
