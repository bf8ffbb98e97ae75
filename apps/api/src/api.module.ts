import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { CasesModule } from '@fallnetz/cases';
import { ClientsModule } from '@fallnetz/clients';
import { ConferencesModule } from '@fallnetz/conferences';
import { DeletionModule } from '@fallnetz/deletion';
import { HandoverModule } from '@fallnetz/handover';
import { OrganisationModule, SessionGuard } from '@fallnetz/organisation';
import {
  AccessGuard,
  type Config,
  PlatformModule,
  ProblemFilter,
  UnitOfWorkInterceptor,
  validationPipe,
} from '@fallnetz/platform';
import { PlanningModule } from '@fallnetz/planning';
import { ReferralsModule } from '@fallnetz/referrals';
import { RemindersModule } from '@fallnetz/reminders';
import { HealthController } from './health.controller';

/** The HTTP process: guards, interceptor, filter and the libs. No business code. */
@Module({})
export class ApiModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forRoot(config),
        OrganisationModule,
        RemindersModule,
        ClientsModule,
        PlanningModule,
        CasesModule,
        ReferralsModule,
        ConferencesModule,
        HandoverModule,
        DeletionModule,
      ],
      controllers: [HealthController],
      providers: [
        { provide: APP_GUARD, useExisting: SessionGuard },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: UnitOfWorkInterceptor },
        { provide: APP_PIPE, useFactory: validationPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
