import type { Measure, TableInfo, UnitInformation } from '../../core/model/facts';
import type { Spoken } from '../texts';
import type { Lack } from './next-step';

/** The words of the tab 数据. */
export interface DataTexts {
  readonly guides: Readonly<Record<Lack, { readonly title: string; readonly steps: readonly string[] }>>;
  /** Adds an empty budget table to the workbook. */
  /** Before ranges that would be read as budget tables. */
  readonly likelyTables: string;
  readonly addLedger: string;
  readonly fillInAt: (place: string) => string;
  readonly openSample: string;
  readonly sampleOpensBeside: string;
  /** Leads to the field that points at the budget table. */
  readonly point: string;
  /** Leads to where a range is said to be a table, column by column. */
  readonly declare: string;
  readonly goToTargets: string;
  readonly toTargets: string;
  readonly unit: string;
  readonly year: string;
  readonly unknown: string;
  readonly yearValue: (year: number) => string;
  readonly yearFrom: Readonly<Record<NonNullable<UnitInformation['yearFrom']>, string>>;
  readonly brackets: readonly [string, string];
  readonly tables: string;
  readonly tableKinds: Readonly<Record<TableInfo['recogniser'], string>>;
  readonly sources: string;
  readonly sourcesState: (pointed: number) => string;
  readonly change: string;
  readonly changeRange: (table: string) => string;
  /** Said of a table whose range a person pointed at. */
  readonly pointed: string;
  /** Before the cells of hidden rows and columns. */
  readonly hiddenRead: string;
  readonly rowsUsed: (used: number, rows: number) => string;
  readonly blankRows: (count: number) => string;
  readonly moneyUnit: (unit: string) => string;
  readonly unitFrom: Readonly<Record<NonNullable<TableInfo['unit']>['from'], string>>;
  readonly columns: (count: number) => string;
  readonly measures: Readonly<Record<Measure, string>>;
  readonly kinds: Readonly<Record<Measure, string>>;
  readonly kindsDiffer: (total: string, items: string) => string;
  readonly blank: string;
  readonly stated: string;
  readonly sum: string;
  readonly difference: string;
  readonly moreSums: (count: number) => string;
  readonly projects: (count: number) => string;
  readonly project: string;
  readonly findProject: string;
  readonly found: (count: number) => string;
  readonly showSome: (count: number, rest: number) => string;
  readonly rate: string;
  readonly inWan: string;
  /** Reasons for what was left out of one table's own rows. */
  readonly leftOutHere: (reasons: number) => string;
  /** Reasons for what was left out in no row of a table. */
  readonly leftOut: (reasons: number) => string;
  readonly nothingLeftOut: string;
  /** What became of the amounts of a table, in 万元: all read, those used and those left out. */
  readonly account: (cells: number, read: string, used: string, left: string) => string;
  readonly accountWhole: (cells: number) => string;
  /** What is counted among the amounts. */
  readonly accountNote: string;
  /** Amount and cells that were left out for one reason. */
  readonly accountLeft: (cells: number, amount: string) => string;
  /** Cells that are neither used nor left out. */
  readonly accountOpen: string;
  /** Cells of amounts that are not counted because no number could be read from them. */
  readonly accountUnread: string;
  readonly andMore: (count: number) => string;
}

