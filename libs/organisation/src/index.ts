export { DraftSweep } from './draft/draft-sweep';
export { IdView } from './id.dto';
export { OrganisationModule } from './organisation.module';
export { Can, permissionsOf, ROLE_NAMES, ROLES, type Permission, type Role } from './roles';
export { hashPassword, oneTimePassword } from './session/password';
export { SESSION_COOKIE } from './session/session-cookie';
export { SessionGuard } from './session/session.guard';
export { SessionsService } from './session/sessions.service';
export { TOPICS, type Topic } from './topic/topics';
