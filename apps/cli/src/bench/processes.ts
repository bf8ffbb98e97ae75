import { randomBytes } from 'node:crypto';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { DatabaseUrls } from '@fallnetz/platform';
import { PROJECT_FOLDER } from '../settings';
import type { Statement } from './statement-recorder';

/** The real API in a process of its own, with an ear on what it sends to the database. */
export class ApiProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  static async start(urls: DatabaseUrls, port: number): Promise<ApiProcess> {
    const child = fork(join(PROJECT_FOLDER, 'dist/apps/api/src/main.js'), {
      cwd: PROJECT_FOLDER,
      execArgv: ['--require', join(__dirname, 'statement-recorder.js')],
      env: { ...process.env, PORT: String(port), LOG_LEVEL: 'silent', ...environmentOf(urls) },
    });
    await messageOf(child);
    return new ApiProcess(child, port);
  }

  /** What was sent to the database while `work` ran. */
  async record(work: () => Promise<void>): Promise<Statement[]> {
    this.child.send('start');
    await work();
    const answer = messageOf<{ statements: Statement[] }>(this.child);
    this.child.send('stop');
    return (await answer).statements;
  }

  async stop(): Promise<void> {
    await stop(this.child);
  }
}

/** The bare server in a process of its own. */
export class BareProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  static async start(urls: DatabaseUrls): Promise<BareProcess> {
    const child = fork(join(__dirname, 'bare-server.js'), { env: { ...process.env, ...environmentOf(urls) } });
    const { port } = await messageOf<{ port: number }>(child);
    return new BareProcess(child, port);
  }

  async load(recordings: Statement[][]): Promise<void> {
    const loaded = messageOf(this.child);
    this.child.send({ recordings });
    await loaded;
  }

  async stop(): Promise<void> {
    await stop(this.child);
  }
}

function environmentOf(urls: DatabaseUrls): NodeJS.ProcessEnv {
  return {
    NODE_ENV: 'production',
    DATABASE_APP_URL: urls.appUrl,
    DATABASE_SYSTEM_URL: urls.systemUrl,
    REDIS_URL: '',
    FALLNETZ_MASTER_KEY: randomBytes(32).toString('base64'),
  };
}

async function messageOf<T>(child: ChildProcess): Promise<T> {
  const settled = new AbortController();
  const options = { signal: settled.signal };
  const exit = once(child, 'exit', options).then(() => {
    throw new Error('a measured process ended unexpectedly');
  });
  try {
    const [message] = (await Promise.race([once(child, 'message', options), exit])) as [T];
    return message;
  } finally {
    exit.catch(() => undefined);
    settled.abort();
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.disconnect();
  await ended;
}
