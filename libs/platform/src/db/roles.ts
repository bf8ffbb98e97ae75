import { createHmac } from 'node:crypto';
import { Client, DatabaseError } from 'pg';

/** The login roles beside the owner: people's requests, and login, relay and sweeps. */
export const LOGIN_ROLES = { app: 'fallnetz_app', system: 'fallnetz_system' } as const;

/** Addresses of one database for its three roles. */
export interface DatabaseUrls {
  ownerUrl: string;
  appUrl: string;
  systemUrl: string;
}

/**
 * Addresses of the login roles. What is not given is derived from the owner's address: same server, password by
 * HMAC of the owner's password, so that every process that knows the owner's address comes to the same result.
 * @throws Error when the owner's address holds no password to derive from
 */
export function databaseUrls(ownerUrl: string, given: { appUrl?: string; systemUrl?: string } = {}): DatabaseUrls {
  return {
    ownerUrl,
    appUrl: given.appUrl ?? derivedUrl(ownerUrl, LOGIN_ROLES.app),
    systemUrl: given.systemUrl ?? derivedUrl(ownerUrl, LOGIN_ROLES.system),
  };
}

function derivedUrl(ownerUrl: string, role: string): string {
  const url = new URL(ownerUrl);
  if (!url.password)
    throw new Error('DATABASE_URL enthält kein Passwort; bitte DATABASE_APP_URL und DATABASE_SYSTEM_URL angeben.');
  const password = createHmac('sha256', decodeURIComponent(url.password)).update(role).digest('base64url');
  url.username = role;
  url.password = password;
  return url.toString();
}

/**
 * Creates the login roles or gives existing ones the wanted password. Roles belong to the whole server while many
 * processes prepare databases on it at once: what already works is left alone, and losing a race is tried again.
 * @throws Error when a login role would see through the wall (superuser or BYPASSRLS)
 */
export async function ensureRoles(urls: DatabaseUrls): Promise<void> {
  for (const url of [urls.appUrl, urls.systemUrl]) {
    if (!(await canLogIn(url))) await createRole(urls.ownerUrl, url);
    await refuseMightyRole(url);
  }
}

async function createRole(ownerUrl: string, url: string, attempts = 5): Promise<void> {
  const { username, password } = new URL(url);
  await withClient(ownerUrl, async (client) => {
    const role = client.escapeIdentifier(decodeURIComponent(username));
    const known = await client.query('select 1 from pg_roles where rolname = $1', [decodeURIComponent(username)]);
    const verb = known.rowCount ? 'alter' : 'create';
    const secret = client.escapeLiteral(decodeURIComponent(password));
    await client.query(`${verb} role ${role} with login password ${secret}`);
  }).catch((error: unknown) => {
    if (attempts > 1 && lostRace(error)) return createRole(ownerUrl, url, attempts - 1);
    throw error;
  });
}

/** Duplicate role or key, or "tuple concurrently updated". */
function lostRace(error: unknown): boolean {
  return error instanceof DatabaseError && ['42710', '23505', 'XX000'].includes(error.code ?? '');
}

async function canLogIn(url: string): Promise<boolean> {
  try {
    await withClient(url, (client) => client.query('select 1'));
    return true;
  } catch (error) {
    if (error instanceof DatabaseError && ['28P01', '28000'].includes(error.code ?? '')) return false;
    throw error;
  }
}

async function refuseMightyRole(url: string): Promise<void> {
  const mighty = await withClient(url, (client) =>
    client.query('select rolname from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)'),
  );
  if (mighty.rowCount)
    throw new Error(`Die Datenbankrolle ${new URL(url).username} darf weder Superuser sein noch BYPASSRLS haben.`);
}

/** Runs `work` with a connection of its own and closes it. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
