import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load, mergeTag } from 'js-yaml';

interface Service {
  image?: string;
  build?: string;
  command?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  read_only?: boolean;
  volumes?: string[];
}

const root = join(__dirname, '../..');
const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
// Docker reads the merge key `<<`, which YAML 1.2 no longer knows by itself.
const compose = load(text, { schema: CORE_SCHEMA.withTags(mergeTag) }) as { services: Record<string, Service> };

const service = (name: string): Service => {
  const found = compose.services[name];
  if (!found) throw new Error(`docker-compose.yml has no service ${name}`);
  return found;
};

describe('docker-compose.yml', () => {
  it('describes database, queue, migration, api and worker', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['api', 'migrate', 'postgres', 'redis', 'worker']);
    expect(service('postgres').image).toBe('postgres:18');
  });

  it('runs a queue that forgets nothing', () => {
    const command = service('redis').command?.join(' ');
    expect(command).toContain('--appendonly yes');
    expect(command).toContain('--maxmemory-policy noeviction');
  });

  it('runs a database that writes no data into its log', () => {
    const command = service('postgres').command?.join(' ');
    expect(command).toContain('-c log_error_verbosity=terse');
    expect(command).toContain('-c log_min_error_statement=panic');
  });

  it('gives the owner of the database to the migration only', () => {
    const owners = Object.entries(compose.services).filter(([, { environment }]) => environment?.['DATABASE_URL']);
    expect(owners.map(([name]) => name)).toEqual(['migrate']);
  });

  it.each(['api', 'worker'])('starts %s behind the migration with all it needs', (name) => {
    const { depends_on, environment = {} } = service(name);
    expect(depends_on?.['migrate']?.condition).toBe('service_completed_successfully');
    expect(Object.keys(environment)).toEqual(
      expect.arrayContaining([
        'DATABASE_APP_URL',
        'DATABASE_SYSTEM_URL',
        'REDIS_URL',
        'PUBLIC_URL',
        'FALLNETZ_MASTER_KEY',
      ]),
    );
  });

  it('gives api and worker the same folder for documents', () => {
    expect(service('api').volumes).toEqual(['files:/var/lib/fallnetz/files']);
    expect(service('worker').volumes).toEqual(service('api').volumes);
  });

  it('writes no secret down', () => {
    const passwords = [...text.matchAll(/(?:PASSWORD: |:)(\$\{\w+_PASSWORD:\?\})/g)];
    expect(passwords.length).toBeGreaterThan(0);
    expect(text).not.toMatch(/PASSWORD: (?!\$\{)/);
  });

  it.each(Object.keys(compose.services))('%s may not write into its image', (name) => {
    expect(service(name).read_only).toBe(true);
  });

  it.each(['migrate', 'api', 'worker'])('%s runs a program that the build makes', (name) => {
    const [program, file = ''] = service(name).command ?? [];
    expect(program).toBe('node');
    expect(file).toMatch(/^dist\/apps\/(api\/src\/main|worker\/src\/main|cli\/src\/migrate)\.js$/);
  });
});
