import { adjustmentExplained } from '../../../src/core/checks/adjustment-explained';
import { amountFollowsPrice } from '../../../src/core/checks/amount-follows-price';
import { rateFollowsCounts } from '../../../src/core/checks/rate-follows-counts';
import { receivedInTime } from '../../../src/core/checks/received-in-time';
import { adjustmentKnown } from '../../../src/core/checks/adjustment-known';
import { amountsReadable } from '../../../src/core/checks/amounts-readable';
import { amountsToTheFen } from '../../../src/core/checks/amounts-to-the-fen';
import { executedWithinBudget } from '../../../src/core/checks/executed-within-budget';
import { executionOnCourse } from '../../../src/core/checks/execution-on-course';
import { fundsEqualSources } from '../../../src/core/checks/funds-equal-sources';
import { oneBasis } from '../../../src/core/checks/one-basis';
import { partsWithinWhole } from '../../../src/core/checks/parts-within-whole';
import { shownRateFollows } from '../../../src/core/checks/shown-rate-follows';
import { splitAddsUp } from '../../../src/core/checks/split-adds-up';
import { subtotalEqualsParts } from '../../../src/core/checks/subtotal-equals-parts';
import { tablesAgree } from '../../../src/core/checks/tables-agree';
import { totalEqualsItems } from '../../../src/core/checks/total-equals-items';
import { totalNotBlank } from '../../../src/core/checks/total-not-blank';
import { totalsNotCountedTwice } from '../../../src/core/checks/totals-not-counted-twice';
import { describeCheck } from '../../helpers/describe-check';
import { ledger, sheet, workbook } from '../../helpers/snapshot';

/** A form of one project with one indicator; the amounts stand in row 4, the indicator in row 6. */
const form = (name: string, target: string, ...sources: readonly (readonly (string | number | null)[])[]) => [
  ['项目名称', name],
  ['（2024年度）'],
  ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数'],
  [null, '年度资金总额', 10, 10, 8],
  ...sources.map((source) => [null, ...source]),
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值'],
  ['产出指标', '数量指标', '培训', target, '185人次', 90],
];
/** A form of targets; the indicators stand from row 5 on. */
const plan = (name: string, ...indicators: readonly (readonly [string, string])[]) => [
  ['项目支出绩效目标表'],
  ['项目名称', name],
  ['年度资金总额（万元）', 10],
  ['一级指标', '二级指标', '三级指标', '年度指标值'],
  ...indicators.map(([own, target]) => ['产出指标', '数量指标', own, target]),
];

const oneColumn = (...rows: readonly (readonly (string | number | null)[])[]) => workbook(sheet('支出', [['项目', '金额（万元）', '备注'], ...rows]));

describeCheck(totalEqualsItems, {
  accepts: [
    ['a total that is the sum', workbook(ledger(['甲', 10, 10, 9], ['乙', 5, 5, 5], ['合计', 15, 15, 14]))],
    ['a difference of one rounding in the shown unit', workbook(ledger(['甲', 10, 10, 9], ['乙', 5, 5, 5], ['合计', 15.01, 15, 14]))],
    ['a ledger without a total', workbook(ledger(['甲', 10, 10, 9]))],
    ['a blank total, which is another check’s', workbook(ledger(['甲', 10, 10, 9], ['合计', null, 10, 9]))],
    ['a total that counts subtotals twice, which is another check’s', workbook(ledger(['甲', 10], ['乙', 5], ['小计', 15], ['合计', 30]))],
    ['items with parts: the parts are not counted again', workbook(ledger(['甲', 20], ['其中：子', 8], ['乙', 5], ['合计', 25]))],
  ],
  reports: [
    ['a gap with its share', workbook(ledger(['甲', 10], ['乙', 5], ['合计', 20])), ['B5,B3:B4 年初预算数合计20.00万元与2个项目之和15.00万元相差5.00万元，占合计的25.00%；请补列漏掉的项目（或单列“其他”），或更正合计。']],
    ['items that come to more than the total', workbook(ledger(['甲', 10], ['乙', 15], ['合计', 20])), ['B5,B3:B4 年初预算数合计20.00万元小于2个项目之和25.00万元，相差5.00万元，占合计的25.00%；请核对有没有重复列入或不应列入的项目，或更正合计。']],
    ['a gap just beyond the tolerance, with its exact amount', workbook(ledger(['甲', 10], ['乙', 5], ['合计', 15.0101])), ['B5,B3:B4 年初预算数合计15.0101万元与2个项目之和15.00万元相差0.0101万元，占合计的0.07%；请补列漏掉的项目（或单列“其他”），或更正合计。']],
    [
      'a gap between different kinds of amounts',
      oneColumn(['甲', 50, '预算数'], ['乙', 47, '预算数'], ['合计', 212.93, '支出数']),
      ['B4,B2:B3 合计212.93万元（支出数）与2个项目之和97.00万元（预算数）相差115.93万元，占合计的54.45%，两者口径不同，也不能据此计算执行率；请先统一口径，再补列其余各项（或单列“其他”）。'],
    ],
  ],
  inText: {
    accepts: [
      ['items that add up, the total behind them', '下达慈善会项目40万元；低保补助项目2.75万元；福利院运行经费25.85万元。共计下达资金68.60万元。'],
      ['items that are named again', '一、基本情况\n共下达资金100万元，其中老年人福利类60万元，残疾人福利类40万元。\n二、资金使用情况\n1.老年人福利类资金60万元，资金使用50万元。\n2.残疾人福利类资金40万元，资金使用30万元。\n3.儿童类资金使用0.5万元。'],
      ['a list of lines that makes what was spent', '一、情况\n支出60万元\n二、明细\n- 车辆30万元\n- 油料20万元\n- 训练10万元'],
      ['some of the items', '全年项目支出100万元，主要用于：办公设备项目30万元、培训项目20万元、宣传项目10万元。'],
      ['and so on', '全年项目支出100万元。安排办公设备项目30万元、培训项目20万元、宣传项目10万元等。'],
      ['two items', '全年项目支出100万元。安排办公设备项目30万元、培训项目20万元。'],
      ['amounts of the whole', '年初预算100万元，全年预算120万元，到位资金110万元，全年支出95万元，结余25万元。'],
      ['small amounts, which are no list of it', '全年项目支出1000万元。办公设备项目3万元、培训项目2万元、宣传项目1万元。'],
      ['items right before their total', '支出中，培训20万元、宣传30万元、办公50万元，合计100万元。'],
      ['the last items before their total', '预算200万元，执行不快。购置甲设备86.5万元、乙设备21.6万元，两项合计108.1万元；监理费3万元，三项合计111.1万元。'],
      ['amounts of one and a total of another', '培训20万元、宣传30万元，全市项目合计900万元。'],
      ['a total of items that are each so much', '摄影机20万元、彩超5万元，煎药机10台，每台1.8万元，合计18万元；甲、乙两村各5万元，合计10万元。'],
      ['a total behind what was split', '项目预算100万元，其中培训40万元、宣传60万元，合计100万元。'],
      ['a budget and what was spent of it', '项目预算100万元，实际支出95万元，合计95万元。'],
      ['an approximate item', '培训20万元、宣传近30万元，合计48万元。'],
      ['results told in money', '一、项目概况\n全年项目支出100万元。\n二、项目产出情况\n发放培训补助30万元、就业补贴20万元、奖补资金10万元。'],
    ],
    reports: [
      ['a list of lines that does not make what was spent', '一、情况\n- 支出60万元\n二、明细\n- 车辆30万元\n- 油料20万元\n- 训练12万元\n- 小计62万元', ['‹60万元› 文中总额60.00万元小于所列3项之和62.00万元，相差2.00万元，占总额的3.33%；请核对各项有没有重复或写错，或更正总额。']],
      [
        'the published report whose items leave 28.71% unexplained',
        '一、项目支出基本情况\n（一）项目支出概况。本单位2024年度财政拨款项目支出212.93万元，主要用于各线工作运转。\n（二）项目资金使用管理情况。向区委申请专项工作经费50万；区委每年财政预算47万元老干部活动经费。选调生补助共预算24万元；驻村项目资金预算20万元，其中8万用于后盾单位奖励，12万元用于工作队工作经费；老干部预算经费10.8万。',
        ['‹212.93万元› 文中总额212.93万元（支出数）与所列5项之和151.80万元（预算数）相差61.13万元，占总额的28.71%，两者口径不同，也不能据此计算执行率；请先统一口径，再补列其余各项（或单列“其他”），或说明差额。'],
      ],
      ['items right before their total', '教育、卫生、农林水支出分别为128.6亿元、74.25亿元和96.4亿元，合计298.25亿元。', ['‹298.25亿元› 文中总额298.25亿元小于所列3项之和299.25亿元，相差1亿元，占总额的0.34%；请核对各项有没有重复或写错，或更正总额。']],
      ['items of the sentence before, which the total counts', '购置摄影机1台，86.5万元；彩超1台，21.6万元；煎药机4台，每台1.8万元，共7.2万元。三项设备合计116.3万元。', ['‹116.3万元› 文中总额116.30万元与所列3项之和115.30万元相差1.00万元，占总额的0.86%；请补列其余各项（或单列“其他”），或说明差额。']],
      ['items that are more than their total', '下达慈善会项目40万元；低保补助项目2.75万元；福利院运行经费25.85万元。共计下达资金60万元。', ['‹60万元› 文中总额60.00万元小于所列3项之和68.60万元，相差8.60万元，占总额的14.33%；请核对各项有没有重复或写错，或更正总额。']],
    ],
  },
});

