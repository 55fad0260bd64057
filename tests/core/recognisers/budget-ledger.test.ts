import { describe, expect, it } from '@jest/globals';
import type { Facts } from '../../../src/core/model/facts';
import type { Options } from '../../../src/core/model/options';
import type { CellValue, SheetSnapshot } from '../../../src/core/model/snapshot';
import { evaluate } from '../../../src/core/pipeline';
import { recognise } from '../../../src/core/recognise';
import { ledger, sheet, workbook } from '../../helpers/snapshot';

const wan = (amount: number): number => Math.round(amount * 1_000_000);
type Rows = readonly (readonly CellValue[])[];
/** A sheet 表 in 万元 under the given heading, which is row 2. */
const table = (heading: readonly string[], ...rows: Rows): SheetSnapshot => sheet('表', [['2024年度项目支出表（万元）'], heading, ...rows]);
const three = (...rows: Rows): SheetSnapshot => table(['项目', '全年预算数', '全年执行数'], ...rows);
const read = (...sheets: SheetSnapshot[]): Facts => recognise(workbook(...sheets));
const codes = (sheets: SheetSnapshot | readonly SheetSnapshot[], options: Options = {}): readonly string[] =>
  evaluate(workbook(...[sheets].flat()), options).findings.filter(({ code }) => /^[MR]\d/.test(code) && !/^M10$/.test(code)).map(({ code, severity, at }) => `${code} ${severity} ${at.map((ref) => ref.replace(/^表!/, '')).join(',')}`);
const projects = ({ projects: all }: Facts) => all.map(({ name, adjusted, executed }) => [name, adjusted === null ? null : adjusted / 1e6, executed === null ? null : executed / 1e6]);
const whyOf = (facts: Facts, ref: string): string | undefined => facts.leftOut.find(({ at }) => at.some((range) => range === ref || range.startsWith(`${ref}:`)))?.why;

describe('group headings with amounts', () => {
  const heading = ['序号', '项目', '全年预算数', '全年执行数'];
  it('are no projects: the heading states the sum of what follows', () => {
    const ledger = table(heading, ['一', '基本支出', 100, 100], [1, '工资', 60, 60], [2, '公用', 40, 40], ['二', '项目支出', 50, 50], [1, '甲', 20, 20], [2, '乙', 30, 30], [null, '合计', 150, 150]);
    const facts = read(ledger);
    expect(projects(facts)).toEqual([['工资', 60, 60], ['公用', 40, 40], ['甲', 20, 20], ['乙', 30, 30]]);
    expect(facts.sum.adjusted).toBe(wan(150));
    expect(facts.sums.filter(({ covers }) => covers === 'group').map(({ name, columns }) => [name, columns[0]!.stated, columns[0]!.parts.length])).toEqual([['基本支出', wan(100), 2], ['项目支出', wan(50), 2]]);
    expect(codes(ledger)).toEqual([]);
  });

  it('stand before the name as well, over rows without numbers', () => {
    expect(projects(read(three(['一、基本支出', 100, 100], ['工资', 60, 60], ['公用', 40, 40], ['二、项目支出', 50, 50], ['甲', 50, 50], ['合计', 150, 150])))).toEqual([['工资', 60, 60], ['公用', 40, 40], ['甲', 50, 50]]);
  });

  it('that do not add up are headings where numbered rows follow', () => {
    const ledger = table(heading, ['一', '基本支出', 100, 100], [1, '工资', 60, 60], [2, '公用', 30, 30], [null, '合计', 90, 90]);
    expect(projects(read(ledger))).toEqual([['工资', 60, 60], ['公用', 30, 30]]);
    expect(codes(ledger)).toEqual(['M04 error C3,C4:C5', 'M04 error D3,D4:D5']);
  });

  it('contain headings of the second level', () => {
    const facts = read(three(['一、项目支出', 60, 60], ['（一）专项', 60, 60], ['甲', 20, 20], ['乙', 40, 40], ['二、其他', 5, 5], ['丙', 5, 5], ['合计', 65, 65]));
    expect(projects(facts).map(([name]) => name)).toEqual(['甲', '乙', '丙']);
  });

  it('are projects where nothing follows that adds up, and where 其中 rows follow', () => {
    expect(projects(read(table(heading, ['一', '甲', 20, 20], ['二', '乙', 30, 30], [null, '合计', 50, 50])))).toEqual([['甲', 20, 20], ['乙', 30, 30]]);
    const facts = read(table(heading, ['一', '甲', 20, 20], [null, '其中：子一', 8, 8], [null, '子二', 12, 12], ['二', '乙', 30, 30], [null, '合计', 50, 50]));
    expect(facts.projects.map(({ name, lines }) => [name, lines.length])).toEqual([['甲', 2], ['乙', 0]]);
  });
});

describe('money units', () => {
  it.each(['元谋县', '元阳县', '元江县', '元氏县'])('are not read from %s', (place) => {
    const facts = read(sheet('表', [[`填报单位：${place}教育局`], ['项目', '全年预算数'], ['甲', 5]]));
    expect([facts.tables[0]!.unit!.from, facts.tables[0]!.unit!.name, facts.unit.name]).toEqual(['assumed', '万元', `${place}教育局`]);
    expect(read(sheet('表', [[`单位：${place}教育局`], ['项目', '全年预算数'], ['甲', 5]])).tables[0]!.unit!.from).toBe('assumed');
  });

  it.each([['金额单位：人民币万元', '万元'], ['单 位：元', '元'], ['货币单位：千元', '千元'], ['（万元）', '万元'], ['单位：元（保留两位小数）', '元'], ['填报单位：某局   单位：亿元', '亿元']])('are read from %s', (corner, unit) => {
    expect(read(sheet('表', [[corner], ['项目', '全年预算数'], ['甲', 5]])).tables[0]!.unit).toMatchObject({ name: unit, from: 'corner' });
  });

  it('may differ from one column to the next', () => {
    const facts = read(sheet('表', [['项目', '预算数（万元）', '执行数（元）'], ['甲', 5, 40000]]));
    expect(projects(facts)).toEqual([['甲', 5, 4]]);
    expect(facts.tables[0]!.columns.map(({ meaning }) => meaning)).toEqual(['项目名称', '全年预算数（万元）', '全年执行数（元）']);
  });
});

