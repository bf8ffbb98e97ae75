import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { withClient } from '../../libs/platform/src/db/roles';
import { freshDatabase } from '../given/database';

const ROOT = join(__dirname, '../..');
const DISTRICT = ['--district-ags', '05999', '--district-name', 'Kreis Beispiel'];
const ADMINISTRATOR = [...DISTRICT, '--organisation', 'Kreis Beispiel'];
const PERSON = ['--email', 'it@kreis-beispiel.example', '--name', 'Testmann Beispiel'];

/** One command of the built product, as in production: no demo, servers that somebody else runs. */
class Command {
  output = '';
  private readonly process: ChildProcess;
  // From the beginning: one that has ended already, or by a signal, would never be heard of again.
  private readonly ended: Promise<number | null>;

  constructor(name: string, args: string[], environment: NodeJS.ProcessEnv) {
    const { REDIS_URL: _redis, ...inherited } = process.env;
    const env = { ...inherited, NODE_ENV: 'production', ...environment };
    this.process = spawn(process.execPath, [`dist/apps/cli/src/${name}.js`, ...args], { cwd: ROOT, env });
    this.process.stdout?.on('data', (text) => (this.output += String(text)));
    this.process.stderr?.on('data', (text) => (this.output += String(text)));
    this.ended = once(this.process, 'close').then(([code]) => code as number | null);
  }

  /** Resolves when the output holds the text. @throws Error when the command ends before */
  async says(text: string): Promise<void> {
    const ended = this.ended.then((code) => Promise.reject(new Error(`ended with ${code}: ${this.output}`)));
    ended.catch(() => undefined);
    while (!this.output.includes(text)) await Promise.race([once(this.process.stdout!, 'data'), ended]);
  }

  /** The exit code, once everything it said has come; null when it was killed. */
  ends(): Promise<number | null> {
    return this.ended;
  }

  interrupt(): void {
    this.process.kill('SIGINT');
  }
}

describe('with an external server', () => {
  let environment: NodeJS.ProcessEnv;
  let product: Command | undefined;

  afterAll(() => product?.interrupt());

  beforeAll(async () => {
    const { ownerUrl } = await freshDatabase('empty');
    environment = { DATABASE_URL: ownerUrl, PORT: '0' };
  });

  it('starts without demo people, and the first administrator logs in', async () => {
    product = new Command('start', [], environment);
    await product.says('Beenden mit Strg+C');
    expect(product.output).not.toContain('Demo');

    const created = new Command('admin-create', [...ADMINISTRATOR, ...PERSON], environment);
    expect(await created.ends()).toBe(0);
    const password = /Einmalpasswort:\s+(\S+)/.exec(created.output)?.[1];
    const port = /http:\/\/localhost:(\d+)/.exec(product.output)?.[1];
    const answer = await fetch(`http://127.0.0.1:${port}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: PERSON[1], password }),
    });
    expect(answer.status).toBe(201);
    expect(await answer.text()).toContain('fachadministration');

    product.interrupt();
    expect(await product.ends()).toBe(0);
  });

  it('starts again on what is there', async () => {
    product = new Command('start', [], environment);
    await product.says('Beenden mit Strg+C');
    product.interrupt();
    expect(await product.ends()).toBe(0);
  });

  it('creates no account twice and nothing from half an answer', async () => {
    const again = new Command('admin-create', [...ADMINISTRATOR, ...PERSON], environment);
    expect(await again.ends()).toBe(1);
    expect(again.output).toContain('gibt es schon ein Konto');
    const half = new Command('admin-create', ['--district-ags', '05998'], environment);
    expect(await half.ends()).toBe(1);
    expect(half.output).toContain('--district-name fehlt');
    const { rows } = await withClient(environment['DATABASE_URL'] ?? '', (client) =>
      client.query('select ags from district'),
    );
    expect(rows).toEqual([{ ags: '05999' }]);
  });

  it('says in one sentence, without the address, that the server does not answer', async () => {
    const nobody = 'postgres://owner:geheim@127.0.0.1:1/fallnetz';
    const refused = new Command('start', [], { PORT: '0', DATABASE_URL: nobody });
    expect(await refused.ends()).toBe(1);
    expect(refused.output.trim()).toBe('Der Datenbankserver aus DATABASE_URL ist nicht erreichbar (ECONNREFUSED).');
  });
});
