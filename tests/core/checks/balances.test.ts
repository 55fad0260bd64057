import { amountsInOneUnit } from '../../../src/core/checks/amounts-in-one-unit';
import { balanceFollows } from '../../../src/core/checks/balance-follows';
import { decimalsAsUsual } from '../../../src/core/checks/decimals-as-usual';
import { executedWithinBudget } from '../../../src/core/checks/executed-within-budget';
import { projectCountsAddUp } from '../../../src/core/checks/project-counts-add-up';
import { spendingWithinIncome } from '../../../src/core/checks/spending-within-income';
import { surplusHasAmount } from '../../../src/core/checks/surplus-has-amount';
import type { CellValue, SheetSnapshot } from '../../../src/core/model/snapshot';
import { describeCheck } from '../../helpers/describe-check';
import { ledger, sheet, workbook } from '../../helpers/snapshot';

type Rows = readonly (readonly CellValue[])[];
/** A ledger in 万元, heading in row 2: A 项目, B and on as given. */
const table = (heading: readonly string[], ...rows: Rows): SheetSnapshot => sheet('表', [['2024年度项目支出表（万元）'], ['项目', ...heading], ...rows]);
const balanced = (...rows: Rows) => workbook(table(['全年预算数', '全年执行数', '结余'], ...rows));
const said = (statement: string, about: string | null = null, chapter = '产出'): SheetSnapshot => sheet('成效台账', [['章节', '事项陈述', '数量', '单位', '项目或指标'], [chapter, statement, null, null, about]]);

