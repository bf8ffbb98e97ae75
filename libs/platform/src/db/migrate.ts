import { DataSource, type MigrationInterface } from 'typeorm';
import { migrateQueue } from '../jobs/queue-schema';
import { withClient } from './roles';
import { ensureUuidv7 } from './uuidv7';

/** Any fixed number: the lock under which only one process migrates a database. */
const MIGRATION_LOCK = 4_711_001;

/** A migration class; its name and the number at its end give the order. */
export type Migration = new () => MigrationInterface;

/**
 * Brings a database to the newest state, each migration in a transaction of its own, then the queue's tables.
 * @param ownerUrl address with the owner's login; the login roles must exist (see `ensureRoles`)
 * @returns the names of the migrations applied now
 */
export async function migrate(ownerUrl: string, migrations: Migration[]): Promise<string[]> {
  return withClient(ownerUrl, async (lock) => {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await ensureUuidv7(lock);
    const source = new DataSource({
      type: 'postgres',
      url: ownerUrl,
      applicationName: 'fallnetz-migrate',
      poolSize: 1,
      migrations,
    });
    await source.initialize();
    try {
      const applied = await source.runMigrations({ transaction: 'each' });
      await migrateQueue(lock);
      return applied.map((migration) => migration.name);
    } finally {
      await source.destroy();
    }
  });
}
