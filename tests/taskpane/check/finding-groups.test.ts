import { describe, expect, it } from '@jest/globals';
import type { Finding, ScoreItem, Severity } from '../../../src/core/model/evaluation';
import { bySeverity, deductionsFirst, openErrors, outcomeOf } from '../../../src/taskpane/check/finding-groups';

const finding = (code: string, severity: Severity, waived: string | null = null): Finding => ({ code, id: code, severity, project: null, at: [], message: code, data: {}, basis: { document: '', clause: '' }, waived });
const item = (name: string, points: string | null, maxPoints: string | null): ScoreItem => ({ kind: 'indicator', name, indicator: name, maxPoints, points, rule: 'positive', reason: '', basis: { document: '', clause: '' }, band: null, at: [] });

describe('findings', () => {
  it('stand by severity, the gravest first, in the order of the checks', () => {
    const groups = bySeverity([finding('M08', 'warning'), finding('M01', 'error'), finding('R01', 'review'), finding('M04', 'error')]);
    expect(groups.map(({ severity, findings }) => [severity, findings.map(({ code }) => code)])).toEqual([['error', ['M01', 'M04']], ['warning', ['M08']], ['review', ['R01']]]);
  });

  it('count as open errors unless someone has set them aside', () => {
    expect(openErrors([finding('M01', 'error'), finding('M04', 'error', '已说明'), finding('M08', 'warning')])).toBe(1);
  });
});

describe('parts of a score', () => {
  it.each([['deducted', '9.11', '10'], ['full', '10', '10'], ['undecided', null, '10'], ['unscored', null, null], ['deducted', '0', '10']])('are %s with %s of %s', (outcome, points, maxPoints) => {
    expect(outcomeOf(item('甲', points, maxPoints))).toBe(outcome);
  });

  it('stand with the deductions first, then what a person must decide', () => {
    expect(deductionsFirst([item('甲', '10', '10'), item('乙', null, '10'), item('丙', '5', '10'), item('丁', null, null), item('戊', '1', '10')]).map(({ name }) => name)).toEqual(['丙', '戊', '乙', '甲', '丁']);
  });
});
