import type { Category, Comparison, Kind } from '../../core/model/facts';
import { categoryNames, comparisonNames, kindNames } from '../../core/model/names';
import type { Spoken } from '../texts';
import type { FormField } from './target-forms';
import type { Filter, Missing } from './target-list';

/** The words of the tab 目标. */
export interface TargetsTexts {
  readonly find: string;
  readonly findExample: string;
  readonly clear: string;
  readonly filter: string;
  readonly filters: Readonly<Record<Filter, string>>;
  readonly list: string;
  readonly found: (count: number) => string;
  readonly nothingFound: string;
  readonly nothingLeft: string;
  readonly noIndicators: string;
  readonly values: (target: string, actual: string) => string;
  readonly missing: Readonly<Record<Missing, string>>;
  readonly undecided: string;
  readonly unsaved: string;
  readonly saving: string;
  readonly saveAll: string;
  readonly notSaved: (count: number) => string;
  readonly refused: (name: string, problem: string) => string;
  readonly open: string;
  readonly nextUnfinished: (count: number) => string;
  readonly saveAndNext: string;
  readonly decideNext: (count: number) => string;
  /** Leads to the first project that has no indicators. */
  readonly nextBare: (count: number) => string;
  /** Leads on to 核对 once nothing is left to fill in. */
  readonly allFilled: string;
  readonly addTo: (project: string) => string;
  readonly pasteRows: string;
  readonly back: string;
  readonly previous: string;
  readonly next: string;
  readonly keys: string;
  readonly none: string;
  readonly project: string;
  readonly tier: string;
  readonly tierOf: (name: string, low: string, high: string, closed: boolean) => string;
  readonly bandOf: (low: string, high: string, closed: boolean) => string;
  readonly ownWords: string;
  readonly usePoints: (points: string) => string;
  readonly undecidedCount: (count: number) => string;
  readonly oneByOne: string;
  readonly decideTitle: (place: number, count: number) => string;
  readonly decidePoints: (max: string) => string;
  readonly proposal: string;
  readonly accept: (points: string) => string;
  readonly skip: string;
  readonly undo: (name: string) => string;
  readonly decided: string;
  readonly rewritten: (before: string, after: string) => string;
  readonly chooseTier: string;
  readonly noBand: string;
  readonly openForm: string;
  readonly target: string;
  readonly actual: string;
  readonly paste: PasteTexts;
  /** Where there are no projects yet: leads to the tab that says what to do. */
  readonly addIndicator: string;
  readonly newIndicator: string;
  readonly save: string;
  readonly discard: string;
  readonly remove: string;
  /** Beside what brings it back. */
  readonly removed: (name: string, row: number) => string;
  /** Before where it is written still. */
  readonly stillAt: string;
  readonly bringBack: string;
  /** Its row holds something else: it is a new indicator that is not saved. */
  readonly broughtBackAsNew: (name: string) => string;
  readonly stray: (name: string) => string;
  /** Of an indicator that is not to be told from another of its name any more. */
  readonly strayNamesake: (name: string) => string;
  /** Beside an edited field that has been changed in the workbook as well. */
  readonly overtaken: (field: FormField, now: string) => string;
  readonly fields: Readonly<Record<FormField, string>>;
  readonly categories: Readonly<Record<Category, string>>;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly comparisons: Readonly<Record<Comparison, string>>;
  readonly hints: { readonly range: string; readonly qualitative: string; readonly date: string; readonly reason: string };
  readonly livePoints: (points: string | null, max: string) => string;
}

/** The words of pasting rows from a spreadsheet. */
interface PasteTexts {
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly project: string;
  readonly noProject: string;
  readonly headed: string;
  readonly unheaded: string;
  readonly columns: (columns: readonly string[]) => string;
  /** `unsure`: columns whose headings are not among the known words. */
  readonly columnMeanings: (count: number, unsure: number) => string;
  readonly summary: (added: number, changed: number, same: number, refused: number, passed: number) => string;
  readonly added: string;
  readonly changed: (fields: readonly string[]) => string;
  readonly same: string;
  readonly cell: (row: number, column: number | null) => string;
  readonly refused: string;
  readonly passed: string;
  readonly lines: string;
  readonly write: (count: number) => string;
  readonly written: (count: number, left: number) => string;
  readonly nothing: string;
  /** Target and actual of a row, with its points as typed. */
  readonly becomes: (values: string, points: string) => string;
  readonly refusedAll: (problem: string) => string;
}

