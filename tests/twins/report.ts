/** Pairs of reports beside a workbook, which differ in one phrase: what is wrong there takes the workbook, or must stay the same with it. */
import type { GridAddress, GridCell } from '../helpers/grid-workbook';
import type { TextTwin } from './texts';

export interface ReportTwin extends TextTwin {
  /** Cells of the workbook that both of the pair have otherwise. */
  readonly cells?: Readonly<Partial<Record<GridAddress, GridCell>>>;
}

/** A report on the good workbook with nothing wrong in it, as a person would hand it in. */
export const report = `某县就业局2024年度项目支出绩效自评报告
一、项目支出基本情况
（一）项目支出概况
某县就业局2024年度项目全年预算数100万元，用于面向城乡劳动者开展技能培训。
（二）项目资金使用管理情况
全年执行数95万元，预算执行率95%，年末结余5万元，由财政收回。资金实行专账核算，先审批后支付。
（三）项目支出绩效目标完成程度
全年设5个绩效指标，5个均达到指标值，其中培训185人次，参训人员就业64人。
二、绩效评价工作开展情况
由分管领导牵头成立自评小组，核对培训台账和支付凭证后逐项评定。
三、综合评价情况及评价结论
自评得分99.5分，等级为优。
四、绩效评价指标分析
（一）项目决策情况
项目依据就业补助资金管理办法立项，经局党组会议审议后列入部门预算，并随预算批复下达绩效目标。
（二）项目过程情况
技能培训资金按进度拨付，培训机构按合同组织教学，财务人员每季度核对支付凭证。
（三）项目产出情况
举办技能培训班7期，考核合格率97%，教材验收合格率100%。
（四）项目效益情况
参训学员在本地企业稳定就业，发放问卷150份，收回142份，学员满意度93%。
五、主要经验及做法、存在的问题及原因分析
（一）主要经验及做法
按企业用工需求确定培训工种，开班前与企业签订用工意向。
（二）存在的问题及原因分析
部分尾款没有在当年支付，原因是培训机构结算资料报送较晚。
六、有关建议
在合同中约定结算资料的报送期限，由业务科室按月催办。
七、其他需要说明的问题
无。
`;

const unmet = { '绩效目标!H2': 170, '绩效目标!J2': 18.89, '绩效目标!K2': '汛期停课，下年提前排课' } as const;

const short = { '全年设5个绩效指标，5个均达到指标值，其中培训185人次': '全年设5个绩效指标，4个达到指标值，其中培训170人次' } as const;

export const reportTwins: readonly ReportTwin[] = [
  { code: 'C04', change: ['全年设5个绩效指标，5个均达到指标值，其中培训185人次，参训人员就业64人。', '较好实现了年初设想。'] },
  { code: 'C06', change: ['（三）项目支出绩效目标完成程度', '3、项目支出绩效目标完成程度'] },
  { code: 'C07', change: ['由业务科室按月催办。', '由业务科室按月催办.'], at: '催办.' },
  {
    code: 'C09',
    change: ['项目依据就业补助资金管理办法立项，经局党组会议审议后列入部门预算，并随预算批复下达绩效目标。', '走访企业12家。回访学员140人。印发宣传单3000份。'],
  },
  { code: 'T01', given: { '，预算执行率95%，年末结余5万元，由财政收回': '' }, change: ['全年执行数95万元', '全年执行数59万元'], at: '59万元' },
  { code: 'T01', change: ['考核合格率97%', '考核合格率98%'], at: '98%' },
  { code: 'T02', cells: unmet, given: short, change: ['参训人员就业64人。', '参训人员就业64人，圆满完成全年目标任务。'], at: '圆满完成全年目标任务' },
  { code: 'T03', cells: unmet, given: short, change: ['部分尾款没有在当年支付，原因是培训机构结算资料报送较晚。', '不存在明显问题。'] },
  { code: 'T06', change: ['由分管领导牵头成立自评小组', '11月31日由分管领导牵头成立自评小组'], at: '11月31日' },
  { code: 'T06', change: ['参训学员在本地企业稳定就业', '参训学员预计在本地企业稳定就业'] },
  { code: 'T07', change: ['某县就业局2024年度项目全年', '某县教育局2024年度项目全年'], at: '某县教育局' },
  { code: 'T08', change: ['由业务科室按月催办。', '由业务科室按月催办办法催办催办。'], at: '催办催办' },
  { code: 'T09', change: ['全年预算数100万元', '全年预算数100万'], at: '100万' },
  { code: 'T10', change: ['参训学员在本地企业稳定就业', '技能培训开了7个班，参训学员在本地企业稳定就业'], at: '7个' },
  { code: 'M11', change: ['年末结余5万元，由财政收回', '年末无结余'] },
  { code: 'M15', change: ['资金实行专账核算', '另支付印刷费3万元，资金实行专账核算'] },
];
