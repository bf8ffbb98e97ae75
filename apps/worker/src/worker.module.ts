import { Module, type DynamicModule } from '@nestjs/common';
import { CasesModule } from '@fallnetz/cases';
import { ConferencesModule } from '@fallnetz/conferences';
import { DeletionModule } from '@fallnetz/deletion';
import { BarrierSweep, DraftSweep, SessionSweep } from '@fallnetz/organisation';
import { PlanningModule } from '@fallnetz/planning';
import { type Config, JobsModule, MailModule, PlatformModule } from '@fallnetz/platform';
import { ReferralsModule } from '@fallnetz/referrals';
import { RemindersModule } from '@fallnetz/reminders';

/** The queue process: relay, handlers, schedules and kinds of reminder of every lib that has some. */
@Module({})
export class WorkerModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot(config),
        JobsModule,
        MailModule,
        RemindersModule,
        CasesModule,
        ReferralsModule,
        ConferencesModule,
        PlanningModule,
        DeletionModule,
      ],
      providers: [BarrierSweep, DraftSweep, SessionSweep],
    };
  }
}
