import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { databaseUrls, withClient, type DatabaseUrls } from '../../libs/platform/src/db/roles';

/** The migrated database of this Jest worker. Tests share it, so each works in a district of its own. */
export function testDatabase(): DatabaseUrls {
  return urlsOf(`fallnetz_${required('JEST_WORKER_ID')}`);
}

/** A database of its own for tests that need one alone: `migrated` like the others, or `empty`. */
export async function freshDatabase(kind: 'migrated' | 'empty'): Promise<DatabaseUrls> {
  const name = `fallnetz_${kind}_${randomBytes(6).toString('hex')}`;
  const template = kind === 'migrated' ? 'fallnetz_template' : 'template0';
  await withClient(required('FALLNETZ_TEST_ADMIN_URL'), (client) =>
    client.query(`create database ${name} template ${template} owner fallnetz_owner`),
  );
  return urlsOf(name);
}

/**
 * Where api and worker on this database keep their files, and with which key. A folder for each database: what tests of
 * the other Jest worker store at this moment is neither counted nor tidied away here.
 */
export function testFiles({ ownerUrl }: DatabaseUrls): { FALLNETZ_FILES_DIR: string; FALLNETZ_MASTER_KEY: string } {
  return {
    FALLNETZ_FILES_DIR: join(required('FALLNETZ_FILES_DIR'), new URL(ownerUrl).pathname),
    FALLNETZ_MASTER_KEY: required('FALLNETZ_MASTER_KEY'),
  };
}

function urlsOf(database: string): DatabaseUrls {
  const owner = new URL(required('FALLNETZ_TEST_OWNER_URL'));
  owner.pathname = `/${database}`;
  return databaseUrls(owner.toString());
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: run the tests by npm test or jest from the project folder`);
  return value;
}
