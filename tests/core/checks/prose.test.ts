import { completionClaimsHold } from '../../../src/core/checks/completion-claims-hold';
import { completionSaysHowMuch } from '../../../src/core/checks/completion-says-how-much';
import { fundsAndResultsMatch } from '../../../src/core/checks/funds-and-results-match';
import { moneyUnitWrittenOut } from '../../../src/core/checks/money-unit-written-out';
import { noTracesOfEditing } from '../../../src/core/checks/no-traces-of-editing';
import { numberingInOrder } from '../../../src/core/checks/numbering-in-order';
import { ofTheReportYear } from '../../../src/core/checks/of-the-report-year';
import { oneNameOfTheUnit } from '../../../src/core/checks/one-name-of-the-unit';
import { problemsAdmitted } from '../../../src/core/checks/problems-admitted';
import { resultsInTheirChapter } from '../../../src/core/checks/results-in-their-chapter';
import { saidOnce } from '../../../src/core/checks/said-once';
import { toldInOnePlace } from '../../../src/core/checks/told-in-one-place';
import type { CellValue } from '../../../src/core/model/snapshot';
import { describeCheck } from '../../helpers/describe-check';
import { ledger, sheet, targets, workbook } from '../../helpers/snapshot';

const money = ledger(['培训', 10, 10, 10]);
const slow = ledger(['培训', 10, 10, 7.9]);
const reached = targets(['培训', '产出指标', '数量指标', '培训人数', '≥200人', '200人', 50], ['培训', '效益指标', '社会效益指标', '持证率', '≥80%', '82%', 40]);
const missed = targets(['培训', '产出指标', '数量指标', '培训人数', '≥200人', '180人', 50, null, '疫情影响'], ['培训', '效益指标', '社会效益指标', '持证率', '≥80%', '82%', 40]);
/** The rows of a 成效台账: chapter, statement, quantity, unit, project or indicator; B2 is the first statement. */
const told = (...rows: readonly (readonly CellValue[])[]) => sheet('成效台账', [['章节', '事项陈述', '数量', '单位', '项目或指标'], ...rows]);

/** A 自评表 of one project: A6 and A7 are the goal and its completion, F4 and G4 what stands beside 存在问题. */
const form = (goal: string | null, completion: string | null, problems: string | null = null, executed = 10) =>
  sheet('自评表', [
    ['项目支出绩效自评表'],
    ['（2024年度）'],
    ['项目名称', '培训'],
    ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, '年度资金总额', 10, 10, executed, 10, `${executed * 10}%`, executed],
    ['年度总体目标', '预期目标', null, null, '实际完成情况'],
    [null, goal, null, null, completion],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
    [null, '产出指标', '数量指标', '培训人数', '≥200人', '200人', 50, 50, null],
    [null, '效益指标', '社会效益指标', '持证率', '≥80%', '82%', 40, 40, null],
    ['总分', null, null, null, null, null, 100, 90 + executed, null],
    ['存在问题', problems],
  ]);

