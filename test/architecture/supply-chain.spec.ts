import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Entry {
  version: string;
  integrity?: string;
  resolved?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  hasInstallScript?: boolean;
}

const root = join(__dirname, '../..');
const read = <T>(file: string): T => JSON.parse(readFileSync(join(root, file), 'utf8')) as T;

/** Licences that go with EUPL-1.2 and ask no more than to be named. */
const LICENCES = ['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'];
const MORE_LICENCES = ['Python-2.0', 'MIT AND OFL-1.1'];
/** Name theirs in an older form than the lock file reads: all three MIT, by Jared Hanson. */
const OLDER_FORM = ['passport-local', 'passport-strategy', 'pause'];

describe('what the product is made of', () => {
  const { packages } = read<{ packages: Record<string, Entry> }>('package-lock.json');
  const project = read<{ allowScripts: Record<string, boolean>; scarfSettings: object }>('package.json');
  const parts = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => ({ name: path.split('node_modules/').at(-1)!, ...entry }));
  const names = (found: { name: string }[]) => found.map(({ name }) => name);

  it('is what was looked at: every package has the hash of its content', () => {
    // Platforms the registry that wrote the lock file does not know come without (scripts/complete-lockfile.mjs).
    const open = parts.filter(({ integrity, optional, os }) => !integrity && !(optional && os));
    expect(names(open)).toEqual([]);
    expect(parts.filter(({ integrity }) => integrity && !integrity.startsWith('sha512-'))).toEqual([]);
    expect(parts.filter(({ resolved }) => resolved && !resolved.startsWith('https://registry.npmjs.org/'))).toEqual([]);
  });

  it('runs nothing at installation that nobody decided about, and tells nobody of it', () => {
    const running = parts.filter(({ hasInstallScript }) => hasInstallScript);
    expect(names(running).filter((name) => !Object.hasOwn(project.allowScripts, name))).toEqual([]);
    // An older npm does not read `allowScripts`; this package would report the installation to its maker.
    expect(project.scarfSettings).toEqual({ enabled: false });
  });

  it('may be passed on by a municipality', () => {
    const known = [...LICENCES, ...MORE_LICENCES];
    const other = parts.filter(({ dev, os, license }) => !dev && !os && !known.includes(license ?? ''));
    expect(names(other).filter((name) => !OLDER_FORM.includes(name))).toEqual([]);
  });
});
