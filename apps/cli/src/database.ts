import {
  createDatabase,
  databaseUrls,
  EmbeddedPostgres,
  ensureRoles,
  lockFolder,
  migrate,
  runningServer,
  type DatabaseUrls,
} from '@fallnetz/platform';
import { migrations } from '../../../migrations';
import { Sentence } from './sentence';
import { prepareFolder, type Settings } from './settings';

const DATABASE = 'fallnetz';

/** An embedded server that this process runs, with the data folder locked for it. */
export interface OwnServer {
  postgres: EmbeddedPostgres;
  ownerUrl: string;
  stop(): Promise<void>;
}

/** Locks the data folder and starts the embedded server on it. @throws Sentence, FolderInUse */
export async function startOwnServer(folder: string): Promise<OwnServer> {
  prepareFolder(folder);
  const release = lockFolder(folder);
  try {
    const postgres = await EmbeddedPostgres.start(folder);
    const ownerUrl = await createDatabase(postgres.address, DATABASE);
    return { postgres, ownerUrl, stop: () => postgres.stop().finally(release) };
  } catch (error) {
    release();
    throw error;
  }
}

/** Creates the login roles and applies what is missing. @returns addresses for all roles and the migrations applied */
export async function prepareDatabase(
  ownerUrl: string,
  given: Settings['given'],
): Promise<DatabaseUrls & { applied: string[] }> {
  const urls = databaseUrls(ownerUrl, given);
  await ensureRoles(urls).catch(explainConnection);
  return { ...urls, applied: await migrate(ownerUrl, migrations) };
}

/**
 * Runs `work` on the database of this installation: the external one, the embedded one that is already running, or
 * the embedded one started for the time being.
 */
export async function withDatabase<T>(settings: Settings, work: (urls: DatabaseUrls) => Promise<T>): Promise<T> {
  if (settings.databaseUrl) return work(databaseUrls(settings.databaseUrl, settings.given));
  const running = runningServer(settings.dataFolder);
  if (running) return work(databaseUrls(running.ownerUrl(DATABASE)));
  const own = await startOwnServer(settings.dataFolder);
  try {
    return await work(await prepareDatabase(own.ownerUrl, {}));
  } finally {
    await own.stop();
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
