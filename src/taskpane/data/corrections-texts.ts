import type { Choice } from '../../core/model/settings';
import type { Measure } from '../../core/model/facts';
import type { MoneyUnit } from '../../core/units/money';
import type { Spoken } from '../texts';
import type { Doubt } from './confidence';

/** The words with which a person corrects what was understood. */
export interface CorrectionsTexts {
  readonly confidence: Readonly<Record<'high' | 'fair' | 'low', string>>;
  readonly doubt: (doubt: Doubt) => string;
  readonly known: string;
  readonly holds: string;
  readonly meaningOf: (header: string) => string;
  readonly notUsed: string;
  readonly chosen: string;
  readonly back: string;
  readonly backOf: (what: string) => string;
  readonly always: (header: string) => string;
  readonly alwaysKept: string;
  readonly pressEnter: string;
  readonly rowsAndUnit: string;
  readonly rowsOnly: string;
  /** Of a form, of which a cell may be explained as well. */
  readonly rowsAndCells: string;
  readonly unit: string;
  readonly unitAsWritten: (unit: string) => string;
  readonly units: Readonly<Record<MoneyUnit, string>>;
  readonly row: string;
  readonly rowHint: string;
  readonly rowIs: (row: number, name: string) => string;
  readonly rowBlank: (row: number) => string;
  readonly oneRow: string;
  readonly otherSheet: (sheet: string) => string;
  readonly aboveRows: string;
  readonly rowChosen: (row: number, name: string) => string;
  readonly reason: string;
  readonly exclude: string;
  readonly include: string;
  readonly includeRow: (row: number) => string;
  /** A cell of a form, of which a person says what it is. */
  readonly cell: string;
  readonly cellHint: string;
  readonly cellHolds: (text: string) => string;
  readonly cellBlank: string;
  readonly outsideForm: string;
  readonly oneCell: string;
  readonly cellIs: (text: string) => string;
  readonly cancel: string;
  readonly said: (count: number) => string;
  readonly saying: (choice: Choice, meaning: string) => string;
  readonly because: (reason: string) => string;
  readonly takeBack: string;
  readonly takeAllBack: string;
  readonly unused: string;
  readonly unclear: (raw: string) => string;
  readonly wordMeans: (word: string, meaning: string) => string;
  readonly names: (name: string, other: string, same: boolean) => string;
  readonly declare: string;
  readonly declareHint: string;
  readonly range: string;
  readonly rangeState: string;
  /** What the first row of a range says. */
  readonly blockHeads: (heads: readonly string[]) => string;
  readonly rangeHolds: (rows: number, columns: number) => string;
  readonly tooNarrow: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<'budget' | 'spending', string>>;
  readonly headingRows: string;
  readonly headingRow: (count: number) => string;
  readonly unitFound: string;
  readonly columns: string;
  readonly example: (text: string) => string;
  readonly preview: string;
  readonly project: string;
  readonly measures: Readonly<Record<Measure, string>>;
  readonly sum: string;
  readonly stated: string;
  readonly more: (count: number) => string;
  readonly inWan: string;
  readonly keep: string;
}

