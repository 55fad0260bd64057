import type { SourceKind, UnclearSetting } from '../../core/model/settings';
import type { MoneyUnit } from '../../core/units/money';
import type { Spoken } from '../texts';

/** The words of the section 数据来源. */
export interface SourcesTexts {
  readonly hint: string;
  readonly kinds: Readonly<Record<SourceKind, string>>;
  readonly pointed: string;
  readonly automatic: string;
  readonly unclear: (why: UnclearSetting['why']) => string;
  readonly recognised: (table: string, rows: number, used: number) => string;
  readonly severalRecognised: (table: string, tables: number, used: number) => string;
  readonly from: Readonly<Record<'recognised' | 'table' | 'name', (label: string) => string>>;
  readonly rules: string;
  readonly scheme: string;
  readonly adjustNumbers: string;
  readonly numbersHint: string;
  readonly numberChanged: (own: string, now: string) => string;
  readonly numberBack: string;
  readonly numberRefused: (raw: string) => string;
  readonly finished: string;
  readonly notSaid: string;
  readonly yes: string;
  readonly no: string;
  readonly otherwise: string;
  readonly unit: string;
  readonly unitBySize: string;
  readonly units: Readonly<Record<MoneyUnit, string>>;
  readonly organisation: string;
  readonly allOrganisations: string;
  readonly year: string;
  readonly yearUnknown: string;
  readonly yearProblem: string;
  readonly save: string;
}

const chinese: SourcesTexts = {
  hint: '平时不用填，程序自己找。认错了表或没有认出来，才在这里指定，连同表头一起选。',
  kinds: { 'budget-ledger': '预算执行表', 'targets-table': '绩效指标表', 'self-evaluation-form': '自评表', 'target-form': '绩效目标表', 'monitoring-form': '绩效监控表', achievements: '成效台账', 'unit-information': '单位信息' },
  pointed: '由您指定',
  automatic: '自动识别',
  unclear: (why) => (why === 'deleted' ? '原来指定的区域已被删除，现在自动识别。' : why === 'differs' ? '「报告设置」中写的区域与名称管理器中的不同，以名称管理器为准。' : '「报告设置」中写的区域看不明白，现在自动识别。'),
  recognised: (table, rows, used) => (rows === used ? `认出${table}：${rows}行，全部采用` : `认出${table}：${rows}行，采用${used}行`),
  severalRecognised: (table, tables, used) => `认出${tables}张${table}，共采用${used}行`,
  from: { recognised: () => '程序认出的表', table: (label) => `表格「${label}」`, name: (label) => `名称「${label}」` },
  rules: '按哪套规则评分',
  scheme: '评价方案',
  adjustNumbers: '调整方案数值',
  numbersHint: '分值、等级、分档和界限列在「报告设置」，可以在单元格中改；改过的在报告中写明。',
  numberChanged: (own, now) => `${own} → ${now}`,
  numberBack: '改回方案',
  numberRefused: (raw) => `所写的「${raw}」没有采用，原因见「核对」`,
  finished: '项目已完成',
  notSaid: '没有写明',
  yes: '是',
  no: '否',
  otherwise: '工作簿没有写明时',
  unit: '金额单位',
  unitBySize: '按金额大小推定',
  units: { 元: '元', 千元: '千元', 万元: '万元', 亿元: '亿元' },
  organisation: '报告单位',
  allOrganisations: '全部列入',
  year: '报告年度',
  yearUnknown: '未指定',
  yearProblem: '请填写四位数的年份，例如 2024；不指定时留空',
  save: '保存',
};

const english: SourcesTexts = {
  hint: 'Usually left blank: the tables are found by themselves. Point at a range, its headings included, where the wrong table or none was recognised.',
  kinds: { 'budget-ledger': 'Budget', 'targets-table': 'Targets', 'self-evaluation-form': 'Self-evaluation forms', 'target-form': 'Forms of targets', 'monitoring-form': 'Monitoring forms', achievements: 'Achievements', 'unit-information': 'Unit information' },
  pointed: 'as you chose',
  automatic: 'automatic',
  unclear: (why) => (why === 'deleted' ? 'The range you chose was deleted; the table is now found automatically.' : why === 'differs' ? 'The settings sheet shows another range than the workbook’s name; the name counts.' : 'The range on the settings sheet is not understood; the table is now found automatically.'),
  recognised: (table, rows, used) => `${table} recognised: ${rows} rows, ${rows === used ? 'all' : used} used`,
  severalRecognised: (table, tables, used) => `${table} recognised: ${tables} tables, ${used} rows used`,
  from: { recognised: () => 'found by the program', table: (label) => `Excel table “${label}”`, name: (label) => `name “${label}”` },
  rules: 'Rules of the score',
  scheme: 'Scheme',
  adjustNumbers: 'Adjust the scheme’s numbers',
  numbersHint: 'Weights, grades, bands and lines stand on the settings sheet; change them in its cells. The report names what is changed.',
  numberChanged: (own, now) => `${own} → ${now}`,
  numberBack: 'As in the scheme',
  numberRefused: (raw) => `“${raw}” is not used: see Check`,
  finished: 'Projects are finished',
  notSaid: 'not said',
  yes: 'yes',
  no: 'no',
  otherwise: 'Where the workbook does not say',
  unit: 'Money unit',
  unitBySize: 'by their size',
  units: { 元: 'yuan', 千元: 'thousand yuan', 万元: 'wan yuan (10,000)', 亿元: 'yi yuan (100 million)' },
  organisation: 'Unit of the report',
  allOrganisations: 'all of them',
  year: 'Year of the report',
  yearUnknown: 'not given',
  yearProblem: 'Give a year of four digits, such as 2024, or leave it blank',
  save: 'Save',
};

export const sourcesTexts: Spoken<SourcesTexts> = { 'zh-CN': chinese, en: english };
