/** The rule book as one page without scripts, which is served with the build: the pane opens it at a check or a rule. */
import type { InBoth } from '../../core/check/define-check';
import { letters, scoringNotes } from './legend';
import { pageStyle } from './page-style';
import { severityName } from './rule-book';
import type { CheckEntry, Family, FormulaEntry, NumberEntry, Part, RuleBook, RuleEntry, SchemeEntry } from './rule-book';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
const english = (html: string, element = 'span'): string => `<${element} lang="en">${html}</${element}>`;
/** Chinese, then English in an element of its own; once where both are written alike. */
const inline = ({ zh, en }: InBoth): string => (zh === en ? `<span>${escaped(zh)}</span>` : `<span>${escaped(zh)}</span> ${english(escaped(en))}`);
/** Chinese and English side by side. */
const beside = (zh: string, en: string, element = 'div', names = ''): string => `<${element} class="pair${names}"><span>${zh}</span>${english(en)}</${element}>`;
const pair = ({ zh, en }: InBoth, element?: string, names?: string): string => beside(escaped(zh), escaped(en), element, names);
const filledIn = (parts: readonly Part[]): string => parts.map(({ text, blank }) => (blank ? `<span class="blank">${text === '' ? '&emsp;&emsp;' : escaped(text)}</span>` : escaped(text))).join('');
const list = <Item>(items: readonly Item[], toHtml: (item: Item) => string): string => items.map(toHtml).join('\n');

const checkCard = ({ code, title, severity, fault, basis, messages }: CheckEntry): string => `<article class="card" id="${code}">
<header>
<div class="tags"><a class="code" href="#${code}">${code}</a><span class="degree ${severity}">${inline(severityName(severity))}</span></div>
${pair(title, 'h4')}
</header>
<div class="body">
${list(messages, ({ zh, en }) => beside(filledIn(zh), filledIn(en), 'p'))}
${pair({ zh: `依据：${basis.zh}。报告中称「${fault}」。`, en: `Basis: ${basis.en}.` }, 'p', ' foot')}
</div>
</article>`;

const familySection = ({ letter, title, checks }: Family): string => `<section id="${letter}">
<h3>${letter} ${inline(title)}</h3>
${list(checks, checkCard)}
</section>`;

const numberLine = ({ label, value, use, basis, own }: NumberEntry): string =>
  `<div class="number${own ? ' own' : ''}"><dt>${inline(label)}${use === null ? '' : `<div class="use">${inline(use)}</div>`}</dt><dd class="value">${inline(value)}</dd><dd>${inline(basis ?? scoringNotes.noDocument)}</dd></div>`;

const schemeCard = ({ id, title, basis, dated, numbers }: SchemeEntry): string => `<article class="card" id="${id}">
<header>
${pair(title, 'h3')}
${pair({ zh: `${basis.zh}（${dated}）`, en: `${basis.en} (${dated})` }, 'p', ' foot')}
</header>
<dl class="body">
${list(numbers, numberLine)}
</dl>
</article>`;

const formulaFigure = ({ schemes, lines }: FormulaEntry): string => `<figure>
<ul class="schemes">
${list(schemes, ({ title, basis }) => `<li>${pair(title, 'div', ' title')}${pair(basis, 'div', ' foot')}</li>`)}
</ul>
</figure>
<div><table>
<tr><th scope="col">条件 ${english('Condition')}</th><th scope="col">得分 ${english('Points')}</th></tr>
${list(lines, ({ when, gives }) => `<tr><td>${inline(when)}</td><td>${inline(gives)}</td></tr>`)}
</table></div>`;

const ruleCard = ({ id, title, comparisons, formulas }: RuleEntry): string => `<article class="card" id="${id}">
<header>
${pair(title, 'h3')}
${comparisons.length === 0 ? '' : pair({ zh: `指标性质：${comparisons.map(({ zh }) => zh).join('、')}`, en: `Comparison: ${comparisons.map(({ en }) => en.toLowerCase()).join(', ')}` }, 'p', ' foot')}
</header>
<div class="body">
${list(formulas, formulaFigure)}
</div>
</article>`;

const chip = (id: string, text: string, title: string): string => `<li><a href="#${id}" title="${escaped(title)}">${escaped(text)}</a></li>`;

/** Returns the page. */
export const rulesAsPage = ({ families, schemes, rules }: RuleBook): string => `<!doctype html>
<!-- npm run docs -->
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>绩述 · 核对规则与计分规则</title>
<style>${pageStyle}</style>
</head>
<body>
<div class="all">
<header class="head" id="top">
<p class="name">绩述</p>
<h1>核对规则与计分规则 ${english('Checks and scoring rules')}</h1>
${pair({ zh: '程序核对什么、怎样计分，每一条依据哪份文件哪一条。本页由规则本身生成，与程序一致。', en: 'What the program checks, how it scores, and by which clause. Made from the rules themselves, so that page and program agree.' }, 'p')}
</header>
<nav aria-label="目录">
<h2>核对规则 ${english('Checks')}</h2>
${list(families, ({ letter, title, checks }) => `<a href="#${letter}">${letter} ${escaped(title.zh)} ${english(escaped(title.en))}</a><ul class="chips">${list(checks, ({ code, title: said }) => chip(code, code, said.zh))}</ul>`)}
<h2>评价方案 ${english('Schemes')}</h2>
<ul class="chips wide">${list(schemes, ({ id, title }) => chip(id, title.zh, title.en))}</ul>
<h2>计分规则 ${english('Scoring rules')}</h2>
<ul class="chips wide">${list(rules, ({ id, title }) => chip(id, title.zh, title.en))}</ul>
</nav>
<main>
<section id="checks">
<h2>核对规则 ${english('Checks')}</h2>
${pair({ zh: '底色标出的是核对时填入的内容。不能改的问题可以写明理由后不再提醒。', en: 'What is filled in by a check is shaded. A finding that cannot be mended can be set aside with a reason.' }, 'p', ' lead')}
${list(families, familySection)}
</section>
<section id="schemes">
<h2>评价方案 ${english('Schemes')}</h2>
${pair({ zh: `${scoringNotes.own.zh}各数值可以在工作簿的「报告设置」中改。`, en: `${scoringNotes.own.en} A workbook may change the numbers of its scheme on its sheet “报告设置”.` }, 'p', ' lead')}
${list(schemes, schemeCard)}
</section>
<section id="rules">
<h2>计分规则 ${english('Scoring rules')}</h2>
${pair({ zh: `${scoringNotes.order.zh}${scoringNotes.rounding.zh}`, en: `${scoringNotes.order.en} ${scoringNotes.rounding.en}` }, 'p', ' lead')}
<dl class="letters">${list(letters, ({ letter, meaning }) => `<div><dt>${letter}</dt><dd>${inline(meaning)}</dd></div>`)}</dl>
${list(rules, ruleCard)}
</section>
</main>
<a class="top" href="#top">↑ 目录 ${english('Contents')}</a>
</div>
</body>
</html>
`;
