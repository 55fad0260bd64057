import { describe, expect, it } from '@jest/globals';
import { recognise } from '../../src/core/recognise';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook';
import { digestOf } from './digest';
import { dirtyForms } from './dirty-forms';
import { chosenUnit, exportedTables } from './exports';
import { fileOf, snapshotOf } from './grid';
import { headedTables } from './headings';
import { nationalForms } from './national';
import { plannedForms } from './plans';
import { tablesSideBySide } from './side-by-side';
import { variantForms } from './variants';

const all = [['项目支出绩效自评表', nationalForms], ['its variants', variantForms], ['plans and mixtures', plannedForms], ['forms as they come back', dirtyForms], ['exports', exportedTables], ['headings', headedTables], ['tables side by side', tablesSideBySide]] as const;

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

describe('as files', () => {
  it.each(all.flatMap(([, workbooks]) => workbooks))('%s', async (_, workbook) => {
    // A file's used range may end before the last column of a merge.
    const { tables: fileTables, ...file } = digestOf(recognise(await readWorkbook(await fileOf(workbook), '自评.xlsx')));
    const { tables, ...drawn } = digestOf(recognise(snapshotOf(workbook)));
    expect(file).toEqual(drawn);
    expect(fileTables.map((table) => table.split(':')[0])).toEqual(tables.map((table) => table.split(':')[0]));
  });
});
