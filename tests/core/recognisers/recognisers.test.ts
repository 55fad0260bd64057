import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { recognise } from '../../../src/core/recognise';
import type { CellValue } from '../../../src/core/model/snapshot';
import { cellRef, parseRef } from '../../../src/core/units/address';
import { ledger, sheet, targets, workbook } from '../../helpers/snapshot';

const wan = (amount: number): number => Math.round(amount * 1_000_000);

describe('budget-ledger', () => {
  it('reads projects, parts, subtotals and the total, each with its cell', () => {
    const facts = recognise(
      workbook(
        sheet('台账', [
          ['2024年度项目支出情况表'],
          [null, null, null, null, null, null, '单位：万元'],
          ['序号', '项 目', '年初预算', '调整后\n预算数', '预算执行数', '执行率（%）', '备注'],
          ['一', '基本类'],
          [1, '驻村经费', 20, 20, 18, 90, null],
          [null, '其中：奖励', 8, 8, 8],
          [null, '队员经费', 12, 12, 10],
          [2, '培训', 5, 6, 6, 100, '追加1万元'],
          [null, '小计', 25, 26, 24],
          [null, '合计', 25, 26, 24, '92.31%'],
          ['注：结余由财政收回'],
        ]),
      ),
    );
    expect(facts.unit.year).toBe(2024);
    expect(facts.projects.map(({ name, initial, adjusted, executed, executionRate, lines }) => [name, initial, adjusted, executed, executionRate, lines.map((line) => line.name)])).toEqual([
      ['驻村经费', wan(20), wan(20), wan(18), '0.9', ['奖励', '队员经费']],
      ['培训', wan(5), wan(6), wan(6), '1', []],
    ]);
    expect(facts.projects[0]!.at).toMatchObject({ name: ['台账!B5'], executed: ['台账!E5'], rate: ['台账!F5'] });
    expect(facts.projects[0]!.statedRate).toMatchObject({ ratio: '0.9', decimals: 0 });
    expect(facts.total).toMatchObject({ initial: wan(25), adjusted: wan(26), received: null, executed: wan(24) });
    expect(facts.total.at).toMatchObject({ executed: ['台账!E10'] });
    expect(facts.sum).toEqual({ initial: wan(25), adjusted: wan(26), received: null, executed: wan(24) });
    expect(facts.leftOut).toEqual([{ at: ['台账!A11'], why: '该行没有项目名称' }].map((entry) => ({ ...entry, why: expect.any(String) })));
    expect(facts.tables[0]).toMatchObject({ range: '台账!A3:G10', unit: { name: '万元', from: 'corner', at: ['台账!G2'] } });
  });

  it('gives each amount of one column the kind its remark names', () => {
    const facts = recognise(workbook(sheet('表', [['项目', '金额（万元）', '备注'], ['甲', 50, '预算数'], ['乙', 8, '支出数'], ['合计', 212.93, '支出数']])));
    expect(facts.projects.map(({ adjusted, executed }) => [adjusted, executed])).toEqual([[wan(50), null], [null, wan(8)]]);
    expect(facts.total).toMatchObject({ adjusted: null, executed: wan(212.93) });
  });

  it('reads 预算数 beside 执行数 as the budget of the year', () => {
    expect(recognise(workbook(sheet('表', [['项目名称', '预算数（万元）', '执行数'], ['甲', 5, 4]]))).projects[0]).toMatchObject({ initial: null, adjusted: wan(5), executed: wan(4) });
  });

  it.each([
    [[['单位：元']], '元', 5_00],
    [[['（单位：千元）']], '千元', 5 * 100_000],
    [[['金额单位：亿元']], '亿元', 5 * 1e10],
    [[['填报单位：某局', null, '单位：万元']], '万元', wan(5)],
  ])('reads the unit of %j', (above, unit, fen) => {
    const facts = recognise(workbook(sheet('表', [...above, ['项目', '全年预算数'], ['甲', 5]])));
    expect([facts.tables[0]!.unit!.name, facts.projects[0]!.adjusted]).toEqual([unit, fen]);
  });

  it('takes the unit’s name from the line above, and never 「万元」 for a name', () => {
    expect(recognise(workbook(sheet('表', [['填报单位：某局', null, '单位：万元'], ['项目', '全年预算数'], ['甲', 5]]))).unit).toMatchObject({ name: '某局', at: { name: ['表!A1'] } });
    expect(recognise(workbook(sheet('表', [['单位：万元'], ['项目', '全年预算数'], ['甲', 5]]))).unit.name).toBeNull();
  });

  it('adds the rows of one project and lists their cells', () => {
    const facts = recognise(workbook(sheet('导出', [['项目编码', '项目名称', '指标金额（元）', '已支出'], ['P1', '甲', 100, 60], ['P2', '乙', 5, 5], ['P1', '甲', 50, 30]])));
    expect(facts.projects.map(({ id, adjusted, executed, at }) => [id, adjusted, executed, at.executed])).toEqual([
      ['P1', 150_00, 90_00, ['导出!D2', '导出!D4']],
      ['P2', 5_00, 5_00, ['导出!D3']],
    ]);
  });

  it('keeps the first of two tables that disagree and says what it left out', () => {
    const facts = recognise(workbook(ledger(['甲', 10, 10, 9]), sheet('表二', [['项目', '全年执行数（万元）'], ['甲', 8]])));
    expect(facts.projects[0]!.executed).toBe(wan(9));
    expect(facts.leftOut).toContainEqual({ at: ['表二!B2'], why: '与表!D3的9.00万元不一致，以先读到的为准' });
  });

  it('gives a formula-shaped name to the project as it stands', () => {
    expect(recognise(workbook(ledger(['=1+1', 1], ['@SUM(A1)', 1], ['+1', 1], ['-1', 1]))).projects.map(({ name }) => name)).toEqual(['=1+1', '@SUM(A1)', '+1', '-1']);
  });

  it('reads a merged heading and a total whose name stands in the column of ordinals', () => {
    const facts = recognise(
      workbook(sheet('表', [['2024年', null, null], ['序号', '项目', '金额（万元）'], [1, '甲', 5], ['合计', null, 5]], { merges: [{ row: 0, column: 0, rows: 1, columns: 3 }, { row: 3, column: 0, rows: 1, columns: 2 }] })),
    );
    expect(facts.projects).toHaveLength(1);
    expect(facts.total.adjusted).toBe(wan(5));
  });

  it.each([
    ['a roster', [['姓名', '年龄', '项目'], ['某甲', 30, '跳高']]],
    ['a timetable', [['星期一', '星期二'], ['语文', '数学']]],
    ['an empty sheet', []],
  ])('finds nothing in %s', (_, rows) => {
    const facts = recognise(workbook(sheet('表', rows as CellValue[][])));
    expect([facts.projects, facts.tables]).toEqual([[], []]);
  });

  it('uses every filled cell or names it as left out', () => {
    const cell = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 99999 }).map((value) => value / 100), fc.constantFrom('—', '1,234.50', '待定', '#REF!', '12.5万元'));
    const name = fc.oneof(fc.constantFrom('合计', '小计', '其中：甲', '一、类别', '', '注：说明'), fc.string({ maxLength: 6 }).map((text) => `项目${text}`));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, cell, cell, cell), { maxLength: 12 }), (rows) => {
        const snapshot = workbook(ledger(...rows.map((row) => [...row])));
        const facts = recognise(snapshot);
        const named = new Set<string>();
        const add = (refs: readonly string[] = []): void => {
          for (const ref of refs) {
            const area = parseRef(ref)!;
            for (let row = area.row; row <= area.lastRow; row += 1) for (let column = area.column; column <= area.lastColumn; column += 1) named.add(cellRef(area.sheet, row, column));
          }
        };
        for (const project of facts.projects) {
          Object.values(project.at).forEach(add);
          for (const line of project.lines) Object.values(line.at).forEach(add);
        }
        for (const sum of facts.sums) for (const column of sum.columns) add(column.at);
        for (const total of facts.unnamedTotals) for (const { at } of total.amounts) add(at);
        for (const { at } of facts.leftOut) add(at);
        for (const { at } of facts.readings) add(at);
        for (const { at } of facts.balances) Object.values(at).forEach(add);
        snapshot.sheets[0]!.values.forEach((row, index) =>
          row.forEach((value, column) => {
            if (index >= 2 && column >= 1 && column <= 3 && typeof value === 'number') expect([...named]).toContain(cellRef('表', index, column));
          }),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('targets-table', () => {
  const read = (...rows: readonly (readonly CellValue[])[]) => recognise(workbook(ledger(['甲', 1], ['乙', 1]), targets(...rows)));

  it('carries project and levels down, and drops them where a new project begins', () => {
    const facts = read(['甲', '产出指标', '数量指标', '培训', '≥180人', 164, 50], [null, null, '质量指标', '合格', '95%', '97%', 20], ['乙', '效益指标', null, '受益', 5, 5, 10]);
    expect(facts.projects.map(({ name, indicators }) => [name, indicators.map((entry) => [entry.name, entry.category, entry.kind, entry.comparison, entry.target, entry.actual, entry.measure])])).toEqual([
      ['甲', [['培训', 'output', 'quantity', '>=', '180', '164', '人'], ['合格', 'output', 'quality', '>=', '95', '97', '%']]],
      ['乙', [['受益', 'benefit', null, '>=', '5', '5', null]]],
    ]);
    expect(facts.projects[0]!.indicators[1]!.at).toMatchObject({ category: ['指标!B2'], kind: ['指标!C3'], target: ['指标!E3'], actual: ['指标!F3'] });
  });

  it.each([
    ['≥95%', '>=', false, '95', '%'],
    ['≤90万元', '<=', false, '90', '万元'],
    ['＝１００', '=', false, '100', null],
    ['不少于12次', '>=', false, '12', '次'],
    ['5次', '>=', true, '5', '次'],
    ['≥100百分比', '>=', false, '100', '%'],
    ['1,200人次', '>=', true, '1200', '人次'],
    ['效果明显', 'qualitative', false, '效果明显', null],
    ['5-8次', 'range', false, '5–8', '次'],
    ['0.5～0.8万人', 'range', false, '0.5–0.8', '万人'],
    ['8-5次', 'qualitative', false, '8-5次', null],
    ['2024年12月底前', 'date', false, '2024年12月底前', null],
  ])('reads the target 「%s」', (text, comparison, inferred, target, measure) => {
    expect(read(['甲', '产出指标', '数量指标', '培训', text, null, 50]).projects[0]!.indicators[0]).toMatchObject({ comparison, inferred, target, measure });
  });

  it('infers 「≤」 for a cost', () => {
    expect(read(['甲', '成本指标', '经济成本指标', '单价', 90, 80, 5]).projects[0]!.indicators[0]).toMatchObject({ category: 'cost', kind: 'cost', comparison: '<=', inferred: true });
  });

  it('keeps as a reading that a share without its sign was taken as per cent', () => {
    const facts = read(['甲', '产出指标', '质量指标', '合格', '≥95%', 0.97, 20]);
    expect(facts.projects[0]!.indicators[0]!.actual).toBe('97');
    expect(facts.readings).toContainEqual(expect.objectContaining({ at: ['指标!F2'], kind: 'unit-guess', raw: '0.97' }));
  });

  it('takes the row 总分 as the stated score and 预算执行率 as the execution item', () => {
    const facts = read(['甲', null, null, '预算执行率', '100%', '90%', 10, 9], ['甲', '产出指标', '数量指标', '培训', 5, 5, 90], ['总分', null, null, null, null, null, 100]);
    expect(facts.projects[0]).toMatchObject({ executionItem: { name: '预算执行率', maxPoints: '10', declaredPoints: '9' }, indicators: [{ name: '培训' }] });
    expect(facts.projects[0]!.statedScore).toEqual({ maxPoints: '100', points: null, grade: null, at: { name: ['指标!A4'], maxPoints: ['指标!G4'] } });
    expect(facts.leftOut).toEqual([]);
  });

  it('gives a table without a project column to the project named above it', () => {
    const facts = recognise(workbook(ledger(['甲', 1], ['乙', 1]), sheet('自评', [['项目名称', '乙'], ['一级指标', '二级指标', '三级指标', '指标值', '完成值'], ['产出指标', '数量指标', '培训', 5, 5]])));
    expect(facts.projects[1]!.indicators.map(({ name }) => name)).toEqual(['培训']);
  });

  it('says that a table belongs to nobody rather than guess', () => {
    const facts = recognise(workbook(ledger(['甲', 1], ['乙', 1]), sheet('自评', [['一级指标', '三级指标', '指标值', '完成值'], ['产出指标', '培训', 5, 5]])));
    expect(facts.projects.flatMap(({ indicators }) => indicators)).toEqual([]);
    expect(facts.leftOut).toContainEqual({ at: ['自评!A1:D2'], why: '指标表没有写明属于哪个项目，请加「项目名称」列或在表前写「项目名称：」' });
  });

  it('gives indicators of one name ids of their own', () => {
    expect(read(['甲', '产出指标', '数量指标', '培训', 5, 5, 5], ['甲', '产出指标', '质量指标', '培训', 6, 6, 5]).projects[0]!.indicators.map(({ id }) => id)).toEqual(['甲/培训', '甲/培训#2']);
  });
});

describe('achievements and unit-information', () => {
  it('reads the clerk’s own clause with its figure', () => {
    const facts = recognise(workbook(sheet('成效台账', [['章节', '主题', '事项陈述', '数量', '单位', '约数'], ['产出', '培训', '培训干部4000余人次', 4000, '人次', '余'], [null, null, '举办培训7期', 7, '期', null], ['附录', null, '其他', null]])));
    expect(facts.achievements.map(({ chapter, theme, statement, quantity, measure, approximate }) => [chapter, theme, statement, quantity, measure, approximate])).toEqual([
      ['output', '培训', '培训干部4000余人次', '4000', '人次', '余'],
      ['output', null, '举办培训7期', '7', '期', null],
    ]);
    expect(facts.leftOut).toEqual([{ at: ['成效台账!A4:C4'], why: '章节「附录」不是决策、过程、产出、效益、经验、问题、建议、其他之一' }]);
  });

  it('gives an achievement an id of its words, not of its place or its figures', () => {
    const ids = (...rows: readonly (readonly CellValue[])[]) => Object.fromEntries(recognise(workbook(sheet('成效台账', [['章节', '主题', '小标题', '事项陈述', '数量'], ...rows]))).achievements.map(({ id, statement }) => [statement, id]));
    const courses = ['产出', '队伍', '培训', '举办培训7期', 7] as const;
    const people = ['产出', '队伍', '培训', '培训干部4000余人次', 4000] as const;
    const before = ids(courses, people);
    expect(new Set(Object.values(before)).size).toBe(2);
    expect(ids(['产出', '队伍', '培训', '新编教材3本', 3], people, courses)).toMatchObject(before);
    expect(ids(['产出', '队伍', '培训', '举办培训8期', 8])['举办培训8期']).toBe(before['举办培训7期']);
  });

  it('reads the unit from words and answers', () => {
    const facts = recognise(workbook(sheet('单位信息', [['单位名称', '某局'], ['年度', '2024年度'], ['评价组织', '财务科牵头'], ['电话', 123456]])));
    expect(facts.unit).toMatchObject({ name: '某局', year: 2024, yearFrom: 'unit-information', at: { year: ['单位信息!B2'] }, texts: { organisation: { text: '财务科牵头', at: ['单位信息!B3'] } } });
    expect(facts.leftOut).toEqual([{ at: ['单位信息!A4:B4'], why: '不在任何已识别的表中' }]);
  });

  it('reads numbers of projects and the accounts of the year beside them', () => {
    const facts = recognise(workbook(sheet('单位信息', [['单位名称', '某局'], ['年初项目数', 8], ['新增项目数', '8个'], ['取消项目数', '若干'], ['项目总数', '15个项目'], ['本年收入', '100.5万元'], ['本年支出（元）', 980000], ['年初结转结余', 3], ['年末结余', null]])));
    expect(facts.unit.counts).toEqual({ initial: { count: 8, at: ['单位信息!B2'] }, added: { count: 8, at: ['单位信息!B3'] }, stated: { count: 15, at: ['单位信息!B5'] } });
    expect(facts.balances).toEqual([
      { name: '某局', project: null, unit: '万元', initial: null, adjusted: null, received: null, executed: wan(98), income: wan(100.5), opening: null, balance: null, at: { income: ['单位信息!B6'], executed: ['单位信息!B7'] } },
    ]);
    expect(facts.leftOut).toEqual([
      { at: ['单位信息!A4:B4'], why: '「若干」不是项目个数' },
      { at: ['单位信息!A8:B8'], why: '「年初结转结余」没有写明金额单位，请写成「年初结转结余（万元）」' },
    ]);
    expect(facts.tables[0]).toMatchObject({ range: '单位信息!A1:B9', used: 6 });
  });

  it('takes a statement of accounts for no 单位信息', () => {
    expect(recognise(workbook(sheet('收支表', [['本年收入', 100], ['本年支出', 98], ['项目数', 3]]))).tables).toEqual([]);
  });

  it('does not read its own sheets', () => {
    expect(recognise(workbook(sheet('核对清单', [['项目', '金额（万元）'], ['甲', 5]]))).projects).toEqual([]);
  });
});
