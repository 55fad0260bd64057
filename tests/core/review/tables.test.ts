import { describe, expect, it } from '@jest/globals';
import { review } from '../../../src/core/pipeline';
import { ledger, workbook } from '../../helpers/snapshot';

/** Returns what is found in a text that is no hint: code, words at its place, message. */
const told = (text: string): string[] => review(text, null).findings.filter(({ severity }) => severity !== 'hint').map(({ code, place, at, message }) => [code, `‹${text.slice(place!.start, place!.end)}›`, ...at, message].join(' '));
const unjudged = (text: string): string[] => review(text, null).unjudged.filter(({ kind }) => kind === 'table').map(({ message }) => message);

const rows = (...lines: readonly (readonly string[])[]): string => lines.map((cells) => cells.join('\t')).join('\n');
const budget = (total: string): string => `某县水利局2023年度自评报告\n资金情况（单位：万元）\n${rows(['项目', '预算', '支出'], ['坝体养护', '120', '118.4'], ['溢洪道维修', '86', '79.6'], ['合计', total, '198'])}\n表后说明。`;
const form = (points: string): string =>
  `附件：自评表\n${rows(
    ['项目名称', '技能培训'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
    ['产出指标', '数量指标', '培训人次', '≥200人次', '180人次', '50', points, '学员请假，下年提前排课'],
    ['效益指标', '社会效益指标', '就业率', '≥60%', '65%', '30', '30', ''],
    ['满意度指标', '服务对象满意度指标', '学员满意度', '≥90%', '92%', '10', '10', ''],
    ['总分', '', '', '', '', '90', '85', ''],
  )}`;

describe('tables of a report', () => {
  it('that hold are read, and counted as judged', () => {
    expect(told(budget('206'))).toEqual([]);
    expect(unjudged(budget('206'))).toEqual([]);
    expect(told(form('45'))).toEqual([]);
  });

  it('are held against themselves, each fault at its cell', () => {
    expect(told(budget('216'))).toEqual(['M01 ‹216› 全年预算数合计216.00万元与2个项目之和206.00万元相差10.00万元，占合计的4.63%；请补列漏掉的项目（或单列“其他”），或更正合计。']);
    expect(told(form('60'))).toEqual(expect.arrayContaining([expect.stringMatching(/^S04 ‹60› /), expect.stringMatching(/^S06 ‹85› /)]));
  });

  it('are read by the source or the kind of the money where no project is named', () => {
    const sources = (rate: string): string => `资金情况（单位：万元）\n${rows(['资金来源', '全年预算数', '全年执行数', '执行率'], ['中央资金', '1,280.00', '1,216.00', '95.00%'], ['县级自筹资金', '160.00', '96.00', '60.00%'], ['合计', '1,440.00', '1,312.00', rate])}`;
    expect(told(sources('91.11%'))).toEqual([]);
    expect(told(sources('93.11%'))).toEqual(['M07 ‹93.11%› 「合计」表中执行率93.11%，按全年执行数÷全年预算数应为91.11%；请更正执行率。']);
  });

  it('tell no fault that the words or the workbook beside tell too', () => {
    const row = rows(['项目', '全年预算数', '全年执行数', '执行率'], ['技能培训', '100', '90', '95%']);
    const words = '全年预算100万元，全年执行90万元，执行率95%。';
    const found = (text: string, beside: Parameters<typeof review>[1] = null): string[] => review(text, beside).findings.filter(({ code }) => code === 'M07').map(({ place, at }) => (place ? text.slice(place.start, place.end) : at[0] ?? ''));
    const report = (prose: string): string => `资金情况（单位：万元）\n${row}\n${prose}`;
    expect(found(report('表后说明。'))).toEqual(['95%']);
    expect(found(report(words))).toEqual(['95%']);
    expect(review(report(words), null).findings.find(({ code }) => code === 'M07')?.place?.start).toBeGreaterThan(report('').length - 1);
    expect(found(report('表后说明。'), workbook(ledger(['技能培训', 100, 100, 90, '95%'])))).toEqual(['表!E3']);
  });

  it('are read with spaces between their cells as with tabs', () => {
    expect(told(budget('216').replaceAll('\t', '    '))).toEqual(told(budget('216')));
  });

  it('of which nothing is known are told of as not judged', () => {
    const other = `各月开放天数\n${rows(['月份', '天数'], ['三月', '22'], ['四月', '21'])}`;
    expect(told(other)).toEqual([]);
    expect(unjudged(other)).toEqual(['2行表格（如「三月 22」）没有认出是资金表还是自评表，没有核对。']);
  });

  it('are found again where a page broke the lines of the text', () => {
    const broken = `某县水利局2023年度自评报告\n一、资金\n全年共支出198万\n元，其中坝体养护118.4万\n元，其余79.6万元。\n${budget('216').split('\n').slice(1).join('\n')}`;
    expect(told(broken).filter((line) => line.startsWith('M01'))).toEqual([expect.stringContaining('‹216›')]);
  });
});
