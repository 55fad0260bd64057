import { categoryNames, comparisonNames, kindNames } from '../core/model/names';
import type { Problem } from '../core/amend';
import type { Severity } from '../core/model/evaluation';
import type { Category, Comparison, Kind, TableInfo } from '../core/model/facts';
import type { Figure } from '../core/model/report';
import type { HostFailure } from '../hosts/host-error';
import type { FormField } from './target-forms';
import type { Task, WorkbookState } from './workbook-session';

/** The four tabs, in order. */
export type TabId = 'data' | 'targets' | 'check' | 'report';

/** The words of the pane in one language. What the core says (findings, reasons, the report) is Chinese in both. */
export interface Texts {
  readonly language: 'zh-CN' | 'en';
  readonly tabs: Readonly<Record<TabId, string>>;
  readonly tabList: string;
  readonly busy: Readonly<Record<Exclude<Task, 'select'>, string>>;
  readonly done: Readonly<Record<NonNullable<WorkbookState['done']>, string>>;
  readonly tried: Readonly<Record<Task, string>>;
  readonly failures: Readonly<Record<HostFailure, string>>;
  readonly broken: string;
  readonly stale: string;
  readonly reread: string;
  readonly retry: string;
  readonly close: string;
  readonly interrupted: string;
  readonly selectCells: (cells: string) => string;
  readonly more: (count: number) => string;
  readonly separator: string;

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

  readonly noProjects: string;
  readonly chooseProject: string;
  readonly indicators: (count: number) => string;
  readonly noIndicators: string;
  readonly undecided: string;
  readonly unsaved: string;
  readonly addIndicator: string;
  readonly newIndicator: string;
  readonly save: string;
  readonly discard: string;
  readonly nothingToSave: string;
  readonly stray: (name: string) => string;
  readonly fields: Readonly<Record<FormField, string>>;
  readonly choose: string;
  readonly categories: Readonly<Record<Category, string>>;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly comparisons: Readonly<Record<Comparison, string>>;
  readonly hints: { readonly qualitative: string; readonly date: string; readonly reason: string };
  readonly livePoints: (points: string | null, max: string) => string;
  readonly problem: (problem: Problem) => string;

  readonly severities: Readonly<Record<Severity, string>>;
  readonly findings: string;
  readonly noFindings: string;
  readonly nothingRecognised: string;
  readonly basis: string;
  readonly scores: string;
  readonly total: (points: string, max: string) => string;
  readonly partial: (points: string, max: string, open: number) => string;
  readonly noTargets: string;
  readonly scoreParts: (name: string, points: string, max: string) => string;
  readonly outOf: (points: string | null, max: string | null) => string;
  readonly band: (low: string, high: string) => string;
  readonly writeFindings: string;

  readonly generate: string;
  readonly restore: string;
  readonly outline: string;
  readonly characters: (count: number) => string;
  readonly totalCharacters: (count: number) => string;
  readonly placeholders: (count: number) => string;
  readonly placeholder: string;
  readonly openErrors: (count: number) => string;
  readonly keptEdits: (count: number, conflicts: number) => string;
  readonly seeFindings: string;
  readonly proof: string;
  readonly proofCells: string;
  readonly formulas: Readonly<Record<Figure['formula'], string>>;
  readonly showCells: string;
}

