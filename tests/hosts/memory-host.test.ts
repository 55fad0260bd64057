import { MemoryHost } from '../../src/hosts/memory-host';
import { describeHost } from './host-contract';

describeHost('MemoryHost', async () => {
  const host = new MemoryHost({ sheets: [{ name: '数据', visible: true, row: 0, column: 0, values: [['项目', null], [null, 100]], formats: [], merges: [], hiddenRows: [], hiddenColumns: [] }], memory: null });
  return {
    host,
    edit: async (sheet, row, column, value) => host.edit(sheet, row, column, value),
    failNextWrite: () => host.failNextWrite(1),
    dieInNextWrite: () => host.failNextWrite(1, true),
    revive: () => undefined,
  };
});
