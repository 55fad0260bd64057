import { english as englishLocale } from '../core/locales/english';
import { chinese as chineseLocale } from '../core/translate/locale';
import type { Locale } from '../core/translate/locale';
import { batchChinese, batchEnglish } from './batch/batch-texts';
import type { BatchTexts } from './batch/batch-texts';
import { phraseBook } from '../core/translate/phrase-book';
import { helpChinese, helpEnglish } from './help-texts';
import type { HelpTexts } from './help-texts';

/** What keeps a file from being opened or written. */
export type FileTrouble = 'missing' | 'no-access' | 'no-folder' | 'not-writable' | 'in-use' | 'full' | 'long-name' | 'file-in-the-way';

const writeTroubles: Readonly<Partial<Record<FileTrouble, readonly [zh: string, en: string]>>> = {
  'no-folder': ['文件夹不存在', 'there is no such folder'],
  'in-use': ['它是文件夹，或正被别的程序打开', 'it is a folder, or open in another program'],
  full: ['磁盘已满', 'the disk is full'],
  'long-name': ['文件名太长', 'the name is too long'],
  'file-in-the-way': ['路径中有一段是文件，不是文件夹', 'part of the path is a file, not a folder'],
};

/** The words of the command line in one language; `locale` says what the core says. */
export interface CliTexts {
  readonly locale: Locale;
  readonly program: string;
  readonly commands: Readonly<Record<'check' | 'report' | 'review' | 'batch' | 'schemes' | 'rules', string>>;
  readonly arguments: Readonly<Record<'workbook' | 'text' | 'paths' | 'code', string>>;
  readonly options: Readonly<Record<'scheme' | 'unit' | 'year' | 'basis' | 'finished' | 'org' | 'json' | 'all' | 'allOfRules' | 'allOfSchemes' | 'allOfBatch' | 'locale' | 'output' | 'inPlace' | 'forms' | 'trace' | 'docx' | 'template' | 'date' | 'public' | 'opinion' | 'workbook' | 'folder' | 'jobs' | 'resume' | 'opinions', string>>;
  readonly batch: BatchTexts;
  readonly help: HelpTexts;
  readonly badJobs: string;
  readonly badYear: string;
  readonly noFileName: string;
  /** Where something was to be written to standard output. */
  readonly noOutput: (trouble: FileTrouble) => string;
  readonly badBasis: string;
  readonly badDate: string;
  readonly noScheme: (id: string) => string;
  readonly noRule: (code: string) => string;
  /** Options that only a Word file has. */
  readonly onlyWord: string;
  readonly working: (number: number, all: number, file: string) => string;
  readonly writing: (file: string) => string;
  readonly scoringRules: (scheme: string) => string;
  readonly badFinished: string;
  readonly noProject: (id: string) => string;
  readonly cannotOpen: (file: string, trouble: FileTrouble) => string;
  readonly cannotWrite: (file: string, trouble: FileTrouble) => string;
  readonly cannotMake: (folder: string, trouble: FileTrouble) => string;
  readonly overInput: (file: string) => string;
  readonly converted: string;
  readonly whereTo: string;
  /** Of a Word file. */
  readonly notWord: (file: string) => string;
  readonly wrongEnding: (file: string, ending: string) => string;
  readonly twice: (file: string) => string;
  /** Says of a file what is the matter with it. */
  readonly ofFile: (file: string, why: string) => string;
  readonly notOpened: (trouble: FileTrouble) => string;
  readonly noText: string;
  readonly emptyText: string;
  readonly noReport: (file: string, why: string) => string;
  readonly reportTakenOver: (sheet: string, same: number) => string;
  readonly reportSetApart: (from: string, to: string) => string;
  readonly reportRenamed: (sheet: string, now: string) => string;
  /** What the host of files says. */
  readonly host: (message: string) => string;
  /** Says what is wrong with a file, behind its name. */
  readonly hostWhy: (why: string) => string;
  readonly internal: (message: string) => string;
  readonly counted: (file: string, projects: number, indicators: number) => string;
  readonly numberChanged: (at: string, label: string, own: string, now: string) => string;
  readonly setAside: (line: string, reason: string) => string;
  readonly outdated: (places: number, first: string | null) => string;
  readonly hidden: (hints: number) => string;
  readonly nothing: string;
  readonly scored: (project: string, points: string, grade: string) => string;
  readonly unscored: (project: string, points: string) => string;
  readonly ungraded: (project: string, points: string, most: string) => string;
  readonly withoutIndicators: (projects: number) => string;
  readonly kept: (edits: number, conflicts: number) => string;
  readonly keptOnForms: (edits: number, conflicts: number) => string;
  readonly formRenamed: (from: string, to: string) => string;
  readonly formKeptApart: (from: string, to: string) => string;
  readonly formLeftOver: (sheet: string, edited: number | null) => string;
  readonly leftOut: (deleted: number) => string;
  readonly leftOutOfForms: (deleted: number) => string;
  readonly templateUsed: (used: number, replaced: number) => string;
  readonly templateUnfit: (place: string) => string;
  readonly badTemplate: (file: string, why: string) => string;
  readonly errorsOpen: string;
  readonly masked: (text: string, instead: string, count: number) => string;
  readonly nothingMasked: string;
  readonly written: (file: string) => string;
  readonly line: (number: number) => string;
  readonly unjudged: string;
  readonly wholeText: string;
  readonly read: (file: string, sentences: number, claims: number) => string;
}