describeCheck(subtotalEqualsParts, {
  accepts: [['subtotals of their own groups', workbook(ledger(['一、甲类'], ['甲', 10], ['乙', 5], ['小计', 15], ['丙', 3], ['小计', 3], ['合计', 18]))]],
  reports: [['a subtotal that is not the sum of its group', workbook(ledger(['甲', 10], ['乙', 5], ['小计', 15], ['丙', 3], ['其他小计', 4], ['合计', 18])), ['B7,B6 「其他小计」年初预算数4.00万元与所含1行之和3.00万元相差1.00万元；请核对是否漏行、重复，或小计没有更新。']]],
});

describeCheck(splitAddsUp, {
  accepts: [
    ['one part that is less than the whole', workbook(ledger(['甲', 20], ['其中：子', 8], ['乙', 5], ['合计', 25]))],
    ['a part beyond the whole, which is another check’s', oneColumn(['甲', 20, '预算数'], ['其中：子一', 21, '预算数'], ['　　子二', 1, '预算数'])],
    ['20 as 8 and 12', oneColumn(['甲', 20, '预算数'], ['其中：子一', 8, '预算数'], ['　　子二', 12, '预算数'])]],
  reports: [['a split that does not add up', oneColumn(['甲', 20, '预算数'], ['其中：子一', 8, '预算数'], ['　　子二', 11, '预算数']), ['B2,B3:B4 「甲」全年预算数20.00万元与其中2行之和19.00万元相差1.00万元；请补列其余各项，或更正金额。']]],
  inText: {
    accepts: [
      ['20 as 8 and 12, and another item behind', '驻村项目资金预算20万元，其中8万用于奖励，12万元用于工作经费；老干部经费10.8万元。'],
      ['parts between semicolons', '共下达资金870.2万元，其中老年人类675.2万元，用于床位；残疾人类90万元，用于培训；儿童类105万元，用于助学。'],
      ['parts that go on in the next sentence', '养老项目支出70万元：其中运营补贴30万元；设备20万元。适老化改造采购20万元。'],
      ['其中 at the beginning of a sentence', '及时分配资金75.68万元。其中：老年人类49.78万元；残疾人类25.90万元。'],
      ['其中 that goes back over what is left', '全年支出1140万元，结余60万元结转下年使用。其中：路灯改造支出390万元；公园绿化支出280万元；市政养护支出470万元。'],
      ['a few of many', '全年支出100万元，其中培训10万元、宣传20万元。'],
      ['a part that is called 支出', '项目预算316.42万元，其中慈善会40万元，福利彩票公益金支出276.42万元。'],
      ['one part', '年初批复预算985万元（含结转项目50万元），其中上级资金600万元。'],
      ['the main parts', '全年支出100万元，其中主要有培训20万元、宣传30万元。'],
      ['parts of counts', '共补助项目177个，其中农村127个，金额1014.2万元；城市50个，金额1148万元。'],
      ['amounts of another kind', '全年预算100万元，其中年初预算80万元，追加20万元，全年执行95万元。'],
      ['about an amount', '全年支出100万元，其中培训约20万元、宣传约30万元。'],
      ['parts that are more to come', '全年支出100万元，其中培训20万元、宣传30万元。另有设备购置40万元。'],
      ['a list behind an amount of which it is no part', '县级配套50万元，用于奖补，三家企业分别为10万元、8万元和6万元。'],
      ['numbers whose parts make them, or are only some of them', '实施项目45个，其中产业21个、基建17个、就业7个。走访186户，其中脱贫户30户、监测户5户。参训500人，其中女性260人、党员230人。'],
      ['numbers before their total', '三属128人，复员军人46人，参战人员1,204人，60周岁以上退役士兵2,915人，合计4,293人。'],
      ['what became of a number', '建设任务100处，其中已完成58处、未完成40处。'],
    ],
    reports: [
      ['parts that are less, and what follows is more than what is missing', '补贴320万元，其中水稻200万元、油菜100万元。另有地力补贴6412万元。', ['‹320万元，其中水稻200万元、油菜100万元› 「320万元」其中所列2项之和300.00万元，相差20.00万元；请补列其余各项，或更正金额。']],
      ['parts that are less', '驻村项目资金预算20万元，其中8万用于奖励，11万元用于工作经费；老干部经费10.8万元。', ['‹20万元，其中8万用于奖励，11万元› 「20万元」其中所列2项之和19.00万元，相差1.00万元；请补列其余各项，或更正金额。']],
      ['parts that are more', '共下达资金75.68万元，其中老年人类49.78万元，残疾人类26.90万元。', ['‹75.68万元，其中老年人类49…26.90万元› 「75.68万元」其中所列2项之和76.68万元，多出1.00万元；请核对各项有没有重复或写错，或更正总额。']],
      ['a list of recipients right behind its total, before the next item of a list', '1.认定奖励3户、118万元，分别是：甲公司50万元、乙公司40万元、丙公司30万元。2.入库奖励1万元。', ['‹118万元，分别是：甲公司50万…丙公司30万元› 「118万元」其中所列3项之和120.00万元，多出2.00万元；请核对各项有没有重复或写错，或更正总额。']],
      ['what so many of them get', '年度经费3,500万元，分5个课题：优质稻1,120万元，玉米860万元，油菜640万元，马铃薯480万元，资源库380万元。', ['‹3,500万元，分5个课题：优质…源库380万元› 「3,500万元」其中所列5项之和3480.00万元，相差20.00万元；请补列其余各项，或更正金额。']],
      ['numbers of things, and what is planned of them', '开班32个，其中声乐8个、舞蹈10个、书画7个、器乐6个，为计划30个的106.67%。', ['warning ‹32个，其中声乐8个、舞蹈10个…7个、器乐6个› 「32个」其中所列4项之和31个，相差1个；请补列其余各项，或更正数量。']],
      ['numbers of things that are more', '实施项目12个，其中产业3个、基建6个、就业4个。', ['warning ‹12个，其中产业3个、基建6个、就业4个› 「12个」其中所列3项之和13个，多出1个；请核对各项有没有重复或写错，或更正总数。']],
      ['numbers of things before their total', '三属128人，复员军人46人，参战人员1,204人，60周岁以上退役士兵2,915人，合计4,303人。', ['warning ‹4,303人› 合计「4,303人」与前面所列4项之和4293人相差10人；请核对各项和合计，更正其中有误的。']],
      ['numbers of things', '实施项目46个，其中产业21个、基建17个、就业7个；列养428.6公里，其中县道96.4公里、乡道150.2公里、村道172千米。', [
        'warning ‹46个，其中产业21个、基建17个、就业7个› 「46个」其中所列3项之和45个，相差1个；请补列其余各项，或更正数量。',
        'warning ‹428.6公里，其中县道96.4…村道172千米› 「428.6公里」其中所列3项之和418.6公里，相差10公里；请补列其余各项，或更正数量。',
      ]],
    ],
  },
});

