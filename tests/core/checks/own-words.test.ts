import { figuresHaveCells } from '../../../src/core/checks/figures-have-cells';
import { growthFollows } from '../../../src/core/checks/growth-follows';
import { ratesHaveNumbers } from '../../../src/core/checks/rates-have-numbers';
import type { CellValue, SheetSnapshot } from '../../../src/core/model/snapshot';
import { describeCheck } from '../../helpers/describe-check';
import { ledger, sheet, targets, workbook } from '../../helpers/snapshot';

/** The 成效台账: C2 is the statement, D2 the quantity, E2 its unit. */
const said = (statement: string, quantity: number | null = null, measure: string | null = null): SheetSnapshot => sheet('成效台账', [['章节', '主题', '事项陈述', '数量', '单位'], ['产出', '培训', statement, quantity, measure]]);
const unit = (...rows: readonly (readonly CellValue[])[]): SheetSnapshot => sheet('单位信息', [['单位名称', '某局'], ['年度', 2024], ...rows]);
const money = ledger(['甲', 100, 120, 95.5], ['乙', 50, 50, 50], ['合计', 150, 170, 145.5]);
const words = (statement: string, quantity: number | null = null, measure: string | null = null) => workbook(money, said(statement, quantity, measure));

describeCheck(figuresHaveCells, {
  accepts: [
    ['an amount of a project', words('甲项目支出95.5万元')],
    ['an amount as it rounds', words('甲项目支出96万元')],
    ['the same in 元', words('甲项目支出955000元')],
    ['a total', words('全年支出145.50万元')],
    ['a difference of two amounts', words('年中追加20万元，未支出24.5万元')],
    ['about an amount', words('全年支出近150万元')],
    ['an amount with its own quantity', words('核销坏账490余万元', 490, '万元')],
    ['an amount that is another than its quantity, which is another check’s', words('核销坏账490万元', 480, '万元')],
    ['parts of an amount', words('其中师资费60万元、场地费60万元')],
    ['a price', words('按每人300元的标准发放')],
    ['an indicator’s amount', workbook(money, said('单位成本降到850元'), targets(['甲', '成本指标', '经济成本指标', '单位成本', '≤850元', 840, 10]))],
    ['no amount', words('举办培训7期')],
    ['words below the table, which the report does not tell', workbook(ledger(['甲', 100, 120, 95.5], ['合计', 100, 120, 95.5], ['注：另有工会经费3万元']))],
    ['a workbook without amounts', workbook(said('支出95.5万元'))],
  ],
  reports: [
    ['an amount that no cell has', words('甲项目支出96.5万元'), ['C2 「96.5万元」在表中没有对应的金额，也不能由表中的金额算出；请核对，或在台账中补上。']],
    ['an amount in a remark', workbook(ledger(['甲', 100, 120, 95.5, null, '尾款13万元次年支付'])), ['F3 「13万元」在表中没有对应的金额，也不能由表中的金额算出；请核对，或在台账中补上。']],
    ['an amount in 单位信息', workbook(money, unit(['资金用途', '用于培训，安排专款88万元'])), ['B3 「88万元」在表中没有对应的金额，也不能由表中的金额算出；请核对，或在台账中补上。']],
    ['parts of nothing', words('其中师资费60万元、场地费61万元'), ['C2 「60万元」在表中没有对应的金额，也不能由表中的金额算出；请核对，或在台账中补上。', 'C2 「61万元」在表中没有对应的金额，也不能由表中的金额算出；请核对，或在台账中补上。']],
  ],
  inText: {
    accepts: [
      ['amounts of the workbook', '全年预算数170万元，全年执行数145.50万元，结余24.5万元。', { workbook: workbook(money) }],
      ['a text alone', '全年执行数96.5万元。'],
      ['what is asked for, and the line that a rule draws', '二、过程\n单笔超过5万元的支出有会议记录。\n三、有关建议\n建议每年安排30万元。', { workbook: workbook(money) }],
      ['the report on the workbook', null, { workbook: words('甲项目支出96.5万元') }],
    ],
    reports: [['an amount that no cell has', '全年执行数145.50万元，其中培训支出96.5万元。', ['‹96.5万元› 「96.5万元」在表中没有对应的金额，也不能由表中的金额算出；请核对，或在台账中补上。'], { workbook: workbook(money) }]],
  },
});

