import { describe, expect, it } from '@jest/globals';
import { runCommand } from '../../src/commands/run-command';
import { findingsSheet, reportSheet } from '../../src/core/model/own-sheets';
import { HostError } from '../../src/hosts/host-error';
import { MemoryHost } from '../../src/hosts/memory-host';
import { ledger, sheet, workbook } from '../helpers/snapshot';

const book = workbook(ledger(['甲项目', 10, 10, 9, null, null], ['合计', 10, 10, 9, null, null]));
const names = async (host: MemoryHost): Promise<string[]> => (await host.read()).sheets.map(({ name }) => name);

describe('the ribbon', () => {
  it('checks, and ends on 核对清单', async () => {
    const host = new MemoryHost(book);
    await runCommand('check', host);
    expect(await names(host)).toEqual(['表', findingsSheet]);
    expect(host.active).toBe(findingsSheet);
  });

  it('writes the report, and ends on it', async () => {
    const host = new MemoryHost(book);
    await runCommand('generateReport', host);
    expect([...(await names(host))].sort()).toEqual(['表', findingsSheet, reportSheet].sort());
    expect(host.active).toBe(reportSheet);
  });

  it('ends on 核对清单 where there is nothing to report on', async () => {
    const host = new MemoryHost(workbook(sheet('空', [['无']])));
    await runCommand('generateReport', host);
    expect(await names(host)).toEqual(['空', findingsSheet]);
  });

  it('hands on what fails', async () => {
    const host = new MemoryHost(book);
    host.failNextWrite(0);
    await expect(runCommand('check', host)).rejects.toBeInstanceOf(HostError);
    expect(await names(host)).toEqual(['表']);
  });
});
