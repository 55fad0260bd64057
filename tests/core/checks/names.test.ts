import { oneNamePerProject } from '../../../src/core/checks/one-name-per-project';
import { oneUnitPerReport } from '../../../src/core/checks/one-unit-per-report';
import { unitAskedForApplies } from '../../../src/core/checks/unit-asked-for-applies';
import { describeCheck } from '../../helpers/describe-check';
import { ledger, sheet, targets, workbook } from '../../helpers/snapshot';

const goals = (name: string) => targets([name, '产出指标', '数量指标', '培训', '≥180人次', 185, 90]);
const form = (name: string, amount: number) => sheet('自评表', [['项目支出绩效自评表'], ['项目名称', name], ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数'], [null, '年度资金总额', amount, amount, amount]]);

describeCheck(oneNamePerProject, {
  accepts: [
    ['one name in two tables, written with other spaces', workbook(ledger(['技能培训', 10, 10, 9]), goals('技能 培训'))],
    ['names alike within one table', workbook(ledger(['党建经费', 10, 10, 9], ['党建工作经费', 5, 5, 5], ['2024年党建项目', 5, 5, 5]))],
    ['one name of two units', workbook(sheet('表', [['填报单位：某县一中'], ['项目', '全年预算数（万元）'], ['校舍维修', 10]]), sheet('二', [['填报单位：某县二中'], ['项目', '全年预算数（万元）'], ['校舍维修', 7]]))],
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

const units = (...rows: readonly (readonly [code: string | null, unit: string | null, project: string, amount: number])[]) => sheet('表', [['2024年度（万元）'], ['单位编码', '单位名称', '项目', '全年预算数', '全年执行数'], ...rows.map(([code, unit, project, amount]) => [code, unit, project, amount, amount])]);

describeCheck(oneUnitPerReport, {
  accepts: [
    ['one unit in every row', workbook(units(['01', '甲局', '培训', 10], ['01', '甲局', '招聘', 5]))],
    ['a unit named in its first row alone, and a total', workbook(units(['01', '甲局', '培训', 10], [null, null, '招聘', 5], ['合计', '合计', '合计', 15]))],
    ['one unit named in two ways above two tables', workbook(sheet('一', [['填报单位：某县教育局'], ['项目', '全年预算数（万元）'], ['培训', 10]]), sheet('二', [['单位：教育局'], ['项目', '全年执行数（万元）'], ['培训', 9]]))],
    ['a summary over the tables of its units', workbook(sheet('总', [['填报单位：某县教育局'], ['项目', '全年预算数（万元）'], ['培训', 10], ['招聘', 5]]), sheet('分', [['填报单位：某县一中'], ['项目', '全年预算数（万元）'], ['培训', 10]]))],
    ['units of measure under 单位', workbook(sheet('表', [['项目', '单位', '全年预算数'], ['培训', '万元', 10], ['招聘', '元', 5]]))],
  ],
  reports: [
    ['several in one table', workbook(units(['01', '甲局', '培训', 10], ['02', '乙中心', '培训', 5])), ['B3,B4 工作簿中有2个单位：「甲局」「乙中心」；各单位的项目暂全部列入，项目编号前加单位编码。只写一个单位的，请在「数据」中选定单位（命令行用 --org）。']],
    ['several under 单位 alone', workbook(sheet('表', [['项目', '单位', '全年预算数（万元）'], ['培训', '某县民政局', 10], ['招聘', '某县就业中心', 5]])), ['B2,B3 工作簿中有2个单位：「某县民政局」「某县就业中心」；各单位的项目暂全部列入，项目编号前加单位编码。只写一个单位的，请在「数据」中选定单位（命令行用 --org）。']],
    ['one above each table, with projects of one name', workbook(sheet('表', [['填报单位：某县一中'], ['项目', '全年预算数（万元）'], ['维修', 10]]), sheet('二', [['填报单位：某县二中'], ['项目', '全年预算数（万元）'], ['维修', 7]])), ['A1,A1 工作簿中有2个单位：「某县一中」「某县二中」；各单位的项目暂全部列入，项目编号前加单位编码。只写一个单位的，请在「数据」中选定单位（命令行用 --org）。']],
    ['one that was chosen', workbook(units(['01', '甲局', '培训', 10], ['02', '乙中心', '培训', 5])), [], { organisation: '乙中心' }],
    ['one that was chosen by its code', workbook(units(['01', '甲局', '培训', 10], ['02', '乙中心', '培训', 5])), [], { organisation: '01' }],
    ['a choice that there is not', workbook(units(['01', '甲局', '培训', 10], ['02', '乙中心', '培训', 5])), ['B3,B4 工作簿中没有单位「培训」，只有「甲局」「乙中心」；暂全部列入，请在「数据」中改选其中一个。'], { organisation: '培训' }],
    ['more than are told', workbook(units(...['甲', '乙', '丙', '丁', '戊', '己'].map((name, index) => [`0${index}`, `${name}局`, '培训', 1] as const))), ['B3,B4,B5,B6,B7 工作簿中有6个单位：「甲局」「乙局」「丙局」「丁局」「戊局」等；各单位的项目暂全部列入，项目编号前加单位编码。只写一个单位的，请在「数据」中选定单位（命令行用 --org）。']],
  ],
});

const ofOne = workbook(units(['01', '甲局', '培训', 10], ['01', '甲局', '招聘', 5]));
describeCheck(unitAskedForApplies, {
  accepts: [['no choice', ofOne]],
  reports: [
    ['nothing where the one unit was asked for', ofOne, [], { organisation: '甲局' }],
    ['nothing where one of several was asked for', workbook(units(['01', '甲局', '培训', 10], ['02', '乙中心', '培训', 5])), [], { organisation: '丙局' }],
    ['another than the one unit', ofOne, ['B3 选定的单位「培训」没有用上：工作簿只有「甲局」一个单位，所有项目都列入了报告；请核对文件或单位名称。'], { organisation: '培训' }],
    ['a choice where nothing says whose the rows are', workbook(ledger(['甲', 10])), ['选定的单位「甲」没有用上：表中没有写明各行属于哪个单位，所有项目都列入了报告；请加「单位名称」列，或不选单位。'], { organisation: '甲' }],
  ],
});