describeCheck(partsWithinWhole, {
  accepts: [['a part as large as the whole', workbook(ledger(['甲', 20], ['其中：子', 20]))], ['a part of a project that states nothing', workbook(ledger(['甲', null], ['其中：子', 20]))]],
  reports: [['a part beyond the whole', workbook(ledger(['甲', 20], ['其中：子', 21])), ['B4,B3 「甲」其中「子」年初预算数21.00万元，大于项目的20.00万元，多出1.00万元；请核对其中项或项目金额。']]],
});

describeCheck(tablesAgree, {
  accepts: [['a table that confirms', workbook(ledger(['甲', 10]), sheet('表二', [['项目', '年初预算数（万元）'], ['甲', 6], ['甲', 4]]))]],
  reports: [
    ['a form that has an indicator otherwise', workbook(sheet('自评表', form('甲', '≥180人次')), sheet('绩效目标', [['项目', '一级指标', '三级指标', '年度指标值', '分值'], ['甲', '产出指标', '培训', '≥200人次', 90]])), ['D6,D2 指标「培训」的年度指标值两处不一致：≥180人次与≥200人次，暂按≥180人次；请核实后改正其中一处。']],
    ['a plan with an indicator that the self-evaluation lacks', workbook(sheet('目标表', plan('甲', ['培训', '≥180人次'], ['教材', '≥10册'])), sheet('自评表', form('甲', '≥180人次'))), ['C6,D6 绩效目标中的指标「教材」（≥10册）在自评的指标中没有；请补上，改过名称的请写成一致。']],
    ['a form that contradicts a ledger', workbook(ledger(['甲', 10, 10, 9]), sheet('自评表', form('甲', '≥180人次'))), ['D3,E4 「甲」全年执行数两处不一致：9.00万元与8.00万元，暂按先读到的9.00万元；请核实后改正其中一处。']],
    ['a table that contradicts', workbook(ledger(['甲', 10]), sheet('表二', [['项目', '年初预算数（元）'], ['甲', 100000.01]])), ['B3,B2 「甲」年初预算数两处不一致：10.00万元与10.000001万元，暂按先读到的10.00万元；请核实后改正其中一处。']],
  ],
});

