import { describe, expect, it } from '@jest/globals';
import { amendTarget, bringBack, fieldProblems, removeTarget, type TargetRemoval } from '../../../src/core/amend';
import type { TargetDraft } from '../../../src/core/model/options';
import type { Amendment } from '../../../src/core/model/sheet-plan';
import type { CellValue, Snapshot } from '../../../src/core/model/snapshot';
import { recognise } from '../../../src/core/recognise';
import { readSettings, sourceNames } from '../../../src/core/settings';
import { ledger, sheet, targets, workbook } from '../../helpers/snapshot';

const draft = (more: Partial<TargetDraft> = {}): TargetDraft => ({ project: '甲', indicator: null, category: 'output', kind: 'quantity', name: '培训', comparison: '>=', target: '180', measure: '人', actual: '164', maxPoints: '50', declaredPoints: '', deviationReason: '汛期停课', ...more });

/** Returns the workbook after an amendment, as a host would write it. */
const applied = (snapshot: Snapshot, { newSheet, edits }: Amendment): Snapshot => {
  const sheets = newSheet ? [...snapshot.sheets, sheet(newSheet.name, newSheet.rows.map((row) => row.cells.map(({ value }) => value)))] : snapshot.sheets;
  return {
    ...snapshot,
    sheets: sheets.map((entry) => {
      const values = entry.values.map((row) => [...row]);
      for (const { sheet: name, row, column, value } of edits) {
        if (name !== entry.name) continue;
        while (values.length <= row) values.push(Array.from({ length: values[0]?.length ?? 0 }, (): CellValue => null));
        values[row]![column] = value;
      }
      return { ...entry, values };
    }),
  };
};

/** What tells that the row of 培训 has not moved. */
const sameRow = { sheet: '指标', row: 1, column: 3, value: '培训', before: '培训' };

const written = (snapshot: Snapshot, filled: TargetDraft) => {
  const amendment = amendTarget(snapshot, recognise(snapshot), filled);
  if ('problem' in amendment) throw new Error(amendment.problem);
  return { amendment, indicators: recognise(applied(snapshot, amendment)).projects[0]!.indicators };
};

