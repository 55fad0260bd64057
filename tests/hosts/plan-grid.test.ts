import { describe, expect, it } from '@jest/globals';
import { gatherAreas, gatherHeights, planGrid } from '../../src/hosts/plan-grid';
import { reportPlan } from './plans';

describe('planGrid', () => {
  it('says what forty rows look like in as few words as two', () => {
    expect(planGrid(reportPlan(40)).styled).toHaveLength(planGrid(reportPlan(2)).styled.length);
    expect(planGrid(reportPlan(40)).styled).toEqual([
      { row: 0, rows: 1, column: 0, columns: 8, style: 'title' },
      { row: 1, rows: 40, column: 0, columns: 8, style: 'body' },
      { row: 41, rows: 1, column: 0, columns: 8, style: 'header' },
      { row: 42, rows: 40, column: 0, columns: 4, style: 'cell' },
      { row: 42, rows: 40, column: 4, columns: 4, style: 'amount' },
    ]);
  });

  it('joins cells that differ in nothing but the number format', () => {
    const plan = reportPlan(1);
    const cells = ['amount', 'rate', 'amount'].map((style, column) => ({ column, span: 1, value: column, style, link: null }));
    const grid = planGrid({ ...plan, styles: { ...plan.styles, rate: { ...plan.styles.amount!, format: '0.00%' } }, rows: [{ id: 'x', height: 20, cells }] });
    expect(grid.styled).toEqual([{ row: 0, rows: 1, column: 0, columns: 3, style: 'amount' }]);
    expect(grid.formats[0]?.slice(0, 3)).toEqual(['#,##0.00', '0.00%', '#,##0.00']);
  });

  it('gathers merged cells that lie below one another', () => {
    expect(planGrid(reportPlan(3)).merged).toEqual([
      { row: 0, rows: 4, column: 0, columns: 8 },
      { row: 4, rows: 4, column: 0, columns: 4 },
      { row: 4, rows: 4, column: 4, columns: 2 },
      { row: 4, rows: 4, column: 6, columns: 2 },
    ]);
  });

  it('styles and formats the rows that a cell reaches down to, and tells formulas from values', () => {
    const style = { ...reportPlan(1).styles.cell!, format: '0.00' };
    const cell = (column: number, value: number | null, more: object = {}) => ({ column, span: 1, value, style: 'cell', link: null, ...more });
    const grid = planGrid({ name: '表', columns: [10, 10], styles: { cell: style }, rows: [{ id: 'a', height: 20, cells: [cell(0, 1, { rows: 2 }), cell(1, 2)] }, { id: 'b', height: 20, cells: [cell(1, 4, { formula: '=B1*2' })] }] });
    expect(grid.blocks).toEqual([{ row: 0, rows: 2, column: 0, columns: 1 }]);
    expect(grid.styled).toEqual([{ row: 0, rows: 2, column: 0, columns: 2, style: 'cell' }]);
    expect(grid.formats).toEqual([['0.00', '0.00'], ['0.00', '0.00']]);
    expect([grid.values, grid.formulas]).toEqual([[[1, 2], [null, 4]], [{ row: 1, column: 1, formula: '=B1*2' }]]);
  });

  it('has the formats of neighbouring rows once where they are equal, and never where they differ', () => {
    const plan = reportPlan(1);
    const row = (values: readonly (string | number | null)[]) => ({ id: 'x', height: 20, cells: values.map((value, column) => ({ column, span: 1, value, style: 'amount', link: null })) });
    const { formats } = planGrid({ ...plan, rows: [row(['甲', 1]), row(['乙', 2]), row([3, '丙']), row(['甲', 1]), row([null, null])] });
    expect(formats.map((line) => line.slice(0, 2))).toEqual([['@', '#,##0.00'], ['@', '#,##0.00'], ['#,##0.00', '@'], ['@', '#,##0.00'], ['#,##0.00', '#,##0.00']]);
    expect(formats[1]).toBe(formats[0]);
  });

  it('covers every planned cell with its own style, and no cell twice', () => {
    const plan = reportPlan(7);
    const { styled } = planGrid(plan);
    const painted = new Map<string, string>();
    for (const area of styled) {
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        for (let column = area.column; column < area.column + area.columns; column += 1) {
          expect(painted.has(`${row},${column}`)).toBe(false);
          painted.set(`${row},${column}`, area.style);
        }
      }
    }
    for (const [row, { cells }] of plan.rows.entries()) {
      for (const { column, span, style } of cells) for (let covered = 0; covered < span; covered += 1) expect(painted.get(`${row},${column + covered}`)).toBe(style);
    }
  });

  it('formats every text as text, also in a column of amounts', () => {
    const { formats, values } = planGrid({ ...reportPlan(1), rows: [{ id: 'x', height: 20, cells: [{ column: 0, span: 1, value: '—', style: 'amount', link: null }, { column: 1, span: 1, value: 5, style: 'cell', link: null }, { column: 2, span: 1, value: '', style: 'amount', link: null }] }] });
    expect(formats[0]?.slice(0, 3)).toEqual(['@', 'General', '#,##0.00']);
    expect(values[0]?.slice(0, 3)).toEqual(['—', 5, null]);
  });

  it('spares a long passage the format for text, and nothing that could be taken for a formula', () => {
    const formatsOf = (value: string): string | undefined => planGrid({ ...reportPlan(1), rows: [{ id: 'x', height: 20, cells: [{ column: 0, span: 1, value, style: 'body', link: null }] }] }).formats[0]?.[0];
    expect(formatsOf(`　　${'资'.repeat(253)}`)).toBe('@');
    expect(formatsOf(`　　${'资'.repeat(254)}`)).toBe('General');
    expect(formatsOf(`=${'资'.repeat(255)}`)).toBe('@');
    expect(formatsOf(`2024${'资'.repeat(255)}`)).toBe('@');
  });

  it('refuses a style that the plan does not have', () => {
    expect(() => planGrid({ ...reportPlan(1), styles: {} })).toThrow('no style title');
  });
});

