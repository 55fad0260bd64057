import { MemoryHost } from '../../src/hosts/memory-host';
import { describeHost } from './host-contract';

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
