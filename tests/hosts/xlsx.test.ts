import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { HostError } from '../../src/hosts/host-error';
import { memoryNamespace } from '../../src/hosts/stored-parts';
import { writeXlsx } from '../../src/hosts/xlsx/hucre';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook';
import { writeReport } from '../../src/hosts/xlsx/write-report';
import { emptyXls, encryptedOds, encryptedXls } from './compound-files';
import { yearsLater } from '../helpers/years-later';
import { findingsPlan, formulaShaped, reportPlan, valuesOf } from './plans';

const memory = '{"version":1,"passages":[{"id":"概况 <&>\\r","sentences":[]}]}';
const sourceName = '预算 执行（试行）';

/** A user's workbook: a merged title, formulas with results, a date, an error value, hidden rows and columns, text that looks like a formula. */
const source = async (): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      {
        name: sourceName,
        columns: [{ width: 20 }, { width: 12 }, { width: 12, hidden: true }, { width: 12 }],
        cells: new Map<string, object>([
          ['1,1', { value: '单位：万元', style: { font: { name: '宋体', bold: true } } }],
          ['2,1', { value: '=1+1' }],
          ['2,2', { value: 50.5, style: { numFmt: '#,##0.00' } }],
          ['3,1', { value: '合计' }],
          ['3,2', { value: null, formula: 'SUM(C3:C3)', formulaResult: 50.5 }],
          ['3,3', { value: null, formula: '"甲"&"乙"', formulaResult: '甲乙' }],
          ['4,1', { value: new Date(Date.UTC(2024, 11, 31)), style: { numFmt: 'yyyy/m/d' } }],
          ['4,2', { value: '#REF!' }],
          ['4,3', { value: true }],
          ['5,1', { value: '_x0041_'.replace('_x', '_x005F_x') }],
        ]),
        merges: [{ startRow: 1, startCol: 1, endRow: 1, endCol: 3 }],
        rowDefs: new Map([[2, { hidden: true, height: 30 }]]),
        pageSetup: { printArea: '$B$2:$D$6' },
      },
      { name: '空表' },
      { name: '隐藏', rows: [['x']], hidden: true },
    ],
    properties: { modified: new Date(0) },
  });

const files = (bytes: Uint8Array): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

