import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ExcelHost } from '../../src/hosts/excel/excel-host';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook';
import { writeReport } from '../../src/hosts/xlsx/write-report';
import { startOffice } from '../helpers/office';
import type { TestOffice } from '../helpers/office';
import { findingsPlan, formulaShaped, reportPlan } from './plans';

describe('the same plans', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await startOffice();
  });
  afterAll(() => office.dispose());

  it.each(['gap.xlsx', 'clean.xlsx', 'large.xlsx'])('give the same workbook through Excel, in the file it saves, and in a file, from %s', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(__dirname, '../../assets/samples', name)));
    const engine = await office.newEngine();
    await engine.open(bytes);
    const host = new ExcelHost();
    const source = (await host.read()).sheets[0]!.name;
    const plans = [reportPlan(formulaShaped.length, (index) => formulaShaped[index]!), findingsPlan([`'${source}'!B2`])];
    const memory = '{"version":1,"passages":[]}';
    await host.write({ plans, memory, activate: '绩效自评报告' });
    const file = await readWorkbook(await writeReport(plans, { source: bytes, memory, activate: '绩效自评报告' }), name);
    expect(await host.read()).toEqual(file);
    expect(await readWorkbook(await engine.save(), name)).toEqual(file);
  });
});
