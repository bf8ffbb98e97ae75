import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { locateBinaries, type Binaries } from './binaries';
import { freePort } from './free-port';
import { stopOrphan, stopServer } from './orphan';
import { serverAccount, type ServerAccount } from './server-account';
import { passwordFile, readPassword, ServerAddress } from './server-address';

const READY_SECONDS = 60;

/** Server settings; the log keeps no statements and no row contents, since both may hold personal data. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  max_connections: '100',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/** A PostgreSQL server of our own: program from npm, data in one folder, reachable from this machine only. */
export class EmbeddedPostgres {
  private constructor(
    readonly address: ServerAddress,
    private readonly server: ChildProcess,
    /** Resolves when the server has ended, for whatever reason. */
    readonly ended: Promise<void>,
  ) {}

  /**
   * Creates the data on the first call, recovers what a killed run left, and starts the server on a free port.
   * Holds `postgres/` (the data), `postgres-password` (0600) and `postgres.log` in `folder`.
   * @param folder an existing folder that nobody else uses at the same time (see `lockFolder`)
   * @param settings server settings beside the own ones
   * @throws Error with one German sentence
   */
  static async start(folder: string, settings: Record<string, string> = {}): Promise<EmbeddedPostgres> {
    const data = join(folder, 'postgres');
    const binaries = locateBinaries();
    const account = serverAccount(existsSync(data) ? data : folder, binaries.postgres);
    const launch = { binaries, account, settings };
    const password = existsSync(data) ? readPassword(folder) : createPassword(folder);
    if (!existsSync(data)) initialise(folder, launch, password);
    await stopOrphan(data);
    const port = await freePort();
    const server = launchServer(folder, port, launch);
    const embedded = new EmbeddedPostgres(
      new ServerAddress(port, password),
      server,
      new Promise((resolve) => server.once('close', () => resolve())),
    );
    await embedded.untilReady(folder);
    return embedded;
  }

  /** The process number of the server. */
  get pid(): number {
    return this.server.pid ?? 0;
  }

  /** Stops the server cleanly. Resolves when it is gone. */
  async stop(): Promise<void> {
    if (this.server.exitCode === null && this.server.signalCode === null) await stopServer(this.pid);
    await this.ended;
  }

  private async untilReady(folder: string): Promise<void> {
    const hint = `Näheres steht in ${join(folder, 'postgres.log')}.`;
    for (let waited = 0; waited < READY_SECONDS * 20; waited += 1) {
      if (this.server.exitCode !== null) throw new Error(`PostgreSQL startet nicht; ${hint}`);
      if (await answers(this.address.adminUrl())) return;
      await pause(50);
    }
    await this.stop();
    throw new Error(`PostgreSQL war nach ${READY_SECONDS} Sekunden nicht bereit; ${hint}`);
  }
}

function createPassword(folder: string): string {
  const password = randomBytes(24).toString('base64url');
  writeFileSync(passwordFile(folder), `${password}\n`, { mode: 0o600 });
  return password;
}

/** Builds the data beside their final place and moves them in one step: an interrupted first start leaves no half. */
function initialise(folder: string, launch: Launch, password: string): void {
  const unfinished = join(folder, 'postgres.new');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  const passwordFile = join(unfinished, 'password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  const { ids } = launch.account;
  if (ids) [unfinished, passwordFile].forEach((path) => chownSync(path, ids.uid, ids.gid));
  runInitdb(join(unfinished, 'data'), passwordFile, launch);
  renameSync(join(unfinished, 'data'), join(folder, 'postgres'));
  rmSync(unfinished, { recursive: true });
}

/** German order of names (ICU); messages in English, since the log is read by machines and searched by people. */
function runInitdb(data: string, passwordFile: string, { binaries, account, settings }: Launch): void {
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=de-DE'];
  const speed = settings['fsync'] === 'off' ? ['--no-sync'] : [];
  const [command, args] = account.command(binaries.initdb, [`--pgdata=${data}`, ...access, ...locale, ...speed]);
  const result = spawnSync(command, args, { ...account.options, cwd: '/', env: serverEnvironment(), encoding: 'utf8' });
  if (result.status !== 0)
    throw new Error(`Die Datenbank ließ sich nicht anlegen: ${lastLine(result.stderr) || result.error?.message}`);
}

interface Launch {
  binaries: Binaries;
  account: ServerAccount;
  settings: Record<string, string>;
}

/** Starts the server in a process group of its own, so that Ctrl+C in a terminal reaches only us, who stop things in order. */
function launchServer(folder: string, port: number, { binaries, account, settings }: Launch): ChildProcess {
  const flags = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [command, args] = account.command(binaries.postgres, [
    '-D',
    join(folder, 'postgres'),
    '-p',
    String(port),
    ...flags,
  ]);
  // Removed instead of emptied: it may belong to root, who started the server the last time.
  const logFile = join(folder, 'postgres.log');
  rmSync(logFile, { force: true });
  const log = openSync(logFile, 'w', 0o600);
  const options = { ...account.options, cwd: '/', env: serverEnvironment(), detached: true };
  const server = spawn(command, args, { ...options, stdio: ['ignore', log, log] });
  server.on('error', () => undefined);
  closeSync(log);
  return server;
}

function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