const chinese: CorrectionsTexts = {
  confidence: { high: '把握大', fair: '大致认得', low: '请核对' },
  doubt: (doubt) => (doubt.kind === 'unknown' ? `有${doubt.count}列不认得` : doubt.kind === 'unit' ? '金额单位是推定的' : doubt.kind === 'unread' ? `有${doubt.count}个金额读不出数` : doubt.kind === 'ambiguous' ? `「${doubt.header}」可能有两种含义` : '合计与各项之和不符'),
  known: '表头都认得',
  holds: '表头都认得，合计与各项之和相符',
  meaningOf: (header) => `「${header}」的含义`,
  notUsed: '不用',
  chosen: '按您的指定',
  back: '改回',
  backOf: (what) => `改回：${what}`,
  always: (header) => `以后「${header}」都这样认`,
  alwaysKept: '以后都这样认',
  pressEnter: '按 Enter 保存，按 Esc 取消',
  rowsAndUnit: '更正单位和行',
  rowsOnly: '更正行',
  rowsAndCells: '更正单位、行和单元格',
  unit: '整张表的金额单位',
  unitAsWritten: (unit) => `自动（${unit}）`,
  units: { 元: '元', 千元: '千元', 万元: '万元', 亿元: '亿元' },
  row: '要更正的行',
  rowHint: '选中表中的一行（任一单元格），再说明它不计入，或应当计入。',
  rowIs: (row, name) => `第${row}行：${name}`,
  rowBlank: (row) => `第${row}行是空的`,
  oneRow: '请只选一行',
  otherSheet: (sheet) => `请选「${sheet}」中的行`,
  aboveRows: '请选表头以下的行',
  rowChosen: (row, name) => `第${row}行「${name}」`,
  reason: '不计入的理由',
  exclude: '不计入',
  include: '应当计入',
  includeRow: (row) => `计入第${row}行`,
  cell: '要说明的单元格',
  cellHint: '项目名称、资金或指标的表头认错了，或写法不认得：选中那一格，说明它是什么。',
  cellHolds: (text) => `写的是：${text}`,
  cellBlank: '这一格是空的',
  outsideForm: '请选这张表里的单元格',
  oneCell: '请只选一格',
  cellIs: (text) => `「${text}」是`,
  cancel: '取消',
  said: (count) => `您的指定（${count}项）`,
  saying: (choice, meaning) => (choice.kind === 'column' ? (choice.value === null ? '这一列不用' : `这一列是${meaning}`) : choice.kind === 'row' ? (choice.value === 'exclude' ? '这一行不计入' : '这一行计入') : choice.kind === 'unit' ? `金额单位：${choice.value}` : `${choice.value === 'budget' ? '预算表' : '支出表'}${choice.headed ? '' : '（无表头）'}`),
  because: (reason) => `：${reason}`,
  takeBack: '取消',
  takeAllBack: '连同各列一起取消',
  unused: '没有用上，见「核对」',
  unclear: (raw) => `「${raw}」没有采用，见「核对」`,
  wordMeans: (word, meaning) => `表头「${word}」都按${meaning}读取`,
  names: (name, other, same) => (same ? `「${name}」与「${other}」是同一项目` : `「${name}」与「${other}」不是同一项目`),
  declare: '逐列指定预算表、支出表',
  declareHint: '表头的写法程序不认得，或没有表头，就在这里选中整张表，说明各列是什么。',
  range: '表的区域',
  rangeState: '连同表头',
  blockHeads: (heads) => `首行：${heads.join('、')}`,
  rangeHolds: (rows, columns) => `${rows}行${columns}列`,
  tooNarrow: '区域要有两列以上：一列项目名称，一列金额',
  kind: '这是',
  kinds: { budget: '预算表', spending: '支出表' },
  headingRows: '表头',
  headingRow: (count) => (count === 0 ? '没有表头' : `${count}行`),
  unitFound: '自动判断',
  columns: '各列的含义',
  example: (text) => `例：${text}`,
  preview: '将读作',
  project: '项目',
  measures: { initial: '年初预算', adjusted: '全年预算', received: '资金到位', executed: '全年执行' },
  sum: '各项之和',
  stated: '表中合计',
  more: (count) => `还有${count}个项目`,
  inWan: '单位：万元',
  keep: '就这样读取',
};

