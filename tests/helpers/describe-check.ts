import { describe, expect, it } from '@jest/globals';
import type { Check } from '../../src/core/check/define-check';
import type { Options } from '../../src/core/model/options';
import type { Snapshot } from '../../src/core/model/snapshot';
import { recognise } from '../../src/core/recognise';
import { findScheme } from '../../src/core/schemes';
import { effectiveScheme } from '../../src/core/settings/effective-scheme';
import { readSettings } from '../../src/core/settings';
import { english } from '../../src/core/locales/english';
import { score } from '../../src/core/score';
import { chineseLeft, wordsOf } from './english';

/** A workbook with what the check finds in it: all its cells and the line the reader sees, severity in front where it is not the check's own. */
export type CheckCase = readonly [title: string, workbook: Snapshot, lines: readonly string[], options?: Options];

const run = (check: Check, snapshot: Snapshot, options: Options = {}) => {
  const settings = readSettings(snapshot, options.scheme === undefined ? null : findScheme(options.scheme));
  const scheme = effectiveScheme(findScheme(options.scheme ?? settings.scheme ?? undefined)!, settings);
  const facts = recognise(snapshot, options, settings.sources);
  return check.run({ facts, scheme, settings, scores: score(facts, scheme, options) });
};

/** Runs a check over workbooks; fails as well where one of its messages has no case. */
export const describeCheck = (check: Check, cases: { readonly accepts: readonly (readonly [title: string, workbook: Snapshot])[]; readonly reports: readonly CheckCase[] }): void => {
  describe(check.id, () => {
    it.each(cases.accepts.map(([title, snapshot]) => ({ title, snapshot })))('accepts $title', ({ snapshot }) => {
      expect(run(check, snapshot)).toEqual([]);
    });
    it.each(cases.reports.map(([title, snapshot, lines, options]) => ({ title, snapshot, lines, options })))('reports $title', ({ snapshot, lines, options }) => {
      const found = run(check, snapshot, options);
      expect(found.map(({ at, message, severity }) => `${severity === check.severity ? '' : `${severity} `}${[at.map((ref) => ref.replace(/^.*!/, '')).join(','), message].join(' ').trim()}`)).toEqual(lines);
      for (const finding of found) {
        expect(finding.code).toBe(check.code);
        expect(finding.message).not.toMatch(/[{}]|undefined/);
      }
    });
    it('speaks English but for what stands on the sheets', () => {
      for (const [title, snapshot, , options] of cases.reports)
        for (const finding of run(check, snapshot, options)) for (const said of [english.tell(finding), english.cite(finding.basis)]) expect([title, said, chineseLeft(said, wordsOf(snapshot))]).toEqual([title, said, []]);
    });
    it('has a case for each of its messages', () => {
      const seen = new Set(cases.reports.flatMap(([, snapshot, , options]) => run(check, snapshot, options).map(({ says }) => says)));
      expect([...seen].sort()).toEqual(Object.keys(check.messages).sort());
    });
  });
};
