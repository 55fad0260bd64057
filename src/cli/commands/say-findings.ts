import type { Evaluation, Finding } from '../../core/model/evaluation';
import { severityNames } from '../../core/model/names';
import type { CliTexts } from '../cli-texts';
import { painted, say } from '../terminal';
import type { Asked } from './asked';

/** Returns a finding as a line: where it is and what is wrong, or with which reason a person has set it aside. */
export const findingLine = ({ code, severity, waived }: Pick<Finding, 'code' | 'severity' | 'waived'>, places: readonly string[], message: string, { locale, setAside }: CliTexts): string => {
  const line = [code, ...places, message].filter((part) => part !== '').join(' ');
  return `  ${waived === null ? `${painted(severity, locale.say(severityNames[severity]))} ${line}` : setAside(line, waived)}`;
};

/** Says findings, what a person has set aside last and with the reason, and how many hints are not shown; `where` is the place in a text of one that has a place there, or no cell. */
export const sayFindings = (findings: readonly Finding[], { all = false, texts }: Asked, where: (finding: Finding) => string = () => ''): void => {
  const { locale } = texts;
  const shown = findings.filter(({ severity, code }) => all || severity !== 'hint' || code === 'R00');
  for (const finding of [...shown.filter(({ waived }) => waived === null), ...shown.filter(({ waived }) => waived !== null)]) {
    const { place, at: [first = ''] } = finding;
    say(findingLine(finding, [place || first === '' ? where(finding) : '', first], locale.tell(finding), texts));
  }
  if (shown.length < findings.length) say(`  ${texts.hidden(findings.length - shown.length)}`);
  if (findings.length === 0) say(`  ${painted('good', texts.nothing)}`);
  const note = locale.noteOn(shown);
  if (note !== null) say(`  ${note}`);
};

/** Says what was read of a workbook, what is wrong with it, and its scores. */
export const sayEvaluation = (file: string, { facts, scores, settings }: Evaluation, findings: readonly Finding[], asked: Asked): void => {
  const { texts } = asked;
  const { locale } = texts;
  say(painted('strong', texts.counted(file, facts.projects.length, facts.projects.reduce((count, { indicators }) => count + indicators.length, 0))));
  for (const { label, shownOwn, shown, at } of settings.numbers) say(`  ${texts.numberChanged(at, locale.say(label), locale.say(shownOwn), locale.say(shown))}`);
  sayFindings(findings, asked);
  const scored = scores.filter(({ items }) => items.some(({ kind }) => kind === 'indicator'));
  for (const { name, total, partial, maxPoints, grade } of scored) say(`  ${total === null ? texts.unscored(name, partial) : grade === null ? texts.ungraded(name, total, maxPoints) : texts.scored(name, total, locale.say(grade))}`);
  if (scored.length < scores.length) say(`  ${texts.withoutIndicators(scores.length - scored.length)}`);
};
