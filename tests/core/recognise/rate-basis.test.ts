import { describe, expect, it } from '@jest/globals';
import type { RateBasis } from '../../../src/core/model/facts';
import type { Options } from '../../../src/core/model/options';
import { settingsSheet } from '../../../src/core/model/own-sheets';
import type { Snapshot } from '../../../src/core/model/snapshot';
import { compose, evaluate, forms } from '../../../src/core/pipeline';
import { fieldsOf, fieldSentence } from '../../../src/core/wording/fields';
import { sheet, targets, workbook } from '../../helpers/snapshot';

const indicators = targets(['甲', '产出指标', '数量指标', '培训', 180, 180, 90, 90]);
const about = sheet('单位信息', [['单位名称', '某单位'], ['年度', 2024]]);
const columns = ['年初预算数', '全年预算数', '资金到位数', '全年执行数'];
/** A workbook with a project 甲, its amounts in 万元 under these headings. */
const bookWith = (headings: readonly string[], amounts: readonly (number | null)[], basis?: string): Snapshot =>
  workbook(about, sheet('表', [['2024年项目支出表（单位：万元）'], ['项目', ...headings], ['甲', ...amounts]]), indicators, ...(basis === undefined ? [] : [sheet(settingsSheet, [['设置', '值'], ['方案数值', '值'], ['预算执行率的分母', basis]])]));
const all = (basis?: string): Snapshot => bookWith(columns, [70, 90, 80, 60], basis);
const initialOnly = bookWith(['年初预算数', '全年执行数'], [90, 60]);

const execution = (snapshot: Snapshot, options: Options = {}) => evaluate(snapshot, options).scores[0]!.items[0]!;
const passageOf = (snapshot: Snapshot, id: string, options: Options = {}) => compose(evaluate(snapshot, options), snapshot).report.chapters.flatMap(({ passages }) => passages).find((passage) => passage.id.endsWith(id))!;
const textOf = (snapshot: Snapshot, id: string, options: Options = {}): string => passageOf(snapshot, id, options).sentences.map(({ text }) => text).join('');

describe('what the execution rate divides by', () => {
  it.each<readonly [title: string, snapshot: Snapshot, options: Options, over: RateBasis, rate: string]>([
    ['the scheme’s own', all(), {}, 'adjusted', '0.666667'],
    ['what is settled on 报告设置', all('年初预算数'), {}, 'initial', '0.857143'],
    ['what an option says', all(), { basis: 'received' }, 'received', '0.75'],
    ['what an option says before what is settled', all('年初预算数'), { basis: 'received' }, 'received', '0.75'],
    ['the scheme’s own, which an option says before what is settled', all('年初预算数'), { basis: 'adjusted' }, 'adjusted', '0.666667'],
  ])('is %s, in facts, points, reasons and findings alike', (_, snapshot, options, over, rate) => {
    const { facts, scheme, settings, findings } = evaluate(snapshot, options);
    expect([facts.rateBasis, facts.projects[0]!.executionRate, scheme.rateBasis]).toEqual([{ over, assumed: false }, rate, over]);
    const { points, reason, at } = execution(snapshot, options);
    const name = { initial: '年初预算数', adjusted: '全年预算数', received: '资金到位数' }[over];
    expect(reason).toBe(`全年执行数60.00÷${name}${{ initial: '70.00', adjusted: '90.00', received: '80.00' }[over]}×10＝${points}`);
    expect(at).toContain({ initial: '表!B3', adjusted: '表!C3', received: '表!D3' }[over]);
    expect(findings.filter(({ code }) => code === 'R03')).toEqual([]);
    expect(findings.filter(({ code }) => code === 'M10').map(({ message }) => message.includes(`（全年执行数÷${name}）`))).toEqual([true]);
    // What an option says instead is not told as a change of the workbook’s.
    expect(settings.numbers.map(({ value }) => value)).toEqual(options.basis === undefined && over === 'initial' ? ['initial'] : []);
  });

  it('is assumed where the workbook has nothing of the scheme’s own: a rate is told, and no points are given', () => {
    const { facts, findings } = evaluate(initialOnly);
    expect([facts.rateBasis, facts.projects[0]!.executionRate]).toEqual([{ over: 'initial', assumed: true }, '0.666667']);
    expect(execution(initialOnly)).toMatchObject({ points: null, reason: '没有全年预算数，执行率暂按全年执行数÷年初预算数计算，确认分母后才计分，待人工评定' });
    expect(findings.map(({ code, severity }) => [code, severity])).toContainEqual(['R03', 'review']);
    expect(execution(initialOnly, { basis: 'initial' }).points).toBe('6.67');
  });

  it('is assumed of no workbook in which what a person chose is lacking', () => {
    const { facts } = evaluate(initialOnly, { basis: 'received' });
    expect([facts.rateBasis, facts.projects[0]!.executionRate]).toEqual([{ over: 'received', assumed: false }, null]);
    expect(execution(initialOnly, { basis: 'received' })).toMatchObject({ points: null, reason: '没有资金到位数，执行率无从计算，待人工评定' });
  });
});

