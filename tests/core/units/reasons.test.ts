import { expect, it } from '@jest/globals';
import { explains } from '../../../src/core/units/reasons';

it.each(['汛期停课', '设备采购流标，已重新招标', '无法进场施工', '项目未完成验收', '预算数调减'])('takes 「%s」 for a reason', (text) => expect(explains(text)).toBe(true));
it.each([null, '', '无', '无。', '暂无', '——', '/', 'N/A', '同上', '详见附件', '不存在偏差', '按期完成', '预算数', '全年执行数', '支出资金'])('takes 「%s」 for none', (text) => expect(explains(text)).toBe(false));