describeCheck(adjustmentKnown, {
  accepts: [['调整预算 that 全年预算数 explains', workbook(sheet('表', [['项目', '年初预算', '调整预算', '全年预算数（万元）'], ['甲', 100, 10, 110]]))], ['调整后预算数', workbook(sheet('表', [['项目', '年初预算', '调整后预算数（万元）'], ['甲', 100, 10]]))], ['追加 and 调减 beside it', workbook(sheet('表', [['项目', '年初预算数（万元）', '追加', '调减', '全年预算数'], ['甲', 100, 10, 4, 106]]))]],
  reports: [
    ['a small 调整预算', workbook(sheet('表', [['项目', '年初预算', '调整预算（万元）'], ['甲', 100, 10]])), ['C1 「调整预算（万元）」暂按增减数理解，全年预算数＝年初预算数＋调整预算（万元）；如是调整后的预算，请把列名改为「调整后预算数」。']],
    ['what was added and what was taken off, the latter above zero', workbook(sheet('表', [['项目', '年初预算数（万元）', '追加', '调减'], ['甲', 100, 10, 4], ['乙', 50, 0, 5]])), ['C1,D1 没有全年预算数一列，暂按年初预算数加「追加」减「调减」计算；如不对，请加一列「全年预算数」。']],
    ['the same, the latter below zero', workbook(sheet('表', [['项目', '年初预算数（万元）', '调增', '调减'], ['甲', 100, 10, -4]])), ['C1,D1 没有全年预算数一列，暂按年初预算数加「调增」减「调减」计算；如不对，请加一列「全年预算数」。']],
    ['a 调整预算 of the budget’s size', workbook(sheet('表', [['项目', '年初预算', '调整预算（万元）'], ['甲', 100, 50]])), ['C1 「调整预算（万元）」暂按调整后的全年预算数理解；如是增减数，请把列名改为「预算调整数」。']],
  ],
});

describeCheck(executedWithinBudget, {
  accepts: [['executed equal to the budget', workbook(ledger(['甲', 1, 2, 2]))], ['a budget that is not stated', workbook(ledger(['甲', null, null, 2]))]],
  reports: [
    ['funds spent beyond the budget', workbook(ledger(['甲', 1, 2, 2.5])), ['D3,C3 「甲」全年执行数2.50万元超过全年预算数2.00万元，超出0.50万元；请核对两数，年中追加的预算应计入全年预算数。']],
    ['one fen beyond: the amounts shown differ', workbook(ledger(['甲', 1, 100, 100.000001])), ['D3,C3 「甲」全年执行数100.000001万元超过全年预算数100.00万元，超出0.01元；请核对两数，年中追加的预算应计入全年预算数。']],
    ['a part spent beyond its budget', workbook(ledger(['甲', 1, 5, 5], ['其中：子', 1, 2, 3])), ['D4,C4 「子」全年执行数3.00万元超过全年预算数2.00万元，超出1.00万元；请核对两数，年中追加的预算应计入全年预算数。']],
  ],
});

describeCheck(shownRateFollows, {
  accepts: [
    ['a rate to two decimals', workbook(ledger(['甲', 100, 90, 80, '88.89%']))],
    ['a rate without decimals', workbook(ledger(['甲', 100, 90, 80, '89%']))],
    ['99.99% for what is less than all, though it rounds to 100.00%', workbook(ledger(['甲', 100000, 100000, 99996, '99.99%']))],
    ['a ratio below one', workbook(ledger(['甲', 100, 90, 80, 0.8889]))],
    ['a rate on another basis, which is another check’s', workbook(ledger(['甲', 100, 90, 80, '80%']))],
    ['no amounts to compare with', workbook(ledger(['甲', null, null, 80, '95%']))],
    ['a total’s rate', workbook(ledger(['甲', 100, 90, 80, '88.89%'], ['合计', 100, 90, 80, '88.89%']))],
  ],
  reports: [
    ['a rate that follows from the initial budget neither', workbook(ledger(['甲', 100, null, 80, '95%'])), ['E3,D3,B3 「甲」表中执行率95%，表中没有全年预算数，按全年执行数÷年初预算数为80.00%，也不相符；请补列全年预算数，并更正执行率。']],
    ['a rate over the adjusted budget that is wrong over the initial one, which was chosen', workbook(ledger(['甲', 100, 90, 80, '95%'])), ['E3,D3,B3 「甲」表中执行率95%，按全年执行数÷年初预算数应为80.00%；请更正执行率。'], { basis: 'initial' }],
    ['a total’s rate that is wrong', workbook(ledger(['甲', 100, 90, 80, '88.89%'], ['合计', 100, 90, 80, '90%'])), ['E4,D4,C4 「合计」表中执行率90%，按全年执行数÷全年预算数应为88.89%；请更正执行率。']],
    ['a rate that follows from nothing', workbook(ledger(['甲', 100, 90, 80, '88.9%'], ['乙', 100, 90, 80, '88.90%'])), ['E4,D4,C4 「乙」表中执行率88.90%，按全年执行数÷全年预算数应为88.89%；请更正执行率。']],
  ],
  inText: {
    accepts: [
      ['a rate that follows', '全年预算100万元，全年执行95.5万元，预算执行率95.5%。'],
      ['a rate of the sentence before', '年初预算100万元，全年预算120万元。全年执行数108万元，预算执行率90%。'],
      ['a rate on another basis, which is another check’s', '年初预算100万元，全年预算120万元，全年执行数90万元，执行率90%。'],
      ['a rate of one thing, and what all came to', '二、资金情况\n补助50万元，均已到位。\n支出48万元，分项为：\n甲项目执行率90%；\n乙项目12万元，执行率80%。'],
      ['rates of several projects', '甲项目预算100万元，支出95万元，执行率95%；乙项目预算50万元，支出40万元，执行率80%。'],
      ['amounts of two things', '甲项目预算100万元，乙项目支出40万元，执行率96%。'],
      ['about a rate', '全年预算100万元，全年执行95.5万元，预算执行率约96%。'],
      ['a rate without amounts', '预算执行率95.5%。'],
      ['a rate of the budget, told behind what was received', '年初预算数970万元，全年预算数990万元。资金到位数720万元。全年执行数530.63万元，预算执行率53.60%（全年执行数÷全年预算数）。'],
      ['a rate that says what it is of, where that is not told', '资金到位数720万元。全年执行数530.63万元，预算执行率53.60%（全年执行数÷全年预算数）。'],
      ['a rate of what was spent beside two budgets', '一、概况\n全年预算100万元。调整后全年预算120万元。\n二、资金使用情况\n全年支出90万元，预算执行率99%。'],
      ['a rate of one project beside the budget of all', '一、概况\n全年预算100万元。\n二、资金使用情况\n培训支出90万元，执行率99%。'],
    ],
    reports: [
      ['a rate that does not follow from the one budget, told in another section', '一、概况\n全年预算100万元。\n二、资金使用情况\n全年支出90万元，预算执行率99%。', ['‹99%› 文中执行率99%，按文中全年执行数÷全年预算数（90.00万元÷100.00万元）应为90.00%；请更正。']],
      ['a rate of the whole behind its items, where what came in is no budget by name', '一、基本情况\n全年补助50万元，其中中央20万元、省级30万元，均已到位。\n二、资金情况\n支出487,260元，分项为：\n课酬368,400元；\n演出118,860元。\n结余12,740元，执行率97.54%。', ['‹97.54%› 文中执行率97.54%，按文中全年执行数÷资金到位数（48.726万元÷50.00万元）应为97.45%；请更正。']],
      ['a rate that does not follow', '全年预算100万元，全年执行95.5万元，预算执行率96.5%。', ['‹96.5%› 文中执行率96.5%，按文中全年执行数÷全年预算数（95.50万元÷100.00万元）应为95.50%；请更正。']],
      ['the second of two', '甲项目预算100万元，支出95万元，执行率95%；乙项目预算50万元，支出40万元，执行率85%。', ['‹85%› 文中执行率85%，按文中全年执行数÷全年预算数（40.00万元÷50.00万元）应为80.00%；请更正。']],
    ],
  },
});

