import type { Snapshot } from '../../src/core/model/snapshot';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook';
import { savedBytes, type OpenWorkbench } from '../workbench/page/workbench-page';

/** The workbook as the page saves it, read as the command line reads a file. */
export const saved = async (workbench: Pick<OpenWorkbench, 'page'>): Promise<Snapshot> => readWorkbook(await savedBytes(workbench), 'saved.xlsx');
