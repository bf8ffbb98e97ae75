import { Global, Module, type DynamicModule } from '@nestjs/common';
import { AccessLog } from './access/access-log';
import { Clock } from './clock/clock';
import { Config } from './config/config';
import { APP_DATA_SOURCE, Db } from './db/db';
import { connectDataSource } from './db/data-source';
import { SYSTEM_DATA_SOURCE, SystemDb } from './db/system-db';
import { Events } from './events/events';
import { Revisions } from './events/revisions';
import { VirusScanner } from './files/clamd';
import { FileStore } from './files/file-store';
import { Idempotency } from './idempotency/idempotency';
import { Readiness } from './jobs/readiness';

const SYSTEM_POOL = 4;

/** The technical ground every lib stands on. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(config: Config): DynamicModule {
    const app = { url: config.DATABASE_APP_URL, size: config.DATABASE_POOL, name: 'fallnetz-app' };
    const system = { url: config.DATABASE_SYSTEM_URL, size: SYSTEM_POOL, name: 'fallnetz-system' };
    const shared = [
      Config,
      Clock,
      Db,
      SystemDb,
      Events,
      Revisions,
      AccessLog,
      FileStore,
      VirusScanner,
      Readiness,
      Idempotency,
    ];
    return {
      module: PlatformModule,
      providers: [
        { provide: Config, useValue: config },
        { provide: APP_DATA_SOURCE, useFactory: () => connectDataSource(app) },
        { provide: SYSTEM_DATA_SOURCE, useFactory: () => connectDataSource(system) },
        Clock,
        Db,
        SystemDb,
        Events,
        Revisions,
        AccessLog,
        FileStore,
        VirusScanner,
        Readiness,
        Idempotency,
      ],
      exports: shared,
    };
  }
}