describe('amendTarget', () => {
  it('makes the sheet 绩效目标 where there is no table, and the form reads back', () => {
    const { amendment, indicators } = written(workbook(ledger(['甲', 1])), draft());
    expect(amendment.newSheet!.name).toBe('绩效目标');
    expect(indicators).toEqual([expect.objectContaining({ name: '培训', category: 'output', kind: 'quantity', comparison: '>=', inferred: false, target: '180', actual: '164', measure: '人', maxPoints: '50', declaredPoints: null, deviationReason: '汛期停课' })]);
  });

  it.each([['5-8', '次', '5–8', '次'], ['5~8次', '', '5–8', '次'], ['90%–95%', '', '90–95', '%']])('writes a target between two ends, 「%s」, and reads it back', (target, measure, read, unit) => {
    for (const snapshot of [workbook(ledger(['甲', 1])), workbook(ledger(['甲', 1]), targets(['甲', '产出指标', '数量指标', '宣传', 5, 5, 10]))]) {
      const { indicators } = written(snapshot, draft({ comparison: 'range', target, measure, actual: '6' }));
      expect(indicators.at(-1)).toMatchObject({ name: '培训', comparison: 'range', target: read, measure: unit, actual: '6' });
    }
  });

  it.each(['8-5', '5', '很多'])('keeps out 「%s」 as a target between two ends', (target) => {
    const snapshot = workbook(ledger(['甲', 1]));
    expect(amendTarget(snapshot, recognise(snapshot), draft({ comparison: 'range', target }))).toMatchObject({ field: 'target', problem: expect.stringContaining('5–8') });
  });

  it('adds a second indicator below the first', () => {
    const first = workbook(ledger(['甲', 1]));
    const once = applied(first, amendTarget(first, recognise(first), draft()) as Amendment);
    const { amendment, indicators } = written(once, draft({ name: '合格率', kind: 'quality', comparison: '>=', target: '95', measure: '%', actual: '97' }));
    expect(amendment.newSheet).toBeNull();
    expect(indicators.map(({ name, target, actual, measure }) => [name, target, actual, measure])).toEqual([['培训', '180', '164', '人'], ['合格率', '95', '97', '%']]);
  });

  it('changes an indicator in its own cells, and only those that differ', () => {
    const snapshot = workbook(ledger(['甲', 1]), targets(['甲', '产出指标', '数量指标', '培训', '≥180人', 164, 50, null, '汛期停课']));
    const { amendment } = written(snapshot, draft({ indicator: '甲/培训', actual: '170' }));
    expect(amendment).toEqual({ newSheet: null, edits: [{ sheet: '指标', row: 1, column: 5, value: '170人', before: 164 }, sameRow], names: [] });
  });

  it('writes a share as the cell shows it', () => {
    const table = sheet('指标', [['项目', '一级指标', '二级指标', '三级指标', '指标值', '度量单位', '完成值', '分值'], ['甲', '产出指标', '质量指标', '合格率', 0.95, '%', 0.97, 50]], { formats: { 4: '0%', 6: '0%' } });
    const { amendment } = written(workbook(ledger(['甲', 1]), table), draft({ indicator: '甲/合格率', name: '合格率', kind: 'quality', target: '95', measure: '%', actual: '98', deviationReason: '' }));
    expect(amendment.edits).toEqual([{ sheet: '指标', row: 1, column: 6, value: 0.98, before: 0.97 }, { ...sameRow, value: '合格率', before: '合格率' }]);
  });

  it('writes the reason where reasons stand, and leaves a remark beside them alone', () => {
    const table = (...heading: readonly string[]) => sheet('指标', [['项目', '一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', ...heading], ['甲', '产出指标', '数量指标', '培训', '≥180人', 164, 50, '见附表', null]]);
    const edits = (...heading: readonly string[]) => written(workbook(ledger(['甲', 1]), table(...heading)), draft({ indicator: '甲/培训' })).amendment.edits;
    expect(edits('备注', '偏差原因')).toEqual([{ sheet: '指标', row: 1, column: 8, value: '汛期停课', before: null }, sameRow]);
    expect(edits('备注')).toEqual([{ sheet: '指标', row: 1, column: 7, value: '汛期停课', before: '见附表' }, sameRow]);
  });

  it('keeps an actual of another unit in its cell while something else is changed', () => {
    const snapshot = workbook(ledger(['甲', 1]), targets(['甲', '产出指标', '数量指标', '培训', '≥1万人', '12000人', 50]));
    const { amendment, indicators } = written(snapshot, draft({ indicator: '甲/培训', target: '1', measure: '万人', actual: '1.2', maxPoints: '40', deviationReason: '' }));
    expect(amendment.edits).toEqual([{ sheet: '指标', row: 1, column: 6, value: 40, before: 50 }, sameRow]);
    expect(indicators[0]).toMatchObject({ target: '1', actual: '1.2', measure: '万人', maxPoints: '40' });
  });

  it('tells what each cell held, those of a free row as blank, and that the table still ends above it', () => {
    const snapshot = workbook(ledger(['甲', 1]), targets(['甲', '产出指标', '数量指标', '培训', '≥180人', 164, 50]));
    const { amendment } = written(snapshot, draft({ name: '宣传' }));
    expect(amendment.edits[0]).toEqual(sameRow);
    expect(amendment.edits.slice(1).map(({ row, before }) => [row, before])).toEqual(amendment.edits.slice(1).map(() => [2, null]));
    expect(written(workbook(ledger(['甲', 1])), draft()).amendment.edits.map(({ before }) => before)).toEqual(Array.from({ length: 11 }, () => null));
  });

  it('tells by the old name alone that the row has not moved where the name changes', () => {
    const snapshot = workbook(ledger(['甲', 1]), targets(['甲', '产出指标', '数量指标', '培训', '≥180人', 164, 50, null, '汛期停课']));
    expect(written(snapshot, draft({ indicator: '甲/培训', name: '培训人次' })).amendment.edits).toEqual([{ ...sameRow, value: '培训人次' }]);
  });

  it('does not change a level for one indicator that others share', () => {
    const snapshot = workbook(ledger(['甲', 1]), targets(['甲', '产出指标', '数量指标', '宣传', 5, 5, 5], [null, null, null, '培训', '≥180人', 164, 50]));
    expect(amendTarget(snapshot, recognise(snapshot), draft({ indicator: '甲/培训', kind: 'quality' }))).toMatchObject({ field: 'kind' });
  });

  it.each([
    [{ name: ' ' }, 'name'],
    [{ name: '宣传' }, 'name'],
    [{ target: '' }, 'target'],
    [{ target: '许多' }, 'target'],
    [{ actual: '完成' }, 'actual'],
    [{ maxPoints: '0' }, 'maxPoints'],
    [{ maxPoints: '十' }, 'maxPoints'],
    [{ declaredPoints: '51' }, 'declaredPoints'],
    [{ project: '没有的' }, 'project'],
  ])('names the field of %j', (more, field) => {
    const snapshot = workbook(ledger(['甲', 1]), targets(['甲', '产出指标', '数量指标', '宣传', 5, 5, 5]));
    expect(amendTarget(snapshot, recognise(snapshot), draft(more))).toMatchObject({ field, problem: expect.stringMatching(/\S{4,}/) });
  });

  it('names every field of a form that has several wrong, top to bottom', () => {
    const facts = recognise(workbook(ledger(['甲', 1])));
    const fields = (more: Partial<TargetDraft>): readonly string[] => fieldProblems(facts, draft(more)).map(({ field }) => field);
    expect(fields({ name: '', target: '约一百八', actual: '一百六', maxPoints: '十分', declaredPoints: '-1' })).toEqual(['name', 'target', 'actual', 'maxPoints', 'declaredPoints']);
    expect(fields({ measure: '', target: '180人次', actual: '164人次', maxPoints: '10分' })).toEqual([]);
  });

  it('keeps a formula-shaped name as text of a cell', () => {
    const { indicators } = written(workbook(ledger(['甲', 1])), draft({ name: '=1+1' }));
    expect(indicators[0]!.name).toBe('=1+1');
  });

  it('takes words as a target where the comparison is 定性', () => {
    expect(written(workbook(ledger(['甲', 1])), draft({ comparison: 'qualitative', target: '效果明显', actual: '部分达成', measure: '' })).indicators[0]).toMatchObject({ comparison: 'qualitative', target: '效果明显', actual: '部分达成' });
  });
});

