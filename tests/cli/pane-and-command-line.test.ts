import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { findingsSheet, reportSheet } from '../../src/core/model/own-sheets';
import { ExcelHost } from '../../src/hosts/excel/excel-host';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook';
import { openSession } from '../../src/taskpane/workbook-session';
import { startOffice } from '../helpers/office';
import type { TestOffice } from '../helpers/office';
import { jishu } from '../helpers/run-cli';

let office: TestOffice;
let folder: string;
beforeAll(async () => {
  office = await startOffice();
  folder = await mkdtemp(join(tmpdir(), 'jishu-both-'));
});
afterAll(async () => {
  office.dispose();
  await rm(folder, { recursive: true });
});

it.each(['gap.xlsx', 'clean.xlsx', 'large.xlsx'])('the pane and the command line write the same report on %s, and the same again on what they wrote', async (name) => {
  let source = join(__dirname, '../../assets/samples', name);
  for (const time of [1, 2]) {
    // What the pane does when 生成报告 is pressed, through the real office.js, and the file that is saved then.
    const engine = await office.newEngine();
    await engine.open(new Uint8Array(await readFile(source)));
    const session = openSession(new ExcelHost());
    await session.read();
    await session.writeReport();
    expect(session.state().failure).toBeNull();
    session.close();
    const pane = await readWorkbook(await engine.save(), name);

    const output = join(folder, `${time}-${name}`);
    expect((await jishu('report', source, '-o', output)).code).not.toBe(2);
    const file = await readWorkbook(new Uint8Array(await readFile(output)), name);
    for (const own of [reportSheet, findingsSheet]) {
      const [one, other] = [pane, file].map(({ sheets }) => sheets.find((sheet) => sheet.name === own));
      expect(one?.values.length).toBeGreaterThan(3);
      expect(other).toEqual(one);
    }
    expect(file.memory).toBe(pane.memory);
    source = output;
  }
}, 240_000);
