import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '../..');
const run = (script: string, ...parameters: string[]) =>
  promisify(execFile)(process.execPath, [join(root, script), ...parameters], { cwd: root }).then(
    () => '',
    (error: { stdout: string; stderr: string }) => error.stdout + error.stderr,
  );

function sourcesBelow(folder: string): string {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

describe('documents and boundaries', () => {
  it('let nobody import whom they may not know', async () => {
    const report = await run(
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      'apps',
      'libs',
      'migrations',
      '--config',
    );
    expect(report).toBe('');
  });

  it('show the context map as it is in the code', async () => {
    expect(await run('scripts/context-map.mjs', '--check')).toBe('');
  });

  it('name in the glossary what the code is really called', () => {
    const code = sourcesBelow('libs') + sourcesBelow('migrations');
    const names = [...readFileSync(join(root, 'GLOSSARY.md'), 'utf8').matchAll(/\| `([^|]+)` \|/g)].flatMap(
      ([, cell]) => (cell ?? '').split(/`[^`]*`|[^\w]+/).filter((name) => name.length > 2),
    );
    expect(names.filter((name) => !code.includes(name))).toEqual([]);
    expect(names.length).toBeGreaterThan(20);
  });
});
