/** Every heading word of rules.md §4.1 in a table of its own, spread by spaces, broken in two lines, full-width or with a unit. Knows nothing of the program. */
import type { GridCell, GridWorkbook } from './grid';

const ways: readonly ((word: string) => string)[] = [(word) => word, (word) => [...word].join(' '), (word) => `${word.slice(0, 2)}\n${word.slice(2)}`, (word) => `${word}（万元）`, (word) => `${word}：`, (word) => word.replace(/\(/g, '（').replace(/\)/g, '）').replace(/%/g, '％')];
const written = (word: string, index: number): string => ways[index % ways.length]!(word);

const ledger = (heading: readonly string[], row: readonly GridCell[]): GridWorkbook => ({ 表: [['2024年度项目支出（万元）'], heading, row] });

const amounts = {
  initial: ['年初预算数', '年初预算', '年初批复预算'],
  adjusted: ['全年预算数', '全年预算数(A)', '调整后预算数', '调整后的预算', '调整预算数A', '当年预算数', '项目预算数', '预算数'],
  received: ['实际到位资金', '到位数', '资金到位'],
  executed: ['全年执行数', '全年执行数(B)', '预算执行数', '实际执行数', '实际支出', '已支出', '执行数'],
} as const;

/** A word over amounts, with the kind of amount that it means. */
export const amountWords: readonly (readonly [word: string, kind: keyof typeof amounts, workbook: GridWorkbook])[] = Object.entries(amounts).flatMap(([kind, words]) => words.map((word, index) => [word, kind as keyof typeof amounts, ledger(['项目', written(word, index)], ['技能培训', 12])] as const));

const composed = {
  initial: ['年初安排预算', '年初部门预算数', '年初批复数'],
  adjusted: ['核定预算数', '预算总额', '批复金额', '安排资金', '全年预算安排', '调整后预算总额', '调整后金额', '预算调整后', '变更后预算数', '本年预算金额', '可执行指标', '指标下达数'],
  received: ['已到账资金', '累计到位资金'],
  executed: ['实际完成支出', '支出总额', '项目支出数', '预算执行金额', '截至2024年12月31日支出数', '1-12月累计支出', '全年实际支出数', '已付款', '实付金额', '资金使用数', '本年支出决算', '报账金额'],
} as const;

/** A word that is no official one, put together of known parts. */
export const composedWords: readonly (readonly [word: string, kind: keyof typeof composed, workbook: GridWorkbook])[] = Object.entries(composed).flatMap(([kind, words]) => words.map((word) => [word, kind as keyof typeof composed, ledger(['项目', word], ['技能培训', 12])] as const));

/** A word that may mean several kinds of amounts, or none: it is never read as one. */
export const openWords: readonly (readonly [word: string, workbook: GridWorkbook])[] = ['年初数', '期末数', '拨付金额', '下达资金', '投资额', '完成投资', '预算支出数', '支出内容明细', '预算执行情况', '绩效指标', '采购金额', '支出科目', '使用单位', '经费负责人', '截至6月底支出数'].map((word) => [word, ledger(['项目', '到位数', word], ['技能培训', 12, 7])]);

/** A word over names of projects. */
export const nameWords: readonly (readonly [word: string, workbook: GridWorkbook])[] = ['项目名称', '明细项目', '支出内容', '项目', '采购项目名称', '二级项目名称'].map((word, index) => [word, ledger([written(word, index), '全年执行数'], ['技能培训', 12])]);

/** A word over changes of the budget: 100 before, 15 more or 115 after. */
export const changeWords: readonly (readonly [word: string, workbook: GridWorkbook])[] = ['调整预算', '年度调整预算', '追加/追减', '调整数'].flatMap((word, index) => (word.includes('预算') ? [15, 115] : [15]).map((amount) => [`${word} ${amount}`, ledger(['项目', '年初预算数', written(word, index)], ['技能培训', 100, amount])] as const));

/** A word over rates. */
export const rateWords: readonly (readonly [word: string, workbook: GridWorkbook])[] = ['执行率', '执行率(B/A)', '预算执行率', '预算执行率(%)', '预算执行率%', '项目执行率'].map((word) => [word, ledger(['项目', '全年预算数', '全年执行数', word], ['技能培训', 100, 90, '90%'])]);

const indicator = { category: '产出指标', kind: '数量指标', name: '培训人次', comparison: '≥', target: 180, measure: '人次', actual: 185, maxPoints: 20, declaredPoints: 19, deviationReason: '天气原因' } as const;
type IndicatorPart = keyof typeof indicator;
const usual: Readonly<Record<IndicatorPart, string>> = { category: '一级指标', kind: '二级指标', name: '三级指标', comparison: '指标性质', target: '年度指标值', measure: '度量单位', actual: '实际完成值', maxPoints: '分值', declaredPoints: '得分', deviationReason: '偏差原因分析及改进措施' };
const further: Readonly<Partial<Record<IndicatorPart, readonly string[]>>> = {
  name: ['指标名称'],
  comparison: ['性质', '计算符号'],
  target: ['指标值', '年初目标值', '参考值'],
  measure: ['计量单位'],
  actual: ['完成值', '全年实际值'],
  maxPoints: ['权重', '实际权重', '设定权重', '参考分值'],
  declaredPoints: ['自评得分', '核查分数', '审核分'],
  deviationReason: ['未完成原因分析', '未完成原因及拟采取的改进措施', '原因', '备注'],
};

/** A word over a part of indicators, with all other headings as usual. */
export const indicatorWords: readonly (readonly [word: string, part: IndicatorPart, workbook: GridWorkbook])[] = (Object.keys(usual) as IndicatorPart[]).flatMap((part) =>
  [usual[part], ...(further[part] ?? [])].map((word, index) => [word, part, { 指标: [['项目名称', ...Object.entries({ ...usual, [part]: index % ways.length === 3 ? word : written(word, index) }).map(([, heading]) => heading)], ['技能培训', ...Object.values(indicator)]] }] as const),
);

/** Names of total rows. */
export const totalWords: readonly (readonly [word: string, workbook: GridWorkbook])[] = ['合计', '总计', '总额', '合 计', '年度资金总额', '小计'].map((word) => [word, { 表: [['2024年度项目支出（万元）'], ['项目', '全年执行数'], ['技能培训', 12], ['招聘会', 8], [word, 20]] }]);

/** Names of sources in the rows of a form. */
export const sourceWords: readonly string[] = ['当年财政拨款', '本年财政拨款', '财政资金', '中央补助', '省级', '市县', '上年结转资金', '财政专户管理资金', '单位资金', '其他资金', '预算内', '专户资金'];
/** A form with one source. */
export const sourceForm = (source: string): GridWorkbook => ({
  自评表: [['项目支出绩效自评表', '<', '<', '<', '<'], ['（2024年度）', '<', '<', '<', '<'], ['项目名称', '技能培训', '<', '<', '<'], ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数'], ['^', '年度资金总额', 20, 20, 18], ['^', `其中：${source}`, 12, 12, 11], ['^', '其余', 8, 8, 7]],
});
