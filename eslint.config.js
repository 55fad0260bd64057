import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({ name, message: 'Budget data does not leave the machine: no network.' }));
const office = ['Office', 'Excel', 'OfficeExtension'].map((name) => ({ name, message: 'Office.js is called in hosts/excel, commands and pick-host only.' }));
const syntax = [{ selector: 'ExportDefaultDeclaration', message: 'Exports have names.' }, { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' }];
const readOnce = {
  selector: 'CallExpression[callee.name="expect"] > AwaitExpression CallExpression[callee.property.name=/^(innerText|textContent|allInnerTexts|allTextContents|count|isVisible|isHidden|isEnabled|isDisabled|isChecked|inputValue|getAttribute|title)$/]',
  message: 'A page shows what was asked for a moment later: expectSoon(() => …) reads until it is there.',
};
const restricted = (...lists) => ({ 'no-restricted-globals': ['error', ...lists.flat()] });

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '.cache/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', ...syntax],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
    },
  },
  { files: ['src/**/*.{ts,tsx}'], ignores: ['src/workbench/**'], rules: restricted(network, office) },
  { files: ['src/hosts/excel/**', 'src/hosts/pick-host.ts', 'src/hosts/office-context.ts', 'src/commands/**'], rules: restricted(network) },
  { files: ['src/tools/**'], rules: restricted([]) },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      ...restricted(network, office, [{ name: 'Date', message: 'No clock in the core: the same workbook gives the same bytes.' }]),
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'No randomness in the core.' }],
    },
  },
  { files: ['src/taskpane/**/*.tsx', 'src/taskpane/**/*.ts'], plugins: { 'react-hooks': reactHooks }, rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' } },
  // A value that must stay as it is may be read once: it is read into a name first.
  { files: ['tests/e2e/**', 'tests/workbench/page/**'], rules: { 'no-restricted-syntax': ['error', ...syntax, readOnce] } },
  { files: ['*.config.{js,ts}', '.dependency-cruiser.cjs'], rules: { 'no-restricted-syntax': 'off', '@typescript-eslint/no-require-imports': 'off', 'no-undef': 'off' } },
);