describe('two columns of one meaning', () => {
  it.each([
    [['项目', '调整后预算数', '全年预算数', '执行数'], ['甲', 1, 2, 2], { initial: null, adjusted: 2, executed: 2 }, '表!B2', '与「全年预算数」同义，以「全年预算数」为准'],
    [['项目', '预算数', '调整后预算数', '执行数'], ['甲', 1, 2, 2], { initial: 1, adjusted: 2, executed: 2 }, null, null],
    [['项目', '年初预算', '预算数', '全年预算数'], ['甲', 1, 3, 2], { initial: 1, adjusted: 2, executed: null }, '表!C2', '与「年初预算」同义，以「年初预算」为准'],
    [['项目', '支出数', '预算数', '全年执行数'], ['甲', 1, 3, 2], { initial: null, adjusted: 3, executed: 2 }, '表!B2', '与「全年执行数」同义，以「全年执行数」为准'],
    [['项目', '金额', '预算数', '执行数'], ['甲', 1, 3, 2], { initial: null, adjusted: 3, executed: 2 }, '表!B2', '「金额」没有写明是哪种金额，以「预算数」为准'],
    [['项目', '预算数', '执行数（1-7月）'], ['甲', 3, 2], { initial: null, adjusted: 3, executed: null }, '表!C2', '「执行数（1-7月）」只是部分月份的数，不作全年数'],
    [['项目', '预算数', '1—7月执行数'], ['甲', 3, 2], { initial: null, adjusted: 3, executed: null }, '表!C2', '「1—7月执行数」只是部分月份的数，不作全年数'],
    [['项目', '预算数', '执行数（1-12月）'], ['甲', 3, 2], { initial: null, adjusted: 3, executed: 2 }, null, null],
  ])('%j', (heading, row, expected, ref, why) => {
    const facts = read(table(heading, row));
    const fen = (amount: number | null): number | null => (amount === null ? null : wan(amount));
    expect(facts.projects[0]).toMatchObject({ initial: fen(expected.initial), adjusted: fen(expected.adjusted), executed: fen(expected.executed) });
    if (ref !== null) expect(whyOf(facts, ref)).toBe(why);
    else expect(facts.leftOut).toEqual([]);
  });

  it('keeps remarks and reasons apart: the reason counts first', () => {
    const facts = read(table(['项目', '预算数', '执行数', '备注', '偏差原因'], ['甲', 10, 7, '跨年', '招标推迟到下半年'], ['乙', 10, 7, '合同尾款未到期', null]));
    expect(facts.projects.map(({ remark, at }) => [remark, at.remark])).toEqual([['招标推迟到下半年', ['表!E3']], ['合同尾款未到期', ['表!D4']]]);
  });
});

describe('调整预算', () => {
  const amounts = (heading: readonly string[], ...row: CellValue[]) => {
    const snapshot = table(heading, row);
    const { initial, adjusted, at } = read(snapshot).projects[0]!;
    return [initial! / 1e6, adjusted === null ? null : adjusted / 1e6, at.adjusted, codes(snapshot).filter((code) => code.startsWith('R'))];
  };
  it('is the budget after the change where it is of the budget’s size, and says so', () => {
    expect(amounts(['项目', '年初预算', '调整预算', '执行数'], '甲', 100, 110, 99)).toEqual([100, 110, ['表!C3'], ['R09 review C2']]);
  });
  it('is the change where it is far smaller, and says so', () => {
    expect(amounts(['项目', '年初预算', '调整预算', '执行数'], '甲', 100, -10, 85)).toEqual([100, 90, ['表!B3', '表!C3'], ['R09 review C2']]);
  });
  it('is the change where it makes up the difference to 全年预算数', () => {
    expect(amounts(['项目', '年初预算', '调整预算', '全年预算数', '执行数'], '甲', 100, 10, 110, 99)).toEqual([100, 110, ['表!D3'], []]);
  });
  it('called 调整数 is the change: the budget of the year is the sum', () => {
    expect(amounts(['项目', '年初预算', '调整数', '执行数'], '甲', 100, 10, 85)).toEqual([100, 110, ['表!B3', '表!C3'], []]);
  });
});

