import { describe, expect, it } from '@jest/globals';
import { readBlock, writeBlock } from '../../../src/core/amend/block';
import type { SaidColumns } from '../../../src/core/amend/pasted-columns';
import { readPastedTargets, unwrittenRows } from '../../../src/core/amend/pasted-targets';
import { recognise } from '../../../src/core/recognise';
import { ledger, targets, workbook } from '../../helpers/snapshot';

describe('readBlock', () => {
  it.each([
    ['', []],
    ['甲', [['甲']]],
    ['甲\t1\r\n乙\t2\r\n', [['甲', '1'], ['乙', '2']]],
    ['甲\t\t3', [['甲', '', '3']]],
    ['"第一行\n第二行"\t2', [['第一行\n第二行', '2']]],
    ['"说""好"""\t1', [['说"好"', '1']]],
    ['5"屏\t1', [['5"屏', '1']]],
    ['"没有结束\t1', [['"没有结束', '1']]],
    ['甲\n\n乙', [['甲'], [''], ['乙']]],
  ])('reads %j', (text, cells) => {
    expect(readBlock(text)).toEqual(cells);
  });

  it('reads again what writeBlock writes', () => {
    const cells = [['甲', '一\n二', '说"好"', ''], ['', '\t', '"', '5"屏']];
    expect(readBlock(writeBlock(cells))).toEqual(cells);
  });
});

const snapshot = workbook(ledger(['甲', 1], ['乙', 2]), targets(['甲', '产出指标', '数量指标', '培训人数', '≥200人', 180, 20, null, '汛期停课']));
const facts = recognise(snapshot);
const read = (text: string, project: string | null = null, said?: SaidColumns) => readPastedTargets(readBlock(text), snapshot, facts, project, said);
const line = (...cells: readonly string[]): string => cells.join('\t');

