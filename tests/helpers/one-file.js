/** A Jest transformer for a package that consists of hundreds of small ES modules: all of them as one CommonJS file, so that a suite which needs it reads one file. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { buildSync } from 'esbuild';

// What is bundled besides the file that Jest knows of is fixed by the lock.
const versions = readFileSync('package-lock.json');

const process = (_source, file) => {
  const { outputFiles } = buildSync({ entryPoints: [file], bundle: true, format: 'cjs', platform: 'node', target: 'node20', write: false });
  return { code: outputFiles[0].text };
};
const getCacheKey = (source, file) => createHash('sha256').update(source).update(file).update(versions).digest('hex').slice(0, 32);

export default { process, getCacheKey };
