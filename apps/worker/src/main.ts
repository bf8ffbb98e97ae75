import 'reflect-metadata';
import { once } from 'node:events';
import { NestFactory } from '@nestjs/core';
import { ConfigError, JobWorker, nestLogger, readConfig } from '@fallnetz/platform';
import { healthServer } from './health-server';
import { WorkerModule } from './worker.module';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const logger = nestLogger(config.LOG_LEVEL);
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), { logger });
  app.enableShutdownHooks();
  const health = healthServer(app);
  await once(health.listen(config.WORKER_PORT, config.HOST), 'listening');
  await app.get(JobWorker).start();
  process.send?.('ready');
  // Started by a parent process: without it nobody would ever stop us.
  process.on('disconnect', () => void app.close().then(() => process.exit(0)));
}

main().catch((error: unknown) => {
  process.stderr.write(error instanceof ConfigError ? `${error.message}\n` : `${String(error)}\n`);
  process.exit(1);
});
