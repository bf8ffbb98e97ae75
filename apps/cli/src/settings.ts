import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { type Config, freePort, readConfig } from '@fallnetz/platform';
import { Sentence } from './sentence';

/** The folder with package.json; this file runs as dist/apps/cli/src/settings.js. */
export const PROJECT_FOLDER = resolve(__dirname, '../../../..');

const KEY_UNKNOWN_YET = Buffer.alloc(32).toString('base64');
const POSTGRES_URL = /^postgres(ql)?:\/\/[^/]+\/[^/]+/;

/** What a command of this app is told by its environment. */
export interface Settings {
  /** Owner's address of an external database; without it the embedded one is used. */
  databaseUrl: string | undefined;
  /** Given addresses of the two login roles on an external server. */
  given: { appUrl?: string; systemUrl?: string };
  dataFolder: string;
}

/** @throws Sentence naming a bad variable, never its value */
export function readSettings(environment = process.env): Settings {
  const databaseUrl = environment['DATABASE_URL'] || undefined;
  if (databaseUrl && !(POSTGRES_URL.test(databaseUrl) && URL.canParse(databaseUrl))) {
    throw new Sentence(
      'Ungültige oder fehlende Einstellung: DATABASE_URL (erwartet wird postgres://benutzer:passwort@rechner:5432/datenbank)',
    );
  }
  const [appUrl, systemUrl] = [
    environment['DATABASE_APP_URL'] || undefined,
    environment['DATABASE_SYSTEM_URL'] || undefined,
  ];
  return {
    databaseUrl,
    given: { appUrl, systemUrl },
    dataFolder: resolve(environment['FALLNETZ_DATA_DIR'] || join(PROJECT_FOLDER, '.data')),
  };
}

/** Checks the settings of api and worker before anything is started. @throws ConfigError naming every bad variable */
export function readServerConfig(environment = process.env): Config {
  const unknownYet = 'postgres://spaeter';
  const { DATABASE_APP_URL = unknownYet, DATABASE_SYSTEM_URL = unknownYet } = environment;
  const FALLNETZ_MASTER_KEY = environment['FALLNETZ_MASTER_KEY'] || KEY_UNKNOWN_YET;
  return readConfig({ ...environment, DATABASE_APP_URL, DATABASE_SYSTEM_URL, FALLNETZ_MASTER_KEY });
}

/** Makes the data folder; root's is one that the server's account may pass through. @throws Sentence when it cannot be used */
export function prepareFolder(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(`${folder}/.`, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Sentence(
      `In den Datenordner ${folder} kann nicht geschrieben werden (${code}); bitte FALLNETZ_DATA_DIR prüfen.`,
    );
  }
}

/** Level by level: Node's own recursive way never ends where a file system refuses new folders, as /proc does. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
}

/** The port to use: the wanted one when it is free, any free one for 0. @throws Sentence when it is taken */
export async function claimPort(wanted: number, host: string): Promise<number> {
  if (wanted === 0) return freePort();
  const code = await new Promise<string | undefined>((done) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => done(error.code));
    probe.listen(wanted, host, () => probe.close(() => done(undefined)));
  });
  if (code === 'EADDRINUSE')
    throw new Sentence(`Port ${wanted} ist bereits belegt; bitte mit PORT einen anderen wählen.`);
  if (code)
    throw new Sentence(
      `Auf ${host}, Port ${wanted}, kann nicht gelauscht werden (${code}); bitte HOST und PORT prüfen.`,
    );
  return wanted;
}
