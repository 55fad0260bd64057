import { expect, it } from '@jest/globals';
import { MemoryHost } from '../../src/hosts/memory-host';
import { describeHost } from './host-contract';
import { reportPlan } from './plans';

describeHost('MemoryHost', 2, async () => {
  const host = new MemoryHost({ sheets: [{ name: '数据', visible: true, row: 0, column: 0, values: [['项目', null], [null, 100]], formats: [], merges: [], hiddenRows: [], hiddenColumns: [] }], memory: null, names: [] });
  return {
    host,
    edit: async (sheet, row, column, value) => host.edit(sheet, row, column, value),
    failNextWrite: (step = 1) => host.failNextWrite(step),
    dieInNextWrite: (step = 1) => host.failNextWrite(step, true),
    revive: () => undefined,
  };
});

it('shows the sheet that is to be seen, should the user have hidden it', async () => {
  const blank = { row: 0, column: 0, values: [['x']], formats: [], merges: [], hiddenRows: [], hiddenColumns: [] };
  const host = new MemoryHost({ sheets: [{ ...blank, name: '绩效自评报告', visible: false }, { ...blank, name: '账本', visible: false }], memory: null, names: [] });
  await host.write({ plans: [reportPlan(1)], memory: null, activate: '绩效自评报告' });
  expect((await host.read()).sheets.map(({ name, visible }) => [name, visible])).toEqual([['绩效自评报告', true], ['账本', false]]);
});
