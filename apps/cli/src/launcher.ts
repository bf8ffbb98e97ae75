import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Config, type DatabaseUrls, FileStore } from '@fallnetz/platform';
import { Child } from './child';
import { claimFolder, prepareDatabase, startOwnServer, type OwnServer } from './database';
import { ensureDemoDistrict } from './demo/ensure';
import { fileSettings, type FileSettings } from './file-settings';
import { greet } from './greeting';
import { Sentence, sentenceOf } from './sentence';
import { claimPort, PROJECT_FOLDER, readServerConfig, readSettings, type Settings } from './settings';

const READY_SECONDS = 60;

/** Starts the database, then api and worker; watches them; stops worker, api and database in this order. */
export class Launcher {
  private server?: Promise<OwnServer>;
  private releaseFolder?: () => void;
  private readonly children: Child[] = [];
  private stopped = false;
  private end: (code: number) => void = () => undefined;

  /** Runs until Ctrl+C, SIGTERM or a problem. @returns the exit code */
  async run(): Promise<number> {
    const ended = new Promise<number>((resolve) => (this.end = resolve));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.end(0));
    this.startAll().catch((error: unknown) => this.fail(sentenceOf(error)));
    const code = await ended;
    await this.stopAll();
    return code;
  }

  private async startAll(): Promise<void> {
    const settings = readSettings();
    const config = readServerConfig();
    if (!settings.databaseUrl) this.releaseFolder = claimFolder(settings.dataFolder);
    const files = fileSettings(settings);
    const port = await claimPort(config.PORT, config.HOST);
    const { urls, firstStart } = await this.openDatabase(settings, files);
    await this.startProcesses({ ...environmentOf(config, port, urls), ...files });
    await this.untilReady(`http://${reachable(config.HOST)}:${port}/health/ready`);
    if (!this.stopped) greet({ port, settings, firstStart });
  }

  private async openDatabase(
    settings: Settings,
    files: FileSettings,
  ): Promise<{ urls: DatabaseUrls; firstStart: boolean }> {
    if (settings.databaseUrl) {
      const { applied, ...urls } = await prepareDatabase(settings.databaseUrl, settings.given);
      return { urls, firstStart: applied.length > 0 };
    }
    this.server = startOwnServer(settings.dataFolder);
    const { postgres, ownerUrl } = await this.server;
    void postgres.ended.then(() => this.fail('PostgreSQL hat sich unerwartet beendet; Fallnetz wird beendet.'));
    const { applied, ...urls } = await prepareDatabase(ownerUrl, {});
    await ensureDemoDistrict(
      ownerUrl,
      settings.dataFolder,
      new FileStore(readServerConfig({ ...process.env, ...files })),
    );
    return { urls, firstStart: applied.length > 0 };
  }

  private async startProcesses(environment: NodeJS.ProcessEnv): Promise<void> {
    if (this.stopped) return;
    const entry = (name: string): string => join(PROJECT_FOLDER, 'dist/apps', name, 'src/main.js');
    const giveUp = (sentence: string): void => this.fail(sentence);
    this.children.push(...['worker', 'api'].map((name) => new Child(name, entry(name), environment, giveUp)));
    await Promise.all(this.children.map((child) => child.start()));
  }

  private async untilReady(url: string): Promise<void> {
    for (let waited = 0; waited < READY_SECONDS * 10 && !this.stopped; waited += 1) {
      const answer = await fetch(url).catch(() => undefined);
      if (answer?.ok) return;
      await pause(100);
    }
    if (!this.stopped)
      throw new Sentence(`Nach ${READY_SECONDS} Sekunden antworten Datenbank oder Warteschlange nicht.`);
  }

  private fail(sentence: string): void {
    if (this.stopped) return;
    console.error(sentence);
    this.end(1);
  }

  private async stopAll(): Promise<void> {
    this.stopped = true;
    for (const child of this.children) await child.stop();
    const server = await this.server?.catch(() => undefined);
    await server?.postgres.stop();
    this.releaseFolder?.();
  }
}

function environmentOf(config: Config, port: number, urls: DatabaseUrls): NodeJS.ProcessEnv {
  const { DATABASE_URL: _owner, ...inherited } = process.env;
  return {
    PUBLIC_URL: `http://localhost:${port}`,
    LOG_LEVEL: 'warn',
    ...inherited,
    NODE_ENV: config.NODE_ENV,
    PORT: String(port),
    DATABASE_APP_URL: urls.appUrl,
    DATABASE_SYSTEM_URL: urls.systemUrl,
  };
}

/** An address to ask ourselves at: "all interfaces" is none. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
