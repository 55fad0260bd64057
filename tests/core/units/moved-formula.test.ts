import { describe, expect, it } from '@jest/globals';
import { formulaKey, movedFormula } from '../../../src/core/units/moved-formula';

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

  it('is the same with other blanks, capitals and fixed signs, but not with another text', () => {
    expect(formulaKey('=sum( $B$2:b9 )&"a B"')).toBe(formulaKey('=SUM(B2:B9)&"a B"'));
    expect(formulaKey('=A1&"a B"')).not.toBe(formulaKey('=A1&"aB"'));
  });
});