describe('readPastedTargets', () => {
  it('takes the headings that a targets table may have', () => {
    const { headed, lines, passedOver, amendment } = read([line('三级指标', '对应项目', '目标值', '完成值', '权重'), line('合格率', '乙', '≥95%', '97%', '10')].join('\n'));
    expect(headed).toBe(true);
    expect(lines).toEqual([expect.objectContaining({ row: 1, project: '乙', existing: null, problem: null, draft: expect.objectContaining({ project: '乙', name: '合格率', comparison: '>=', target: '95', actual: '97', measure: '%', maxPoints: '10' }) })]);
    expect(passedOver).toEqual([]);
    expect(amendment.edits.map(({ row, column, value }) => [row, column, value])).toEqual([[1, 3, '培训人数'], [2, 0, '乙'], [2, 3, '合格率'], [2, 4, '≥95%'], [2, 5, '97%'], [2, 6, 10]]);
  });

  it('proposes what unknown headings mean, and takes what a person says instead', () => {
    const text = [line('事项', '考核内容', '目标', '完成情况', '分数'), line('乙', '合格率', '≥95%', '97%', '10'), line('甲', '培训天数', '5天', '5天', '20')].join('\n');
    const { headed, columns, lines, passedOver } = read(text);
    expect(headed).toBe(true);
    expect(columns.map(({ header, example, meaning, known }) => [header, example, meaning, known])).toEqual([['事项', '乙', 'project', false], ['考核内容', '合格率', 'name', false], ['目标', '≥95%', 'target', false], ['完成情况', '97%', 'actual', false], ['分数', '10', null, false]]);
    expect(lines.map(({ project, draft: { name, target, actual, maxPoints }, problem }) => [project, name, target, actual, maxPoints, problem])).toEqual([['乙', '合格率', '95', '97', '', null], ['甲', '培训天数', '5', '5', '', null]]);
    expect(passedOver.map(({ column, text: cell }) => [column, cell])).toEqual([[4, '分数'], [4, '10'], [4, '20']]);

    const said = read(text, null, new Map<number, 'maxPoints' | null>([[4, 'maxPoints'], [3, null]]));
    expect(said.columns.map(({ meaning }) => meaning)).toEqual(['project', 'name', 'target', null, 'maxPoints']);
    expect(said.lines.map(({ draft: { actual, maxPoints } }) => [actual, maxPoints])).toEqual([['', '10'], ['', '20']]);
  });

  it('gives a meaning to the column that a person says, and takes it from the one that its heading gave it to', () => {
    const text = [line('项目', '三级指标', '年度指标值', '实际完成值', '复核后的值'), line('乙', '合格率', '≥95%', '97%', '96%')].join('\n');
    expect(read(text).lines[0]).toMatchObject({ draft: { actual: '97' } });
    const { columns, lines } = read(text, null, new Map([[4, 'actual' as const]]));
    expect(columns.map(({ meaning }) => meaning)).toEqual(['project', 'name', 'target', null, 'actual']);
    expect(lines[0]).toMatchObject({ draft: { actual: '96' } });
  });

  it('takes no row of indicators for headings', () => {
    const { headed, columns, lines } = read([line('乙', '产出指标', '质量指标', '验收', '', '合格', '', '合格', '10'), line('乙', '产出指标', '质量指标', '合格率', '≥', '95', '%', '97', '10')].join('\n'));
    expect([headed, columns, lines.length]).toEqual([false, [], 2]);
  });

  it('takes the columns of the sheet 绩效目标 where there are no headings', () => {
    const { headed, tables, lines } = read(line('乙', '产出指标', '质量指标', '合格率', '≥', '95', '%', '97', '10', '', ''));
    expect(headed).toBe(false);
    expect(tables[0]!.columns.slice(0, 4).map(({ name }) => name)).toEqual(['项目', '一级指标', '二级指标', '三级指标']);
    expect(lines).toEqual([expect.objectContaining({ row: 0, project: '乙', draft: expect.objectContaining({ category: 'output', kind: 'quality', name: '合格率', target: '95', measure: '%', actual: '97', maxPoints: '10' }) })]);
  });

  it('gives rows without a column of projects to the one chosen', () => {
    const text = line('产出指标', '质量指标', '合格率', '≥', '95', '%', '97', '10');
    expect(read(text, '乙').lines[0]).toMatchObject({ project: '乙', problem: null, draft: { kind: 'quality', name: '合格率' } });
    expect(read(text).lines[0]).toMatchObject({ project: null, problem: { field: 'project' } });
  });

  it('changes an indicator that is there, and leaves what the block leaves blank', () => {
    const { lines, amendment } = read([line('项目', '指标名称', '实际完成值', '偏差原因'), line('甲', '培训 人数', '190', '')].join('\n'));
    expect(lines[0]).toMatchObject({ existing: { id: '甲/培训人数' }, changes: ['actual'], problem: null, draft: { target: '200', measure: '人', maxPoints: '20', deviationReason: '汛期停课' } });
    expect(amendment).toEqual({ newSheet: null, edits: [{ sheet: '指标', row: 1, column: 5, value: '190人', before: 180 }, { sheet: '指标', row: 1, column: 3, value: '培训人数', before: '培训人数' }], names: [] });
  });

  it('finds nothing to change in rows that the workbook has', () => {
    const { lines, amendment } = read([line('项目', '三级指标', '指标值', '完成值', '分值'), line('甲', '培训人数', '≥200人', '180', '20')].join('\n'));
    expect(lines[0]).toMatchObject({ changes: [], problem: null });
    expect(amendment.edits).toEqual([]);
  });

  it('puts several new rows one below the other, and a second of one name nowhere', () => {
    const row = (name: string): string => line('甲', '产出指标', '数量指标', name, '≥', '5', '次', '5', '10');
    const { lines, amendment } = read([row('一'), row('二'), row('一'), row('三')].join('\n'));
    expect(lines.map(({ problem }) => problem?.field ?? null)).toEqual([null, null, 'name', null]);
    expect(amendment.edits.filter(({ column, before }) => column === 3 && before === null).map(({ row: at, value }) => [at, value])).toEqual([[2, '一'], [3, '二'], [4, '三']]);
  });

  it('makes the sheet 绩效目标 where the workbook has no table of targets', () => {
    const bare = workbook(ledger(['甲', 1]));
    const { amendment } = readPastedTargets(readBlock([line('甲', '产出指标', '数量指标', '一', '≥', '5', '次', '5', '10'), line('', '', '', '二', '≥', '6', '次', '6', '10')].join('\n')), bare, recognise(bare), null);
    expect(amendment.newSheet!.name).toBe('绩效目标');
    expect(amendment.edits.filter(({ column }) => column === 0 || column === 3).map(({ row, value }) => [row, value])).toEqual([[2, '甲'], [2, '一'], [3, '甲'], [3, '二']]);
  });

  it('names every filled cell that becomes nothing', () => {
    const { lines, passedOver } = read([line('2024年绩效目标'), line('项目', '三级指标', '指标值', '完成值', '分值', '联系电话'), line('乙', '合格率', '≥95%', '97%', '十', '12345'), line('', '总分', '', '', '100'), line('', '预算执行率', '100%', '90%', '10')].join('\n'));
    expect(lines.map(({ row, problem }) => [row, problem])).toEqual([[2, null]]);
    expect(passedOver.map(({ row, column, text }) => [row, column, text])).toEqual([[0, 0, '2024年绩效目标'], [1, 5, '联系电话'], [2, 4, '十'], [2, 5, '12345'], [3, 1, '总分'], [4, 1, '预算执行率']]);
    for (const { why } of passedOver) expect(why).toMatch(/\S{4,}/);
  });

  it('keeps the rows that cannot be written, with their headings and what stood above them', () => {
    const block = readBlock([line('项目', '一级指标', '二级指标', '三级指标', '指标值', '完成值'), line('丙', '产出指标', '数量指标', '一', '5', '5'), line('', '', '', '二', '6', '6'), line('乙', '产出指标', '数量指标', '三', '7', '7'), line('', '', '', '四', '8', '许多')].join('\n'));
    const result = readPastedTargets(block, snapshot, facts, null);
    expect(result.lines.map(({ problem }) => problem?.field ?? null)).toEqual(['project', 'project', null, 'actual']);
    expect(unwrittenRows(block, result)).toEqual([block[0], block[1], ['丙', '产出指标', '数量指标', '二', '6', '6'], ['乙', '产出指标', '数量指标', '四', '8', '许多']]);
    expect(unwrittenRows(block, { ...result, lines: result.lines.filter(({ problem }) => problem === null) })).toEqual([]);
  });

  it('reads nothing from nothing', () => {
    expect(read('')).toMatchObject({ lines: [], passedOver: [] });
    expect(read('只是一句话')).toMatchObject({ lines: [], passedOver: [{ row: 0, column: 0 }] });
  });
});
