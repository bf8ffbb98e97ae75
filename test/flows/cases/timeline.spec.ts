import { startApi, type TestApi } from '../../given/api';
import { givenCase, givenPlan } from '../../given/case';
import { pdf, upload } from '../../given/files';
import { District } from '../../given/given';
import type { Person } from '../../given/person';

interface Entry {
  id: string;
  type: string;
  subjectId: string;
  actorName: string;
  data: { fields?: string[] };
  contact: { note: string; version: number; documents: Linked[] } | null;
  note: { id: string; body: string; version: number; documents: Linked[] } | null;
  document: Linked | null;
}

interface Linked {
  id: string;
  title: string;
}

interface Page {
  items: Entry[];
  next: string | null;
}

describe('contacts, notes and the timeline', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;
  let colleague: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    worker = await district.person('case_manager');
    colleague = await district.person('case_manager');
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const timeline = async (id: string, query = ''): Promise<Page> =>
    (await worker.get<Page>(`/api/cases/${id}/timeline${query}`)).body;

  it('shows documents at the contact or note they were added to, and where they were added', async () => {
    const { id } = await givenCase(worker);
    const note = (await worker.post<{ id: string }>(`/api/cases/${id}/notes`, { body: 'Bescheid mitgebracht' })).body
      .id;
    const held = { kind: 'phone', heldOn: '2026-01-05' };
    const contact = (await worker.post<{ id: string }>(`/api/cases/${id}/contacts`, held)).body.id;
    const ofNote = (await upload(worker, id, { content: pdf('a'), title: 'Bescheid', noteId: note })).body.id;
    const ofContact = (await upload(worker, id, { content: pdf('b'), title: 'Zeugnis', contactId: contact })).body.id;
    const entry = async (subjectId: string) =>
      (await timeline(id)).items.find((one) => one.subjectId === subjectId && /recorded|added/.test(one.type));
    expect((await entry(note))?.note?.documents).toEqual([{ id: ofNote, title: 'Bescheid' }]);
    expect((await entry(contact))?.contact?.documents).toEqual([{ id: ofContact, title: 'Zeugnis' }]);
    expect((await entry(ofNote))?.document).toEqual({ id: ofNote, title: 'Bescheid' });
    const found = await worker.post<Page>(`/api/cases/${id}/timeline/search`, { text: 'mitgebracht' });
    expect(found.body.items[0]?.note?.documents).toHaveLength(1);
    // Of a removed document the fact stays, and nothing else.
    await worker.post(`/api/cases/${id}/documents/${ofNote}/removal`, { reason: 'duplicate', version: 1 });
    expect((await entry(note))?.note?.documents).toEqual([]);
    expect((await entry(ofNote))?.document).toBeNull();
    const other = (await givenCase(colleague)).id;
    const foreign = await upload(colleague, other, { content: pdf(), noteId: note });
    expect(foreign.status).toBe(404);
    expect((await colleague.get(`/api/cases/${id}/timeline`)).status).toBe(404);
  });

  it('shows contacts and notes with their present text, and each change as a fact without values', async () => {
    const { id } = await givenCase(worker);
    const contact = {
      kind: 'home_visit',
      heldOn: '2026-01-05',
      minutes: 45,
      participants: 'Dolmetschung',
      note: 'Erster Text',
    };
    const { body: recorded } = await worker.post<{ id: string }>(`/api/cases/${id}/contacts`, contact);
    const { body: written } = await worker.post<{ id: string }>(`/api/cases/${id}/notes`, { body: 'Erste Notiz' });
    await worker.patch(`/api/cases/${id}/contacts/${recorded.id}`, { note: 'Zweiter Text', version: 1 });
    await worker.patch(`/api/cases/${id}/notes/${written.id}`, { body: 'Zweite Notiz', version: 1 });
    const { items } = await timeline(id);
    expect(items.map(({ type }) => type)).toEqual([
      'note.changed',
      'contact.changed',
      'note.recorded',
      'contact.recorded',
      'case.opened',
    ]);
    expect(items[3]).toMatchObject({
      contact: { ...contact, note: 'Zweiter Text', version: 2 },
      actorName: worker.name,
    });
    expect(items[2]).toMatchObject({ note: { id: written.id, body: 'Zweite Notiz', version: 2 } });
    expect(items[1]).toMatchObject({ data: { fields: ['note'] }, contact: null });
  });

  it('turns its pages without gap or double, also while new entries arrive', async () => {
    const { id } = await givenCase(worker);
    for (let at = 0; at < 6; at += 1) await worker.post(`/api/cases/${id}/notes`, { body: `Notiz ${at}` });
    const whole = (await timeline(id)).items.map((entry) => entry.id);
    const first = await timeline(id, '?limit=3');
    await worker.post(`/api/cases/${id}/notes`, { body: 'Dazwischen' });
    const second = await timeline(id, `?limit=3&cursor=${first.next}`);
    const third = await timeline(id, `?limit=3&cursor=${second.next}`);
    expect([...first.items, ...second.items, ...third.items].map((entry) => entry.id)).toEqual(whole);
    expect(third.next).toBeNull();
  });

  it('filters by kind', async () => {
    const { id } = await givenCase(worker, { phase: 'klaerung' });
    await worker.post(`/api/cases/${id}/notes`, { body: 'Notiz' });
    await givenPlan(worker, id);
    const typesOf = async (kind: string) => (await timeline(id, `?kind=${kind}`)).items.map(({ type }) => type);
    expect(await typesOf('note')).toEqual(['note.recorded']);
    expect(await typesOf('plan')).toEqual(['measure.added', 'goal.added']);
    expect(await typesOf('case')).toEqual(['case.phase-changed', 'case.opened']);
    expect(await typesOf('contact')).toEqual([]);
    for (const bad of ['?kind=alles', '?limit=0', '?cursor=x', '?search=Notiz']) {
      expect((await worker.get(`/api/cases/${id}/timeline${bad}`)).status).toBe(400);
    }
  });

  it('two people edit one note: the second learns what the first changed, and nothing is overwritten', async () => {
    const { id } = await givenCase(worker);
    await worker.post(`/api/cases/${id}/assignments`, { userId: colleague.id, part: 'co_worker' });
    const { body: note } = await worker.post<{ id: string }>(`/api/cases/${id}/notes`, { body: 'Anfang' });
    const path = `/api/cases/${id}/notes/${note.id}`;
    expect((await colleague.patch(path, { body: 'Von der Kollegin', version: 1 })).status).toBe(204);
    const second = await worker.patch(path, { body: 'Von mir', version: 1 });
    expect(second).toMatchObject({
      status: 409,
      body: { code: 'version.stale', changed: [{ type: 'note.changed', fields: ['body'], actorName: colleague.name }] },
    });
    expect(JSON.stringify(second.body)).not.toContain('Kollegin');
    const [entry] = (await timeline(id, '?kind=note')).items.filter((item) => item.note);
    expect(entry!.note!.body).toBe('Von der Kollegin');
  });

  it('writes no fact when nothing changed', async () => {
    const { id } = await givenCase(worker);
    const { body: note } = await worker.post<{ id: string }>(`/api/cases/${id}/notes`, { body: 'Gleich' });
    expect((await worker.patch(`/api/cases/${id}/notes/${note.id}`, { body: 'Gleich', version: 1 })).status).toBe(204);
    expect((await timeline(id, '?kind=note')).items).toHaveLength(1);
  });

  it('remembers the last contact, whatever the order of recording', async () => {
    const { id } = await givenCase(worker);
    const last = async () => (await worker.get(`/api/cases/${id}`)).body.lastContactOn;
    const contact = async (heldOn: string) =>
      (await worker.post<{ id: string }>(`/api/cases/${id}/contacts`, { kind: 'phone', heldOn })).body.id;
    await contact('2026-03-01');
    const wrong = await contact('2026-04-01');
    await contact('2026-02-01');
    expect(await last()).toBe('2026-04-01');
    await worker.patch(`/api/cases/${id}/contacts/${wrong}`, { heldOn: '2026-01-01', version: 1 });
    expect(await last()).toBe('2026-03-01');
    expect((await worker.get(`/api/cases/${id}`)).body.version).toBe(1);
  });

  it.each([
    ['contacts', { kind: 'phone', heldOn: '2099-01-01' }],
    ['contacts', { kind: 'brieftaube', heldOn: '2026-01-01' }],
    ['contacts', { kind: 'phone', heldOn: '2026-01-01', minutes: 0 }],
    ['contacts', { kind: 'phone', heldOn: '2026-01-01', note: 'x'.repeat(20_001) }],
    ['contacts', { kind: 'phone', heldOn: '2026-01-01', sensitive: true }],
    ['notes', { body: '' }],
    ['notes', { body: 'x'.repeat(20_001) }],
    ['notes', { body: 7 }],
    ['notes', { text: 'x' }],
  ])('refuses bad %s (%#) and writes nothing', async (path, body) => {
    const { id } = await givenCase(worker);
    const answer = await worker.post(`/api/cases/${id}/${path}`, body);
    expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
    expect((await timeline(id)).items).toHaveLength(1);
  });
});