describe('readWorkbook', () => {
  it('returns values from the origin of the used range, with formats, merges and what is hidden', async () => {
    const snapshot = await readWorkbook(await source(), '预算.xlsx');
    const [first, empty, hidden] = snapshot.sheets;
    expect(first).toEqual({
      name: sourceName,
      visible: true,
      row: 1,
      column: 1,
      values: [
        ['单位：万元', null, null],
        ['=1+1', 50.5, null],
        ['合计', 50.5, '甲乙'],
        [45657, '#REF!', true],
        ['_x0041_', null, null],
      ],
      formats: [
        ['General', 'General', 'General'],
        ['General', '#,##0.00', 'General'],
        ['General', 'General', 'General'],
        ['yyyy/m/d', 'General', 'General'],
        ['General', 'General', 'General'],
      ],
      merges: [{ row: 1, column: 1, rows: 1, columns: 3 }],
      hiddenRows: [2],
      hiddenColumns: [2],
    });
    expect(empty).toEqual({ name: '空表', visible: true, row: 0, column: 0, values: [], formats: [], merges: [], hiddenRows: [], hiddenColumns: [] });
    expect(hidden).toMatchObject({ name: '隐藏', visible: false, values: [['x']], formats: [] });
    expect(snapshot.memory).toBeNull();
  });

  /** A workbook with names of every kind, and a table. */
  const named = async (): Promise<Uint8Array> => {
    const bytes = await writeXlsx({
      sheets: [
        { name: "2024 年'$<&表", rows: [['项目', '金额'], ['甲', 1]], tables: [{ name: '资金', displayName: '资金', range: 'A1:B2', columns: [{ name: '项目' }, { name: '金额' }] }] },
        { name: '表2', rows: [['x']] },
      ],
      namedRanges: [
        { name: '预算', range: "'2024 年''$<&表'!$A$1:$B$2" },
        { name: 'a.单格', range: '表2!$B$3' },
        { name: '整列', range: '表2!$A:$C' },
        { name: '整行', range: '表2!$2:$3' },
        { name: '几块', range: '表2!$A$1:$A$2,表2!$C$1' },
        { name: '已删', range: '表2!#REF!' },
        { name: '税率', range: '0.13' },
        { name: '算出来的', range: 'OFFSET(表2!$A$1,0,0,2,2)' },
        { name: '藏起来的', range: '表2!$A$1' },
        { name: '本表的', range: '表2!$A$1', scope: '表2' },
        { name: '_xlnm._FilterDatabase', range: '表2!$A$1', scope: '表2' },
      ],
      properties: { modified: new Date(0) },
    });
    const entries = unzipSync(bytes);
    const workbook = strFromU8(entries['xl/workbook.xml']!).replace('<definedName name="藏起来的"', '<definedName hidden="1" name="藏起来的"');
    expect(workbook).toContain('hidden="1" name="藏起来的"');
    return zipSync({ ...entries, 'xl/workbook.xml': strToU8(workbook) });
  };
  const names = [
    { name: 'a.单格', kind: 'name', ref: '表2!B3' },
    { name: '几块', kind: 'name', ref: null },
    { name: '已删', kind: 'name', ref: null },
    { name: '整列', kind: 'name', ref: '表2!A1:C1048576' },
    { name: '整行', kind: 'name', ref: '表2!A2:XFD3' },
    { name: '税率', kind: 'name', ref: null },
    { name: '算出来的', kind: 'name', ref: null },
    { name: '资金', kind: 'table', ref: "'2024 年''$<&表'!A1:B2" },
    { name: '预算', kind: 'name', ref: "'2024 年''$<&表'!A1:B2" },
  ];

  it('returns the names and tables of the workbook, without those that are hidden or of a single sheet', async () => {
    expect((await readWorkbook(await named(), '名称.xlsx')).names).toEqual(names);
  });

  it('finds the names again in a file with a report', async () => {
    const written = await writeReport([reportPlan(1)], { source: await named(), memory: null, activate: '绩效自评报告' });
    expect((await readWorkbook(written, '报告.xlsx')).names).toEqual(names);
  });

  it.each([
    ['an empty file', async () => new Uint8Array()],
    ['a text', async () => strToU8('序号,项目\n1,办公')],
    ['a truncated file', async () => (await source()).slice(0, 900)],
    ['a file cut in the middle of its end', async () => (await source()).slice(0, -5)],
    ['a zip that is no workbook', async () => zipSync({ 'a.txt': strToU8('x') })],
    ['a damaged part', async () => zipSync({ ...unzipSync(await source()), 'xl/workbook.xml': strToU8('<workbook') })],
    ['an encrypted file', async () => writeXlsx({ sheets: [{ name: 'a', rows: [['x']] }], encryption: { password: 'p', spinCount: 10 } })],
    ['a .docx', async () => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), '_rels/.rels': strToU8('<Relationships/>') })],
  ])('refuses %s', async (_, make) => {
    const bytes = await make();
    const failure = await readWorkbook(bytes, '甲.xlsx').then(
      () => null,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(HostError);
    expect(failure).toMatchObject({ failure: 'unreadable-file', message: expect.stringContaining('甲.xlsx') });
  });

  it.each([
    ['an .xls of Excel 97', '甲.xls', encryptedXls(false)],
    ['an .xls of small sectors', '甲.xls', encryptedXls(true)],
    ['an .xls of Excel 95', '甲.xls', encryptedXls(false, 'Book')],
    ['an .ods', '甲.ods', encryptedOds(false)],
    ['an .ods that is one encrypted part', '甲.ods', encryptedOds(true)],
  ])('says that %s has a password', async (_, name, bytes) => {
    await expect(readWorkbook(bytes, name)).rejects.toMatchObject({ failure: 'unreadable-file', message: `无法读取文件「${name}」：文件有打开密码，请先在 Excel 中取消密码。` });
  });

  it.each([true, false])('does not say so of an .xls without one, small sectors: %s', async (small) => {
    const said = await readWorkbook(emptyXls(small), '甲.xls').then(() => '', (error: Error) => error.message);
    expect(said).not.toContain('密码');
  });

  it.each(['甲.xlsx', '甲.xls'])('says that a file is encrypted, %s', async (name) => {
    const encrypted = await writeXlsx({ sheets: [{ name: 'a', rows: [['x']] }], encryption: { password: 'p', spinCount: 10 } });
    await expect(readWorkbook(encrypted, name)).rejects.toThrow('密码');
  });
});