describeCheck(completionSaysHowMuch, {
  accepts: [
    ['a goal and a completion with numbers', workbook(form('培训200人', '培训两百人，持证率82%'))],
    ['a form without them', workbook(form(null, null))],
  ],
  reports: [
    ['a goal without a number', workbook(form('提高干部能力', '培训200人')), ['B7 「培训」的年度总体目标「提高干部能力」没有写明数量，无从衡量；请写明要完成多少。']],
    ['a completion without a number', workbook(form('培训200人', '完成情况良好')), ['E7 「培训」的实际完成情况「完成情况良好」没有写明数量，看不出完成了多少；请对照年度总体目标写明。']],
  ],
  inText: {
    accepts: [
      ['a goal of a form, of which its cell is told', null, { workbook: workbook(form('目标：保障正常运转。', '培训200人')) }],
      ['numbers in one of several sentences', '（三）绩效目标完成程度\n完成情况较好。\n设指标5项，完成5项。'],
      ['numbers in a part below it', '三、绩效目标完成情况\n总体较好。\n（一）产出指标\n培训三期。\n四、问题'],
      ['words that lead to a table', '（三）绩效目标完成程度\n完成情况详见附表。'],
      ['a problem with the goals', '（二）存在的问题\n1.绩效目标设置不合理\n目标没有细化。'],
      ['targets that were not reached, of which there are none', '3.未完成的绩效目标\n无。'],
      ['nothing under the heading', '（三）绩效目标完成程度\n四、问题'],
      ['the program’s own account', null, { workbook: workbook(money, reached) }],
      ['what is still to be filled in', null, { workbook: workbook(money) }],
    ],
    reports: [
      ['praise without a number', '（三）绩效目标完成程度。\n全年绩效目标完成情况较好。', ['‹全年绩效目标完成情况较好。› 「绩效目标完成程度」下只写了「全年绩效目标完成情况较好。」，没有一个数量，看不出完成了多少；请写明各项目标和实际完成的数量。']],
      ['goals that their sentences name', '一、目标下达\n甲项目绩效目标：保障正常运转。\n乙项目绩效目标：救助300人。\n丙项目总体目标：提升服务水平。', ['‹甲项目绩效目标：保障正常运转。› 有2处绩效目标没有写明数量，无从衡量，如「保障正常运转。」；请写明要完成多少。']],
      ['a goal that is named under a heading, once', '（二）绩效目标情况\n绩效目标：保障正常运转。', ['‹绩效目标：保障正常运转。› 「绩效目标情况」下只写了「绩效目标：保障正常运转。」，没有一个数量，看不出完成了多少；请写明各项目标和实际完成的数量。']],
      ['a goal without a number but the year', '（一）项目绩效目标\n2024年努力提高服务水平。\n（二）资金', ['‹2024年努力提高服务水平。› 「项目绩效目标」下只写了「2024年努力提高服务水平。」，没有一个数量，看不出完成了多少；请写明各项目标和实际完成的数量。']],
    ],
  },
});

describeCheck(numberingInOrder, {
  inText: {
    accepts: [
      ['the four forms in order', '一、概况\n（一）基本情况\n1.立项\n（1）依据\n（2）程序\n2.资金\n（二）目标\n二、结论\n（一）得分\n三、建议'],
      ['an excerpt', '三、评价结论\n得分较高。\n四、问题'],
      ['lists that begin anew', '一、概况\n1.甲完成。\n2.乙完成。\n另外：\n1.丙完成。\n2.丁完成。'],
      ['parts that count anew', '第一部分 概况\n一、职责\n二、机构\n第二部分 自评\n一、项目概况\n二、结论'],
      ['text without numbers', '概况如下。'],
      ['the program’s own report', null, { workbook: workbook(slow, missed) }],
    ],
    reports: [
      ['chapters numbered otherwise', '一、概况\n2、评价工作情况\n3、评价结论\n四、问题', ['‹2、评价工作情况› 「2、评价工作情况」接在「一、概况」后面，同级标题的序号写法不同；请用同一种序号（一级“一、”，二级“（一）”，三级“1.”，四级“（1）”）。']],
      ['the form changed within a chapter', '四、指标分析\n（1）决策情况\n（2）过程情况\n（三）产出情况', ['‹（三）产出情况› 「（三）产出情况」接在「（2）过程情况」后面，同级标题的序号写法不同；请用同一种序号（一级“一、”，二级“（一）”，三级“1.”，四级“（1）”）。']],
      ['a number left out', '一、概况\n三、结论', ['‹三、结论› 「三、结论」前面一个序号是「一、概况」，中间缺号；请补上或重新编号。']],
      ['a number left out below', '一、概况\n（一）甲\n（三）乙', ['‹（三）乙› 「（三）乙」前面一个序号是「（一）甲」，中间缺号；请补上或重新编号。']],
      ['a number twice', '一、概况\n（一）甲\n（二）乙\n（二）丙\n二、结论\n二、问题', ['‹（二）丙› 「（二）丙」与前面的「（二）乙」序号重复；请重新编号。', '‹二、问题› 「二、问题」与前面的「二、结论」序号重复；请重新编号。']],
    ],
  },
});

