import type { Answer, Person } from './person';

/** What a form would send for a consent to case documentation. */
export const documentationConsent = {
  kind: 'case_documentation',
  purpose: 'Begleitung im Case Management',
  dataKinds: ['name', 'contact', 'birth_date', 'situation', 'goals', 'measures'],
  form: 'written',
  language: 'de',
} as const;

/** Fields of an obviously fictional person. */
export const fictionalPerson = {
  familyName: 'Beispiel',
  givenName: 'Testfrau',
  birthDate: '1990-05-17',
  gender: 'w',
  nationalities: ['RO'],
  firstLanguage: 'ro',
  ags: '05999001',
} as const;

export interface GivenClient {
  id: string;
}

export interface GivenCase {
  id: string;
  code: string;
  clientId: string;
}

const ORDER = ['anfrage', 'klaerung', 'assessment', 'hilfeplanung', 'umsetzung', 'monitoring', 'evaluation'] as const;
type OpenPhase = (typeof ORDER)[number];

/** Records a person with a consent to case documentation through the API. */
export async function givenClient(worker: Person, fields: object = {}): Promise<GivenClient> {
  const body = { ...fictionalPerson, consents: [documentationConsent], ...fields };
  return created(await worker.post<GivenClient>('/api/clients', body));
}

/** Records another consent of a person, by default to a Fallkonferenz. */
export async function givenConsent(worker: Person, clientId: string, fields: object): Promise<{ id: string }> {
  const body = { ...documentationConsent, purpose: 'Klärung in einer Fallkonferenz', ...fields };
  return created(await worker.post<{ id: string }>(`/api/clients/${clientId}/consents`, body));
}

/** Opens a case led by `worker`, through the API, and brings it as far as `phase`. */
export async function givenCase(
  worker: Person,
  { phase = 'anfrage', client = {}, ...fields }: { phase?: OpenPhase; client?: object; clientId?: string } = {},
): Promise<GivenCase> {
  const clientId = fields.clientId ?? (await givenClient(worker, client)).id;
  const body = { clientId, ags: fictionalPerson.ags, kind: 'cm_full' };
  const { id, code } = created(await worker.post<{ id: string; code: string }>('/api/cases', body));
  await advance(worker, id, phase);
  return { id, code, clientId };
}

/** Answers every question of the intake, so that the assessment may begin. */
export async function givenIntake(worker: Person, caseId: string): Promise<void> {
  const version = await versionOf(worker, caseId);
  done(
    await worker.put(`/api/cases/${caseId}/intake`, {
      criteria: {
        complex_need: true,
        many_actors: true,
        standard_paths_fail: true,
        own_resources_insufficient: true,
        client_consents: true,
      },
      noticeHandedOn: '2020-01-02',
      noticeLanguage: 'de',
      existingManagement: false,
      version,
    }),
  );
}

/** A goal with a Maßnahme. */
export async function givenPlan(
  worker: Person,
  caseId: string,
  measure: object = {},
): Promise<{ goalId: string; measureId: string }> {
  const path = `/api/cases/${caseId}/hilfeplan`;
  const goal = { text: 'Ein Platz im Sprachkurs', area: 'sprache_bildung', targetOn: '2099-12-31' };
  const goalId = created(await worker.post<{ id: string }>(`${path}/goals`, goal)).id;
  const confirmed = ['measure.due-in-past'];
  const body = { text: 'Anmeldung', goalId, responsibleUserId: worker.id, dueOn: '2099-06-30', confirmed, ...measure };
  const measureId = created(await worker.post<{ id: string }>(`${path}/measures`, body)).id;
  return { goalId, measureId };
}

/** The client agrees to the plan as it stands. */
export async function givenAgreement(worker: Person, caseId: string): Promise<void> {
  created(await worker.post(`/api/cases/${caseId}/hilfeplan/agreements`, { agreedOn: '2020-01-02' }));
}

/** The version a page would show. */
export async function versionOf(worker: Person, caseId: string): Promise<number> {
  return (await worker.get<{ version: number }>(`/api/cases/${caseId}`)).body.version;
}

async function advance(worker: Person, caseId: string, wanted: OpenPhase): Promise<void> {
  for (const phase of ORDER.slice(1, ORDER.indexOf(wanted) + 1)) {
    if (phase === 'assessment') await givenIntake(worker, caseId);
    if (phase === 'umsetzung') {
      await givenPlan(worker, caseId);
      await givenAgreement(worker, caseId);
    }
    done(await worker.post(`/api/cases/${caseId}/phase`, { phase, version: await versionOf(worker, caseId) }));
  }
}

function created<Body>({ status, body }: Answer<Body>): Body {
  if (status !== 201) throw new Error(`expected 201, got ${status}: ${JSON.stringify(body)}`);
  return body;
}

function done({ status, body }: Answer): void {
  if (status !== 204) throw new Error(`expected 204, got ${status}: ${JSON.stringify(body)}`);
}
