import { describe, expect, it } from '@jest/globals';
import { tableWidths } from '../../../src/core/lay-out/document/table-widths';
import type { ReportTable } from '../../../src/core/model/report';

const tableOf = (shares: readonly number[], ...rows: readonly (readonly [name: string, ...numbers: readonly string[]])[]): ReportTable => ({
  id: 't', title: '资金表', unit: null,
  columns: shares.map((share, index) => ({ heading: String(index), align: index === 0 ? 'left' : 'right', share, decimals: 2 })),
  rows: rows.map((texts, index) => ({ id: String(index), total: false, cells: texts.map((text, column) => ({ text, number: column === 0 ? null : 1, proof: [] })) })),
});

describe('tableWidths', () => {
  it('keeps the shares, and the largest size, where every number has room', () => {
    expect(tableWidths(tableOf([2, 1, 1], ['甲', '12.50', '8.00']), 400, 4)).toEqual({ widths: [200, 100, 100], size: 12 });
  });

  it('gives a column that is too narrow room from the others, and words a smaller size only where that does not do', () => {
    // In bold Times New Roman at 12 pt, with 5 % to spare: 11 digits and 4 points and commas take 81.9 pt, and 8 are free.
    const { widths, size } = tableWidths(tableOf([6, 1, 1], ['甲', '1,234,567,890.12', '8.00']), 400, 4);
    expect(size).toBe(12);
    expect(widths[1]).toBeCloseTo((12 * 0.5 + 4 * 0.25) * 1.05 * 12 + 8, 6);
    expect(widths[2]).toBeLessThan(50);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(400, 6);
    const many = tableWidths(tableOf([2, 1, 1, 1, 1], ['甲', ...Array.from({ length: 4 }, () => '1,234,567,890.12')] as never), 400, 4);
    expect(many.size).toBe(9);
  });

  it('leaves a column of words most of its width, and stays as it was where numbers fit nowhere', () => {
    const huge = '1'.repeat(90);
    expect(tableWidths(tableOf([1, 1], ['甲', huge]), 400, 4)).toEqual({ widths: [200, 200], size: 8 });
    for (const digits of [10, 20, 30, 40, 60]) expect(tableWidths(tableOf([1, 1], ['甲', '1'.repeat(digits)]), 400, 4).widths[0]).toBeGreaterThanOrEqual(200 * 0.65);
  });

  it('begins with a smaller size where there are many columns', () => {
    expect(tableWidths(tableOf([2, 1, 1, 1, 1, 1, 1], ['甲', '1', '1', '1', '1', '1', '1']), 442, 4).size).toBe(10.5);
  });
});