describeCheck(noTracesOfEditing, {
  inText: {
    accepts: [
      ['plain text with tabs, line ends and numbers', '一、概况\r\n\t项目支出1.5万元，见V1.2版。\f增长3.5%。'],
      ['an English abbreviation at the end', '项目由XX Co.'],
      ['a byte order mark', '\ufeff一、概况\n完成。'],
    ],
    reports: [
      ['a bookmark', '七期。\n[bookmark: _GoBack]五、问题\n没有细化。', ['‹[bookmark: _GoBack]› 「[bookmark: _GoBack]」是编辑软件留下的标记，共1处；请删去。']],
      ['a broken reference and a field', '见错误！未找到引用源。所示，第{ PAGE }页。', ['‹错误！未找到引用源。› 「错误！未找到引用源。」是编辑软件留下的标记，共2处；请删去。']],
      ['signs that cannot be shown', '项目\u0001完成\ufffd。', ['‹\u0001› 文中有看不见或显示不出的字符（U+0001、U+FFFD），共2处；请删去或重新录入这几个字。']],
      ['ASCII full stops', '甲完成.乙完成。（丙完成）.', ['‹.› 句末用了西文句点「.」，共2处，如「甲完成.」；请改为“。”。']],
    ],
  },
});

describeCheck(resultsInTheirChapter, {
  accepts: [
    ['results under 产出', workbook(money, told(['产出', '举办培训7期', 7, '期']))],
    ['how it was decided, with a number', workbook(money, told(['决策', '经党组会议3次审议通过', 3, '次'], ['决策', '印发实施方案2个', 2, '个'], ['决策', '领导重视']))],
  ],
  reports: [['results under 决策', workbook(money, told(['决策', '举办培训7期', 7, '期'])), ['A2,B2 「举办培训7期」写的是做成了什么，章节却是“决策”；请把章节改为“产出”或“效益”。']]],
  inText: {
    accepts: [
      ['basis, procedure and targets', '四、指标分析\n（一）项目决策情况\n立项依据为3份文件。经2次会议研究决定。设指标5项。按20万元分配资金。'],
      ['an example or two', '四、指标分析\n（一）项目决策情况\n立项依据充分。上年培训7期。服务群众400人。'],
      ['results under 产出', '四、指标分析\n（一）项目产出情况\n培训7期。服务400人。修路3公里。'],
      ['rows that are told of in the workbook', null, { workbook: workbook(money, told(['决策', '培训7期'], ['决策', '服务400人'], ['决策', '修路3公里'])) }],
    ],
    reports: [
      ['results alone', '四、指标分析\n（一）项目决策情况\n培训7期。服务400人。修路3公里。', ['‹培训7期。服务400人。修路3公里。› 决策部分有3句写的是做成了什么（如「培训7期。」），没有写立项依据、决策程序、绩效目标和资金分配；请把成效移到产出或效益部分，并补写决策情况。']],
      ['mostly results', '四、指标分析\n（一）项目决策情况\n立项依据充分。培训7期。服务400人。修路3公里。', ['‹培训7期。服务400人。修路3公里。› 决策部分有3句写的是做成了什么（如「培训7期。」），多于写立项依据、程序、目标和资金分配的1句；请把成效移到产出或效益部分。']],
    ],
  },
});

