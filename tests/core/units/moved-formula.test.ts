import { describe, expect, it } from '@jest/globals';
import { formulaKey, movedFormula, readsCell } from '../../../src/core/units/moved-formula';

const down = (formula: string): string => movedFormula(formula, (row) => (row >= 4 ? row + 2 : row));

describe('a formula whose cells have moved', () => {
  it.each([
    ['=SUM(B2:B9)', '=SUM(B2:B11)'],
    ['=$B$5+B$6*2', '=$B$7+B$8*2'],
    ['=IF(A5="A5",B4,"")', '=IF(A7="A5",B4,"")'],
    ["=表!B9+'自评表-甲'!C7:D9+B9", "=表!B9+'自评表-甲'!C7:D9+B11"],
    ['=LOG10(B9)+ABC12345678', '=LOG10(B11)+ABC12345678'],
    ['=名称B9+ROUND(B9,2)', '=名称B9+ROUND(B11,2)'],
    ['=-B9%', '=-B11%'],
  ])('follows them in %s', (formula, moved) => {
    expect(down(formula)).toBe(moved);
  });

  it('follows them to other columns', () => {
    expect(movedFormula('=Z1+AA1', (row) => row, (column) => column + 1)).toBe('=AA1+AB1');
  });

  it.each([
    ['=SUM(I4,H5:H9)', '=SUM(I4,H5:H7)'],
    ['=SUM(H6:H9)&"H6:H9"', '=SUM(H6:H7)&"H6:H9"'],
    ['=SUM(H5:H7)', '=SUM(H5:H5)'],
    ['=H6+SUM($H$6:H7)', '=#REF!+SUM(#REF!)'],
  ])('leaves rows that are gone out of %s', (formula, left) => {
    // Rows 6 and 7 of the sheet are deleted.
    expect(movedFormula(formula, (row) => (row === 5 || row === 6 ? null : row > 6 ? row - 2 : row))).toBe(left);
  });

  it('reads the cells that it names, and those within its ranges', () => {
    const formula = "=SUM(I4,H5:H9)+表!B2";
    expect([[3, 8], [6, 7], [9, 7], [6, 8], [1, 1]].map(([row, column]) => readsCell(formula, row!, column!))).toEqual([true, true, false, false, false]);
  });

  it('is the same with other blanks, capitals and fixed signs, but not with another text', () => {
    expect(formulaKey('=sum( $B$2:b9 )&"a B"')).toBe(formulaKey('=SUM(B2:B9)&"a B"'));
    expect(formulaKey('=A1&"a B"')).not.toBe(formulaKey('=A1&"aB"'));
  });
});
