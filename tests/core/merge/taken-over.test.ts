import { describe, expect, it } from '@jest/globals';
import type { CellValue, Snapshot } from '../../../src/core/model/snapshot';
import { compose, evaluate, withoutRecord } from '../../../src/core/pipeline';
import { takeOver } from '../../../src/core/pipeline/take-over';
import { changesOf } from '../../../src/core/pipeline/changes-of';
import { reportSheetOf, rowsOf } from '../../helpers/report-sheet';
import { ledger, sheet, targets, workbook } from '../../helpers/snapshot';

const source = (executed: number) => [ledger(['甲项目', 100, 100, executed], ['乙项目', 50, 50, 50]), targets(['甲项目', '产出指标', '数量指标', '培训人数', '≥180人', '164人', 90, 82, '汛期停课'])];
const data = workbook(...source(80));
const generated = rowsOf(compose(evaluate(data), data));
/** A workbook with a report of which nothing is remembered. */
const withReport = (change: (rows: CellValue[][]) => CellValue[][], executed = 80): Snapshot => workbook(...source(executed), reportSheetOf(change(generated.map((row) => [...row]))));
const replaced = (rows: CellValue[][], from: string, to: string): CellValue[][] => rows.map((row) => row.map((value) => (typeof value === 'string' ? value.replace(from, to) : value)));
const run = (snapshot: Snapshot) => {
  const evaluation = evaluate(snapshot);
  const { snapshot: seen, same } = takeOver(evaluation, snapshot);
  const composition = compose(evaluation, seen);
  return { composition, same, changes: changesOf(composition, seen)!, rows: rowsOf(composition) };
};

describe('a report sheet that the program has no record of', () => {
  it('is the program’s where it says what would be written, and stays as it is', () => {
    const { composition, rows, same, changes } = run(withReport((report) => report));
    expect([composition.kept, composition.foreign, rows]).toEqual([[], false, generated]);
    expect(same).toBeGreaterThan(20);
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['unchanged']));
  });

  it('keeps what a person changed, as a conflict until they choose, and what they added', () => {
    const edited = withReport((report) => [...replaced(replaced(report, '未执行20.00万元', '结余20万元'), '汛期停课', '汛期停课21天'), ['联系人：值班室']]);
    const { composition, rows, changes } = run(edited);
    expect(composition.kept.filter(({ conflict }) => conflict).every(({ text, generated: other }) => text !== other && other !== '')).toBe(true);
    expect(rows.flat().join('')).toContain('结余20万元');
    expect(rows.at(-1)![0]).toContain('联系人：值班室');
    expect(changes.some(({ kind, lines }) => kind === 'conflict' && lines[0]!.before!.includes('结余20万元'))).toBe(true);
    // The next run, now with a record, says the same; a choice ends it.
    const next = { ...workbook(...source(80), reportSheetOf(rows)), memory: composition.memory };
    const again = compose(evaluate(next), next);
    expect([rowsOf(again), again.kept.map(({ text, conflict }) => [text, conflict])]).toEqual([rows, composition.kept.map(({ text, conflict }) => [text, conflict])]);
    const mine = compose(evaluate(next), next, again.kept.filter(({ conflict }) => conflict).map(({ id, text }) => ({ id, text, keep: true })));
    expect([mine.kept.filter(({ conflict }) => conflict), rowsOf(mine)]).toEqual([[], rows]);
  });

  it('writes what is not there, and keeps what was written of other data until they choose', () => {
    const gone = generated.findIndex((row) => String(row[0]).includes('总分90分（含）以上为“优”'));
    const { rows, composition } = run(withReport((report) => report.filter((_, index) => index !== gone), 85));
    expect(rows.flat().join('')).toContain('总分90分（含）以上为“优”');
    expect(composition.kept.some(({ deleted }) => deleted)).toBe(false);
    expect(rows.flat().join('')).toContain('未执行20.00万元');
    expect(composition.kept.some(({ text, generated: other, conflict }) => conflict && text.includes('未执行20.00万元') && other.includes('未执行15.00万元'))).toBe(true);
  });

  it('of an earlier version of the record is one of them', () => {
    const edited = { ...withReport((report) => replaced(report, '未执行20.00万元', '结余20万元')), memory: '{"version":1,"passages":[]}' };
    expect(run(edited).rows.flat().join('')).toContain('结余20万元');
  });

  it('is kept under another name where nothing on it is the program’s and nobody can be asked', () => {
    const own = workbook(...source(80), sheet('绩效自评报告', [['我单位的发言稿']]), sheet('绩效自评报告（原有）', [['更早的']]));
    const settled = withoutRecord(evaluate(own), own)!;
    expect([settled.same, settled.renames]).toEqual([0, [{ from: '绩效自评报告', to: '绩效自评报告2（原有）' }]]);
    expect(withoutRecord(evaluate(data), data)).toBeNull();
    expect(withoutRecord(evaluate(own), withReport((report) => report))!.renames).toEqual([]);
  });
});