const claimed = told(['产出', '年度绩效目标全部完成']);
describeCheck(completionClaimsHold, {
  inText: {
    accepts: [
      ['a claim that the data bear out', null, { workbook: workbook(money, reached, claimed) }],
      ['a claim on one thing among others', null, { workbook: workbook(money, missed, told(['产出', '教材采购任务全部完成'])) }],
      ['a claim on outcomes, all of which were met', null, { workbook: workbook(money, missed, told(['效益', '效益指标全部达到预期'])) }],
      ['a claim on a project whose indicators were met', null, { workbook: workbook(ledger(['培训', 10, 10, 10], ['宣传', 5, 5, 5]), targets(['培训', '产出指标', '数量指标', '培训人数', '≥200人', '180人', 50], ['宣传', '产出指标', '数量指标', '宣传场次', '≥5场', '5场', 50]), told(['产出', '年度目标全部完成', null, null, '宣传'])) }],
      ['words that hedge', null, { workbook: workbook(money, missed, told(['产出', '基本达到预期目标'], ['产出', '未全部完成年度目标'])) }],
      ['the program’s own words', null, { workbook: workbook(money, missed) }],
      ['how points are counted', '三、结论\n各项指标全部完成。未完成指标值的按比例计分。'],
      ['a claim on outputs, and an outcome that was missed', '三、产出\n产出指标6项，全部达到指标值。\n五、存在的问题\n1项指标未达到指标值，为读者满意度。'],
      ['a target that was passed, and one of which less is better', '三、产出\n各项绩效目标全部完成。合格率目标95%，实际97%；投诉率目标1%，实际0.5%；能耗指标200吨，实际180吨。'],
      ['a claim with nothing against it', '三、结论\n达到了预期的绩效目标。'],
    ],
    reports: [
      ['a claim against an unmet indicator', null, ['‹年度绩效目标全部完成› B2,F2 文中说「年度绩效目标全部完成」，而有1项指标没有完成，如「培训」的「培训人数」（指标值200人，实际180人）；请按实际改写。'], { workbook: workbook(money, missed, claimed) }],
      ['a given text against a workbook', '三、结论\n项目达到了预期效益。', ['‹项目达到了预期效益› F2 文中说「项目达到了预期效益」，而有1项指标没有完成，如「培训」的「培训人数」（指标值200人，实际180人）；请按实际改写。'], { workbook: workbook(money, missed) }],
      ['a claim against another sentence', '三、结论\n各项任务指标均已完成。\n五、存在的问题\n培训指标未完成。', ['‹各项任务指标均已完成› 文中说「各项任务指标均已完成」，另一处却说「培训指标未完成。」，前后矛盾；请核实。']],
      ['a claim against a target and what was reached', '三、产出\n各项绩效目标全部完成。可用率目标99.9%，实际99.5%。', ['‹各项绩效目标全部完成› 文中说「各项绩效目标全部完成」，另一处却说「可用率目标99.9%，实际99.5%」，前后矛盾；请核实。']],
      ['a claim against a target that asks for no less', '三、产出\n各项绩效目标全部完成。入网户数目标≥500户，实际完成480户。', ['‹各项绩效目标全部完成› 文中说「各项绩效目标全部完成」，另一处却说「入网户数目标≥500户，实际完成480户」，前后矛盾；请核实。']],
      ['a claim against a part of a goal', '三、产出\n绩效指标全部完成。购置课桌椅1,628套，为目标值的88%。', ['‹绩效指标全部完成› 文中说「绩效指标全部完成」，另一处却说「购置课桌椅1,628套，为目标值的88%」，前后矛盾；请核实。']],
      ['a claim that nothing was late', '三、产出\n补助按月打卡，全年没有延迟。12月补助延迟3天到账。其余均按时发放。', ['‹没有延迟› 文中说「没有延迟」，另一处却说「12月补助延迟3天到账」，前后矛盾；请核实。']],
      ['a claim against a rate of which more is better', '三、产出\n绩效目标均已完成。网办率目标95%，实际93.6%。', ['‹绩效目标均已完成› 文中说「绩效目标均已完成」，另一处却说「网办率目标95%，实际93.6%」，前后矛盾；请核实。']],
      ['a claim against a rate', '三、结论\n绩效目标全部完成。\n四、分析\n年度目标完成率95%。', ['‹绩效目标全部完成› 文中说「绩效目标全部完成」，另一处却说「年度目标完成率95%」，前后矛盾；请核实。']],
    ],
  },
});

describeCheck(problemsAdmitted, {
  accepts: [['a form that has no problem, and none to have', workbook(form('培训200人', '培训200人', '无'))], ['a form that tells of one', workbook(form('培训200人', '培训200人', '进度偏慢', 7))]],
  reports: [['a form with a low rate', workbook(form('培训200人', '培训200人', '没有明显问题', 7)), ['B12,E5,D5 写的是「没有明显问题」，而「培训」的预算执行率只有70.00%（全年执行数÷全年预算数）；请写明问题和原因。']]],
  inText: {
    accepts: [
      ['no problem, and no reason for one', '五、存在的问题\n无。\n'],
      ['a problem that is told of', '五、存在的问题\n预算执行率75%，进度偏慢。'],
      ['nothing else to be said', '五、问题\n执行率偏低。\n七、其他需要说明的问题\n本单位2024年无其他需要说明的问题。\n预算执行率75%。'],
      ['an audit that found nothing', '四、分析\n（二）过程情况\n审计未发现问题。预算执行率75%。'],
    ],
    reports: [
      ['a low rate in the workbook', '五、存在的问题\n不存在问题。', ['‹不存在问题。› D3,C3 写的是「不存在问题。」，而「培训」的预算执行率只有79.00%（全年执行数÷全年预算数）；请写明问题和原因。'], { workbook: workbook(slow, reached) }],
      ['an unmet indicator in the workbook', '五、存在的问题\n暂无。', ['‹暂无。› F2 写的是「暂无。」，而「培训」的指标「培训人数」没有完成；请写明问题和原因。'], { workbook: workbook(money, missed) }],
      ['a low rate in the text', '一、概况\n预算执行率79.9%。\n五、存在的问题：无', ['‹无› 写的是「无」，另一处却是「预算执行率79.9%。」；请写明问题和原因。']],
    ],
  },
});