describeCheck(balanceFollows, {
  accepts: [
    ['what is left over', balanced(['甲', 10, 8, 2], ['合计', 10, 8, 2])],
    ['a difference of one rounding', balanced(['甲', 10, 8, 2.01])],
    ['a balance with no budget beside it', workbook(table(['全年执行数', '结余'], ['甲', 8, 2]))],
    ['a blank', balanced(['甲', 10, 8, null])],
    ['the accounts of the year', workbook(table(['上年结转', '本年收入', '支出', '年末结余'], ['甲', 3, 9, 8, 4]))],
    ['what is left of the funds received', workbook(table(['全年预算数', '到位资金', '全年执行数', '结余'], ['甲', 10, 9, 8, 1]))],
    ['a carry-over that comes on top of the budget', workbook(table(['上年结转', '全年预算数', '全年执行数', '结余'], ['甲', 3, 10, 8, 5]))],
    ['nothing left where nothing is', workbook(ledger(['甲', 10, 10, 10, null, '无结余']))],
    ['the balance of the year before', workbook(ledger(['甲', 10, 10, 8, null, '上年无结余']))],
    ['words that deny something else', workbook(ledger(['甲', 10, 10, 8, null, '没有结余管理办法，无剩余工程']))],
  ],
  reports: [
    ['another balance', balanced(['甲', 10, 8, 3]), ['D3,B3,C3 「甲」结余3.00万元，全年预算数减全年执行数为2.00万元，相差1.00万元；请核对三个数。']],
    ['a difference just beyond the tolerance', balanced(['甲', 10, 8, 2.0101]), ['D3,B3,C3 「甲」结余2.0101万元，全年预算数减全年执行数为2.00万元，相差0.0101万元；请核对三个数。']],
    ['a total and a part', balanced(['甲', 10, 8, 2], ['其中：子', 5, 4, 2], ['合计', 10, 8, 5]), ['D4,B4,C4 「子」结余2.00万元，全年预算数减全年执行数为1.00万元，相差1.00万元；请核对三个数。', 'D5,B5,C5 「合计」结余5.00万元，全年预算数减全年执行数为2.00万元，相差3.00万元；请核对三个数。']],
    ['a row that is called 结余', workbook(table(['全年预算数', '全年执行数'], ['甲', 10, 8], ['乙', 5, 5], ['合计', 15, 13], ['年末结余', null, 3])), ['C6,B5,C5 「年末结余」结余3.00万元，全年预算数减全年执行数为2.00万元，相差1.00万元；请核对三个数。']],
    ['accounts that do not close', workbook(table(['上年结转', '本年收入', '支出', '年末结余'], ['甲', 3, 9, 8, 5])), ['E3,B3,C3,D3 「甲」结余5.00万元，年初结转加本年收入减支出为4.00万元，相差1.00万元；请核对各数。']],
    ['what is left of the funds received, where no budget is stated', workbook(table(['到位资金', '全年执行数', '结余'], ['甲', 9, 8, 2])), ['D3,B3,C3 「甲」结余2.00万元，到位资金减全年执行数为1.00万元，相差1.00万元；请核对三个数。']],
    ['nothing left where something is', workbook(ledger(['甲', 10, 10, 8, null, '资金无结余'])), ['F3,C3,D3 写的是「无结余」，而全年预算数减全年执行数还有2.00万元；请写明结余，或核对两数。']],
    ['a statement on one project', workbook(ledger(['甲', 10, 10, 8], ['乙', 5, 5, 5]), said('年末结余为0', '甲')), ['B2,C3,D3 写的是「结余为0」，而全年预算数减全年执行数还有2.00万元；请写明结余，或核对两数。']],
  ],
  inText: {
    accepts: [
      ['nothing left where nothing is', '全年无结余。', { workbook: workbook(ledger(['甲', 10, 10, 10])) }],
      ['a text without a workbook', '全年无结余。'],
      ['what is left of the budget of the text', '全年预算100万元。全年支出95万元，执行率95%，结余5万元。'],
      ['what is left of the funds received', '全年预算100万元，到位资金98万元，全年支出95万元，结余3万元。'],
      ['the balance of one project among several', '全年预算100万元，全年支出95万元，培训项目结余2万元。'],
      ['a balance with what was carried over', '全年预算100万元，上年结转8万元，全年支出95万元，年末结余13万元。'],
      ['nothing left of all that was received', '到位资金95万元，实际支出95万元，资金没有结余。'],
      ['nothing left of what came in, though the budget was more', '全年预算100万元，到位资金95万元，全年支出95万元，没有结余。'],
      ['a balance without the amounts it follows from', '年末结余7万元，由财政收回。'],
      ['a remark that the report tells, told of at its cell', null, { workbook: workbook(ledger(['甲', 10, 10, 8, null, '资金无结余'])) }],
    ],
    reports: [['nothing left where something is', '应拨资金284.8万元，实际到位资金284.8万元，实际支出271.3万元，资金没有结余。', ['‹没有结余› 写的是「没有结余」，而文中的到位数减全年执行数还有13.50万元；请写明结余，或核对两数。']], ['what was spent in all, with its items between', '一、概况\n专项预算320万元。\n二、钱花在哪里\n全年支出303.6万元。设备303.6万元，比预算省了2.6万元。余下17.4万元交回财政。', ['‹17.4万元› 文中结余17.40万元，按文中的预算数减全年执行数为16.40万元，相差1.00万元；请核对三个数。']], ['behind the price of a contract', '年初预算158万元，招标后两个标段合同价152.48万元，全年支出152.48万元，结余6.52万元。', ['‹6.52万元› 文中结余6.52万元，按文中的年初预算数减全年执行数为5.52万元，相差1.00万元；请核对三个数。']], ['what came in the sentence before', '到位资金650万元，到位率100%。全年支出618.5万元，结余35.1万元。', ['‹35.1万元› 文中结余35.10万元，按文中的到位数减全年执行数为31.50万元，相差3.60万元；请核对三个数。']], ['a balance that does not follow', '全年预算120万元整，其中省级100万元、自筹20万元。全年支出115.26万元，结余5.74万元。', ['‹5.74万元› 文中结余5.74万元，按文中的预算数减全年执行数为4.74万元，相差1.00万元；请核对三个数。']], ['nothing left where something is', '全年执行数8万元，资金无结余。', ['‹无结余› C3,D3 写的是「无结余」，而全年预算数减全年执行数还有2.00万元；请写明结余，或核对两数。'], { workbook: workbook(ledger(['甲', 10, 10, 8])) }]],
  },
});