describe('where a person pointed at the table of targets', () => {
  const source = sourceNames['targets-table'];
  const pointedAt = (ref: string, snapshot: Snapshot): Snapshot => ({ ...snapshot, names: [{ name: source, kind: 'name', ref }] });
  const table = targets(['甲', '产出指标', '数量指标', '培训', '≥180人', 164, 50, null, '汛期停课']);
  const factsOf = (snapshot: Snapshot) => recognise(snapshot, {}, readSettings(snapshot).sources);

  it('takes the range along to a new row below it, so that the row is read', () => {
    const snapshot = pointedAt('指标!A1:I2', workbook(ledger(['甲', 1]), table));
    const amendment = amendTarget(snapshot, factsOf(snapshot), draft({ name: '宣传' })) as Amendment;
    expect(amendment.names).toEqual([{ name: source, ref: '指标!A1:I3', before: '指标!A1:I2' }]);
    const after = pointedAt('指标!A1:I3', applied(snapshot, amendment));
    expect(factsOf(after).projects[0]!.indicators.map(({ name }) => name)).toEqual(['培训', '宣传']);
  });

  it('leaves a range that has room for the row', () => {
    const snapshot = pointedAt('指标!A1:I9', workbook(ledger(['甲', 1]), table));
    expect(amendTarget(snapshot, factsOf(snapshot), draft({ name: '宣传' }))).toMatchObject({ names: [] });
  });

  it('leaves the range when an indicator in it is changed', () => {
    const snapshot = pointedAt('指标!A1:I2', workbook(ledger(['甲', 1]), table));
    expect(amendTarget(snapshot, factsOf(snapshot), draft({ indicator: '甲/培训', actual: '170' }))).toMatchObject({ names: [] });
  });

  it('makes no sheet that would not be read', () => {
    const snapshot = pointedAt('指标!A1:I2', workbook(ledger(['甲', 1]), sheet('指标', [...table.values, ['以上数据由各科室提供']])));
    expect(amendTarget(snapshot, factsOf(snapshot), draft({ name: '宣传' }))).toMatchObject({ field: 'project', problem: expect.stringContaining('指标!A1:I2') });
  });
});

it('fills the sheet 绩效目标 where it stands empty', () => {
  const snapshot = workbook(ledger(['甲', 1]), sheet('绩效目标', []));
  expect(amendTarget(snapshot, recognise(snapshot), draft())).toMatchObject({ newSheet: { name: '绩效目标' } });
});