const two = ledger(['驻村工作经费', 10, 10, 10], ['普法宣传经费', 5, 5, 5]);
describeCheck(fundsAndResultsMatch, {
  accepts: [
    ['rows of projects and indicators', workbook(money, reached, told(['产出', '培训7期', 7, '期', '培训'], ['产出', '培训180人', 180, '人', '培训人数'], ['产出', '办班', null, null, null]))],
    ['rows of several projects', workbook(two, told(['产出', '走访40户', 40, '户', '驻村工作、普法宣传']))],
  ],
  reports: [['a row of no project', workbook(money, reached, told(['产出', '修路3公里', 3, '公里', '道路养护'])), ['E2 「修路3公里」对应的“道路养护”不在项目和指标之中；请改写对应的项目，或说明用的是哪项资金。']]],
  inText: {
    accepts: [
      ['items that are told of', '一、概况\n安排驻村工作经费10万元，普法宣传经费5万元。\n四、分析\n（一）产出情况\n驻村走访40户，开展普法讲座3场。'],
      ['items whose names say nothing', '一、概况\n安排专项工作经费10万元，组织部工作经费5万元，项目支出15万元。\n四、分析\n（一）产出情况\n走访40户。'],
      ['an item of which a part is told of', '一、概况\n安排驻村工作经费20万元，其中8万元用于后盾单位奖励，12万元用于工作队工作经费。\n四、分析\n（一）产出情况\n表彰后盾单位6家。'],
      ['a text without results', '一、概况\n安排驻村工作经费10万元。'],
      ['projects whose indicators stand in the tables', null, { workbook: workbook(money, reached, told(['产出', '走访40户'])) }],
    ],
    reports: [
      ['an item that is not told of', '一、概况\n安排驻村工作经费10万元，普法宣传经费5万元。\n四、分析\n（一）产出情况\n开展普法讲座3场。', ['‹10万元› 「驻村工作经费」安排了资金，成效部分没有提到，共1项；请补写做了什么、效果如何。']],
      ['an item, once, that is split into others', '一、概况\n驻村工作项目资金预算20万元，其中8万元用于后盾单位奖励，12万元用于工作队工作经费。\n四、分析\n（一）产出情况\n开展普法讲座3场。', ['‹20万元› 「驻村工作项目」安排了资金，成效部分没有提到，共1项；请补写做了什么、效果如何。']],
      ['a project that is not told of', null, ['A3 「驻村工作经费」安排了资金，成效部分没有提到，共1项；请补写做了什么、效果如何。'], { workbook: workbook(two, told(['产出', '开展普法讲座3场'])) }],
    ],
  },
});

