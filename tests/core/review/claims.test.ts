import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { proseOf } from '../../../src/core/review/prose-of-text';

/** Returns the claims of a sentence as one line each: kind, text, fen or value, unit, ~ where it is approximate. */
const said = (text: string): string[] => proseOf(text).claims.map(({ kind, text: words, fen, value, unit, approximate }) => `${kind} ${words} ${fen ?? value} ${unit ?? '—'}${approximate ? ' ~' : ''}`);
const subjects = (text: string): (string | null)[] => proseOf(text).claims.map(({ subject }) => subject);

describe('money', () => {
  it.each([
    ['项目支出212.93万元。', ['money 212.93万元 212930000 万元']],
    ['安排工作经费50万；', ['money 50万 50000000 万']],
    ['预算20万元，其中8万用于奖励，12万元用于工作队经费', ['money 20万元 20000000 万元', 'money 8万 8000000 万', 'money 12万元 12000000 万元']],
    ['预算20万元，其中养老8万、护理12万', ['money 20万元 20000000 万元', 'money 8万 8000000 万', 'money 12万 12000000 万']],
    ['补助30万元，惠及群众5万', ['money 30万元 30000000 万元', 'count 5万 5 万']],
    ['核销坏账呆账490余万元', ['money 490余万元 490000000 万元 ~']],
    ['核销坏账490万余元', ['money 490万余元 490000000 万元 ~']],
    ['债务2.62亿元', ['money 2.62亿元 26200000000 亿元']],
    ['支出11,193万元', ['money 11,193万元 11193000000 万元']],
    ['支出 1 193.5 元', ['money 193.5 元 19350 元']],
    ['支出5千元、3百万元', ['money 5千元 500000 千元', 'money 3百万元 300000000 百万元']],
    ['资金１２．５万元', ['money １２．５万元 12500000 万元']],
    ['收入预计超过30万元', ['money 30万元 30000000 万元 ~']],
    ['投入约50万元以上', ['money 50万元 50000000 万元 ~']],
    ['补助三万元', ['money 三万元 3000000 万元']],
    ['安排5至8万元', ['money 8万元 8000000 万元 ~']],
    ['由5万元增加到8万元', ['money 5万元 5000000 万元', 'money 8万元 8000000 万元']],
    ['资金1.2万亿元', ['money 1.2万亿元 120000000000000 万亿元']],
    ['缺口近百万元，上千万元的项目，约万元', ['money 百万元 100000000 元 ~', 'money 千万元 1000000000 元 ~', 'money 万元 1000000 元 ~']],
    ['完成投资一亿二千万元', ['money 一亿二千万元 12000000000 元']],
    ['使用三百二十余万元', ['money 三百二十余万元 320000000 万元 ~']],
    ['追回壹拾贰万叁仟元，下达壹佰万元', ['money 壹拾贰万叁仟元 12300000 元', 'money 壹佰万元 100000000 元']],
    ['投资1亿2000万元，发放4万7千2百元', ['money 1亿2000万元 12000000000 元', 'money 4万7千2百元 4720000 元']],
    ['合同价１，２３４．５０万元', ['money １，２３４．５０万元 1234500000 万元']],
    ['自筹3.2万块钱，工钱5000块，水厂1.2个亿', ['money 3.2万块钱 3200000 万块', 'money 5000块 500000 块', 'money 1.2个亿 12000000000 亿']],
    ['台班费5000块，买砖5000块', ['money 5000块 500000 块', 'count 5000块 5000 块']],
    ['下达1\u2009200\u2009万元，支出1\u00a0176.4\u00a0万元，另有1 200 元', ['money 1\u2009200\u2009万元 1200000000 万元', 'money 1\u00a0176.4\u00a0万元 1176400000 万元', 'money 1 200 元 120000 元']],
    ['附表1 200万元，1\t200万元', ['money 200万元 200000000 万元', 'money 200万元 200000000 万元']],
    ['支出¥1,200.50，质保金RMB 4,200，运费￥3万元', ['money ¥1,200.50 120050 元', 'money RMB 4,200 420000 元', 'money 3万元 3000000 万元']],
    ['收支差额-12.5万元', ['money -12.5万元 -12500000 万元']],
    ['招标节约4.6万元，按合约5万元，预算约6万元', ['money 4.6万元 4600000 万元', 'money 5万元 5000000 万元', 'money 6万元 6000000 万元 ~']],
    ['贷款120万美元', []],
    // Beyond what can be counted in fen it is no amount.
    ['支出99999999999999999亿元', []],
  ])('are read in %s', (text, claims) => expect(said(text)).toEqual(claims));

  it.each([
    ['每生补助1000元/生', ['price 1000元/生 100000 元/生']],
    ['按1200元/人·年的标准', ['price 1200元/人·年 120000 元/人·年']],
    ['每亩260元', ['price 260元 26000 元/亩']],
    ['每户奖励2000元', ['price 2000元 200000 元/户']],
    ['按500元每人发放', ['price 500元 50000 元/人']],
    ['人均120元，次均门诊费用268.5元，亩均投资2000元', ['price 120元 12000 元/人', 'price 268.5元 26850 元/次', 'price 2000元 200000 元/亩']],
    ['每亩成本增加80至100元', ['price 100元 10000 元/亩 ~']],
    ['按1.1万元/人月测算', ['price 1.1万元/人月 1100000 万元/人月']],
    ['生均公用经费142.99万元', ['money 142.99万元 142990000 万元']],
    ['区委每年财政预算47万元', ['money 47万元 47000000 万元']],
    ['三个实验室各5万元，各镇各安排30万元', ['price 5万元 5000000 万元/个', 'price 30万元 30000000 万元/个']],
    ['各项支出30万元', ['money 30万元 30000000 万元']],
    ['每年1000万元', ['money 1000万元 1000000000 万元']],
  ])('and prices apart from them in %s', (text, claims) => expect(said(text)).toEqual(claims));
});

