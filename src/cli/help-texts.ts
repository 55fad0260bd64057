import { placesOf } from './terminal';

/** Words of the help and of what is wrong with a command line, in one language. */
export interface HelpTexts {
  /** Headings, each with its colon. */
  readonly titles: Readonly<Record<string, string>>;
  /** The words of a usage line. */
  readonly usage: { readonly options: string; readonly command: string };
  readonly help: string;
  readonly version: string;
  readonly helpCommand: string;
  readonly choices: (values: string) => string;
  readonly byDefault: (value: string) => string;
  /** Lines below the help of a command, and of the program under ''. */
  readonly below: Readonly<Record<'' | 'check' | 'report' | 'review' | 'batch' | 'schemes' | 'rules', string>>;
  /** Returns what the parser of the command line says. */
  readonly fault: (message: string) => string;
}

/** Returns what stands below a help: commands with what they do, one under the other, and lines. */
const below = (heading: string, examples: readonly (readonly [command: string, does: string])[], ...lines: readonly string[]): string => {
  const width = Math.max(...examples.map(([command, does]) => (does === '' ? 0 : placesOf(command))));
  const shown = examples.map(([command, does]) => `  ${command}${does === '' ? '' : `${' '.repeat(width - placesOf(command) + 3)}${does}`}`);
  return ['', heading, ...shown, ...(lines.length === 0 ? [] : ['', ...lines])].join('\n');
};

const chineseFaults: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  [/^error: unknown option '(.+)'$/, (option) => `没有这个选项：${option}`],
  [/^error: unknown command '(.+)'$/, (command) => `没有这条命令：${command}`],
  [/^\(Did you mean one of (.+)\?\)$/, (names) => `您要的是不是其中之一：${names}？`],
  [/^\(Did you mean (.+)\?\)$/, (name) => `您要的是不是 ${name}？`],
  [/^error: missing required argument '(.+)'$/, (name) => `缺少：${name === 'path' ? '文件或文件夹' : name === 'report' ? '报告' : '工作簿'}`],
  [/^error: option '(.+)' argument missing$/, (option) => `选项 ${option} 后面要写内容`],
  [/^error: required option '(.+)' not specified$/, (option) => `必须写明 ${option}`],
  [/^error: option '(.+)' argument '(.*)' is invalid\. Allowed choices are (.+)\.$/, (option, value, choices) => `选项 ${option} 不能是「${value}」，可以是 ${choices}`],
  [/^error: option '(.+)' argument '(.*)' is invalid\. (.+)$/, (option, value, why) => `选项 ${option} 不能是「${value}」：${why}`],
  [/^error: too many arguments(?: for '(.+)')?\. Expected (\d+) arguments? but got (\d+)\.$/, (_, expected, got) => `写了${got}个文件，只能写${expected}个`],
];

const fault = (message: string): string => {
  for (const [pattern, say] of chineseFaults) {
    const found = pattern.exec(message);
    if (found) return say(...found.slice(1).map((part) => part ?? ''));
  }
  return message;
};

