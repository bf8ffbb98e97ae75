import { runMigrations } from 'bullmq';
import type { Client } from 'pg';
import { LOGIN_ROLES } from '../db/roles';

/** Where BullMQ keeps its tables in our database when no Redis is given. */
export const QUEUE_SCHEMA = 'bullmq';

/** Brings BullMQ's own tables to the version of the installed package; they belong to the owner like all others. */
export async function migrateQueue(owner: Client): Promise<void> {
  await runMigrations(owner, QUEUE_SCHEMA);
  const role = LOGIN_ROLES.system;
  // The queue makes a sequence of its own at first use.
  await owner.query(`grant usage, create on schema ${QUEUE_SCHEMA} to ${role}`);
  await owner.query(`grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to ${role}`);
  await owner.query(GRANT_OWN_SEQUENCES);
  await owner.query(`revoke all on all functions in schema ${QUEUE_SCHEMA} from public`);
  await owner.query(`grant execute on all functions in schema ${QUEUE_SCHEMA} to ${role}`);
}

/** Not "all sequences": those the queue made itself belong to its role, and the owner has nothing to grant there. */
const GRANT_OWN_SEQUENCES = `do $$
declare own regclass;
begin
  for own in select oid::regclass from pg_class
    where relnamespace = '${QUEUE_SCHEMA}'::regnamespace and relkind = 'S' and relowner = current_user::regrole
  loop
    execute format('grant usage on sequence %s to ${LOGIN_ROLES.system}', own);
  end loop;
end $$`;
