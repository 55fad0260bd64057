/** What the program checks and how it scores, gathered from the metadata of checks, schemes and scoring rules: nothing here is written twice. */
import type { InBoth } from '../../core/check/define-check';
import { checks } from '../../core/checks';
import { english } from '../../core/locales/english';
import type { Basis } from '../../core/model/basis';
import type { Severity } from '../../core/model/evaluation';
import type { Comparison } from '../../core/model/facts';
import { comparisonNames, severityNames } from '../../core/model/names';
import type { Scheme } from '../../core/model/scheme';
import { schemes } from '../../core/schemes';
import { adjustmentFormula } from '../../core/score/adjustments';
import { executionFormula } from '../../core/score/execution';
import type { FormulaLine } from '../../core/score/scoring-rule';
import { scoringRules } from '../../core/scoring-rules';
import { numbersOf, shownNumber } from '../../core/settings/scheme-numbers';
import { fieldWords } from './field-words';

/** A part of a message: its own words, or the name of what is filled in. */
export interface Part {
  readonly text: string;
  readonly blank: boolean;
}

/** A message in both languages, with its blanks named. */
export interface Message {
  readonly zh: readonly Part[];
  readonly en: readonly Part[];
}

export interface CheckEntry {
  readonly code: string;
  readonly title: InBoth;
  readonly severity: Severity;
  /** How the report, which is Chinese, names it. */
  readonly fault: string;
  readonly basis: InBoth;
  readonly messages: readonly Message[];
}

/** The checks whose codes begin with one letter. */
export interface Family {
  readonly letter: string;
  readonly title: InBoth;
  readonly checks: readonly CheckEntry[];
}

/** A number of a scheme. `basis` is null where no document lays it down; `own` is true where the default scheme has another, or none. */
export interface NumberEntry {
  readonly label: InBoth;
  readonly value: InBoth;
  readonly use: InBoth | null;
  readonly basis: InBoth | null;
  readonly own: boolean;
}

export interface SchemeEntry {
  readonly id: string;
  readonly title: InBoth;
  readonly basis: InBoth;
  /** A day or a year, as digits. */
  readonly dated: string;
  readonly numbers: readonly NumberEntry[];
}

/** The schemes that share a formula, each with its clause. */
export interface FormulaEntry {
  readonly schemes: readonly { readonly title: InBoth; readonly basis: InBoth }[];
  readonly lines: readonly { readonly when: InBoth; readonly gives: InBoth }[];
}

/** `id` is the `rule` of the items of a score. */
export interface RuleEntry {
  readonly id: string;
  readonly title: InBoth;
  /** 指标性质 of the indicators it is for; empty where something else decides. */
  readonly comparisons: readonly InBoth[];
  readonly formulas: readonly FormulaEntry[];
}

export interface RuleBook {
  readonly families: readonly Family[];
  readonly schemes: readonly SchemeEntry[];
  readonly rules: readonly RuleEntry[];
}

const families: readonly (readonly [letter: string, zh: string, en: string])[] = [
  ['C', '内容完整', 'Completeness'],
  ['M', '资金', 'Money'],
  ['S', '得分', 'Points'],
  ['I', '指标质量', 'Quality of indicators'],
  ['T', '文字与数据', 'Text against data'],
  ['R', '待您确认', 'To be confirmed'],
];

const both = (zh: string): InBoth => ({ zh, en: english.say(zh) });
/** Returns where a rule stands; where the reader knows the document, the clause alone. */
const cited = (basis: Basis, within: string | null = null): InBoth => (basis.document === within ? both(basis.clause) : { zh: `${basis.document}${basis.clause}`, en: english.cite(basis) });

/** Returns the name of a severity. */
export const severityName = (severity: Severity): InBoth => both(severityNames[severity]);

const partsOf = (check: string, message: string, language: keyof InBoth): readonly Part[] =>
  message.split(/(\{[^}]+\})/).filter((text) => text !== '').map((text) => {
    const field = /^\{(.+)\}$/.exec(text)?.[1];
    return field === undefined ? { text, blank: false } : { text: (fieldWords[`${check}.${field}`] ?? fieldWords[field])?.[language] ?? '', blank: true };
  });

