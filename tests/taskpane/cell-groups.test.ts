import { describe, expect, it } from '@jest/globals';
import { joinCells } from '../../src/taskpane/cell-groups';

describe('joinCells', () => {
  it.each<[string, string[], string[]]>([
    ['joins neighbours of a column', ['表!C4', '表!C5', '表!C6'], ['表!C4:C6']],
    ['joins neighbours of a row', ['表!C4', '表!D4'], ['表!C4:D4']],
    ['keeps a gap', ['表!C4', '表!C6'], ['表!C4', '表!C6']],
    ['extends ranges', ['表!C4:C6', '表!C7'], ['表!C4:C7']],
    ['keeps sheets apart', ['表!C4', '另!C5'], ['表!C4', '另!C5']],
    ['keeps blocks of other width apart', ['表!A1:B1', '表!A2'], ['表!A1:B1', '表!A2']],
    ['names a cell once', ['表!C4', '另!A1', '表!C4'], ['表!C4', '另!A1']],
    ['keeps what is no reference', ['?', '表!C4'], ['?', '表!C4']],
    ['returns nothing for nothing', [], []],
  ])('%s', (_, cells, joined) => expect(joinCells(cells)).toEqual(joined));
});
