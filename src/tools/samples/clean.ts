import type { SampleCell, SampleSheet } from './sample-sheet';
import { achievementsSheet, targetsSheet, unitSheet } from './usual-sheets';

/** What one project of the sample did: quantity, quality, time, effect, satisfaction, each with target and actual. */
interface Work {
  readonly name: string;
  readonly adjusted: number;
  readonly executed: number;
  readonly remark: string | null;
  readonly quantity: readonly [name: string, target: number, actual: number, measure: string];
  readonly quality: readonly [name: string, target: number, actual: number];
  readonly effect: readonly [name: string, target: number, actual: number, measure: string];
  readonly satisfied: number;
  readonly reason?: string;
}

const works: readonly Work[] = [
  { name: '慈善会', adjusted: 40, executed: 40, remark: null, quantity: ['开展慈善募捐活动', 6, 6, '次'], quality: ['善款拨付合规率', 100, 100], effect: ['受助困难家庭', 320, 335, '户'], satisfied: 96 },
  { name: '城乡低保特困临时救助', adjusted: 2.75, executed: 2.75, remark: null, quantity: ['入户核查对象', 500, 512, '户'], quality: ['对象认定准确率', 98, 98.6], effect: ['应保尽保率', 100, 100, '%'], satisfied: 95 },
  { name: '忠州福利院运行', adjusted: 25.85, executed: 25.2, remark: null, quantity: ['集中供养老人', 86, 86, '人'], quality: ['消防检查合格率', 100, 100], effect: ['供养老人健康建档率', 95, 97, '%'], satisfied: 94 },
  { name: '福利彩票公益金支出', adjusted: 276.42, executed: 262.6, remark: null, quantity: ['资助公益项目', 18, 18, '个'], quality: ['项目验收合格率', 100, 100], effect: ['受益群众', 9000, 9240, '人次'], satisfied: 93 },
  { name: '养老机构消防', adjusted: 20, executed: 19.6, remark: null, quantity: ['改造养老机构', 5, 5, '家'], quality: ['改造验收合格率', 100, 100], effect: ['消除火灾隐患', 42, 45, '处'], satisfied: 95 },
  { name: '审计财政项目评审', adjusted: 18.6, executed: 17.9, remark: null, quantity: ['完成评审项目', 30, 31, '个'], quality: ['评审报告一次通过率', 90, 93], effect: ['核减不合理支出', 60, 68, '万元'], satisfied: 92 },
  { name: '民政管理工作', adjusted: 17, executed: 16.8, remark: null, quantity: ['组织业务培训', 8, 8, '期'], quality: ['培训考核合格率', 95, 97], effect: ['群众来信来访按期办结率', 98, 99, '%'], satisfied: 94 },
  { name: '政府购买社工服务', adjusted: 45, executed: 45, remark: null, quantity: ['开展社工服务', 1200, 1260, '人次'], quality: ['服务方案完成率', 95, 96], effect: ['困境儿童建档跟踪率', 100, 100, '%'], satisfied: 96 },
  { name: '社会福利中心综合楼', adjusted: 770.19, executed: 700.87, remark: '尾款按合同在竣工验收后支付，已列入下年计划', quantity: ['完成主体建筑面积', 6800, 6800, '平方米'], quality: ['分部工程验收合格率', 100, 100], effect: ['新增养老床位', 220, 220, '张'], satisfied: 91 },
  { name: '城乡公益性公墓', adjusted: 130, executed: 124.8, remark: null, quantity: ['新建公益性公墓', 4, 4, '处'], quality: ['工程验收合格率', 100, 100], effect: ['节地生态安葬率', 60, 57, '%'], satisfied: 90, reason: '部分群众安葬习惯转变较慢，下年增加政策宣传和生态安葬奖补' },
  { name: '精神障碍社区康复', adjusted: 338.93, executed: 325.37, remark: null, quantity: ['接受康复服务患者', 640, 652, '人'], quality: ['康复计划执行率', 90, 94], effect: ['患者规律服药率', 85, 88, '%'], satisfied: 95 },
  { name: '困难群众临时救助', adjusted: 1856.95, executed: 1819.81, remark: null, quantity: ['临时救助人次', 5200, 5318, '人次'], quality: ['救助金社会化发放率', 100, 100], effect: ['急难对象先行救助率', 95, 97, '%'], satisfied: 96 },
  { name: '流浪乞讨救助', adjusted: 36, executed: 33.1, remark: null, quantity: ['救助流浪乞讨人员', 260, 243, '人次'], quality: ['身份甄别完成率', 95, 96], effect: ['护送返乡安置率', 90, 94, '%'], satisfied: 93, reason: '实际发现的流浪乞讨人员少于预计，下年按近三年平均数设定指标值' },
  { name: '基本公共卫生', adjusted: 3, executed: 3, remark: null, quantity: ['开展健康讲座', 12, 12, '场'], quality: ['健康档案更新率', 90, 92], effect: ['健康知识知晓率', 85, 87, '%'], satisfied: 95 },
];

