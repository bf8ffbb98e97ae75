import { randomBytes } from 'node:crypto';
import { ensureRoles, withClient } from '../../libs/platform/src/db/roles';
import { freshDatabase, testDatabase } from '../given/database';

const rights = 'select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user';

describe('database roles', () => {
  it.each(['appUrl', 'systemUrl'] as const)('%s logs in without any special right', async (role) => {
    const { rows } = await withClient(testDatabase()[role], (client) => client.query(rights));
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false }]);
  });

  it('the owner is no superuser', async () => {
    const { rows } = await withClient(testDatabase().ownerUrl, (client) => client.query(rights));
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: true }]);
  });

  it('the login roles own nothing', async () => {
    const { rows } = await withClient(testDatabase().ownerUrl, (client) =>
      client.query(`select relname from pg_class where relnamespace = 'public'::regnamespace and relowner in
        (select oid from pg_roles where rolname in ('fallnetz_app', 'fallnetz_system'))`),
    );
    expect(rows).toEqual([]);
  });

  it('a fresh database is empty or migrated as wanted', async () => {
    const tables = async (kind: 'empty' | 'migrated'): Promise<number> =>
      withClient((await freshDatabase(kind)).ownerUrl, async (client) => {
        const { rows } = await client.query<{ n: number }>(
          `select count(*)::int as n from pg_tables where schemaname = 'public'`,
        );
        return rows[0]?.n ?? -1;
      });
    expect(await tables('empty')).toBe(0);
    expect(await tables('migrated')).toBeGreaterThan(0);
  });

  describe('ensureRoles', () => {
    const named = (role: string): string => {
      const url = new URL(testDatabase().ownerUrl);
      url.username = `${role}_${randomBytes(4).toString('hex')}`;
      url.password = 'one';
      return url.toString();
    };

    it('may run many times at once', async () => {
      const urls = { ownerUrl: testDatabase().ownerUrl, appUrl: named('app'), systemUrl: named('system') };
      await Promise.all(Array.from({ length: 6 }, () => ensureRoles(urls)));
      await withClient(urls.appUrl, (client) => client.query('select 1'));
    });

    it('sets a new password', async () => {
      const urls = { ownerUrl: testDatabase().ownerUrl, appUrl: named('app'), systemUrl: named('system') };
      await ensureRoles(urls);
      const changed = { ...urls, appUrl: urls.appUrl.replace(':one@', ':two@') };
      await ensureRoles(changed);
      await withClient(changed.appUrl, (client) => client.query('select 1'));
      await expect(withClient(urls.appUrl, (client) => client.query('select 1'))).rejects.toThrow('authentication');
    });

    it('refuses a login that would see through the wall', async () => {
      const admin = process.env['FALLNETZ_TEST_ADMIN_URL'] ?? '';
      const urls = { ownerUrl: testDatabase().ownerUrl, appUrl: admin, systemUrl: named('system') };
      await expect(ensureRoles(urls)).rejects.toThrow('BYPASSRLS');
    });
  });
});
