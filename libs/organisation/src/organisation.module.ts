import { Module } from '@nestjs/common';
import { OrganisationsController } from './organisation/organisations.controller';
import { OrganisationsService } from './organisation/organisations.service';
import { LocalStrategy } from './session/local.strategy';
import { SessionController } from './session/session.controller';
import { SessionGuard } from './session/session.guard';
import { SessionsService } from './session/sessions.service';
import { SubstitutionsController } from './substitution/substitutions.controller';
import { SubstitutionsService } from './substitution/substitutions.service';
import { UsersController } from './user/users.controller';
import { UsersService } from './user/users.service';

@Module({
  controllers: [SessionController, UsersController, SubstitutionsController, OrganisationsController],
  providers: [SessionsService, SessionGuard, LocalStrategy, UsersService, SubstitutionsService, OrganisationsService],
  exports: [SessionGuard, SessionsService],
})
export class OrganisationModule {}
