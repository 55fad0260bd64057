import { describe, expect, it } from '@jest/globals';
import { explains, reasonBeside } from '../../../src/core/units/reasons';

it.each(['汛期停课', '设备采购流标，已重新招标', '无法进场施工', '项目未完成验收', '预算数调减'])('takes 「%s」 for a reason', (text) => expect(explains(text)).toBe(true));
it.each([null, '', '无', '无。', '暂无', '——', '/', 'N/A', '同上', '详见附件', '不存在偏差', '按期完成', '预算数', '全年执行数', '支出资金'])('takes 「%s」 for none', (text) => expect(explains(text)).toBe(false));

describe('a reason for a change of the budget', () => {
  const wan = 1_000_000;
  it.each([
    ['年中追加12万元', 12, ''],
    ['年中追加', 12, ''],
    ['12月调减预算1,200元', -0.12, ''],
    ['调减20万元，设备采购改为租赁', -20, '设备采购改为租赁'],
    ['上级追加培训任务，调增预算', 30, '上级追加培训任务'],
    ['追加12万元用于管网延伸', 12, '用于管网延伸'],
    ['追加印刷费4000元', 0.4, '追加印刷费'],
    ['追加印刷费4000元', 0.5, '追加印刷费4000元'],
    ['年中追加管网延伸预算', 60, '年中追加管网延伸预算'],
    ['据实调减', -10, '据实调减'],
    ['增资追加，年中调整预算', 12.96, '增资追加'],
    ['上级任务增加；追加12万；尾款待验收', 12, '上级任务增加；尾款待验收'],
    ['', 1, ''],
  ])('of 「%s」 beside %d 万元 is 「%s」', (text, change, reason) => expect(reasonBeside(text, Math.round(change * wan))).toBe(reason));
});
