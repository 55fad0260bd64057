import { describe, expect, it } from '@jest/globals';
import type { Choice } from '../../../src/core/model/settings';
import { recognise } from '../../../src/core/recognise';
import { sheet, workbook } from '../../helpers/snapshot';

const form = workbook(
  sheet('自评表', [['2024年度项目支出绩效自评表（万元）'], ['项目名称', '甲'], ['项目资金', null, '期初核定', '期末核定', '花费'], [null, '年度资金总额', 100, 120, 108], ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值'], ['产出指标', '数量指标', '培训', 10, 10]]),
);
const said = (ref: string, value: string): Choice => ({ kind: 'column', value, name: null, ref, reason: '', at: '报告设置!A1' });
const read = (...choices: readonly Choice[]) => recognise(form, {}, {}, { choices, synonyms: [], pairs: [] }).projects.map(({ initial, adjusted, executed }) => [initial, adjusted, executed]);

describe('a form whose amounts have no known heading', () => {
  it('gives no amount by itself, and lists the headings among those to be explained', () => {
    expect(read()).toEqual([[null, null, null]]);
    expect(recognise(form).tables[0]!.others?.map(({ header, at }) => [header, at[0]])).toEqual([['期初核定', '自评表!C3'], ['期末核定', '自评表!D3'], ['花费', '自评表!E3']]);
  });

  it('is read as a person says of the headings', () => {
    expect(read(said('自评表!E3', '全年执行数'))).toEqual([[null, null, 108_000_000]]);
    expect(read(said('自评表!C3', '年初预算数'), said('自评表!D3', '全年预算数'), said('自评表!E3', '全年执行数'))).toEqual([[100_000_000, 120_000_000, 108_000_000]]);
  });
});
