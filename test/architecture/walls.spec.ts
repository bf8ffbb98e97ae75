import { Client } from 'pg';
import { freshDatabase, testDatabase } from '../given/database';
import { oneRowInEveryTable } from './one-row-in-every-table';

/** Tables the role of people's requests never touches. */
const SYSTEM_ONLY = ['delivery', 'event_chain', 'file_removal', 'login_attempt', 'session', 'user_password'];
/** Tables without data of a district. */
const REFERENCE = ['migrations'];

describe('the wall', () => {
  const owner = new Client({ connectionString: testDatabase().ownerUrl });
  let app: Client;
  let tables: string[];

  beforeAll(async () => {
    const full = await freshDatabase('migrated');
    tables = (await oneRowInEveryTable(full.ownerUrl)).filter((name) => !REFERENCE.includes(name));
    app = new Client({ connectionString: full.appUrl });
    await Promise.all([owner.connect(), app.connect()]);
  });
  afterAll(() => Promise.all([owner.end(), app.end()]));

  async function select(table: string): Promise<string> {
    return app.query(`select count(*) from ${app.escapeIdentifier(table)}`).then(
      ({ rows }: { rows: { count: string }[] }) => `showed ${rows[0]?.count} rows`,
      (error: { code?: string }) => error.code ?? 'unknown',
    );
  }

  it('stands around every table', async () => {
    const { rows } = await owner.query<{ name: string; secured: boolean; forced: boolean; policies: string[] }>(
      `select c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
         array(select p.polcmd::text || ':' || r.rolname from pg_policy p join pg_roles r on r.oid = any(p.polroles)
           where p.polrelid = c.oid)::text[] as policies
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`,
    );
    const open = rows.filter(({ name, secured, forced, policies }) => {
      if (REFERENCE.includes(name)) return false;
      const reads = policies.includes('r:fallnetz_app');
      return !secured || forced || reads === SYSTEM_ONLY.includes(name);
    });
    expect(open).toEqual([]);
    expect(rows.length).toBeGreaterThan(15);
  });

  it('raises for a query without a scope instead of showing an empty page', async () => {
    const answers: Record<string, string> = {};
    for (const table of tables) answers[table] = await select(table);
    const silent = Object.entries(answers).filter(([, answer]) => !['FN001', '42501'].includes(answer));
    expect(silent).toEqual([]);
    expect(tables.length).toBeGreaterThan(30);
  });

  it('raises again after a commit, when the setting reads as an empty string', async () => {
    await app.query('begin');
    await app.query(`select set_config('app.actor', gen_random_uuid()::text, true), set_config('app.district', gen_random_uuid()::text, true),
      set_config('app.today', '2026-01-01', true)`);
    expect(await select('case_file')).toBe('showed 0 rows');
    await app.query('commit');
    expect(await select('case_file')).toBe('FN001');
  });

  it('cannot be climbed by the roles that log in', async () => {
    const { rows } = await owner.query<{ rolname: string; mighty: boolean; owns: string }>(
      `select rolname, rolsuper or rolbypassrls or rolcreaterole as mighty,
         (select count(*) from pg_class where relowner = r.oid) as owns
       from pg_roles r where rolname in ('fallnetz_app', 'fallnetz_system') order by 1`,
    );
    expect(rows).toEqual([
      { rolname: 'fallnetz_app', mighty: false, owns: '0' },
      expect.objectContaining({ rolname: 'fallnetz_system', mighty: false }),
    ]);
  });

  it('lets nobody change or remove what was recorded', async () => {
    const { rows } = await owner.query<{ grant: string }>(
      `select table_name || ':' || privilege_type as grant from information_schema.role_table_grants
       where grantee in ('fallnetz_app', 'fallnetz_system') and table_schema = 'public'
         and table_name in ('event', 'event_chain', 'access_log', 'hilfeplan_version', 'deletion_log', 'consent_proof')
         and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE') order by 1`,
    );
    // Sweeps take away what was kept for a time.
    expect(rows.map((row) => row.grant)).toEqual(['access_log:DELETE', 'consent_proof:DELETE']);
  });

  it('gives functions that look across it a fixed search path', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `select p.proname as name from pg_proc p where p.pronamespace = 'app'::regnamespace and p.prosecdef
       and not coalesce(p.proconfig::text like '%search_path=public, pg_temp%', false)`,
    );
    expect(rows).toEqual([]);
  });
});
