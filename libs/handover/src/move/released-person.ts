import type { ClientProfile } from '@fallnetz/clients';
import type { MoveField } from './case-move.entity';

const COLUMNS = {
  name: ['familyName', 'givenName'],
  birth_date: ['birthDate', 'birthYear'],
  contact: ['phone', 'email'],
  gender: ['gender'],
  nationalities: ['nationalities'],
  language: ['firstLanguage', 'interpreterNeeded'],
} as const satisfies Record<MoveField, readonly (keyof ClientProfile)[]>;

/** What of a person is copied for the next controller. */
export type ReleasedPerson = Partial<Pick<ClientProfile, (typeof COLUMNS)[MoveField][number]>>;

/** The values of the released fields and no others. */
export function releasedPerson(client: ClientProfile, fields: readonly MoveField[]): ReleasedPerson {
  const columns = fields.flatMap((field) => [...COLUMNS[field]]);
  return Object.fromEntries(columns.map((column) => [column, client[column]]));
}
