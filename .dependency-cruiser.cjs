const { readdirSync } = require('node:fs');
const { join } = require('node:path');

/** Who may know whom (architecture: "Call down, tell up"). Everybody may import platform. */
const LIBS = {
  platform: [],
  organisation: [],
  reminders: ['organisation'],
  planning: ['organisation', 'reminders'],
  reporting: ['organisation'],
  clients: ['organisation', 'reminders'],
  cases: ['clients', 'reminders', 'planning', 'organisation'],
  referrals: ['cases', 'clients', 'reminders', 'organisation'],
  conferences: ['cases', 'clients', 'reminders', 'organisation'],
  deletion: ['cases', 'clients', 'reminders', 'organisation'],
  handover: ['conferences', 'cases', 'clients', 'reminders', 'organisation'],
};

const unknown = readdirSync(join(__dirname, 'libs')).filter((lib) => !(lib in LIBS));
if (unknown.length > 0)
  throw new Error(`libs without a place in the map of .dependency-cruiser.cjs: ${unknown.join(', ')}`);

const boundaries = Object.entries(LIBS).map(([lib, allowed]) => ({
  name: `${lib}-imports`,
  comment: `${lib} may import ${['platform', ...allowed].join(', ')}`,
  severity: 'error',
  from: { path: `^libs/${lib}/` },
  to: { path: '^(libs|apps|migrations|test)/', pathNot: `^libs/(${[lib, 'platform', ...allowed].join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...boundaries,
    { name: 'no-circular', severity: 'error', from: { pathNot: '^apps/web/' }, to: { circular: true } },
    {
      name: 'no-circular-in-web',
      comment: 'A component may name the type of its props in its parent: that import is gone after compiling',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'only-through-the-index',
      comment: 'A lib is imported by its index.ts only',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/[^/]+/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'apps-only-through-the-index',
      severity: 'error',
      from: { path: '^(apps|migrations)/' },
      to: { path: '^libs/[^/]+/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
    },
    {
      name: 'web-knows-only-the-api',
      comment: 'The web client is generated from OpenAPI and imports nothing of the server',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|migrations|apps/(api|worker|cli))/' },
    },
    {
      name: 'apps-do-not-know-each-other',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/', pathNot: '\\.spec\\.tsx?$' },
      to: { path: '(^test/|\\.spec\\.tsx?$)' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules|dist)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
