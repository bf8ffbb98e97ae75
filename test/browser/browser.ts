import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

interface Executable {
  path: string;
  env: Record<string, string>;
}

/**
 * Starts a browser without needing one installed: the Chromium inside npm with the libraries and fonts it ships,
 * or the one CHROMIUM_PATH names. Works as root and as a normal user. Close it in `afterAll`.
 */
export async function launchBrowser(): Promise<Browser> {
  const { path, env } = await findExecutable();
  return chromium.launch({
    executablePath: path,
    env: { ...definedEnv(), ...env },
    // Containers have no user namespaces for the sandbox and a small /dev/shm; only our own pages are opened.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none', '--disable-gpu'],
  });
}

async function findExecutable(): Promise<Executable> {
  const installed = process.env['CHROMIUM_PATH'];
  if (installed) return { path: installed, env: {} };
  const folder = await unpackedFolder();
  return {
    path: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

/** Unpacked once per user; the rename makes it appear complete or not at all, however many processes try. */
async function unpackedFolder(): Promise<string> {
  const folder = join(tmpdir(), `fallnetz-chromium-${await packedVersion()}-${userInfo().uid}`);
  if (await isOwn(folder)) return folder;
  const fresh = await mkdtemp(`${folder}-`);
  await unpackInto(fresh);
  await writeFile(join(fresh, 'fonts.conf'), fontsConf(folder));
  try {
    await rename(fresh, folder);
  } catch (error) {
    await rm(fresh, { recursive: true });
    if (!(await isOwn(folder))) throw error;
  }
  return folder;
}

async function packedVersion(): Promise<string> {
  const file = join(dirname(require.resolve('@sparticuz/chromium')), '../../package.json');
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version;
}

async function isOwn(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => null);
  if (found && found.uid !== userInfo().uid) throw new Error(`${folder} belongs to another user; set TMPDIR`);
  return found !== null;
}

/**
 * The package unpacks where TMPDIR points, and its libraries only when it believes to run in a Lambda of Node 20.
 * A process of its own, because Jest's copy of the environment does not reach the package.
 */
async function unpackInto(folder: string): Promise<void> {
  const script = "require('@sparticuz/chromium').executablePath()";
  const env = { ...definedEnv(), TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
  await promisify(execFile)(process.execPath, ['-e', script], { env, cwd: __dirname });
}

/** Only the fonts of the package: the same letters on every machine. The package's own file looks for them in /tmp. */
function fontsConf(folder: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`;
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
