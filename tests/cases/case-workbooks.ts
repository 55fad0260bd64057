/** The workbooks of the cases, built from their facts as the clerks of such units keep them. */
import type { GridCell, GridRow, GridWorkbook } from '../helpers/grid-workbook';
import type { Case, CaseIndicator } from './case';

const unitSheet = ({ department, year }: Case, ...more: readonly GridRow[]): GridWorkbook => ({ 单位信息: [['栏目', '内容'], ['单位名称', department], ...(year === null ? [] : [['年度', year] as const]), ...more] });

/** Returns a ledger of the items with 预算数 in one column, and a 合计 of the kind that the case states. */
const oneColumnLedger = ({ year, items, totals }: Case): GridWorkbook => ({
  项目支出: [
    [`${year ?? ''}年度项目支出情况表`],
    [null, null, null, '单位：万元'],
    ['序号', '项目', '金额（万元）', '备注'],
    ...items.flatMap(({ name, budget, parts = [] }, index): readonly GridRow[] => [
      [index + 1, name, budget, '预算数'],
      ...parts.map(({ name: part, budget: own }, place): GridRow => [null, `${place === 0 ? '其中：' : '　　　'}${part}`, own, '预算数']),
    ]),
    [null, '合计', totals.project_expenditure ?? totals.budget ?? null, totals.project_expenditure === undefined ? '预算数' : '支出数'],
  ],
});

/** Returns a ledger of one project with the amounts that the case states for it as a whole. */
const oneProjectLedger = ({ year, project, totals }: Case): GridWorkbook => {
  const columns: readonly (readonly [heading: string, amount: number | null | undefined])[] = [['年初预算数', totals.initial_budget ?? totals.initial], ['全年预算数', totals.adjusted_budget ?? totals.budget], ['资金到位数', totals.funds_received], ['全年执行数', totals.executed]];
  const stated = columns.filter(([, amount]) => amount !== undefined);
  return { 预算执行: [[`${year ?? ''}年度项目预算执行情况表（单位：万元）`], ['项目', ...stated.map(([heading]) => heading)], [project ?? '部门项目支出', ...stated.map(([, amount]) => amount ?? null)]] };
};

