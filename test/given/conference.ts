import { addDays } from '@fallnetz/platform';
import { type GivenCase, givenCase, givenConsent } from './case';
import type { District } from './given';
import type { Answer, Person } from './person';

export interface GivenConference extends GivenCase {
  conferenceId: string;
}

/** A consent to a Fallkonferenz with one body. */
export async function givenFallkonferenzConsent(
  worker: Person,
  clientId: string,
  { organisationId, dataKinds, ...more }: { organisationId: string; dataKinds: string[]; validUntil?: string },
): Promise<string> {
  const fields = { kind: 'fallkonferenz', recipientOrganisationId: organisationId, dataKinds, ...more };
  return (await givenConsent(worker, clientId, fields)).id;
}

/** A case with a Fallkonferenz in three days; nobody takes part yet. */
export async function givenConference(
  worker: Person,
  { client = {}, ...fields }: { client?: object; caseId?: string; mode?: string; startsAt?: string } = {},
): Promise<GivenConference> {
  const file = await givenCase(worker, { client });
  return { ...file, conferenceId: await planConference(worker, { caseId: file.id, ...fields }) };
}

/** Plans a Fallkonferenz on a case that exists. */
export async function planConference(
  worker: Person,
  fields: { caseId: string; startsAt?: string; mode?: string },
): Promise<string> {
  const body = {
    question: 'Welcher Weg führt zum Sprachkurs?',
    mode: 'mit_namen',
    startsAt: inDays(3),
    place: 'Rathaus, Raum 3',
    agenda: [
      { title: 'Anliegen', minutes: 10 },
      { title: 'Sicht der Stellen', minutes: 25 },
    ],
    ...fields,
  };
  return created(await worker.post<{ id: string }>('/api/conferences', body)).id;
}

/** Adds somebody with an account, or a body by name. */
export async function addParticipant(worker: Person, conferenceId: string, who: Person | string): Promise<string> {
  const body = typeof who === 'string' ? { bodyName: who } : { userId: who.id };
  return created(await worker.post<{ id: string }>(`/api/conferences/${conferenceId}/participants`, body)).id;
}

/** Sets what a participant sees. */
export async function release(
  worker: Person,
  conferenceId: string,
  { to, fields }: { to: string; fields: string[] },
): Promise<void> {
  const version = await releaseVersion(worker, conferenceId, to);
  done(await worker.put(`/api/conferences/${conferenceId}/participants/${to}/releases`, { fields, version }));
}

/** The version of what a participant sees. */
export async function releaseVersion(worker: Person, conferenceId: string, participantId: string): Promise<number> {
  const path = `/api/conferences/${conferenceId}/release-matrix`;
  const { body } = await worker.get<{ participants: { participantId: string; version: number }[] }>(path);
  return body.participants.find((row) => row.participantId === participantId)!.version;
}

/** Answers the recognition question. */
export async function answerRecognition(worker: Person, conferenceId: string, recognisable = false): Promise<void> {
  const answer = 'Im Ort leben viele Menschen mit diesen Merkmalen.';
  done(await worker.post(`/api/conferences/${conferenceId}/reidentification`, { recognisable, answer }));
}

/** Sends the invitations. */
export async function invite(worker: Person, conferenceId: string): Promise<void> {
  done(await worker.post(`/api/conferences/${conferenceId}/invitations`));
}

/** A guest invited by name, with name, goals and end of title released. */
export async function givenInvitedGuest(worker: Person, guest: Person, client: object = {}) {
  const conference = await givenConference(worker, { client });
  const dataKinds = ['name', 'goals', 'residence_status', 'residence_valid_until'];
  const consent = { organisationId: guest.organisationId, dataKinds };
  const consentId = await givenFallkonferenzConsent(worker, conference.clientId, consent);
  const participantId = await addParticipant(worker, conference.conferenceId, guest);
  await release(worker, conference.conferenceId, { to: participantId, fields: ['name'] });
  await invite(worker, conference.conferenceId);
  return { ...conference, consentId, participantId };
}

/** People of the district with a case each, so that nobody is the only one of a nationality. */
export async function givenNeighbours(district: District, nationality: string, count: number): Promise<void> {
  const worker = await district.person('case_manager');
  for (let index = 0; index < count; index += 1) await givenCase(worker, { client: { nationalities: [nationality] } });
}

/** An instant some days from the real now. */
export function inDays(days: number): string {
  return `${addDays(new Date().toISOString().slice(0, 10), days)}T09:30:00.000Z`;
}

function created<Body>({ status, body }: Answer<Body>): Body {
  if (status !== 201) throw new Error(`expected 201, got ${status}: ${JSON.stringify(body)}`);
  return body;
}

function done({ status, body }: Answer): void {
  if (status !== 204) throw new Error(`expected 204, got ${status}: ${JSON.stringify(body)}`);
}