describe('the report', () => {
  it.each<readonly [Options, text: string, table: string]>([
    [{}, '全年执行数60.00万元，预算执行率66.67%（全年执行数÷全年预算数），未执行30.00万元。', '单位：万元；执行率＝全年执行数÷全年预算数'],
    [{ basis: 'initial' }, '全年执行数60.00万元，预算执行率85.71%（全年执行数÷年初预算数），比年初预算数少10.00万元。', '单位：万元；执行率＝全年执行数÷年初预算数'],
    [{ basis: 'received' }, '全年执行数60.00万元，预算执行率75.00%（全年执行数÷资金到位数），比资金到位数少20.00万元。', '单位：万元；执行率＝全年执行数÷资金到位数'],
  ])('names by what it divides wherever it prints a rate: %j', (options, text, table) => {
    expect(textOf(all(), 'funds-text', options)).toContain(text);
    const { unit, rows } = passageOf(all(), 'funds', options).table!;
    expect([unit, ...rows.map(({ cells }) => cells.at(-1)!.text)]).toEqual([table, ...rows.map(() => /率(\d+\.\d+%)/.exec(text)![1])]);
    const whole = compose(evaluate(all(), options), all()).report.chapters.flatMap(({ passages }) => passages).flatMap(({ sentences }) => sentences.map((sentence) => sentence.text));
    for (const sentence of whole) if (/执行率\d+\.\d+%/.test(sentence)) expect(sentence).toMatch(/（全年执行数÷/);
  });

  it('says of a rate that equals the amount, or goes beyond it', () => {
    expect(textOf(bookWith(columns, [60, 90, 50, 60]), 'funds-text', { basis: 'initial' })).toContain('预算执行率100%（全年执行数÷年初预算数），与年初预算数相等。');
    expect(textOf(bookWith(columns, [60, 90, 50, 60]), 'funds-text', { basis: 'received' })).toContain('预算执行率120.00%（全年执行数÷资金到位数），超出资金到位数10.00万元。');
  });

  it('prints no rate of what a person chose and the workbook lacks', () => {
    expect(textOf(initialOnly, 'funds-text', { basis: 'received' })).toContain('表中没有资金到位数，不计算预算执行率。');
    expect(passageOf(initialOnly, 'funds', { basis: 'received' }).table!.unit).toBe('单位：万元');
  });

  it('tells the rate that is assumed, with its basis', () => {
    expect(textOf(initialOnly, 'funds-text')).toContain('预算执行率66.67%（全年执行数÷年初预算数），比年初预算数少30.00万元。');
  });
});

it('fills the fields of a person’s own text with the rates on the same basis', () => {
  const said = (options: Options) => ['预算执行率', '甲.预算执行率', '未执行数'].map((name) => fieldSentence(fieldsOf(evaluate(all(), options)).named(name)[0]!)?.text);
  expect(said({})).toEqual(['66.67%', '66.67%', '30.00万元']);
  expect(said({ basis: 'received' })).toEqual(['75.00%', '75.00%', '30.00万元']);
});

it('prints the rates of the forms on the same basis, with a heading that names another than the official one', () => {
  const rateOf = (options: Options) => {
    const { rows } = forms(evaluate(all(), options), all()).all[0]!;
    const cells = rows.flatMap((row) => row.cells);
    const heading = cells.find(({ value }) => typeof value === 'string' && value.startsWith('执行率'))!;
    return [heading.value, cells.find(({ column, formula }) => column === heading.column && formula !== undefined)?.formula];
  };
  expect(rateOf({})).toEqual(['执行率', '=IF(E6=0,"",F6/E6)']);
  expect(rateOf({ basis: 'initial' })).toEqual(['执行率（全年执行数÷年初预算数）', '=IF(D6=0,"",F6/D6)']);
});
