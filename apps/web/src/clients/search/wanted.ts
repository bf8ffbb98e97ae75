import type { PersonValues } from '../person/person-values';

/** What is searched for before a person is recorded. */
export function wantedOf({ givenName, familyName, birthDate, birthYear }: PersonValues) {
  const name = `${givenName} ${familyName}`.trim();
  return {
    ...(name ? { name } : {}),
    ...(birthDate ? { birthDate } : {}),
    ...(birthYear && !birthDate ? { birthYear: Number(birthYear) } : {}),
  };
}