const chinese: CliTexts = {
  locale: chineseLocale,
  program: '绩述：项目支出绩效自评（self-evaluation of public project spending）',
  commands: { check: '核对工作簿', report: '核对工作簿并写出带报告页的新文件', review: '复核已有的自评报告', batch: '办理整个文件夹的工作簿和报告，写出汇总表', schemes: '列出评价方案', rules: '列出核对规则和计分规则' },
  arguments: { workbook: '工作簿', text: '报告（.docx 或 .txt）', paths: '工作簿、报告，或放它们的文件夹', code: '核对规则的编码，例如 M01；不写则全部列出' },
  options: {
    scheme: '评价方案，编号见 jishu schemes；不写则按工作簿的设置，没有设置的按 caiyu-2020-10',
    unit: '工作簿没有写明时的金额单位',
    year: '工作簿没有写明时的报告年度',
    basis: '预算执行率除以什么；不写则按工作簿的设置，没有设置的按评价方案',
    finished: '项目是否已完成，按是否完成分档计分的方案用',
    org: '工作簿中有多个单位时只取这一个，写名称或编码',
    json: '把结果写成 JSON，- 为标准输出',
    all: '连提示一起显示',
    allOfRules: '连依据和提示的文字一起列出',
    allOfSchemes: '连各方案的数值一起列出',
    allOfBatch: '逐份列出问题，连提示一起',
    locale: '说明用的语言（language）；报告总是中文',
    output: '写出的文件，扩展名与原文件相同',
    inPlace: '写回原文件',
    forms: '另写自评表，每个项目一张工作表',
    trace: '另写数据溯源表：报告中每个数的精确值、怎样得来和所在的单元格',
    docx: '另写 Word 文件，附各项目自评表',
    template: '用窗格「存为模板」存下的文字写这些段落，并留在「报告设置」',
    folder: '放结果的文件夹',
    jobs: '同时办理几份',
    resume: '接着上次中断的地方办，已办好的不再办',
    opinions: '每份报告另写退回意见',
    opinion: '另写退回意见（Word 文件）：位置、原文、问题、请更正或补充',
    date: 'Word 文件的成文日期，不写则留空',
    public: 'Word 文件作公开版：隐去姓名和电话，并先列出',
    workbook: '报告所依据的 .xlsx 工作簿',
  },
  batch: batchChinese,
  help: helpChinese,
  badJobs: '应是1到64的整数',
  badBasis: '写 全年预算数、年初预算数 或 到位资金',
  noFileName: '文件名不能为空',
  noOutput: (trouble) => `写不了标准输出：${writeTroubles[trouble]?.[0] ?? '写入失败'}。`,
  badYear: '年度应是四位数，例如 2024',
  badDate: '日期写作 2025-03-20',
  noScheme: (id) => `没有评价方案 ${id}；可用的见 jishu schemes`,
  noRule: (code) => `没有核对规则 ${code}；全部编码见 jishu rules`,
  onlyWord: '--date 和 --public 只用于 Word 文件，请同时用 --docx 写明。',
  working: (number, all, file) => (all === 1 ? `正在读取和核对 ${file}` : `[${number}/${all}] 正在核对 ${file}`),
  writing: (file) => `正在写出 ${file}`,
  scoringRules: (scheme) => `计分规则（${scheme}）`,
  noProject: (id) => `--finished 写的「${id}」不是项目编号，没有用上；编号见 --json 中的 id。`,
  badFinished: '写 yes 或 no；只说一个项目时写 编号=yes，可以写多次',
  cannotOpen: (file, trouble) => `打不开文件 ${file}：${chinese.notOpened(trouble)}`,
  notOpened: (trouble) => (trouble === 'missing' ? '文件不存在。' : '没有读取权限，或它不是文件。'),
  ofFile: (file, why) => `${file}：${why}`,
  cannotWrite: (file, trouble) => `写不了文件 ${file}：${writeTroubles[trouble]?.[0] ?? '没有写入权限'}。`,
  cannotMake: (folder, trouble) => `建不了文件夹 ${folder}：${writeTroubles[trouble]?.[0] ?? '没有写入权限'}。请另给一个放结果的文件夹。`,
  overInput: (file) => `输出文件不能是原文件 ${file}；请写到另一个文件，写回原文件请用 --in-place。`,
  converted: '原文件不是 .xlsx：各表的值、格式和合并已转入新文件，图表、宏等没有带过来；原文件没有动。',
  whereTo: '请用 -o 写明输出文件，或用 --in-place 写回原文件，二者选一。',
  notWord: (file) => `Word 文件 ${file} 的扩展名应是 .docx，否则 Word 打不开。`,
  wrongEnding: (file, ending) => `输出文件 ${file} 的扩展名应与内容一致，请用 ${ending}${ending.endsWith('m') ? '（原文件含宏）' : ''}，否则 Excel 打不开。`,
  twice: (file) => `两处输出不能是同一个文件 ${file}；请分别写到不同的文件。`,
  noText: '不是文本文件，也不是完整的 .docx。请用 Word 打开后另存为 .docx 或 .txt 再复核；PDF 请复制全文，存为 .txt。',
  emptyText: '没有文字。',
  noReport: (file, why) => `${file}：${why}没有写出报告。`,
  reportTakenOver: (sheet, same) => `「${sheet}」没有生成记录，已接管：${same}处与数据一致，由程序更新；其余当作手工修改，原样保留`,
  reportSetApart: (from, to) => `「${from}」没有生成记录，其中没有本程序写的句子：已改名为「${to}」留存，另写新的报告`,
  reportRenamed: (sheet, now) => `工作簿里没有「${sheet}」，「${now}」像是它改了名：已另写一张，「${now}」原样未动，上面的手工修改没有带过来；要接着用，请改回原名再生成`,
  host: (message) => message,
  hostWhy: (why) => why,
  internal: (message) => `程序内部错误，没有写出文件：${message}`,
  counted: (file, projects, indicators) => `${file}：${projects}个项目，${indicators}个指标`,
  numberChanged: (at, label, own, now) => `方案数值已改 ${at} ${label}由${own}改为${now}`,
  setAside: (line, reason) => `已说明 ${line}（理由：${reason}）`,
  outdated: (places, first) => `报告页已过时：有${places}处与按现在的数据写的不同${first === null ? '' : `（第一处 ${first}）`}，请重新生成报告`,
  hidden: (hints) => `另有${hints}条提示，用 --all 显示`,
  nothing: '没有发现问题',
  scored: (project, points, grade) => `${project} ${points}分 ${grade}`,
  unscored: (project, points) => `${project} 已评定${points}分，未评完`,
  ungraded: (project, points, most) => `${project} ${points}分，各项分值合计${most}分，与满分不符，调整后评定等级`,
  withoutIndicators: (projects) => `${projects}个项目没有绩效指标，不评分`,
  kept: (edits, conflicts) => `保留手工修改${edits}处${conflicts > 0 ? `，其中${conflicts}处的数据已变，请核对` : ''}`,
  keptOnForms: (edits, conflicts) => `自评表上保留手工修改${edits}处${conflicts > 0 ? `，其中${conflicts}处的数据已变，请核对` : ''}`,
  formRenamed: (from, to) => `自评表「${from}」随项目改名为「${to}」`,
  formKeptApart: (from, to) => `「${from}」里找不到原来的自评表，已改名为「${to}」留存，另写新表`,
  formLeftOver: (sheet, edited) => `自评表「${sheet}」的项目已不在数据里，没有更新${edited === null || edited === 0 ? '' : `（有${edited}处手工修改）`}；不用了可以删除`,
  templateUsed: (used, replaced) => `采用模板的${used}段${replaced > 0 ? `，其中${replaced}段代替了原来的` : ''}`,
  templateUnfit: (place) => `模板中有一段没有用上，报告中没有：${place}`,
  badTemplate: (file, why) => `${file}：${why}。没有写出文件。`,
  leftOut: (deleted) => `报告页上删除的${deleted}处不再写入；要恢复请在任务窗格的「报告」中选择`,
  leftOutOfForms: (deleted) => `自评表上删除的${deleted}行不再写入，合计和得分仍按数据计；要恢复请在任务窗格的「报告」中选择`,
  errorsOpen: '还有错误没有处理，报送前请改正',
  masked: (text, instead, count) => `公开版隐去 ${text} → ${instead}（${count}处）`,
  nothingMasked: '公开版：没有发现姓名和电话',
  written: (file) => `已写出 ${file}`,
  line: (number) => `第${number}行`,
  wholeText: '全文',
  unjudged: '没有判断的事项：',
  read: (file, sentences, claims) => `${file}：${sentences}句，${claims}处数字`,
};

