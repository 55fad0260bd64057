import { describe, expect, it } from '@jest/globals';
import type { Amendment } from '../../../src/core/model/sheet-plan';
import type { Snapshot } from '../../../src/core/model/snapshot';
import { evaluate } from '../../../src/core/pipeline';
import { amendCorrections, choicesOfTable, examineChoices, draftColumns, likelyLedgers, previewTable, proposeTable, unreadBlocks, type TableDraft } from '../../../src/core/settings';
import { MemoryHost } from '../../../src/hosts/memory-host';
import { sheet, workbook } from '../../helpers/snapshot';

const merge = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });
const plain = workbook(sheet('账', [['名目', '盘子', '花了', '经手'], ['甲', 10, 9, '某'], ['乙', 20, 15, '某'], ['合计', 30, 24, null]]));
const two = workbook(sheet('账', [['序', '事项', '钱', null, '说明'], [null, null, '批复', '实付'], [1, '甲', 10, 9], [2, '乙', 20, 15]], { merges: [merge(0, 0, 2, 1), merge(0, 1, 2, 1), merge(0, 2, 1, 2), merge(0, 4, 2, 1)] }));
const bare = workbook(sheet('账', [['甲', 10], ['乙', 20]]));
const kept = async (snapshot: Snapshot, draft: TableDraft): Promise<Snapshot> => {
  const host = new MemoryHost(snapshot);
  await host.amend(amendCorrections(snapshot, { choices: choicesOfTable(snapshot, draft) }) as Amendment);
  return host.read();
};

describe('proposeTable', () => {
  it.each<[string, Snapshot, string, 'budget' | 'spending', Partial<TableDraft>]>([
    ['headings that say it in other words', plain, '账!A1:D4', 'budget', { range: '账!A1:D4', headingRows: 1, columns: ['项目名称', '全年预算数', '全年执行数', null] }],
    ['headings of two rows', two, '账!A1:E4', 'spending', { headingRows: 2, columns: ['序号', '项目名称', '年初预算数', '全年执行数', '备注'] }],
    ['no headings: names by what they are, amounts by what the table is', bare, '账!A1:B2', 'spending', { headingRows: 0, columns: ['项目名称', '全年执行数'] }],
    ['no headings, of a budget', bare, '账!A1:B2', 'budget', { headingRows: 0, columns: ['项目名称', '全年预算数'] }],
    ['as far as a range is filled', plain, '账!A1:Z99', 'budget', { range: '账!A1:D4' }],
    ['numbers that count rows as no amounts', workbook(sheet('账', [[1, '甲', 10], [2, '乙', 20]])), '账!A1:C2', 'budget', { columns: [null, '项目名称', '全年预算数'] }],
    ['a heading that speaks of spending above names', workbook(sheet('账', [['编号', '支出事项', '预算', '支付金额'], [1, '甲', 10, 9], [2, '乙', 20, 15]])), '账!A1:D3', 'budget', { columns: ['序号', '项目名称', '全年预算数', '全年执行数'] }],
    ['an empty range', plain, '账!H1:J9', 'budget', { columns: [] }],
  ])('proposes of %s', (_, snapshot, range, as, draft) => {
    expect(proposeTable(snapshot, range, as)).toMatchObject(draft);
  });

  it('looks anew for the meanings when a person says how many rows are headings', () => {
    expect(proposeTable(two, '账!A1:E4', 'budget', 1).columns).toEqual(['序号', '项目名称', '全年预算数', null, '备注']);
    expect(draftColumns(two, { range: '账!A1:E4', headingRows: 2 }).map(({ header, at, example }) => [header, at, example])).toEqual([['序', '账!A2', '1'], ['事项', '账!B2', '甲'], ['钱批复', '账!C2', '10'], ['钱实付', '账!D2', '9'], ['说明', '账!E2', '']]);
    expect(draftColumns(bare, { range: '账!A1:B2', headingRows: 0 })).toEqual([{ header: 'A列', at: '账!A1:A2', example: '甲' }, { header: 'B列', at: '账!B1:B2', example: '10' }]);
  });
});

describe('unreadBlocks', () => {
  it('returns what blank rows set apart, without the titles above, and nothing of what is recognised', () => {
    const known = [['项目', '全年预算数', '全年执行数'], ['甲', 10, 9]];
    const snapshot = workbook(
      sheet('支出', [['某局2024年支出', null, null], ['编号', '支出事项', '花了'], [1, '甲', 10], [2, '乙', 20], [null, null, null], ['绩效', null, null], ['事项', '要多少', null], ['甲', 3, null], [null, null, null], ['附注', null, null]]),
      sheet('预算', [...known, [null, null, null], ['经手', '日期', null], ['某', '三月', null]]),
      sheet('核对清单', [['编号', '问题'], ['M01', '差']]),
    );
    expect(unreadBlocks(snapshot, evaluate(snapshot).facts)).toEqual([
      { at: '支出!A2:C4', heads: ['编号', '支出事项', '花了'] },
      { at: '支出!A7:B8', heads: ['事项', '要多少'] },
      { at: '预算!A4:B5', heads: ['经手', '日期'] },
    ]);
    // Of them those that would be read as amounts of projects, by their headings where some say so.
    expect(likelyLedgers(snapshot, evaluate(snapshot).facts).map(({ at }) => at)).toEqual(['支出!A2:C4']);
    expect(likelyLedgers(bare, evaluate(bare).facts).map(({ at }) => at)).toEqual(['账!A1:B2']);
  });
});

