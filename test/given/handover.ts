import type { Answer, Person } from './person';

export interface GivenHandover {
  id: string;
  /** The cases as the hand-over knows them, in the order of their codes. */
  parts: { id: string; caseId: string; code: string; state: string; counts: { kind: string; count: number }[] }[];
}

interface Wanted {
  caseIds?: string[];
  fromUserId?: string;
  formerLead?: string;
  coWorkerUntil?: string;
  offered?: boolean;
}

export interface Item {
  kind: string;
  subjectId: string;
  text: string;
  dueOn: string | null;
  answer: string | null;
  question: string;
  reply: string;
  version: number;
}

/** What a form would send. */
export function handoverBody(to: Person, wanted: Omit<Wanted, 'offered'> = {}) {
  return { toUserId: to.id, reason: 'absence', formerLead: 'leaves', ...wanted };
}

/** Prepares and offers a hand-over through the API. */
export async function givenHandover(
  giver: Person,
  to: Person,
  { offered = true, ...wanted }: Wanted = {},
): Promise<GivenHandover> {
  const { id } = expectStatus(201, await giver.post<{ id: string }>('/api/handovers', handoverBody(to, wanted)));
  if (offered) expectStatus(204, await giver.post(`/api/handovers/${id}/offer`));
  const { cases } = (await giver.get<{ cases: GivenHandover['parts'] }>(`/api/handovers/${id}`)).body;
  return { id, parts: cases };
}

/** The items of a package as this person sees them. */
export async function packageOf(person: Person, path: string): Promise<Item[]> {
  return expectStatus(200, await person.get<{ items: Item[] }>(`${path}/package`)).items;
}

/** Takes every item of a package on. */
export async function takeAll(receiver: Person, path: string): Promise<void> {
  const items = await packageOf(receiver, path);
  if (items.length === 0) return;
  const answers = items.map(({ kind, subjectId }) => ({ kind, subjectId, answer: 'taken' }));
  expectStatus(204, await receiver.put(`${path}/answers`, { answers }));
}

/** The path of one case of a hand-over. */
export const partPath = (handover: GivenHandover, at = 0): string =>
  `/api/handovers/${handover.id}/cases/${handover.parts[at]!.id}`;

function expectStatus<Body>(wanted: number, { status, body }: Answer<Body>): Body {
  if (status !== wanted) throw new Error(`expected ${wanted}, got ${status}: ${JSON.stringify(body)}`);
  return body;
}
