import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Clock, Config, type DatabaseUrls, readConfig } from '@fallnetz/platform';
import { ApiModule } from '../../apps/api/src/api.module';
import { dress, httpAdapter } from '../../apps/api/src/create-api';
import { TestClock } from './clock';
import { testDatabase, testFiles } from './database';

/** The API of a test file, over the database of its Jest worker, with a clock the test moves. */
export interface TestApi {
  app: NestFastifyApplication;
  clock: TestClock;
  config: Config;
  database: DatabaseUrls;
  close(): Promise<void>;
}

/** Starts the API inside the test process; requests go through Fastify's own injection, all layers included; `webRoot` adds the web client. */
export async function startApi(
  environment: NodeJS.ProcessEnv = {},
  webRoot?: string,
  database = testDatabase(),
): Promise<TestApi> {
  const config = readConfig({
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    DATABASE_APP_URL: database.appUrl,
    DATABASE_SYSTEM_URL: database.systemUrl,
    DATABASE_POOL: '4',
    ...testFiles(database),
    ...environment,
  });
  const clock = webRoot ? new TestClock(0) : new TestClock();
  const module = await Test.createTestingModule({ imports: [ApiModule.forRoot(config)] })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(httpAdapter(), { logger: false });
  await dress(app, webRoot);
  return { app, clock, config, database, close: () => app.close() };
}