describeCheck(ofTheReportYear, {
  inText: {
    accepts: [
      ['the year of the report', '2024年度项目支出绩效自评报告\n一、概况\n本单位2024年度项目支出5万元。'],
      ['comparisons with other years', '一、概况\n2024年度支出5万元，比2023年度增长5%。本单位较2022年度持平。', { year: 2024 }],
      ['document numbers, titles and periods', '一、概况\n按照《2023年度考核办法》和组发〔2023〕5号文件，2021年至2024年分年实施，2022年度立项。', { year: 2024 }],
      ['when it was evaluated and what comes next', '二、评价工作\n2025年1月组织自评。\n六、有关建议\n2025年度预算按节点安排，将进一步细化目标。', { year: 2024 }],
      ['a year that something happened in', '一、概况\n本中心2019年挂牌。', { year: 2024 }],
      ['what stands beside a forecast', '四、分析\n（一）产出情况\n实际完成243人次，少于预计。完成预计数的90%。将考核结果与任用挂钩，将完成情况按月通报。', { year: 2024 }],
      ['what another year is given for', '四、结果应用\n（一）效益情况\n自评结果作为安排2025年项目的参考。', { year: 2024 }],
      ['a plan of the next year', '六、有关建议\n2025年将继续完善制度。2024年度项目将按期验收的经验。', { year: 2024 }],
      ['days that exist', '四、分析\n（一）产出情况\n1月13日至24日抽查。2024年2月29日完成，6月底验收，12月31日前付清。', { year: 2024 }],
      ['a text without a year', '一、概况\n本单位支出5万元。'],
    ],
    reports: [
      ['another year', '2024年度项目支出绩效自评报告\n一、概况\n本单位2023年度项目支出5万元。', ['‹2023› 报告年度是2024年，「本单位2023年度项目支出5万元。」写的是2023年；是沿用旧稿的，请改正。']],
      ['another year in which the evaluation is told to have been made', '2024年度项目支出绩效自评报告\n二、评价工作\n2022年我馆开展自评。', ['‹2022› 报告年度是2024年，「2022年我馆开展自评。」写的是2022年；是沿用旧稿的，请改正。']],
      ['another year in the title', '2023年度项目支出绩效自评报告\n一、概况\n完成。', ['‹2023› 报告年度是2024年，「2023年度项目支出绩效自评报告」写的是2023年；是沿用旧稿的，请改正。'], { workbook: workbook(money) }],
      ['another year than the workbook’s', '一、概况\n全年2022年绩效较好。', ['‹2022› 报告年度是2024年，「全年2022年绩效较好。」写的是2022年；是沿用旧稿的，请改正。'], { workbook: workbook(money) }],
      ['days that do not exist', '四、分析\n（一）产出情况\n2024年2月30日完成，13月验收，20244年付清。', ['‹2024年2月30日› 「2024年2月30日」不是正确的日期；请改正。', '‹13月› 「13月」不是正确的日期；请改正。', '‹20244年› 「20244年」不是正确的日期；请改正。']],
      ['a year that is over as one to come', '六、有关建议\n2024年我馆将继续完善总分馆制。', ['‹2024年我馆将继续› 「2024年我馆将继续」写的是2024年将要做的事，而报告年度2024年已经结束；请核对年份。'], { year: 2024 }],
      ['a plan for the year that is over', '七、下一步打算\n力争在2024年6月底前完成改造。', ['‹力争在2024年6月底前完成改造› 「力争在2024年6月底前完成改造」写的是2024年将要做的事，而报告年度2024年已经结束；请核对年份。'], { year: 2024 }],
      ['a day long after', '二、资金使用情况\n截至2042年12月31日支付5万元。项目工期至2040年12月31日。', ['‹2042年12月31日› 「2042年12月31日」远在报告年度2024年之后；请核对年份。'], { year: 2024 }],
      ['a forecast', '四、分析\n（二）效益情况\n集体经济收入预计超过30万元。明年将建成3处。', ['‹预计超过30万元。› 「集体经济收入预计超过30万元。」写的是预计要发生的事；年度自评请写实际完成数。', '‹将建成3处。› 「明年将建成3处。」写的是预计要发生的事；年度自评请写实际完成数。']],
      ['a forecast in 成效台账', null, ['‹预计增收30万元。› B2 「预计增收30万元。」写的是预计要发生的事；年度自评请写实际完成数。'], { workbook: workbook(money, told(['效益', '预计增收30万元'])) }],
    ],
  },
});

const unit = sheet('单位信息', [['单位名称', '某县民政局'], ['年度', 2024], ['评价组织', '由办公室牵头']]);
describeCheck(oneNameOfTheUnit, {
  inText: {
    accepts: [
      ['one name', '某县民政局2024年度项目支出绩效自评报告\n一、概况\n某县民政局2024年度项目支出5万元。'],
      ['a shorter name', '某县民政局2024年度项目支出绩效自评报告\n一、概况\n县民政局2024年度项目支出5万元。'],
      ['other units that take part', '某县民政局项目支出绩效自评报告\n二、评价工作\n某县财政局2024年绩效评价通知要求自评。某县财政局2024年印发通知。由县教育局配合。'],
      ['the name of the workbook', '某县民政局项目支出绩效自评报告', { workbook: workbook(unit, money) }],
      ['the program’s own report', null, { workbook: workbook(unit, money) }],
    ],
    reports: [
      ['two names', '某县民政局2024年度项目支出绩效自评报告\n一、概况\n某县教育局2024年度项目支出5万元。', ['‹某县教育局› 文中自称「某县教育局」，前面是「某县民政局」；请统一单位名称。']],
      ['another name where it evaluates itself', '某旗农牧局2024年度补贴资金绩效自评报告\n二、评价工作\n某旗农业农村局成立评价组。某旗财政局成立评价组复核。', ['‹某旗农业农村局› 文中自称「某旗农业农村局」，前面是「某旗农牧局」；请统一单位名称。']],
      ['another name than the workbook’s', '某县教育局2024年度项目支出绩效自评报告', ['‹某县教育局› B1 文中自称「某县教育局」，工作簿中的单位是「某县民政局」；请核对是否沿用了别的单位的文稿。'], { workbook: workbook(unit, money) }],
    ],
  },
});

