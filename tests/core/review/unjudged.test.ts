import { describe, expect, it } from '@jest/globals';
import type { Snapshot } from '../../../src/core/model/snapshot';
import { english } from '../../../src/core/locales/english';
import { review } from '../../../src/core/pipeline';
import { ledger, targets, workbook } from '../../helpers/snapshot';

const judged = (text: string, snapshot: Snapshot | null = null) => review(text, snapshot).unjudged;
/** The kinds beside those that every short text has: no workbook, no year, no headings. */
const kinds = (text: string, snapshot: Snapshot | null = null): string[] => judged(text, snapshot).map(({ kind }) => kind).filter((kind) => kind !== 'workbook' && kind !== 'year' && kind !== 'outline');
const report = '2024年度项目支出绩效自评报告\n一、基本情况\n';
const known = workbook(ledger(['培训', 10, 10, 10]), targets(['培训', '产出指标', '数量指标', '培训人数', '≥200人', '210人', 50]));

describe('what a review could not judge', () => {
  it.each([
    ['a claim of completion without indicators', '全年绩效目标全部完成。', 'completion', '1处称已完成或达到预期（如「全年绩效目标全部完成」），没有指标的指标值和完成值可以对照。', '全年绩效目标全部完成'],
    ['approximate amounts', '核销坏账490余万元，缺口近百万元。', 'approximate', '2处金额是约数（如「490余万元」），没有参与合计和拆分的核对。', '490余万元'],
    ['rows of a table', '路灯\t120\t98.5\n绿化\t60\t60', 'table', '2行表格（如「路灯 120 98.5」）没有认出是资金表还是自评表，没有核对。', '路灯\t120\t98.5'],
    ['digits of which nobody says what they are', '推广芯香两优1751等新品种。', 'unread', '1处数字没有认出是什么（如「推广芯香两优1751等新品种」），没有核对。', '1751'],
  ])('lists %s', (_, words, kind, message, place) => {
    const text = `${report}${words}`;
    const [found] = judged(text).filter((one) => one.kind === kind);
    expect(kinds(text)).toEqual([kind]);
    expect(found?.message).toBe(message);
    expect(text.slice(found!.places[0]!.start, found!.places[0]!.end)).toBe(place);
    expect(english.say(message)).not.toBe(message);
  });

  it('lists nothing of a text that states nothing', () => expect(kinds(`${report}按计划开展。`)).toEqual([]));

  it('takes names and row numbers for no figures', () => expect(kinds(`${report}按GB/T 22239-2019建设K12+300段，合同2024-JS-018，电话400-820-8820，接入12345热线。\n附件：1.自评表`)).toEqual([]));

  it('says that no workbook, no year and no headings were there', () => {
    expect(judged('支出5万元。').map(({ kind, places }) => [kind, places])).toEqual([['workbook', []], ['year', []], ['outline', []]]);
    expect(judged(`${report}支出5万元。`).map(({ kind }) => kind)).toEqual(['workbook']);
    for (const { message } of judged('支出5万元。')) expect(english.say(message)).not.toMatch(/\p{Script=Han}/u);
  });

  it('holds completion and the figures of an indicator against a workbook, and says which figures name none', () => {
    expect(kinds(`${report}全年绩效目标全部完成，培训人数210人。`, known)).toEqual([]);
    expect(judged(`${report}培训人数210人。\n修路3条。`, known).map(({ message }) => message)).toEqual(['文中1处数量和比率（如「3条」）没有写明是哪项指标的，未与指标的完成值核对。']);
  });
});