const chinese: Texts = {
  language: 'zh-CN',
  tabs: { data: '数据', targets: '目标', check: '核对', report: '报告' },
  tabList: '绩述',
  busy: { read: '正在读取工作簿…', save: '正在保存到工作簿…', check: '正在写入核对清单…', report: '正在写入报告…', restore: '正在恢复上一版…' },
  done: { save: '已保存到工作簿。', check: '已写入「核对清单」工作表。', report: '已写入「绩效自评报告」工作表。', restore: '已恢复上一版。' },
  tried: { read: '没有读取工作簿', save: '没有保存', check: '没有写入核对清单', report: '没有生成报告', restore: '没有恢复上一版', select: '没有选中单元格' },
  failures: {
    'no-workbook': '没有找到工作簿。请在 Excel 中打开一个工作簿，再从「开始」选项卡打开「绩述」。',
    'cell-editing': '有单元格正在编辑。请按 Enter 或 Esc 结束编辑后再试。',
    protected: '工作表或工作簿受保护，或文件是只读的。请在「审阅」中撤销保护，或另存一份后再试。',
    'too-large': '工作簿内容太多，超过 Excel 一次能传送的大小。请把无关的工作表移到别的文件后再试。',
    busy: 'Excel 正忙，或连接已过期。请稍等片刻再试；仍不行时请重新打开工作簿。',
    'sheet-missing': '要找的工作表已不在工作簿中，可能被删除或改名了。请重新读取。',
    'bad-reference': '单元格位置无效，表格可能已经改动。请重新读取。',
    'foreign-report': '已有「绩效自评报告」工作表，但没有本程序的记录，里面可能是您自己写的内容，所以没有写入。请把那张工作表改名，再点「生成报告」。',
    'not-written': '写入没有完成，工作表保持原样，没有丢失内容。请再试一次。',
    'unreadable-file': '文件无法读取，可能已加密或损坏。请在 Excel 中打开并另存为 .xlsx 后再试。',
    'file-access': '文件无法访问。请检查它是否被别的程序占用。',
    unsupported: '这个版本的 Excel 不支持所需的功能：需要 Excel 2021、Microsoft 365 或网页版 Excel。',
    unknown: 'Excel 报告了意外的错误。请再试一次；仍然出现时，请保存并重新打开工作簿。',
  },
  broken: '窗格遇到了意外的问题，工作簿没有改动。请重新读取；仍然出现时，请关闭窗格后重新打开。',
  stale: '工作簿已改动，点此重新读取',
  reread: '重新读取',
  retry: '重试',
  close: '关闭提示',
  interrupted: '上次写入没有完成。可恢复写入前的内容。',
  selectCells: (cells) => `选中 ${cells}`,
  more: (count) => `显示全部（还有${count}个）`,
  separator: '、',

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

  noProjects: '还没有识别出项目。请先在「数据」中查看该怎么做。',
  chooseProject: '项目',
  indicators: (count) => `绩效指标（${count}个）`,
  noIndicators: '这个项目还没有绩效指标。',
  undecided: '待评定',
  unsaved: '未保存',
  addIndicator: '新增指标',
  newIndicator: '新指标',
  save: '保存',
  discard: '放弃修改',
  nothingToSave: '没有未保存的修改',
  stray: (name) => `「${name}」已不在工作簿中，以下填写的内容没有保存：`,
  fields: {
    category: '一级指标',
    kind: '二级指标',
    name: '三级指标',
    comparison: '指标性质',
    target: '年度指标值',
    measure: '度量单位',
    actual: '实际完成值',
    maxPoints: '分值',
    declaredPoints: '自评得分',
    deviationReason: '偏差原因分析及改进措施',
  },
  choose: '请选择',
  categories: categoryNames,
  kinds: kindNames,
  comparisons: { ...comparisonNames, '>=': '≥ 不低于', '>': '> 高于', '<=': '≤ 不超过', '<': '< 低于', '=': '= 等于' },
  hints: { qualitative: '如：全部达成、部分达成、未达成', date: '如：2024年12月31日前', reason: '未完成或明显超额时必填' },
  livePoints: (points, max) => (points === null ? '待评定' : max === '' ? `${points}分` : `${points}分（满分${max}分）`),
  problem: ({ problem }) => problem,

  severities: { error: '错误', warning: '警告', hint: '提示', review: '待确认' },
  findings: '核对结果',
  noFindings: '没有发现问题。',
  nothingRecognised: '还没有可以核对的内容。请先在「数据」中查看该怎么做。',
  basis: '依据：',
  scores: '得分',
  total: (points, max) => `${points}分（满分${max}分）`,
  noTargets: '未设绩效指标，不评分',
  partial: (points, max, open) => `已评定${points}分（满分${max}分），${open}项待评定`,
  scoreParts: (name, points, max) => `${name}：${points}分，满分${max}分`,
  outOf: (points, max) => (max === null ? '无分值' : `${points ?? '待评定'} / ${max}`),
  band: (low, high) => `建议${low}～${high}分`,
  writeFindings: '写入核对清单',

  generate: '生成报告',
  restore: '恢复上一版',
  outline: '报告预览',
  characters: (count) => `${count}字`,
  totalCharacters: (count) => `全文约${count}字`,
  placeholders: (count) => `${count}处待填写`,
  placeholder: '待填写',
  keptEdits: (count, conflicts) => `报告页有${count}处手工修改，生成时保留${conflicts > 0 ? `；其中${conflicts}处的数据已变，请核对` : ''}。`,
  openErrors: (count) => `还有${count}个错误未处理，可以先生成，报送前请改正。`,
  seeFindings: '查看',
  proof: '数字来源',
  proofCells: '来源单元格',
  formulas: { cell: '取自单元格', sum: '求和', difference: '相减', ratio: '相除', 'share-of-difference': '差额占比', count: '计数', points: '计分' },
  showCells: '查看来源单元格',
};

