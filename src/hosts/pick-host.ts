import type { Host } from './host';
import { HostError } from './host-error';
import { loadPart } from './load-part';

const requirementSet = { name: 'ExcelApi', version: '1.13' };

/** Returns the host of the workbook that the program was opened in. @throws HostError */
export const pickHost = async (): Promise<Host> => {
  if (typeof Office === 'undefined') throw new HostError('no-workbook');
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) throw new HostError('no-workbook');
  if (!Office.context.requirements.isSetSupported(requirementSet.name, requirementSet.version)) throw new HostError('unsupported');
  const { ExcelHost } = await loadPart(import('./excel/excel-host'));
  return new ExcelHost();
};
