import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { reportSheet } from '../../../src/core/model/own-sheets';
import type { Composition } from '../../../src/core/model/composition';
import type { CellValue, SheetSnapshot, Snapshot } from '../../../src/core/model/snapshot';
import { compose, evaluate } from '../../../src/core/pipeline';
import { differences } from '../../../src/core/units/differences';
import { ledger, sheet, targets, workbook } from '../../helpers/snapshot';

const source = (executed: number): readonly SheetSnapshot[] => [
  ledger(['甲', 100, 100, executed, null, '招标推迟，款项转入下年'], ['乙', 50, 50, 50]),
  targets(['甲', '产出指标', '数量指标', '培训人数', '≥180人', 164, 90, 82, '汛期停课，下年补训'], ['乙', '产出指标', '数量指标', '宣传场次', '≥5场', 5, 90, 90]),
];

/** The texts of the report sheet as the host writes them, one row each; rows of several cells are kept whole. */
const rowsOf = ({ plans }: Composition): CellValue[][] => plans[0]!.rows.map(({ cells }) => cells.map(({ value }) => value));

/** The workbook after a run, with the report sheet's rows changed by hand. */
const after = (composition: Composition, rows: readonly (readonly CellValue[])[], executed = 80): Snapshot => ({ ...workbook(...source(executed), sheet(reportSheet, rows)), memory: composition.memory });

const first = (): Composition => compose(evaluate(workbook(...source(80))));
const again = (snapshot: Snapshot): Composition => compose(evaluate(snapshot), snapshot);
const texts = (composition: Composition): string[] => rowsOf(composition).map((row) => row.filter((value) => value !== null).join(' | ').trim());
const find = (rows: readonly (readonly CellValue[])[], part: string): number => rows.findIndex((row) => String(row[0]).includes(part));

/** Returns the rows with one text replaced. */
const edited = (rows: readonly (readonly CellValue[])[], part: string, text: string): CellValue[][] => rows.map((row, index) => (index === find(rows, part) ? [text] : [...row]));

