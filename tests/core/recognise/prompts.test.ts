import { describe, expect, it } from '@jest/globals';
import { recognise } from '../../../src/core/recognise';
import { promptsInLine } from '../../../src/core/recognise/prompts';
import { ledger, sheet, targets, workbook } from '../../helpers/snapshot';

describe('words of a form left standing', () => {
  it.each([
    ['指标1：', '指标1：'],
    ['指标2：……', '指标2：……'],
    ['……', '……'],
    ['...', '...'],
    ['XX', 'XX'],
    ['≥XX%', 'XX'],
    ['XX局2024年度项目', 'XX'],
    ['完成××项目建设', '××'],
    ['XXXX年完成', 'XXXX'],
    ['（100字以内）', '（100字以内）'],
    ['（包括总体评价和自评得分，200字以内）', '（包括总体评价和自评得分，200字以内）'],
    ['请简要说明项目完成情况（不超过200字）', '请简要说明项目完成情况（不超过200字）'],
    ['对照年度目标，说明完成情况', '对照年度目标，说明完成情况'],
    ['结合自评情况,分析存在的问题及原因。(200字以内)', '结合自评情况,分析存在的问题及原因。(200字以内)'],
    ['（在此处填写评价结论）', '（在此处填写评价结论）'],
  ])('are found in 「%s」', (line, prompt) => {
    expect(promptsInLine(line).map(({ text }) => text)).toEqual([prompt]);
    for (const { text, start, end } of promptsInLine(line)) expect(line.slice(start, end).trim()).toBe(text);
  });

  it.each([
    ['指标1：培训人数'],
    ['各项指标均已完成'],
    ['深入学习……等文件精神'],
    ['新购XX-2000型设备2台'],
    ['采购XXL号工作服'],
    ['受助学生张××、李×× 2人'],
    ['联系电话138XXXX1234'],
    ['3×2米展板'],
    ['评价结论（200字以内）'],
    ['完成情况说明（200字以内）'],
    ['编写100字以内的标语20条'],
    ['编写标语，每条20字以内，共20条'],
    ['对照年度目标任务逐月调度'],
    ['产出指标'],
  ])('are not seen in 「%s」', (line) => {
    expect(promptsInLine(line)).toEqual([]);
  });

  it('are kept as readings, with the cell', () => {
    const facts = recognise(workbook(ledger(['甲', 1, 1, 1]), targets(['甲', '产出指标', '数量指标', '指标1：', '≥XX人', null, 10], ['甲', '产出指标', '数量指标', '……', null, null, null])));
    expect(facts.readings.filter(({ kind }) => kind === 'prompt').map(({ at, raw }) => [at, raw])).toEqual([[['指标!D2'], '指标1：'], [['指标!E2'], 'XX'], [['指标!D3'], '……']]);
  });

  it('are the form’s own in its instructions, and nobody’s where nothing is read', () => {
    const facts = recognise(workbook(ledger(['甲', 1, 1, 1], ['注：1.结论控制在200字以内；……']), sheet('填表说明', [['指标1：', '……']])));
    expect(facts.readings).toEqual([]);
  });
});
