import type { Person } from './person';

/** What a form would send about a life area. */
export interface GivenArea {
  area: string;
  need?: number | null;
  resource?: string;
  priority?: string | null;
  words?: string;
}

/** The questions about a day before the case, or long ago. */
export const UNLIKELY_DAYS = ['assessment.before-opening', 'assessment.long-ago'];

/** A completed assessment, through the API. */
export async function givenAssessment(
  worker: Person,
  caseId: string,
  areas: GivenArea[],
  heldOn = '2026-01-12',
): Promise<string> {
  const path = `/api/cases/${caseId}/assessments`;
  const id = (await worker.post<{ id: string }>(path, { heldOn, confirmed: UNLIKELY_DAYS })).body.id;
  await worker.patch(`${path}/${id}`, { areas, version: 1 });
  const { status, body } = await worker.post(`${path}/${id}/state`, { state: 'completed', version: 2 });
  if (status !== 204) throw new Error(`expected 204, got ${status}: ${JSON.stringify(body)}`);
  return id;
}

/** Somebody on the Netzwerkkarte. */
export async function givenNetworkEntry(worker: Person, caseId: string, fields: object = {}): Promise<string> {
  const entry = { label: 'Schwester', kind: 'family', closeness: 1, quality: 'helpful', ...fields };
  const { status, body } = await worker.post<{ id: string }>(`/api/cases/${caseId}/network`, entry);
  if (status !== 201) throw new Error(`expected 201, got ${status}: ${JSON.stringify(body)}`);
  return body.id;
}
