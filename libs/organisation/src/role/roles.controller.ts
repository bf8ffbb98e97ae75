import { Controller, Get } from '@nestjs/common';
import { Can, ROLE_NAMES, ROLES } from '../roles';
import { RoleView } from './role.dto';

@Controller('api/roles')
export class RolesController {
  /** The law of the product, role by role, for everybody who wants to know what a role may. */
  @Can('people.read')
  @Get()
  list(): RoleView[] {
    return ROLE_NAMES.map((role) => ({ role, permissions: [...ROLES[role]] }));
  }
}
