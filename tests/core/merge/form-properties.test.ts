import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formCells, formWork, noFormWork } from '../../../src/core/merge/form/form-work';
import type { FormWork } from '../../../src/core/merge/form/form-work';
import { formPlan, withHandWork } from '../../../src/core/lay-out/form';
import type { FormMemory } from '../../../src/core/model/form-memory';
import type { SheetPlan } from '../../../src/core/model/sheet-plan';
import type { CellFormula, CellValue, SheetSnapshot } from '../../../src/core/model/snapshot';
import { evaluate } from '../../../src/core/pipeline';
import { ledger, targets, workbook } from '../../helpers/snapshot';

/** Signs that no form has: what a person types. */
const signs = [...'㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'];
const counted = (values: Iterable<CellValue>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const value of values) for (const sign of String(value ?? '')) if (signs.includes(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
};

/** The form on the data of a year, more of them or fewer. */
const laid = new Map<string, (own?: Parameters<typeof formPlan>[4]) => SheetPlan>();
const planOf = (executed: number, indicators: number): ((own?: Parameters<typeof formPlan>[4]) => SheetPlan) => {
  const key = `${executed} ${indicators}`;
  const before = laid.get(key);
  if (before) return before;
  const rows = Array.from({ length: indicators }, (_, index) => ['甲', index % 2 === 0 ? '产出指标' : '效益指标', index % 2 === 0 ? '数量指标' : '社会效益指标', `指标${index}`, `≥${10 + index}人`, `${11 + index + executed}人`, 10, 9, index === 0 ? '汛期停课' : null]);
  const { facts, scheme, scores } = evaluate(workbook(ledger(['甲', 100, 100, executed]), targets(...rows)));
  const lay = (own?: Parameters<typeof formPlan>[4]): SheetPlan => formPlan({ facts, scheme }, facts.projects[0]!, scores[0] ?? null, '自评表-甲', own);
  laid.set(key, lay);
  return lay;
};

/** The sheet as a host reads it, without what is covered. */
interface Grid {
  readonly rows: readonly (readonly CellValue[])[];
  readonly formulas: readonly CellFormula[];
}
const gridOf = ({ rows, columns }: SheetPlan): Grid => {
  const width = Math.max(columns.length, ...rows.flatMap(({ cells }) => cells.map(({ column }) => column + 1)));
  return {
    rows: rows.map(({ cells }) => {
      const line = Array<CellValue>(width).fill(null);
      for (const { column, value } of cells) line[column] = value === '' ? null : value;
      return line;
    }),
    formulas: rows.flatMap(({ cells }, row) => cells.flatMap(({ column, formula }) => (formula === undefined ? [] : [{ row, column, formula }]))),
  };
};
const sheetOf = ({ rows, formulas }: Grid, told: boolean): SheetSnapshot => ({ name: '自评表-甲', visible: true, row: 0, column: 0, values: rows, formats: [], merges: [], hiddenRows: [], hiddenColumns: [], ...(told && { formulas }) });

const deed = fc.record({
  kind: fc.constantFrom('retype', 'clear', 'insert', 'delete', 'swap', 'note', 'below', 'column', 'above'),
  row: fc.nat(1000),
  column: fc.nat(1000),
  words: fc.array(fc.constantFrom(...signs, '，', '一', '2'), { minLength: 1, maxLength: 6 }).map((parts) => `${parts.join('')}㊀`),
});

const done = ({ rows, formulas }: Grid, { kind, row, column, words }: typeof deed extends fc.Arbitrary<infer Value> ? Value : never): Grid => {
  const width = rows[0]!.length;
  const [at, place] = [row % rows.length, column % width];
  const blank = Array<CellValue>(width).fill(null);
  const moved = (to: (own: number) => number | null): readonly CellFormula[] => formulas.flatMap((own) => (to(own.row) === null ? [] : [{ ...own, row: to(own.row)! }]));
  const put = (value: CellValue): Grid => ({ rows: rows.map((line, index) => (index === at ? line.map((own, position) => (position === place ? value : own)) : line)), formulas: formulas.filter((own) => own.row !== at || own.column !== place) });
  switch (kind) {
    case 'retype': return put(words);
    case 'clear': return put(null);
    case 'insert': return { rows: [...rows.slice(0, at), blank.map((_, index) => (index === place ? words : null)), ...rows.slice(at)], formulas: moved((own) => (own >= at ? own + 1 : own)) };
    case 'delete': return rows.length > 12 ? { rows: rows.filter((_, index) => index !== at), formulas: moved((own) => (own === at ? null : own > at ? own - 1 : own)) } : { rows, formulas };
    case 'swap': {
      const other = (at + 1 + (column % 3)) % rows.length;
      const to = (own: number): number => (own === at ? other : own === other ? at : own);
      return { rows: rows.map((_, index) => rows[to(index)]!), formulas: moved(to) };
    }
    case 'note': return { rows: rows.map((line, index) => [...line, index === at ? words : null]), formulas };
    case 'below': return { rows: [...rows, ...Array.from({ length: column % 3 }, () => blank), blank.map((_, index) => (index === place ? words : null))], formulas };
    case 'column': return { rows: rows.map((line) => [...line.slice(0, place), null, ...line.slice(place)]), formulas: formulas.map((own) => (own.column >= place ? { ...own, column: own.column + 1 } : own)) };
    case 'above': return { rows: [blank.map((_, index) => (index === 0 ? words : null)), ...rows], formulas: moved((own) => own + 1) };
  }
};

const data = fc.record({ executed: fc.constantFrom(80, 85, 90), indicators: fc.constantFrom(1, 3, 4, 6) });
const memoryOf = (plan: SheetPlan, { instead, gone }: Pick<FormWork, 'instead' | 'gone'> = noFormWork): FormMemory => ({ version: 1, project: '甲', name: '甲', cells: formCells(plan), instead, deleted: [...gone] });

describe('a form after any work on it and any change of the data', () => {
  it('has all that a person typed, in places of its own, and stays so; without what is remembered as well', () =>
    fc.assert(
      fc.property(data, fc.array(fc.tuple(fc.array(deed, { maxLength: 4 }), data), { minLength: 1, maxLength: 3 }), fc.boolean(), fc.boolean(), (start, rounds, remembers, told) => {
        let plan = planOf(start.executed, start.indicators)();
        let memory: FormMemory | null = memoryOf(plan);
        for (const [deeds, next] of rounds) {
          const grid = deeds.reduce(done, gridOf(plan));
          const lay = planOf(next.executed, next.indicators);
          const work = formWork('甲', lay(), remembers ? memory : null, sheetOf(grid, told), []);
          // The sheet is kept as it is then, under another name.
          if (work === null) return;
          plan = withHandWork(lay(work.own), work);
          const written = gridOf(plan);
          const [typed, kept] = [counted(grid.rows.flat()), counted(written.rows.flat())];
          expect([...typed].filter(([sign, count]) => (kept.get(sign) ?? 0) < count)).toEqual([]);
          // No cell lies on another.
          const taken = new Set<string>();
          const twice: string[] = [];
          plan.rows.forEach(({ cells, height }, row) => {
            expect(height).toBeLessThanOrEqual(409);
            for (const { column, span, rows = 1 } of cells) {
              for (let down = 0; down < rows; down += 1) {
                for (let across = 0; across < span; across += 1) {
                  const place = `${row + down},${column + across}`;
                  if (taken.has(place)) twice.push(place);
                  taken.add(place);
                }
              }
            }
          });
          expect(twice).toEqual([]);
          memory = memoryOf(plan, work);
          // Nothing is done to it once more; what was put out of order on a form of which nothing was remembered may still find its place.
          if (!remembers) continue;
          const again = formWork('甲', lay(), memory, sheetOf(written, told), []);
          expect(again && gridOf(withHandWork(lay(again.own), again)).rows).toEqual(written.rows);
        }
      }),
      {
        numRuns: 300,
        endOnFailure: true,
        // A row of one's own before a blank one of the form, which could have been either.
        examples: [
          [
            { executed: 90, indicators: 1 },
            [
              [[{ kind: 'below', row: 442, column: 111, words: '2㊈㊈㊉㊀' }, { kind: 'column', row: 32, column: 629, words: '㊁㊀' }, { kind: 'clear', row: 985, column: 549, words: '㊀' }], { executed: 85, indicators: 6 }],
              [[{ kind: 'swap', row: 449, column: 809, words: '㊀' }, { kind: 'insert', row: 178, column: 741, words: '㊆㊅2一㊀' }], { executed: 90, indicators: 1 }],
            ],
            true,
            false,
          ],
        ],
      },
    ));

  it('has no row that a person deleted, and every other, for any data and other work', () =>
    fc.assert(
      fc.property(data, data, fc.nat(5), fc.array(deed.filter(({ kind }) => ['note', 'below', 'above', 'column'].includes(kind)), { maxLength: 2 }), (start, next, nth, deeds) => {
        const plan = planOf(start.executed, 6)();
        const deleted = `指标${nth}`;
        const grid = deeds.reduce(done, done(gridOf(plan), { kind: 'delete', row: plan.rows.findIndex(({ cells }) => cells.some(({ value }) => value === deleted)), column: 0, words: '' }));
        const lay = planOf(next.executed, 6);
        const work = formWork('甲', lay(), memoryOf(plan), sheetOf(grid, true), [])!;
        const named = gridOf(withHandWork(lay(work.own), work)).rows.flatMap((line) => line.filter((value) => /^指标\d/.test(String(value))));
        expect([named.sort(), work.gone.size]).toEqual([[0, 1, 2, 3, 4, 5].map((index) => `指标${index}`).filter((name) => name !== deleted), 1]);
      }),
      { numRuns: 100 },
    ));

  it('is found on its sheet where little of it was changed', () =>
    fc.assert(
      fc.property(data, fc.array(deed, { maxLength: 3 }), (start, deeds) => {
        const plan = planOf(start.executed, 6)();
        expect(formWork('甲', plan, memoryOf(plan), sheetOf(deeds.reduce(done, gridOf(plan)), true), [])).not.toBeNull();
      }),
      { numRuns: 200 },
    ));
});
