// Runs the tests; the last line says how many passed and failed.
// node scripts/test.mjs [--queue] [arguments for jest]
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import together from '../test/jest/together.cjs';
import { build } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'fallnetz-count-'));
const countFile = join(folder, 'count.json');

const given = process.argv.slice(2).filter((argument) => argument !== '--queue');
const selection = process.argv.includes('--queue')
  ? ['--selectProjects', 'flows', '--testPathPatterns', 'test/flows/jobs/']
  : given;

const isWhole = selection.length === 0;

const { code, count } = await run().finally(() => rmSync(folder, { recursive: true, force: true }));
// A whole run with a skipped test is no green run; while working on one test, skipping the others is the point.
const skipped = isWhole ? count.skipped : 0;
if (skipped > 0) console.log(`${skipped} skipped`);
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = code === 0 && count.failed === 0 && count.passed > 0 && skipped === 0 ? 0 : 1;

async function run() {
  try {
    await build({ log: console.error });
    if (isWhole) together.putTogether();
  } catch (error) {
    console.error(error.message);
    return { code: 1, count: { passed: 0, failed: 1, skipped: 0 } };
  }
  return { code: await jest(), count: readCount() };
}

function jest() {
  const reporters = ['--reporters=default', `--reporters=${join(root, 'test/jest/count-reporter.cjs')}`];
  const options = {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      ...(isWhole && { FALLNETZ_WHOLE_TEST: '1' }),
      FALLNETZ_TEST_COUNT: countFile,
      NODE_ENV: 'test',
    },
  };
  const child = spawn(
    process.execPath,
    [join(root, 'node_modules/jest/bin/jest.js'), ...reporters, ...selection],
    options,
  );
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.once('close', resolve));
}

function readCount() {
  try {
    return JSON.parse(readFileSync(countFile, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
