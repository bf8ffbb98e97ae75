import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Who may look across the wall with SystemDb: login, what is open without one, relay, sweeps, retention. Keep it short. */
const systemDbImporters = [
  'libs/platform/**',
  'libs/organisation/src/session/**',
  'libs/organisation/src/accessibility/{accessibility-statement.service,barrier-sweep}.ts',
  'libs/organisation/src/draft/draft-sweep.ts',
  'libs/reminders/src/reminder/reminder-sweep.ts',
  'libs/cases/src/document/document-{files,scans}.ts',
  'libs/clients/src/merge/merge-sweep.ts',
  'libs/deletion/src/sweep/**',
  'apps/worker/**',
  'test/**',
];

const dataDoor = [
  { name: '@nestjs/typeorm', message: 'Data go through Db (libs/platform/src/db).' },
  { name: 'typeorm', importNames: ['DataSource'], message: 'Data go through Db (libs/platform/src/db).' },
];
const wallDoor = {
  name: '@fallnetz/platform',
  importNames: ['SystemDb'],
  message: 'SystemDb looks across the wall: see systemDbImporters in eslint.config.mjs.',
};

/** At most 4 parameters, at most 6 injected things. */
const parameters = [
  ':matches(FunctionDeclaration, ArrowFunctionExpression)[params.length>4]',
  "MethodDefinition[kind!='constructor'] > FunctionExpression[params.length>4]",
  "MethodDefinition[kind='constructor'] > FunctionExpression[params.length>6]",
].map((selector) => ({ selector, message: 'Too many parameters (at most 4; at most 6 injected things).' }));

const clockDoor = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Time comes from Clock.',
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes from Clock.' },
];

/** `in` also finds what every object inherits: a topic called "constructor" would be one. A literal narrows a type. */
const ownKeys = {
  selector: "BinaryExpression[operator='in']:not([left.type='Literal'])",
  message: 'Use Object.hasOwn, in the web client isKeyOf (i18n/own-key).',
};

const size = (lines) => ['error', { max: lines, skipBlankLines: true, skipComments: true }];

export default defineConfig([
  globalIgnores(['dist/', 'coverage/', '.data/', 'node_modules/', 'apps/web/src/api/schema.d.ts']),
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      'no-console': 'error',
      'no-restricted-imports': ['error', { paths: [...dataDoor, wallDoor] }],
      'no-restricted-syntax': ['error', ...parameters, ownKeys],
      eqeqeq: ['error', 'smart'],
      'prefer-const': 'error',
    },
  },
  {
    files: ['apps/**/*.ts', 'libs/**/*.ts', 'migrations/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'max-lines': size(300), 'max-lines-per-function': size(60) },
  },
  {
    files: ['**/*.tsx'],
    rules: {
      'max-lines': size(300),
      'max-lines-per-function': size(150),
    },
  },
  {
    files: ['libs/**/*.ts'],
    ignores: ['libs/platform/src/clock/**', '**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', ...parameters, ownKeys, ...clockDoor] },
  },
  { files: systemDbImporters, rules: { 'no-restricted-imports': ['error', { paths: dataDoor }] } },
  {
    files: [
      'libs/platform/src/db/**',
      'libs/platform/src/embedded/**',
      'migrations/**',
      'test/given/**',
      'test/jest/**',
    ],
    rules: { 'no-restricted-imports': 'off' },
  },
  { files: ['apps/cli/**/*.ts'], rules: { 'no-console': 'off' } },
]);