describe('several tables of one project', () => {
  const first = sheet('表', [['项目', '全年执行数（万元）'], ['甲', 100]]);
  it('confirm where their rows add up to the same; their cells are no part of the sum', () => {
    const snapshot = [first, sheet('导出', [['项目', '全年执行数（万元）'], ['甲', 60], ['甲', 40]])];
    const [project] = read(...snapshot).projects;
    expect([project!.executed, project!.at.executed, project!.confirmedAt]).toEqual([wan(100), ['表!B2'], { executed: ['导出!B2', '导出!B3'] }]);
    expect(codes(snapshot)).toEqual(['R02 review ']);
  });
  it('contradict each other where they do not: the first is kept, both are named', () => {
    const snapshot = [first, sheet('导出', [['项目', '全年执行数（万元）'], ['甲', 60], ['甲', 50]])];
    const facts = read(...snapshot);
    expect(facts.sum.executed).toBe(wan(100));
    expect(facts.leftOut).toContainEqual({ at: ['导出!B2', '导出!B3'], why: '与表!B2的100.00万元不一致，以先读到的为准' });
    expect(codes(snapshot)).toContain('R08 review B2,导出!B2,导出!B3');
  });
  it('are found by name where one of them has no code', () => {
    const facts = read(first, sheet('导出', [['项目编码', '项目', '全年预算数（万元）'], ['P1', '甲', 120]]));
    expect(facts.projects.map(({ id, adjusted, executed }) => [id, adjusted, executed])).toEqual([['P1', wan(120), wan(100)]]);
    expect(read(sheet('导出', [['项目编码', '项目', '全年预算数（万元）'], ['P1', '甲', 120], ['P2', '甲', 1]])).projects).toHaveLength(2);
  });
  it('give a total only where they list every project', () => {
    const facts = read(sheet('表', [['项目', '全年执行数（万元）'], ['甲', 100], ['合计', 100]]), sheet('二', [['项目', '全年预算数（万元）'], ['甲', 100], ['乙', 5], ['合计', 105]]));
    expect([facts.total.executed, facts.total.adjusted, facts.total.at]).toEqual([null, wan(105), { name: ['二!A4'], adjusted: ['二!B4'] }]);
  });
});

describe('years', () => {
  const year = (name: string, ...rows: Rows): SheetSnapshot => sheet(name, [['项目', '全年执行数（万元）'], ...rows]);
  it('of two sheets: the later counts, the other is left out', () => {
    const facts = read(year('2023年', ['甲', 80]), year('2024年', ['甲', 100]));
    expect([facts.unit.year, facts.projects.map(({ executed }) => executed)]).toEqual([2024, [wan(100)]]);
    expect(facts.leftOut).toEqual([
      { at: ["'2023年'!A1:B1"], why: '2023年的表，报告年度为2024年' },
      { at: ["'2023年'!A2:B2"], why: '2023年的表，报告年度为2024年' },
    ]);
  });
  it('of two sheets: the report’s year counts where it is known', () => {
    const sheets = [year('2023年', ['甲', 80]), year('2024年', ['甲', 100])];
    expect(read(sheet('单位信息', [['单位名称', '某局'], ['年度', 2023]]), ...sheets).sum.executed).toBe(wan(80));
    expect(recognise(workbook(...sheets), { year: 2023 })).toMatchObject({ unit: { year: 2023, yearFrom: 'option' }, sum: { executed: wan(80) } });
  });
  it('in a column: rows of another year are left out', () => {
    const facts = read(sheet('表', [['年度', '项目', '执行数（万元）'], [2023, '甲', 80], [2024, '甲', 100], ['2024年', '乙', 5]]));
    expect([facts.unit.year, facts.unit.yearFrom, facts.sum.executed]).toEqual([2024, 'column', wan(105)]);
    expect(whyOf(facts, '表!A2')).toBe('2023年的行，报告年度为2024年');
  });
  it.each([
    [['填报日期：2025年3月1日'], null],
    [['根据2022年县政府文件精神，2024年度项目支出情况如下'], 2024],
    [['县财〔2022〕5号'], null],
    [['2023年预算批复文件'], null],
    [['2023年结转、2024年度安排情况表'], 2024],
  ])('above a table: %j', (above, expected) => {
    expect(read(sheet('表', [above, ['项目', '执行数（万元）'], ['甲', 1]])).unit.year).toBe(expected);
  });
  it('from the answer go before a sheet’s name, and after a title', () => {
    expect(recognise(workbook(year('台账2022', ['甲', 1])), { year: 2024 }).unit).toMatchObject({ year: 2024, yearFrom: 'option' });
    expect(recognise(workbook(three(['甲', 1])), { year: 2020 }).unit).toMatchObject({ year: 2024, yearFrom: 'title' });
  });
});

describe('names', () => {
  it('end before the money unit', () => {
    expect(read(sheet('表', [['填报单位：某县教育局          单位：万元'], ['项目', '执行数'], ['甲', 1]])).unit.name).toBe('某县教育局');
    expect(read(sheet('表', [['单位：万元（保留两位）'], ['项目', '执行数'], ['甲', 1]])).unit.name).toBeNull();
  });
});

describe('rows below the total', () => {
  it('with signatures, telephones and dates are no projects', () => {
    const facts = read(three(['甲', 10, 9], ['合计', 10, 9], ['填表人：某甲', '联系电话：', '13812345678'], ['填表人：某甲', null, 13812345678], ['填报日期', 45667]));
    expect(projects(facts)).toEqual([['甲', 10, 9]]);
    expect(['A5', 'A6', 'A7'].map((ref) => whyOf(facts, `表!${ref}`))).toEqual(['表后附注', '表后附注', '表后附注']);
  });
  it('leave a project whose name begins like a note', () => {
    expect(projects(read(three(['甲', 10, 9], ['注册登记经费', 5, 5], ['说明会经费', 5, 5], ['审核经费', 1, 1])))).toHaveLength(4);
  });
  it('a number shown as a date is no amount', () => {
    const formats = { 1: 'yyyy/m/d' };
    expect(codes(sheet('表', [['项目', '全年预算数（万元）', '全年执行数（万元）'], ['甲', 45667, 1], ['合计', null, 1]], { formats }))).toContain('M18 error B2');
  });
});

