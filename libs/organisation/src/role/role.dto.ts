import type { Permission, Role } from '../roles';

/** A role with everything it opens; what is not named stays closed. */
export class RoleView {
  role: Role;
  permissions: Permission[];
}
