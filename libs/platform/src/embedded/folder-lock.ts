import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, processIdentity } from './processes';

/** Thrown when another running process holds the folder. */
export class FolderInUse extends Error {
  constructor(folder: string, pid: number) {
    super(
      `Fallnetz läuft bereits mit dem Datenordner ${folder} (Prozess ${pid}); bitte zuerst beenden oder FALLNETZ_DATA_DIR anders setzen.`,
    );
  }
}

/**
 * Takes a data folder for this process. A lock left by a killed process is taken over.
 * @returns a function that gives the folder free again
 * @throws FolderInUse when a running process holds it
 */
export function lockFolder(folder: string): () => void {
  const lock = join(folder, 'lock');
  const mine = join(folder, `lock.${process.pid}`);
  const text = `${process.pid} ${processIdentity(process.pid)}\n`;
  writeFileSync(mine, text, { mode: 0o600 });
  try {
    while (!linked(mine, lock)) removeStale(folder, lock);
  } finally {
    rmSync(mine, { force: true });
  }
  return () => {
    if (existsSync(lock) && readFileSync(lock, 'utf8') === text) rmSync(lock);
  };
}

/** A hard link is made completely or not at all, and never over an existing one. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function removeStale(folder: string, lock: string): void {
  const found = readIfThere(lock);
  if (found === undefined) return;
  const [number = '', identity = ''] = found.trim().split(' ');
  const pid = Number(number);
  if (pid !== process.pid && isAlive(pid) && processIdentity(pid) === identity) throw new FolderInUse(folder, pid);
  const aside = `${lock}.stale.${process.pid}`;
  renameSync(lock, aside);
  // Somebody else may have taken over between reading and renaming: give them their lock back.
  if (readFileSync(aside, 'utf8') !== found) linked(aside, lock);
  rmSync(aside, { force: true });
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
