import { availableParallelism } from 'node:os';

// Univer's CommonJS build requires packages that ship only ES modules, and hucre is one too: these are transformed, nothing else in node_modules is.
const esModulesOnly = ['nanoid', 'kdbush', 'rbush', 'quickselect', 'hucre'];
// Of hundreds of small files each; read one by one, they took two seconds of every suite that needs a grid.
const asOneFile = ['lodash-es/lodash', 'cjk-regex/lib/index', 'franc-min/index'];

const transform = {
  [`/node_modules/(${asOneFile.join('|')})\\.js$`]: '<rootDir>/tests/helpers/one-file.js',
  '\\.[jt]sx?$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' }, module: { type: 'commonjs' } }],
  '\\.m[jt]s$': ['@swc/jest', { jsc: { parser: { syntax: 'ecmascript' }, target: 'es2022' }, module: { type: 'commonjs' } }],
};

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${esModulesOnly.join('|')})/|(${asOneFile.join('|')})\\.js$)`],
  moduleNameMapper: { '\\.css$': '<rootDir>/tests/helpers/empty.ts' },
  // Half of the time is a browser's: two files at a time suit a machine of two cores, where Jest would run one.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  globalSetup: '<rootDir>/tests/helpers/one-server.ts',
  globalTeardown: '<rootDir>/tests/helpers/end-server.ts',
  setupFilesAfterEnv: ['<rootDir>/tests/helpers/browser-retries.ts'],
  // Only what hangs is to end: a machine that does other work as well is slow, not wrong.
  testTimeout: 240_000,
};
