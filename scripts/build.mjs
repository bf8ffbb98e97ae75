// Builds server and web, each only when its sources changed since the last build.
import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const require = createRequire(import.meta.url);

const TARGETS = [
  {
    name: 'server',
    sources: [
      'apps/api',
      'apps/worker',
      'apps/cli',
      'libs',
      'migrations',
      'tsconfig.json',
      'tsconfig.build.json',
      'nest-cli.json',
    ],
    outputs: ['apps', 'libs', 'migrations', '.tsbuildinfo'],
    // One compilation emits every app and lib: tsconfig.build.json names them all.
    command: () => [require.resolve('@nestjs/cli/bin/nest.js'), 'build', 'api'],
  },
  {
    name: 'web',
    sources: ['apps/web', 'tsconfig.json'],
    outputs: ['web'],
    command: () => [
      join(root, 'node_modules/vite/bin/vite.js'),
      'build',
      '--config',
      'apps/web/vite.config.ts',
      '--logLevel',
      'warn',
    ],
  },
];

/** Brings dist/ up to date. `clean` throws away what is there first. */
export async function build({ clean = false, log = () => undefined, only = ['server', 'web'] } = {}) {
  const wanted = TARGETS.filter((target) => only.includes(target.name)).map((target) => ({
    ...target,
    stamp: stampOf(target),
  }));
  const stale = wanted.filter((target) => clean || readStamp(target) !== target.stamp);
  if (stale.length === 0) return;
  if (!existsSync(join(root, 'node_modules/@nestjs/cli'))) return requireBuilt();
  log(`Fallnetz wird gebaut (${stale.map((target) => target.name).join(', ')}) …`);
  const results = await Promise.allSettled(stale.map((target) => buildOne(target, clean)));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

async function buildOne(target, clean) {
  rmSync(stampFile(target), { force: true });
  // The incremental compiler emits only what changed, so half a folder would stay half.
  if (clean || !isComplete(target))
    for (const output of target.outputs) rmSync(join(dist, output), { recursive: true, force: true });
  await run(target.command(), target.name);
  mkdirSync(dist, { recursive: true });
  writeFileSync(stampFile(target), target.stamp);
}

function run(command, name) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${output}\nDer Bau von „${name}“ ist fehlgeschlagen.`)),
    );
  });
}

/** An installation without the build tools runs what was built elsewhere. */
function requireBuilt() {
  if (TARGETS.every(isComplete)) return;
  throw new Error('Fallnetz ist nicht gebaut, und die Bauwerkzeuge fehlen; bitte „npm ci“ ohne --omit=dev ausführen.');
}

const stampFile = (target) => join(dist, `.${target.name}.stamp`);
const isComplete = (target) => target.outputs.every((output) => existsSync(join(dist, output)));
const readStamp = (target) =>
  isComplete(target) && existsSync(stampFile(target)) ? readFileSync(stampFile(target), 'utf8') : '';

function stampOf({ sources }) {
  const hash = createHash('sha256').update(process.version);
  for (const source of [...sources, 'package-lock.json']) hashPath(hash, join(root, source));
  return hash.digest('hex');
}

function hashPath(hash, path) {
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) hashPath(hash, join(path, name));
  } else if (!path.endsWith('.spec.ts')) {
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build({ clean: process.argv.includes('--clean'), log: console.log }).catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