describe('totals', () => {
  it.each(['支出合计', '本年支出合计', '项目合计', '项目支出总计', '三、合计', '合 计', '资金总额'])('are called 「%s」', (name) => {
    const facts = read(three(['甲', 10, 9], ['乙', 5, 5], [name, 15, 14]));
    expect([facts.projects.length, facts.total.adjusted]).toEqual([2, wan(15)]);
  });
  it('are not called 「合计单列项目」', () => {
    expect(read(three(['甲', 10, 9], ['合计单列项目', 5, 5], ['合计', 15, 14])).projects).toHaveLength(2);
  });
  it('of a group, 基本支出合计, are subtotals by arithmetic', () => {
    expect(projects(read(three(['工资', 60, 60], ['公用', 40, 40], ['基本支出合计', 100, 100], ['甲', 20, 20], ['项目支出合计', 20, 20], ['合计', 120, 120]))).map(([name]) => name)).toEqual(['工资', '公用', '甲']);
  });
  it('that nobody stated leave every row a project', () => {
    const snapshot = three(['甲', 10, 9], ['乙', 20, 20], ['丙', 5, 5], ['丁', 35, 34]);
    expect(read(snapshot).projects).toHaveLength(4);
    expect(codes(snapshot)).toContain('M16 review B6,A3:A5');
  });
  it('hold without an unnamed total although one column differs by a rounding', () => {
    const snapshot = three(['甲', 10, 9], ['乙', 20, 20], ['丙', 5, 5], ['全部', 35, 34.01], ['合计', 35, 34]);
    expect(read(snapshot).projects).toHaveLength(3);
    expect(codes(snapshot)).toContain('M16 error B6,A3:A5');
  });
});

describe('remarks', () => {
  it.each([['预算数（未支出）', 'adjusted'], ['主要用于培训支出', 'adjusted'], ['项目支出预算', 'adjusted'], ['实际支出', 'executed'], ['支出', 'executed'], ['待支出数', 'adjusted'], ['年初预算数', 'initial'], ['到位数', 'received']])('「%s」 names %s', (remark, measure) => {
    const [project] = read(sheet('表', [['项目', '金额（万元）', '备注'], ['甲', 50, remark], ['乙', 1, '支出数']])).projects;
    expect(project).toMatchObject({ [measure]: wan(50) });
  });
});

describe('其中 rows', () => {
  const parts = (facts: Facts) => facts.projects.map(({ name, lines }) => [name, lines.map((line) => line.name)]);
  it('go on without a mark until they make up the project', () => {
    const snapshot = three(['甲', 20, 20], ['其中：子一', 8, 8], ['子二', 12, 12], ['乙', 5, 5], ['合计', 25, 25]);
    expect(parts(read(snapshot))).toEqual([['甲', ['子一', '子二']], ['乙', []]]);
    expect(codes(snapshot)).toEqual([]);
  });
  it('go on while they fit where the total says so: the split is short', () => {
    const snapshot = three(['甲', 20, 20], ['其中：子一', 8, 8], ['子二', 11, 11], ['乙', 5, 5], ['合计', 25, 25]);
    expect(parts(read(snapshot))).toEqual([['甲', ['子一', '子二']], ['乙', []]]);
    expect(codes(snapshot)).toEqual(['M05 error B3,B4:B5', 'M05 error C3,C4:C5']);
  });
  it('are one only where the total counts the next row as a project', () => {
    const snapshot = three(['甲', 20, 20], ['其中：子', 8, 8], ['乙', 5, 5], ['合计', 25, 25]);
    expect(parts(read(snapshot))).toEqual([['甲', ['子']], ['乙', []]]);
    expect(codes(snapshot)).toEqual([]);
  });
  it('with ordinals end where a row would exceed the project', () => {
    const facts = read(table(['序号', '项目', '全年预算数'], [1, '甲', 20], [null, '其中：子一', 8], [null, '子二', 12], [null, '乙', 30], [2, '丙', 5]));
    expect(parts(facts)).toEqual([['甲', ['子一', '子二']], ['乙', []], ['丙', []]]);
  });
});

describe('小计 rows', () => {
  it('stand above their items as well', () => {
    const snapshot = three(['小计', 15, 15], ['甲', 10, 10], ['乙', 5, 5], ['其他小计', 3, 3], ['丙', 3, 3], ['合计', 18, 18]);
    expect(read(snapshot).sums.filter(({ covers }) => covers === 'group').map(({ columns }) => columns[0]!.parts.map(({ name }) => name))).toEqual([['甲', '乙'], ['丙']]);
    expect(codes(snapshot)).toEqual([]);
  });
  it('alone are the items', () => {
    const snapshot = three(['教育小计', 10, 10], ['卫生小计', 5, 5], ['合计', 15, 15]);
    expect(read(snapshot).projects).toHaveLength(2);
    expect(codes(snapshot)).toEqual([]);
  });
});

describe('pages', () => {
  it('with the heading again continue the table', () => {
    const heading = ['项目', '全年预算数', '全年执行数'];
    const facts = read(three(['甲', 10, 9], ['2024年度项目支出表（万元）'], heading, ['乙', 5, 5], ['合计', 15, 14]));
    expect([facts.tables.length, projects(facts), facts.total.adjusted]).toEqual([1, [['甲', 10, 9], ['乙', 5, 5]], wan(15)]);
    expect(whyOf(facts, '表!A5')).toBe('续页的标题和表头，与本表相同');
    expect(read(three(['甲', 10, 9], ['合计', 10, 9], heading, ['乙', 5, 5])).tables).toHaveLength(2);
  });
});

