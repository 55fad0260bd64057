import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import Ajv from 'ajv';
import { jishu } from '../helpers/run-cli';
import { account } from '../../src/core/account';
import schema from '../../src/cli/schema.json';
import type { Facts } from '../../src/core/model/facts';
import { evaluate } from '../../src/core/pipeline';
import { recognise } from '../../src/core/recognise';
import { readAmount } from '../../src/core/recognise/read-cell';
import { cellRef, coversRef, parseRef } from '../../src/core/units/address';
import type { MoneyUnit } from '../../src/core/units/money';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook';
import { awkwardLedgers } from './awkward';
import { cellsOf, claimsOf } from './claims';
import { digestOf } from './digest';
import { dirtyLedgers } from './dirty-ledgers';
import { exportedTables } from './exports';
import { fileOf, snapshotOf } from './grid';
import { officeWorkbooks } from './offices';
import type { ReviewedLedger } from './reviewed';
import { tablesSideBySide } from './side-by-side';
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

describe('as offices export, publish and keep them', () => {
  const fen = (yuan: number | null): number | null => (yuan === null ? null : Math.round(yuan * 100));
  it.each(officeWorkbooks)('%s', async (_title, workbook, { year, total, projects, indicators = {}, asks, told = [] }) => {
    const { facts, findings } = evaluate(await readWorkbook(await fileOf(workbook), '台账.xlsx'));
    expect(facts.projects.map(({ name, initial, adjusted, received, executed }) => [name, initial, adjusted, received, executed])).toEqual(projects.map(([name, ...amounts]) => [name, ...amounts.map(fen)]));
    expect([facts.unit.year, facts.total]).toMatchObject([year, Object.fromEntries((['initial', 'adjusted', 'received', 'executed'] as const).map((measure, index) => [measure, fen(total[index] ?? null)]))]);
    const lines = new Map(digestOf(facts).projects.map((project) => [project.name, project.indicators]));
    expect(Object.keys(indicators).map((name) => [name, lines.get(name)])).toEqual(Object.entries(indicators));
    expect([...new Set(findings.flatMap(({ code, severity }) => (severity === 'review' && code !== 'R04' ? [code] : [])))].sort()).toEqual([...asks].sort());
    expect(told.filter((cell) => !findings.some(({ at }) => at.some((named) => coversRef(named, cell))))).toEqual([]);
  });
});

const amountWords = /^(?:年初预算数|全年预算数|资金到位数|全年执行数|预算调整数|金额|本年收入|年初结转结余|结余)/;

describe('conservation: what became facts and what was left out is all that stands in the columns of amounts', () => {
  const workbooks = [...all.flatMap(([, own]) => own.map(([title, workbook]) => [title, workbook] as const)), ...[...exportedTables, ...tablesSideBySide, ...awkwardLedgers, ...officeWorkbooks].map(([title, workbook]) => [title, workbook] as const)];
  it.each(workbooks)('%s', (_, workbook) => {
    const snapshot = snapshotOf(workbook);
    const facts = recognise(snapshot);
    const claims = claimsOf(facts);
    const [claimed, left] = [new Set(claims.flatMap(({ at }) => at)), new Set(facts.leftOut.flatMap(({ at }) => at.flatMap(cellsOf)))];
    let [standing, inFacts, leftOut] = [0, 0, 0];
    const unsettled: string[] = [];
    for (const table of facts.tables.filter(({ recogniser }) => recogniser === 'budget-ledger')) {
      const area = parseRef(table.range)!;
      const sheet = snapshot.sheets.find(({ name }) => name === table.sheet)!;
      for (const { at, meaning } of table.columns.filter((column) => amountWords.test(column.meaning))) {
        const column = parseRef(at[0]!)!.column;
        for (let row = parseRef(at[0]!)!.lastRow + 1; row <= area.lastRow; row += 1) {
          const [value, format] = [sheet.values[row - sheet.row]![column - sheet.column] ?? null, sheet.formats[row - sheet.row]![column - sheet.column] ?? ''];
          const fen = /[yd]/.test(format) ? null : readAmount(value, (/（(.+)）/.exec(meaning)?.[1] ?? table.unit!.name) as MoneyUnit).fen;
          if (fen === null) continue;
          const cell = cellRef(table.sheet, row, column);
          if (claimed.has(cell) === left.has(cell)) unsettled.push(cell);
          standing += fen;
          if (claimed.has(cell)) inFacts += fen;
          else if (left.has(cell)) leftOut += fen;
        }
      }
    }
    expect(unsettled).toEqual([]);
    expect(account(snapshot, facts).flatMap(({ open, differing }) => [...open, ...differing])).toEqual([]);
    expect(inFacts + leftOut).toBe(standing);
    expect(standing === 0).toBe(facts.tables.every(({ recogniser }) => recogniser !== 'budget-ledger'));
  });
});

describe('as files', () => {
  it.each(all.flatMap(([, workbooks]) => workbooks))('%s', async (_, workbook) => {
    expect(digestOf(recognise(await readWorkbook(await fileOf(workbook), '台账.xlsx')))).toEqual(digestOf(recognise(snapshotOf(workbook))));
  });

  it('the command line tells of each what its schema describes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'jishu-ledgers-'));
    const validate = new Ajv().compile(schema);
    for (const [index, [, workbook]] of dirtyLedgers.entries()) {
      const [file, answer] = [join(folder, `${index}.xlsx`), join(folder, `${index}.json`)];
      await writeFile(file, await fileOf(workbook));
      expect([0, 1]).toContain((await jishu('check', file, '--json', answer)).code);
      const said = JSON.parse(await readFile(answer, 'utf8')) as { readonly facts: Pick<Facts, 'projects' | 'sum' | 'readings' | 'leftOut'> };
      expect([validate(said), validate.errors]).toEqual([true, null]);
      const { projects, sum, leftOut } = recognise(snapshotOf(workbook));
      expect([said.facts.projects.map(({ name, executed }) => [name, executed]), said.facts.sum, said.facts.leftOut]).toEqual([projects.map(({ name, executed }) => [name, executed]), sum, leftOut]);
    }
    await rm(folder, { recursive: true });
  });
});
