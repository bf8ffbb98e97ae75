import type { Person } from './person';

/** What the dialog of Leitung would send. */
export const insightReason = { reason: 'complaint', explanation: 'Beschwerde vom 3. des Monats prüfen' } as const;

/** Leitung opens a case for reading. */
export async function givenInsight(leitung: Person, caseId: string): Promise<{ id: string; until: string }> {
  const { status, body } = await leitung.post<{ id: string; until: string }>(
    `/api/cases/${caseId}/insight`,
    insightReason,
  );
  if (status !== 201) throw new Error(`expected 201, got ${status}: ${JSON.stringify(body)}`);
  return body;
}