describeCheck(amountsInOneUnit, {
  inText: {
    accepts: [
      ['an amount for one that is less than all', '全年支出1,596.54万元，人均经费6.49万元。'],
      ['a number in another unit, rounded', '新增耕地1,860亩，折合124公顷；投资1.286亿元，折合12,860万元。'],
      ['a split that holds in two units', '全年支出241.6万元，其中甲241.5万元、乙1000元。'],
      ['a split in brackets that holds, with another amount behind it', '依次为宣传20.00万元（其中编印8.00万元、制作12.00万元），培训10.80万元。'],
      ['an amount for one of something large', '全年支出800万元，新建道路1.2亿元/公里。'],
    ],
    reports: [['an amount for one that is more than all', '全年支出1,596.54万元，月人均工资3,416万元。', ['‹3,416万元› 「3,416万元」是每人的金额，比全文最大的金额1,596.54万元还大，像是把“元”写成了“万元”；请核实单位。']], ['a part in 元 among others in 万元', '全年支出241.6万元，执行率98.61%，其中法律援助168.4元、人民调解41.2万元、法律顾问32万元。', ['‹168.4元› 「168.4元」换成「168.4万元」，各项之和正好是「241.6万元」，像是单位写错；请核实。']], ['a number in another unit', '新增耕地1,860亩，折合142公顷；投资1.286亿元，折合1,286万元。', ['‹142公顷› 1,860亩折合应为124公顷，写的是「142公顷」；请核实。', '‹1,286万元› 1.286亿元折合应为12860.00万元，写的是「1,286万元」；请核实。']]],
  },
  accepts: [
    ['amounts of one size', workbook(ledger(['甲', 10, 12, 11]))],
    ['ten times as much', workbook(ledger(['甲', 10, 100, 95]))],
    ['a ratio two per cent beside', workbook(ledger(['甲', 10, 10, 98000]))],
    ['zero', workbook(ledger(['甲', 0, 0, 100]))],
    ['one small part of a project', workbook(ledger(['甲', 20], ['其中：子', 0.002]))],
  ],
  reports: [
    ['元 among 万元', workbook(ledger(['甲', 100, 100, 1000000])), ['D3,B3 「甲」全年执行数1000000.00万元与年初预算数100.00万元相差约10000倍，像是元和万元等单位混用；请核实单位。']],
    ['千元 among 元', workbook(ledger(['甲', null, 100, 0.1])), ['D3,C3 「甲」全年执行数0.10万元与全年预算数100.00万元相差约1000倍，像是元和万元等单位混用；请核实单位。']],
    ['a ratio at one per cent', workbook(ledger(['甲', null, 100, 990000])), ['D3,C3 「甲」全年执行数990000.00万元与全年预算数100.00万元相差约10000倍，像是元和万元等单位混用；请核实单位。']],
    ['a part', workbook(ledger(['甲', 100, 100, 100], ['其中：子', null, 50, 500000])), ['D4,C4 「子」全年执行数500000.00万元与全年预算数50.00万元相差约10000倍，像是元和万元等单位混用；请核实单位。']],
    ['a total in 元 of items in 万元', workbook(ledger(['甲', 10], ['乙', 5], ['合计', 150000])), ['B5,B3:B4 「合计」年初预算数150000.00万元与所含2行之和15.00万元相差约10000倍，像是元和万元等单位混用；请核实单位。']],
    ['a total in 万元 of items in 亿元', workbook(ledger(['甲', 10], ['乙', 5], ['合计', 1500000000])), ['B5,B3:B4 「合计」年初预算数1500000000.00万元与所含2行之和15.00万元相差约100000000倍，像是元和万元等单位混用；请核实单位。']],
  ],
});

describeCheck(executedWithinBudget, {
  accepts: [['amounts in different units, which is another check’s', workbook(ledger(['甲', 1, 100, 1000000]))]],
  reports: [['a hundred times the budget', workbook(ledger(['甲', 1, 1, 100])), ['D3,C3 「甲」全年执行数100.00万元超过全年预算数1.00万元，超出99.00万元；请核对两数，年中追加的预算应计入全年预算数。']]],
});