describe('rates', () => {
  const rated = (...rows: Rows): SheetSnapshot => table(['项目', '全年预算数', '全年执行数', '执行率'], ...rows);
  it('of two rows of one project are each checked on their row', () => {
    expect(codes(rated(['甲', 100, 50, '50%'], ['甲', 50, 50, '100%']))).toEqual([]);
    expect(codes(rated(['甲', 100, 50, '50%'], ['甲', 50, 50, '90%']))).toEqual(['M07 error D4,C4,B4']);
  });
  it('of the total are checked', () => {
    expect(codes(rated(['甲', 100, 50, '50%'], ['合计', 100, 50, '60%']))).toEqual(['M07 error D4,C4,B4']);
  });
  it('in execution just below the line are below it', () => {
    const found = evaluate(workbook(rated(['甲', 1_000_000, 899_999.999]))).findings.filter(({ code }) => code === 'M10');
    expect(found.map(({ data }) => data.rate)).toEqual(['89.9999999%']);
  });
});

describe('a stated 0', () => {
  it('of another kind than its items is told as it is', () => {
    const snapshot = workbook(sheet('表', [['2024年度'], ['项目', '金额（万元）', '备注'], ['甲', 50, '预算数'], ['合计', 0, '支出数']]));
    expect(evaluate(snapshot).findings.filter(({ code }) => /^M/.test(code)).map(({ code, message }) => [code, message])).toEqual([['M14', '「合计」全年执行数为0，所含1行是预算数，之和为50.00万元；口径不同，报告不代填。']]);
    expect(recognise(snapshot).total.executed).toBe(0);
  });
});

describe('what is no source', () => {
  it('is said of hidden sheets; hidden rows are read and noted', () => {
    const facts = read({ ...sheet('底稿', [['项目', '执行数（万元）'], ['甲', 99]]), visible: false }, { ...three(['甲', 10, 9], ['乙', 5, 5]), hiddenRows: [3], hiddenColumns: [1] });
    expect(facts.sum.executed).toBe(wan(14));
    expect(facts.leftOut).toEqual([{ at: ['底稿!A1:B2'], why: '隐藏的工作表，不作为数据来源' }]);
    expect(facts.tables[0]!.hidden).toEqual(['表!A4:C4', '表!B2:B4']);
  });
  it('is said of a sheet with one of the program’s names that it did not write', () => {
    const own = sheet('核对清单', [['项目', '金额（万元）'], ['甲', 5]]);
    expect(read(own).leftOut).toEqual([{ at: ['核对清单!A1:B2'], why: '本程序的工作表名' }]);
    expect(recognise({ ...workbook(own), memory: '{}' }).leftOut).toEqual([]);
    expect(read(sheet('报告设置', [])).leftOut).toEqual([]);
  });
  it('is said of texts above a table that are not its title', () => {
    const facts = read(sheet('表', [['工作安排'], ['1'], ['2'], ['3'], ['联系人', 5], ['2024年度'], ['项目', '执行数（万元）'], ['甲', 1]]));
    expect(['A1', 'A5'].map((ref) => whyOf(facts, `表!${ref}`))).toEqual(['表格上方的内容，不是表标题', '表格上方的内容，不是表标题']);
    expect(whyOf(facts, '表!A6')).toBeUndefined();
  });
});

describe('what clerks leave around the rows', () => {
  it('is read from the headings of a ledger that a unit keeps for itself', () => {
    const facts = read(sheet('支出', [['2024年项目支出进度（万元）'], ['项目名称', '年初安排', '调整后预算', '实际支出', '支付进度', '说明'], ['甲', 50, 52, 49.8, '95.77%', '尾款未付']]));
    expect(facts.projects[0]).toMatchObject({ initial: 500_000_00, adjusted: 520_000_00, executed: 498_000_00, remark: '尾款未付' });
    expect(facts.leftOut).toEqual([]);
  });

  it('is read under short headings', () => {
    const [project] = read(sheet('表', [['2024年度（万元）'], ['项目', '年初', '全年', '执行'], ['甲', 1, 2, 2]])).projects;
    expect(project).toMatchObject({ initial: wan(1), adjusted: wan(2), executed: wan(2) });
  });
  it('a lonely 小计 is an item where the total needs it', () => {
    const snapshot = three(['甲', 10, 10], ['乙', 5, 5], ['小计', 15, 15], ['其他小计', 3, 3], ['合计', 18, 18]);
    expect(projects(read(snapshot)).map(([name]) => name)).toEqual(['甲', '乙', '其他小计']);
    expect(codes(snapshot)).toEqual([]);
    expect(read(three(['甲', 10, 10], ['小计', 10, 10], ['大类小计', 10, 10], ['合计', 10, 10])).projects).toHaveLength(1);
  });
  it('a 其中 alone marks the rows below it', () => {
    const facts = read(three(['甲', 10, 9], ['其中：'], ['子一', 4, 4], ['子二', 6, 5], ['合计', 10, 9]));
    expect(facts.projects.map(({ name, lines }) => [name, lines.map((line) => line.name)])).toEqual([['甲', ['子一', '子二']]]);
    expect(whyOf(facts, '表!A4')).toBe('「其中」一行没有名称和金额，标明以下各行是其中项');
  });
  it('a line of signatures is no project wherever it stands', () => {
    expect(projects(read(three(['甲', 1, 1], ['负责人：某甲', '电话：', 13800000000], ['乙', 2, 2])))).toEqual([['甲', 1, 1], ['乙', 2, 2]]);
  });
  it('a heading merged over two rows is no project', () => {
    const facts = read(sheet('表', [['2024年度（万元）'], ['项目', '全年预算数', '全年执行数'], [null, '小写', null], ['甲', 2, 1]], { merges: [{ row: 1, column: 0, rows: 2, columns: 1 }] }));
    expect(projects(facts)).toEqual([['甲', 2, 1]]);
  });
  it('a title above many notes still tells the year', () => {
    expect(read(sheet('表', [['某局2024年度项目支出情况表'], ['一、填报要求'], ['a'], ['b'], ['c'], ['d'], ['e'], ['单位：万元'], ['项目', '执行数'], ['甲', 9]])).unit).toMatchObject({ year: 2024, yearFrom: 'title', at: { year: ['表!A1'] } });
  });
  it('the unit’s name may stand in the next cell', () => {
    expect(read(sheet('表', [['填报单位：', '某局', '单位：万元'], ['项目', '执行数'], ['甲', 9]])).unit).toMatchObject({ name: '某局', at: { name: ['表!B1'] } });
  });
  it('thousands of projects below a single 其中 row stay projects', () => {
    const rows = Array.from({ length: 3000 }, (_, index): CellValue[] => [`项目${index}`, 1, 1]);
    expect(read(three(['甲', 5000, 5000], ['其中：子', 1, 1], ...rows, ['合计', 8000, 8000])).projects).toHaveLength(3001);
  });
});

