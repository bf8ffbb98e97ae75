import 'reflect-metadata';
import { Injectable } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Db, defineEvents, JobWorker, OnEvent, readConfig, type RecordedEvent } from '@fallnetz/platform';
import { WorkerModule } from '../../apps/worker/src/worker.module';
import { WORKER_OPTIONS } from '../../libs/platform/src/jobs/queue-driver';
import { GATE } from './gate';

// A test waits until the lock of a killed worker lapses: a shorter one shows the same sooner.
Object.assign(WORKER_OPTIONS, { lockDuration: 5000, stalledInterval: 2000 });

const events = defineEvents('gated-test.happened');

/** Writes a mail as its effect, but not before the test opens the gate. */
@Injectable()
class Gated {
  constructor(private readonly db: Db) {}

  @OnEvent(events['gated-test.happened'], 'gated')
  async happened({ districtId, subjectId, id }: RecordedEvent): Promise<void> {
    await this.db.rows('select pg_advisory_xact_lock($1)', [GATE]);
    await this.db.rows(
      `insert into mail (district_id, recipient_user_id, subject, body, dedupe_key)
       values ($1, $2, 'Wirkung', 'Wirkung', $3 || '-' || gen_random_uuid())`,
      [districtId, subjectId, id],
    );
  }
}

/** The worker process with one more handler. */
async function main(): Promise<void> {
  const { module, imports, providers = [] } = WorkerModule.forRoot(readConfig(process.env));
  const app = await NestFactory.createApplicationContext(
    { module, imports, providers: [...providers, Gated] },
    { logger: false },
  );
  await app.get(JobWorker).start();
  process.send?.('ready');
}

void main();
