import { renewSearchKeys } from '@fallnetz/clients';
import {
  createDatabase,
  databaseUrls,
  EmbeddedPostgres,
  ensureRoles,
  lockFolder,
  migrate,
  runningServer,
  type DatabaseUrls,
  withClient,
} from '@fallnetz/platform';
import { migrations } from '../../../migrations';
import { Sentence } from './sentence';
import { prepareFolder, type Settings } from './settings';

const DATABASE = 'fallnetz';
/** The one of Debian 12; an older server knows no `nulls not distinct`. */
const OLDEST_VERSION = 15;

/** An embedded server that this process runs. */
export interface OwnServer {
  postgres: EmbeddedPostgres;
  ownerUrl: string;
}

/** Prepares the data folder and takes it for this process. @returns how to give it free @throws Sentence, FolderInUse */
export function claimFolder(folder: string): () => void {
  prepareFolder(folder);
  return lockFolder(folder);
}

/** Starts the embedded server on a claimed data folder. */
export async function startOwnServer(folder: string): Promise<OwnServer> {
  const postgres = await EmbeddedPostgres.start(folder);
  return { postgres, ownerUrl: await createDatabase(postgres.address, DATABASE) };
}

/** Creates the login roles, applies what is missing and renews search keys made by older rules. @returns addresses for all roles and the migrations applied */
export async function prepareDatabase(
  ownerUrl: string,
  given: Settings['given'],
): Promise<DatabaseUrls & { applied: string[] }> {
  const urls = databaseUrls(ownerUrl, given);
  await requireVersion(ownerUrl).catch(explainConnection);
  await ensureRoles(urls).catch(explainConnection);
  const applied = await migrate(ownerUrl, migrations);
  await withClient(ownerUrl, renewSearchKeys);
  return { ...urls, applied };
}

async function requireVersion(ownerUrl: string): Promise<void> {
  const { rows } = await withClient(ownerUrl, (client) =>
    client.query<{ version: number }>(`select current_setting('server_version_num')::int / 10000 as version`),
  );
  const version = rows[0]?.version ?? 0;
  if (version < OLDEST_VERSION) {
    throw new Sentence(
      `Der Datenbankserver ist PostgreSQL ${version}; nötig ist mindestens Version ${OLDEST_VERSION}.`,
    );
  }
}

/**
 * Runs `work` on the database of this installation: the external one, the embedded one that is already running, or
 * the embedded one started for the time being.
 */
export async function withDatabase<T>(settings: Settings, work: (urls: DatabaseUrls) => Promise<T>): Promise<T> {
  if (settings.databaseUrl) return work(databaseUrls(settings.databaseUrl, settings.given));
  const running = runningServer(settings.dataFolder);
  if (running) return work(databaseUrls(running.ownerUrl(DATABASE)));
  return withOwnServer(settings.dataFolder, async (ownerUrl) => work(await prepareDatabase(ownerUrl, {})));
}

async function withOwnServer<T>(folder: string, work: (ownerUrl: string) => Promise<T>): Promise<T> {
  const release = claimFolder(folder);
  try {
    const { postgres, ownerUrl } = await startOwnServer(folder);
    return await work(ownerUrl).finally(() => postgres.stop());
  } finally {
    release();
  }
}

/** Connection errors quote the address, which holds user and host: say only what kind it is. */
function explainConnection(error: unknown): never {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (/^E[A-Z]+$/.test(code))
    throw new Sentence(`Der Datenbankserver aus DATABASE_URL ist nicht erreichbar (${code}).`);
  if (code === '28P01' || code === '28000')
    throw new Sentence('Der Datenbankserver lehnt die Anmeldung aus DATABASE_URL ab.');
  if (code === '3D000') throw new Sentence('Die Datenbank aus DATABASE_URL gibt es nicht; bitte zuerst anlegen.');
  if (code === '42501') {
    throw new Sentence(
      'Der Benutzer aus DATABASE_URL darf keine Rollen anlegen (CREATEROLE fehlt); siehe README, Betrieb.',
    );
  }
  throw error;
}