describe('merge', () => {
  it('changes nothing where nobody touched the sheet', () => {
    const one = first();
    const two = again(after(one, rowsOf(one)));
    expect(two.kept).toEqual([]);
    expect(texts(two)).toEqual(texts(one));
  });

  it('renews what nobody touched when the data change', () => {
    const one = first();
    const two = again(after(one, rowsOf(one), 85));
    expect(texts(one).join()).toContain('全年执行数130.00万元');
    expect(texts(two).join()).toContain('全年执行数135.00万元');
    expect(two.kept).toEqual([]);
  });

  it('keeps a passage changed by hand, at this run and at the next', () => {
    const one = first();
    const mine = '　　评价由局长办公会部署，财务科会同业务科室完成。';
    const two = again(after(one, edited(rowsOf(one), '【待填写：评价由谁牵头', mine)));
    expect(two.kept).toEqual([expect.objectContaining({ text: mine.trim(), conflict: false })]);
    expect(texts(two)).toContain(mine.trim());
    const three = again(after(two, rowsOf(two), 85));
    expect(texts(three)).toContain(mine.trim());
    expect(texts(three).join()).toContain('全年执行数135.00万元');
  });

  it('says where the data behind a kept passage have changed as well, once', () => {
    const one = first();
    const mine = '　　全年执行数130万元，执行良好。';
    const rows = edited(rowsOf(one), '全年执行数130.00万元，预算执行率', mine);
    const two = again(after(one, rows, 85));
    expect(two.kept).toEqual([expect.objectContaining({ text: mine.trim(), conflict: true, generated: expect.stringContaining('135.00万元') })]);
    expect(texts(two)).toContain(mine.trim());
    const three = again(after(two, rowsOf(two), 85));
    expect(three.kept).toEqual([expect.objectContaining({ text: mine.trim(), conflict: false })]);
  });

  it('keeps changed headings, titles and captions', () => {
    const one = first();
    const rows = edited(edited(rowsOf(one), '项目支出绩效自评报告', '某局2024年度绩效自评报告'), '一、', '　　一、项目概况');
    const two = texts(again(after(one, rows)));
    expect(two[0]).toBe('某局2024年度绩效自评报告');
    expect(two).toContain('一、项目概况');
  });

  it('keeps rows that a person added, in their place, run after run', () => {
    const one = first();
    const rows = rowsOf(one);
    const at = find(rows, '七、') + 2;
    const two = again(after(one, [...rows.slice(0, at), ['本年度接受审计一次，问题已整改。'], ...rows.slice(at)]));
    expect(texts(two).indexOf('本年度接受审计一次，问题已整改。')).toBeGreaterThan(texts(two).findIndex((text) => text.startsWith('七、')));
    const three = again(after(two, rowsOf(two), 85));
    expect(texts(three).filter((text) => text.includes('接受审计一次'))).toHaveLength(1);
    const four = again(after(three, rowsOf(three), 85));
    expect(texts(four)).toEqual(texts(three));
  });

  it('keeps an edit beside which a note was put, and the note', () => {
    const one = first();
    const rows = edited(rowsOf(one), '【待填写：评价由谁牵头', '　　评价由局长办公会部署。').map((row, index, all) => (index === find(all, '评价由局长办公会部署') ? [row[0] ?? null, null, null, null, null, null, null, null, null, '领导批注：属实'] : row));
    const two = texts(again(after(one, rows))).join('\n');
    expect(two).toContain('评价由局长办公会部署。');
    expect(two).toContain('领导批注：属实');
  });

  it('writes a passage again that a person deleted', () => {
    const one = first();
    const rows = rowsOf(one);
    expect(texts(again(after(one, rows.filter((_, index) => index !== find(rows, '全年执行数130.00万元，预算执行率')))))).toEqual(texts(one));
  });

  it('keeps what was written about a project that is gone', () => {
    const one = first();
    const mine = '　　甲项目的情况另附说明。';
    const rows = edited(rowsOf(one), '甲“培训人数”', mine);
    const gone = { ...workbook(ledger(['乙', 50, 50, 50]), sheet(reportSheet, rows)), memory: one.memory };
    expect(texts(again(gone)).join()).toContain(mine.trim());
  });

  it('does not take a report sheet without memory for its own', () => {
    const one = first();
    expect(again({ ...after(one, rowsOf(one)), memory: null }).foreign).toBe(true);
    expect(again({ ...after(one, rowsOf(one)), memory: '{"version":9}' }).foreign).toBe(true);
    expect(again(workbook(...source(80))).foreign).toBe(false);
    expect(again(workbook(...source(80), sheet(reportSheet, []))).foreign).toBe(false);
  });

  it.each(['绩效自评报告 (2)', '我的报告'])('does not read a copy of the report called 「%s」 as data', (name) => {
    const one = first();
    const before = evaluate(workbook(...source(80))).facts;
    const { facts } = evaluate({ ...workbook(...source(80), sheet(name, rowsOf(one))), memory: one.memory });
    expect({ ...facts, leftOut: [] }).toEqual({ ...before, leftOut: [] });
    expect(facts.leftOut.at(-1)).toEqual({ at: [expect.stringContaining(name)], why: '本程序写的报告页的副本，不作为数据读取' });
  });

  it('reads the tables of a report on many projects, whose names the report repeats', () => {
    const names = Array.from({ length: 60 }, (_, index) => `第${index + 1}号项目`);
    const sources = [ledger(...names.map((name) => [name, 10, 10, 9])), targets(...names.flatMap((name) => [[name, '产出指标', '数量指标', '场次', '≥5场', 5, 50, 50], [name, '效益指标', '社会效益指标', '人次', '≥9人次', 9, 40, 40]]))];
    const one = compose(evaluate(workbook(...sources)));
    const { facts } = evaluate({ ...workbook(...sources, sheet(reportSheet, rowsOf(one))), memory: one.memory });
    expect([facts.projects.length, facts.leftOut]).toEqual([60, []]);
  });

  it('loses no row that a person typed, whatever they did', () => {
    const one = first();
    const rows = rowsOf(one);
    const textPlaces = rows.flatMap((row, index) => (row.filter((value) => value !== null).length === 1 && typeof row[0] === 'string' ? [index] : []));
    const deed = fc.oneof(
      fc.record({ kind: fc.constant('change' as const), place: fc.nat(textPlaces.length - 1) }),
      fc.record({ kind: fc.constant('insert' as const), place: fc.nat(rows.length) }),
      fc.record({ kind: fc.constant('delete' as const), place: fc.nat(textPlaces.length - 1) }),
    );
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 6 }), fc.integer({ min: 60, max: 99 }), (deeds, executed) => {
        const typed: string[] = [];
        const changed = rows.map((row): CellValue[][] => [[...row]]);
        deeds.forEach(({ kind, place }, index) => {
          const text = `手写第${'甲乙丙丁戊己'[index]}段，请予保留。`;
          const spot = kind === 'insert' ? Math.min(place, rows.length - 1) : textPlaces[place]!;
          if (kind === 'change') changed[spot] = [[text], ...changed[spot]!.slice(1)];
          else if (kind === 'insert') changed[spot] = [...changed[spot]!, [text]];
          else changed[spot] = changed[spot]!.slice(1);
          if (kind !== 'delete') typed.push(text);
        });
        const final = changed.flat();
        const survivors = typed.filter((text) => final.some((row) => row[0] === text));
        const result = texts(again(after(one, final, executed))).join('\n');
        for (const text of survivors) expect(result).toContain(text);
      }),
      { numRuns: 200 },
    );
  });
});

describe('differences', () => {
  it('gives back the second list when applied to the first', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
    fc.assert(
      fc.property(letters, letters, (one, other) => {
        const result: string[] = [];
        let next = 0;
        for (const { after: place, first: removed, second } of differences(one, other)) {
          result.push(...one.slice(next, place + 1), ...second);
          next = place + 1 + removed.length;
        }
        expect([...result, ...one.slice(next)]).toEqual(other);
      }),
    );
  });
});
