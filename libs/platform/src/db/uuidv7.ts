import type { Client } from 'pg';

/**
 * Gives a server older than PostgreSQL 18 its own `uuidv7()`: 48 bits of milliseconds, 12 bits of the fraction below,
 * 62 random bits (RFC 9562), so that ids keep growing with time.
 */
export async function ensureUuidv7(client: Client): Promise<void> {
  const { rows } = await client.query<{ missing: boolean }>(
    `select to_regproc('pg_catalog.uuidv7') is null as missing`,
  );
  if (rows[0]?.missing) await client.query(UUIDV7);
}

// The right half of a random UUID (version 4) already carries the variant.
const UUIDV7 = `
create or replace function public.uuidv7() returns uuid language sql volatile as $$
  select (lpad(to_hex(micros / 1000), 12, '0') || '7' || lpad(to_hex(micros % 1000 * 4), 3, '0')
    || right(replace(gen_random_uuid()::text, '-', ''), 16))::uuid
  from (select (extract(epoch from clock_timestamp()) * 1000000)::bigint as micros) moment $$`;
