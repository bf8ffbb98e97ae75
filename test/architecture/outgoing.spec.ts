import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(__dirname, '../..');
/** What answers people and does their jobs; apps/cli is the console of whoever runs it. */
const SERVER = ['apps/api', 'apps/worker', 'libs', 'migrations'];

/** Whatever can open a connection, or start a process that could. */
const CONNECTING = new Set([
  ...['child_process', 'cluster', 'dgram', 'dns', 'dns/promises', 'http', 'http2', 'https', 'net', 'tls'].flatMap(
    (name) => [name, `node:${name}`],
  ),
  ...['bullmq', 'ioredis', 'nodemailer', 'pg', 'undici'],
]);

/** Each place that uses one, with what it takes from it. Where they connect to stands in the configuration alone. */
const DOORS: Record<string, string> = {
  'apps/api/src/proxy.ts': 'BlockList, isIPv6: reckons with addresses',
  'apps/worker/src/health-server.ts': 'createServer: is called, calls nobody',
  'libs/platform/src/db/data-source.ts': 'types: how values of the database are read',
  'libs/platform/src/db/roles.ts': 'Client, DatabaseError: the database',
  'libs/platform/src/embedded/embedded-postgres.ts': 'Client, spawn, spawnSync: the database of this machine',
  'libs/platform/src/embedded/free-port.ts': 'createServer: looks for a free port',
  'libs/platform/src/embedded/processes.ts': 'execFileSync: asks which processes run',
  'libs/platform/src/embedded/server-account.ts': 'spawnSync: asks for an account of this machine',
  'libs/platform/src/files/clamd.ts': 'createConnection: FALLNETZ_CLAMD',
  'libs/platform/src/jobs/bell.ts': 'Client: the database',
  'libs/platform/src/jobs/queue-driver.ts': 'Queue, Worker, createPostgresBackend: REDIS_URL or the database',
  'libs/platform/src/jobs/queue-schema.ts': 'runMigrations: the database',
  'libs/platform/src/jobs/readiness.ts': 'Redis: REDIS_URL',
  'libs/platform/src/jobs/redis-warnings.ts': 'Redis: REDIS_URL',
  'libs/platform/src/mail/mail-server.ts': 'createTransport: SMTP_URL',
  'libs/platform/src/pdf/pdf.ts': 'spawn: sets a paper, from a template that loads nothing',
};

const IMPORT = /\bimport\s+(?!type\b)([^;'"]*?)\s*from\s*'([^']+)'/g;
const LOADED_LATER = /\b(?:import|require)\(\s*['"`]([^'"`]+)/g;
const BUILT_IN = /\b(fetch\(|new (?:WebSocket|EventSource|XMLHttpRequest)\b)/;

describe('calls to the outside', () => {
  const files = SERVER.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter(({ name }) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
      .map((entry) => join(entry.parentPath, entry.name)),
  ).map((path) => ({ file: relative(ROOT, path).replaceAll('\\', '/'), source: readFileSync(path, 'utf8') }));

  it('leave from a few places, none of which is told an address by people', () => {
    const found = files
      .map(({ file, source }) => ({ file, taken: takenFrom(source) }))
      .filter(({ taken }) => taken.length > 0);
    const declared = Object.entries(DOORS).map(([file, taken]) => ({ file, taken: taken.split(': ')[0]!.split(', ') }));
    expect(found.sort((a, b) => (a.file < b.file ? -1 : 1))).toEqual(declared);
    expect(files.length).toBeGreaterThan(400);
  });

  it('are made by nothing that is built in or loaded later', () => {
    const later = ({ source }: { source: string }) =>
      [...source.matchAll(LOADED_LATER)].some(([, name]) => CONNECTING.has(name!)) || BUILT_IN.test(source);
    expect(files.filter(later).map(({ file }) => file)).toEqual([]);
  });

  it('are not asked for by a template of a paper', () => {
    expect(files.filter(({ source }) => source.includes('@preview/')).map(({ file }) => file)).toEqual([]);
  });
});

/** The values a source takes from what can connect; types are gone after compiling. */
function takenFrom(source: string): string[] {
  return [...source.matchAll(IMPORT)]
    .filter(([, , from]) => CONNECTING.has(from!))
    .flatMap(([, names]) => names!.replace(/[{}]/g, '').split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))
    .sort();
}
