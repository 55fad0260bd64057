/** The texts of the cases: reports in words of our own around the noted figures, with the faults that are noted. */
import type { Case } from './case';

/** An amount as such reports write it, without 元 where the case notes that. */
const wan = (amount: number | null | undefined): string => `${amount ?? ''}万元`;

const seed = ({ department, year, totals, items, items_named_without_amount: unpriced = [], figures_in_text: figures = {} }: Case): string => {
  const count = (name: string): number => figures[name] ?? 0;
  return `${year}年度项目支出绩效自评报告
一、项目支出基本情况
（一）项目支出概况
${department}${year}年度项目支出${wan(totals.project_expenditure)}，用于组织部专项工作、老干部管理及活动、驻村工作，以及${unpriced.join('、')}。
（二）项目资金使用管理情况
${items.map(({ name, budget, parts = [] }) => `${name}${budget}万${parts.length > 0 ? `（其中${parts.map((part) => `${part.name}${part.budget}万`).join('、')}）` : ''}`).join('，')}。资金按制度审批后支付，年末结余由财政收回。
（三）项目支出绩效目标完成程度
较好完成了年度目标。
2、绩效评价工作开展情况
部里成立了评价小组，对照年初安排逐项检查资金使用和工作成效.
3、综合评价情况及评价结论
各项工作推进有序，群众反映良好。
4、绩效评价指标分析
（1）项目决策情况
组织${count('现场教育干部')}名干部接受现场教育，办主题培训班${count('主题培训班期数')}期。清退被借调人员${count('清理借调人员')}名，取消证明事项${count('取消证明事项')}项。改造有围墙的服务中心${count('拆除围墙服务中心')}个，提升村级阵地${count('升级村级阵地')}个，新设红色驿站${count('红色驿站')}个。
（2）项目过程情况
调整干部${count('调整干部人次')}人次，其中提拔重用${count('提拔重用')}名；联席会议${count('联席成员')}家成员单位开展日常监督；核算${count('工资核算公务员')}名公务员的工资，纠正${count('纠偏单位')}家单位、${count('纠偏人员')}名人员的发放标准。
（3）项目产出情况
结成流动党员联系对子${count('流动党员联系对子')}对，登记流出党员${count('流出登记流动党员')}名，${count('提金点子党员')}名党员提出的建议中${count('金点子')}条被采纳；编排红色剧场演出${count('红色剧场演出')}场，遴选师资${count('师资')}名、业务骨干${count('业务骨干')}名，开发课程${count('课程')}堂；设置党员责任区${count('党员责任区')}个。老干部荣获诗词大赛三等奖。
（四）项目效益情况
开设主体班${count('主体班')}个班，受训${count('受训人次(余)')}余人次，老干部作品获得诗词大赛三等奖。核销坏账${count('核销坏账万元(余)')}余万元，偿还债务${wan(count('偿还债务万元'))}，重点项目开工率达${count('重点项目开工率%')}%；引进集体经济项目${count('集体经济项目')}个，今年村均集体经济收入预计超过${wan(count('村均集体经济收入万元(预计超)'))}；水稻亩产${count('亩产公斤')}公斤，育成鱼类新种质${count('鱼类新种质')}个。
五、主要经验及做法、存在的问题及原因分析
举办专题辅导报告会${count('专题辅导报告会')}场，送学上门${count('送学上门人次')}人次，结对${count('结对')}对，收到老干部意见${count('老干部意见')}条，开展文体活动${count('文体活动')}次，调解纠纷${count('调解纠纷')}起，志愿服务${count('志愿服务人次')}人次。
存在的问题是绩效目标没有细化到单个项目，原因是各科室标准不统一。
六、有关建议
统一绩效目标设置标准，按项目分解指标。
七、其他需要说明的问题
无。[bookmark: _GoBack]
`;
};

const dataCentre = ({ department, year, totals }: Case): string => `${year}年度项目支出绩效自评报告
一、项目支出基本情况
（一）项目支出概况
${department}${year}年初项目${totals.initial_projects}个，年初预算${wan(totals.initial_budget)}，其中上年结转${wan(totals.carryover_in_initial)}。年中新增项目${totals.projects_added}个，其中${totals.of_which_转列暂付款}个由暂付款转列。全年共实施项目${totals.projects}个，调整后预算${wan(totals.adjusted_budget)}。
（二）项目资金使用管理情况
全年到位资金${wan(totals.funds_received)}，按制度审批后支付。
`;

const transfers = ({ department, year, totals, items }: Case): string => {
  const goals = ['扶助困难群众，弘扬慈善精神', '保障低保特困对象基本生活', '维持福利院正常运行', '发挥公益金的社会效益', '消除养老机构消防隐患', '规范财政项目评审', '做好民政日常管理', '发展专业社工服务', '建成社会福利中心综合楼', '推进公益性公墓建设', '促进精神障碍患者康复', '及时救助困难群众', '妥善救助流浪乞讨人员', '提高健康服务水平'];
  return `${year}年度转移支付资金绩效自评报告
一、绩效目标分解下达情况
（一）资金下达情况
${department}${year}年度项目预算${wan(totals.budget)}，其中${items.map(({ name, budget }) => `${name}${wan(budget)}`).join('，')}。
（二）绩效目标情况
${items.map(({ name }, index) => `${index + 1}. ${name}：${goals[index]}。`).join('\n')}
`;
};

const road = ({ department, totals, figures_in_text: figures = {} }: Case): string => `绩效自评报告
一、专项资金基本情况
（一）项目概况
${department}管养公路${figures['养护里程km']}公里、线路${figures['线路']}条，设工班${figures['工班']}个。
（二）资金使用管理情况
县财政下达资金${wan(totals.budget)}。年初预算${wan(totals.initial)}全部到位，资金使用率${totals['stated_rate_%']}%，资金有节约。
（三）项目绩效目标完成程度
提质改造线路${figures['提质线路']}条、${figures['提质km']}公里。
`;

/** Returns the text of a case; null where the case is a form or a table alone. */
export const textOf = (facts: Case): string | null => {
  const texts: Readonly<Partial<Record<string, (facts: Case) => string>>> = { '00_seed': seed, '01': dataCentre, '10': transfers, '17': road };
  return texts[facts.id]?.(facts) ?? null;
};
