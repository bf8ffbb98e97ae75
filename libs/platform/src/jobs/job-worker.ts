import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Job, Queue, Worker } from 'bullmq';
import { Clock } from '../clock/clock';
import { Config } from '../config/config';
import { Bell } from './bell';
import { Deliveries } from './deliveries';
import { Handlers } from './handlers';
import { declaredJobs } from './job-names';
import { openQueue, openWorker } from './queue-driver';
import { redisWarnings } from './redis-warnings';
import { Relay, type Delivery } from './relay';

const DELIVERY = 'delivery';
/** Without a notification the relay looks this often. */
const POLL_MS = 2000;
/** What is owed for longer than this is put into the queue again. */
const OWED_MS = 30_000;

/** The worker process's engine: relays events, does jobs in their rhythm, and puts back what a queue forgot. */
@Injectable()
export class JobWorker implements BeforeApplicationShutdown {
  private readonly log = new Logger('Jobs');
  private queue?: Queue;
  private worker?: Worker;
  private bell?: Bell;
  private relaying?: Promise<void>;
  private timers: NodeJS.Timeout[] = [];
  private stopping = false;
  private again = false;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly handlers: Handlers,
    private readonly relay: Relay,
    private readonly deliveries: Deliveries,
  ) {}

  /** Starts. Everything that is owed or due is looked at at once. */
  async start(): Promise<void> {
    for (const warning of await redisWarnings(this.config)) this.log.warn(warning);
    this.queue = openQueue(this.config);
    this.worker = openWorker(this.config, (job) => this.process(job));
    // Connection errors heal by themselves and would otherwise end the process.
    this.queue.on('error', (error) => this.tell('queue', error));
    this.worker.on('error', (error) => this.tell('queue', error));
    this.worker.on('failed', (job, error) =>
      this.tell(job?.name === DELIVERY ? handlerOf(job) : (job?.name ?? ''), error),
    );
    await this.worker.waitUntilReady();
    await this.keepRhythms();
    await this.restore(this.clock.now());
    for (const name of declaredJobs().keys()) await this.queue.add(name, {});
    void this.worker.run().catch((error: unknown) => this.tell('worker', error));
    this.bell = new Bell(this.config.DATABASE_SYSTEM_URL, 'fallnetz_event', () => this.wake());
    await this.bell.open();
    this.timers = [setInterval(() => this.wake(), POLL_MS), setInterval(() => void this.sweep(), OWED_MS)];
  }

  /** Stops: what is running ends, nothing new begins. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    for (const timer of this.timers) clearInterval(timer);
    await this.bell?.close();
    await this.relaying;
    await this.worker?.close();
    await this.queue?.close();
  }

  /** Does a job that the queue hands over. */
  private async process(job: Job): Promise<void> {
    if (job.name === DELIVERY) await this.deliveries.deliver(job.data as Delivery);
    else await this.handlers.work(job.name);
  }

  /** Relays until nothing waits; woken in the middle of it, it looks once more. */
  private wake(): void {
    this.again = true;
    if (this.stopping) return;
    this.relaying ??= this.relayAll()
      .catch((error: unknown) => this.tell('relay', error))
      .finally(() => (this.relaying = undefined));
  }

  private async relayAll(): Promise<void> {
    while (this.again && !this.stopping) {
      this.again = false;
      const { deliveries, more } = await this.relay.relay();
      await this.enqueue(deliveries);
      this.again ||= more;
    }
  }

  private async sweep(): Promise<void> {
    try {
      await this.keepRhythms();
      await this.restore(new Date(this.clock.now().getTime() - OWED_MS));
    } catch (error) {
      this.tell('sweep', error);
    }
  }

  /** A queue that lost its data lost the rhythms too. */
  private async keepRhythms(): Promise<void> {
    for (const [name, { everySeconds }] of declaredJobs()) {
      if (await this.queue?.getJobScheduler(name)) continue;
      await this.queue?.upsertJobScheduler(name, { every: everySeconds * 1000 }, { name });
    }
  }

  private async restore(until: Date): Promise<void> {
    await this.enqueue(await this.relay.owed(until));
  }

  /** The job id says what it is for, so a delivery stands in the queue only once. */
  private async enqueue(deliveries: Delivery[]): Promise<void> {
    if (deliveries.length === 0) return;
    await this.queue?.addBulk(
      deliveries.map((data) => ({ name: DELIVERY, data, opts: { jobId: `${data.eventId}--${data.handler}` } })),
    );
  }

  /** Names and codes only: the message of an error may quote data. */
  private tell(what: string, error: unknown): void {
    if (this.stopping) return;
    const { name, code } = error as { name?: string; code?: string };
    this.log.error({ what, error: name, code });
  }
}

function handlerOf(job: Job): string {
  return (job.data as Delivery).handler;
}
