import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { account } from '../../src/core/account';
import { measures } from '../../src/core/model/facts';
import { evaluate } from '../../src/core/pipeline';
import { recognise } from '../../src/core/recognise';
import { cellRef } from '../../src/core/units/address';
import { cellsOf, claimsOf } from './claims';
import { drawLedger, ledgerContents, ledgerLayouts, type DrawnAmounts, type DrawnLedger, type LedgerContent } from './drawn-ledgers';
import { snapshotOf, type Grid } from './grid';

/** The same two thousand workbooks each time; another number draws others. */
const seed = Number(process.env['SEED'] ?? 20240412);

const amountsOf = (amounts: DrawnAmounts): readonly (number | null)[] => measures.map((measure) => amounts[measure]);

/** Holds the facts of ledgers that say the same against what was drawn. */
const holds = (content: LedgerContent, drawn: readonly DrawnLedger[]): void => {
  const snapshot = snapshotOf(Object.assign({}, ...drawn.map(({ workbook }) => workbook)));
  const facts = recognise(snapshot);

  const projects = content.groups.flatMap((group) => group.projects);
  expect(facts.projects.map((project) => [project.name, ...amountsOf(project), project.lines.map((line) => [line.name, ...amountsOf(line)])])).toEqual(
    projects.map((project) => [project.name, ...amountsOf(project.amounts), project.parts.map((part) => [part.name, ...amountsOf(part.amounts)])]),
  );
  const total = drawn.find((ledger) => ledger.total !== null)?.total;
  expect(amountsOf(facts.total)).toEqual(total ? amountsOf(total) : [null, null, null, null]);
  expect([facts.unit.year, facts.contradictions]).toEqual([2024, []]);

  // Conservation: what became facts and what was left out is all that stands there.
  const standing = new Map(drawn.flatMap(({ cells, sheetName }) => cells.map(({ row, column, fen }) => [cellRef(sheetName, row, column), fen] as const)));
  const claims = claimsOf(facts);
  const claimed = new Set(claims.flatMap(({ at }) => at));
  const left = new Set(facts.leftOut.flatMap(({ at }) => at.flatMap(cellsOf)));
  const fate = [...standing].map(([cell, fen]) => ({ cell, fen, isFact: claimed.has(cell), isLeft: left.has(cell) }));
  expect(fate.filter(({ isFact, isLeft }) => isFact === isLeft)).toEqual([]);
  const sumOf = (cells: readonly { readonly fen: number }[]): number => cells.reduce((sum, { fen }) => sum + fen, 0);
  expect(sumOf(fate.filter(({ isFact }) => isFact)) + sumOf(fate.filter(({ isLeft }) => isLeft))).toBe(sumOf(drawn.flatMap(({ cells }) => cells)));

  // The program shows the same.
  expect(account(snapshot, facts).flatMap(({ open, differing }) => [...open, ...differing])).toEqual([]);

  // Every fact's cells hold that amount.
  expect(claims.filter(({ fen, at }) => at.reduce((sum, cell) => sum + (standing.get(cell) ?? NaN), 0) !== fen)).toEqual([]);
};

describe('a ledger, however it is laid out', () => {
  it('says the same, loses no amount, and holds each in the cell that is named for it', () => {
    fc.assert(
      fc.property(ledgerContents, ledgerLayouts, (content, layout) => holds(content, [drawLedger(content, layout)])),
      { numRuns: 1600, seed },
    );
  });

  it('says the same in two tables, of which the second confirms the first', () => {
    fc.assert(
      fc.property(ledgerContents, ledgerLayouts, ledgerLayouts, (content, layout, other) => holds(content, [drawLedger(content, layout), drawLedger(content, { ...other, sheetName: '另一张', year: layout.year })])),
      { numRuns: 400, seed },
    );
  });
});

describe('a sheet of the words of ledgers, thrown together', () => {
  const words = ['项目', '项目名称', '序号', '单位编码', '单位名称', '年度', '年初预算数', '全年预算数（万元）', '调整数', '调整预算', '预算数', '全年执行数', '支出数（元）', '金额', '结余', '收入', '执行率', '执行率（%）', '备注', '2023年', '2024年', '单位：万元', '一、民生', '甲', '乙', '其中：丙', '　丁', '小计', '合计', '结余资金', '注：说明', '填表人：', '<', '^', '#REF!', '—', '12万元', '（3.5）', '80%', '1,200', '约20', '\u200b', ''];
  const cells = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...words) }, { weight: 2, arbitrary: fc.double({ min: -10, max: 1000, noNaN: true }) }, { weight: 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom({ percent: 0.5 }, { shown: 45657, as: 'yyyy/m/d' }) });
  const headed = fc.tuple(fc.shuffledSubarray(words.slice(0, 19), { minLength: 3, maxLength: 7 }), fc.array(fc.array(cells, { minLength: 3, maxLength: 7 }), { minLength: 2, maxLength: 14 })).map(([heading, rows]): Grid => [heading, ...rows]);

  it('is read without a crash, and no amount is both a fact and left out', () => {
    fc.assert(
      fc.property(headed, (rows) => {
        const plain = rows.map((row) => row.map((cell) => (cell === '<' || cell === '^' ? null : cell)));
        const isWhole = (grid: Grid): boolean => grid.every((row, down) => row.every((cell, right) => (cell !== '<' || right > 0) && (cell !== '^' || down > 0)));
        let snapshot = snapshotOf({ 表: plain });
        try {
          if (isWhole(rows)) snapshot = snapshotOf({ 表: rows });
        } catch {
          // A mark that continues nothing is no merge.
        }
        const { facts, findings } = evaluate(snapshot);
        expect(findings.filter(({ id }) => id === 'crashed' || id === 'unaccounted')).toEqual([]);
        const left = new Set(facts.leftOut.flatMap(({ at }) => at.flatMap(cellsOf)));
        expect(facts.projects.flatMap((project) => measures.flatMap((measure) => project.at[measure] ?? [])).filter((cell) => left.has(cell))).toEqual([]);
      }),
      { numRuns: 400, seed },
    );
  });
});