/** Says a number of things, one of a thing without its s. */
const many = (count: number, things: string): string => `${count} ${count === 1 ? things.slice(0, -1) : things}`;

const hostMessages = phraseBook([
  ['无法读取文件「{file}」：{why}', 'the file “{file}” cannot be read: {why}'],
  ['文件是空的。', 'it is empty.'],
  ['这是旧版 .xls 文件，请在 Excel 中另存为 .xlsx 后再试。', 'it is an old .xls file. Save it as .xlsx in Excel, then try again.'],
  ['文件有打开密码，请先在 Excel 中取消密码。', 'it has a password. Take the password away in Excel first.'],
  ['它不是完整的 .xlsx 文件，可能没有下载完，或者只是改了扩展名。请用 Excel 打开后另存为 .xlsx。', 'it is no whole .xlsx file; it may not have been downloaded to its end, or only been renamed. Open it in Excel and save it as .xlsx.'],
]);

const english: CliTexts = {
  locale: englishLocale,
  program: 'Jishu: self-evaluation of public project spending (项目支出绩效自评)',
  commands: { check: 'check workbooks', report: 'check a workbook and write a new file with the report', review: 'review a report that is there', batch: 'work on all workbooks and reports of a folder, and write a summary', schemes: 'list the schemes', rules: 'list the checks and the rules for points' },
  arguments: { workbook: 'workbook', text: 'report (.docx or .txt)', paths: 'workbooks, reports, or folders of them', code: 'code of a check, such as M01; all where none is given' },
  options: {
    scheme: 'scheme of the evaluation, as jishu schemes lists them; otherwise that of the workbook, otherwise caiyu-2020-10',
    unit: 'money unit where the workbook states none',
    year: 'year of the report where the workbook states none',
    basis: 'what the execution rate divides by: the adjusted budget, the initial one, or the funds received; otherwise that of the workbook, otherwise that of the scheme',
    finished: 'whether the projects are finished, for schemes whose points depend on it',
    org: 'the one unit to read where the workbook has several, by name or code',
    json: 'write the result as JSON; - is standard output',
    all: 'show hints as well',
    allOfRules: 'list clauses and messages as well',
    allOfSchemes: 'list the numbers of each scheme as well',
    allOfBatch: 'list the findings of each file, hints as well',
    locale: 'language of messages; the report is always Chinese',
    output: 'file to write, with the ending of the one that is read',
    inPlace: 'write into the file that is read',
    forms: 'write the self-evaluation forms as well, a sheet for each project',
    trace: 'write a sheet as well that traces every number of the report: exact value, formula and cells',
    docx: '.docx file to write as well, with the forms annexed',
    template: 'texts saved in the pane by “Save as template”, for these passages; they stay in the workbook',
    folder: 'folder for the results',
    jobs: 'how many files at a time',
    resume: 'go on where the run before was interrupted',
    opinions: 'write what to send back for each report',
    opinion: '.docx file to write as well, with each finding: place, words, what is wrong, what to supply',
    date: 'date at the end of the .docx; left open where none is given',
    public: 'write the .docx for publication: names and phone numbers are listed and masked',
    workbook: '.xlsx workbook that the report rests on',
  },
  batch: batchEnglish,
  help: helpEnglish,
  badJobs: 'Write a whole number from 1 to 64',
  badBasis: 'Write 全年预算数 (adjusted budget), 年初预算数 (initial budget) or 到位资金 (funds received)',
  noFileName: 'A file has a name',
  noOutput: (trouble) => `Cannot write to standard output: ${writeTroubles[trouble]?.[1] ?? 'writing failed'}.`,
  badYear: 'The year has four digits, such as 2024',
  badDate: 'Write the date like 2025-03-20',
  noScheme: (id) => `There is no scheme ${id}; jishu schemes lists them`,
  noRule: (code) => `There is no check ${code}; jishu rules lists them`,
  onlyWord: '--date and --public are for a Word file; say with --docx where it goes.',
  working: (number, all, file) => (all === 1 ? `Reading and checking ${file}` : `[${number}/${all}] checking ${file}`),
  writing: (file) => `Writing ${file}`,
  scoringRules: (scheme) => `Rules for points (${scheme})`,
  noProject: (id) => `--finished names “${id}”, which is no id of a project, and was not used; the ids are in the answer of --json.`,
  badFinished: 'Write yes or no; for one project ID=yes, as often as needed',
  cannotOpen: (file, trouble) => `Cannot open ${file}: ${english.notOpened(trouble)}`,
  notOpened: (trouble) => (trouble === 'missing' ? 'there is no such file.' : 'it may not be read, or is no file.'),
  ofFile: (file, why) => `${file}: ${why}`,
  cannotWrite: (file, trouble) => `Cannot write ${file}: ${writeTroubles[trouble]?.[1] ?? 'writing is not allowed'}.`,
  cannotMake: (folder, trouble) => `Cannot make the folder ${folder}: ${writeTroubles[trouble]?.[1] ?? 'writing is not allowed'}. Give another folder for the results.`,
  overInput: (file) => `The output must not be the file that is read, ${file}; write to another file, or into that one with --in-place.`,
  converted: 'The file that was read is no .xlsx: values, formats and merged cells of its sheets are in the new file, charts and macros are not; it is itself unchanged.',
  whereTo: 'Say where to write: either to a file with -o, or into the file that is read with --in-place.',
  notWord: (file) => `The Word file ${file} must end in .docx; Word would not open it otherwise.`,
  wrongEnding: (file, ending) => `The output ${file} must end in ${ending}${ending.endsWith('m') ? ', for the workbook has macros' : ''}; Excel would not open it otherwise.`,
  twice: (file) => `Two outputs are the same file, ${file}; write each to a file of its own.`,
  noText: 'it is neither a text file nor a whole .docx. Save the report as one of them in Word, then review it; of a PDF, copy the text into a .txt.',
  emptyText: 'it has no words in it.',
  noReport: (file, why) => `${file}: ${why} No report was written.`,
  reportTakenOver: (sheet, same) => `this program had no record of “${sheet}” and took it over: ${many(same, 'places')} ${same === 1 ? 'agrees' : 'agree'} with the data and will be renewed; all else counts as edited by hand, and was kept`,
  reportSetApart: (from, to) => `this program had no record of “${from}”, and found none of its own sentences there: the sheet is kept as “${to}”, and a new report is written`,
  reportRenamed: (sheet, now) => `the workbook has no “${sheet}”, and “${now}” looks like it under another name: a new one is written, “${now}” stays as it is, and what was changed on it is not carried over; to go on with it, give it its name back and write again`,
  host: (message) => {
    const said = english.hostWhy(message);
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
  },
  hostWhy: (why) => hostMessages(why) ?? why,
  internal: (message) => `A fault of the program; no file was written: ${message}`,
  counted: (file, projects, indicators) => `${file}: ${many(projects, 'projects')}, ${many(indicators, 'indicators')}`,
  numberChanged: (at, label, own, now) => `Number of the scheme changed ${at} ${label}: ${own} to ${now}`,
  setAside: (line, reason) => `Set aside ${line} (reason: “${reason}”)`,
  outdated: (places, first) => `The report sheet is out of date: ${places} ${places === 1 ? 'place differs' : 'places differ'} from what the data say now${first === null ? '' : ` (first ${first})`}; write the report again`,
  hidden: (hints) => `${many(hints, 'hints')} more, shown with --all`,
  nothing: 'Nothing is wrong',
  scored: (project, points, grade) => `${project}: ${many(Number(points), 'points')}, ${grade}`,
  unscored: (project, points) => `${project}: ${many(Number(points), 'points')} so far, not all decided`,
  ungraded: (project, points, most) => `${project}: ${many(Number(points), 'points')}; the parts have ${most}, not the full points: adjust them for a grade`,
  withoutIndicators: (projects) => `${many(projects, 'projects')} without indicators, not scored`,
  kept: (edits, conflicts) => `${many(edits, 'edits')} by hand kept${conflicts > 0 ? `; the data behind ${conflicts} of them have changed, please look` : ''}`,
  keptOnForms: (edits, conflicts) => `kept ${many(edits, 'edits')} made by hand on the forms${conflicts > 0 ? `; the data behind ${conflicts} of them have changed, please look` : ''}`,
  formRenamed: (from, to) => `the form “${from}” is now called “${to}”, as its project is`,
  formKeptApart: (from, to) => `the form was not found on “${from}”: that sheet is kept as “${to}”, and a new one is written`,
  formLeftOver: (sheet, edited) => `the project of the form “${sheet}” is no longer in the data; the sheet was left as it is${edited === null || edited === 0 ? '' : ` (${many(edited, 'edits')} made by hand)`}, and may be deleted`,
  templateUsed: (used, replaced) => `${many(used, 'passages')} of the template used${replaced > 0 ? `, ${replaced} of them in place of others` : ''}`,
  templateUnfit: (place) => `A text of the template is not used, since the report has no such passage: “${place}”`,
  badTemplate: (file, why) => `${file}: ${why}. Nothing was written.`,
  leftOut: (deleted) => `${many(deleted, 'texts')} deleted on the report sheet stay away; bring them back under Report in the pane`,
  leftOutOfForms: (deleted) => `${many(deleted, 'rows')} deleted on the forms stay away, totals and points are still those of the data; bring them back under Report in the pane`,
  errorsOpen: 'Errors are open; mend them before the report is handed in',
  masked: (text, instead, count) => `Masked: “${text}” as “${instead}” (${many(count, 'times')})`,
  nothingMasked: 'Nothing to mask: no names or phone numbers were found',
  written: (file) => `Written: ${file}`,
  line: (number) => `line ${number}`,
  wholeText: 'whole text',
  unjudged: 'Not judged:',
  read: (file, sentences, claims) => `${file}: ${many(sentences, 'sentences')}, ${many(claims, 'figures')}`,
};

/** The languages of the command line, the usual one first. */
export const locales = ['zh-CN', 'en'] as const;
export const spoken: Readonly<Record<(typeof locales)[number], CliTexts>> = { 'zh-CN': chinese, en: english };

/** Returns the words in the language that the command line asks for with --locale; Chinese where it asks for none that there is. */
export const textsOf = (words: readonly string[]): CliTexts => {
  const asked = words.flatMap((word, index) => (word === '--locale' ? [words[index + 1]] : word.startsWith('--locale=') ? [word.slice('--locale='.length)] : [])).at(-1);
  const known = locales.find((locale) => locale === asked);
  return known === undefined ? chinese : spoken[known];
};
