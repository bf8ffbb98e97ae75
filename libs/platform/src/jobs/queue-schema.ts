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
  await owner.query(`grant usage on all sequences in schema ${QUEUE_SCHEMA} to ${role}`);
  await owner.query(`revoke all on all functions in schema ${QUEUE_SCHEMA} from public`);
  await owner.query(`grant execute on all functions in schema ${QUEUE_SCHEMA} to ${role}`);
}
