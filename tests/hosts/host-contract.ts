import { beforeEach, describe, expect, it } from '@jest/globals';
import type { NameEdit, RowInsertion, SheetPlan } from '../../src/core/model/sheet-plan';
import type { CellValue, SheetSnapshot } from '../../src/core/model/snapshot';
import type { Host } from '../../src/hosts/host';
import { HostError } from '../../src/hosts/host-error';
import { findingsPlan, formulaShaped, reportPlan, valuesOf } from './plans';

/** A host over a workbook with the sheet 数据 (A1 项目, B2 100), and what a test does beside it. */
export interface HostUnderTest {
  readonly host: Host;
  /** Types a value into a cell as the user does. */
  edit(sheet: string, row: number, column: number, value: CellValue): Promise<void>;
  /** Makes the next write, or restoring, fail when it has written a part, or at one of the steps of a write of one sheet; the program goes on. */
  failNextWrite(step?: number): void;
  /** True for a host whose writes take place at once: one that was cut short has not begun. */
  readonly atOnce?: true;
  /** Ends the program there: nothing more reaches the workbook until `revive`. */
  dieInNextWrite(step?: number): void;
  revive(): void;
}

const memory = (text: string): string => JSON.stringify({ version: 1, text });
const failureOf = (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => null,
    (error: unknown) => error,
  );

