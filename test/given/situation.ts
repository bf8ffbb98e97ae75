import type { Answer, Person } from './person';

/** Records an entry of a history, by default a residence status that was seen. */
export async function givenSituation(worker: Person, caseId: string, fields: object): Promise<string> {
  const { status, body } = await recordSituation(worker, caseId, fields);
  if (status !== 201) throw new Error(`expected 201, got ${status}: ${JSON.stringify(body)}`);
  return body.id;
}

/** The same, with whatever the answer is. */
export function recordSituation(worker: Person, caseId: string, fields: object): Promise<Answer<{ id: string }>> {
  const body = { history: 'residence', source: 'seen', ...fields };
  return worker.post<{ id: string }>(`/api/cases/${caseId}/situation-entries`, body);
}
