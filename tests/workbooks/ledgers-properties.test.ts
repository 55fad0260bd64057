import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { measures } from '../../src/core/model/facts';
import { recognise } from '../../src/core/recognise';
import { cellRef } from '../../src/core/units/address';
import { cellsOf, claimsOf } from './claims';
import { drawLedger, ledgerContents, ledgerLayouts, type DrawnAmounts } from './drawn-ledgers';
import { snapshotOf } from './grid';

const amountsOf = (amounts: DrawnAmounts): readonly (number | null)[] => measures.map((measure) => amounts[measure]);

describe('a ledger, however it is laid out', () => {
  it('says the same, loses no amount, and holds each in the cell that is named for it', () => {
    fc.assert(
      fc.property(ledgerContents, ledgerLayouts, (content, layout) => {
        const { workbook, sheetName, cells, total } = drawLedger(content, layout);
        const facts = recognise(snapshotOf(workbook));

        const projects = content.groups.flatMap((group) => group.projects);
        expect(facts.projects.map((project) => [project.name, ...amountsOf(project), project.lines.map((line) => [line.name, ...amountsOf(line)])])).toEqual(
          projects.map((project) => [project.name, ...amountsOf(project.amounts), project.parts.map((part) => [part.name, ...amountsOf(part.amounts)])]),
        );
        expect(amountsOf(facts.total)).toEqual(total ? amountsOf(total) : [null, null, null, null]);
        expect(facts.unit.year).toBe(2024);

        // Conservation: what became facts and what was left out is all that stands there.
        const standing = new Map(cells.map(({ row, column, fen }) => [cellRef(sheetName, row, column), fen]));
        const claims = claimsOf(facts);
        const claimed = new Set(claims.flatMap(({ at }) => at));
        const left = new Set(facts.leftOut.flatMap(({ at }) => at.flatMap(cellsOf)));
        const fate = [...standing].map(([cell, fen]) => ({ cell, fen, isFact: claimed.has(cell), isLeft: left.has(cell) }));
        expect(fate.filter(({ isFact, isLeft }) => isFact === isLeft)).toEqual([]);
        const sumOf = (part: typeof fate): number => part.reduce((sum, { fen }) => sum + fen, 0);
        expect(sumOf(fate.filter(({ isFact }) => isFact)) + sumOf(fate.filter(({ isLeft }) => isLeft))).toBe(cells.reduce((sum, { fen }) => sum + fen, 0));

        expect(claims.filter(({ fen, at }) => at.reduce((sum, cell) => sum + (standing.get(cell) ?? NaN), 0) !== fen)).toEqual([]);
      }),
      { numRuns: Number(process.env.RUNS ?? 2000), seed: Number(process.env.SEED ?? 20240412) },
    );
  });
});