/** Returns a field's value as its form shows it. */
const shownValue = (field: FormField, value: string, names: { readonly categories: Readonly<Record<string, string>>; readonly kinds: Readonly<Record<string, string>>; readonly comparisons: Readonly<Record<string, string>> }): string =>
  (field === 'category' ? names.categories : field === 'kind' ? names.kinds : field === 'comparison' ? names.comparisons : {})[value] ?? value;

const chineseComparisons: Readonly<Record<Comparison, string>> = { ...comparisonNames, '>=': '≥ 不低于', '>': '> 高于', '<=': '≤ 不超过', '<': '< 低于', '=': '= 等于', range: '区间 在两数之间' };
const chineseOvertaken = (field: FormField, now: string): string => (now === '' ? '工作簿现在是空白，保存会改成您填的' : `工作簿现在是「${shownValue(field, now, { categories: categoryNames, kinds: kindNames, comparisons: chineseComparisons })}」，保存会改成您填的`);

const chinese: TargetsTexts = {
  find: '查找指标',
  findExample: '名称，或编号如 1.2',
  clear: '清除查找',
  filter: '显示',
  filters: { all: '全部', unfinished: '待填', undecided: '待评定', deducted: '扣分', unsaved: '未保存' },
  list: '项目和绩效指标',
  found: (count) => `找到${count}个指标`,
  nothingFound: '没有找到。可按项目名称、指标名称或编号查找。',
  nothingLeft: '没有这样的指标。',
  noIndicators: '还没有绩效指标',
  values: (target, actual) => `目标 ${target}，实际 ${actual}`,
  missing: { target: '缺指标值', actual: '缺完成值', maxPoints: '缺分值', unreadable: '完成值不是数', reason: '缺偏差原因' },
  undecided: '待评定',
  unsaved: '未保存',
  saving: '正在保存',
  saveAll: '全部保存',
  notSaved: (count) => `${count}项未保存`,
  refused: (name, problem) => `「${name}」没有保存：${problem}`,
  open: '打开',
  nextUnfinished: (count) => `下一个待填（${count}）`,
  saveAndNext: '保存并填下一个',
  decideNext: (count) => `逐项评定（${count}）`,
  nextBare: (count) => `无指标的项目（${count}）`,
  allFilled: '已填完，去核对',
  addTo: (project) => `在「${project}」中新增指标`,
  pasteRows: '粘贴多行',
  back: '返回列表',
  previous: '上一个指标（PageUp）',
  next: '下一个指标（PageDown）',
  keys: 'Enter 保存，Ctrl+Enter 保存并填下一个，Esc 返回',
  none: '未写',
  project: '项目',
  tier: '达成档次',
  tierOf: (name, low, high, closed) => `${name}（${low}～${high}分${closed ? '' : `，不含${high}`}）`,
  bandOf: (low, high, closed) => (closed ? `${low}～${high}分` : `${low}～${high}分，不含${high}`),
  ownWords: '（按所填文字）',
  usePoints: (points) => `填入建议的${points}分`,
  undecidedCount: (count) => `待评定 ${count}`,
  oneByOne: '逐项评定',
  decideTitle: (place, count) => `待评定 ${place} / ${count}`,
  decidePoints: (max) => `得分（满分${max}分）`,
  proposal: '建议：第一档取满分，其余档取档内中值',
  accept: (points) => (points === '' ? '确认' : `确认${points}分`),
  skip: '跳过',
  undo: (name) => `撤销「${name}」的评定`,
  decided: '已全部评定。',
  rewritten: (before, after) => `实际完成值将由「${before}」改为「${after}」`,
  chooseTier: '请选择档次，或填写0到分值之间的得分',
  noBand: '评价方案没有给出这种情况的分档。请打开指标核对指标值和实际完成值；需要按档次评定的，把指标性质选为「定性」。',
  openForm: '打开指标',
  target: '年度指标值',
  actual: '实际完成值',
  paste: {
    title: '粘贴多行',
    label: '从 Excel 复制的单元格',
    hint: '在表格中选中并复制，再粘贴到这里（Ctrl+V）',
    project: '没有写项目的行归入',
    noProject: '（请选择）',
    headed: '按表头识别',
    unheaded: '没有表头，按「绩效目标」表的列序识别',
    columns: (columns) => columns.join('、'),
    columnMeanings: (count, unsure) => (unsure === 0 ? `${count}列的含义` : `${count}列的含义，请核对${unsure}列`),
    summary: (added, changed, same, refused, passed) => [`新增${added}`, `修改${changed}`, ...(same > 0 ? [`不变${same}`] : []), ...(refused > 0 ? [`不能写入${refused}`] : []), ...(passed > 0 ? [`略过${passed}处`] : [])].join(' · '),
    added: '新增',
    changed: (fields) => `修改：${fields.join('、')}`,
    same: '与工作簿相同',
    cell: (row, column) => (column === null ? `粘贴的第${row}行` : `粘贴的第${row}行第${column + 1}列`),
    refused: '不能写入',
    passed: '略过',
    lines: '各行将成为',
    write: (count) => (count === 0 ? '写入工作簿' : `写入${count}行`),
    written: (count, left) => `已写入${count}行，还有${left}行不能写入，留在上面。`,
    nothing: '没有认出指标。每行应有三级指标名称；有表头时，请连表头一起复制。',
    becomes: (values, points) => (points.trim() === '' ? values : `${values}，${points.trim()}分`),
    refusedAll: (problem) => `没有写入任何一行：${problem}`,
  },
  addIndicator: '新增指标',
  newIndicator: '新指标',
  save: '保存',
  discard: '放弃修改',
  remove: '删除指标',
  removed: (name, row) => `已删除「${name}」，第${row}行已清空，行留在表中。`,
  stillAt: '同名指标还写在',
  bringBack: '撤销',
  broughtBackAsNew: (name) => `「${name}」原来的行已有变动，没有放回；内容在下面未保存的新指标里，核对后保存即可。`,
  stray: (name) => `「${name}」已不在工作簿中，以下填写的内容没有保存：`,
  strayNamesake: (name) => `工作簿中有同名的「${name}」，或已改动，不能确定是哪一行。以下填写的内容没有保存：`,
  overtaken: chineseOvertaken,
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
  categories: categoryNames,
  kinds: kindNames,
  comparisons: chineseComparisons,
  hints: { range: '如：5–8', qualitative: '如：全部达成、部分达成、未达成', date: '如：2024年12月31日前', reason: '未完成或明显超额时必填' },
  livePoints: (points, max) => (points === null ? '待评定' : max === '' ? `${points}分` : `${points}分（满分${max}分）`),
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
  deviationReason: 'Deviation reason and corrective measures',
};