/** A form that says the same of another project. */
const twin = (name: string, on: string) => sheet(on, [['项目支出绩效自评表'], ['（2024年度）'], ['项目名称', name], ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'], [null, '年度资金总额', 10, 10, 10, 10, '100%', 10], ['年度总体目标', '预期目标', null, null, '实际完成情况'], [null, '培训180人次，合格率95%。', null, null, '培训185人次，考核合格率达到97%。']]);

describeCheck(saidOnce, {
  inText: {
    accepts: [
      ['short sentences and table cells twice', '工作有序开展。工作有序开展。\n某县民政局项目支出绩效自评报告表格\n某县民政局项目支出绩效自评报告表格'],
      ['what the forms of two projects say alike', null, { workbook: workbook(twin('培训', 'A'), twin('补贴', 'B')) }],
      ['words that are doubled for good', '认真研究研究，逐户逐户走访，一件一件落实，为了了解情况，项目目的的实现，“三查三查”活动，等等等等。'],
      ['the program’s own report', null, { workbook: workbook(slow, missed) }],
    ],
    reports: [
      ['a sentence twice', '一、概况\n严格按照专项资金管理办法审核支付。\n四、分析\n严格按照专项资金管理办法审核支付。', ['‹严格按照专项资金管理办法审核支付。› 「严格按照专项资金管理办法审核支付。」出现了2次；请删去重复的。']],
      ['words twice', '对项目进行进行检查。资金的的使用规范。加强管理，，按月公示。', ['‹进行进行› 「对项目进行进行检查。」中「进行进行」重复；请删去多余的字。', '‹的的› 「资金的的使用规范。」中「的的」重复；请删去多余的字。', '‹，，› 「加强管理，，按月公示。」中「，，」重复；请删去多余的字。']],
    ],
  },
});

describeCheck(moneyUnitWrittenOut, {
  inText: {
    accepts: [
      ['amounts with 元', '支出50万元、2.62亿元、300元。'],
      ['counts of ten thousands', '服务群众50万人次，栽植苗木3万株。'],
    ],
    reports: [
      ['amounts without 元', '申请经费50万，其中8万用于奖励，12万元用于工作。', ['‹50万› 「50万」「8万」没有写“元”，共2处；请补写“元”，如“50万元”。']],
      ['an amount in 成效台账', null, ['‹50万› B2 「50万」没有写“元”，共1处；请补写“元”，如“50万元”。'], { workbook: workbook(money, told(['产出', '发放补助资金50万'])) }],
    ],
  },
});

const parts = (output: string, benefit: string): string => `四、分析\n（三）产出情况\n${output}\n（四）效益情况\n${benefit}`;
describeCheck(toldInOnePlace, {
  inText: {
    accepts: [
      ['the same words in both', parts('举办培训班7期。', '举办培训班7期。')],
      ['one number of different things', parts('举办培训班15期。', '解决问题15个，收集意见15条。')],
      ['two numbers of one thing', parts('举办培训班7期。', '举办主体班8个。')],
      ['within one part', parts('举办培训班7期，开设主体班7个。', '群众满意。')],
      ['awards of their own', parts('荣获全国诗词大赛三等奖。', '荣获全市门球赛优胜奖。')],
    ],
    reports: [
      ['one count in other words', parts('举办专题培训班7期。', '各类主体班开班7个。'), ['‹7个› 「各类主体班开班7个」和前面的「举办专题培训班7期」像是同一件事，写法不同；请统一说法，只写一处。']],
      ['one award in other words', parts('宣传部门作品获全国诗词大赛三等奖。', '党支部书记在首届全国诗词大赛三等奖评选中入围。'), ['‹全国诗词大赛三等奖› 「全国诗词大赛三等奖」在两个部分都写了，而前后说法不同；请统一说法，只写一处。']],
    ],
  },
});