describeCheck(decimalsAsUsual, {
  accepts: [['two decimals', workbook(ledger(['甲', 10, 12.25, 11.5]))], ['decimals that the format hides', workbook(sheet('表', [['项目', '全年预算数（万元）'], ['甲', 10.123456]], { formats: { 1: '0.00' } }))]],
  reports: [
    ['many decimals, once for a sheet', workbook(ledger(['甲', 10, 12.123, 11.12345], ['乙', 5, 5.125, 5])), ['C3,D3,C4 3处金额以万元为单位，小数超过两位（如12.123）；建议统一保留两位小数。']],
    [
      'a column shown with one decimal here and two there',
      workbook({ ...sheet('表', [['项目', '全年预算数（万元）'], ['甲', 10], ['乙', 20], ['丙', 30]]), formats: [['General', 'General'], ['General', '0.00'], ['General', '0.0'], ['General', '0.00']] }),
      ['B3 同一列金额的小数位数不一（1、2位），这几处与多数不同；建议统一。'],
    ],
  ],
});

const counts = (...rows: Rows) => workbook(sheet('单位信息', [['单位名称', '某局'], ['年度', 2024], ...rows]));
describeCheck(projectCountsAddUp, {
  accepts: [
    ['8 and 8 that make 16', counts(['年初项目数', 8], ['新增项目数', 8], ['项目总数', 16])],
    ['a project that was cancelled', counts(['年初项目数', 8], ['新增项目数', 8], ['取消项目数', 1], ['项目总数', 15])],
    ['two numbers without a word on changes', counts(['年初项目数', 8], ['项目总数', 15])],
    ['no number of all', counts(['年初项目数', 8], ['新增项目数', 8])],
  ],
  reports: [
    ['8 and 8 that make 15', counts(['年初项目数', 8], ['新增项目数', 8], ['项目总数', 15]), ['B5,B3,B4 年初8个项目，新增8个，取消0个，应为16个，写的是15个；请核实，或写明差额的去向。']],
    ['one cancelled too many', counts(['年初项目数', 8], ['取消项目数', 2], ['项目总数', 7]), ['B5,B3,B4 年初8个项目，新增0个，取消2个，应为6个，写的是7个；请核实，或写明差额的去向。']],
  ],
  inText: {
    accepts: [
      ['8 and 8 that make 16', '实施项目共16个，年初批复预算8个项目，年中增加8个项目。'],
      ['a project that was cancelled without a number', '实施项目共15个，年初批复预算8个项目，年中增加8个项目，取消部分项目。'],
      ['counts of other things', '实施项目共15个，年初批复预算8个项目，年中增加8个指标。'],
      ['two paragraphs', '实施项目共15个，年初批复预算8个项目。\n年中增加8个项目。'],
    ],
    reports: [['8 and 8 that make 15', '实施项目共15个（含转列暂付款项目5个），年初批复预算8个项目985万元（含1个年初结转项目50万元），年中增加8个项目。', ['‹15个› 年初8个项目，新增8个，取消0个，应为16个，写的是15个；请核实，或写明差额的去向。']]],
  },
});

const accounts = (...rows: Rows) => counts(...rows);
describeCheck(spendingWithinIncome, {
  accepts: [
    ['less than came in', accounts(['本年收入', '100万元'], ['本年支出', '98万元'])],
    ['more than came in, out of the opening balance', accounts(['本年收入', '100万元'], ['年初结转结余', '5万元'], ['本年支出', '104万元'])],
    ['no income stated', workbook(table(['上年结转', '支出'], ['甲', 3, 8]))],
  ],
  reports: [
    ['more than came in', accounts(['本年收入', '100万元'], ['本年支出', '104万元']), ['B4,B3 「某局」支出104.00万元大于本年收入100.00万元，多出4.00万元，没有写明年初结转结余；请核实或补充。']],
    ['more than came in and was there', workbook(table(['上年结转', '本年收入', '支出'], ['甲', 3, 9, 13])), ['D3,C3,B3 「甲」支出13.00万元大于本年收入9.00万元与年初结转结余3.00万元之和，多出1.00万元；请核实。']],
    ['a stated 0 before the year', workbook(table(['上年结转', '本年收入', '支出'], ['甲', 0, 9, 13])), ['D3,C3,B3 「甲」支出13.00万元大于本年收入9.00万元，多出4.00万元，没有写明年初结转结余；请核实或补充。']],
  ],
});