describeCheck(growthFollows, {
  accepts: [
    ['a rise', words('收入由100万元增长到120万元，增长20%')],
    ['a rise to two decimals', words('参训人数从180人次增加到205人次，增长13.89%')],
    ['a rise in other units', words('收入由8000万元提高到1.2亿元，增长50%')],
    ['against the year before', words('2024年收入120万元，比上年100万元增长20%')],
    ['the year before in brackets', words('2024年收入120万元（上年100万元），增长20%')],
    ['a fall', words('投诉由50件下降到40件，下降20%')],
    ['a difference', words('收入792.22万元，同比上年度增加209.28万元，增加35.9%')],
    ['a difference that is a fall', words('投诉40件，比上年减少10件，下降20%')],
    ['percentage points', words('合格率由90%提高到95%，提高5个百分点')],
    ['a difference of the two', words('平均住院日8.2天，比上年9.1天减少0.9天；电诈立案由316起降到253起，下降63起')],
    ['against the year before, behind its parts', words('支出100万元，其中甲60万元、乙40万元，比上年80万元增加20万元，增长25%')],
    ['a difference of something else', words('职工由30人增加到32人，减少劳务派遣5人')],
    ['per cent said for percentage points', words('合格率由90%提高到95%，提高5%')],
    ['about a number', words('收入由约100万元增长到120万元，增长30%')],
    ['a level, no change', words('收入由100万元增长到120万元，占比提高到30%')],
    ['two numbers that are not compared', words('投入100万元，新增120万元，增长30%')],
    ['numbers of two things', words('由100人增加到120场，增长30%')],
    ['a difference of another thing', words('支出95万元，收入比上年增加20万元，增长10%')],
    ['a rise from nothing', words('由0个增加到5个，增长100%')],
  ],
  reports: [
    ['a rise that does not follow', words('收入由100万元增长到120万元，增长25%'), ['C2 由100万元到120万元应是增长20.00%，写的是25%；请更正。']],
    ['a fall that does not follow', words('投诉由50件下降到40件，下降25%'), ['C2 由50件到40件应是下降20.00%，写的是25%；请更正。']],
    ['a fall that is called a rise', words('收入由120万元到96万元，增长20%'), ['C2 由120万元到96万元应是下降20.00%，写的是20%；请更正。']],
    ['against the year before', words('2024年收入120万元，比上年100万元增长12%'), ['C2 由100万元到120万元应是增长20.00%，写的是12%；请更正。']],
    ['percentage points', words('合格率由90%提高到95%，提高6个百分点'), ['C2 由90%到95%应是增长5.00个百分点，写的是6个百分点；请更正。']],
    ['a difference', words('收入792.22万元，同比上年度增加209.28万元，增加31.39%'), ['C2 由582.94万元到792.22万元应是增长35.90%，写的是31.39%；请更正。']],
    ['a difference that is another', words('平均住院日8.2天，比上年9.1天减少1.1天；次均费用由248元降到236元，下降14元'), ['C2 由9.1天到8.2天应是下降0.9天，写的是1.1天；请更正。', 'C2 由248元到236元应是下降12元，写的是14元；请更正。']],
    ['a rate on the year before, behind the difference', words('下达3,486.5万元，比上年3,205万元增加281.5万元，增长8.87%'), ['C2 由3,205万元到3486.50万元应是增长8.78%，写的是8.87%；请更正。']],
    ['the second decimal', words('参训人数从180人次增加到205人次，增长13.88%'), ['C2 由180人次到205人次应是增长13.89%，写的是13.88%；请更正。']],
  ],
  inText: {
    accepts: [['a rise', '收入由100万元增长到120万元，增长20%。'], ['the report on the workbook', null, { workbook: words('收入由100万元增长到120万元，增长25%') }]],
    reports: [['a rise that does not follow', '一、基本情况\n村均收入由28万元提高到30万元，同比增长7.2%。', ['‹7.2%› 由28万元到30万元应是增长7.14%，写的是7.2%；请更正。']]],
  },
});

describeCheck(ratesHaveNumbers, {
  accepts: [
    ['a fraction', words('重点项目开工率85.29%（29/34）')],
    ['a sample beside it', words('亮灯率达到98.5%（抽查200盏，亮灯197盏）')],
    ['a number beside it', words('34个重点项目开工29个，开工率85.29%')],
    ['all of them', words('问题整改率100%')],
    ['about a share', words('开工率达85%以上')],
    ['a change', words('投诉量同比下降12.5%')],
    ['a share of money', words('预算执行率85.29%')],
    ['a satisfaction, which is another check’s', words('群众满意度96.5%')],
    ['a rate of an indicator', workbook(money, said('考核合格率97%'), targets(['甲', '产出指标', '质量指标', '考核合格率', '≥95%', '97%', 10]))],
    ['an aim', words('力争开工率达到90%')],
  ],
  reports: [['a share alone', words('重点建设项目开工率达到85.29%'), ['C2 「重点建设项目开工率85.29%」没有写明分子和分母；建议写成几个中的几个，便于核对。']]],
  inText: {
    accepts: [
      ['a fraction', '34个重点项目中29个开工，开工率85.29%。'],
      ['a rate of an indicator', '考核合格率97%。', { workbook: workbook(money, targets(['甲', '产出指标', '质量指标', '考核合格率', '≥95%', '97%', 10])) }],
      ['a recommendation', '六、有关建议\n把开工率提到85.5%。'],
      ['the statement of a workbook, told of at its cell', null, { workbook: words('重点建设项目开工率达到85.29%') }],
    ],
    reports: [
      ['a share alone', '充分发挥支部作用，今年重点建设项目开工率达85.29%。', ['‹85.29%› 「重点建设项目开工率85.29%」没有写明分子和分母；建议写成几个中的几个，便于核对。']],
      ['a share with counts of other things behind a semicolon', '新建驿站6个；重点项目开工率达85.29%；引进项目15个。', ['‹85.29%› 「重点项目开工率85.29%」没有写明分子和分母；建议写成几个中的几个，便于核对。']],
    ],
  },
});
