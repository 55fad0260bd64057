import type { TableInfo } from '../../core/model/facts';
import type { Spoken } from '../texts';

/** The words of the tab 数据. */
export interface DataTexts {
  readonly firstRun: { readonly title: string; readonly steps: readonly [string, string, string] };
  readonly unit: string;
  readonly year: string;
  readonly unknown: string;
  readonly yearValue: (year: number) => string;
  readonly tables: string;
  readonly tableKinds: Readonly<Record<TableInfo['recogniser'], string>>;
  /** Before the cells of hidden rows and columns. */
  readonly hiddenRead: string;
  readonly rowsUsed: (used: number, rows: number) => string;
  readonly moneyUnit: (unit: string) => string;
  readonly unitFrom: Readonly<Record<NonNullable<TableInfo['unit']>['from'], string>>;
  readonly columns: (count: number) => string;
  readonly projects: (count: number) => string;
  readonly project: string;
  readonly adjusted: string;
  readonly executed: string;
  readonly initial: string;
  readonly rate: string;
  readonly stated: string;
  readonly sum: string;
  readonly inWan: string;
  readonly leftOut: (count: number) => string;
  readonly nothingLeftOut: string;
}

const chinese: DataTexts = {
  firstRun: {
    title: '没有识别出预算表',
    steps: [
      '打开含有「项目」和「预算数」「执行数」等表头的工作表，并注明单位（如「单位：万元」）。',
      '在「单位信息」工作表填写单位名称和年度，在「目标」中填写绩效指标。',
      '点「重新读取」，然后到「报告」点「生成报告」。',
    ],
  },
  unit: '单位',
  year: '年度',
  unknown: '未找到',
  yearValue: (year) => `${year}年`,
  tables: '识别出的表',
  tableKinds: { 'budget-ledger': '预算执行', 'targets-table': '绩效指标', achievements: '成效台账', 'unit-information': '单位信息' },
  hiddenRead: '隐藏的行列也已读取：',
  rowsUsed: (used, rows) => (used === rows ? `共${rows}行，全部采用` : `共${rows}行，采用${used}行，略过${rows - used}行`),
  moneyUnit: (unit) => `金额单位：${unit}`,
  unitFrom: { header: '见表头', corner: '见表上方', cell: '见单元格', option: '由您指定', assumed: '表中未注明，按此理解，请确认' },
  columns: (count) => `${count}列的含义`,
  projects: (count) => `项目（${count}个）`,
  project: '项目',
  adjusted: '全年预算',
  executed: '全年执行',
  initial: '年初预算',
  rate: '执行率',
  stated: '表中合计',
  sum: '各项之和',
  inWan: '单位：万元',
  leftOut: (count) => `未采用的内容（${count}处）`,
  nothingLeftOut: '表中内容全部采用，没有略过的。',
};

const english: DataTexts = {
  firstRun: {
    title: 'No budget table was recognised',
    steps: [
      'Open a sheet whose headings name the projects, their budget and expenditure, with the money unit stated.',
      'Give the unit’s name and the year on the unit information sheet, and the indicators under Targets.',
      'Choose Read again, then Write report under Report.',
    ],
  },
  unit: 'Unit',
  year: 'Year',
  unknown: 'not found',
  yearValue: String,
  tables: 'Tables recognised',
  tableKinds: { 'budget-ledger': 'Budget', 'targets-table': 'Targets', achievements: 'Achievements', 'unit-information': 'Unit' },
  hiddenRead: 'Hidden rows and columns were read as well:',
  rowsUsed: (used, rows) => (used === rows ? `${rows} rows, all used` : `${rows} rows, ${used} used, ${rows - used} left out`),
  moneyUnit: (unit) => `Money in ${({ 元: 'yuan', 千元: 'thousand yuan', 万元: '10,000 yuan', 亿元: '100 million yuan' } as Readonly<Record<string, string>>)[unit] ?? unit}`,
  unitFrom: { header: 'from the heading', corner: 'from above the table', cell: 'from a cell', option: 'as you chose', assumed: 'not stated; assumed, please confirm' },
  columns: (count) => `Meaning of ${count} columns`,
  projects: (count) => `Projects (${count})`,
  project: 'Project',
  adjusted: 'Budget',
  executed: 'Outturn',
  initial: 'Original',
  rate: 'Rate',
  stated: 'Stated total',
  sum: 'Sum of projects',
  inWan: 'In 10,000 yuan',
  leftOut: (count) => `Left out (${count})`,
  nothingLeftOut: 'Everything in the tables is used; nothing was left out.',
};

export const dataTexts: Spoken<DataTexts> = { 'zh-CN': chinese, en: english };