/** Runs what every host promises; `steps` are the places at which a write of one sheet can be made to fail. */
export const describeHost = (name: string, steps: number, start: () => Promise<HostUnderTest>): void => {
  const eachStep = Array.from({ length: steps }, (_, step) => step);
  describe(name, () => {
    let under: HostUnderTest;
    let host: Host;
    beforeEach(async () => {
      under = await start();
      host = under.host;
    });

    const sheet = async (sheetName: string): Promise<SheetSnapshot | undefined> => (await host.read()).sheets.find((found) => found.name === sheetName);
    const report = (): Promise<SheetSnapshot | undefined> => sheet('绩效自评报告');
    const write = (projects: number, text = String(projects), plan: SheetPlan = reportPlan(projects)): Promise<void> =>
      host.write({ plans: [plan, findingsPlan(Array.from({ length: projects }, () => '数据!B2'))], memory: memory(text), activate: '绩效自评报告' });
    const check = (findings: number): Promise<void> => host.write({ plans: [findingsPlan(Array.from({ length: findings }, () => '数据!A1'))], memory: null, activate: '核对清单' });
    /** Returns the workbook without what is empty. */
    const filled = async (): Promise<unknown> => {
      const { sheets, memory: kept } = await host.read();
      return { sheets: sheets.filter(({ values }) => values.length > 0), memory: kept };
    };
    /** Makes sure that what was cut short is known, where there is anything to know: `before` is what could be brought back before it. */
    const knowsOfCut = async (before: 'none' | 'available'): Promise<void> => expect(await host.previous()).toBe(under.atOnce ? before : 'interrupted');
    /** Brings back what a write that was cut short was to replace, if it got as far as replacing anything. */
    const recover = async (): Promise<void> => {
      under.revive();
      if ((await host.previous()) === 'interrupted') await host.restore();
    };

    it('reads values, number formats and where they begin', async () => {
      await under.edit('数据', 4, 2, '备注');
      expect(await sheet('数据')).toMatchObject({ name: '数据', visible: true, row: 0, column: 0, values: [['项目', null, null], [null, 100, null], [null, null, null], [null, null, null], [null, null, '备注']], merges: [], hiddenRows: [], hiddenColumns: [] });
      expect((await host.read()).memory).toBeNull();
    });

    it('writes what the plan says, every string as text', async () => {
      const plan = reportPlan(formulaShaped.length, (index) => formulaShaped[index]!);
      await write(0, '甲', plan);
      const written = await report();
      expect(written?.values).toEqual(valuesOf(plan).map((line) => line.slice(0, written?.values[0]?.length)));
      const names = written!.values.slice(-formulaShaped.length).map(([first]) => first);
      expect(names).toEqual(formulaShaped);
      expect(written?.formats.slice(-formulaShaped.length).map(([first]) => first)).toEqual(formulaShaped.map(() => '@'));
      expect(written?.merges).toContainEqual({ row: 0, column: 0, rows: 1, columns: 8 });
      expect((await host.read()).memory).toBe(memory('甲'));
    });

    it('adds new sheets at the end and leaves the others as they are', async () => {
      const before = await sheet('数据');
      await write(2);
      expect((await host.read()).sheets.map((found) => found.name)).toEqual(['数据', '绩效自评报告', '核对清单']);
      expect(await sheet('数据')).toEqual(before);
    });

    it('gives no sheet the name that another has', async () => {
      await write(2);
      await expect(host.write({ plans: [], renames: [{ from: '核对清单', to: '数据' }], memory: null, activate: '绩效自评报告' })).rejects.toMatchObject({ failure: 'already-there' });
      expect((await host.read()).sheets.map(({ name }) => name)).toEqual(['数据', '绩效自评报告', '核对清单']);
    });

    it('leaves no rows of a longer report behind', async () => {
      await write(6);
      await write(1);
      const plan = reportPlan(1);
      const written = await report();
      expect(written?.values).toEqual(valuesOf(plan).map((line) => line.slice(0, written?.values[0]?.length)));
      expect(written?.merges).toHaveLength(plan.rows.flatMap(({ cells }) => cells).filter(({ span }) => span > 1).length);
      expect((await host.read()).sheets.map((found) => found.name)).toEqual(['数据', '绩效自评报告', '核对清单']);
    });

    it('brings the version before back, with what a person changed in it', async () => {
      expect(await host.previous()).toBe('none');
      await write(3, '甲', reportPlan(3, (index) => formulaShaped[index]!));
      await under.edit('绩效自评报告', 1, 0, '　　=手工改过的一句。');
      const [before, beforeFindings] = [await report(), await sheet('核对清单')];
      await write(1, '乙');
      expect(await host.previous()).toBe('available');
      await host.restore();
      expect(await report()).toEqual(before);
      expect(await sheet('核对清单')).toEqual(beforeFindings);
      expect((await host.read()).memory).toBe(memory('甲'));
    });

    it('has nothing to bring back before a report is written', async () => {
      await expect(host.restore()).rejects.toMatchObject({ failure: 'nothing-to-restore' });
      await check(2);
      expect(await host.previous()).toBe('none');
      expect((await host.read()).memory).toBeNull();
      await expect(host.restore()).rejects.toMatchObject({ failure: 'nothing-to-restore' });
    });

    it('brings the newer version back when the older one was not wanted', async () => {
      await write(3, '甲');
      await write(1, '乙');
      await under.edit('绩效自评报告', 1, 0, '　　=手工改过的一句。');
      const newer = await host.read();
      await host.restore();
      const older = await host.read();
      expect(older.memory).toBe(memory('甲'));
      expect(await host.previous()).toBe('available');
      await host.restore();
      expect(await host.read()).toEqual(newer);
      await host.restore();
      expect(await host.read()).toEqual(older);
    });

    it('keeps both versions when restoring fails midway', async () => {
      await write(3, '甲');
      const older = await host.read();
      await write(1, '乙');
      const newer = await host.read();
      under.failNextWrite();
      expect(await failureOf(host.restore())).toMatchObject({ failure: 'not-written' });
      expect(await host.read()).toEqual(newer);
      expect(await host.previous()).toBe('available');
      await host.restore();
      expect(await host.read()).toEqual(older);
    });

    it('keeps both versions when restoring is cut short', async () => {
      await write(3, '甲');
      const older = await host.read();
      await write(1, '乙');
      const newer = await host.read();
      under.dieInNextWrite();
      expect(await failureOf(host.restore())).toMatchObject({ failure: 'cut-short' });
      under.revive();
      await knowsOfCut('available');
      await recover();
      expect(await host.read()).toEqual(newer);
      expect(await host.previous()).toBe('available');
      await host.restore();
      expect(await host.read()).toEqual(older);
    });

    it('keeps the report before, and what is remembered, while 核对清单 is written', async () => {
      await write(3, '甲');
      const older = await host.read();
      await write(2, '乙');
      const report2 = await report();
      await check(4);
      await check(1);
      expect((await sheet('核对清单'))?.values).toEqual(valuesOf(findingsPlan(['数据!A1'])));
      expect(await report()).toEqual(report2);
      const newer = await host.read();
      expect(newer.memory).toBe(memory('乙'));
      expect(await host.previous()).toBe('available');
      await host.restore();
      expect(await host.read()).toEqual(older);
      await host.restore();
      expect(await host.read()).toEqual(newer);
    });

    it.each(eachStep)('leaves everything as it was when a write of 核对清单 fails at step %i, the report before included', async (step) => {
      await write(3, '甲');
      const older = await host.read();
      await write(2, '乙');
      await under.edit('核对清单', 1, 2, '已与财务核对。');
      const before = await host.read();
      under.failNextWrite(step);
      expect(await failureOf(check(5))).toMatchObject({ failure: 'not-written' });
      expect(await host.read()).toEqual(before);
      expect(await host.previous()).toBe('available');
      await host.restore();
      expect(await host.read()).toEqual(older);
    });

    it.each(eachStep)('leaves nothing behind when the first write of 核对清单 fails at step %i', async (step) => {
      const before = await filled();
      under.failNextWrite(step);
      expect(await failureOf(check(5))).toMatchObject({ failure: 'not-written' });
      expect(await filled()).toEqual(before);
      expect(await host.previous()).toBe('none');
    });

    it.each(eachStep)('brings 核对清单 back when its write is cut short at step %i, and keeps the report before', async (step) => {
      await write(3, '甲');
      const older = await host.read();
      await write(2, '乙');
      await under.edit('核对清单', 1, 2, '已与财务核对。');
      const before = await host.read();
      under.dieInNextWrite(step);
      expect(await failureOf(check(5))).toMatchObject({ failure: 'cut-short' });
      await recover();
      expect(await host.read()).toEqual(before);
      expect(await host.previous()).toBe('available');
      await host.restore();
      expect(await host.read()).toEqual(older);
    });

    it('knows that a write of 核对清单 was cut short, and forgets it once another has ended', async () => {
      await write(3, '甲');
      const older = await host.read();
      await write(2, '乙');
      under.dieInNextWrite();
      await failureOf(check(5));
      under.revive();
      await knowsOfCut('available');
      await check(4);
      expect((await sheet('核对清单'))?.values).toHaveLength(5);
      expect(await host.previous()).toBe('available');
      await host.restore();
      expect(await host.read()).toEqual(older);
    });

    it('keeps the last whole 核对清单 when it writes a report over a write of it that was cut short', async () => {
      await write(3, '甲');
      await write(2, '乙');
      const before = await host.read();
      under.dieInNextWrite();
      await failureOf(check(5));
      under.revive();
      await write(4, '丙');
      expect(await host.previous()).toBe('available');
      await host.restore();
      expect(await host.read()).toEqual(before);
    });

    it('still knows that the report was cut short when 核对清单 is written over it', async () => {
      await write(3, '甲');
      const older = await host.read();
      await write(2, '乙');
      const before = await report();
      under.dieInNextWrite();
      await failureOf(write(5, '丙'));
      under.revive();
      await check(4);
      await knowsOfCut('available');
      await recover();
      expect(await report()).toEqual(before);
      expect((await sheet('核对清单'))?.values).toHaveLength(5);
      expect((await host.read()).memory).toBe(memory('乙'));
      expect(await host.previous()).toBe('available');
      await host.restore();
      expect(await host.read()).toEqual(older);
    });

    it('keeps the report before when a write of the report is cut short', async () => {
      await write(3, '甲');
      const older = await host.read();
      await write(2, '乙');
      const before = await host.read();
      under.dieInNextWrite();
      await failureOf(write(5, '丙'));
      await recover();
      expect(await host.read()).toEqual(before);
      await host.restore();
      expect(await host.read()).toEqual(older);
    });

    it('has nothing to bring back after the first report', async () => {
      await write(2);
      const written = await host.read();
      expect(await host.previous()).toBe('none');
      expect(await failureOf(host.restore())).toBeInstanceOf(HostError);
      expect(await host.read()).toEqual(written);
    });

    it('leaves everything as it was when a write fails midway', async () => {
      await write(3, '甲');
      await under.edit('绩效自评报告', 2, 0, '　　手工改过的一句。');
      await write(2, '乙');
      const before = await host.read();
      under.failNextWrite();
      const failure = await failureOf(write(5, '丙'));
      expect(failure).toBeInstanceOf(HostError);
      expect(failure).toMatchObject({ failure: 'not-written' });
      expect(await host.read()).toEqual(before);
      expect(await host.previous()).toBe('available');
      await host.restore();
      expect((await report())?.values[2]?.[0]).toBe('　　手工改过的一句。');
    });

    it('leaves everything as it was when the first write fails midway', async () => {
      under.failNextWrite();
      expect(await failureOf(write(5))).toMatchObject({ failure: 'not-written' });
      const { sheets, memory: kept } = await host.read();
      expect(sheets.filter((found) => found.values.length > 0).map((found) => found.name)).toEqual(['数据']);
      expect(kept).toBeNull();
      expect(await host.previous()).toBe('none');
    });

    it('knows that a write was cut short, and brings the version before it back', async () => {
      await write(3, '甲');
      const before = await report();
      under.dieInNextWrite();
      expect(await failureOf(write(5, '乙'))).toMatchObject({ failure: 'cut-short' });
      under.revive();
      await knowsOfCut('none');
      await recover();
      expect(await report()).toEqual(before);
      expect((await host.read()).memory).toBe(memory('甲'));
    });

    it('keeps the last whole version when it writes over a write that was cut short', async () => {
      await write(3, '甲');
      const before = await report();
      under.dieInNextWrite();
      await failureOf(write(5, '乙'));
      under.revive();
      await write(4, '丙');
      expect(await host.previous()).toBe('available');
      await host.restore();
      expect(await report()).toEqual(before);
      expect((await host.read()).memory).toBe(memory('甲'));
    });

    it('amends single cells as text and leaves the rest', async () => {
      await host.amend({ newSheet: null, edits: [...formulaShaped.map((value, index) => ({ sheet: '数据', row: 5 + index, column: 1, value, before: null })), { sheet: '数据', row: 1, column: 1, value: 12.5, before: 100 }, { sheet: '数据', row: 0, column: 0, value: null, before: '项目' }], names: [] });
      const found = await sheet('数据');
      expect(found?.row).toBe(1);
      expect(found?.values.map(([value]) => value)).toEqual([12.5, null, null, null, ...formulaShaped]);
    });

    it('adds the sheet of an amendment, and fills it further', async () => {
      const newSheet = { ...findingsPlan([]), name: '绩效目标' };
      await host.amend({ newSheet, edits: [{ sheet: '绩效目标', row: 1, column: 0, value: '=1+1', before: null }, { sheet: '绩效目标', row: 1, column: 1, value: 20, before: null }], names: [] });
      await host.amend({ newSheet: null, edits: [{ sheet: '绩效目标', row: 2, column: 0, value: '培训人次', before: null }, { sheet: '绩效目标', row: 1, column: 0, value: 5, before: '=1+1' }], names: [] });
      expect((await sheet('绩效目标'))?.values).toEqual([['序号', '编码', '问题', '单元格'], [5, 20, null, null], ['培训人次', null, null, null]]);
      expect((await host.read()).sheets).toHaveLength(2);
    });

    it('says which sheet of an amendment is missing', async () => {
      expect(await failureOf(host.amend({ newSheet: null, edits: [{ sheet: '没有', row: 0, column: 0, value: 1, before: null }], names: [] }))).toMatchObject({ failure: 'sheet-missing', about: '没有' });
    });

    it.each<[string, number, number, CellValue]>([
      ['a cell that another has changed', 1, 1, 101],
      ['a number that has become text', 1, 1, '100人'],
      ['a cell that was emptied', 1, 1, null],
      ['a row that was free', 3, 0, '别人的'],
      ['the cell that tells which row it is', 0, 0, '另一个项目'],
    ])('writes nothing over %s meanwhile', async (_, row, column, value) => {
      const edits = [
        { sheet: '数据', row: 3, column: 1, value: '新', before: null },
        { sheet: '数据', row: 3, column: 0, value: '甲', before: null },
        { sheet: '数据', row: 1, column: 1, value: 200, before: 100 },
        { sheet: '数据', row: 0, column: 0, value: '项目', before: '项目' },
      ];
      await under.edit('数据', row, column, value);
      const before = await host.read();
      const amendment = { newSheet: { ...findingsPlan([]), name: '绩效目标' }, edits, names: [{ name: '来源', ref: '数据!A1', before: null }] };
      const failure = await failureOf(host.amend(amendment));
      expect(failure).toBeInstanceOf(HostError);
      expect(failure).toMatchObject({ failure: 'changed-meanwhile' });
      expect(await host.read()).toEqual(before);
      // Worked out anew for what stands there now, it is written.
      const held = (at: { row: number; column: number }): CellValue => before.sheets[0]?.values[at.row - before.sheets[0].row]?.[at.column - before.sheets[0].column] ?? null;
      await host.amend({ ...amendment, edits: edits.map((edit) => ({ ...edit, before: held(edit) })) });
      expect((await sheet('数据'))?.values).toEqual([['项目', null], [null, 200], [null, null], ['甲', '新']]);
    });

    it('takes an empty text for blank', async () => {
      await under.edit('数据', 3, 0, '');
      await host.amend({ newSheet: null, edits: [{ sheet: '数据', row: 3, column: 0, value: '甲', before: null }, { sheet: '数据', row: 3, column: 1, value: '', before: null }], names: [] });
      expect((await sheet('数据'))?.values.at(-1)).toEqual(['甲', null]);
    });

    it('writes nothing where the sheet to add was added and filled meanwhile, and fills one that stands empty', async () => {
      const newSheet = { ...findingsPlan([]), name: '绩效目标' };
      await host.amend({ newSheet, edits: [], names: [] });
      const before = await host.read();
      expect(await failureOf(host.amend({ newSheet, edits: [{ sheet: '绩效目标', row: 1, column: 0, value: 5, before: null }], names: [] }))).toMatchObject({ failure: 'changed-meanwhile', about: '绩效目标' });
      expect(await host.read()).toEqual(before);
      const width = before.sheets[1]!.values[0]!.length;
      for (let column = 0; column < width; column += 1) await under.edit('绩效目标', 0, column, null);
      await host.amend({ newSheet, edits: [{ sheet: '绩效目标', row: 1, column: 0, value: 5, before: null }], names: [] });
      expect((await sheet('绩效目标'))?.values[1]?.[0]).toBe(5);
    });

    describe('rows that an amendment puts in', () => {
      const rowsOf = (...texts: readonly (readonly CellValue[])[]): Pick<RowInsertion, 'rows' | 'styles'> => ({
        styles: findingsPlan([]).styles,
        rows: texts.map((cells, index) => ({ id: `new-${index}`, height: 20, cells: cells.flatMap((value, column) => (typeof value === 'boolean' ? [] : [{ column, span: 1, value, style: typeof value === 'number' ? 'amount' : 'cell', link: null }])) })),
      });
      const insertion = (row: number, ...texts: readonly (readonly CellValue[])[]): RowInsertion => ({ sheet: '数据', row, ...rowsOf(...texts) });
      const valuesNow = async (): Promise<unknown> => (await sheet('数据'))?.values;

      it('push down what stands there, names with their cells, whatever else is written', async () => {
        await host.amend({ newSheet: null, edits: [], names: [{ name: '来源', ref: '数据!A1:B2', before: null }, { name: '单格', ref: '数据!B2', before: null }] });
        await host.amend({ newSheet: null, edits: [{ sheet: '数据', row: 1, column: 1, value: 200, before: 100 }], names: [], insertions: [insertion(1, ['=1+1', 3], ['乙', null]), insertion(1, ['丙', 4]), insertion(2, ['末', 5])] });
        expect(await valuesNow()).toEqual([['项目', null], ['=1+1', 3], ['乙', null], ['丙', 4], [null, 200], ['末', 5]]);
        expect((await host.read()).names).toEqual([{ name: '单格', kind: 'name', ref: '数据!B5' }, { name: '来源', kind: 'name', ref: '数据!A1:B5' }]);
      });

      it('stand below everything, with a gap where one is asked for', async () => {
        await host.amend({ newSheet: null, edits: [], names: [], insertions: [insertion(3, ['甲'], [], ['乙'])] });
        expect(await valuesNow()).toEqual([['项目', null], [null, 100], [null, null], ['甲', null], [null, null], ['乙', null]]);
      });

      it('may merge, and merges below move with their rows', async () => {
        const merged = { ...findingsPlan([]), name: '并', rows: [{ id: 'a', height: 20, cells: [{ column: 0, span: 3, value: '题', style: 'cell', link: null }] }] };
        await host.amend({ newSheet: merged, edits: [], names: [] });
        await host.amend({ newSheet: null, edits: [], names: [], insertions: [{ sheet: '并', row: 0, styles: merged.styles, rows: [{ id: 'b', height: 20, cells: [{ column: 0, span: 2, value: '新', style: 'cell', link: null }] }] }] });
        const found = await sheet('并');
        expect([found?.values.map(([first]) => first), found?.merges]).toEqual([['新', '题'], [{ row: 0, column: 0, rows: 1, columns: 2 }, { row: 1, column: 0, rows: 1, columns: 3 }]]);
      });

      it('take no part in what is refused', async () => {
        await under.edit('数据', 1, 1, 101);
        const before = await host.read();
        expect(await failureOf(host.amend({ newSheet: null, edits: [{ sheet: '数据', row: 1, column: 1, value: 200, before: 100 }], names: [], insertions: [insertion(0, ['甲'])] }))).toMatchObject({ failure: 'changed-meanwhile' });
        expect(await host.read()).toEqual(before);
        expect(await failureOf(host.amend({ newSheet: null, edits: [], names: [], insertions: [{ ...insertion(0, ['甲']), sheet: '没有' }] }))).toMatchObject({ failure: 'sheet-missing' });
      });

      it('take the place of rows in which nothing is left; a row that holds something stays', async () => {
        await under.edit('数据', 2, 0, '甲');
        await under.edit('数据', 3, 0, '乙');
        await under.edit('数据', 3, 1, 7);
        await under.edit('数据', 4, 0, '丙');
        const blank = (row: number, before: string) => ({ sheet: '数据', row, column: 0, value: null, before });
        await host.amend({ newSheet: null, edits: [blank(2, '甲'), blank(3, '乙')], names: [], insertions: [insertion(1, ['新', 1])], removals: [2, 3].map((row) => ({ sheet: '数据', row })) });
        expect(await valuesNow()).toEqual([['项目', null], ['新', 1], [null, 100], [null, 7], ['丙', null]]);
      });

      it('leave what it holds in a cell that only gets a colour', async () => {
        await host.amend({ newSheet: null, edits: [{ sheet: '数据', row: 1, column: 1, value: 100, before: 100, fill: '#FFF2CC' }, { sheet: '数据', row: 0, column: 0, value: '甲', before: '项目', fill: null }], names: [] });
        expect(await valuesNow()).toEqual([['甲', null], [null, 100]]);
      });
    });

    const named = async (): Promise<unknown> => (await host.read()).names;
    const amendNames = (...names: readonly NameEdit[]): Promise<void> => host.amend({ newSheet: null, edits: [], names });

    it('sets, replaces and removes names', async () => {
      expect(await named()).toEqual([]);
      await amendNames({ name: '绩述_预算执行', ref: '数据!A1:B2', before: null }, { name: '单格', ref: '数据!B2', before: null });
      expect(await named()).toEqual([{ name: '单格', kind: 'name', ref: '数据!B2' }, { name: '绩述_预算执行', kind: 'name', ref: '数据!A1:B2' }]);
      await amendNames({ name: '绩述_预算执行', ref: '数据!A1:D9', before: '数据!A1:B2' }, { name: '单格', ref: null, before: '数据!B2' }, { name: '没有的名称', ref: null, before: null });
      expect(await named()).toEqual([{ name: '绩述_预算执行', kind: 'name', ref: '数据!A1:D9' }]);
      await amendNames({ name: '绩述_预算执行', ref: null, before: '数据!A1:D9' });
      expect(await named()).toEqual([]);
    });

    it('sets no name that stands for something else by now, and nothing else of the amendment', async () => {
      await amendNames({ name: '来源', ref: '数据!A1:B2', before: null });
      const before = await host.read();
      const meanwhile = (edit: NameEdit): Promise<void> => host.amend({ newSheet: null, edits: [{ sheet: '数据', row: 8, column: 0, value: 1, before: null }], names: [{ name: '别的', ref: '数据!B2', before: null }, edit] });
      for (const edit of [{ name: '来源', ref: '数据!A1:D9', before: null }, { name: '来源', ref: null, before: '数据!A1:B3' }]) {
        expect(await failureOf(meanwhile(edit))).toMatchObject({ failure: 'changed-meanwhile', about: '来源' });
        expect(await host.read()).toEqual(before);
      }
      expect(await failureOf(meanwhile({ name: '没有的', ref: '数据!A1', before: '数据!A1' }))).toMatchObject({ failure: 'changed-meanwhile', about: '没有的' });
    });

    it('takes a name that differs only in case for the same name', async () => {
      await amendNames({ name: 'Budget', ref: '数据!A1', before: null });
      await amendNames({ name: 'BUDGET', ref: '数据!A2', before: '数据!A1' });
      expect(((await named()) as { ref: string }[]).map(({ ref }) => ref)).toEqual(['数据!A2']);
    });

    it('names cells of a sheet that comes with the amendment, whatever the sheet is called', async () => {
      const newSheet = { ...findingsPlan([]), name: "2024 年'$表" };
      await host.amend({ newSheet, edits: [{ sheet: newSheet.name, row: 1, column: 0, value: 1, before: null }], names: [{ name: '来源', ref: "'2024 年''$表'!A1:D2", before: null }] });
      expect(await named()).toEqual([{ name: '来源', kind: 'name', ref: "'2024 年''$表'!A1:D2" }]);
    });

    it('keeps names while the report is written and brought back', async () => {
      await amendNames({ name: '来源', ref: '数据!A1:B2', before: null });
      await write(3);
      await write(1);
      await host.restore();
      expect(await named()).toEqual([{ name: '来源', kind: 'name', ref: '数据!A1:B2' }]);
    });

    it('says what is wrong with a name, and sets none', async () => {
      expect(await failureOf(amendNames({ name: '甲', ref: '数据!A1', before: null }, { name: '乙', ref: '没有!A1', before: null }))).toMatchObject({ failure: 'sheet-missing', about: '没有' });
      expect(await failureOf(amendNames({ name: '甲', ref: 'A1', before: null }))).toMatchObject({ failure: 'bad-reference', about: 'A1' });
      expect(await named()).toEqual([]);
    });

    it('gives up a reading that is cancelled, and reads again', async () => {
      const giveUp = new AbortController();
      const reading = host.read(giveUp.signal);
      giveUp.abort();
      expect(await failureOf(reading)).toMatchObject({ name: 'HostError', failure: 'cancelled' });
      expect(await failureOf(host.read(giveUp.signal))).toMatchObject({ name: 'HostError', failure: 'cancelled' });
      expect((await host.read(new AbortController().signal)).sheets).toHaveLength(1);
    });

    it('tells which cells are selected, and when others are', async () => {
      let told = 0;
      const stop = host.onSelected(() => (told += 1));
      await host.read();
      await host.select('数据!A1:B2');
      await host.read();
      expect(await host.selection()).toBe('数据!A1:B2');
      expect(told).toBe(1);
      await host.select('数据!B2');
      await host.read();
      expect(await host.selection()).toBe('数据!B2');
      expect(told).toBe(2);
      stop();
      await host.read();
      await host.select('数据!A1');
      await host.read();
      expect(told).toBe(2);
    });

    it('selects a cell, and says what is wrong with a reference', async () => {
      await host.select('数据!B2');
      await host.select('数据!A1:B2');
      expect(await failureOf(host.select('B2'))).toMatchObject({ failure: 'bad-reference', about: 'B2' });
      expect(await failureOf(host.select("'没有 的'!B2"))).toMatchObject({ failure: 'sheet-missing', about: '没有 的' });
    });

    it("tells of the user's changes, not of its own, until it is stopped", async () => {
      await host.read();
      let told = 0;
      const stop = host.onChanged(() => (told += 1));
      await write(2);
      await host.amend({ newSheet: null, edits: [{ sheet: '数据', row: 3, column: 0, value: '甲', before: null }], names: [] });
      await host.read();
      expect(told).toBe(0);
      await under.edit('数据', 1, 1, 200);
      await host.read();
      expect(told).toBe(1);
      stop();
      await host.read();
      await under.edit('数据', 1, 1, 300);
      await host.read();
      expect(told).toBe(1);
    });
  });
};