const chinese: DataTexts = {
  guides: {
    empty: {
      title: '从预算表开始',
      steps: ['把单位的预算执行表粘贴到工作簿里，表头有「项目」和「预算数」「执行数」等列，注明金额单位；没有现成的，点「新建空的预算表」，照表头填写。', '在「目标」填写绩效指标，在「核对」查看问题和得分。', '在「报告」生成自评报告，写入新的工作表，原有的表不改动。'],
    },
    'no-ledger': {
      title: '没有认出预算表',
      steps: ['表头写法特别或没有表头的，点「逐列指定」，选中整张表，说明各列是什么。', '表头写明了「项目」和「年初预算数」「全年预算数」「全年执行数」等列却没有认出来的，点「指定预算表」。', '工作簿里还没有预算表的，点「新建空的预算表」，照表头填写。'],
    },
    'no-rows': { title: '预算表还没有填写', steps: ['在表头下面一行写一个项目和它的预算数、执行数，写好后点「重新读取」。'] },
    'no-budget': { title: '有绩效指标，还没有预算表', steps: ['没有预算数和执行数，就不能计算执行率。把预算执行表放进工作簿；已经在工作簿里的，点「指定预算表」。'] },
    'no-targets': { title: '下一步：填写绩效指标', steps: ['预算表已经认出，还没有绩效指标。到「目标」逐项填写，或复制已有的指标表，点「粘贴多行」；有了指标才能评分。'] },
  },
  likelyTables: '这里像是预算表，点开看各列怎样读，再决定采用：',
  addLedger: '新建空的预算表',
  fillInAt: (place) => `从${place}填起`,
  openSample: '打开示例',
  sampleOpensBeside: '示例会作为另一个工作簿打开，您的文件不会改动。',
  point: '指定预算表',
  declare: '逐列指定',
  goToTargets: '填写绩效指标',
  toTargets: '下一步：目标',
  unit: '单位名称',
  year: '年度',
  unknown: '未找到',
  yearValue: (year) => `${year}年`,
  yearFrom: { 'unit-information': '见单位信息', title: '见表标题', column: '见年度列', 'sheet-name': '取自工作表名', option: '由您指定' },
  brackets: ['（', '）'],
  tables: '识别出的表',
  tableKinds: { 'budget-ledger': '预算执行表', 'targets-table': '绩效指标表', 'self-evaluation-form': '自评表', 'target-form': '绩效目标表', 'monitoring-form': '绩效监控表', achievements: '成效台账', 'unit-information': '单位信息' },
  sources: '数据来源',
  sourcesState: (pointed) => (pointed === 0 ? '自动识别' : `由您指定${pointed}处`),
  change: '更改',
  changeRange: (table) => `更改${table}的区域`,
  pointed: '由您指定',
  hiddenRead: '隐藏的行列也已读取：',
  rowsUsed: (used, rows) => (used === rows ? `共${rows}行，全部采用` : `共${rows}行，采用${used}行，略过${rows - used}行`),
  blankRows: (count) => `略过的${count}行没有内容`,
  moneyUnit: (unit) => `金额单位：${unit}`,
  unitFrom: { header: '见表头', corner: '见表上方', note: '见表下方附注', 'sheet-name': '见工作表名', workbook: '见工作簿说明', cell: '见单元格', chosen: '按您的指定', option: '由您指定', assumed: '表中未注明，暂按此理解' },
  columns: (count) => `${count}列的含义`,
  measures: { initial: '年初预算', adjusted: '全年预算', received: '资金到位', executed: '全年执行' },
  kinds: { initial: '年初预算数', adjusted: '预算数', received: '到位数', executed: '支出数' },
  kindsDiffer: (total, items) => `合计是${total}，各项是${items}，口径不同。`,
  blank: '空白',
  stated: '表中合计',
  sum: '各项之和',
  difference: '相差',
  moreSums: (count) => `还有${count}处合计不符，见「核对」`,
  projects: (count) => `项目（${count}个）`,
  project: '项目',
  findProject: '按名称查找项目',
  found: (count) => (count === 0 ? '没有找到这样的项目' : `找到${count}个`),
  showSome: (count, rest) => `再显示${count}个（还有${rest}个）`,
  rate: '执行率',
  inWan: '单位：万元',
  leftOutHere: (reasons) => `未采用的内容（${reasons}种原因）`,
  leftOut: (reasons) => `表外未采用的内容（${reasons}种原因）`,
  nothingLeftOut: '内容全部采用，没有略过的。',
  account: (cells, read, used, left) => `金额单元格${cells}个，合计${read} ＝ 采用${used} ＋ 未采用${left}（万元）`,
  accountWhole: (cells) => `金额单元格${cells}个，全部采用`,
  accountNote: '合计、小计的单元格也算在内。',
  accountLeft: (cells, amount) => `${cells}个，${amount}万元`,
  accountOpen: '这些金额没有交代，见「核对」：',
  accountUnread: '读不出数、没有计入的金额：',
  andMore: (count) => `等，还有${count}处`,
};