describeCheck(oneBasis, {
  accepts: [['the official basis', workbook(ledger(['甲', 100, 90, 80, '88.89%']))], ['both bases the same', workbook(ledger(['甲', 90, 90, 81, '90%']))], ['rates while nobody has said what they divide by (R03)', workbook(ledger(['甲', 100, null, 80, '80%'], ['乙', 50, null, 50, '100%']))]],
  reports: [
    ['a rate over the initial budget', workbook(ledger(['甲', 100, 90, 80, '80.00%'])), ['E3,D3,B3 「甲」表中执行率80.00%是全年执行数÷年初预算数，不是全年执行数÷全年预算数（88.89%）；请改按全年预算数计算，或写明口径。']],
    ['a rate over the adjusted budget where another was chosen', workbook(ledger(['甲', 100, 90, 80, '88.89%'])), ['E3,D3,C3 「甲」表中执行率88.89%是全年执行数÷全年预算数，不是全年执行数÷年初预算数（80.00%）；请改按年初预算数计算，或写明口径。'], { basis: 'initial' }],
    ['nothing where the rate is over what was chosen', workbook(ledger(['甲', 100, 90, 80, '80.00%'])), [], { basis: 'initial' }],
    ['a rate over the initial budget where the row states no other', workbook(ledger(['甲', 100, null, 80, '80%'], ['乙', 50, 50, 50])), ['E3,D3,B3 「甲」表中执行率80%是全年执行数÷年初预算数，表中没有全年预算数；请补列全年预算数，或写明口径。']],
    ['a total of another kind than its items', oneColumn(['甲', 50, '预算数'], ['合计', 50, '支出数']), ['B3,B2 「合计」50.00万元是支出数，各项是预算数，口径不同，不能相互比较，也不能据此计算执行率；请补列同一口径的数。']],
    ['one that does not add up either, as a hint beside the gap', oneColumn(['甲', 50, '预算数'], ['合计', 60, '支出数']), ['hint B3,B2 「合计」60.00万元是支出数，各项是预算数，口径不同，不能据此计算执行率；请在更正合计与各项的差额时一并统一口径。']],
  ],
  inText: {
    accepts: [['the official basis', '年初预算100万元，全年预算120万元，全年执行数108万元，执行率90%。'], ['what was used of the funds received', '全年预算100万元，到位资金90万元，支出90万元，资金使用率100%。'], ['items and total of one kind', '全年项目支出60万元。办公设备项目支出30万元、培训项目支出20万元、宣传项目支出10万元。']],
    reports: [
      ['a rate over the initial budget', '年初预算100万元，全年预算120万元，全年执行数90万元，执行率90%。', ['‹90%› 文中执行率90%是全年执行数÷年初预算数，不是全年执行数÷全年预算数（75.00%）；请改按全年预算数计算，或写明口径。']],
      ['a total of expenditure over budgeted items', '全年项目支出60万元。办公设备项目预算30万元、培训项目预算20万元、宣传项目预算10万元。', ['‹60万元› 文中总额60.00万元是支出数，所列3项是预算数，口径不同，不能相互比较，也不能据此计算执行率；请补写各项的支出数，或总额的预算数。']],
      ['one that does not add up either, as a hint beside the gap', '全年项目支出70万元。办公设备项目预算30万元、培训项目预算20万元、宣传项目预算10万元。', ['hint ‹70万元› 文中总额70.00万元是支出数，所列3项是预算数，口径不同，不能据此计算执行率；请在更正总额与各项的差额时一并统一口径。']],
    ],
  },
});

