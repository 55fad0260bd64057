import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Snapshot } from '../../src/core/model/snapshot';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook';

/** The sample workbooks by file name. */
export const sampleFiles = ['clean.xlsx', 'gap.xlsx', 'large.xlsx', 'slow.xlsx', 'bases.xlsx', 'single.xlsx'] as const;

/** Returns a sample as the command line reads it. */
export const readSample = async (file: string): Promise<Snapshot> => readWorkbook(new Uint8Array(await readFile(join(__dirname, '../../assets/samples', file))), file);
