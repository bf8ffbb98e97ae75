import { Module, type DynamicModule } from '@nestjs/common';
import { type Config, JobsModule, MailModule, PlatformModule } from '@fallnetz/platform';
import { RemindersModule } from '@fallnetz/reminders';

/** The queue process: relay, handlers and schedules of every lib that has some. */
@Module({})
export class WorkerModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PlatformModule.forRoot(config), JobsModule, MailModule, RemindersModule],
    };
  }
}
