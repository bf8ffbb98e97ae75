import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { eventNames } from '../events/events';
import { declaredJobs } from './job-names';
import { type EventSubscription, ON_EVENT, ON_JOB, type RecordedEvent } from './on-event';

type Method = (...values: unknown[]) => Promise<void>;

const HANDLER_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Every `@OnEvent` and `@OnJob` of the process. Boot fails on an unknown name, a doubled or a missing handler. */
@Injectable()
export class Handlers implements OnModuleInit {
  private readonly events = new Map<string, { subscription: EventSubscription; call: Method }>();
  private readonly jobs = new Map<string, Method>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** @throws Error naming what is wrong */
  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (typeof instance !== 'object' || instance === null) continue;
      for (const name of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object)) {
        this.register(instance as Record<string, Method>, name);
      }
    }
    const missing = [...declaredJobs().keys()].filter((name) => !this.jobs.has(name));
    if (missing.length > 0) throw new Error(`no handler for the job ${missing.join(', ')}`);
  }

  /** Which handler wants which event. */
  get subscriptions(): EventSubscription[] {
    return [...this.events.values()].map(({ subscription }) => subscription);
  }

  /** The event types a handler wants. */
  typesOf(handler: string): string[] {
    return this.subscriptions.filter((subscription) => subscription.handler === handler).map(({ type }) => type);
  }

  /** Hands an event to a handler. @throws Error when this process does not know the handler */
  async handle(event: RecordedEvent, handler: string): Promise<void> {
    const found = this.events.get(keyOf({ type: event.type, handler }));
    if (!found) throw new Error(`no handler ${handler} for ${event.type} here`);
    await found.call(event);
  }

  /** Does a declared job. @throws Error when this process does not know the job */
  async work(job: string): Promise<void> {
    const found = this.jobs.get(job);
    if (!found) throw new Error(`no handler for the job ${job} here`);
    await found();
  }

  private register(instance: Record<string, Method>, name: string): void {
    const method = instance[name];
    if (typeof method !== 'function') return;
    const subscription = this.reflector.get<EventSubscription | undefined>(ON_EVENT, method);
    if (subscription) this.subscribe(subscription, method.bind(instance));
    const job = this.reflector.get<string | undefined>(ON_JOB, method);
    if (job) this.addJob(job, method.bind(instance));
  }

  private subscribe(subscription: EventSubscription, call: Method): void {
    const { type, handler } = subscription;
    if (!eventNames().has(type)) throw new Error(`handler ${handler} wants the undeclared event ${type}`);
    if (!HANDLER_NAME.test(handler)) throw new Error(`handler ${handler} of ${type} is not lower case with dashes`);
    if (this.events.has(keyOf(subscription))) throw new Error(`two handlers ${handler} for ${type}`);
    this.events.set(keyOf(subscription), { subscription, call });
  }

  private addJob(name: string, call: Method): void {
    if (!declaredJobs().has(name)) throw new Error(`a handler wants the undeclared job ${name}`);
    if (this.jobs.has(name)) throw new Error(`two handlers for the job ${name}`);
    this.jobs.set(name, call);
  }
}

function keyOf({ type, handler }: EventSubscription): string {
  return `${type} ${handler}`;
}
