import { checks } from '../../core/checks';
import { severityNames } from '../../core/model/names';
import { findScheme, schemes } from '../../core/schemes';
import { numbersOf, shownNumber } from '../../core/settings/scheme-numbers';
import { scoringRules } from '../../core/scoring-rules';
import { Unable } from '../files';
import { painted, placesOf, say } from '../terminal';
import { answer } from './asked';
import type { Asked } from './asked';

const padded = (text: string, places: number): string => text + ' '.repeat(Math.max(0, places - placesOf(text)));

/** Lists the schemes, or the one that is named. Returns the exit code. @throws Unable */
export const listSchemes = async (flags: Asked): Promise<number> => {
  const { locale } = flags.texts;
  const listed = schemes.filter(({ id }) => flags.scheme === undefined || id === flags.scheme);
  await answer(flags, listed.map(({ id, title, document, clause }) => ({ id, title, document, clause })));
  if (flags.json === '-') return 0;
  for (const scheme of listed) {
    const { id, title, document, clause } = scheme;
    say(`${id}  ${locale.say(title)}  ${locale.cite({ document, clause })}`);
    if (flags.all) for (const number of numbersOf(scheme)) say(`  ${locale.say(number.label)}${locale.id === 'en' ? ': ' : '：'}${locale.say(shownNumber(number, number.read(scheme)))}`);
  }
  return 0;
};

/** Lists the checks, and the rules by which a scheme scores; of codes that are named, all that the checks say. Returns the exit code. @throws Unable */
export const listRules = async (codes: readonly string[], flags: Asked): Promise<number> => {
  const { locale } = flags.texts;
  const wanted = new Set(codes.map((code) => code.toUpperCase()));
  const unknown = codes.find((code) => !checks.some((check) => check.code === code.toUpperCase()));
  if (unknown !== undefined) throw new Unable(({ noRule }) => noRule(unknown));
  const language = locale.id === 'en' ? 'en' : 'zh';
  const scheme = findScheme(flags.scheme ?? schemes[0]!.id)!;
  const shown = checks.filter(({ code }) => wanted.size === 0 || wanted.has(code)).sort((one, other) => (one.code < other.code ? -1 : 1));
  // A rule without a formula never applies under the scheme.
  const rules = wanted.size > 0 ? [] : scoringRules.filter((rule) => rule.formula(scheme).length > 0);
  await answer(flags, {
    scheme: scheme.id,
    checks: shown.map(({ code, id, title, severity, basis, messages }) => ({ code, id, title: title[language], severity, basis: locale.cite(basis), messages: Object.fromEntries(Object.entries(messages).map(([name, message]) => [name, message[language]])) })),
    scoringRules: rules.map((rule) => ({ id: rule.id, title: locale.say(rule.title), basis: locale.cite(rule.basis(scheme)), formula: rule.formula(scheme) })),
  });
  if (flags.json === '-') return 0;
  const names = shown.map(({ severity }) => locale.say(severityNames[severity]));
  const width = Math.max(...names.map(placesOf));
  shown.forEach(({ code, title, severity, basis, messages }, index) => {
    say(`${code}  ${painted(severity, padded(names[index]!, width))}  ${title[language]}${flags.all || wanted.size > 0 ? '' : `  ${painted('hint', locale.cite(basis))}`}`);
    if (!flags.all && wanted.size === 0) return;
    say(`     ${painted('hint', locale.cite(basis))}`);
    for (const message of Object.values(messages)) say(`     - ${message[language].replace(/\{[^}]+\}/g, '…')}`);
  });
  if (rules.length > 0) say(`\n${painted('strong', flags.texts.scoringRules(locale.say(scheme.title)))}`);
  for (const rule of rules) say(`${padded(rule.id, 18)}  ${locale.say(rule.title)}  ${painted('hint', locale.cite(rule.basis(scheme)))}`);
  return 0;
};