describe('gatherAreas', () => {
  const { styled, rows, columns } = planGrid(reportPlan(5));
  const { styles } = reportPlan(5);

  it('returns what most cells have, and rectangles of what differs', () => {
    expect(gatherAreas(styled, (key) => styles[key]!.horizontal)).toEqual({
      common: 'left',
      others: [
        { row: 0, rows: 1, column: 0, columns: 8, value: 'center' },
        { row: 6, rows: 1, column: 0, columns: 8, value: 'center' },
        { row: 7, rows: 5, column: 4, columns: 4, value: 'right' },
      ],
    });
  });

  it('returns rectangles of all that differs from a common value that is given', () => {
    expect(gatherAreas(styled, (key) => styles[key]!.border, { common: false })?.others).toEqual([{ row: 6, rows: 6, column: 0, columns: 8, value: true }]);
    expect(gatherAreas(styled, (key) => styles[key]!.border, { common: true })?.others).toEqual([{ row: 0, rows: 6, column: 0, columns: 8, value: false }]);
  });

  it('covers every cell with its own value', () => {
    const gathered = gatherAreas(styled, (key) => styles[key]!.size)!;
    const valueAt = (row: number, column: number): number | undefined => gathered.others.find((area) => row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns)?.value;
    for (const area of styled) {
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        for (let column = area.column; column < area.column + area.columns; column += 1) expect(valueAt(row, column) ?? gathered.common).toBe(styles[area.style]!.size);
      }
    }
    expect([rows, columns]).toEqual([12, 8]);
  });

  it('returns null without a cell', () => {
    expect(gatherAreas([], () => 1)).toBeNull();
  });
});

describe('gatherHeights', () => {
  it('returns equal consecutive heights as one', () => {
    expect(gatherHeights([20, 20, 30, 20])).toEqual([{ row: 0, rows: 2, height: 20 }, { row: 2, rows: 1, height: 30 }, { row: 3, rows: 1, height: 20 }]);
    expect(gatherHeights([])).toEqual([]);
  });
});