describeCheck(executionOnCourse, {
  accepts: [
    ['exactly 90 per cent', workbook(ledger(['甲', 100, 100, 90]))],
    ['low execution with a reason', workbook(ledger(['甲', 100, 100, 60, null, '招标推迟，款项转入下年']))],
    ['a budget of zero', workbook(ledger(['甲', 0, 0, 0]))],
  ],
  reports: [
    ['low execution without a reason', workbook(ledger(['甲', 100, 100, 89.99, null, '预算数'])), ['D3,C3 「甲」预算执行率89.99%（全年执行数÷全年预算数），低于90%，没有写明原因；请在备注或偏差原因栏写明。']],
    ['a rate that two decimals would make the line', workbook(ledger(['甲', 100, 100, 89.9999])), ['D3,C3 「甲」预算执行率89.9999%（全年执行数÷全年预算数），低于90%，没有写明原因；请在备注或偏差原因栏写明。']],
    ['little spent of the initial budget, by which a person wants it judged', workbook(ledger(['甲', 100, 60, 59, null, '项目缩减'])), ['error D3,B3,F3 「甲」预算执行率59.00%（全年执行数÷年初预算数），低于60%，表中写的是「项目缩减」；原因应在报告中单独说明，并提出整改措施。'], { basis: 'initial' }],
    ['little spent where only the initial budget is stated', workbook(ledger(['甲', 100, null, 80])), ['D3,B3 「甲」预算执行率80.00%（全年执行数÷年初预算数），低于90%，没有写明原因；请在备注或偏差原因栏写明。']],
    ['very low execution although a reason stands, which is told', workbook(ledger(['甲', 100, 100, 59.99, null, '招标推迟，款项转入下年'])), ['error D3,C3,F3 「甲」预算执行率59.99%（全年执行数÷全年预算数），低于60%，表中写的是「招标推迟，款项转入下年」；原因应在报告中单独说明，并提出整改措施。']],
    ['very low execution with words that explain nothing', workbook(ledger(['甲', 100, 100, 59.99, null, '无'])), ['error D3,C3 「甲」预算执行率59.99%（全年执行数÷全年预算数），低于60%，应单独说明原因并提出整改措施。']],
  ],
});

describeCheck(fundsEqualSources, {
  accepts: [
    ['sources that add up', workbook(sheet('自评表', form('甲', '≥1人', ['其中：财政拨款', 6, 6, 5], ['其他资金', 4, 4, 3])))],
    ['parts of a source, which are not added again', workbook(sheet('自评表', form('甲', '≥1人', ['其中：财政拨款', 6, 6, 5], ['其中：中央资金', 2, 2, 2], ['县级资金', 4, 4, 3], ['其他资金', 4, 4, 3])))],
    ['a form without sources', workbook(sheet('自评表', form('甲', '≥1人')))],
    ['a source beyond the whole, which is another check’s', workbook(sheet('自评表', form('甲', '≥1人', ['其中：财政拨款', 10, 10, 12])))],
  ],
  reports: [['sources that do not add up', workbook(sheet('自评表', form('甲', '≥1人', ['其中：财政拨款', 6, 6, 5], ['其他资金', 4, 3, 3]))), ['D4,D5:D6 「甲」年度资金总额的全年预算数10.00万元，2项资金来源之和为9.00万元，相差1.00万元；请核对各项来源或总额。']]],
});

describeCheck(totalNotBlank, {
  accepts: [['a total of 0 over zeros', workbook(ledger(['甲', 0], ['合计', 0]))], ['a stated total', workbook(ledger(['甲', 1], ['合计', 1]))], ['a total that cannot be read, which is not blank', workbook(ledger(['甲', 1], ['合计', '#REF!']))]],
  reports: [
    ['a total of 0 over amounts', workbook(ledger(['甲', 1], ['合计', 0])), ['B4,B3 「合计」年初预算数为0，所含1行之和为1.00万元；报告暂按各行之和1.00万元。']],
    ['a blank project over its parts', workbook(ledger(['甲', null, 3, 3], ['其中：子', 2, 3, 3], ['合计', 2, 3, 3])), ['B3,B4 「甲」年初预算数为空，所含1行之和为2.00万元；报告暂按各行之和2.00万元。']],
    ['a subtotal of 0, which the report does not use', workbook(ledger(['甲', 1], ['小计', 0], ['合计', 1])), ['B4,B3 「小计」年初预算数为0，所含1行之和为1.00万元；报告按各行计，不用这一行。']],
    ['a total of 0 of another kind, which the report cannot fill', oneColumn(['甲', 50, '预算数'], ['合计', 0, '支出数']), ['B3,B2 「合计」全年执行数为0，所含1行是预算数，之和为50.00万元；口径不同，报告不代填。']],
  ],
});

describeCheck(totalsNotCountedTwice, {
  accepts: [
    ['items that happen to add up to a later one while the total counts all', workbook(ledger(['甲', 10], ['乙', 20], ['丙', 30], ['合计', 60]))],
    ['two items of which one equals the other', workbook(ledger(['甲', 10], ['乙', 10]))],
    ['groups that nobody marks, over their items and below them', workbook(ledger(['教育类', 30], ['甲', 10], ['乙', 20], ['文化类', 5], ['丙', 2], ['丁', 3], ['合计', 35]), sheet('二', [['项目', '年初预算数（万元）'], ['子', 10], ['丑', 20], ['教育', 30], ['寅', 2], ['卯', 3], ['文化', 5], ['合计', 35]]))],
    ['a total that counts subtotals once', workbook(ledger(['甲', 10], ['乙', 5], ['小计', 15], ['合计', 15]))],
  ],
  reports: [
    ['a last row that the total does not hold with', workbook(ledger(['甲', 10], ['乙', 20], ['丙', 5], ['全部项目', 35], ['合计', 35])), ['B6,A3:A5 「全部项目」年初预算数35.00万元等于以上3行之和，是合计行，不是项目；已按合计行处理，请改名为小计或合计。']],
    ['a last row that may be a total where none is stated', workbook(ledger(['甲', 10], ['乙', 20], ['丙', 5], ['全部项目', 35])), ['review B6,A3:A5 「全部项目」年初预算数35.00万元等于以上3行之和，表中没有合计行，暂按项目计入；如是合计，请改名为合计。']],
    ['a first row that the total does not hold with', workbook(ledger(['某县教育局', 35], ['甲', 10], ['乙', 20], ['丙', 5], ['合计', 35])), ['B3,A4:A6 「某县教育局」年初预算数35.00万元等于以下3行之和，是合计行，不是项目；已按合计行处理，请改名为小计或合计。']],
    ['a first row that may be a total where none is stated', workbook(ledger(['某县教育局', 35], ['甲', 10], ['乙', 20], ['丙', 5])), ['review B3,A4:A6 「某县教育局」年初预算数35.00万元等于以下3行之和，表中没有合计行，暂按项目计入；如是合计，请改名为合计。']],
    ['a total that adds the subtotals again', workbook(ledger(['甲', 10], ['乙', 5], ['小计', 15], ['合计', 30])), ['B6,B5 「合计」年初预算数30.00万元把小计也加了进去：各项目之和15.00万元，小计之和15.00万元，重复计算。']],
  ],
});

