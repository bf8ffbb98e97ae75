import { randomUUID } from 'node:crypto';
import { permissionsOf, type Role } from '@fallnetz/organisation';
import { Db, runInContext } from '@fallnetz/platform';
import type { TestApi } from './api';
import type { Person } from './person';

/** Runs `work` in a unit of work of this person, as the libs' services run inside a request. */
export async function acting<T>(api: TestApi, person: Person, role: Role, work: () => T | Promise<T>): Promise<T> {
  const { id: userId, organisationId, districtId } = person;
  const actor = { userId, organisationId, districtId, roles: [role], permissions: permissionsOf([role]) };
  return runInContext({ requestId: randomUUID(), locale: 'de', actor }, () =>
    api.app.get(Db, { strict: false }).inUnitOfWork(async () => work()),
  );
}
