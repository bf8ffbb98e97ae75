/** Opens a case for somebody who is recorded already. */
export const newCasePath = (clientId: string): string => `/faelle/neu?person=${clientId}`;

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The person in the address, if it names one. */
export function readPerson({ person }: Record<string, unknown>): { person?: string } {
  return typeof person === 'string' && ID.test(person) ? { person } : {};
}
