import { describe, expect, it } from '@jest/globals';
import { evaluate } from '../../src/core/pipeline';
import { recognise } from '../../src/core/recognise';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook';
import { digestOf } from './digest';
import { dirtyLedgers } from './dirty-ledgers';
import { fileOf, snapshotOf } from './grid';
import type { ReviewedLedger } from './reviewed';
import { sheetNotesOf } from './sheet-notes';

const all = [['ledgers as they come back', dirtyLedgers]] as const;

describe.each(all)('%s', (_, workbooks) => {
  it.each(workbooks)('%s', (_title, workbook, reviewed: ReviewedLedger) => {
    const evaluation = evaluate(snapshotOf(workbook));
    const { projects, ...digest } = digestOf(evaluation.facts);
    const { projects: wanted, findings = expect.anything(), readings = expect.anything(), unitFrom = expect.anything(), columns = expect.anything(), hidden = [], ...rest } = reviewed;
    expect(projects.map((project, index) => ({ ...project, rate: evaluation.facts.projects[index]!.statedRate?.ratio, remark: evaluation.facts.projects[index]!.remark }))).toEqual(
      wanted.map((project) => ({ lines: [], execution: null, score: null, texts: {}, indicators: [], at: expect.any(String), remark: project.remark ?? null, rate: undefined, ...project })),
    );
    expect(digest).toMatchObject({ differences: [], ...rest });
    expect(sheetNotesOf(evaluation)).toEqual({ findings, readings, unitFrom, columns, hidden });
  });
});

describe('as files', () => {
  it.each(all.flatMap(([, workbooks]) => workbooks))('%s', async (_, workbook) => {
    expect(digestOf(recognise(await readWorkbook(await fileOf(workbook), '台账.xlsx')))).toEqual(digestOf(recognise(snapshotOf(workbook))));
  });
});