const alone = (note: string) => workbook(table(['全年预算数'], ['甲', 10], ['合计', 10], [note]));
describeCheck(surplusHasAmount, {
  accepts: [
    ['an amount', alone('注：结余资金2万元由财政收回')],
    ['an amount that the table tells', workbook(ledger(['甲', 10, 10, 8, null, '结余资金由财政收回']))],
    ['a balance of the table', workbook(table(['全年预算数', '结余'], ['甲', 10, 2], ['合计', 10, 2], ['注：结余资金由财政收回']))],
    ['a balance that is to be avoided', alone('注：按施工节点安排预算，减少年末结余')],
    ['the balance of the year before', alone('注：上年结余资金已上缴财政')],
    ['rules on balances', alone('注：结余资金管理办法已印发')],
    ['nothing left', alone('注：年末无结余资金')],
  ],
  reports: [
    ['a balance that is taken back', alone('注：结余资金均由财政收回。'), ['A5 提到「结余资金」而没有写明金额，表中也算不出；请写明结余数及其去向。']],
    ['a balance that goes on to the next year', workbook(table(['全年预算数', '备注'], ['甲', 10, '部分资金结转下年使用'])), ['C3 提到「结转」而没有写明金额，表中也算不出；请写明结余数及其去向。']],
    ['another amount in the same sentence', alone('注：全年安排资金20万元，结余资金已上缴财政'), ['A5 提到「结余资金」而没有写明金额，表中也算不出；请写明结余数及其去向。']],
  ],
  inText: {
    accepts: [
      ['an amount', '二、资金使用情况\n全年支出95万元，年末结余资金5万元由财政收回。'],
      ['an amount in another sentence', '年末结余资金5万元。结余资金由财政收回。'],
      ['a balance that the workbook tells', '结余资金由财政收回。', { workbook: workbook(ledger(['甲', 10, 10, 8])) }],
      ['a recommendation', '六、有关建议\n结余资金由财政统筹使用。'],
      ['saving water', '资金使用率100%。深入开展节约用水、厉行节约宣传。'],
      ['nothing left of one project, something of another', '培训项目没有结余，宣传项目结余3万元。'],
      ['nothing left of this year, something of the last', '全年没有结余，上年结余3万元已收回。'],
      ['money saved where not all was used', '甲项目资金使用率100%，乙项目预算执行率80%，节约资金2万元。'],
      ['the statement of a workbook, told of at its cell', null, { workbook: workbook(table(['全年预算数'], ['甲', 10], ['合计', 10]), said('结余资金由财政收回')) }],
    ],
    reports: [
      ['a balance that is taken back', '革命干部经费10.8万，根据实际在世人数发放，结余资金均由财政收回；专款专用。', ['‹结余资金› 提到「结余资金」而没有写明金额；请写明结余数及其去向。']],
      ['money saved where all was used, in one sentence', '资金使用率100%，资金有节约。', ['‹资金有节约› 写有「资金有节约」，又写「使用率100%」，两者矛盾；请核实资金是否有结余。']],
      ['money saved where all was used', '资金174万元全部到位，资金使用率100%。\n通过招标节约了资金，提高了效益。', ['‹节约了资金› 写有「节约了资金」，又写「使用率100%」，两者矛盾；请核实资金是否有结余。']],
      ['nothing left, and something', '年末没有结余，账面结余148.7万元按规定上缴。', ['‹没有结余› 写有「没有结余」，又写「账面结余148.7万元按规定上缴」，两者矛盾；请核实资金是否有结余。']],
      ['a balance where all was used, in one sentence', '全年资金全部支出完毕，形成结余3万元。', ['‹结余› 写有「结余」，又写「资金全部支出完毕」，两者矛盾；请核实资金是否有结余。']],
    ],
  },
});
