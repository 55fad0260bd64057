import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeWhole } from '../../src/cli/files';
import type { Amendment, RowInsertion } from '../../src/core/model/sheet-plan';
import type { CellValue } from '../../src/core/model/snapshot';
import { HostError } from '../../src/hosts/host-error';

import { readXlsx, writeXlsx } from '../../src/hosts/xlsx/hucre';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook';
import { XlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import { foreignWorkbooks } from '../../src/tools/foreign-workbooks';
import { describeHost } from './host-contract';
import { findingsPlan, reportPlan } from './plans';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jishu-host-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What happens while the file is written: nothing is written; half of it stands beside, and the program goes on or ends. */
type Fault = 'refused' | 'half' | 'ended';

let files = 0;
describeHost('XlsxHost', 2, async () => {
  const file = join(folder, `${(files += 1)}.xlsx`);
  await writeFile(file, await writeXlsx({ sheets: [{ name: '数据', rows: [['项目', null], [null, 100]] }] }));
  let fault: Fault | null = null;
  const store = async (bytes: Uint8Array): Promise<void> => {
    const met = fault;
    fault = null;
    if (met === null) return writeWhole([[file, bytes]]);
    if (met !== 'refused') await writeFile(`${file}.0.tmp`, bytes.subarray(0, bytes.length / 2));
    throw met === 'ended' ? new HostError('cut-short') : new Error('no space is left');
  };
  const host = new XlsxHost(new Uint8Array(await readFile(file)), '数据.xlsx', store);
  /** Another program on the same file. */
  const edit = async (sheet: string, row: number, column: number, value: CellValue): Promise<void> => {
    const other = new XlsxHost(new Uint8Array(await readFile(file)), '数据.xlsx', async (bytes) => writeFile(file, bytes));
    const { sheets } = await other.read();
    const found = sheets.find(({ name }) => name === sheet)!;
    await other.amend({ newSheet: null, edits: [{ sheet, row, column, value: typeof value === 'boolean' ? null : value, before: found.values[row - found.row]?.[column - found.column] ?? null }], names: [] });
    host.reload(new Uint8Array(await readFile(file)));
  };
  return {
    host,
    edit,
    atOnce: true,
    failNextWrite: (step = 1) => (fault = step === 0 ? 'refused' : 'half'),
    dieInNextWrite: () => (fault = 'ended'),
    revive: () => undefined,
  };
});

describe('a report sheet that the user has hidden', () => {
  it.each(['hidden', 'veryHidden'])('is shown once a report is written on it: %s', async (state) => {
    let bytes = await writeXlsx({ sheets: [{ name: '数据', rows: [['项目']] }, { name: '账本', rows: [['x']], hidden: true }] });
    const write = async (): Promise<void> => new XlsxHost(bytes, '数据.xlsx', async (next) => void (bytes = next)).write({ plans: [reportPlan(1), findingsPlan([])], memory: null, activate: '绩效自评报告' });
    await write();
    const parts = unzipSync(bytes);
    const listed = strFromU8(parts['xl/workbook.xml']!).replace(/(<sheet [^>]*name="绩效自评报告")/, `$1 state="${state}"`);
    bytes = zipSync({ ...parts, 'xl/workbook.xml': strToU8(listed) });
    const visible = async () => (await readWorkbook(bytes, '数据.xlsx')).sheets.map(({ name, visible: shown }) => [name, shown]);
    expect(await visible()).toEqual([['数据', true], ['账本', false], ['绩效自评报告', false], ['核对清单', true]]);
    await write();
    expect(await visible()).toEqual([['数据', true], ['账本', false], ['绩效自评报告', true], ['核对清单', true]]);
  });
});

const sheetOf = async (bytes: Uint8Array): Promise<string> => strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
const amended = async (bytes: Uint8Array, amendment: Partial<Amendment>): Promise<Uint8Array> => {
  let written = bytes;
  await new XlsxHost(bytes, '甲.xlsx', async (changed) => void (written = changed)).amend({ newSheet: null, edits: [], names: [], ...amendment });
  return written;
};

describe.each(Object.entries(foreignWorkbooks))('an amendment of a workbook with %s', (_, make) => {
  it('changes the cell that it names, and of the rest not one byte', async () => {
    const source = await make();
    const written = await amended(source, { edits: [{ sheet: '项目支出', row: 1, column: 2, value: 95.5, before: 88 }] });
    const [before, after] = [unzipSync(source), unzipSync(written)];
    const changed = Object.keys(after).filter((name) => Buffer.compare(after[name]!, before[name] ?? new Uint8Array()) !== 0);
    // With formulas the order in which they were calculated goes as well.
    expect(changed.filter((name) => !/calcChain|workbook\.xml\.rels|Content_Types/.test(name))).toEqual(['xl/worksheets/sheet1.xml']);
    expect((await sheetOf(written)).replace('<v>95.5</v>', '<v>88</v>')).toBe(await sheetOf(source));
    const [{ sheets: [first, ...others] }, read] = [await readWorkbook(written, '甲.xlsx'), await readWorkbook(source, '甲.xlsx')];
    expect(others).toEqual(read.sheets.slice(1));
    expect(first!.values[1]).toEqual(['办公', 100, 95.5]);
  });
});

describe('an amendment of a file', () => {
  const workbook = (): Promise<Uint8Array> =>
    writeXlsx({
      sheets: [
        {
          name: '支出',
          rows: [['项目', '预算', '执行'], ['甲', 1, 2], ['乙', 3, 4], ['丙', 5, 6]],
          cells: new Map([['4,1', { value: null, formula: 'SUM(B2:B4)+$B$3+SUM(支出!2:3)', formulaResult: 12 }], ['4,2', { value: null, formula: 'LOG10(C4)&"B3"', formulaResult: 1 }]]),
          dataValidations: [{ type: 'list', values: ['是'], range: 'D3:D4' }],
          conditionalRules: [{ type: 'expression', priority: 1, range: 'C3:C4', formula: '$C3>1' }],
        },
        { name: '汇总 表', cells: new Map([['0,0', { value: null, formula: "支出!B4-'支出'!B2&\"支出!B4\"&[1]支出!B4", formulaResult: 4 }]]) },
      ],
      namedRanges: [{ name: '预算列', range: '支出!$B$2:$B$4' }],
    });
  const rows: Pick<RowInsertion, 'rows' | 'styles'> = { styles: findingsPlan([]).styles, rows: [{ id: 'new', height: 20, cells: [{ column: 0, span: 1, value: '新', style: 'cell', link: null }] }] };

  it('moves with the rows what says something of them: formulas of all sheets, names, rules', async () => {
    const written = await amended(await workbook(), { insertions: [{ sheet: '支出', row: 2, ...rows }] });
    const sheet = await sheetOf(written);
    expect(sheet).toContain('<f>SUM(B2:B5)+$B$4+SUM(支出!2:4)</f>');
    expect(sheet).toContain('<f>LOG10(C5)&amp;&quot;B3&quot;</f>'.replaceAll('&quot;', '"'));
    expect(sheet).toMatch(/<dataValidation [^>]*sqref="D4:D5"/);
    expect(sheet).toMatch(/<conditionalFormatting sqref="C4:C5"><cfRule [^>]*><formula>\$C4&gt;1<\/formula>/);
    const parts = unzipSync(written);
    expect(strFromU8(parts['xl/worksheets/sheet2.xml']!)).toContain("<f>支出!B5-'支出'!B2&amp;\"支出!B4\"&amp;[1]支出!B4</f>");
    expect(strFromU8(parts['xl/workbook.xml']!)).toContain('>支出!$B$2:$B$5<');
    expect((await readWorkbook(written, '甲.xlsx')).sheets[0]!.values.map(([first]) => first)).toEqual(['项目', '甲', '新', '乙', '丙', null]);
  });

  it('takes a row out with what says something of it, and says where a formula has lost its cell', async () => {
    const emptied = await amended(await workbook(), { edits: [['乙', 0], [3, 1], [4, 2]].map(([before, column]) => ({ sheet: '支出', row: 2, column: Number(column), value: null, before: before! })), removals: [{ sheet: '支出', row: 2 }] });
    const sheet = await sheetOf(emptied);
    expect(sheet).toContain('<f>SUM(B2:B3)+#REF!+SUM(支出!2:2)</f>');
    expect(sheet).toMatch(/<dataValidation [^>]*sqref="D3:D3"/);
    expect((await readWorkbook(emptied, '甲.xlsx')).names).toEqual([{ name: '预算列', kind: 'name', ref: '支出!B2:B3' }]);
  });

  it('refuses rows where charts or comments would stay behind, and a cell whose formula others share, and changes nothing', async () => {
    const refused = async (bytes: Uint8Array, amendment: Partial<Amendment>): Promise<unknown> => amended(bytes, amendment).then(() => null, (error: unknown) => error);
    for (const kind of ['a chart and pictures', 'a pivot table and a table', 'comments on every sheet']) {
      expect(await refused(await foreignWorkbooks[kind]!(), { insertions: [{ sheet: '项目支出', row: 1, ...rows }] })).toMatchObject({ failure: 'unsupported', about: '项目支出' });
    }
    const entries = unzipSync(await workbook());
    const shared = zipSync({ ...entries, 'xl/worksheets/sheet1.xml': strToU8(strFromU8(entries['xl/worksheets/sheet1.xml']!).replace('<f>SUM', '<f t="shared" ref="B5:B6" si="0">SUM')) });
    expect(await refused(shared, { edits: [{ sheet: '支出', row: 4, column: 1, value: 1, before: 12 }] })).toMatchObject({ failure: 'unsupported', about: '支出!B5' });
  });

  it('colours a cell and leaves its formula', async () => {
    const written = await amended(await workbook(), { edits: [{ sheet: '支出', row: 4, column: 1, value: 12, before: 12, fill: '#FFF2CC' }] });
    expect(await sheetOf(written)).toMatch(/<c r="B5" s="\d+"[^>]*><f>SUM\(B2:B4\)/);
    expect(strFromU8(unzipSync(written)['xl/styles.xml']!)).toContain('<fgColor rgb="FFFFF2CC"/>');
  });

  it('spares a formula where what was typed is emptied', async () => {
    const written = await amended(await workbook(), { edits: [{ sheet: '支出', row: 4, column: 1, value: null, before: 12, sparesFormula: true }] });
    expect(await sheetOf(written)).toMatch(/<c r="B5"[^>]*><f>SUM\(B2:B4\)/);
  });
});

it('keeps in a file the look that a person gave to a row of the report', async () => {
  let bytes = await writeXlsx({ sheets: [{ name: '数据', rows: [['项目']] }] });
  const host = (): XlsxHost => new XlsxHost(bytes, '甲.xlsx', async (written) => void (bytes = written));
  const write = async (stood: boolean): Promise<void> => {
    const plan = reportPlan(2);
    await host().write({ plans: [{ ...plan, rows: plan.rows.map((row, index) => (stood ? { ...row, stood: { row: index, was: index } } : row)) }], memory: '{}', activate: plan.name });
  };
  await write(false);
  const marked = await amended(bytes, { edits: [{ sheet: '绩效自评报告', row: 1, column: 0, value: String((await host().read()).sheets[1]!.values[1]![0]), before: (await host().read()).sheets[1]!.values[1]![0]!, fill: '#FFFF00' }] });
  bytes = marked;
  await write(true);
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  const fillOf = (row: number): unknown => sheets[1]!.cells?.get(`${row},0`)?.style?.fill;
  expect(fillOf(1)).toMatchObject({ pattern: 'solid', fgColor: { rgb: 'FFFF00' } });
  expect(fillOf(2)).toBeUndefined();
  await host().restore();
  expect((await host().read()).memory).toBe('{}');
});