const familyOf = ([letter, zh, en]: (typeof families)[number]): Family => ({
  letter,
  title: { zh, en },
  checks: checks
    .filter(({ code }) => code.startsWith(letter))
    .map(({ id, code, title, severity, fault, basis, messages }) => ({ code, title, severity, fault, basis: cited(basis), messages: Object.values(messages).map((message) => ({ zh: partsOf(id, message.zh, 'zh'), en: partsOf(id, message.en, 'en') })) }))
    .sort((one, other) => one.code.localeCompare(other.code)),
});

const [usual] = schemes as readonly [Scheme, ...Scheme[]];
const usualNumbers = new Map(numbersOf(usual).map((number) => [number.id, number.read(usual)]));

const schemeEntry = (scheme: Scheme): SchemeEntry => ({
  id: scheme.id,
  title: both(scheme.title),
  basis: cited(scheme),
  dated: scheme.dated,
  numbers: numbersOf(scheme).map((number) => {
    const [basis, value] = [number.basis === null ? null : scheme.basis[number.basis], number.read(scheme)];
    return { label: both(number.label), value: both(shownNumber(number, value)), use: number.use === '' ? null : both(number.use), basis: basis && cited(basis, scheme.document), own: !usualNumbers.has(number.id) || usualNumbers.get(number.id) !== value };
  }),
});

/** What has no words is written alike in both languages. */
const formulaText = (zh: string): InBoth => (/\p{Script=Han}/u.test(zh) ? both(zh) : { zh: english.say(zh), en: english.say(zh) });
const joined = (parts: readonly InBoth[]): InBoth => ({ zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }, index) => (index === 0 ? en : en.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()))).join(', ') });
const inWords = ({ when, gives }: FormulaLine): FormulaEntry['lines'][number] => ({ when: when === null ? { zh: '其余', en: 'Otherwise' } : joined(when.split('，').map(formulaText)), gives: formulaText(gives) });

/** Returns the formulas of a rule, one for all schemes that have the same; a scheme without lines does not know the rule. */
const formulasOf = (formula: (scheme: Scheme) => readonly FormulaLine[], basis: (scheme: Scheme) => Basis | null): readonly FormulaEntry[] => {
  const alike = new Map<string, { schemes: FormulaEntry['schemes'][number][]; lines: FormulaEntry['lines'] }>();
  for (const scheme of schemes) {
    const [lines, clause] = [formula(scheme), basis(scheme)];
    if (lines.length === 0 || clause === null) continue;
    const entry = { title: both(scheme.title), basis: cited(clause, scheme.document) };
    const key = JSON.stringify(lines);
    const found = alike.get(key);
    if (found) found.schemes.push(entry);
    else alike.set(key, { schemes: [entry], lines: lines.map(inWords) });
  }
  return [...alike.values()];
};

const comparisons = Object.keys(comparisonNames) as readonly Comparison[];
const plain = (comparison: Comparison) => ({ comparison, inferred: false, category: 'output', kind: 'quantity', target: '95', actual: '95', measure: null, declaredPoints: null }) as const;

const ruleEntries = (): readonly RuleEntry[] => [
  { id: 'execution', title: both('预算执行率'), comparisons: [], formulas: formulasOf(executionFormula, ({ basis }) => basis.execution) },
  ...scoringRules.map(({ id, title, applies, basis, formula }) => ({
    id,
    title: both(title),
    comparisons: comparisons.filter((comparison) => applies(plain(comparison), usual)).map((comparison) => both(comparisonNames[comparison])),
    formulas: formulasOf(formula, basis),
  })),
  {
    id: 'adjustment',
    title: both('超额完成的扣分和总分上限'),
    comparisons: [],
    formulas: [...formulasOf((scheme) => adjustmentFormula(scheme).deductions, ({ basis }) => basis.overshoot), ...formulasOf((scheme) => adjustmentFormula(scheme).caps, ({ basis }) => basis.caps)],
  },
];

/** Returns everything there is to tell, in the order in which it is told. */
export const ruleBook = (): RuleBook => ({ families: families.map(familyOf).filter((family) => family.checks.length > 0), schemes: schemes.map(schemeEntry), rules: ruleEntries() });