describeCheck(amountsReadable, {
  accepts: [['numbers, blanks and dashes', workbook(ledger(['甲', 10, '—', null], ['乙', '/', '*', '无']))], ['words in the column of remarks', workbook(ledger(['甲', 1, 1, 1, null, '#待定']))]],
  reports: [
    ['an error value', workbook(ledger(['甲', '#REF!', 1, 1])), ['B3 金额单元格是错误值#REF!，没有计入；请修正公式。']],
    ['an error value in the rate', workbook(ledger(['甲', 1, 1, 1, '#DIV/0!'])), ['hint E3 执行率单元格是错误值#DIV/0!；报告按全年执行数÷全年预算数计算。']],
    ['words', workbook(ledger(['甲', '待定', 1, 1])), ['B3 金额「待定」读不出数，没有计入；请改为数字。']],
    ['numbers kept as text', workbook(ledger(['甲', '１，２３４.5', '212.93万元', 1])), ['hint B3 金额「１，２３４.5」是文本，已按数字读取；建议改为数字。', 'hint C3 金额「212.93万元」是文本，已按数字读取；建议改为数字。']],
    ['amounts in another unit than their column', workbook(ledger(['甲', '500,000元', '0.5亿元', 1])), ['hint B3 金额「500,000元」与本列的单位不同，已换算为50.00万元计入；建议改为与本列单位相同的数字。', 'hint C3 金额「0.5亿元」与本列的单位不同，已换算为5000.00万元计入；建议改为与本列单位相同的数字。']],
  ],
});

describeCheck(amountsToTheFen, {
  accepts: [['binary noise', workbook(ledger(['甲', 14.799999999999999, 0.1 + 0.2]))], ['one fen in 万元', workbook(ledger(['甲', 0.000001]))]],
  reports: [['a tenth of a fen', workbook(ledger(['甲', 0.0000015])), ['B3 金额「0.0000015」比分更细，已四舍五入到分。']]],
});

/** A form whose 年度资金总额 was 0 at the start of the year, with the reason beside it or the sources below it. */
const addedForm = (reason: string | null, ...sources: readonly (readonly (string | number | null)[])[]) =>
  workbook(sheet('自评表', [['项目支出绩效自评表'], ['（2024年度）'], ['项目名称', null, '甲'], ['预算执行情况（万元）', null, '年初预算数', '调整后预算数', '预算执行数', '预算执行率', '权重', '得分', '原因'], [null, '年度资金总额', 0, 3.36, 3.36, '100%', 10, 10, reason], ...sources]));