const englishFields: Readonly<Record<FormField, string>> = {
  category: 'Category',
  kind: 'Kind',
  name: 'Indicator',
  comparison: 'Comparison',
  target: 'Target',
  measure: 'Measure',
  actual: 'Actual',
  maxPoints: 'Max. points',
  declaredPoints: 'Own points',
  deviationReason: 'Variance explanation and corrective action',
};

const englishProblems: Readonly<Record<Problem['field'], string>> = {
  project: 'This indicator cannot be placed: choose a project, and leave an empty row below the table of targets.',
  indicator: 'This indicator has moved. Read the workbook again.',
  category: 'This level stands in a cell that several rows share. Change it in the sheet.',
  kind: 'This level stands in a cell that several rows share. Change it in the sheet.',
  name: 'Give a name that no other indicator of this project has; if the indicator has moved, read the workbook again.',
  comparison: 'Choose a comparison.',
  target: 'Give a number. For words, choose the comparison “Qualitative”.',
  measure: 'Check the measure.',
  actual: 'Give a number, or leave it empty.',
  maxPoints: 'Give a number above 0, at most 100.',
  declaredPoints: 'Give a number between 0 and the maximum.',
  deviationReason: 'Check the explanation.',
};

const english: Texts = {
  language: 'en',
  tabs: { data: 'Data', targets: 'Targets', check: 'Check', report: 'Report' },
  tabList: 'Jishu',
  busy: { read: 'Reading the workbook…', save: 'Saving to the workbook…', check: 'Writing the list of findings…', report: 'Writing the report…', restore: 'Bringing back the last version…' },
  done: { save: 'Saved to the workbook.', check: 'The sheet of findings is written.', report: 'The report sheet is written.', restore: 'The last version is back.' },
  tried: { read: 'The workbook was not read', save: 'Nothing was saved', check: 'The findings were not written', report: 'The report was not written', restore: 'The last version was not brought back', select: 'No cell was selected' },
  failures: {
    'no-workbook': 'There is no workbook. Open one in Excel, then open Jishu from the Home tab.',
    'cell-editing': 'A cell is being edited. Press Enter or Esc, then try again.',
    protected: 'The sheet or workbook is protected, or the file is read-only. Unprotect it under Review, or save a copy, then try again.',
    'too-large': 'The workbook is larger than Excel can pass on at once. Move sheets that are not needed to another file, then try again.',
    busy: 'Excel is busy, or the connection has expired. Wait a moment and try again, or reopen the workbook.',
    'sheet-missing': 'That sheet is no longer in the workbook; it may have been deleted or renamed. Read the workbook again.',
    'bad-reference': 'That cell is not valid any more; the table may have changed. Read the workbook again.',
    'foreign-report': 'The workbook has a report sheet that this program has no record of; it may hold your own work, so nothing was written. Rename that sheet, then write the report again.',
    'not-written': 'Writing did not finish. The sheets are as they were and nothing is lost. Try again.',
    'unreadable-file': 'The file cannot be read; it may be encrypted or damaged. Open it in Excel and save it as .xlsx, then try again.',
    'file-access': 'The file cannot be opened. Check whether another program is using it.',
    unsupported: 'This version of Excel lacks what is needed: Excel 2021, Microsoft 365 or Excel on the web.',
    unknown: 'Excel reported an unexpected error. Try again; if it stays, save and reopen the workbook.',
  },
  broken: 'The pane met an unexpected problem; the workbook is unchanged. Read it again; if it stays, close and reopen the pane.',
  stale: 'The workbook has changed. Click to read it again',
  reread: 'Read again',
  retry: 'Try again',
  close: 'Dismiss',
  interrupted: 'The last write did not finish. What stood there before can be brought back.',
  selectCells: (cells) => `Select ${cells}`,
  more: (count) => `Show all (${count} more)`,
  separator: ', ',

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

  noProjects: 'No project is recognised yet. See under Data what to do.',
  chooseProject: 'Project',
  indicators: (count) => `Indicators (${count})`,
  noIndicators: 'This project has no indicator yet.',
  undecided: 'open',
  unsaved: 'Not saved',
  addIndicator: 'Add indicator',
  newIndicator: 'New indicator',
  save: 'Save',
  discard: 'Discard changes',
  nothingToSave: 'Nothing to save',
  stray: (name) => `“${name}” is no longer in the workbook. This was not saved:`,
  fields: englishFields,
  choose: 'Choose',
  categories: { output: 'Output', benefit: 'Benefit', satisfaction: 'Satisfaction', cost: 'Cost' },
  kinds: { quantity: 'Quantity', quality: 'Quality', timeliness: 'Timeliness', cost: 'Cost', economic: 'Economic benefit', social: 'Social benefit', ecological: 'Ecological benefit', lasting: 'Lasting effect', satisfaction: 'Satisfaction of those served' },
  comparisons: { '>=': '≥ at least', '>': '> above', '<=': '≤ at most', '<': '< below', '=': '= equal to', qualitative: 'Qualitative', date: 'Date' },
  hints: { qualitative: 'In the words of the official tiers', date: 'The day by which it is done', reason: 'Required when the target is missed or far exceeded' },
  livePoints: (points, max) => (points === null ? 'open' : max === '' ? `${points} points` : `${points} of ${max} points`),
  problem: ({ field }) => englishProblems[field],

  severities: { error: 'Errors', warning: 'Warnings', hint: 'Hints', review: 'To confirm' },
  findings: 'Findings',
  noFindings: 'Nothing is wrong.',
  nothingRecognised: 'There is nothing to check yet. See under Data what to do.',
  basis: 'Basis: ',
  scores: 'Scores',
  total: (points, max) => `${points} of ${max} points`,
  noTargets: 'No indicators set, no score',
  partial: (points, max, open) => `${points} of ${max} points decided, ${open} open`,
  scoreParts: (name, points, max) => `${name}: ${points} of ${max} points`,
  outOf: (points, max) => (max === null ? 'no points' : `${points ?? 'open'} / ${max}`),
  band: (low, high) => `proposed: ${low} to ${high}`,
  writeFindings: 'Write findings',

  generate: 'Write report',
  restore: 'Bring back last version',
  outline: 'Preview of the report',
  characters: (count) => `${count} characters`,
  totalCharacters: (count) => `About ${count} characters`,
  placeholders: (count) => `${count} to fill in`,
  placeholder: 'To fill in',
  keptEdits: (count, conflicts) => `${count} ${count === 1 ? 'edit' : 'edits'} made by hand on the report sheet will be kept${conflicts > 0 ? `; the data behind ${conflicts} of them have changed, please look` : ''}.`,
  openErrors: (count) => `${count} ${count === 1 ? 'error is' : 'errors are'} open. You can write the report now; mend ${count === 1 ? 'it' : 'them'} before it is handed in.`,
  seeFindings: 'Show',
  proof: 'Where the figure comes from',
  proofCells: 'Cells behind it',
  formulas: { cell: 'from the cell', sum: 'sum', difference: 'difference', ratio: 'quotient', 'share-of-difference': 'difference as a share', count: 'count', points: 'points' },
  showCells: 'Show the cells behind it',
};

/** The pane speaks these; Chinese first. */
export const languages: readonly Texts[] = [chinese, english];

/** Returns the words for a language tag of Office; Chinese unless it is another language. */
export const textsFor = (language: string): Texts => (/^zh\b/i.test(language) ? chinese : english);