describe('previewTable', () => {
  const draft = (change: Partial<TableDraft> = {}): TableDraft => ({ ...proposeTable(plain, '账!A1:D4', 'budget'), unit: '万元', ...change });

  it('tells what a range would be understood as, before it is kept', () => {
    expect(previewTable(plain, draft())).toMatchObject({
      problem: null,
      projects: [{ name: '甲', at: ['账!A2'], amounts: { adjusted: 10_000_000, executed: 9_000_000 } }, { name: '乙', amounts: { adjusted: 20_000_000, executed: 15_000_000 } }],
      sum: { adjusted: 30_000_000, executed: 24_000_000 },
      stated: { adjusted: 30_000_000, executed: 24_000_000 },
      table: { unit: { name: '万元', from: 'chosen' }, rows: 3, used: 3 },
    });
    expect(previewTable(plain, draft({ unit: '元' })).sum).toEqual({ adjusted: 3_000, executed: 2_400 });
  });

  it.each<[string, Snapshot, TableDraft]>([['headings', plain, draft()], ['headings of two rows', two, proposeTable(two, '账!A1:E4', 'budget')], ['no headings', bare, { ...proposeTable(bare, '账!A1:B2', 'spending'), unit: '元' }]])('tells what is read once it is kept, with %s', async (_, snapshot, wanted) => {
    const preview = previewTable(snapshot, wanted);
    const { facts, findings } = evaluate(await kept(snapshot, wanted));
    expect(facts.projects.map(({ name }) => name)).toEqual(preview.projects.map(({ name }) => name));
    expect(facts.sum).toMatchObject(preview.sum);
    expect(facts.tables).toEqual([preview.table && { ...preview.table }]);
    expect(findings.filter(({ code }) => code === 'R12')).toEqual([]);
  });

  it.each<[string, Snapshot, TableDraft, string]>([
    ['no column has the names', plain, draft({ columns: [null, '全年预算数', '全年执行数', null] }), 'no-name'],
    ['no column has amounts', plain, draft({ columns: ['项目名称', null, null, '备注'] }), 'no-amount'],
    ['two columns mean the same', plain, draft({ columns: ['项目名称', '全年执行数', '全年执行数', null] }), 'twice'],
    ['it has one column', bare, proposeTable(bare, '账!A1:A2', 'budget'), 'too-narrow'],
    ['its rows are all headings', plain, draft({ headingRows: 4 }), 'nothing'],
    ['it is a sheet of the program’s own', workbook(sheet('核对清单', [['甲', 1], ['乙', 2]])), proposeTable(workbook(sheet('核对清单', [['甲', 1], ['乙', 2]])), '核对清单!A1:B2', 'budget'), 'own-sheet'],
  ])('refuses a range where %s', (_, snapshot, wanted, why) => {
    expect(previewTable(snapshot, wanted)).toMatchObject({ why, problem: expect.stringMatching(/\S{4,}/), projects: [] });
  });

  it('refuses a range that overlaps another table that was declared', async () => {
    const snapshot = await kept(plain, draft());
    expect(previewTable(snapshot, { ...draft(), range: '账!A1:C3', columns: ['项目名称', '全年预算数', '全年执行数'] })).toMatchObject({ why: 'overlaps', problem: expect.stringContaining('账!A1:D4') });
    expect(previewTable(snapshot, draft())).toMatchObject({ problem: null });
  });
});

describe('examineChoices', () => {
  const snapshot = workbook(sheet('表', [['项目', '全年预算数（万元）', '经手'], ['甲', 10, 9], ['合计', 10, 9], ['备注：追加', 1, 1]]));

  it('accepts what is acted on', () => {
    expect(examineChoices(snapshot, [{ kind: 'column', value: '全年执行数', ref: '表!C1' }])).toBeNull();
    expect(examineChoices(snapshot, [{ kind: 'column', value: '项目名称', ref: '表!A1' }])).toBeNull();
    expect(examineChoices(snapshot, [{ kind: 'row', value: 'include', ref: '表!A4' }])).toBeNull();
    expect(examineChoices(snapshot, [{ kind: 'row', value: 'exclude', ref: '表!A2', reason: '重复' }])).toBeNull();
    // One column takes the place of another that alone had its meaning.
    expect(examineChoices(snapshot, [{ kind: 'column', value: '全年执行数', ref: '表!C1' }, { kind: 'column', value: null, ref: '表!B1' }])).toBeNull();
  });

  it.each<[string, Parameters<typeof examineChoices>[1]]>([
    ['takes the names away', [{ kind: 'column', value: null, ref: '表!A1' }]],
    ['takes the only amounts away', [{ kind: 'column', value: '备注', ref: '表!B1' }]],
    ['counts a row of no table', [{ kind: 'row', value: 'include', ref: '表!A30' }]],
  ])('refuses what %s', (_, drafts) => {
    expect(examineChoices(snapshot, drafts)).toMatchObject({ why: 'comes-to-nothing', problem: expect.stringMatching(/\S{4,}/) });
  });
});