export const helpChinese: HelpTexts = {
  titles: { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' },
  usage: { options: '[选项]', command: '命令' },
  help: '显示说明',
  version: '显示版本',
  helpCommand: '显示一条命令的说明',
  choices: (values) => `可以是 ${values}`,
  byDefault: (value) => `不写时为 ${value}`,
  below: {
    '': below(
      '示例：',
      [
        ['jishu check 预算.xlsx', '核对，屏幕上列出问题和得分'],
        ['jishu report 预算.xlsx -o 报告.xlsx', '写出带报告页的新文件，原文件不动'],
        ['jishu review 报告.docx --workbook 预算.xlsx', '复核别人写好的报告'],
        ['jishu batch 送审/ -o 结果/', '办理整个文件夹'],
      ],
      'jishu help 命令 显示一条命令的全部选项和示例。',
      '退出码：0 没有错误；1 至少一处错误；2 没有办成（原因在标准错误上，没有写出文件）。',
      'English: jishu --help --locale en',
    ),
    check: below(
      '示例：',
      [
        ['jishu check 预算.xlsx', ''],
        ['jishu check 一季度.xlsx 二季度.xlsx --all', '几个文件，连提示一起显示'],
        ['jishu check 预算.xlsx --unit 万元 --year 2024', '工作簿没有写明单位和年度时'],
        ['jishu check 预算.xlsx --basis 年初预算数', '预算执行率按年初预算数计算'],
        ['jishu check 预算.xlsx --json - > 结果.json', '给别的程序用'],
      ],
    ),
    report: below(
      '示例：',
      [
        ['jishu report 预算.xlsx -o 报告.xlsx', ''],
        ['jishu report 预算.xlsx -o 报告.xlsx --forms --trace', '另写各项目自评表和数据溯源表'],
        ['jishu report 预算.xlsx -o 报告.xlsx --docx 报告.docx --date 2025-03-20 --public', ''],
        ['jishu report 预算.xlsx -o 报告.xlsx --template 单位.jishu-template.json', '用在窗格里改写过的段落'],
        ['jishu report 预算.xlsx --in-place', '写回原文件，只有报告页和核对清单是新的'],
        ['jishu report 预算.xlsx -o 报告.xlsx --scheme caiyu-2021-101 --finished yes', ''],
      ],
      '在上次写出的文件上再办一次，手工改过的句子都保留。',
    ),
    review: below(
      '示例：',
      [
        ['jishu review 报告.docx', ''],
        ['jishu review 报告.docx --workbook 预算.xlsx', '对照工作簿'],
        ['jishu review 报告.docx --docx 退回意见.docx --date 2025-03-20', '另写退回意见'],
      ],
    ),
    batch: below(
      '示例：',
      [
        ['jishu batch 送审/ -o 结果/ --opinions', ''],
        ['jishu batch 送审/ -o 结果/ --resume', '接着上次中断的地方办'],
        ['jishu batch 送审/ -o 结果/ --template 单位.jishu-template.json', '报告用改写过的段落'],
        ['jishu batch 一科/ 二科/ 三科.xlsx -o 结果/ --jobs 2', ''],
      ],
      '报告与工作簿按单位名称对照，依次看报告标题、文件名、所在文件夹和开头；文件夹里的链接不办理。',
      '一份办不成，别的照办，原因写在汇总表末列。',
    ),
    schemes: below(
      '示例：',
      [
        ['jishu schemes', ''],
        ['jishu report 预算.xlsx -o 报告.xlsx --scheme sichuan-2023', ''],
      ],
    ),
    rules: below(
      '示例：',
      [
        ['jishu rules', '全部核对规则和计分规则'],
        ['jishu rules M01 S06', '这两条怎么说'],
        ['jishu rules --scheme sichuan-2023', '按四川的方案计分的规则'],
      ],
    ),
  },
  fault,
};

export const helpEnglish: HelpTexts = {
  titles: {},
  usage: { options: '[options]', command: '<command>' },
  help: 'show this help',
  version: 'show the version',
  helpCommand: 'show the help of a command',
  choices: (values) => `choices: ${values}`,
  byDefault: (value) => `default: ${value}`,
  below: {
    '': below(
      'Examples:',
      [
        ['jishu check budget.xlsx', 'findings and points on the screen'],
        ['jishu report budget.xlsx -o report.xlsx', 'a new file with the report; the one read stays as it is'],
        ['jishu review report.docx --workbook budget.xlsx', 'a report that others wrote'],
        ['jishu batch received/ -o results/', 'a whole folder'],
      ],
      'jishu help COMMAND shows all options of a command, with examples.',
      'Exit codes: 0 no error found; 1 at least one; 2 could not run (why is on standard error, and nothing was written).',
    ),
    check: below(
      'Examples:',
      [
        ['jishu check budget.xlsx', ''],
        ['jishu check first.xlsx second.xlsx --all', 'several files, hints as well'],
        ['jishu check budget.xlsx --unit 万元 --year 2024', 'where the workbook does not say'],
        ['jishu check budget.xlsx --basis 年初预算数', 'execution rates over the initial budget'],
        ['jishu check budget.xlsx --json - > result.json', 'for other programs'],
      ],
    ),
    report: below(
      'Examples:',
      [
        ['jishu report budget.xlsx -o report.xlsx', ''],
        ['jishu report budget.xlsx -o report.xlsx --forms --trace', 'with a form for each project, and every number traced'],
        ['jishu report budget.xlsx -o report.xlsx --docx report.docx --date 2025-03-20 --public', ''],
        ['jishu report budget.xlsx -o report.xlsx --template unit.jishu-template.json', 'with passages worded in the pane'],
        ['jishu report budget.xlsx --in-place', 'only the sheets of the report are new'],
        ['jishu report budget.xlsx -o report.xlsx --scheme caiyu-2021-101 --finished yes', ''],
      ],
      'Run on the file of an earlier run, it keeps every sentence that was changed by hand.',
    ),
    review: below(
      'Examples:',
      [
        ['jishu review report.docx', ''],
        ['jishu review report.docx --workbook budget.xlsx', 'against the workbook'],
        ['jishu review report.docx --docx opinion.docx --date 2025-03-20', 'what to send back'],
      ],
    ),
    batch: below(
      'Examples:',
      [
        ['jishu batch received/ -o results/ --opinions', ''],
        ['jishu batch received/ -o results/ --resume', 'go on where it was interrupted'],
        ['jishu batch received/ -o results/ --template unit.jishu-template.json', 'reports with passages worded in the pane'],
        ['jishu batch one/ two/ three.xlsx -o results/ --jobs 2', ''],
      ],
      'A report is held against the workbook of the unit that its title names, or its file, its folder or its first words. Links in folders are passed over. A file that cannot be worked on stops no other; the last column of the summary says why.',
    ),
    schemes: below(
      'Examples:',
      [
        ['jishu schemes', ''],
        ['jishu report budget.xlsx -o report.xlsx --scheme sichuan-2023', ''],
      ],
    ),
    rules: below(
      'Examples:',
      [
        ['jishu rules', 'all checks and rules for points'],
        ['jishu rules M01 S06', 'what these two say'],
        ['jishu rules --scheme sichuan-2023', 'the rules for points of that scheme'],
      ],
    ),
  },
  fault: (message) => message,
};