/** Returns a table of the indicators of a project. */
const targetsTable = (project: string, indicators: readonly CaseIndicator[]): GridWorkbook => {
  const withPoints = indicators.some(({ weight }) => weight !== null);
  return {
    绩效指标: [
      ['项目', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', ...(withPoints ? ['分值', '得分'] : []), '偏差原因分析及改进措施'],
      ...indicators.map(({ l1, l2, l3, target, actual, weight, score }): GridRow => [project, l1, l2, l3, target, actual, ...(withPoints ? [weight, score] : []), null]),
    ],
  };
};

const percent = (rate: number | null | undefined): GridCell => (rate == null ? null : { percent: rate / 100 });

/** Returns the rows of indicators with each level named once, as its merged cells show it. */
const levelled = (indicators: readonly CaseIndicator[], row: (indicator: CaseIndicator, levels: readonly [string | null, string | null]) => GridRow): readonly GridRow[] =>
  indicators.map((indicator, index) => {
    const above = indicators[index - 1];
    return row(indicator, [above?.l1 === indicator.l1 ? null : indicator.l1, above?.l2 === indicator.l2 ? null : indicator.l2]);
  });

/** Returns the form of Sichuan as a unit publishes it with its prompts left in. */
const sichuanForm = (id: string, { department, year }: Case, project: string, { totals, sources = [] }: Pick<Case, 'totals' | 'sources'>, indicators: readonly CaseIndicator[], prompts: boolean): readonly GridRow[] => [
  [`部门预算项目支出绩效自评表（${year}年度）`],
  ['项目名称', null, project],
  ['主管部门', null, department, null, null, '实施单位', null, department],
  ['项目基本情况', '预算执行情况（万元）', null, '年初预算数', '调整后预算数', '预算执行数', '预算执行率', '权重', '得分', '原因'],
  [null, '总额', null, totals.initial ?? null, totals.budget ?? null, totals.executed ?? null, percent(totals['rate_%']), totals.weight ?? null, totals.score ?? null, null],
  ...sources.map(({ name, initial, budget, executed, 'rate_%': rate }): GridRow => [null, `其中：${name}`, null, initial ?? null, budget ?? null, executed ?? null, percent(rate), '/', '/', null]),
  ['年度目标完成情况', '预期目标', null, '', null, null, '实际完成情况', null, prompts ? '（对照年度目标，说明实际完成情况，100字以内）' : ''],
  ['绩效指标', '一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '完成值', '权重', '得分', '未完成原因分析'],
  ...levelled(indicators, ({ l3, target, actual, weight, score }, [l1, l2]) => {
    const [, sign = '', value = '', measure = ''] = /^([≥≤＝=]?)\s*([\d.]+)\s*(.*)$/.exec(target) ?? [];
    return [null, l1, l2, l3, sign, Number(value), measure, actual, weight, score, null];
  }),
  ...(prompts ? [['评价结论', null, '（200字以内）'], ['存在问题', null, '……'], ['改进措施', null, '……']] : []),
  [`项目负责人：`, null, null, '财务负责人：', null, null, `表号：${id}`],
];

/** Returns the national form with (A), (B), (B/A), and 分值 before the target. */
const nationalForm = ({ department, year, project = '', totals, indicators, total_weight_stated: weights, total_score_stated: points }: Case): readonly GridRow[] => [
  ['绩效目标自评表'],
  [`（${year}年度）`],
  ['项目名称', null, project],
  ['主管部门', null, department, null, null, '实施单位', null, department],
  ['项目资金（万元）', null, '年初预算数', '全年预算数（A）', '全年执行数（B）', '分值', '执行率（B/A）', '得分'],
  [null, '年度资金总额', null, totals.budget ?? null, totals.executed ?? null, totals.weight ?? null, percent(totals['rate_%']), totals.score ?? null],
  [null, '其中：当年财政拨款', null, totals.budget ?? null, totals.executed ?? null, '—', percent(totals['rate_%']), '—'],
  ['年度总体目标', '预期目标', null, null, '实际完成情况'],
  [null, '安装水库水标尺266米，便于群众了解水位', null, null, '安装水库水标尺266米，方便群众了解水位'],
  ['绩效指标', '一级指标', '二级指标', '三级指标', '分值', '年度指标值', '实际完成值', '得分', '偏差原因分析及改进措施'],
  ...levelled(indicators, ({ l3, target, actual, weight, score }, [l1, l2]) => [null, l1, l2, l3, weight, target, actual, score, null]),
  ['总分', null, null, null, weights ?? null, null, null, points ?? null],
];

/** Returns the workbook of a case. */
export const workbookOf = (facts: Case): GridWorkbook => {
  const { id, totals, items, indicators, project = '' } = facts;
  switch (id) {
    case '01':
      return { ...oneProjectLedger(facts), ...unitSheet(facts, ['年初项目数', totals.initial_projects ?? null], ['新增项目数', totals.projects_added ?? null], ['项目总数', totals.projects ?? null]) };
    case '03':
      return { 自评表: sichuanForm('510000_0013zp', facts, project, facts, indicators, true), ...unitSheet(facts) };
    case '04': {
      const before = facts.previous_form_on_page?.indicators ?? [];
      // The page shows the tail of one form and the head of the next; of the first no amounts are known.
      return { 自评表: [...sichuanForm('1', facts, '上一项目', { totals: { weight: 10 } }, before, false), [], ...sichuanForm('2', facts, project, facts, indicators, false)], ...unitSheet(facts) };
    }
    case '08':
      return { ...oneColumnLedger(facts), ...targetsTable(items[0]?.name ?? '', indicators), ...unitSheet(facts) };
    case '16':
      return { 自评表: nationalForm(facts), ...unitSheet(facts) };
    case '17':
      // What was issued is what the unit received.
      return { ...oneProjectLedger({ ...facts, totals: { ...totals, funds_received: totals.budget ?? null } }), ...unitSheet(facts) };
    default:
      return { ...oneColumnLedger(facts), ...unitSheet(facts) };
  }
};
