import { createHmac } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './processes';

/** Where an embedded server listens and how its logins get in. */
export class ServerAddress {
  constructor(
    readonly port: number,
    private readonly password: string,
  ) {}

  /** Address of a database for the server's administrator. */
  adminUrl(database = 'postgres'): string {
    return this.url('postgres', this.password, database);
  }

  /** Address of a database for its owner, who is no superuser. */
  ownerUrl(database: string): string {
    return this.url(OWNER, createHmac('sha256', this.password).update(OWNER).digest('base64url'), database);
  }

  private url(role: string, password: string, database: string): string {
    return `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${this.port}/${database}`;
  }
}

/** The login that owns the databases and runs the migrations. */
export const OWNER = 'fallnetz_owner';

/** The server that runs on a data folder now, started by whomever; undefined when none does. */
export function runningServer(folder: string): ServerAddress | undefined {
  const note = join(folder, 'postgres', 'postmaster.pid');
  if (!existsSync(note)) return undefined;
  const [pid, , , port] = readFileSync(note, 'utf8').split('\n');
  return isAlive(Number(pid)) ? new ServerAddress(Number(port), readPassword(folder)) : undefined;
}

/** The administrator's password, kept in the data folder for its owner only (0600). @throws Error when it is gone */
export function readPassword(folder: string): string {
  const file = passwordFile(folder);
  if (!existsSync(file)) throw new Error(`Zu den Daten in ${folder} fehlt die Datei postgres-password.`);
  return readFileSync(file, 'utf8').trim();
}

/** The file `readPassword` reads. */
export function passwordFile(folder: string): string {
  return join(folder, 'postgres-password');
}
