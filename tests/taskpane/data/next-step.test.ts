import { describe, expect, it } from '@jest/globals';
import type { SheetSnapshot } from '../../../src/core/model/snapshot';
import { recognise } from '../../../src/core/recognise';
import { lackOf } from '../../../src/taskpane/data/next-step';
import { ledger, sheet, targets, workbook } from '../../helpers/snapshot';

const budget = ledger(['甲', 10, 10, 8, 0.8, null]);
const form = sheet('自评表', [['项目支出绩效自评表'], ['项目名称', '甲'], ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数'], [null, '年度资金总额', 10, 10, 8], ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值'], ['产出指标', '数量指标', '培训人数', '≥180人次', '164', 10]]);
const goals = targets(['甲', '产出指标', '数量指标', '培训人数', '≥180人次', '164', 10, null, null]);

describe('what a workbook lacks', () => {
  it.each<readonly [string | null, string, readonly SheetSnapshot[]]>([
    ['empty', 'nothing in its sheets', [sheet('表', []), sheet('表2', [[null, '']])]],
    ['empty', 'only what the program wrote', [sheet('核对清单', [['没有识别出项目。']])]],
    ['no-ledger', 'words only', [sheet('表', [['通知', '请各单位填报']])]],
    ['no-rows', 'a heading without rows', [sheet('表', [['项目', '全年预算数']])]],
    ['no-budget', 'targets only', [goals]],
    ['no-targets', 'a budget only', [budget]],
    [null, 'both', [budget, goals]],
    [null, 'a form, which has both', [form]],
  ])('is %s with %s', (lack, _, sheets) => {
    const snapshot = workbook(...sheets);
    expect(lackOf(recognise(snapshot), snapshot)).toBe(lack);
  });
});
