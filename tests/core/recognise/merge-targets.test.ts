import { describe, expect, it } from '@jest/globals';
import { recognise } from '../../../src/core/recognise';
import type { CellValue, SheetSnapshot } from '../../../src/core/model/snapshot';
import { ledger, sheet, targets, workbook } from '../../helpers/snapshot';

const unmet = (...rows: readonly (readonly CellValue[])[]) => sheet('未完成', [['项目', '三级指标', '年度指标值', '实际完成值', '偏差原因'], ...rows]);
const indicatorsOf = (...sheets: readonly SheetSnapshot[]) => {
  const { projects, indicatorContradictions } = recognise(workbook(ledger(['甲', 10, 10, 10]), ...sheets));
  return { told: projects[0]!.indicators.map(({ name, kind, comparison, target, actual, measure, maxPoints, declaredPoints, deviationReason }) => [name, kind, comparison, target, actual, measure, maxPoints, declaredPoints, deviationReason]), at: projects[0]!.indicators.map(({ at }) => at), indicatorContradictions };
};

describe('an indicator that two tables list', () => {
  it('has of each what the other lacks, with its cell', () => {
    const { told, at } = indicatorsOf(unmet(['甲', '培训', '≥5人', '4人', '人少']), targets(['甲', '产出指标', '数量指标', '培训', '≥5人', null, 50, 40, null], ['甲', '产出指标', '质量指标', '合格率', '≥90%', '95%', 50, 50, null]));
    expect(told).toEqual([
      ['培训', 'quantity', '>=', '5', '4', '人', '50', '40', '人少'],
      ['合格率', 'quality', '>=', '90', '95', '%', '50', '50', null],
    ]);
    expect(at[0]).toMatchObject({ actual: ["未完成!D2"], deviationReason: ["未完成!E2"], maxPoints: ["指标!G2"], declaredPoints: ["指标!H2"] });
  });

  it('keeps what the first table states, and tells where the other differs', () => {
    const { told, indicatorContradictions } = indicatorsOf(unmet(['甲', '培训', '≥5人', '4人', '人少']), targets(['甲', '产出指标', '数量指标', '培训', '≥6人', '5人', 50, 40, '别的']));
    expect(told).toEqual([['培训', 'quantity', '>=', '5', '4', '人', '50', '40', '人少']]);
    expect(indicatorContradictions.map(({ field }) => field)).toEqual(['target', 'actual']);
  });

  it('takes no number in another unit', () => {
    const { told } = indicatorsOf(unmet(['甲', '培训', '≥5人', null, null]), targets(['甲', '产出指标', '数量指标', '培训', '≥2次', '2次', 100, 100, null]));
    expect(told).toEqual([['培训', 'quantity', '>=', '5', null, '人', '100', '100', null]]);
  });
});
