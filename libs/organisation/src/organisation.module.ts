import { Module } from '@nestjs/common';
import { AccessLogController } from './access-log/access-log.controller';
import { AccessLogService } from './access-log/access-log.service';
import { AccessibilityContacts } from './accessibility/accessibility-contact.service';
import { AccessibilityController } from './accessibility/accessibility.controller';
import { AccessibilityStatement } from './accessibility/accessibility-statement.service';
import { BarrierReports } from './accessibility/barrier-reports.service';
import { DraftsController } from './draft/drafts.controller';
import { Drafts } from './draft/drafts.service';
import { MunicipalitiesController } from './municipality/municipalities.controller';
import { Municipalities } from './municipality/municipalities.service';
import { OrganisationsController } from './organisation/organisations.controller';
import { OrganisationsService } from './organisation/organisations.service';
import { RolesController } from './role/roles.controller';
import { LocalStrategy } from './session/local.strategy';
import { SessionController } from './session/session.controller';
import { SessionGuard } from './session/session.guard';
import { SessionsService } from './session/sessions.service';
import { SubstitutionsController } from './substitution/substitutions.controller';
import { SubstitutionsService } from './substitution/substitutions.service';
import { UsersController } from './user/users.controller';
import { UsersService } from './user/users.service';

@Module({
  controllers: [
    SessionController,
    UsersController,
    RolesController,
    SubstitutionsController,
    OrganisationsController,
    MunicipalitiesController,
    AccessLogController,
    DraftsController,
    AccessibilityController,
  ],
  providers: [
    SessionsService,
    SessionGuard,
    LocalStrategy,
    UsersService,
    SubstitutionsService,
    OrganisationsService,
    Municipalities,
    AccessLogService,
    Drafts,
    AccessibilityStatement,
    AccessibilityContacts,
    BarrierReports,
  ],
  exports: [SessionGuard, SessionsService],
})
export class OrganisationModule {}
