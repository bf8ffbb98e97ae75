import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { commandLine, isAlive } from './processes';

/**
 * Stops a server that a killed launcher left running on our own data folder, and removes the note of one that is
 * gone. Only to be called by whoever holds the lock of the data folder.
 */
export async function stopOrphan(dataFolder: string): Promise<void> {
  const note = join(dataFolder, 'postmaster.pid');
  if (!existsSync(note)) return;
  const pid = Number.parseInt(readFileSync(note, 'utf8').split('\n')[0] ?? '', 10);
  if (isServerOf(pid, dataFolder)) await stopServer(pid);
  rmSync(note, { force: true });
}

/** A process number may have been given to somebody else since: only a server of this very folder counts. */
function isServerOf(pid: number, dataFolder: string): boolean {
  if (Number.isNaN(pid) || pid <= 1 || !isAlive(pid)) return false;
  const command = commandLine(pid);
  return command.includes('postgres') && command.includes(dataFolder);
}

/** Ends a server without losing anything: first politely, then at once (it recovers from its log at the next start). */
export async function stopServer(pid: number): Promise<void> {
  for (const [signal, seconds] of [
    ['SIGINT', 15],
    ['SIGQUIT', 5],
  ] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    for (let waited = 0; waited < seconds * 20 && isAlive(pid); waited += 1) await pause(50);
  }
  if (isAlive(pid))
    throw new Error(`Der Datenbankprozess ${pid} lässt sich nicht beenden. Bitte von Hand beenden und neu starten.`);
}
