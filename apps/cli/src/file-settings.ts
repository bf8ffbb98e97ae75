import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Sentence } from './sentence';
import type { Settings } from './settings';

/** Where files lie and which master key encrypts them; api and worker have to agree. */
export interface FileSettings {
  FALLNETZ_FILES_DIR: string;
  FALLNETZ_MASTER_KEY: string;
}

/**
 * As given, otherwise inside the claimed data folder. The embedded database gets a key of its own at the first start; a real
 * one needs a key that somebody keeps.
 * @throws Sentence when the key is missing beside a database of one's own
 */
export function fileSettings({ databaseUrl, dataFolder }: Settings, environment = process.env): FileSettings {
  const given = environment['FALLNETZ_MASTER_KEY'];
  if (databaseUrl && !given) {
    throw new Sentence(
      'Es fehlt die Einstellung FALLNETZ_MASTER_KEY, mit der Dokumente verschlüsselt werden (erzeugen: openssl rand -base64 32; gut aufbewahren).',
    );
  }
  return {
    FALLNETZ_FILES_DIR: resolve(environment['FALLNETZ_FILES_DIR'] || join(dataFolder, 'files')),
    FALLNETZ_MASTER_KEY: given || ownKey(join(dataFolder, 'master.key')),
  };
}

/** Only the owner of the data folder may read it. */
function ownKey(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
}