const englishCategories: Readonly<Record<Category, string>> = { output: 'Output', benefit: 'Benefit', satisfaction: 'Satisfaction', cost: 'Cost' };
const englishKinds: Readonly<Record<Kind, string>> = { quantity: 'Quantity', quality: 'Quality', timeliness: 'Timeliness', cost: 'Cost', economic: 'Economic benefit', social: 'Social benefit', ecological: 'Ecological benefit', lasting: 'Lasting effect', satisfaction: 'Satisfaction of those served' };
const englishComparisons: Readonly<Record<Comparison, string>> = { '>=': '≥ at least', '>': '> above', '<=': '≤ at most', '<': '< below', '=': '= equal to', range: 'Between', qualitative: 'Qualitative', date: 'Date' };
const englishOvertaken = (field: FormField, now: string): string => (now === '' ? 'The workbook’s cell is empty now; saving puts yours there' : `The workbook now says “${shownValue(field, now, { categories: englishCategories, kinds: englishKinds, comparisons: englishComparisons })}”; saving replaces it with yours`);

const english: TargetsTexts = {
  find: 'Find an indicator',
  findExample: 'Name, or number such as 1.2',
  clear: 'Clear the search',
  filter: 'Show',
  filters: { all: 'All', unfinished: 'To fill in', undecided: 'To decide', deducted: 'Points lost', unsaved: 'Not saved' },
  list: 'Projects and indicators',
  found: (count) => (count === 1 ? '1 indicator found' : `${count} indicators found`),
  nothingFound: 'Nothing found. Look for the name of a project or indicator, or for a number.',
  nothingLeft: 'There is no such indicator.',
  noIndicators: 'No indicators yet',
  values: (target, actual) => `Target ${target}, actual ${actual}`,
  missing: { target: 'no target', actual: 'no actual', maxPoints: 'no points set', unreadable: 'actual is no number', reason: 'no reason' },
  undecided: 'to decide',
  unsaved: 'Not saved',
  saving: 'Saving',
  saveAll: 'Save all',
  notSaved: (count) => `${count} not saved`,
  refused: (name, problem) => `“${name}” was not saved: ${problem}`,
  open: 'Open',
  nextUnfinished: (count) => `Next to fill in (${count})`,
  saveAndNext: 'Save and next',
  decideNext: (count) => `To decide (${count})`,
  nextBare: (count) => `Without targets (${count})`,
  allFilled: 'Go to Check',
  addTo: (project) => `Add an indicator to “${project}”`,
  pasteRows: 'Paste rows',
  back: 'Back to the list',
  previous: 'Previous indicator (PageUp)',
  next: 'Next indicator (PageDown)',
  keys: 'Enter saves, Ctrl+Enter saves and goes on, Esc goes back',
  none: 'Not stated',
  project: 'Project',
  tier: 'Tier',
  tierOf: (name, low, high, closed) => `${name} (${closed ? `${low} to ${high}` : `${low} to below ${high}`})`,
  bandOf: (low, high, closed) => (closed ? `${low} to ${high}` : `${low} to below ${high}`),
  ownWords: '(as worded)',
  usePoints: (points) => `Use the proposed ${points}`,
  undecidedCount: (count) => `To decide: ${count}`,
  oneByOne: 'One by one',
  decideTitle: (place, count) => `To decide ${place} / ${count}`,
  decidePoints: (max) => `Points (of ${max})`,
  proposal: 'Proposed: all points in the first tier, the middle of the band in the others',
  accept: (points) => (points === '' ? 'Accept' : `Accept ${points}`),
  skip: 'Skip',
  undo: (name) => `Undo “${name}”`,
  decided: 'All are decided.',
  rewritten: (before, after) => `The actual “${before}” will become “${after}”`,
  chooseTier: 'Choose a tier, or give points between 0 and the maximum',
  noBand: 'The scheme gives no bands for this. Open the indicator and check target and actual; to decide by tiers, choose the comparison “Qualitative”.',
  openForm: 'Open the indicator',
  target: 'Target',
  actual: 'Actual',
  paste: {
    title: 'Paste rows',
    label: 'Cells copied from Excel',
    hint: 'Copy cells in a sheet, then paste them here (Ctrl+V)',
    project: 'Project of rows that name none',
    noProject: '(choose)',
    headed: 'Read by their headings',
    unheaded: 'No headings: read in the order of the program’s own sheet',
    columns: (columns) => columns.join(', '),
    columnMeanings: (count, unsure) => (unsure === 0 ? `Meaning of ${count} columns` : `Meaning of ${count} columns, ${unsure} to check`),
    summary: (added, changed, same, refused, passed) => [`${added} new`, `${changed} changed`, ...(same > 0 ? [`${same} the same`] : []), ...(refused > 0 ? [`${refused} not possible`] : []), ...(passed > 0 ? [`${passed} passed over`] : [])].join(' · '),
    added: 'New',
    changed: (fields) => `Changed: ${fields.join(', ')}`,
    same: 'Same as the workbook',
    cell: (row, column) => (column === null ? `Pasted row ${row}` : `Pasted row ${row}, column ${column + 1}`),
    refused: 'Not possible',
    passed: 'Passed over',
    lines: 'What the rows become',
    write: (count) => (count === 0 ? 'Write to the workbook' : count === 1 ? 'Write 1 row' : `Write ${count} rows`),
    written: (count, left) => `${count} written; ${left} could not be and ${left === 1 ? 'stays' : 'stay'} above.`,
    nothing: 'No indicators found. Each row needs the name of an indicator; copy the headings along where there are any.',
    becomes: (values, points) => (points.trim() === '' ? values : `${values}, ${points.trim()} ${points.trim() === '1' ? 'point' : 'points'}`),
    refusedAll: (problem) => `No row was written: ${problem}`,
  },
  addIndicator: 'Add',
  newIndicator: 'New indicator',
  save: 'Save',
  discard: 'Discard changes',
  remove: 'Delete indicator',
  removed: (name, row) => `“${name}” deleted. Row ${row} is empty and stays in the table.`,
  stillAt: 'One of its name is still in',
  bringBack: 'Undo',
  broughtBackAsNew: (name) => `The row of “${name}” has changed, so it was not put back: it is below as a new indicator that is not saved.`,
  stray: (name) => `“${name}” is no longer in the workbook. This was not saved:`,
  strayNamesake: (name) => `There were several “${name}”, and the rows have changed: it is not certain which one this belongs to. This was not saved:`,
  overtaken: englishOvertaken,
  fields: englishFields,
  categories: englishCategories,
  kinds: englishKinds,
  comparisons: englishComparisons,
  hints: { range: 'Two numbers: 5–8', qualitative: 'In the words of the official tiers', date: 'The day by which it is done', reason: 'Required when the target is missed or far exceeded' },
  livePoints: (points, max) => (points === null ? 'To decide' : max === '' ? `${points} points` : `${points} of ${max} points`),
};

export const targetsTexts: Spoken<TargetsTexts> = { 'zh-CN': chinese, en: english };
