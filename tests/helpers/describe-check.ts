import { describe, expect, it } from '@jest/globals';
import type { Check } from '../../src/core/check/define-check';
import type { Finding } from '../../src/core/model/evaluation';
import type { Options } from '../../src/core/model/options';
import type { Snapshot } from '../../src/core/model/snapshot';
import { compose, evaluate } from '../../src/core/pipeline';
import { recognise } from '../../src/core/recognise';
import { withRates } from '../../src/core/recognise/rate-basis';
import { proseOfReport } from '../../src/core/review/prose-of-report';
import { proseOf } from '../../src/core/review/prose-of-text';
import { defaultScheme, findScheme } from '../../src/core/schemes';
import { followed } from '../../src/core/settings/effective-scheme';
import { readSettings } from '../../src/core/settings';
import { english } from '../../src/core/locales/english';
import { score } from '../../src/core/score';
import { chineseLeft, wordsOf } from './english';

/** A workbook with what the check finds in it: all its cells and the line the reader sees, severity in front where it is not the check's own. */
export type CheckCase = readonly [title: string, workbook: Snapshot, lines: readonly string[], options?: Options];

const run = (check: Check, snapshot: Snapshot, options: Options = {}) => {
  const said = readSettings(snapshot, options.scheme === undefined ? null : findScheme(options.scheme));
  const { scheme, settings, basisSettled } = followed(findScheme(options.scheme ?? said.scheme ?? undefined)!, said, options);
  const facts = withRates(recognise(snapshot, options, settings.sources, settings), scheme.rateBasis, basisSettled);
  const found = check.run({ facts, scheme, settings, scores: score(facts, scheme, options) });
  // What became of waivers is known once every check has looked, and what became of a person's own texts once the report is written.
  const own = settings.rewordings.length === 0 ? [] : (({ passages, unusedTexts }) => check.readRewordings([...passages.flatMap(({ rewording }) => rewording ?? []), ...unusedTexts]))(compose(evaluate(snapshot, options)));
  return [...found, ...own, ...(settings.waivers.length === 0 ? [] : check.readWaivers(evaluate(snapshot, options).waivers))];
};

/** What stands beside a text: the workbook it reports on, the year that an option says. */
interface Beside {
  readonly workbook?: Snapshot;
  readonly year?: number;
}

/** A text with what the check finds in it: the words at its place between ‹ and ›, its cells, and the line the reader sees. Without a text it is the report on the workbook. */
export type TextCase = readonly [title: string, text: string | null, lines: readonly string[], beside?: Beside];

const textOf = (text: string | null, { workbook }: Beside): string => (text === null ? proseOfReport(compose(evaluate(workbook!)).report).text : text);

const runOnText = (check: Check, text: string | null, { workbook, year }: Beside = {}): readonly Finding[] => {
  const evaluation = workbook ? evaluate(workbook) : null;
  const prose = text === null ? proseOfReport(compose(evaluation!).report) : proseOf(text);
  return check.readText({ prose, scheme: evaluation?.scheme ?? defaultScheme, year: year ?? evaluation?.facts.unit.year ?? null, workbook: evaluation });
};

const most = 24;
const short = (words: string): string => (words.length <= most ? words : `${words.slice(0, most - 8)}…${words.slice(-7)}`);

const lineOf = (check: Check, { at, message, severity, place }: Finding, text = ''): string =>
  [severity === check.severity ? '' : severity, place && place.end > place.start ? `‹${short(text.slice(place.start, place.end))}›` : '', at.map((ref) => ref.replace(/^.*!/, '')).join(','), message].filter((part) => part !== '').join(' ');

const whole = (check: Check, found: readonly Finding[]): void => {
  for (const finding of found) {
    expect(finding.code).toBe(check.code);
    expect(finding.message).not.toMatch(/[{}]|undefined/);
  }
};

interface Cases {
  readonly accepts?: readonly (readonly [title: string, workbook: Snapshot])[];
  readonly reports?: readonly CheckCase[];
  readonly inText?: { readonly accepts: readonly (readonly [title: string, text: string | null, beside?: Beside])[]; readonly reports: readonly TextCase[] };
}

/** Runs a check over workbooks and texts; fails as well where one of its messages has no case. */
export const describeCheck = (check: Check, { accepts = [], reports = [], inText = { accepts: [], reports: [] } }: Cases): void => {
  describe(check.id, () => {
    if (accepts.length > 0)
      it.each(accepts.map(([title, snapshot]) => ({ title, snapshot })))('accepts $title', ({ snapshot }) => {
        expect(run(check, snapshot)).toEqual([]);
      });
    if (reports.length > 0)
      it.each(reports.map(([title, snapshot, lines, options]) => ({ title, snapshot, lines, options })))('reports $title', ({ snapshot, lines, options }) => {
        const found = run(check, snapshot, options);
        expect(found.map((finding) => lineOf(check, finding))).toEqual(lines);
        whole(check, found);
      });
    if (inText.accepts.length > 0)
      it.each(inText.accepts.map(([title, text, beside]) => ({ title, text, beside })))('accepts in a text $title', ({ text, beside }) => {
        expect(runOnText(check, text, beside).map(({ message }) => message)).toEqual([]);
      });
    if (inText.reports.length > 0)
      it.each(inText.reports.map(([title, text, lines, beside]) => ({ title, text, lines, beside })))('reports in a text $title', ({ text, lines, beside = {} }) => {
        const found = runOnText(check, text, beside);
        expect(found.map((finding) => lineOf(check, finding, textOf(text, beside)))).toEqual(lines);
        whole(check, found);
      });
    it('speaks English but for what stands on the sheets and in the text', () => {
      const told = [
        ...reports.map(([title, snapshot, , options]) => ({ title, found: run(check, snapshot, options), words: wordsOf(snapshot) })),
        ...inText.reports.map(([title, text, , beside = {}]) => ({ title, found: runOnText(check, text, beside), words: `${textOf(text, beside)}\n${beside.workbook ? wordsOf(beside.workbook) : ''}` })),
      ];
      for (const { title, found, words } of told) for (const finding of found) for (const said of [english.tell(finding), english.cite(finding.basis)]) expect([title, said, chineseLeft(said, words)]).toEqual([title, said, []]);
    });
    it('has a case for each of its messages', () => {
      const found = [...reports.flatMap(([, snapshot, , options]) => run(check, snapshot, options)), ...inText.reports.flatMap(([, text, , beside]) => runOnText(check, text, beside))];
      expect([...new Set(found.map(({ says }) => says))].sort()).toEqual(Object.keys(check.messages).sort());
    });
  });
};