it('takes 其中 rows below a closing 合计 for parts of it, not for projects', () => {
  const facts = recognise(workbook(ledger(['甲', 60, 60, 60], ['乙', 40, 40, 40], ['合计', 100, 100, 100], ['其中：财政拨款', 80, 80, 80], ['上年结转', 20, 20, 20])));
  expect(facts.projects.map(({ name }) => name)).toEqual(['甲', '乙']);
  expect(facts.leftOut).toContainEqual({ at: ['表!A6', '表!B6', '表!C6', '表!D6'], why: '合计的其中项「财政拨款」，各项目已计入合计，不再作为项目' });
  expect(facts.leftOut).toHaveLength(2);
});

it('takes 其中 rows below an opening 合计 for the items', () => {
  expect(recognise(workbook(ledger(['合计', 100], ['其中：甲', 60], ['乙', 40]))).projects.map(({ name }) => name.replace('其中：', ''))).toEqual(['甲', '乙']);
});

it('reads a heading of two rows: 预算数 over 年初 and 全年', () => {
  const rows: CellValue[][] = [
    ['序号', '项目', '预算数', null, '支出数', '备注'],
    [null, null, '年初', '全年', null, null],
    [1, '甲', 10, 12, 11, '追加'],
    [2, '乙', 20, 20, 20, null],
    [null, '合计', 30, 32, 31, null],
  ];
  const tall = (column: number) => ({ row: 0, column, rows: 2, columns: 1 });
  const facts = recognise(workbook(sheet('表', rows, { merges: [{ row: 0, column: 2, rows: 1, columns: 2 }, tall(0), tall(1), tall(4), tall(5)] })));
  expect(facts.projects.map(({ name, initial, adjusted, executed }) => [name, initial, adjusted, executed])).toEqual([['甲', 10_000_000, 12_000_000, 11_000_000], ['乙', 20_000_000, 20_000_000, 20_000_000]]);
  expect(facts.projects[0]!.at).toMatchObject({ initial: ['表!C3'], adjusted: ['表!D3'], executed: ['表!E3'] });
  expect(facts.total).toMatchObject({ initial: 30_000_000, adjusted: 32_000_000, executed: 31_000_000 });
});

