import { describe, expect, it } from '@jest/globals';
import { inRuns } from '../../src/taskpane/runs';

/** A text with its Chinese runs in braces. */
const marked = (text: string): string => inRuns(text).map(({ text: run, chinese }) => (chinese ? `{${run}}` : run)).join('');

describe('inRuns', () => {
  it.each([
    ['The target of “培训” is “180人”.', 'The target of “{培训}” is “{180人}”.'],
    ['“2024年12月31日” is later than “12月底前”', '“{2024年12月31日}” is later than “{12月底前}”'],
    ['“A” and “B” agree.', '“A” and “B” agree.'],
    ['The value “95%” of “Rate（率）”.', 'The value “95%” of “{Rate（率）}”.'],
    ['Caiyu [2020] No. 10, 第二十五条（数据真实）', 'Caiyu [2020] No. 10, {第二十五条（数据真实）}'],
    ['全年执行数88.74÷全年预算数100.00×10＝8.87', '{全年执行数88.74÷全年预算数100.00×10＝}8.87'],
    ['164 ÷ 180 × 10 = 9.11', '164 ÷ 180 × 10 = 9.11'],
    ['Target ≥6次, actual 12人次', 'Target {≥6次}, actual {12人次}'],
    ['Fill in at 单位信息!A7:B7', 'Fill in at {单位信息}!A7:B7'],
    ['', ''],
  ])('marks the Chinese of %s', (text, expected) => expect(marked(text)).toBe(expected));

  it('loses nothing', () => {
    for (const text of ['“a“b”培”训', '”“', '项目支出!A3:G20', 'x（', '“”']) expect(inRuns(text).map((run) => run.text).join('')).toBe(text);
  });
});
