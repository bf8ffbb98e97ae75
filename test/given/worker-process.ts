import { type ChildProcess, fork } from 'node:child_process';
import { type EventEmitter, once } from 'node:events';
import { join } from 'node:path';
import { type WorkerGround, workerEnvironment } from './worker';

const ENTRY = join(__dirname, '../../apps/worker/src/main.ts');
const HOOK = join(__dirname, 'swc-hook.cjs');

/** The worker as a process of its own, to be killed. */
export class WorkerProcess {
  /** Resolves when it is gone and everything it wrote has been read. */
  private readonly closed: Promise<unknown>;

  private constructor(
    private readonly child: ChildProcess,
    private readonly output: string[],
  ) {
    // Not its 'close', which does not come once the line to it was cut from here.
    const ends = [ended(child, 'exit'), ...[child.stdout, child.stderr].map((stream) => ended(stream, 'close'))];
    this.closed = Promise.all(ends);
  }

  /** Starts it. @param entry another main file, with more handlers */
  static launch(ground: WorkerGround, entry = ENTRY): WorkerProcess {
    return WorkerProcess.launchWith({ ...process.env, ...workerEnvironment(ground) }, entry);
  }

  /** Starts it with exactly this environment. */
  static launchWith(environment: NodeJS.ProcessEnv, entry = ENTRY): WorkerProcess {
    const options = { env: environment, silent: true, execArgv: ['--require', HOOK] };
    const child = fork(entry, [], options);
    const output: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => output.push(String(text)));
    return new WorkerProcess(child, output);
  }

  /** Waits until it says that it is ready. @throws Error with its output when it ends instead */
  async ready(): Promise<this> {
    const ended = this.closed.then(() => Promise.reject(new Error(this.said || 'ended without a word')));
    await Promise.race([once(this.child, 'message'), ended]);
    return this;
  }

  /** What it wrote. */
  get said(): string {
    return this.output.join('');
  }

  /** Waits for its end. @returns its exit code */
  async ended(): Promise<number | null> {
    await this.closed;
    return this.child.exitCode;
  }

  /** `kill -9`, and waits for the end. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended();
  }

  /** Asks it to stop, as the launcher does. @returns its exit code */
  async stop(): Promise<number | null> {
    this.child.kill('SIGTERM');
    return this.ended();
  }

  /** Cuts the line to the parent, as if the parent had died. */
  orphan(): void {
    this.child.disconnect();
  }
}

function ended(emitter: EventEmitter | null, event: string): Promise<void> {
  return new Promise((resolve) => (emitter ? void emitter.once(event, () => resolve()) : resolve()));
}
