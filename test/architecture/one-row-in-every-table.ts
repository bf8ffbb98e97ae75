import { Client } from 'pg';

const VALUE_OF_TYPE: Record<string, string> = {
  uuid: 'gen_random_uuid()',
  text: `'x'`,
  integer: '1',
  bigint: '1',
  boolean: 'false',
  date: `'2026-01-01'`,
  jsonb: `'{}'`,
  bytea: `'\\x00'`,
  'timestamp with time zone': 'now()',
};

/**
 * Puts a row into every table of a database nobody else uses, whatever its constraints say: a policy is evaluated
 * only where there is a row to judge. @returns the tables
 */
export async function oneRowInEveryTable(ownerUrl: string): Promise<string[]> {
  const url = new URL(process.env['FALLNETZ_TEST_ADMIN_URL'] ?? '');
  url.pathname = new URL(ownerUrl).pathname;
  const admin = new Client({ connectionString: url.toString() });
  await admin.connect();
  try {
    await admin.query('set session_replication_role = replica');
    const { rows } = await admin.query<{ name: string; columns: { name: string; type: string }[]; checks: string[] }>(
      TABLES,
    );
    for (const { name, columns, checks } of rows) {
      for (const check of checks) await admin.query(`alter table ${name} drop constraint "${check}"`);
      const names = columns.map((column) => `"${column.name}"`).join(', ');
      const values = columns
        .map(({ type }) => (type.endsWith('[]') ? `'{}'` : (VALUE_OF_TYPE[type] ?? '1')))
        .join(', ');
      await admin.query(`insert into ${name} (${names}) values (${values})`);
    }
    return rows.map(({ name }) => name);
  } finally {
    await admin.end();
  }
}

const TABLES = `
  select c.relname as name,
    (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null)))
      from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
    coalesce((select json_agg(k.conname) from pg_constraint k where k.conrelid = c.oid and k.contype = 'c'), '[]') as checks
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'migrations'`;
