import { documentationConsent, fictionalPerson } from './case';
import type { Answer, Person } from './person';

/** What a form would send for an adult of their own in a household. */
export const memberPerson = (fields: object = {}) => ({
  ...fictionalPerson,
  givenName: 'Testmann',
  birthDate: '1988-03-04',
  gender: 'm',
  consents: [documentationConsent],
  ...fields,
});

/** Adds somebody to the household of a person through the API. */
export function addMember(worker: Person, clientId: string, body: object): Promise<Answer<{ id: string }>> {
  return worker.post<{ id: string }>(`/api/clients/${clientId}/household/members`, body);
}

/** An adult with their own consent in the household of a person. */
export async function givenMember(worker: Person, clientId: string, fields: object = {}): Promise<{ id: string }> {
  const member = { recordedAs: 'person', relation: 'partner', person: memberPerson(fields) };
  const { status, body } = await addMember(worker, clientId, member);
  if (status !== 201) throw new Error(`expected 201, got ${status}: ${JSON.stringify(body)}`);
  return body;
}
