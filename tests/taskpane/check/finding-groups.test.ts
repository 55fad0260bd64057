import { describe, expect, it } from '@jest/globals';
import type { Finding, ScoreItem, Severity } from '../../../src/core/model/evaluation';
import { openErrors, outcomeOf } from '../../../src/taskpane/check/finding-groups';

const finding = (code: string, severity: Severity, waived: string | null = null): Finding => ({ code, id: code, severity, project: null, at: [], message: code, data: {}, says: 'differs', fault: '某处不符', basis: { document: '', clause: '' }, waived });
const item = (points: string | null, maxPoints: string | null): ScoreItem => ({ kind: 'indicator', name: '甲', indicator: '甲', maxPoints, points, rule: 'positive', reason: '', basis: { document: '', clause: '' }, band: null, at: [] });

describe('findings', () => {
  it('count as open errors unless someone has set them aside', () => {
    expect(openErrors([finding('M01', 'error'), finding('M04', 'error', '已说明'), finding('M08', 'warning')])).toBe(1);
  });
});

describe('parts of a score', () => {
  it.each([['deducted', '9.11', '10'], ['full', '10', '10'], ['undecided', null, '10'], ['unscored', null, null], ['deducted', '0', '10']])('are %s with %s of %s', (outcome, points, maxPoints) => {
    expect(outcomeOf(item(points, maxPoints))).toBe(outcome);
  });
});
