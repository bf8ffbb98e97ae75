import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { PROJECT_FOLDER } from './settings';

/** Three ends within this time mean that restarting does not help. */
const RESTART_WINDOW_MS = 60_000;
const MAX_ENDS = 3;
const STOP_MS = 15_000;

/**
 * A process of the product, started again when it ends unasked. It tells `ready` by message and ends itself when
 * this process is gone. It has a process group of its own, so that Ctrl+C reaches only the launcher.
 */
export class Child {
  private process?: ChildProcess;
  private stopping = false;
  private ends: number[] = [];

  constructor(
    readonly name: string,
    private readonly entry: string,
    private readonly environment: NodeJS.ProcessEnv,
    private readonly onGivenUp: (sentence: string) => void,
  ) {}

  /** Starts it. Resolves when it says that it is ready; an end before that makes it given up at once. */
  start(): Promise<void> {
    if (!existsSync(this.entry)) throw new Error(`${this.entry} fehlt; bitte „npm run build“ ausführen.`);
    return new Promise((resolve) => this.launch(resolve));
  }

  /** Asks it to end and ends it when it does not. */
  async stop(): Promise<void> {
    this.stopping = true;
    const running = this.process;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    await new Promise<void>((resolve) => {
      const force = setTimeout(() => running.kill('SIGKILL'), STOP_MS);
      running.once('exit', () => {
        clearTimeout(force);
        resolve();
      });
      running.kill('SIGTERM');
    });
  }

  private launch(onReady: () => void): void {
    let ready = false;
    this.process = fork(this.entry, [], { cwd: PROJECT_FOLDER, env: this.environment, detached: true, execArgv: [] });
    this.process.on('message', (message) => {
      if (message !== 'ready') return;
      ready = true;
      onReady();
    });
    this.process.once('exit', () => this.ended(ready));
  }

  private ended(wasReady: boolean): void {
    if (this.stopping) return;
    const now = Date.now();
    this.ends = [...this.ends, now].filter((end) => now - end < RESTART_WINDOW_MS);
    if (!wasReady || this.ends.length >= MAX_ENDS)
      return this.onGivenUp(`Der Prozess „${this.name}“ läuft nicht; Fallnetz wird beendet.`);
    console.error(`Der Prozess „${this.name}“ hat sich beendet und wird neu gestartet.`);
    this.launch(() => undefined);
  }
}