const english: DataTexts = {
  guides: {
    empty: {
      title: 'Begin with the budget table',
      steps: ['Paste your budget table into the workbook; its headings name the projects, their budget and expenditure, and the money unit. If you have none yet, choose New budget table and fill it in.', 'Give the indicators under Targets, and see findings and scores under Check.', 'Write the report under Report: it goes to a sheet of its own, and your tables stay as they are.'],
    },
    'no-ledger': {
      title: 'No budget table was recognised',
      steps: ['If its headings are unusual, or it has none, choose Say column by column, and select all of it.', 'If its headings name the projects and amounts (initial budget, adjusted budget, actual expenditure) and it was not recognised, choose Show where.', 'If the workbook has no budget table yet, choose New budget table and fill it in.'],
    },
    'no-rows': { title: 'The budget table is not filled in yet', steps: ['Below its headings, write one project into each row, with its budget and expenditure; then choose Read again.'] },
    'no-budget': { title: 'There are targets, but no budget table', steps: ['Without budget and expenditure there is no execution rate. Put the budget table into the workbook; if it is there already, choose Show where.'] },
    'no-targets': { title: 'Next: the performance targets', steps: ['The budget table is recognised; no indicators are given yet. Fill them in under Targets, or copy a table of them and choose Paste rows there: without them there is no score.'] },
  },
  likelyTables: 'This looks like a budget table. See how its columns would be read before anything is kept:',
  addLedger: 'New budget table',
  fillInAt: (place) => `Fill it in from ${place}`,
  openSample: 'Open the sample',
  sampleOpensBeside: 'The sample opens as another workbook; your file stays as it is.',
  point: 'Show where',
  declare: 'Say column by column',
  goToTargets: 'Fill in the targets',
  toTargets: 'Next: Targets',
  unit: 'Unit',
  year: 'Year',
  unknown: 'not found',
  yearValue: String,
  yearFrom: { 'unit-information': 'from the unit’s sheet', title: 'from a title', column: 'from a column', 'sheet-name': 'from a sheet’s name', option: 'as you chose' },
  brackets: [' (', ')'],
  tables: 'Tables recognised',
  tableKinds: { 'budget-ledger': 'Budget table', 'targets-table': 'Targets table', 'self-evaluation-form': 'Self-evaluation form', 'target-form': 'Form of targets', 'monitoring-form': 'Monitoring form', achievements: 'Achievements table', 'unit-information': 'Unit information' },
  sources: 'Sources',
  sourcesState: (pointed) => (pointed === 0 ? 'found automatically' : `${pointed} chosen by you`),
  change: 'Change',
  changeRange: (table) => `Change the range of: ${table}`,
  pointed: 'as you chose',
  hiddenRead: 'Hidden rows and columns were read as well:',
  rowsUsed: (used, rows) => (used === rows ? `${rows} rows, all used` : `${rows} rows, ${used} used, ${rows - used} left out`),
  blankRows: (count) => (count === 1 ? 'The row left out is blank' : `The ${count} rows left out are blank`),
  moneyUnit: (unit) => `Money in ${({ 元: 'yuan', 千元: 'thousand yuan', 万元: 'wan yuan, that is 10,000 yuan', 亿元: 'yi yuan, that is 100 million yuan' } as Readonly<Record<string, string>>)[unit] ?? unit}`,
  unitFrom: { header: 'from the heading', corner: 'from above the table', note: 'from a note below', 'sheet-name': 'from the name of the sheet', workbook: 'from a note of the workbook', cell: 'from a cell', chosen: 'as you said of this table', option: 'as you chose', assumed: 'not stated; assumed for now' },
  columns: (count) => `Meaning of ${count} columns`,
  measures: { initial: 'Initial budget', adjusted: 'Adjusted budget', received: 'Received', executed: 'Expenditure' },
  kinds: { initial: 'initial budget', adjusted: 'budget', received: 'funds received', executed: 'expenditure' },
  kindsDiffer: (total, items) => `The total is ${total}, the items are ${items}: they cannot be compared.`,
  blank: 'blank',
  stated: 'Stated total',
  sum: 'Sum of items',
  difference: 'Off by',
  moreSums: (count) => `${count} more sums do not hold: see Check`,
  projects: (count) => `Projects (${count})`,
  project: 'Project',
  findProject: 'Find a project by name',
  found: (count) => (count === 0 ? 'No such project' : `${count} found`),
  showSome: (count, rest) => `Show ${count} more (of ${rest})`,
  rate: 'Rate',
  inWan: 'In wan yuan (10,000)',
  leftOutHere: (reasons) => `Left out, by reason (${reasons})`,
  leftOut: (reasons) => `Left out beside the tables, by reason (${reasons})`,
  nothingLeftOut: 'Everything is used; nothing was left out.',
  account: (cells, read, used, left) => `${cells} amounts, ${read} = ${used} used + ${left} left out (wan yuan)`,
  accountWhole: (cells) => (cells === 1 ? '1 amount, used' : `${cells} amounts, all used`),
  accountNote: 'Totals and subtotals are among them.',
  accountLeft: (cells, amount) => `${cells === 1 ? '1 cell' : `${cells} cells`}, ${amount} wan yuan`,
  accountOpen: 'Not accounted for, see Check:',
  accountUnread: 'No number can be read from these, and they are not counted:',
  andMore: (count) => `and ${count} more`,
};

export const dataTexts: Spoken<DataTexts> = { 'zh-CN': chinese, en: english };
