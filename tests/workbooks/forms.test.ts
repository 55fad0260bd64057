import { describe, expect, it } from '@jest/globals';
import { evaluate } from '../../src/core/pipeline';
import { recognise } from '../../src/core/recognise';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook';
import { awkwardLedgers } from './awkward';
import { digestOf } from './digest';
import { dirtyForms } from './dirty-forms';
import { chosenUnit, exportedTables, namesakes, ownSums } from './exports';
import { fileOf, snapshotOf } from './grid';
import { headedTables } from './headings';
import { nationalForms } from './national';
import { plannedForms } from './plans';
import { tablesSideBySide } from './side-by-side';
import { variantForms } from './variants';

const all = [['项目支出绩效自评表', nationalForms], ['its variants', variantForms], ['plans and mixtures', plannedForms], ['forms as they come back', dirtyForms], ['exports', exportedTables], ['headings', headedTables], ['tables side by side', tablesSideBySide], ['ledgers as they are printed and exported', awkwardLedgers]] as const;

describe.each(all)('%s', (_, workbooks) => {
  it.each(workbooks)('%s', (_title, workbook, reviewed) => {
    const { projects, ...digest } = digestOf(recognise(snapshotOf(workbook)));
    const { projects: wanted, ...rest } = reviewed;
    expect(projects).toEqual(wanted.map((project) => ({ lines: [], execution: null, score: null, texts: {}, at: expect.any(String), ...project })));
    expect(digest).toMatchObject({ differences: [], organisations: [], misread: [], ...rest });
  });
});

it('an export is read for one of its units', () => {
  const [workbook, organisation, { projects: wanted, ...rest }] = chosenUnit;
  const { projects, ...digest } = digestOf(recognise(snapshotOf(workbook), { organisation }));
  expect(projects).toMatchObject(wanted);
  expect(digest).toMatchObject(rest);
});

it.each(ownSums)('the sum of one unit’s own rows is its total where it holds: %#', (workbook, organisation, reviewed) => {
  const { facts, findings } = evaluate(snapshotOf(workbook), { organisation });
  expect(digestOf(facts)).toMatchObject(reviewed);
  expect(findings.flatMap(({ code, at }) => (code === 'M01' || code === 'R16' ? [`${code} ${at[0]}`] : []))).toEqual(organisation === '某县实验小学' ? ['M01 导出!C8'] : []);
});

describe('a project that two units have', () => {
  const told = (options: { readonly organisation?: string } = {}) => {
    const { facts, findings } = evaluate(snapshotOf(namesakes), options);
    expect(findings.filter(({ code }) => code === 'R16' || code === 'R08')).toEqual([]);
    return { projects: facts.projects.map(({ id, adjusted, executed, indicators }) => [id, adjusted, executed, indicators.map(({ name }) => name)]), leftOut: facts.leftOut.flatMap(({ at, why }) => at.map((cell) => `${cell} ${why}`)) };
  };
  const unsure = '几个单位都有「校舍维修」，不知是哪个单位的指标；请选定单位';

  it('has the indicators of the unit that its form or its title names', () => {
    expect(told()).toEqual({
      projects: [['某县第一中学/校舍维修', 50_000_000, 48_000_000, ['维修面积']], ['某县实验小学/校舍维修', 30_000_000, 30_000_000, ['维修教室']]],
      leftOut: ['别的指标!B2', '别的指标!C2', '别的指标!D2'].map((cell) => `${cell} ${unsure}`),
    });
  });

  it('is the chosen unit’s alone', () => {
    const { projects, leftOut } = told({ organisation: '某县实验小学' });
    expect(projects).toEqual([['某县实验小学/校舍维修', 30_000_000, 30_000_000, ['维修教室', '验收次数']]]);
    expect(leftOut).toContain('一中指标!B3 「某县第一中学」的表，报告只取「某县实验小学」');
  });
});

describe('as files', () => {
  it.each(all.flatMap(([, workbooks]) => workbooks))('%s', async (_, workbook) => {
    // A file's used range may end before the last column of a merge.
    const { tables: fileTables, ...file } = digestOf(recognise(await readWorkbook(await fileOf(workbook), '自评.xlsx')));
    const { tables, ...drawn } = digestOf(recognise(snapshotOf(workbook)));
    expect(file).toEqual(drawn);
    expect(fileTables.map((table) => table.split(':')[0])).toEqual(tables.map((table) => table.split(':')[0]));
  });
});
