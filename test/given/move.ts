import type { Answer, Person } from './person';

export const MOVE_SUMMARY = 'Markersatz: sucht eine Wohnung und einen Platz im Sprachkurs.';

/** A move the client has approved, with name and birth date released, through the API. @returns its id */
export async function givenOffer(
  worker: Person,
  caseId: string,
  { to, ags }: { to: Person; ags: string },
): Promise<string> {
  const path = `/api/cases/${caseId}/moves`;
  const fields = ['name', 'birth_date', 'nationalities'];
  const body = { toOrganisationId: to.organisationId, ags, fields, summary: MOVE_SUMMARY };
  const { id } = expectStatus(201, await worker.post<{ id: string }>(path, body));
  const approval = { form: 'written', language: 'de', approvedOn: '2020-01-02', version: 1 };
  expectStatus(204, await worker.post(`${path}/${id}/approval`, approval));
  return id;
}

function expectStatus<Body>(wanted: number, { status, body }: Answer<Body>): Body {
  if (status !== wanted) throw new Error(`expected ${wanted}, got ${status}: ${JSON.stringify(body)}`);
  return body;
}
