import { randomUUID } from 'node:crypto';
import { Db, SystemDb } from '@fallnetz/platform';
import { DraftSweep } from '@fallnetz/organisation';
import { startApi, type TestApi } from '../../given/api';
import { givenCase } from '../../given/case';
import { givenDeleted } from '../../given/deletion';
import { District } from '../../given/given';
import type { Person } from '../../given/person';

interface Draft {
  id: string;
  subject: string;
  content: string;
  revision: number;
}

describe('drafts', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;
  let colleague: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
  });
  beforeEach(async () => {
    api.clock.reset();
    worker = await district.person('case_manager');
    colleague = await district.person('case_manager');
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const keep = (person: Person, subject: string, content: string, more: object = {}) =>
    person.put<Draft & { code: string }>('/api/drafts', { subject, content, revision: 0, ...more });
  const sweep = () => {
    const system = api.app.get(SystemDb, { strict: false });
    return new DraftSweep(system, api.app.get(Db, { strict: false }), api.clock).forget();
  };
  const list = async (person: Person): Promise<Draft[]> => (await person.get<Draft[]>('/api/drafts')).body;

  it('are found again after a new login, by nobody else', async () => {
    await keep(worker, 'own/x', 'Erster Satz');
    await keep(worker, 'own/x', 'Erster Satz, zweiter', { revision: 1 });
    const elsewhere = await district.signIn(worker);
    expect(await list(elsewhere)).toMatchObject([{ subject: 'own/x', content: 'Erster Satz, zweiter', revision: 2 }]);
    for (const role of ['case_manager', 'leitung', 'fachadministration', 'data_protection_officer'] as const)
      expect(await list(await district.person(role))).toEqual([]);
  });

  it('two windows: the later one is told, and nothing is overwritten', async () => {
    await keep(worker, 'own/x', 'Fenster eins');
    const second = await keep(worker, 'own/x', 'Fenster zwei');
    expect(second).toMatchObject({ status: 409, body: { code: 'draft.elsewhere' } });
    const [kept] = await list(worker);
    expect(kept).toMatchObject({ content: 'Fenster eins', revision: 1 });
    expect((await keep(worker, 'own/x', 'Beides', { revision: 1 })).body.revision).toBe(2);
    // The first window saves what it knows: the newer text stays.
    expect((await worker.delete(`/api/drafts/${kept!.id}?revision=1`)).status).toBe(204);
    expect(await list(worker)).toMatchObject([{ content: 'Beides' }]);
    await worker.delete(`/api/drafts/${kept!.id}?revision=2`);
    expect(await list(worker)).toEqual([]);
  });

  it('cannot be ended or continued by somebody else', async () => {
    const { body } = await keep(worker, 'own/x', 'Meins');
    await colleague.delete(`/api/drafts/${body.id}?revision=1`);
    await keep(colleague, 'own/x', 'Ihres');
    expect(await list(worker)).toMatchObject([{ content: 'Meins' }]);
    expect(await list(colleague)).toMatchObject([{ content: 'Ihres' }]);
  });

  it('end with the access to their case, and with the case', async () => {
    const { id: caseId } = await givenCase(worker);
    const path = `/api/cases/${caseId}/assignments`;
    const { body } = await worker.post<{ id: string }>(path, { userId: colleague.id, part: 'co_worker' });
    expect((await keep(colleague, `note/${caseId}`, 'Aus der Akte', { caseId })).status).toBe(200);
    await keep(colleague, 'own/x', 'Ohne Fall');
    await keep(worker, `note/${caseId}`, 'Wer bleibt, behält', { caseId });
    await worker.post(`${path}/${body.id}/end`);
    expect(await list(colleague)).toMatchObject([{ subject: 'own/x' }]);
    // Coming back does not bring the text back.
    await sweep();
    await worker.post(path, { userId: colleague.id, part: 'co_worker' });
    expect(await list(colleague)).toMatchObject([{ subject: 'own/x' }]);
    const [again] = (
      await worker.get<{ assignments: { id: string; userId: string }[] }>(`/api/cases/${caseId}`)
    ).body.assignments.filter(({ userId }) => userId === colleague.id);
    await worker.post(`${path}/${again!.id}/end`);
    expect(await list(worker)).toMatchObject([{ content: 'Wer bleibt, behält' }]);
    expect((await keep(colleague, `note/${caseId}`, 'Nochmal', { caseId })).status).toBe(404);
    await keep(worker, `entry/${caseId}`, 'Text', { caseId });
    await givenDeleted(district, worker, caseId);
    expect(await list(worker)).toEqual([]);
  });

  it('of a sensitive note stand before its wall', async () => {
    const { id: caseId } = await givenCase(worker);
    const path = `/api/cases/${caseId}/assignments`;
    await worker.post(path, { userId: colleague.id, part: 'co_worker' });
    expect((await keep(colleague, `sensitive-note/${caseId}`, 'x', { caseId })).status).toBe(404);
    expect((await keep(worker, `sensitive-note/${caseId}`, 'Vertraulich', { caseId })).status).toBe(200);
    await worker.post(path, { userId: colleague.id, part: 'lead' });
    expect(await list(worker)).toEqual([]);
    await sweep();
    const { rows } = await district.sql.query('select 1 from draft where case_id = $1', [caseId]);
    expect(rows).toEqual([]);
  });

  it('belong to a case unless they say otherwise', async () => {
    const { id: caseId } = await givenCase(worker);
    for (const subject of [`entry/${caseId}`, `sensitive-note/entry/${caseId}`, 'owner/x']) {
      expect((await keep(worker, subject, 'Ohne Fall')).status).toBe(400);
      expect((await keep(worker, subject, 'Ohne Fall', { caseId: null })).status).toBe(400);
    }
    expect((await keep(worker, 'own/x', 'Mit Fall', { caseId })).status).toBe(200);
    await expect(
      district.sql.query(
        `insert into draft (user_id, subject, content, changed_at) values ($1, 'entry/x', 'x', now())`,
        [worker.id],
      ),
    ).rejects.toThrow('draft_case');
    await givenDeleted(district, worker, caseId);
    expect(await list(worker)).toMatchObject([{ subject: 'own/x' }]);
  });

  it('carry the key they are saved under to any window: saved once, and a change since is told', async () => {
    const { id: caseId } = await givenCase(worker);
    const deedKey = randomUUID();
    await keep(worker, `entry/${caseId}`, 'Die Antwort ging verloren', { caseId, deedKey });
    const save = (person: Person, key: string, body: string) =>
      person.ask<{ code: string; savedAt: string }>(
        'POST',
        `/api/cases/${caseId}/notes`,
        { body },
        { 'idempotency-key': key },
      );
    expect((await save(worker, deedKey, 'Die Antwort ging verloren')).status).toBe(201);
    api.clock.travel({ days: 13 });
    const later = await district.signIn(worker);
    const [restored] = (await later.get<(Draft & { deedKey: string })[]>('/api/drafts')).body;
    expect(restored).toMatchObject({ deedKey, content: 'Die Antwort ging verloren' });
    expect((await save(later, restored!.deedKey, restored!.content)).status).toBe(201);
    const changed = await save(later, restored!.deedKey, 'Weiter geschrieben');
    expect([changed.status, changed.body.code]).toEqual([422, 'idempotency.other-request']);
    expect(Date.parse(changed.body.savedAt)).not.toBeNaN();
    const { rows } = await district.sql.query('select body from note where case_id = $1', [caseId]);
    expect(rows).toEqual([{ body: 'Die Antwort ging verloren' }]);
  });

  it('are forgotten after 14 days, and the sweep deletes them', async () => {
    await keep(worker, 'own/x', 'Alt');
    api.clock.travel({ days: 15 });
    const later = await district.signIn(worker);
    expect(await list(later)).toEqual([]);
    expect((await keep(later, 'own/x', 'Neu')).status).toBe(200);
    api.clock.travel({ days: 15 });
    await sweep();
    const { rows } = await district.sql.query('select 1 from draft where user_id = $1', [worker.id]);
    expect(rows).toEqual([]);
  });

  it.each([
    { subject: 'Notiz von Testfrau', content: 'x' },
    { subject: 'x'.repeat(201), content: 'x' },
    { subject: 'own/x', content: '' },
    { subject: 'own/x', content: 'x'.repeat(100_001) },
    { subject: 'own/x', content: 7 },
    { subject: 'own/x', content: 'x', userId: 'x' },
    { subject: 'own/x', content: 'x', revision: -1 },
    { subject: 'own/x', content: 'x', caseId: 'x' },
    { subject: 'own/x', content: 'x', deedKey: 'kurz' },
  ])('refuses bad input (%#) and writes nothing', async (body) => {
    expect((await worker.put('/api/drafts', { revision: 0, ...body })).status).toBe(400);
    expect(await list(worker)).toEqual([]);
  });

  it('are at most 200; one that is there goes on', async () => {
    await district.sql.query(
      `insert into draft (user_id, subject, content, changed_at) select $1, 'own/' || n, 'x', now() from generate_series(1, 200) n`,
      [worker.id],
    );
    expect((await keep(worker, 'own/neu', 'x')).body.code).toBe('draft.too-many');
    expect((await keep(worker, 'own/7', 'y', { revision: 1 })).status).toBe(200);
  });
});