describe('a form', () => {
  const rows: readonly (readonly CellValue[])[] = [
    ['项目名称', '甲'], ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'], [null, '年度资金总额', 10, 10, 8, 10, 0.8, 8],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'], ['产出指标', '数量指标', '培训', '≥180人', '164人', 50, 45, '汛期停课'], ['总分', null, null, null, null, 60, 53],
  ];
  const snapshot = workbook(sheet('自评表', rows));

  it('has its own cells changed, beside which 分值 and 得分 of the amounts are others', () => {
    const { amendment, indicators } = written(snapshot, draft({ indicator: '甲/培训', actual: '170', maxPoints: '60', declaredPoints: '50' }));
    expect(amendment.edits.map(({ row, column, value, before }) => [row, column, value, before])).toEqual([[4, 4, '170人', '164人'], [4, 5, 60, 50], [4, 6, 50, 45], [4, 2, '培训', '培训']]);
    expect(indicators[0]).toMatchObject({ actual: '170', maxPoints: '60', declaredPoints: '50' });
  });

  it('gets no row put into its foot: a new indicator goes to 绩效目标', () => {
    const { amendment, indicators } = written(snapshot, draft({ name: '宣传' }));
    expect(amendment.newSheet?.name).toBe('绩效目标');
    expect(indicators.map(({ name, at }) => [name, at.name])).toEqual([['培训', ['自评表!C5']], ['宣传', ['绩效目标!D3']]]);
  });
});

describe('removeTarget', () => {
  const rows = [['甲', '产出指标', '数量指标', '宣传', 5, 5, 5, '=', null], [null, null, null, '培训', 180, 164, 50, null, '汛期'], ['乙', '产出指标', '质量指标', '合格率', '95%', '97%', 10, null, null]] as const;
  const snapshot = workbook(ledger(['甲', 1], ['乙', 1]), targets(...rows));
  const taken = (project: string, name: string, from = snapshot): TargetRemoval => {
    const removal = removeTarget(from, recognise(from), { project, indicator: `${project}/${name}` });
    if ('problem' in removal) throw new Error(removal.problem);
    return removal;
  };
  const namesIn = (from: Snapshot) => recognise(from).projects.map(({ name, indicators }) => [name, indicators.map((indicator) => indicator.name)]);
  const cleared = ({ edits }: TargetRemoval): readonly number[] => edits.filter(({ value }) => value === null).map(({ column }) => column).sort();

  it.each([
    ['a row of its own, heads and all', '乙', '合格率', [0, 1, 2, 3, 4, 5, 6], [['甲', ['宣传', '培训']], ['乙', []]]],
    ['a row that the rows below go on with', '甲', '宣传', [3, 4, 5, 6, 7], [['甲', ['培训']], ['乙', ['合格率']]]],
    ['a row in the middle', '甲', '培训', [3, 4, 5, 6, 8], [['甲', ['宣传']], ['乙', ['合格率']]]],
  ])('empties %s, and brings back what stood there', (_, project, name, columns, left) => {
    const removal = taken(project, name);
    expect(cleared(removal)).toEqual(columns);
    const without = applied(snapshot, removal);
    expect(namesIn(without)).toEqual(left);
    expect(recognise(without).projects.flatMap(({ indicators }) => indicators.map(({ kind }) => kind))).not.toContain(null);
    expect(applied(without, bringBack(without, removal)!).sheets).toEqual(snapshot.sheets);
  });

  it('leaves what a merged cell states for several rows', () => {
    const merged = { ...snapshot, sheets: snapshot.sheets.map((entry) => (entry.name === '指标' ? { ...entry, merges: [{ row: 1, column: 6, rows: 2, columns: 1 }] } : entry)) };
    expect(cleared(taken('甲', '宣传', merged))).toEqual([3, 4, 5, 7]);
  });

  it('brings nothing back into a row that has moved or holds something else, and leaves a formula that has worked itself out', () => {
    const removal = taken('甲', '培训');
    const without = applied(snapshot, removal);
    const typed = (column: number, value: CellValue): Snapshot => applied(without, { newSheet: null, names: [], edits: [{ sheet: '指标', row: 2, column, value: value as string, before: null }] });
    expect(bringBack(typed(3, '别的'), removal)).toBeNull();
    expect(bringBack(snapshot, taken('乙', '合格率'))).toBeNull();
    expect(bringBack(typed(6, 7), removal)?.edits).toEqual(expect.not.arrayContaining([expect.objectContaining({ column: 6 })]));
  });

  it('says of what is gone that it is', () => {
    expect(removeTarget(snapshot, recognise(snapshot), { project: '甲', indicator: '甲/没有' })).toMatchObject({ field: 'name', problem: expect.stringContaining('重新读取') });
  });
});
