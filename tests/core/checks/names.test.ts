import { oneNamePerProject } from '../../../src/core/checks/one-name-per-project';
import { describeCheck } from '../../helpers/describe-check';
import { ledger, sheet, targets, workbook } from '../../helpers/snapshot';

const goals = (name: string) => targets([name, '产出指标', '数量指标', '培训', '≥180人次', 185, 90]);
const form = (name: string, amount: number) => sheet('自评表', [['项目支出绩效自评表'], ['项目名称', name], ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数'], [null, '年度资金总额', amount, amount, amount]]);

describeCheck(oneNamePerProject, {
  accepts: [
    ['one name in two tables, written with other spaces', workbook(ledger(['技能培训', 10, 10, 9]), goals('技能 培训'))],
    ['names alike within one table', workbook(ledger(['党建经费', 10, 10, 9], ['党建工作经费', 5, 5, 5], ['2024年党建项目', 5, 5, 5]))],
    ['names that share a word', workbook(ledger(['技能培训', 10, 10, 9]), goals('干部培训'))],
    ['two parts of one series', workbook(ledger(['道路改造一期', 10, 10, 9], ['第3小学食堂改造', 5, 5, 5]), targets(['道路改造二期', '产出指标', null, '里程', 5, 5, 90], ['第4小学食堂改造', '产出指标', null, '面积', 5, 5, 90]))],
    ['a longer name of another project, with amounts and indicators of its own', workbook(ledger(['农村公路养护', 10, 10, 9]), goals('农村公路养护'), form('农村公路养护机械购置', 7))],
    ['short names with one letter in common', workbook(ledger(['甲', 10, 10, 9]), goals('甲乙'))],
  ],
  reports: [
    ['a name with 项目 behind it', workbook(ledger(['技能培训', 10, 10, 9]), goals('技能培训项目')), ['A3,A2 「技能培训」与「技能培训项目」名称相近，现按两个项目处理；请在「数据」中确认是不是同一项目，或把各表中的名称写成一致。']],
    ['a year, brackets and a code', workbook(ledger(['技能培训（补助）', 10, 10, 9]), form('51000021R000000019951-2024年技能培训', 7)), ['A3,B2 「技能培训（补助）」与「51000021R000000019951-2024年技能培训」名称相近，现按两个项目处理；请在「数据」中确认是不是同一项目，或把各表中的名称写成一致。']],
    ['a letter misread, where one has amounts alone', workbook(ledger(['农村饮水工程', 10, 10, 9]), goals('农村饮水工裎')), ['A3,A2 「农村饮水工程」与「农村饮水工裎」名称相近，现按两个项目处理；请在「数据」中确认是不是同一项目，或把各表中的名称写成一致。']],
    ['a word more, and the same amount', workbook(ledger(['困难群众救助', 10, 10, 9]), form('困难群众临时救助', 10), goals('困难群众救助')), []],
    ['a word more at the end, and the same amount', workbook(ledger(['困难群众救助', 10, 10, 9]), form('困难群众救助工作', 10)), ['A3,B2 「困难群众救助」与「困难群众救助工作」名称相近，现按两个项目处理；请在「数据」中确认是不是同一项目，或把各表中的名称写成一致。']],
  ],
});
