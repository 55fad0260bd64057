import { categoryWords } from '../../core/model/names';
import type { Spoken } from '../texts';
import type { Grouping, Standing } from './finding-list';
import type { PartId, ScoreOrder, Stretch } from './score-parts';

/** The words of the tab 核对. */
export interface CheckTexts {
  readonly severities: Readonly<Record<Standing, string>>;
  readonly checked: string;
  readonly checkedOf: Readonly<Record<'workbook' | 'report', string>>;
  readonly findings: string;
  readonly noFindings: string;
  readonly nothingRecognised: string;
  readonly basis: string;
  readonly waived: string;
  readonly allWaived: string;
  readonly waive: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly saveReason: string;
  readonly cancelReason: string;
  readonly takeBack: string;
  readonly clearLine: string;
  readonly position: (place: number, count: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly groupBy: string;
  readonly groupings: Readonly<Record<Grouping, string>>;
  readonly filterBy: string;
  readonly allProjects: (count: number) => string;
  readonly noProject: string;
  readonly allCodes: (count: number) => string;
  readonly counted: (name: string, count: number) => string;
  readonly find: string;
  readonly matching: (shown: number, all: number) => string;
  readonly noMatch: string;
  readonly showAll: string;
  readonly moreFindings: (count: number) => string;
  readonly textHints: (count: number) => string;
  readonly aboutCheck: string;
  readonly aboutRule: string;
  readonly allRules: string;
  readonly mend: string;
  readonly addTargets: string;
  readonly scores: string;
  readonly toScores: string;
  readonly projects: (count: number) => string;
  readonly openProjects: (count: number) => string;
  readonly ungradedProjects: (count: number) => string;
  readonly unratedProjects: (count: number) => string;
  readonly order: string;
  readonly orders: Readonly<Record<ScoreOrder, string>>;
  readonly findProject: string;
  readonly noProjectFound: string;
  readonly parts: Readonly<Record<PartId, string>>;
  readonly outcomes: Readonly<Record<Stretch['outcome'], string>>;
  readonly part: (name: string, earned: string, max: string, lost: string, open: string) => string;
  readonly betweenParts: string;
  readonly less: (points: string) => string;
  readonly undecided: (count: number) => string;
  readonly deductions: (count: number) => string;
  readonly decide: string;
  readonly full: (count: number) => string;
  readonly unscored: (count: number) => string;
  readonly toReport: string;
  readonly writeFindings: string;
}

const chinese: CheckTexts = {
  severities: { error: '错误', warning: '警告', hint: '提示', review: '待确认', waived: '已说明' },
  checked: '核对什么',
  checkedOf: { workbook: '本工作簿', report: '复核已有报告' },
  findings: '问题',
  noFindings: '没有发现问题。',
  nothingRecognised: '还没有可以核对的内容。请先在「数据」中查看该怎么做。',
  basis: '依据：',
  waived: '理由：',
  allWaived: '没有须处理的问题，都已说明理由。',
  waive: '说明并不再提示',
  reason: '理由',
  reasonHint: '记在「报告设置」，报告和核对清单中写明；数据变了会重新提示。',
  saveReason: '保存',
  cancelReason: '取消',
  takeBack: '恢复提示',
  clearLine: '清除这一行说明',
  position: (place, count) => `${place} / ${count}`,
  previous: '上一个问题（Shift+F8）',
  next: '下一个问题（F8）',
  groupBy: '分组',
  groupings: { severity: '按级别', project: '按项目' },
  filterBy: '只看某一级别',
  allProjects: (count) => `全部项目（${count}）`,
  noProject: '不属于某一项目',
  allCodes: (count) => `全部规则（${count}）`,
  counted: (name, count) => `${name}（${count}）`,
  find: '查找文字、项目或单元格',
  matching: (shown, all) => `${shown}个，共${all}个`,
  noMatch: '没有符合条件的问题。',
  showAll: '清除筛选',
  moreFindings: (count) => `再显示一些（还有${count}个）`,
  textHints: (count) => `显示报告文字的提示（${count}个）`,
  aboutCheck: '查看这条核对规则',
  aboutRule: '查看计分规则',
  allRules: '全部核对规则与计分规则',
  mend: '去「目标」填写',
  addTargets: '去「目标」新增指标',
  scores: '得分',
  toScores: '看得分',
  projects: (count) => `${count}个项目`,
  openProjects: (count) => `待评定${count}个`,
  ungradedProjects: (count) => `分值合计不是满分${count}个`,
  unratedProjects: (count) => `未设指标${count}个`,
  order: '排序',
  orders: { table: '按表格顺序', lowest: '得分最低在前', undecided: '待评定在前' },
  findProject: '查找项目',
  noProjectFound: '没有这样的项目。',
  parts: { execution: '预算执行', ...categoryWords, unclassified: '未分类' },
  outcomes: { earned: '得分', lost: '扣分', open: '待评定' },
  part: (name, earned, max, lost, open) => `${name}${earned}/${max}${lost === '0' ? '' : `，扣${lost}`}${open === '0' ? '' : `，待评定${open}`}`,
  betweenParts: '；',
  less: (points) => `扣${points}分`,
  undecided: (count) => `待评定（${count}项）`,
  deductions: (count) => `扣分（${count}项）`,
  decide: '去「目标」评定',
  full: (count) => `得满分（${count}项）`,
  unscored: (count) => `无分值（${count}项）`,
  toReport: '下一步：报告',
  writeFindings: '写入核对清单',
};

const english: CheckTexts = {
  severities: { error: 'Errors', warning: 'Warnings', hint: 'Hints', review: 'To confirm', waived: 'Set aside' },
  checked: 'What is checked',
  checkedOf: { workbook: 'This workbook', report: 'Review a report' },
  findings: 'Findings',
  noFindings: 'Nothing is wrong.',
  nothingRecognised: 'There is nothing to check yet. See under Data what to do.',
  basis: 'Basis: ',
  waived: 'Reason: ',
  allWaived: 'Nothing is left to do; everything found is set aside with a reason.',
  waive: 'Give a reason and set aside',
  reason: 'Reason',
  reasonHint: 'Kept on the settings sheet and told in the report and the list of findings; shown again once the data change.',
  saveReason: 'Save',
  cancelReason: 'Cancel',
  takeBack: 'Show as open again',
  clearLine: 'Clear this reason',
  position: (place, count) => `${place} / ${count}`,
  previous: 'Previous finding (Shift+F8)',
  next: 'Next finding (F8)',
  groupBy: 'Group',
  groupings: { severity: 'Severity', project: 'Project' },
  filterBy: 'Show one severity only',
  allProjects: (count) => `All projects (${count})`,
  noProject: 'Of no single project',
  allCodes: (count) => `All rules (${count})`,
  counted: (name, count) => `${name} (${count})`,
  find: 'Find text, project or cell',
  matching: (shown, all) => `${shown} of ${all}`,
  noMatch: 'No finding is like that.',
  showAll: 'Clear filters',
  moreFindings: (count) => `Show some more (${count} left)`,
  textHints: (count) => `Show hints on the wording of the report (${count})`,
  aboutCheck: 'About this check',
  aboutRule: 'About this scoring rule',
  allRules: 'All checks and scoring rules',
  mend: 'Fill in under Targets',
  addTargets: 'Add an indicator under Targets',
  scores: 'Scores',
  toScores: 'See scores',
  projects: (count) => `${count} ${count === 1 ? 'project' : 'projects'}`,
  openProjects: (count) => `${count} to be decided`,
  ungradedProjects: (count) => `${count} not on full points`,
  unratedProjects: (count) => `${count} without indicators`,
  order: 'Order',
  orders: { table: 'As in the table', lowest: 'Lowest score first', undecided: 'To be decided first' },
  findProject: 'Find a project',
  noProjectFound: 'No project is like that.',
  parts: { execution: 'Execution', output: 'Output', benefit: 'Benefit', satisfaction: 'Satisfaction', cost: 'Cost', unclassified: 'Unclassified' },
  outcomes: { earned: 'earned', lost: 'lost', open: 'to be decided' },
  part: (name, earned, max, lost, open) => `${name} ${earned} of ${max}${lost === '0' ? '' : `, ${lost} lost`}${open === '0' ? '' : `, ${open} to be decided`}`,
  betweenParts: '; ',
  less: (points) => `−${points}`,
  undecided: (count) => `To be decided (${count})`,
  deductions: (count) => `Points lost (${count})`,
  decide: 'Decide under Targets',
  full: (count) => `Full points (${count})`,
  unscored: (count) => `Without points (${count})`,
  toReport: 'Next: Report',
  writeFindings: 'Write findings',
};

export const checkTexts: Spoken<CheckTexts> = { 'zh-CN': chinese, en: english };