describe('结余', () => {
  const heading = ['项目', '全年预算数', '全年执行数', '结余'];
  const balances = (...sheets: SheetSnapshot[]) => read(...sheets).balances.map(({ name, project, unit, adjusted, executed, income, opening, balance, at }) => ({ name, project, unit, adjusted, executed, income, opening, balance, at: at.balance ?? at.opening ?? at.income }));
  const none = { income: null, opening: null };

  it('is read in a column of its own, of items, parts and totals', () => {
    expect(balances(table(heading, ['甲', 10, 8, 2], ['其中：子', 4, 3, 1], ['乙', 5, 5, 0], ['合计', 15, 13, 2]))).toEqual([
      { ...none, name: '甲', project: '甲', unit: '万元', adjusted: wan(10), executed: wan(8), balance: wan(2), at: ['表!D3'] },
      { ...none, name: '子', project: '甲', unit: '万元', adjusted: wan(4), executed: wan(3), balance: wan(1), at: ['表!D4'] },
      { ...none, name: '乙', project: '乙', unit: '万元', adjusted: wan(5), executed: wan(5), balance: 0, at: ['表!D5'] },
      { ...none, name: '合计', project: null, unit: '万元', adjusted: wan(15), executed: wan(13), balance: wan(2), at: ['表!D6'] },
    ]);
  });
  it('of a row that leaves it blank is none', () => {
    expect(balances(table(heading, ['甲', 10, 8, null]))).toEqual([]);
  });
  it('stands beside 年初结转 and 收入', () => {
    expect(balances(table(['项目', '上年结转', '本年收入', '支出', '年末结余（元）'], ['甲', 1, 9, 8, 20000]))).toEqual([
      { name: '甲', project: '甲', unit: '元', adjusted: null, executed: wan(8), opening: wan(1), income: wan(9), balance: wan(2), at: ['表!E3'] },
    ]);
  });
  it('that cannot be read is kept as what the cell held', () => {
    expect(read(table(heading, ['甲', 10, 8, '待核'])).readings).toEqual([{ at: ['表!D3'], raw: '待核', kind: 'unreadable', field: 'amount', project: '甲' }]);
  });
  it('as a row is no project: it is of the whole table', () => {
    const facts = read(three(['甲', 10, 8], ['乙', 5, 5], ['合计', 15, 13], ['年末结余', null, 2]));
    expect(projects(facts)).toEqual([['甲', 10, 8], ['乙', 5, 5]]);
    expect(facts.balances).toEqual([
      { name: '年末结余', project: null, unit: '万元', initial: null, adjusted: wan(15), received: null, executed: wan(13), income: null, opening: null, balance: wan(2), at: { name: ['表!A6'], adjusted: ['表!B5'], executed: ['表!C5'], balance: ['表!C6'] } },
    ]);
  });
  it('as a row without a total is of all items', () => {
    expect(read(three(['甲', 10, 8], ['乙', 5, 5], ['结转结余资金', null, 2])).balances[0]).toMatchObject({ adjusted: wan(15), executed: wan(13), balance: wan(2), at: { adjusted: ['表!B3', '表!B4'] } });
  });
  it('as a row that the total needs is an item', () => {
    const facts = read(three(['甲', 10, 8], ['结余资金', 5, 5], ['合计', 15, 13]));
    expect(projects(facts)).toEqual([['甲', 10, 8], ['结余资金', 5, 5]]);
    expect(facts.balances).toEqual([]);
  });
  it('as a row with two different numbers is left out with the reason', () => {
    const facts = read(three(['甲', 10, 8], ['合计', 10, 8], ['结余', 1, 2]));
    expect(facts.leftOut).toContainEqual({ at: ['表!A5', '表!B5', '表!C5'], why: '「结余」一行写有几个不同的数，不知以哪个为结余' });
  });
  it('of the year before is where money came from', () => {
    expect(projects(read(three(['上年结转', 5, 5], ['本年拨款', 10, 8], ['合计', 15, 13])))).toEqual([['上年结转', 5, 5], ['本年拨款', 10, 8]]);
  });
});

describe('decimals', () => {
  const formatted = (formats: Readonly<Record<number, string>>, ...rows: Rows) => read(sheet('表', [['2024年度项目支出表（万元）'], ['项目', '全年预算数', '全年执行数'], ...rows], { formats })).readings.map(({ at, raw, kind, project }) => [at.join(), kind, raw, project]);
  it('above two in 万元 are kept as the cell shows them', () => {
    expect(read(three(['甲', 10.125, 10.12])).readings).toEqual([{ at: ['表!B3'], raw: '10.125', kind: 'many-decimals', field: 'amount', project: '甲' }]);
    expect(formatted({ 1: '#,##0.000_ ' }, ['甲', 10, 9])).toEqual([['表!B3', 'many-decimals', '10.000', '甲']]);
  });
  it('that the format hides, or in 元, are none', () => {
    expect(formatted({ 1: '#,##0.00' }, ['甲', 10.125, 10])).toEqual([]);
    expect(read(sheet('表', [['项目', '全年预算数（元）'], ['甲', 10.125]])).readings.map(({ kind }) => kind)).toEqual(['too-precise']);
  });
  it('of several numbers in one column are kept by the column, the cells that differ from most', () => {
    const mixed: SheetSnapshot = { ...three(['甲', 10, 1], ['乙', 20, 1], ['丙', 30, 1]), formats: [[], [], ['General', '0.00'], ['General', '0.00'], ['General', '0.0']].map((row) => [...row, ...Array.from({ length: 3 - row.length }, () => 'General')]) };
    expect(read(mixed).readings).toEqual([{ at: ['表!B5'], raw: '1、2', kind: 'mixed-decimals', field: 'amount', project: null }]);
    expect(read(three(['甲', 10, 1], ['乙', 2.75, 1])).readings).toEqual([]);
  });
});

it('keeps the words below a table, though the report does not tell them', () => {
  expect(read(three(['甲', 1, 1], ['合计', 1, 1], ['注：结余由财政收回', null, '附件略'], ['另有说明如下'])).notes).toEqual([
    { text: '注：结余由财政收回', at: ['表!A5'] },
    { text: '附件略', at: ['表!C5'] },
    { text: '另有说明如下', at: ['表!A6'] },
  ]);
});

it('names the parts of a 合计 within the ledger among what was left out', () => {
  const facts = read(three(['甲', 6, 6], ['合计', 6, 6], ['其中：财政拨款', 4, 4], ['乙', 5, 5], ['合计', 11, 11]));
  expect(projects(facts)).toEqual([['甲', 6, 6], ['乙', 5, 5]]);
  expect(facts.leftOut).toEqual([{ at: ['表!A5', '表!B5', '表!C5'], why: '小计的其中项「财政拨款」，各项目已计入小计，不再作为项目' }]);
});

