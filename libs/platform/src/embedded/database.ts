import { withClient } from '../db/roles';
import { OWNER, type ServerAddress } from './server-address';

/**
 * Creates the owner's login and a database of theirs when they are missing. The owner is no superuser, as on a
 * server that somebody else runs: they may create the two login roles and nothing beyond their own database.
 * @returns the owner's address of the database
 */
export async function createDatabase(server: ServerAddress, name: string): Promise<string> {
  const ownerUrl = server.ownerUrl(name);
  const password = decodeURIComponent(new URL(ownerUrl).password);
  await withClient(server.adminUrl(), async (client) => {
    const known = await client.query('select 1 from pg_roles where rolname = $1', [OWNER]);
    const verb = known.rowCount ? 'alter' : 'create';
    await client.query(`${verb} role ${OWNER} with login createrole password ${client.escapeLiteral(password)}`);
    const exists = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!exists.rowCount) await client.query(`create database ${client.escapeIdentifier(name)} owner ${OWNER}`);
  });
  return ownerUrl;
}