describe('rates, scores and dates', () => {
  it.each([
    ['开工率达85.29%', ['rate 85.29% 85.29 %']],
    ['满意度百分之九十八点五，合格率百分之95', ['rate 百分之九十八点五 98.5 %', 'rate 百分之95 95 %']],
    ['同比减少 -3.2%，增幅为-1.5%', ['rate -3.2% -3.2 %', 'rate -1.5% -1.5 %']],
    ['三分之二的村，占五成，9.5成，七成半', ['rate 三分之二 66.67 % ~', 'rate 五成 50 % ~', 'rate 9.5成 95 % ~', 'rate 七成半 75 % ~']],
    ['比上年提高3.2个百分点', ['rate 3.2个百分点 3.2 个百分点']],
    ['得分在63%~68%之间', ['rate 63% 63 % ~', 'rate 68% 68 % ~']],
    ['自评得分91.35分，满分100分', ['score 91.35分 91.35 分', 'score 100分 100 分']],
    ['分别完成，3分钟，分为2类', ['count 3分钟 3 分钟', 'count 2类 2 类']],
    ['2024年12月31日前完成，3月启动，2024-05-06验收，2024年6月底', ['date 2024年12月31日 2024-12-31 —', 'date 3月 03 —', 'date 2024-05-06 2024-05-06 —', 'date 2024年6月 2024-06 —']],
  ])('are read in %s', (text, claims) => expect(said(text)).toEqual(claims));
});

describe('counts', () => {
  it.each([
    ['组织257名干部，举办培训班7期', ['count 257名 257 名', 'count 7期 7 期']],
    ['受训4000余人次', ['count 4000余人次 4000 人次 ~']],
    ['服务群众1.2万人次', ['count 1.2万人次 1.2 万人次']],
    ['拆除32个村（社区）围墙', ['count 32个 32 个']],
    ['修建道路5.5公里，绿化120亩，亩产543.5公斤', ['count 5.5公里 5.5 公里', 'count 120亩 120 亩', 'count 543.5公斤 543.5 公斤']],
    ['开展检查三项、督导十二次，走访一百零五户', ['count 三项 3 项', 'count 十二次 12 次', 'count 一百零五户 105 户']],
    ['栽植苗木50万株', ['count 50万株 50 万株']],
    ['近三年开展20多场', ['count 20多场 20 场 ~']],
    ['购置CT1台、LED路灯120盏', ['count 1台 1 台', 'count 120盏 120 盏']],
    ['响应1.2秒，用时45个工作日，借阅9万余册次', ['count 1.2秒 1.2 秒', 'count 45个工作日 45 个工作日', 'count 9万余册次 9 万册次 ~']],
    ['灌缝18.6万延米，食用菌120万棒', ['count 18.6万延米 18.6 万延米', 'count 120万棒 120 万棒']],
    ['缺口近百人，上千家企业', ['count 百人 100 人 ~', 'count 千家 1000 家 ~']],
    ['三个科室、两个村', ['count 三个 3 个', 'count 两个 2 个']],
    ['不少于500户', ['count 500户 500 户 ~']],
  ])('are read in %s', (text, claims) => expect(said(text)).toEqual(claims));

  it.each([
    '财预〔2020〕10号文件第十六条、第3条',
    '2024年、2021-2023年、2024年度项目支出',
    '“三个聚焦”“两委”“四单”模式，落实八项规定，二十届三中全会、十九届五次全会',
    '推广芯香两优1751等新品种，PM2.5达标，5G网络，GB/T 22239-2019，S232线K12+300，K1042+500处，G107国道',
    '十几万元，两三万元，数百万元，12345热线',
    '联系电话0730-5712345，13812345678',
    '第二次全体会议，第3期，一次性拨付，两手抓',
    '用一个综合考评归口所有考评事项',
    '一成不变，三成员，七成新，第三成果，构成要素',
    '8号楼改造，9:30开会',
  ])('are not read in %s', (text) => expect(said(text)).toEqual([]));
});

