import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrations } from '../../migrations';
import { migrate } from '../../libs/platform/src/db/migrate';
import { databaseUrls, ensureRoles, withClient } from '../../libs/platform/src/db/roles';
import { createDatabase } from '../../libs/platform/src/embedded/database';
import { EmbeddedPostgres } from '../../libs/platform/src/embedded/embedded-postgres';
import { stopOrphan } from '../../libs/platform/src/embedded/orphan';
import { isAlive } from '../../libs/platform/src/embedded/processes';

const PREFIX = 'fallnetz-test-';

/** A crash of the machine may take the test data with it: speed instead of durability. */
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_wal_size: '4GB',
};

/** The one PostgreSQL of a test run, in a folder for the time being. */
export class TestServer {
  private constructor(
    private readonly folder: string,
    private readonly postgres: EmbeddedPostgres,
  ) {}

  /** Starts the server and prepares the migrated template. */
  static async start(): Promise<TestServer> {
    await removeLeftovers();
    const folder = mkdtempSync(join(tmpdir(), PREFIX));
    chmodSync(folder, 0o711);
    writeFileSync(join(folder, 'runner'), String(process.pid));
    const server = new TestServer(folder, await EmbeddedPostgres.start(folder, FAST));
    process.once('exit', () => server.killNow());
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
    await server.prepareTemplate();
    return server;
  }

  /** What the tests need to know to reach it. */
  get environment(): Record<string, string> {
    return {
      FALLNETZ_TEST_ADMIN_URL: this.postgres.address.adminUrl(),
      FALLNETZ_TEST_OWNER_URL: this.postgres.address.ownerUrl('postgres'),
      FALLNETZ_FILES_DIR: join(this.folder, 'files'),
      FALLNETZ_MASTER_KEY: randomBytes(32).toString('base64'),
    };
  }

  /** A copy of the template for each Jest worker. */
  async copyFor(workers: number): Promise<void> {
    for (let worker = 1; worker <= workers; worker += 1) await this.copy(`fallnetz_${worker}`);
  }

  /** Stops the server and removes its folder. */
  async stop(): Promise<void> {
    await this.postgres.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async prepareTemplate(): Promise<void> {
    const ownerUrl = await createDatabase(this.postgres.address, 'fallnetz_template');
    await ensureRoles(databaseUrls(ownerUrl));
    await migrate(ownerUrl, migrations);
  }

  private async copy(name: string): Promise<void> {
    await withClient(this.postgres.address.adminUrl(), (client) =>
      client.query(`create database ${name} template fallnetz_template owner fallnetz_owner`),
    );
  }

  /** Last resort when the runner ends without its teardown. */
  private killNow(): void {
    if (isAlive(this.postgres.pid)) process.kill(this.postgres.pid, 'SIGQUIT');
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Stops and removes what runs that were killed left in the temporary folder. */
async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    if (isAlive(runnerOf(folder))) continue;
    await stopOrphan(join(folder, 'postgres'));
    remove(folder);
  }
}

/** What another user's run left is for them to remove. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['EACCES', 'EPERM'].includes(code)) throw error;
  }
}

function runnerOf(folder: string): number {
  try {
    return Number(readFileSync(join(folder, 'runner'), 'utf8'));
  } catch {
    return process.pid;
  }
}