describe('sums that only arithmetic tells', () => {
  it('are groups over their items where the total holds only so', () => {
    const facts = read(three(['教育类', 30, 28], ['甲', 10, 9], ['乙', 20, 19], ['文化类', 5, 5], ['丙', 2, 2], ['丁', 3, 3], ['合计', 35, 33]));
    expect(projects(facts)).toEqual([['甲', 10, 9], ['乙', 20, 19], ['丙', 2, 2], ['丁', 3, 3]]);
    expect(facts.sums.filter(({ covers }) => covers === 'group').map(({ name, columns }) => [name, columns[0]!.stated, columns[0]!.parts.map((part) => part.name)])).toEqual([['教育类', wan(30), ['甲', '乙']], ['文化类', wan(5), ['丙', '丁']]]);
  });
  it('stand below their items as well, beside items of no group, and over one item alone', () => {
    expect(projects(read(three(['甲', 10, 9], ['乙', 20, 19], ['教育', 30, 28], ['丙', 2, 2], ['合计', 32, 30])))).toEqual([['甲', 10, 9], ['乙', 20, 19], ['丙', 2, 2]]);
    expect(projects(read(three(['教育类', 30, 28], ['甲', 10, 9], ['乙', 20, 19], ['文化类', 5, 5], ['丙', 5, 5], ['合计', 35, 33])))).toEqual([['甲', 10, 9], ['乙', 20, 19], ['丙', 5, 5]]);
  });
  it('are items where the total counts them, or none is stated', () => {
    expect(projects(read(three(['甲', 30, 28], ['乙', 10, 9], ['丙', 20, 19], ['丁', 7, 7], ['合计', 67, 63])))).toHaveLength(4);
    expect(projects(read(three(['甲', 30, 28], ['乙', 10, 9], ['丙', 20, 19], ['丁', 7, 7])))).toHaveLength(4);
    expect(projects(read(three(['甲', 30, 28], ['乙', 10, 9], ['丙', 20, 19], ['丁', 7, 7], ['合计', 70, 63])))).toHaveLength(4);
  });
});

describe('a table as a unit keeps it', () => {
  it('has its 合计 in a column before the names, though that column is not known', () => {
    const facts = read(table(['类别', '项目名称', '预算数', '实际支出'], ['运转类', '办公', 20, 18], [null, '小计', 20, 18], ['特定目标类', '改造', 100, 90], [null, '小计', 100, 90], ['合计', null, 121, 108]));
    expect([projects(facts), facts.total.adjusted]).toEqual([[['办公', 20, 18], ['改造', 100, 90]], wan(121)]);
    expect(facts.sums.map(({ covers, name }) => `${covers} ${name}`)).toEqual(['group 小计', 'group 小计', 'table 合计']);
  });

  it.each([['日期', '凭证号', '摘要'], ['记账日期', '凭证字号', '摘要']])('is no ledger where it lists payments by %s, %s and %s', (...entries) => {
    expect(read(table([...entries, '项目', '金额'], [45300, '001', '付款', '甲', 5], [45301, '002', '付款', '甲', 6])).tables).toEqual([]);
  });

  it('has 年初, 调整 and 调整后 below one 预算', () => {
    const sheetOf = sheet('表', [['2024年度项目支出（万元）'], ['项目名称', '预算', null, null, '支出数'], [null, '年初预算', '调整', '调整后预算', null], ['甲', 100, 20, 120, 108]], { merges: [{ row: 1, column: 1, rows: 1, columns: 3 }, { row: 1, column: 0, rows: 2, columns: 1 }, { row: 1, column: 4, rows: 2, columns: 1 }] });
    expect(read(sheetOf).projects.map(({ initial, adjusted, executed }) => [initial, adjusted, executed])).toEqual([[wan(100), wan(120), wan(108)]]);
  });

  it('ends at a note below its 合计, whatever stands further down', () => {
    const facts = read(three(['甲', 120, 108], ['乙', 50, 45], ['合计', 170, 153], ['备注：甲含上年结转'], ['上年结转', 20, null], ['本年追加', 10, null]));
    expect(projects(facts)).toEqual([['甲', 120, 108], ['乙', 50, 45]]);
    expect(['表!A6', '表!A7', '表!A8'].map((cell) => whyOf(facts, cell))).toEqual(['表后附注', '表后附注', '表后附注']);
  });

  it('opens with a 合计 and a part of that, which is no project where the items alone make it', () => {
    const facts = read(three(['合计', 170, 153], ['其中：财政拨款', 150, 140], ['甲', 120, 108], ['乙', 50, 45]));
    expect(projects(facts)).toEqual([['甲', 120, 108], ['乙', 50, 45]]);
    expect(projects(read(three(['合计', 170, 153], ['其中：甲', 120, 108], ['乙', 50, 45])))).toEqual([['其中：甲', 120, 108], ['乙', 50, 45]]);
  });

  it('tells what a project was spent on in rows without its name', () => {
    const facts = read(table(['序号', '项目名称', '支出内容', '预算安排数', '已使用资金'], [1, '甲', '购设备', 80, 70], [null, null, '付培训费', 40, 38], [2, '乙', '付工资', 50, 45], [null, '合计', null, 170, 153]));
    expect(projects(facts)).toEqual([['甲', 120, 108], ['乙', 50, 45]]);
    expect(facts.projects[0]!.at.adjusted).toEqual(['表!D3', '表!D4']);
  });

  it('stands above one of 基本支出, which is of no project', () => {
    const facts = read(sheet('表', [['2024年度项目支出明细表（万元）'], ['项目名称', '预算数', '实际支出'], ['甲', 120, 118], ['合计', 120, 118], [], ['2024年度基本支出（万元）'], ['支出项目', '预算数', '实际支出'], ['人员经费', 300, 300], ['合计', 300, 300]]));
    expect(projects(facts)).toEqual([['甲', 120, 118]]);
    expect(facts.total.adjusted).toBe(wan(120));
    expect(whyOf(facts, '表!A8')).toBe('基本支出的表，不是项目支出');
  });
});
