import { sharesNotGuessed } from '../../../src/core/checks/shares-not-guessed';
import { statementMatchesQuantity } from '../../../src/core/checks/statement-matches-quantity';
import { describeCheck } from '../../helpers/describe-check';
import { ledger, sheet, targets, workbook } from '../../helpers/snapshot';

/** A row of the 成效台账: statement, quantity, unit; C2 is the statement, D2 the quantity. */
const said = (statement: string, quantity: string | number | null, measure: string | null = null, format = 'General') =>
  workbook(sheet('成效台账', [['章节', '主题', '事项陈述', '数量', '单位'], ['产出', '培训', statement, quantity, measure]], { formats: { 3: format } }));

/** Two projects with their 合计 in row 5, and one with an indicator. */
const two = workbook(ledger(['甲', 100, 120, 95.5], ['乙', 50, 50, 50], ['合计', 150, 170, 145.5]));
const one = workbook(ledger(['甲', 100, 120, 95.5]), targets(['甲', '产出指标', '质量指标', '考核合格率', '≥95%', '97%', 10]));
const short = workbook(ledger(['甲', 100, 120, 95.5]), targets(['甲', '产出指标', '数量指标', '改造危桥', '≥8座', '7座', 10]));

describeCheck(statementMatchesQuantity, {
  accepts: [
    ['the same number', said('举办培训7期', 7, '期')],
    ['a rounded amount', said('核销村级坏账呆账490余万元', 490, '万元')],
    ['the same amount in another unit', said('核销村级坏账呆账490余万元', 4900000, '元')],
    ['a rounded count', said('培训干部4000余人次', 4000, '人次')],
    ['thousands between commas', said('培训干部4,000人次', 4000, '人次')],
    ['a share in per cent', said('开工率达到85.29%', 85.29, '%')],
    ['a share that Excel shows in per cent', said('开工率达到85.29%', 0.8529, null, '0.00%')],
    ['a number in words', said('举办培训三期', 3, '期')],
    ['a larger number in words', said('走访一百零五户', 105, '户')],
    ['two in words', said('新建两个驿站', 2, '个')],
    ['one of several numbers, the one with the unit', said('组织12个单位办班7期', 7, '期')],
    ['parts that add up', said('培训男干部12人、女干部8人', 20, '人')],
    ['no number in the statement', said('全面加强一线干部培训', 7, '期')],
    ['no quantity', said('举办培训7期', null, '期')],
    ['a year and a document number, which are no quantities', said('按照组发〔2023〕5号文件，2024年12月31日前完成培训', 7, '期')],
  ],
  reports: [
    ['another number', said('举办培训7期', 8, '期'), ['C2,D2 「举办培训7期」写的是7期，数量列是8期，两者不符。']],
    ['another number beside a year', said('2024年举办培训7期', 8, '期'), ['C2,D2 「2024年举办培训7期」写的是7期，数量列是8期，两者不符。']],
    ['a rounded number that is another', said('核销坏账490余万元', 49, '万元'), ['C2,D2 「核销坏账490余万元」写的是490余万元，数量列是49万元，两者不符。']],
    ['a number of another thing', said('组织12个单位办班7期', 12, '期'), ['C2,D2 「组织12个单位办班7期」写的是7期，数量列是12期，两者不符。']],
    ['another share', said('开工率达到85.29%', 85.92, '%'), ['C2,D2 「开工率达到85.29%」写的是85.29%，数量列是85.92%，两者不符。']],
    ['another number in words', said('举办培训三期', 4, '期'), ['C2,D2 「举办培训三期」写的是三期，数量列是4期，两者不符。']],
    ['a number without a unit column', said('走访12户', 15), ['C2,D2 「走访12户」写的是12，数量列是15，两者不符。']],
  ],
  inText: {
    accepts: [
      ['the amounts of the whole', '某局2024年度项目全年预算数170万元，全年执行数145.5万元，预算执行率85.59%。', { workbook: two }],
      ['amounts as they round', '全年执行数146万元，预算执行率86%。', { workbook: two }],
      ['the amounts of the projects one by one', '甲项目全年预算数120万元，执行数95.5万元；乙项目全年预算数50万元，执行数50万元。', { workbook: two }],
      ['a rate on another basis', '预算执行率97%。', { workbook: two }],
      ['an amount of something else', '中央补助资金到位30万元，全年支出28万元。', { workbook: two }],
      ['an amount that may mean several', '2024年度项目支出150万元。', { workbook: two }],
      ['about an amount', '全年支出近150万元。', { workbook: two }],
      ['what is not in the tables', '资金到位170万元。', { workbook: two }],
      ['the actual of an indicator, and its target', '考核合格率97%，指标值为考核合格率95%。', { workbook: one }],
      ['what an indicator falls short of its target by', '改造危桥1座移至下年。', { workbook: short }],
      ['a figure of the reason why an indicator was missed', '主要原因是：2座因管线迁改停工（“改造危桥”）。', { workbook: short }],
      ['a figure of the year before', '考核合格率比上年提高2%。', { workbook: one }],
      ['several figures of one unit', '考核合格率由94%提高到97%。', { workbook: one }],
      ['an indicator of several projects that one of them has', '学员满意度93%。', { workbook: workbook(ledger(['甲', 1, 1, 1], ['乙', 1, 1, 1]), targets(['甲', '满意度指标', null, '学员满意度', '90%', '93%', 10], ['乙', '满意度指标', null, '学员满意度', '90%', '91%', 10])) }],
      ['no workbook', '全年执行数95万元。'],
      ['as much as was issued', '实际下达指标174万元。预算174万元全部到位。'],
      ['much less issued, which is of another thing', '实际下达指标50万元。预算174万元全部到位。'],
    ],
    reports: [
      ['less issued than came in full', '年初预算安排项目174万元，实际实施并下达预算指标173.65万元。该项目资金来源为本级预算174万元，全部到位并当年使用。', ['‹174万元› 写有174万元全部到位，又写实际下达173.65万元，相差0.35万元；请核实。']],
      ['another amount of the whole', '2024年度项目全年预算数170万元，全年执行数154.5万元。', ['‹154.5万元› D5 文中的全年执行数写作154.5万元，表中是145.50万元；请核对后改成一致。'], { workbook: two }],
      ['another amount of a project named before', '甲项目全年预算数120万元，全年执行数59.5万元。', ['‹59.5万元› D3 文中「甲」的全年执行数写作59.5万元，表中是95.50万元；请核对后改成一致。'], { workbook: two }],
      ['another rate', '全年预算数120万元，预算执行率97.58%。', ['‹97.58%› D3,C3 文中「甲」的预算执行率写作97.58%，表中是79.58%（全年执行数÷全年预算数）；请核对后改成一致。'], { workbook: one }],
      ['an amount that is said to have been received, and was not', '年初预算174万元全部到位，资金使用率100%。', ['‹174万元› D3 文中「甲」的资金到位数写作174万元，表中是173.65万元；请核对后改成一致。'], { workbook: workbook(sheet('表', [['2024年项目支出表（单位：万元）'], ['项目', '年初预算数', '全年预算数', '资金到位数'], ['甲', 174, 173.65, 173.65]])) }],
      ['more than the budget of the year that is said to have been received', '年初预算174万元已全部到位。', ['‹174万元› C3 文中「甲」的资金到位数写作174万元，表中是全年预算数173.65万元；请核对后改成一致。'], { workbook: workbook(ledger(['甲', 174, 173.65, null])) }],
      ['another rate of funds received', '资金到位率100%。', ['‹100%› D3,C3 文中「甲」的资金到位率写作100%，表中是38.85%（资金到位数÷全年预算数）；请核对后改成一致。'], { workbook: workbook(sheet('表', [['2024年项目支出表（单位：万元）'], ['项目', '年初预算数', '全年预算数', '资金到位数'], ['甲', 985, 861.46, 334.67]])) }],
      ['another number than the actual, the target and what lies between', '改造危桥2座。', ['‹2座› F2 文中「改造危桥」的实际完成值写作2座，表中是7座；请核对后改成一致。'], { workbook: short }],
      ['another actual of an indicator', '全年考核合格率98%。', ['‹98%› F2 文中「考核合格率」的实际完成值写作98%，表中是97%；请核对后改成一致。'], { workbook: one }],
    ],
  },
});

