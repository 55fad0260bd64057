import { describe, expect, it } from '@jest/globals';
import { recognise } from '../../src/core/recognise';
import { digestOf } from './digest';
import { snapshotOf } from './grid';
import { nationalForms } from './national';
import { plannedForms } from './plans';
import { variantForms } from './variants';

describe.each([['项目支出绩效自评表', nationalForms], ['its variants', variantForms], ['plans and mixtures', plannedForms]])('%s', (_, workbooks) => {
  it.each(workbooks)('%s', (_title, workbook, reviewed) => {
    const { projects, ...digest } = digestOf(recognise(snapshotOf(workbook)));
    const { projects: wanted, ...rest } = reviewed;
    expect(projects).toEqual(wanted.map((project) => ({ lines: [], execution: null, score: null, texts: {}, at: expect.any(String), ...project })));
    expect(digest).toMatchObject({ differences: [], ...rest });
  });
});