describe('the subject', () => {
  it.each([
    ['组织257名干部到警示教育基地参观', ['组织干部']],
    ['向区委申请组织部专项工作经费50万', ['向区委申请组织部专项工作经费']],
    ['驻村工作项目资金预算20万元，其中8万用于后盾单位奖励，12万元用于驻村工作队工作经费', ['驻村工作项目资金预算', '后盾单位奖励', '驻村工作队工作经费']],
    ['选调生工作补助、生活补助根据文件标准，共预算24万元专项资金', ['选调生工作补助、生活补助根据文件标准预算专项资金']],
    ['今年重点建设项目开工率达85.29%', ['重点建设项目开工率']],
    ['全年调整干部71人次，提拔重用17名', ['调整干部', '调整干部提拔重用']],
    ['新建驿站6个、阵地3处', ['新建驿站', '阵地']],
    ['1、收入：792.22万元。同比增加1万元。', ['收入', '同比增加']],
    ['财政拨款792.22万元，同比上年度增加209.28万元', ['财政拨款', '财政拨款同比上年度增加']],
    ['年中增加8个项目（含上年转列项目5个），到位资金9万元', ['年中增加项目', '含上年转列项目', '到位资金']],
    ['7期。', [null]],
    ['开设主体班7个班，受训4000余人次', ['开设主体班', '开设主体班受训']],
  ])('of %s is what its clause says', (text, words) => expect(subjects(text)).toEqual(words));
});

describe('claims of any text', () => {
  const piece = fc.constantFrom('。', '，', '（', '）', '《', '》', '“', '”', '.', ' ', '　', '\r\n', '\n', '一、', '（二）', '3.', '预算', '各', '近', '为', '-3.2%', '¥1,200', '三分之二', '五成', '1\u2009200', '百人', '50万', '490余万元', '85.29%', '1000元/生', '三项', '十二次', '百分之五', '〔2020〕10号', '2024年', '12月31日', '第', '每亩', '共', '/', ':', '-', '1,234.5', '9'.repeat(30), '分', '人次', '【待填写：', '】', '😀', '\u0000', '[bookmark: x]');
  const text = fc.oneof(fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')), fc.string({ unit: 'binary', maxLength: 60 }));

  it('cut their words out of it by their offsets, one behind the other', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const { claims, sentences, headings } = proseOf(whole);
        // One expectation for all: one for each stretch takes longer than what is tested.
        const wrong = [
          ...[...claims, ...sentences].filter(({ start, end, text: words }) => whole.slice(start, end) !== words),
          ...headings.filter(({ number, start, end }) => !whole.slice(start, end).includes(number)),
          ...[claims, sentences, headings].flatMap((list: readonly { start: number; end: number }[]) => list.filter(({ start }, index) => start < (list[index - 1]?.end ?? 0))),
          ...claims.filter(({ fen, value }) => !(fen === undefined ? /^[\d.-]+$/.test(value ?? '') : Number.isSafeInteger(fen))),
        ];
        expect(wrong).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('are the same for the same sentence wherever it stands', () => {
    const sentence = '核销坏账490余万元，开工率85.29%，受训4000余人次。';
    fc.assert(
      fc.property(fc.array(fc.constantFrom('工作有序开展。', '一、项目概况\n', '\r\n', '　　')), (before) => {
        const head = before.join('');
        const at = head.length;
        expect(proseOf(head + sentence).claims.map(({ text: words, start }) => [words, start - at])).toEqual([['490余万元', 4], ['85.29%', 14], ['4000余人次', 23]]);
      }),
      { numRuns: 50 },
    );
  });

  it('take time in proportion to the text, even where nothing is closed', () => {
    const started = performance.now();
    for (const unit of ['（1.5万元', '“三个', '每亩', '1'.repeat(50), '一', '【待填写：', '12月', '、']) proseOf(unit.repeat(4000));
    expect(performance.now() - started).toBeLessThan(8000);
  });
});