describeCheck(adjustmentExplained, {
  accepts: [
    ['a twentieth', workbook(ledger(['甲', 100, 105, 100]))],
    ['a reason in the remarks', workbook(ledger(['甲', 100, 120, 100, null, '年中追加防汛资金']))],
    ['nothing at the start of the year', workbook(ledger(['甲', 0, 3.36, 3.36]))],
    ['nothing at the start of the year, with the reason in the form', addedForm('上级年中下达安可替代补助')],
    ['nothing at the start of the year but money carried over', addedForm(null, [null, '其中：上年结转资金', null, 3.36, 3.36])],
    ['a change that the form tells of in its words', workbook(sheet('自评表', [['项目支出绩效自评表'], ['（2024年度）'], ['项目名称', null, '甲'], ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'], [null, '年度资金总额', 100, 110, 110, 10, '100%', 10], ['年度总体目标', '预期目标', null, null, '实际完成情况'], [null, '培训180人次', null, null, '培训185人次，因增资年中追加预算10万元']]))],
    ['money carried over that explains it', workbook(ledger(['甲', 100, 120, 100], ['其中：上年结转资金', null, 20, 20]))],
  ],
  reports: [
    ['more than a twentieth', workbook(ledger(['甲', 238.93, 251.89, 251.89])), ['C3,B3 「甲」全年预算数251.89万元比年初预算数238.93万元增加12.96万元（5.42%），超过5%，没有写明调整原因；请在备注或完成情况中写明。']],
    ['a change that is not told of beside what the money brought', workbook(sheet('自评表', [['项目支出绩效自评表'], ['（2024年度）'], ['项目名称', null, '甲'], ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'], [null, '年度资金总额', 100, 110, 110, 10, '100%', 10], ['年度总体目标', '预期目标', null, null, '实际完成情况'], [null, '培训180人次', null, null, '培训185人次，收入增加5%']])), ['D5,C5 「甲」全年预算数110.00万元比年初预算数100.00万元增加10.00万元（10.00%），超过5%，没有写明调整原因；请在备注或完成情况中写明。']],
    ['nothing at the start of the year, in a form', addedForm(null), ['hint D5,C5 「甲」年初预算数为0，全年预算数3.36万元都是年中追加的，没有写明追加原因；请写明。']],
  ],
  inText: {
    accepts: [
      ['a twentieth', '年初预算100万元，调整后预算105万元。'],
      ['a reason', '年初预算100万元，调整后预算120万元，主要是追加防汛资金。'],
      ['a reason in the next sentence', '年初预算100万元，调整后预算120万元。因防汛需要追加资金。'],
      ['two projects', '甲项目年初预算100万元，乙项目调整后预算120万元。'],
      ['money carried over that makes the difference', '年初预算120万元，全年预算138万元，增加18万元。资金来源为财政拨款110万元、上年结转资金12万元、其他资金16万元。'],
    ],
    reports: [['a cut without a word', '年初批复预算8个项目985万元（含1个结转项目50万元），调整预算后项目预算861.46万元。', ['‹861.46万元› 文中全年预算861.46万元比年初预算985.00万元减少123.54万元（12.54%），超过5%，没有写明调整原因；请补写。']]],
  },
});

const received = (...row: readonly (string | number | null)[]) => workbook(sheet('表', [['2024年项目支出表', null, null, null, '单位：万元'], ['项目', '年初预算数', '全年预算数', '资金到位数', '全年执行数'], row]));
describeCheck(receivedInTime, {
  accepts: [['six tenths', received('甲', 100, 100, 60, 60)], ['no such column', workbook(ledger(['甲', 100, 100, 10]))]],
  reports: [['less', received('甲', 985, 861.46, 334.67, 334.67), ['D3,C3 「甲」资金到位数334.67万元，全年预算数861.46万元，到位率38.85%，低于60%；请说明原因。']]],
  inText: {
    accepts: [['six tenths', '全年预算100万元，实际到位资金60万元。'], ['a reason', '全年预算100万元，实际到位资金40万元，主要是上级资金尚未拨付。']],
    reports: [['less', '调整预算后项目预算861.46万元，实际到位资金334.67万元。', ['‹334.67万元› 文中到位资金334.67万元，预算861.46万元，到位率38.85%，低于60%，没有写明原因。']]],
  },
});

describeCheck(amountFollowsPrice, {
  inText: {
    accepts: [
      ['an amount that follows from the price and the number', '入库72家，每家奖励1万元，共72万元；资助专利64件，每件5000元，计32万元。'],
      ['a price for each month or term', '每人每月80元，发放1,250人，全年120万元；补助924人，每人每学期1500元，补助277.2万元。'],
      ['a rounded amount', '适配215台，每台1481元，共31.8万元。'],
      ['a price of something else', '保洁员103名，每户补助500元，共支出62万元。'],
      ['an amount of which no one says what it is of', '每人每天180元，学员736人，会场租赁费3万元。'],
      ['numbers that nobody can tell apart', '男生120人、女生130人，每人补助500元，共13万元。'],
      ['a price for so many days without their number', '每生每天5元，受益学生320人，全年支出32万元。'],
      ['a price that is less than a fen shows', '短信0.035元/条，发送1260万条，计44.1万元。'],
      ['a share of an amount', '中标价18,228万元；监理费按中标价的1.2%计取，为218.74万元；质保金按3%预留，计546.84万元。'],
      ['a number that another sentence tells', '计划购置课桌椅1,850套，购置课桌椅1,628套。\n课桌椅每套310元，共50.47万元。'],
      ['years of a service', '运维服务每年96万元，三年共288万元。'],
    ],
    reports: [
      ['an amount that does not', '困难残疾人每人每月80元，发放1,250人，全年132万元；每家奖励1万元，入库72家，共72万元。', ['‹132万元› 写的是「132万元」，按所写的标准和数量（80元×1,250人×12）应为120.00万元；请核实，人数或标准年中有变动的写明。']],
      ['days beside the price', '受益学生320人，供餐天数200天，每生每天5元，全年用于学生膳食补助36万元。', ['‹36万元› 写的是「36万元」，按所写的标准和数量（5元×320人×200天）应为32.00万元；请核实，人数或标准年中有变动的写明。']],
      ['a number that another sentence tells', '购置课桌椅1,628套。\n课桌椅每套310元，共54.47万元。', ['‹54.47万元› 写的是「54.47万元」，按所写的标准和数量（310元×1,628套）应为50.468万元；请核实，人数或标准年中有变动的写明。']],
      ['元 written for 万元', '住房解困8户，每户补助2万元，共计16元。', ['‹16元› 写的是「16元」，按所写的标准和数量（2万元×8户）应为160,000元；请核实，人数或标准年中有变动的写明。']],
      ['a share of an amount that has a name', '中标价18,228万元；监理费按中标价的1.2%计取，为281.7万元。', ['‹281.7万元› 写的是「281.7万元」，18,228万元的1.2%应为218.736万元；请更正。']],
      ['a price behind 其中', '收到补助436,000元，其中公用经费按每生每年1,000元、270人计207,000元，其余为专项。', ['‹207,000元› 写的是「207,000元」，按所写的标准和数量（1,000元×270人）应为270,000元；请核实，人数或标准年中有变动的写明。']],
      ['years of a service', '运维服务每年96万元，三年共298万元。', ['‹298万元› 写的是「298万元」，按所写的标准和数量（96万元×三年）应为288.00万元；请核实，人数或标准年中有变动的写明。']],
    ],
  },
});

describeCheck(rateFollowsCounts, {
  inText: {
    accepts: [
      ['rates that follow', '应检设备240台，实际检测228台，检测率95%；监测站完成64处，为计划75处的85.33%；抽查12处，占工程总数48处的25%。'],
      ['numbers of two kinds', '计划培训6期，实际完成412人，完成率98%。'],
      ['a rate of something else', '计划改厕320座，实际完成300座，群众满意率98%。'],
      ['about a number', '应检约240台，实检228台，检测率98%。'],
      ['a rate that is named for what was done', '应体检65岁以上老人2,400人，实际体检1,860人，体检率77.5%。'],
      ['a rate of what came in, of the money that was due', '应追回28.2万元，已追回23.5万元，追回率83.33%。'],
      ['a rate of what passed, beside what did not', '抽检40批次，发现不合格2批次，合格率95%。'],
      ['a rate of something near', '办理案件1,200件，办结1,150件，满意率97%；参考320人，合格310人，优秀率95%。'],
      ['a rate of what is split, not of its last part', '开班32个，其中声乐8个、器乐6个，为计划30个的106.67%。'],
    ],
    reports: [
      ['a rate of what was due', '应检设备240台，实际检测228台，检测率98%。', ['‹98%› 写的是「98%」，228台÷240台应为95.00%；请更正。']],
      ['a rate that is named for what was done', '应体检65岁以上老人2,400人，实际体检1,860人，体检率87.5%。', ['‹87.5%› 写的是「87.5%」，1,860人÷2,400人应为77.50%；请更正。']],
      ['a rate that shares a word with what was done', '调解纠纷9,500件，调成9,310件，调解成功率99%；应种儿童19,000人，实种18,620人，接种率96%。', ['‹99%› 写的是「99%」，9,310件÷9,500件应为98.00%；请更正。', '‹96%› 写的是「96%」，18,620人÷19,000人应为98.00%；请更正。']],
      ['a rate of money', '合同额1,286万元，到账643万元，到账率55%。', ['‹55%› 写的是「55%」，643万元÷1,286万元应为50.00%；请更正。']],
      ['a share of a whole', '抽查12处，占工程总数48处的20%。', ['‹20%› 写的是「20%」，12处÷48处应为25.00%；请更正。']],
    ],
  },
});