const english: CorrectionsTexts = {
  confidence: { high: 'Sure', fair: 'Mostly sure', low: 'Please check' },
  doubt: (doubt) => (doubt.kind === 'unknown' ? (doubt.count === 1 ? '1 column is not known' : `${doubt.count} columns are not known`) : doubt.kind === 'unit' ? 'the money unit is assumed' : doubt.kind === 'unread' ? (doubt.count === 1 ? '1 amount cannot be read' : `${doubt.count} amounts cannot be read`) : doubt.kind === 'ambiguous' ? `“${doubt.header}” may mean two things` : 'the total is not the sum of the items'),
  known: 'all headings are known',
  holds: 'all headings are known, and the total is the sum of the items',
  meaningOf: (header) => `Meaning of “${header}”`,
  notUsed: 'not used',
  chosen: 'as you said',
  back: 'Undo',
  backOf: (what) => `Undo: ${what}`,
  always: (header) => `Always read “${header}” so`,
  alwaysKept: 'always read so',
  pressEnter: 'Enter saves it, Esc leaves it',
  rowsAndUnit: 'Correct the unit and rows',
  rowsOnly: 'Correct rows',
  rowsAndCells: 'Correct the unit, rows and cells',
  unit: 'Money unit of the whole table',
  unitAsWritten: (unit) => `automatic (${({ 元: 'yuan', 千元: 'thousand yuan', 万元: 'wan yuan', 亿元: 'yi yuan' } as Readonly<Record<string, string>>)[unit] ?? unit})`,
  units: { 元: 'yuan', 千元: 'thousand yuan', 万元: 'wan yuan (10,000)', 亿元: 'yi yuan (100 million)' },
  row: 'Row to correct',
  rowHint: 'Select a row of the table (any of its cells), then say that it does not count, or that it does.',
  rowIs: (row, name) => `Row ${row}: ${name}`,
  rowBlank: (row) => `Row ${row} is blank`,
  oneRow: 'Select one row only',
  otherSheet: (sheet) => `Select a row of “${sheet}”`,
  aboveRows: 'Select a row below the headings',
  rowChosen: (row, name) => `Row ${row}, “${name}”`,
  reason: 'Why it does not count',
  exclude: 'Does not count',
  include: 'Counts',
  includeRow: (row) => `Count row ${row}`,
  cell: 'Cell to explain',
  cellHint: 'Where the project’s name or a heading is taken for something else, or is not known: select that cell and say what it is.',
  cellHolds: (text) => `It reads: ${text}`,
  cellBlank: 'This cell is blank',
  outsideForm: 'Select a cell of this form',
  oneCell: 'Select one cell only',
  cellIs: (text) => `“${text}” is`,
  cancel: 'Cancel',
  said: (count) => `What you said (${count})`,
  saying: (choice, meaning) => (choice.kind === 'column' ? (choice.value === null ? 'this column is not used' : `this column: ${meaning}`) : choice.kind === 'row' ? (choice.value === 'exclude' ? 'this row does not count' : 'this row counts') : choice.kind === 'unit' ? `money in ${({ 元: 'yuan', 千元: 'thousand yuan', 万元: 'wan yuan', 亿元: 'yi yuan' } as const)[choice.value]}` : `${choice.value === 'budget' ? 'a budget table' : 'a table of expenditure'}${choice.headed ? '' : ' without headings'}`),
  because: (reason) => `: ${reason}`,
  takeBack: 'Take back',
  takeAllBack: 'Take back with its columns',
  unused: 'not used: see Check',
  unclear: (raw) => `“${raw}” is not used: see Check`,
  wordMeans: (word, meaning) => `the heading “${word}” is always read as: ${meaning}`,
  names: (name, other, same) => (same ? `“${name}” and “${other}” are one project` : `“${name}” and “${other}” are two projects`),
  declare: 'Say column by column what a table holds',
  declareHint: 'Where the headings are not known, or there are none, select the whole table here and say what its columns are.',
  range: 'Range of the table',
  rangeState: 'with its headings',
  blockHeads: (heads) => `First row: ${heads.join(', ')}`,
  rangeHolds: (rows, columns) => `${rows} rows, ${columns} columns`,
  tooNarrow: 'The range needs two columns or more: one with names, one with amounts',
  kind: 'It holds',
  kinds: { budget: 'the budget', spending: 'expenditure' },
  headingRows: 'Headings',
  headingRow: (count) => (count === 0 ? 'none' : count === 1 ? '1 row' : `${count} rows`),
  unitFound: 'automatic',
  columns: 'What the columns are',
  example: (text) => `e.g. ${text}`,
  preview: 'Read as',
  project: 'Project',
  measures: { initial: 'Initial budget', adjusted: 'Adjusted budget', received: 'Received', executed: 'Expenditure' },
  sum: 'Sum of items',
  stated: 'Stated total',
  more: (count) => (count === 1 ? '1 more project' : `${count} more projects`),
  inWan: 'In wan yuan (10,000)',
  keep: 'Read it so',
};

export const correctionsTexts: Spoken<CorrectionsTexts> = { 'zh-CN': chinese, en: english };
