import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { compose, evaluate } from '../../src/core/pipeline';
import { reportText } from '../../src/tools/report-text';
import { readSample, sampleFiles } from './samples';

// A difference here is a change of what a reader sees: read it as prose, then `npm run golden`.
it.each(sampleFiles)('writes the report of %s as it was read in review', async (file) => {
  const evaluation = evaluate(await readSample(file));
  expect(reportText(compose(evaluation), evaluation)).toBe(readFileSync(join(__dirname, '../golden', file.replace('.xlsx', '.txt')), 'utf8'));
});
