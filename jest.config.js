import { availableParallelism } from 'node:os';

// Univer's CommonJS build requires packages that ship only ES modules, and hucre is one too: these are transformed, nothing else in node_modules is.
const esModulesOnly = ['lodash-es', 'nanoid', 'kdbush', 'rbush', 'quickselect', 'franc-min', 'trigram-utils', 'n-gram', 'collapse-white-space', 'cjk-regex', 'regexp-util', 'unicode-regex', 'hucre'];

const transform = {
  '\\.[jt]sx?$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' }, module: { type: 'commonjs' } }],
  '\\.m[jt]s$': ['@swc/jest', { jsc: { parser: { syntax: 'ecmascript' }, target: 'es2022' }, module: { type: 'commonjs' } }],
};

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${esModulesOnly.join('|')})/)`],
  moduleNameMapper: { '\\.css$': '<rootDir>/tests/helpers/empty.ts' },
  // Half of the time is a browser's: two files at a time suit a machine of two cores, where Jest would run one.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  setupFilesAfterEnv: ['<rootDir>/tests/helpers/browser-retries.ts'],
  // Only what hangs is to end: a machine that does other work as well is slow, not wrong.
  testTimeout: 240_000,
};
