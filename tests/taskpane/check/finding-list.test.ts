import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Finding, Severity } from '../../../src/core/model/evaluation';
import { evaluate } from '../../../src/core/pipeline';
import { counted, entriesOf, filtered, grouped, indexOf, isTextHint, openFilter } from '../../../src/taskpane/check/finding-list';
import { ledger, targets, workbook } from '../../helpers/snapshot';

const { facts } = evaluate(
  workbook(
    ledger(['甲', 100, 100, 80], ['乙', 50, 50, 50], ['丙', 20, 20, 20]),
    targets(['甲', '产出指标', '数量指标', '培训人数', '≥180人', 164, 50, 45, ''], ['甲', '产出指标', '质量指标', '合格率', '≥90%', 96, 40, 40, ''], ['乙', '产出指标', '数量指标', '宣传场次', '≥5场', 5, 90, 90]),
  ),
);
const idOf = (name: string): string => facts.projects.find((project) => project.name === name)!.id;
const finding = (code: string, severity: Severity, project: string | null, at: readonly string[] = [], message = code): Finding => ({ code, id: code, severity, project: project === null ? null : idOf(project), at, message, data: {}, basis: { document: '', clause: '' }, says: 'differs', fault: '某处不符', waived: null });
const codes = (entries: readonly { readonly finding: Finding }[]): string[] => entries.map((entry) => entry.finding.code);
const all = entriesOf([finding('M08', 'warning', '乙', ['表!D4'], '口径不同'), finding('M01', 'error', null, ['表!C11'], '合计相差61.13万元'), finding('R01', 'review', '甲'), finding('M04', 'error', '甲')], facts);

describe('isTextHint', () => {
  it('is true of hints on the words of the report alone', () => {
    const place = { chapter: null, start: 0, end: 1 };
    expect([finding('T08', 'hint', null), { ...finding('C06', 'hint', null), place }, { ...finding('C07', 'warning', null), place }, finding('M13', 'hint', '甲')].map(isTextHint)).toEqual([true, true, false, false]);
  });
});

describe('entriesOf', () => {
  it('gives equal findings keys of their own, the same after every refresh', () => {
    const twice = [finding('M01', 'error', null), finding('M01', 'error', null)];
    const keys = entriesOf(twice, facts).map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
    expect(entriesOf([finding('M08', 'warning', '乙'), ...twice], facts).slice(1).map(({ key }) => key)).toEqual(keys);
  });

  it('leads to the form of the one indicator a finding is about', () => {
    const [first, second] = facts.projects.find(({ name }) => name === '甲')!.indicators;
    const [actual, name] = [first!.at.actual![0]!, second!.at.name![0]!];
    const formOf = (...at: string[]) => entriesOf([finding('S08', 'error', '甲', at)], facts)[0]!.form;
    expect(formOf(actual)).toEqual({ project: idOf('甲'), indicator: first!.id });
    expect(formOf(first!.at.name![0]!, actual, '表!C3')).toEqual({ project: idOf('甲'), indicator: first!.id });
    expect(formOf(actual, name)).toBeNull();
    expect(formOf('表!D3')).toBeNull();
  });

  it('leads to a new form for a project without indicators, where it is about nothing else', () => {
    const name = facts.projects.find((project) => project.name === '丙')!.at.name![0]!;
    expect(entriesOf([finding('C08', 'error', null, [name])], facts)[0]!.form).toEqual({ project: idOf('丙'), indicator: null });
    expect(entriesOf([finding('M06', 'error', '丙', [name, '表!C5'])], facts)[0]!.form).toBeNull();
  });
});

describe('filtered', () => {
  it.each([
    [{ severity: 'error' as const }, ['M01', 'M04']],
    [{ project: '' }, ['M01']],
    [{ project: idOf('甲') }, ['R01', 'M04']],
    [{ code: 'M08' }, ['M08']],
    [{ words: '  ６１．１３ 合计 ' }, ['M01']],
    [{ words: 'd4' }, ['M08']],
    [{ words: '乙' }, ['M08']],
    [{ severity: 'error' as const, project: idOf('乙') }, []],
    [{}, ['M08', 'M01', 'R01', 'M04']],
  ])('lets through what is like %j', (part, expected) => {
    expect(codes(filtered(all, { ...openFilter, ...part }))).toEqual(expected);
  });
});