const money = ledger(['甲', 10, 10, 10]);
const output = (name: string, ...rest: readonly (string | number | null)[]) => targets(['甲', '产出指标', '质量指标', name, ...rest]);
describeCheck(sharesNotGuessed, {
  accepts: [
    ['units on both sides', workbook(money, output('合格率', '≥95%', '97%', 10))],
    ['half a per cent of at most two', workbook(money, output('差错率', '≤2%', 0.5, 10))],
  ],
  reports: [
    ['a share taken as per cent', workbook(money, output('合格率', '≥95%', 0.97, 10)), ['F2 「合格率」的0.97没有写明单位，暂按97%；请在单元格中写明单位。']],
    ['a target taken as per cent', workbook(money, output('合格率', 0.95, '90%', 10)), ['E2 「合格率」的0.95没有写明单位，暂按95%；请在单元格中写明单位。']],
    [
      'the shares of a column together, wherever they stand in it',
      workbook(money, targets(['甲', '产出指标', '质量指标', '合格率', '≥95%', 0.97, 10], ['甲', '产出指标', '质量指标', '优良率', '≥90%', 0.9, 10], ['甲', '产出指标', '数量指标', '场次', '≥5场', 5, 10], ['乙', '产出指标', '质量指标', '达标率', '≥95%', 0.93, 10])),
      ['F2:F3,F5 「实际完成值」一列有3个数没有写明单位，都暂按「%」理解，如「合格率」的0.97暂按97%；请一并核对，在单元格中写明单位。'],
    ],
    ['a share and a count of one column apart', workbook(money, targets(['甲', '产出指标', '质量指标', '合格率', '≥95%', 0.97, 10], ['甲', '效益指标', '社会效益指标', '受益', '≥1万人', 8000, 10])), ['F2 「合格率」的0.97没有写明单位，暂按97%；请在单元格中写明单位。', 'F3 「受益」的8000没有写明单位，暂按0.8万人；请在单元格中写明单位。']],
    ['a count taken in the smaller unit', workbook(money, output('受益', '≥1万人', 8000, 10)), ['F2 「受益」的8000没有写明单位，暂按0.8万人；请在单元格中写明单位。']],
  ],
});
