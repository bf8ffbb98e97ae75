const { availableParallelism } = require('node:os');
const { filesTogether } = require('./test/jest/together.cjs');

const swc = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic' },
    },
    target: 'es2023',
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

// Packages that come as ES modules only; Jest loads CommonJS, so they are compiled on the way in.
const esModules = [
  '@nestjs',
  '@fastify',
  'content-disposition',
  'cookie',
  'nodemailer',
  'postal-mime',
  'smtp-server',
  'openapi-fetch',
  '@sparticuz',
  'any-ascii',
];

// Set by scripts/test.mjs when everything is run, after it has put files together.
const isWhole = Boolean(process.env.FALLNETZ_WHOLE_TEST);
const together = isWhole ? [...filesTogether().values()].flat() : [];

const project = (name, testMatch, more = {}) => ({
  displayName: name,
  rootDir: __dirname,
  testMatch: [...testMatch, `dist/test/${name}-*.spec.js`].map((pattern) => `<rootDir>/${pattern}`),
  testPathIgnorePatterns: ['/node_modules/', ...together.map((file) => `<rootDir>/${file}$`)],
  testEnvironment: 'node',
  transform: { '\\.[mc]?[jt]sx?$': ['@swc/jest', swc] },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
  moduleNameMapper: { '^@fallnetz/([^/]+)$': '<rootDir>/libs/$1/src/index.ts' },
  modulePathIgnorePatterns: [`<rootDir>/dist/${isWhole ? '(?!test)' : ''}`, '<rootDir>/.data/'],
  setupFiles: ['reflect-metadata'],
  ...more,
});

const withDatabase = {
  globalSetup: '<rootDir>/test/jest/global-setup.ts',
  globalTeardown: '<rootDir>/test/jest/global-teardown.ts',
};

/** @type {import('jest').Config} */
module.exports = {
  maxWorkers: Math.min(2, availableParallelism()),
  // For a machine that is busy with other things; what hangs is found sooner, by the limits of its steps.
  testTimeout: 90_000,
  projects: [
    project('pure', ['libs/**/*.spec.ts', 'apps/**/*.spec.ts', 'test/web/**/*.spec.ts']),
    project('architecture', ['test/architecture/**/*.spec.ts'], withDatabase),
    project('flows', ['test/flows/**/*.spec.ts'], withDatabase),
    project('scenarios', ['test/scenarios/**/*.spec.ts'], withDatabase),
  ],
};
