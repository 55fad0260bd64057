/** For each check of texts a pair of reports that differ in one phrase: with the phrase as it is nothing is wrong, with the other one just this check speaks, at just that place. */

export interface TextTwin {
  readonly code: string;
  /** Phrases that both of the pair have otherwise than the report. */
  readonly given?: Readonly<Record<string, string>>;
  readonly change: readonly [phrase: string, other: string];
  /** Words that the finding points at; within the changed phrase where absent. */
  readonly at?: string;
  /** Codes that the silent one of the pair cannot do without. */
  readonly besides?: readonly string[];
}

/** A whole report in which nothing is wrong. */
export const goodReport = [
  '某县民政局2024年度项目支出绩效自评报告',
  '一、项目支出基本情况',
  '（一）项目支出概况',
  '本单位2024年度项目支出30万元，其中养老服务20万元，社会救助10万元。',
  '（二）项目资金使用管理情况',
  '全年预算数30万元，全年执行数30万元，预算执行率100%（全年执行数÷全年预算数）。',
  '（三）项目支出绩效目标完成程度',
  '共设绩效指标4项，完成4项。',
  '二、绩效评价工作开展情况',
  '由办公室牵头，财务室参加，2025年1月至3月完成自评。',
  '三、综合评价情况及评价结论',
  '自评得分96分，等级为优。',
  '四、绩效评价指标分析',
  '（一）项目决策情况',
  '立项依据为年度部门预算批复，经党组会议研究决定。',
  '（二）项目过程情况',
  '资金专款专用，全年开展检查4次。',
  '（三）项目产出情况',
  '养老服务覆盖老人120人，社会救助发放86户。',
  '（四）项目效益情况',
  '服务对象满意度95%（发放问卷200份，满意190份）。',
  '五、主要经验及做法、存在的问题及原因分析',
  '（一）主要经验及做法',
  '按月公示救助资金，群众可随时查询。',
  '（二）存在的问题及原因分析',
  '部分老人居住分散，上门服务用时较长。',
  '六、有关建议',
  '按居住片区编组上门。',
  '七、其他需要说明的问题',
  '无其他需要说明的问题。',
  '',
].join('\r\n');

export const textTwins: readonly TextTwin[] = [
  { code: 'C04', change: ['共设绩效指标4项，完成4项。', '完成情况较好。'] },
  { code: 'C06', change: ['二、绩效评价工作', '2、绩效评价工作'] },
  { code: 'C07', change: ['群众可随时查询。', '群众可随时查询.'] },
  { code: 'C09', change: ['立项依据为年度部门预算批复，经党组会议研究决定。', '培训护理员36人。走访老人90人。修缮床位30张。'] },
  { code: 'T02', given: { 部分老人居住分散: '救助指标未完成' }, change: ['自评得分96分', '绩效目标全部完成，自评得分96分'] },
  { code: 'T03', given: { '完成4项': '救助指标未完成' }, change: ['部分老人居住分散，上门服务用时较长。', '不存在问题。'] },
  { code: 'T05', change: ['社会救助发放86户', '补助发放86户'], at: '10万元' },
  { code: 'T06', change: ['本单位2024年度项目支出', '本单位2023年度项目支出'] },
  { code: 'T07', given: { 本单位2024年度: '某县民政局2024年度' }, change: ['\n某县民政局2024年度项目支出', '\n某县教育局2024年度项目支出'] },
  { code: 'T08', change: ['按居住片区编组上门。', '按月公示救助资金，群众可随时查询。'] },
  { code: 'T09', change: ['养老服务20万元', '养老服务20万'] },
  { code: 'T10', change: ['服务对象满意度95%', '组织督查4次，服务对象满意度95%'] },
];
