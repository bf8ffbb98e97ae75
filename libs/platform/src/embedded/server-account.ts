import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import type { SpawnOptions } from 'node:child_process';

/** How a PostgreSQL program is started: PostgreSQL refuses to run as root. */
export interface ServerAccount {
  /** Numbers of the account, missing when the calling user is no root. */
  ids?: { uid: number; gid: number };
  /** The command and its arguments, wrapped where needed. */
  command(program: string, args: string[]): [string, string[]];
  /** The options that make the child run as this account. */
  options: Pick<SpawnOptions, 'uid' | 'gid'>;
}

const direct = (program: string, args: string[]): [string, string[]] => [program, args];

/**
 * Chooses the account for the server. An ordinary user runs it as themselves. Root runs it as the owner of an
 * existing data folder or as the system user `postgres`, which is created when it is missing.
 * @param folder where the data live or will live; must exist
 * @param program a PostgreSQL program, tried out to see whether the account reaches it
 * @throws Error with one German sentence when there is no way
 */
export function serverAccount(folder: string, program: string): ServerAccount {
  if (process.getuid?.() !== 0) return { command: direct, options: {} };
  const ids = ownerOf(folder) ?? userIds('postgres') ?? createUser('postgres');
  if (reaches(ids, folder, program)) return { ids, command: direct, options: ids };
  return { ids, command: throughClosedParents(ids, folder), options: {} };
}

function ownerOf(folder: string): { uid: number; gid: number } | undefined {
  const { uid, gid } = statSync(folder);
  return uid === 0 ? undefined : { uid, gid };
}

function userIds(name: string): { uid: number; gid: number } | undefined {
  const read = (flag: string): number =>
    Number.parseInt(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout, 10);
  const ids = { uid: read('-u'), gid: read('-g') };
  return Number.isNaN(ids.uid) || Number.isNaN(ids.gid) ? undefined : ids;
}

function createUser(name: string): { uid: number; gid: number } {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name]);
  const ids = userIds(name);
  if (ids) return ids;
  throw new Error(
    `PostgreSQL läuft nicht als root, und der Systembenutzer „${name}“ ließ sich nicht anlegen. ` +
      'Bitte als gewöhnlicher Benutzer starten oder DATABASE_URL angeben.',
  );
}

function reaches(ids: { uid: number; gid: number }, folder: string, program: string): boolean {
  const entered = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...ids, cwd: '/' }).status === 0;
  return entered && spawnSync(program, ['--version'], { ...ids, cwd: '/' }).status === 0;
}

/**
 * Below a folder like /root (mode 0700) another account reaches neither program nor data. Opening such a folder
 * would be none of our business; the right to read and enter folders, given to this one process, is enough.
 */
function throughClosedParents(ids: { uid: number; gid: number }, folder: string): ServerAccount['command'] {
  for (const capability of ['dac_read_search', 'dac_override']) {
    const wrap = [
      `--reuid=${ids.uid}`,
      `--regid=${ids.gid}`,
      '--clear-groups',
      // Without it access(2), by which the programs look for each other, would leave the right out of account.
      '--securebits=+no_setuid_fixup',
      `--inh-caps=+${capability}`,
      `--ambient-caps=+${capability}`,
    ];
    const tried = spawnSync('setpriv', [...wrap, '/bin/sh', '-c', 'cd "$1"', 'sh', folder], { cwd: '/' });
    if (tried.status === 0) return (program, args) => ['setpriv', [...wrap, program, ...args]];
  }
  throw new Error(
    `Der Benutzer „postgres“ erreicht den Ordner ${folder} nicht (ein übergeordneter Ordner ist gesperrt). ` +
      'Bitte als gewöhnlicher Benutzer starten oder das Projekt an einen frei zugänglichen Ort legen, zum Beispiel nach /srv.',
  );
}
