import type { INestApplicationContext } from '@nestjs/common';
import { startApi, type TestApi } from '../../given/api';
import { freshDatabase } from '../../given/database';
import { documentationConsent, givenCase, givenConsent, givenPlan, versionOf } from '../../given/case';
import { eventually } from '../../given/eventually';
import { District } from '../../given/given';
import type { Person } from '../../given/person';
import { startWorker } from '../../given/worker';

interface Head {
  phase: string;
  state: string;
  closingReason: string | null;
  retentionUntil: string | null;
  version: number;
  rest: { untilOn: string; reason: string } | null;
  deletionReview: { dueOn: string; source: string } | null;
  consents: { id: string; kind: string; state: string }[];
}

describe('the side ways of a case', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;
  let colleague: Person;

  beforeAll(async () => {
    api = await startApi({}, undefined, await freshDatabase('migrated'));
    district = await District.create(api);
    worker = await district.person('case_manager');
    colleague = await district.person('case_manager');
  });
  beforeEach(() => api.clock.reset());
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const head = async (id: string): Promise<Head> => (await worker.get<Head>(`/api/cases/${id}`)).body;
  const breakOff = async (person: Person, id: string, reason = 'contact_lost') =>
    person.post(`/api/cases/${id}/break-off`, { reason, version: await versionOf(worker, id) });
  const reopen = async (person: Person, id: string) =>
    person.post(`/api/cases/${id}/reopening`, { version: await versionOf(worker, id) });
  const withdraw = async (id: string): Promise<string> => {
    const consent = (await head(id)).consents.find(
      ({ kind, state }) => kind === 'case_documentation' && state === 'in_force',
    );
    await worker.post(`/api/consents/${consent!.id}/withdrawal`, {});
    return consent!.id;
  };

  describe('resting (L4)', () => {
    const rest = { untilOn: '2099-01-31', reason: 'Klinikaufenthalt, meldet sich danach' };

    it('keeps the phase, names the day and is taken up again', async () => {
      const { id } = await givenCase(worker, { phase: 'umsetzung' });
      expect(await worker.post(`/api/cases/${id}/rest`, rest)).toMatchObject({ status: 201 });
      expect(await head(id)).toMatchObject({ phase: 'umsetzung', rest });
      expect(await worker.post(`/api/cases/${id}/rest`, rest)).toMatchObject({
        status: 409,
        body: { code: 'case.rest.already' },
      });
      const reminders = async (): Promise<unknown[]> => {
        const open = `select 1 from reminder where kind = 'case_rest_ends' and case_id = $1 and state = 'open'`;
        return (await district.sql.query<object>(open, [id])).rows;
      };
      expect(await reminders()).toHaveLength(1);
      expect(await worker.delete(`/api/cases/${id}/rest`)).toMatchObject({ status: 204 });
      expect((await head(id)).rest).toBeNull();
      expect(await reminders()).toHaveLength(0);
      expect(await worker.delete(`/api/cases/${id}/rest`)).toMatchObject({ status: 409 });
    });

    it('is asked no more why nobody called', async () => {
      const { id } = await givenCase(worker);
      const quiet = async (): Promise<string[]> => {
        const path = `/api/cases?limit=100&quietSince=${api.clock.today()}`;
        return (await worker.get<{ items: { id: string }[] }>(path)).body.items.map((item) => item.id);
      };
      expect(await quiet()).toContain(id);
      await worker.post(`/api/cases/${id}/rest`, rest);
      expect(await quiet()).not.toContain(id);
    });

    it.each([
      { name: 'a day that has passed', body: { ...rest, untilOn: '2020-01-01' }, code: 'case.rest.past' },
      { name: 'no reason', body: { ...rest, reason: '' }, code: 'request.invalid' },
    ])('refuses $name', async ({ body, code }) => {
      const { id } = await givenCase(worker);
      expect(await worker.post(`/api/cases/${id}/rest`, body)).toMatchObject({ status: 400, body: { code } });
      expect((await head(id)).rest).toBeNull();
    });

    it('does not exist for a colleague without a part in the case', async () => {
      const { id } = await givenCase(worker);
      expect(await colleague.post(`/api/cases/${id}/rest`, rest)).toMatchObject({ status: 404 });
    });
  });

  describe('breaking off', () => {
    it('ends the case without rated goals, lets Maßnahmen lapse and starts the retention', async () => {
      const { id } = await givenCase(worker, { phase: 'assessment' });
      const { measureId } = await givenPlan(worker, id);
      expect(await colleague.post(`/api/cases/${id}/break-off`, { reason: 'own_wish', version: 1 })).toMatchObject({
        status: 404,
      });
      const answer = await breakOff(worker, id);
      expect(answer).toMatchObject({ status: 201, body: { closedOn: api.clock.today(), retentionMonths: 36 } });
      expect(await head(id)).toMatchObject({ phase: 'abgebrochen', state: 'closed', closingReason: 'contact_lost' });
      const { rows } = await district.sql.query('select state from measure where id = $1', [measureId]);
      expect(rows).toEqual([{ state: 'dropped' }]);
      expect(await breakOff(worker, id)).toMatchObject({ status: 409, body: { code: 'case.closed' } });
    });

    it('refuses a reason that belongs to a finished case and a version that is not the newest', async () => {
      const { id } = await givenCase(worker);
      expect(await breakOff(worker, id, 'goals_reached')).toMatchObject({ status: 400 });
      const stale = await worker.post(`/api/cases/${id}/break-off`, { reason: 'own_wish', version: 99 });
      expect(stale).toMatchObject({ status: 409, body: { code: 'version.stale' } });
      expect((await head(id)).state).toBe('open');
    });
  });

  describe('reopening (L6)', () => {
    it('wants a consent given after the end, and goes back to the Klärung', async () => {
      const { id, clientId } = await givenCase(worker, { phase: 'umsetzung' });
      expect(await reopen(worker, id)).toMatchObject({ status: 409, body: { code: 'case.reopen.open' } });
      await breakOff(worker, id);
      expect(await reopen(worker, id)).toMatchObject({ status: 409, body: { code: 'case.reopen.consent-missing' } });
      await givenConsent(worker, clientId, documentationConsent);
      expect(await reopen(colleague, id)).toMatchObject({ status: 404 });
      expect(await reopen(worker, id)).toMatchObject({ status: 204 });
      expect(await head(id)).toMatchObject({
        phase: 'klaerung',
        state: 'open',
        closingReason: null,
        retentionUntil: null,
      });
      const note = await worker.post(`/api/cases/${id}/notes`, { body: 'Wieder aufgenommen' });
      expect(note.status).toBe(201);
    });

    it('is over with the retention period, and when the person has another case', async () => {
      const { id, clientId } = await givenCase(worker);
      await breakOff(worker, id);
      await givenConsent(worker, clientId, documentationConsent);
      const other = await givenCase(worker, { clientId });
      expect(await reopen(worker, id)).toMatchObject({ status: 409, body: { code: 'case.reopen.other-case' } });
      await breakOff(worker, other.id);
      await district.sql.query(`update case_file set retention_until = '2020-01-01' where id = $1`, [id]);
      expect(await reopen(worker, id)).toMatchObject({ status: 409, body: { code: 'case.reopen.retention-over' } });
    });
  });

  describe('a withdrawn consent to documentation (L7)', () => {
    let background: INestApplicationContext;

    beforeAll(async () => {
      background = await startWorker({ database: api.database, clock: api.clock });
    });
    afterAll(() => background.close());

    it('ends the case and begins the review of its deletion within a month', async () => {
      const { id } = await givenCase(worker, { phase: 'umsetzung' });
      await withdraw(id);
      expect(await worker.post(`/api/cases/${id}/notes`, { body: 'zu spät' })).toMatchObject({ status: 409 });
      const ended = await eventually(async () => {
        const now = await head(id);
        expect(now.deletionReview).not.toBeNull();
        return now;
      });
      expect(ended).toMatchObject({ phase: 'abgebrochen', state: 'closed', closingReason: 'consent_withdrawn' });
      expect(ended.deletionReview).toMatchObject({ dueOn: ended.retentionUntil });
      expect(ended.deletionReview?.source).toContain('Art. 12');
      const { rows } = await district.sql.query(
        `select user_id from reminder where kind = 'deletion_review_due' and case_id = $1`,
        [id],
      );
      expect(rows).toEqual([{ user_id: worker.id }]);
    });

    it('goes on where another consent to it is in force', async () => {
      const kept = await givenCase(worker);
      const ended = await givenCase(worker);
      await givenConsent(worker, kept.clientId, documentationConsent);
      await withdraw(kept.id);
      await withdraw(ended.id);
      await eventually(async () => expect((await head(ended.id)).state).toBe('closed'));
      expect((await head(kept.id)).state).toBe('open');
    });
  });
});