describe('writeReport', () => {
  const plans = [reportPlan(formulaShaped.length, (index) => formulaShaped[index]!), findingsPlan([`'${sourceName}'!C4`, `'${sourceName}'!B2:D2`])];
  const make = async (): Promise<Uint8Array> => writeReport(plans, { source: await source(), memory, activate: '绩效自评报告' });

  it('keeps every text as text', async () => {
    const { sheets } = await readWorkbook(await make(), '报告.xlsx');
    expect(sheets.map(({ name }) => name)).toEqual([sourceName, '空表', '隐藏', '绩效自评报告', '核对清单']);
    for (const [index, plan] of plans.entries()) expect(sheets[3 + index]?.values.map((line) => [...line])).toEqual(valuesOf(plan).map((line) => line.slice(0, sheets[3 + index]?.values[0]?.length)));
    const parts = files(await make());
    expect(Object.entries(parts).filter(([name, xml]) => /sheet[45]\.xml$/.test(name) && /<f[ >]/.test(xml))).toEqual([]);
  });

  it("keeps the user's sheets as they were read", async () => {
    const [before, after] = [await readWorkbook(await source(), '预算.xlsx'), await readWorkbook(await make(), '报告.xlsx')];
    expect(after.sheets.slice(0, 3)).toEqual(before.sheets);
    const xml = files(await make());
    expect(xml['xl/worksheets/sheet1.xml']).toContain('<f>SUM(C3:C3)</f><v>50.5</v>');
    expect(xml['xl/workbook.xml']).toContain(`${sourceName}!$B$2:$D$6`);
  });

  it('keeps what was generated as a custom XML part that reads back', async () => {
    expect((await readWorkbook(await make(), '报告.xlsx')).memory).toBe(memory);
    const parts = files(await make());
    expect(parts['customXml/item1.xml']).toContain('xmlns="urn:jishu:memory:1"');
    expect(parts['customXml/itemProps1.xml']).toContain('urn:jishu:memory:1');
    expect(parts['xl/_rels/workbook.xml.rels']).toContain('Target="/customXml/item1.xml"');
    expect(parts['[Content_Types].xml']).toContain('/customXml/itemProps1.xml');
  });

  it("leaves what the source keeps where nothing new is remembered, and adds nothing where it keeps nothing", async () => {
    const again = (bytes: Uint8Array): Promise<Uint8Array> => writeReport([findingsPlan([])], { source: bytes, memory: null, activate: '核对清单' });
    const first = await make();
    const kept = await readWorkbook(await again(first), '报告.xlsx');
    expect(kept.memory).toBe(memory);
    expect(kept.sheets[3]).toEqual((await readWorkbook(first, '报告.xlsx')).sheets[3]);
    expect(kept.sheets[4]?.values).toHaveLength(1);
    for (const bytes of [await again(await source()), await writeReport([reportPlan(1)], { source: null, memory: null, activate: '绩效自评报告' })]) {
      expect((await readWorkbook(bytes, '报告.xlsx')).memory).toBeNull();
      expect(Object.entries(files(bytes)).filter(([name, xml]) => name.startsWith('customXml') && xml.includes(memoryNamespace))).toEqual([]);
    }
  });

  it('replaces the sheets of an earlier report in their places', async () => {
    const first = await make();
    const shorter = [reportPlan(2), findingsPlan([])];
    const again = await readWorkbook(await writeReport(shorter, { source: first, memory: '{}', activate: '核对清单' }), '报告.xlsx');
    expect(again.sheets.map(({ name }) => name)).toEqual([sourceName, '空表', '隐藏', '绩效自评报告', '核对清单']);
    expect(again.sheets[3]?.values).toHaveLength(6);
    expect(again.sheets[4]?.values).toHaveLength(1);
    expect(again.memory).toBe('{}');
  });

  it('gives the same bytes for the same input, whenever it is written', async () => {
    const first = await make();
    const alone = (): Promise<Uint8Array> => writeReport([reportPlan(1)], { source: null, memory, activate: '绩效自评报告' });
    const withoutMemory = (): Promise<Uint8Array> => writeReport([reportPlan(1)], { source: null, memory: null, activate: '绩效自评报告' });
    const [firstAlone, firstWithoutMemory] = [await alone(), await withoutMemory()];
    await yearsLater(async () => {
      expect(Buffer.compare(first, await make())).toBe(0);
      expect(Buffer.compare(firstAlone, await alone())).toBe(0);
      expect(Buffer.compare(firstWithoutMemory, await withoutMemory())).toBe(0);
    });
    expect(files(firstAlone)['docProps/core.xml']).toContain('1980-01-01');
  });

  it('states paper, margins, print area, titles, widths and heights', async () => {
    const xml = files(await make());
    expect(xml['xl/worksheets/sheet4.xml']).toMatch(/<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"\/>/);
    expect(xml['xl/worksheets/sheet4.xml']).toContain('<row r="1" ht="60" customHeight="1">');
    expect(xml['xl/worksheets/sheet4.xml']).toContain('<mergeCell ref="A1:H1"/>');
    expect(xml['xl/worksheets/sheet4.xml']).toContain('<pageMargins left="1.1027777777777779"');
    expect(xml['xl/worksheets/sheet4.xml']).not.toContain('headerFooter');
    expect(xml['xl/worksheets/sheet5.xml']).toMatch(/<pageSetup [^>]*orientation="landscape"[^>]*\/><headerFooter><oddFooter>&amp;C第&amp;P页，共&amp;N页<\/oddFooter><\/headerFooter>/);
    expect(xml['xl/worksheets/sheet5.xml']).toMatch(/<pane ySplit="1"/);
    expect(xml['xl/worksheets/sheet5.xml']).toContain(`location="'${sourceName}'!C4"`);
    expect(xml['xl/workbook.xml']).toContain('核对清单!$1:$1');
    expect(xml['xl/workbook.xml']).toContain('绩效自评报告!$A$1:$H$');
    expect(xml['xl/workbook.xml']).toContain('activeTab="0"');
  });

  it('writes a file of the plans alone', async () => {
    const { sheets } = await readWorkbook(await writeReport([reportPlan(1)], { source: null, memory, activate: '绩效自评报告' }), '报告.xlsx');
    expect(sheets.map(({ name }) => name)).toEqual(['绩效自评报告']);
  });
});
