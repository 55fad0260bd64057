import { describe, expect, it } from '@jest/globals';
import { leftByReason } from '../../../src/taskpane/data/account-lines';

describe('amounts that were left out', () => {
  it('are told by reason with their sum, cells of one column together', () => {
    expect(leftByReason([{ at: '表!D3', fen: 1, why: '甲' }, { at: '表!E3', fen: 2, why: '甲' }, { at: '表!F3', fen: 4, why: '乙' }, { at: '表!D4', fen: 8, why: '甲' }, { at: '表!D10', fen: 16, why: '甲' }])).toEqual([
      { why: '甲', cells: ['表!D3', '表!D4', '表!D10', '表!E3'], fen: 27 },
      { why: '乙', cells: ['表!F3'], fen: 4 },
    ]);
  });
});
