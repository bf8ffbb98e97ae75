import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { IdempotencySweep } from '../idempotency/idempotency-sweep';
import { Deliveries } from './deliveries';
import { Handlers } from './handlers';
import { JobWorker } from './job-worker';
import { Relay } from './relay';

/** The queue's working side, for the worker process alone. */
@Module({
  imports: [DiscoveryModule],
  providers: [Handlers, Relay, Deliveries, JobWorker, IdempotencySweep],
  exports: [Handlers, Relay, Deliveries, JobWorker],
})
export class JobsModule {}