const shownPoints = (target: number, actual: number, maximum: number): number => (actual >= target ? maximum : Math.round((actual / target) * maximum * 100) / 100);

const indicatorRows = (work: Work): readonly (readonly SampleCell[])[] => {
  const row = (category: string, kind: string, name: string, target: number, measure: string, actual: number, maximum: number): readonly SampleCell[] => {
    const points = shownPoints(target, actual, maximum);
    return [work.name, category, kind, name, measure === '%' && target === 100 ? '=' : '≥', target, measure, actual, maximum, points, points < maximum ? (work.reason ?? null) : null];
  };
  const [quantity, wantedQuantity, doneQuantity, measure] = work.quantity;
  const [quality, wantedQuality, doneQuality] = work.quality;
  const [effect, wantedEffect, doneEffect, effectMeasure] = work.effect;
  return [
    row('产出指标', '数量指标', quantity, wantedQuantity, measure, doneQuantity, 20),
    row('产出指标', '质量指标', quality, wantedQuality, '%', doneQuality, 15),
    row('产出指标', '时效指标', '资金按计划拨付率', 90, '%', Math.min(100, Math.round((work.executed / work.adjusted) * 100)), 15),
    row('效益指标', '社会效益指标', effect, wantedEffect, effectMeasure, doneEffect, 30),
    row('满意度指标', '服务对象满意度指标', '服务对象满意度', 90, '%', work.satisfied, 10),
  ];
};

const total = (pick: (work: Work) => number): number => Math.round(works.reduce((sum, work) => sum + pick(work) * 100, 0)) / 100;
const last = 3 + works.length;

/** Sample (b): fourteen items that add up, executed amounts and indicators made up for the sample, every score complete. */
export const clean: readonly SampleSheet[] = [
  {
    name: '预算执行',
    title: '2024年度项目预算执行情况表（执行数为示例）',
    corner: '单位：万元',
    headings: ['序号', '项目', '年初预算数', '全年预算数', '全年执行数', '执行率', '备注'],
    rows: [
      ...works.map((work, index): readonly SampleCell[] => [
        index + 1,
        work.name,
        work.adjusted,
        work.adjusted,
        work.executed,
        { formula: `E${index + 4}/D${index + 4}`, value: work.executed / work.adjusted },
        work.remark,
      ]),
      [
        null,
        '合计',
        { formula: `SUM(C4:C${last})`, value: total((work) => work.adjusted) },
        { formula: `SUM(D4:D${last})`, value: total((work) => work.adjusted) },
        { formula: `SUM(E4:E${last})`, value: total((work) => work.executed) },
        { formula: `E${last + 1}/D${last + 1}`, value: total((work) => work.executed) / total((work) => work.adjusted) },
        null,
      ],
    ],
    widths: [7, 30, 14, 14, 14, 11, 50],
    formats: { 2: '#,##0.00', 3: '#,##0.00', 4: '#,##0.00', 5: '0.00%' },
    bold: [works.length],
    note: null,
  },
  targetsSheet(works.flatMap(indicatorRows), [24, 12, 18, 24, 10, 12, 10, 12, 8, 8, 44], '2024年度项目绩效目标完成情况表（指标为示例）'),
  achievementsSheet([
    ['决策', '立项', '程序', '项目经局党组会议审议后列入部门预算，年初随预算批复下达绩效目标', null, null, null, null, '党组会议纪要'],
    ['过程', '监督', '检查', '全年开展专项资金使用检查4次，发现的问题当年整改完毕', 4, '次', null, null, '检查记录'],
    ['效益', '救助', '及时性', '临时救助由申请到发放平均用时缩短到7天', 7, '天', null, '困难群众临时救助', '救助系统台账'],
    ['经验', '制度', '执行', '救助资金实行社会化发放、按月公示，群众可随时查询', null, null, null, null, null],
    ['问题', '工程', '进度', '综合楼工程尾款须待竣工验收，当年执行率低于其他项目', null, null, null, '社会福利中心综合楼', null],
    ['建议', '预算', '编制', '工程类项目按施工节点分年度安排预算，减少年末结余', null, null, null, '社会福利中心综合楼', null],
  ], [8, 10, 10, 60, 8, 8, 8, 24, 18]),
  unitSheet([
    ['单位名称', '某县民政局'],
    ['年度', 2024],
    ['主管部门', '某县民政局'],
    ['资金用途', '困难群众救助、养老服务、社会福利和民政公共服务'],
    ['评价组织', '由分管领导牵头，规划财务科和各业务科室组成自评小组'],
    ['评价时间', '次年一月至三月'],
    ['立项依据', '困难群众救助补助资金、福利彩票公益金等专项资金管理办法和年度预算批复'],
    ['资金管理制度', '单位财务管理制度和专项资金管理办法，实行专账核算、集体审批'],
  ]),
];
