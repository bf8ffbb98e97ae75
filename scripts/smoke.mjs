// Tries out npm start as a newcomer would: node scripts/smoke.mjs <folder of a fresh clone after npm ci>
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.mjs';

const FIRST_START_SECONDS = 60;
const LATER_START_SECONDS = 10;

/** One page of the API that each role reads. */
const READS = {
  case_manager: '/api/cases',
  leitung: '/api/caseload',
  koordinierende_stelle: '/api/offers',
  abh_participant: '/api/guest/conferences',
  conference_guest: '/api/guest/conferences',
  fachadministration: '/api/users',
  data_protection_officer: '/api/people',
};

const clone = resolve(process.argv[2]);
const scratch = mkdtempSync(join(tmpdir(), 'fallnetz-smoke-'));
chmodSync(scratch, 0o711);
const port = await freePort();
const own = { FALLNETZ_DATA_DIR: join(scratch, 'data'), PORT: String(port) };
const running = new Set();

try {
  await firstStart();
  await recovery();
  await refusals();
  if (process.getuid() === 0) await ordinaryUser();
} finally {
  for (const product of running) killAll(product);
  rmSync(scratch, { recursive: true, force: true });
}

async function firstStart() {
  const product = await start(own, FIRST_START_SECONDS, 'first start, with builds, migrations and demo district');
  const logins = demoLogins(await run(['run', '--silent', 'demo:logins'], own));
  for (const login of logins) await tryRole(login);
  await secondStart();
  await stop(product);
}

async function secondStart() {
  const sameFolder = await run(['start'], { ...own, PORT: String(await freePort()) });
  expectRefusal(sameFolder, /läuft bereits/, 'second start on the same data folder');
  const samePort = await run(['start'], { ...own, FALLNETZ_DATA_DIR: join(scratch, 'other') });
  expectRefusal(samePort, new RegExp(`Port ${port} ist bereits belegt`), 'port in use');
  assert.equal((await fetch(`http://localhost:${port}/health/ready`)).status, 200, 'the first one goes on');
}

async function recovery() {
  const product = await start(own, LATER_START_SECONDS, 'later start');
  await killEverything(product);
  await stop(await start(own, LATER_START_SECONDS, 'start after kill -9 of everything'));
}

async function refusals() {
  const bad = await run(['start'], { ...own, SESSION_IDLE_MINUTES: 'geheimnis' });
  expectRefusal(bad, /SESSION_IDLE_MINUTES/, 'bad variable');
  assert.ok(!bad.output.includes('geheimnis'), 'the value is not shown');
  const unwritable = await run(['start'], { ...own, FALLNETZ_DATA_DIR: '/proc/fallnetz' });
  expectRefusal(unwritable, /kann nicht geschrieben werden/, 'unwritable folder');
}

/** As somebody who is not root and owns nothing but the data folder. */
async function ordinaryUser() {
  const [nobody, folder] = [65534, join(scratch, 'nobody')];
  mkdirSync(folder);
  chownSync(folder, nobody, nobody);
  const identity = { uid: nobody, gid: nobody, HOME: folder };
  const settings = { ...own, ...identity, FALLNETZ_DATA_DIR: join(folder, 'data') };
  await stop(await start(settings, FIRST_START_SECONDS, 'first start as an ordinary user'));
}

async function tryRole({ role, email, password }) {
  const page = await fetch(`http://localhost:${port}/`);
  assert.match(await page.text(), /<div id="root">/, 'the web client is served');
  const login = await fetch(`http://localhost:${port}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  assert.equal(login.status, 201, `login as ${role}`);
  const cookie = login.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const read = READS[role];
  assert.ok(read, `a page to read for ${role}`);
  const answer = await fetch(`http://localhost:${port}${read}`, { headers: { cookie } });
  assert.equal(answer.status, 200, `${role} reads ${read}`);
  console.log(`ok  ${role} logs in and reads ${read}`);
}

function demoLogins({ code, output }) {
  assert.equal(code, 0, `demo:logins ends with 0: ${output}`);
  const logins = output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(logins.map((login) => login.role).sort(), Object.keys(READS).sort(), 'one login per role');
  return logins;
}

/** Starts the product and waits until it says so. */
async function start(environment, seconds, title) {
  const begun = performance.now();
  const product = launch(['start'], environment);
  while (!product.output.includes('Strg+C')) {
    if (product.code !== undefined) assert.fail(`${title}: ended with ${product.code}\n${product.output}`);
    await pause(50);
  }
  const took = (performance.now() - begun) / 1000;
  assert.equal((await fetch(`http://localhost:${port}/health/ready`)).status, 200);
  assert.ok(took <= seconds, `${title} took ${took.toFixed(1)} s, allowed are ${seconds} s`);
  console.log(`ok  ${title}: ${took.toFixed(1)} s`);
  return product;
}

/** Ctrl+C, as a terminal sends it: to the whole group. */
async function stop(product) {
  const family = descendants(product.group);
  send(-product.group, 'SIGINT');
  assert.equal(await product.ended, 0, `Ctrl+C ends with 0\n${product.output}`);
  assert.deepEqual(family.filter(isAlive), [], 'nothing is left running');
  assert.ok(!existsSync(join(own.FALLNETZ_DATA_DIR, 'lock')), 'the data folder is free again');
  console.log('ok  Ctrl+C stops everything cleanly');
}

async function killEverything(product) {
  killAll(product);
  await product.ended;
}

function expectRefusal({ code, output }, sentence, title) {
  assert.notEqual(code, 0, `${title}: must not end with 0`);
  assert.match(output, sentence, title);
  assert.doesNotMatch(output, /^\s+at /m, `${title}: a sentence, no stack`);
  console.log(`ok  ${title} is refused`);
}

async function run(args, environment) {
  const process = launch(args, environment);
  return { code: await process.ended, output: process.output };
}

function launch(args, { uid, gid, ...environment }) {
  const [command, ...rest] = uid === undefined ? ['npm', ...args] : [process.execPath, 'scripts/run.mjs', ...args];
  const { DATABASE_URL: _database, REDIS_URL: _redis, NODE_ENV: _mode, ...inherited } = process.env;
  const options = { cwd: clone, env: { ...inherited, ...environment }, detached: true, uid, gid };
  const child = spawn(command, rest, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const launched = { group: child.pid, output: '', code: undefined };
  running.add(launched);
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (launched.output += text));
  launched.ended = new Promise((done) =>
    child.once('close', (code) => {
      launched.code = code;
      running.delete(launched);
      done(code);
    }),
  );
  return launched;
}

function killAll({ group }) {
  for (const pid of descendants(group)) send(pid, 'SIGKILL');
}

/** To a process, or to a whole group by its negative number; one that has just gone needs none any more. */
function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** A process and everything it started, whatever group that is in. */
function descendants(pid) {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(name)]);
  const below = (parent) =>
    parents.filter(([, found]) => found === parent).flatMap(([child]) => [child, ...below(child)]);
  return [pid, ...below(pid)];
}

function parentOf(pid) {
  return Number(stat(pid)[1]);
}

function isAlive(pid) {
  return !['Z', undefined].includes(stat(pid)[0]);
}

/** The fields of /proc/<pid>/stat behind the program's name: state, parent, … */
function stat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
