import type { SampleCell, SampleSheet } from './sample-sheet';
import { targetsSheet, unitSheet } from './usual-sheets';

const groups: readonly (readonly [string, readonly string[]])[] = [
  ['公共服务', ['政务大厅运行', '档案数字化', '便民热线服务', '公文交换系统', '信访接待场所', '村级便民点', '公共法律服务', '统计调查']],
  ['教育文化', ['校舍维修', '学生营养改善', '图书馆免费开放', '文化下乡', '非遗保护', '全民健身设施', '教师培训', '学前教育资助']],
  ['卫生健康', ['基层卫生院设备', '家庭医生签约', '妇幼健康', '疾病预防控制', '急救站点建设', '无偿献血', '健康教育', '老年人体检']],
  ['农业农村', ['高标准农田管护', '农村饮水安全', '农机购置补贴', '病虫害防治', '村庄清洁', '农民技能培训', '农产品检测', '水库除险加固']],
  ['城乡建设', ['市政道路养护', '路灯改造', '公园绿化', '污水管网', '垃圾分类', '老旧小区改造', '公交站亭', '桥梁检测']],
];

const kinds: readonly (readonly [category: string, kind: string, name: string, target: number, measure: string, points: number])[] = [
  ['产出指标', '数量指标', '完成工作量', 120, '项', 10],
  ['产出指标', '数量指标', '覆盖村（社区）', 36, '个', 5],
  ['产出指标', '质量指标', '验收合格率', 98, '%', 10],
  ['产出指标', '质量指标', '抽查达标率', 95, '%', 5],
  ['产出指标', '时效指标', '按期完成率', 95, '%', 10],
  ['产出指标', '成本指标', '单位成本', 850, '元', 10],
  ['效益指标', '经济效益指标', '节约资金', 12, '万元', 5],
  ['效益指标', '社会效益指标', '受益人数', 5600, '人次', 10],
  ['效益指标', '社会效益指标', '投诉办结率', 98, '%', 5],
  ['效益指标', '生态效益指标', '整改问题点位', 20, '处', 5],
  ['效益指标', '可持续影响指标', '管护制度覆盖率', 90, '%', 5],
  ['满意度指标', '服务对象满意度指标', '服务对象满意度', 90, '%', 10],
];

/** Returns the budget of the n-th project in 万元, two decimals, the same at every run. */
export const budgetOf = (index: number): number => Math.round((18 + ((index * 37) % 41) * 6.25 + index * 1.13) * 100) / 100;
/** Returns what the n-th project has spent of it. */
export const executedOf = (index: number): number => Math.round(budgetOf(index) * (index === 12 ? 0.71 : 0.92 + ((index * 7) % 9) / 100) * 100) / 100;

const cents = (values: readonly number[]): number => Math.round(values.reduce((sum, value) => sum + value * 100, 0)) / 100;

const projects = groups.flatMap(([group, names]) => names.map((name) => ({ group, name }))).map((project, index) => ({ ...project, index }));

const ledgerRows = (): { rows: readonly (readonly SampleCell[])[]; bold: readonly number[] } => {
  const rows: (readonly SampleCell[])[] = [];
  const bold: number[] = [];
  const subtotals: number[] = [];
  let position = 4;
  for (const [group, names] of groups) {
    const members = projects.filter((project) => project.group === group);
    const first = position;
    for (const { name, index } of members) {
      const [adjusted, executed] = [budgetOf(index), executedOf(index)];
      rows.push([index + 1, name, adjusted, adjusted, executed, { formula: `E${position}/D${position}`, value: executed / adjusted }, index === 12 ? '设备采购流标后重新招标，合同款转入下年支付' : null]);
      position += 1;
    }
    const budget = cents(members.map(({ index }) => budgetOf(index)));
    const executed = cents(members.map(({ index }) => executedOf(index)));
    const range = (column: string): string => `SUM(${column}${first}:${column}${first + names.length - 1})`;
    bold.push(rows.length);
    subtotals.push(position);
    rows.push([null, `${group}小计`, { formula: range('C'), value: budget }, { formula: range('D'), value: budget }, { formula: range('E'), value: executed }, { formula: `E${position}/D${position}`, value: executed / budget }, null]);
    position += 1;
  }
  const budget = cents(projects.map(({ index }) => budgetOf(index)));
  const executed = cents(projects.map(({ index }) => executedOf(index)));
  const all = (column: string): string => subtotals.map((row) => `${column}${row}`).join('+');
  bold.push(rows.length);
  rows.push([null, '合计', { formula: all('C'), value: budget }, { formula: all('D'), value: budget }, { formula: all('E'), value: executed }, { formula: `E${position}/D${position}`, value: executed / budget }, null]);
  return { rows, bold };
};

/** Returns the twelve indicators of each project; nearly all are reached. */
export const indicatorRows = (members: readonly { readonly name: string; readonly index: number }[]): readonly (readonly (string | number | null)[])[] =>
  members.flatMap(({ name, index }) =>
    kinds.map(([category, kind, indicator, target, measure, points], position) => {
      const cost = kind === '成本指标';
      // Every 29th indicator misses its target by a tenth.
      const unmet = (index * kinds.length + position) % 29 === 17;
      const scale = 1 + (index % 5) / 10;
      const wanted = measure === '%' ? target : Math.round(target * scale);
      const step = measure === '%' ? Math.min(100 - target, (index + position) % 3) : Math.round(wanted * (((index + position) % 4) / 100));
      const done = unmet ? Math.round(wanted * (cost ? 1.1 : 0.9)) : cost ? wanted - step : wanted + step;
      const score = !unmet ? points : Math.round((cost ? 1 - (done - wanted) / wanted : done / wanted) * points * 100) / 100;
      return [name, category, kind, indicator, cost ? '≤' : '≥', wanted, measure, done, points, score, unmet ? '受施工季节影响进度偏慢，已调整下年工期安排' : null];
    }),
  );

const ledger = ledgerRows();

/** Sample (c): 40 projects in five groups with 480 indicators, to see how the program bears a large unit. */
export const large: readonly SampleSheet[] = [
  {
    name: '预算执行',
    title: '2024年度项目预算执行情况表（示例）',
    corner: '单位：万元',
    headings: ['序号', '项目', '年初预算数', '全年预算数', '全年执行数', '执行率', '备注'],
    rows: ledger.rows,
    widths: [7, 26, 14, 14, 14, 11, 40],
    formats: { 2: '#,##0.00', 3: '#,##0.00', 4: '#,##0.00', 5: '0.00%' },
    bold: ledger.bold,
    note: null,
  },
  targetsSheet(indicatorRows(projects), [20, 12, 18, 20, 10, 12, 10, 12, 8, 8, 40]),
  unitSheet([
    ['单位名称', '某县综合服务中心'],
    ['年度', 2024],
    ['资金用途', '全县公共服务、教育文化、卫生健康、农业农村和城乡建设'],
    ['评价组织', '由中心主任牵头，财务科和各项目科室组成自评小组'],
  ]),
];
