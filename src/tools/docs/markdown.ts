/** The rule book as Markdown, for readers of the repository. */
import type { InBoth } from '../../core/check/define-check';
import { letters, scoringNotes } from './legend';
import { severityName } from './rule-book';
import type { CheckEntry, FormulaEntry, NumberEntry, Part, RuleBook } from './rule-book';

/** Written by the script; a person who edits it would lose the edit. */
const generated = '<!-- npm run docs -->';

const cell = (text: string): string => text.replaceAll('|', '\\|');
const inBoth = ({ zh, en }: InBoth, between = '<br>'): string => (zh === en ? zh : `${zh}${between}${en}`);
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');
const document = (...blocks: readonly string[]): string => `${[generated, ...blocks].join('\n\n')}\n`;

const chinese = (parts: readonly Part[]): string => parts.map(({ text, blank }) => (blank ? `【${text === '' ? '　　' : text}】` : text)).join('');
const english = (parts: readonly Part[]): string => parts.map(({ text, blank }) => (blank ? `[${text === '' ? '…' : text}]` : text)).join('');

const checkBlock = ({ code, title, severity, fault, basis, messages }: CheckEntry): string =>
  [
    `### ${code} ${title.zh}\n\n${title.en}`,
    `- **${inBoth(severityName(severity), '** · ')} · 报告中称「${fault}」\n- ${basis.zh}<br>${basis.en}`,
    table(['提示', 'Message'], messages.map(({ zh, en }) => [chinese(zh), english(en)])),
  ].join('\n\n');

/** Returns the list of checks. */
export const checksAsMarkdown = ({ families }: RuleBook): string =>
  document(
    '# 核对规则 · Checks',
    `共${families.reduce((count, { checks }) => count + checks.length, 0)}条，${families.map(({ letter, title, checks }) => `${letter} ${title.zh}${checks.length}条`).join('，')}。【　】是运行时填入的内容。由 \`npm run docs\` 从规则本身生成。`,
    'Each check has a code, a title that says what should be true, a degree and the clause it stands on. [ ] is filled in when it runs. Generated from the checks themselves by `npm run docs`. See also [scoring rules](scoring-rules.md).',
    ...families.flatMap(({ letter, title, checks }) => [`## ${letter} ${title.zh} · ${title.en}`, ...checks.map(checkBlock)]),
  );

const numberRow = ({ label, value, use, basis, own }: NumberEntry): readonly string[] => [`${inBoth(label)}${use === null ? '' : `<br>${inBoth(use)}`}`, own ? `**${inBoth(value, '** · ')}${value.zh === value.en ? '**' : ''}` : inBoth(value, ' · '), inBoth(basis ?? scoringNotes.noDocument)];

const formulaBlock = ({ schemes, lines }: FormulaEntry): string =>
  [
    schemes.map(({ title, basis }) => `- ${title.zh} · ${title.en}<br>${inBoth(basis)}`).join('\n'),
    table(['条件 Condition', '得分 Points'], lines.map(({ when, gives }) => [inBoth(when), inBoth(gives)])),
  ].join('\n\n');

/** Returns the schemes with their numbers and the scoring rules with their formulas. */
export const scoringAsMarkdown = ({ schemes, rules }: RuleBook): string =>
  document(
    '# 评价方案与计分规则 · Schemes and scoring rules',
    `由 \`npm run docs\` 从方案和规则本身生成。方案的数值可在「报告设置」工作表中改。${scoringNotes.rounding.zh}`,
    `Generated from the schemes and rules themselves by \`npm run docs\`. A workbook may change the numbers of its scheme on the sheet “报告设置”. ${scoringNotes.rounding.en} See also [checks](checks.md).`,
    '## 评价方案 · Schemes',
    `${scoringNotes.own.zh} ${scoringNotes.own.en}`,
    ...schemes.flatMap(({ title, basis, dated, numbers }) => [`### ${title.zh}\n\n${title.en}`, `${inBoth(basis)}<br>${dated}`, table(['数值 Number', '值 Value', '依据 Basis'], numbers.map(numberRow))]),
    '## 计分规则 · Scoring rules',
    `${scoringNotes.order.zh} ${scoringNotes.order.en}`,
    table(['字母 Letter', '是 Stands for'], letters.map(({ letter, meaning }) => [letter, inBoth(meaning, ' · ')])),
    ...rules.flatMap(({ title, comparisons, formulas }) => [`### ${title.zh}\n\n${title.en}`, ...(comparisons.length === 0 ? [] : [`指标性质 Comparison: ${comparisons.map((comparison) => inBoth(comparison, ' · ')).join('、')}`]), ...formulas.map(formulaBlock)]),
  );