describe('counted', () => {
  it('says of every choice how many findings it would show', () => {
    expect([...counted(all, { ...openFilter, severity: 'warning' }, 'severity')]).toEqual([['warning', 1], ['error', 2], ['review', 1]]);
    const projects = counted(all, { ...openFilter, severity: 'error' }, 'project');
    expect([projects.get(''), projects.get(idOf('甲')), projects.get(idOf('乙'))]).toEqual([1, 1, 0]);
    for (const [code, count] of counted(all, openFilter, 'code')) expect([code, filtered(all, { ...openFilter, code }).length]).toEqual([code, count]);
  });
});

describe('grouped', () => {
  it('puts the gravest first, in the order of the checks', () => {
    expect(grouped(all, 'severity', facts).map(({ id, entries }) => [id, codes(entries)])).toEqual([['error', ['M01', 'M04']], ['warning', ['M08']], ['review', ['R01']]]);
  });

  it('by project follows the table, what concerns none at the head, the gravest first within', () => {
    expect(grouped(all, 'project', facts).map(({ project, entries }) => [project, codes(entries)])).toEqual([[null, ['M01']], ['甲', ['M04', 'R01']], ['乙', ['M08']]]);
  });

  it('loses and repeats no finding', () => {
    const some = fc.array(fc.record({ severity: fc.constantFrom<Severity>('error', 'warning', 'hint', 'review'), project: fc.constantFrom(null, '甲', '乙', '丙') }), { maxLength: 40 });
    fc.assert(
      fc.property(some, fc.constantFrom('severity' as const, 'project' as const), (drafts, grouping) => {
        const entries = entriesOf(drafts.map(({ severity, project }) => finding('M01', severity, project)), facts);
        const keys = grouped(entries, grouping, facts).flatMap((group) => group.entries.map(({ key }) => key));
        expect([...keys].sort()).toEqual(entries.map(({ key }) => key).sort());
      }),
    );
  });
});

describe('indexOf', () => {
  it('finds the current finding wherever it now stands, and the one in its place where it is gone', () => {
    const key = all[2]!.key;
    expect(indexOf(all, { key, index: 0 })).toBe(2);
    expect(indexOf(all.filter((entry) => entry.key !== key), { key, index: 2 })).toBe(2);
    expect(indexOf(all.slice(0, 2), { key, index: 2 })).toBe(1);
    expect(indexOf([], { key, index: 2 })).toBe(-1);
    expect(indexOf(all, null)).toBe(0);
  });
});

describe('what is set aside', () => {
  const aside = entriesOf([finding('M08', 'warning', '乙'), { ...finding('M01', 'error', null), waived: '含结转' }, { ...finding('S08', 'error', '甲'), waived: '另行说明' }, finding('M04', 'error', '甲')], facts);

  it.each(['severity', 'project'] as const)('comes last, together, by %s', (grouping) => {
    const groups = grouped(aside, grouping, facts);
    expect(groups.map(({ waived, entries }) => [waived, codes(entries)])).toEqual([[false, ['M04']], [false, ['M08']], [true, ['M01', 'S08']]]);
  });

  it('counts as no error, and is found by itself', () => {
    expect([...counted(aside, openFilter, 'severity')]).toEqual([['warning', 1], ['waived', 2], ['error', 1]]);
    expect(codes(filtered(aside, { ...openFilter, severity: 'error' }))).toEqual(['M04']);
    expect(codes(filtered(aside, { ...openFilter, severity: 'waived' }))).toEqual(['M01', 'S08']);
    expect(codes(filtered(aside, { ...openFilter, project: idOf('甲') }))).toEqual(['S08', 'M04']);
  });
});
