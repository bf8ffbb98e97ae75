import type { INestApplicationContext } from '@nestjs/common';
import { addDays } from '@fallnetz/platform';
import { DeletionSweep } from '../../../libs/deletion/src/sweep/deletion-sweep';
import { startApi, type TestApi } from '../../given/api';
import { freshDatabase } from '../../given/database';
import { documentationConsent, givenCase, givenClient, givenConsent, versionOf } from '../../given/case';
import { type Due, dueList, dueOf, givenOver, step, tablesWith } from '../../given/deletion';
import { eventually } from '../../given/eventually';
import { District } from '../../given/given';
import { givenMember } from '../../given/household';
import type { Person } from '../../given/person';
import { startWorker } from '../../given/worker';

describe('what becomes due for deletion', () => {
  let api: TestApi;
  let district: District;
  let lead: Person;
  let colleague: Person;
  let leitung: Person;
  let background: INestApplicationContext;

  beforeAll(async () => {
    api = await startApi({}, undefined, await freshDatabase('migrated'));
    district = await District.create(api);
    lead = await district.person('case_manager');
    colleague = await district.person('case_manager');
    leitung = await district.person('leitung');
    background = await startWorker({ database: api.database, clock: api.clock });
  });
  afterAll(async () => {
    await background.close();
    await district.close();
    await api.close();
  });

  const sweep = () => background.get(DeletionSweep).sweep();
  const withdraw = async (clientId: string) => {
    const { rows } = await district.sql.query<{ id: string }>(
      `select id from consent where client_id = $1 and kind = 'case_documentation' and withdrawn_at is null`,
      [clientId],
    );
    for (const { id } of rows) expect((await lead.post(`/api/consents/${id}/withdrawal`)).status).toBe(204);
  };
  const pseudonymOf = async (id: string): Promise<string> =>
    (await district.sql.query<{ pseudonym: string }>('select pseudonym from client where id = $1', [id])).rows[0]!
      .pseudonym;
  const listed = (code: string, how: Partial<Due>): Promise<Due> =>
    eventually(async () => {
      const due = await dueOf(lead, code);
      expect(due).toMatchObject(how);
      return due;
    });
  const monthFromToday = async (): Promise<string> =>
    (
      await district.sql.query<{ day: string }>(`select ($1::date + interval '1 month')::date::text as day`, [
        api.clock.today(),
      ])
    ).rows[0]!.day;
  const remindersOf = async (id: string): Promise<string[]> =>
    (
      await district.sql.query<{ kind: string }>(
        `select kind from reminder where subject_id = $1 and state = 'open' order by kind`,
        [id],
      )
    ).rows.map(({ kind }) => kind);

  it('is a case whose consent was withdrawn, within a month', async () => {
    const file = await givenCase(lead);
    await withdraw(file.clientId);
    const due = await listed(file.code, { cause: 'consent_withdrawn', dueOn: await monthFromToday() });
    expect(due).toMatchObject({ overdue: false, may: { check: true } });
    await sweep();
    expect(await remindersOf(due.id)).toEqual(['deletion_review_due']);
    expect((await lead.get(`/api/cases/${file.id}`)).body).toMatchObject({
      deletionReview: { id: due.id, state: 'open', isDue: true, cause: 'consent_withdrawn' },
    });
  });

  it('is a closed case too, whatever was left of its retention, until the person consents again', async () => {
    const file = await givenCase(lead);
    const version = await versionOf(lead, file.id);
    const { body } = await lead.post(`/api/cases/${file.id}/break-off`, { reason: 'own_wish', version });
    await withdraw(file.clientId);
    const due = await listed(file.code, { cause: 'consent_withdrawn', dueOn: await monthFromToday() });
    await sweep();
    expect(await remindersOf(due.id)).toEqual(['deletion_review_due']);
    expect(await step(lead, due, 'check')).toMatchObject({ status: 204 });
    await givenConsent(lead, file.clientId, documentationConsent);
    expect(await step(leitung, due, 'confirmation')).toMatchObject({ status: 409 });
    await eventually(async () => expect((await dueList(lead)).map(({ id }) => id)).not.toContain(due.id));
    expect(await remindersOf(due.id)).toEqual([]);
    expect((await lead.get(`/api/cases/${file.id}`)).body).toMatchObject({
      retentionUntil: body['retentionUntil'],
      deletionReview: { state: 'open', isDue: false, cause: 'retention_over' },
    });
    expect((await lead.get(`/api/cases/${file.id}`)).status).toBe(200);
  });

  it('is not confirmed once the person has consented again, even before the worker knows', async () => {
    const file = await givenCase(lead);
    await withdraw(file.clientId);
    const due = await listed(file.code, { cause: 'consent_withdrawn' });
    expect(await step(lead, due, 'check')).toMatchObject({ status: 204 });
    await district.sql.query(`update consent set withdrawn_at = null where client_id = $1`, [file.clientId]);
    expect(await step(leitung, due, 'confirmation')).toMatchObject({ body: { code: 'deletion.consent-given' } });
    await district.sql.query(`update consent set withdrawn_at = now() where client_id = $1`, [file.clientId]);
    expect(await step(leitung, due, 'confirmation')).toMatchObject({ status: 201 });
  });

  it('is a person without a case who withdrew, for whoever recorded them', async () => {
    const { id } = await givenClient(lead);
    const code = await pseudonymOf(id);
    await withdraw(id);
    const due = await listed(code, { kind: 'person', cause: 'consent_withdrawn', caseId: null });
    expect((await dueList(colleague)).map((one) => one.code)).not.toContain(code);
    expect(await step(colleague, due, 'check')).toMatchObject({ status: 404 });
    await sweep();
    expect(await remindersOf(due.id)).toEqual(['person_deletion_due']);
    expect(await step(lead, due, 'check')).toMatchObject({ status: 204 });
    expect((await leitung.get(`/api/deletions/${due.id}/counts`)).body).toMatchObject({ person: true, consents: 1 });
    expect(await step(leitung, due, 'confirmation')).toMatchObject({ status: 201 });
    for (const word of [id, code]) expect(await tablesWith(district, word)).toEqual([]);
  });

  it('is no longer a person who consents again, or whose case was opened', async () => {
    const { id } = await givenClient(lead);
    const code = await pseudonymOf(id);
    await withdraw(id);
    const due = await listed(code, { kind: 'person' });
    await sweep();
    await lead.put(`/api/deletions/${due.id}/hold`, {
      version: due.version,
      reason: 'accuracy_contested',
      until: addDays(api.clock.today(), 9),
    });
    await givenConsent(lead, id, documentationConsent);
    expect(await lead.post('/api/cases', { clientId: id, ags: '05999001', kind: 'cm_full' })).toMatchObject({
      status: 409,
      body: { code: 'case.restricted' },
    });
    expect(await step(lead, due, 'hold/lifting')).toMatchObject({ status: 204 });
    await givenCase(lead, { clientId: id });
    expect((await dueList(lead)).map((one) => one.id)).not.toContain(due.id);
    expect(await remindersOf(due.id)).toEqual([]);
  });

  it('reminds of nobody who consented again', async () => {
    const { id } = await givenClient(lead);
    await withdraw(id);
    const due = await listed(await pseudonymOf(id), { kind: 'person' });
    await sweep();
    expect(await remindersOf(due.id)).toEqual(['person_deletion_due']);
    await givenConsent(lead, id, documentationConsent);
    await eventually(async () => expect((await dueList(lead)).map((one) => one.id)).not.toContain(due.id));
    expect(await remindersOf(due.id)).toEqual([]);
  });

  it('is a hidden member of a household who withdrew; the number of the household stays', async () => {
    const file = await givenCase(lead);
    await givenMember(lead, file.clientId);
    const { rows } = await district.sql.query<{ id: string }>(
      'select client_id as id from household_member where recorded_for = $1 and client_id <> $1',
      [file.clientId],
    );
    const code = await pseudonymOf(rows[0]!.id);
    const sizeOf = async () => (await lead.get(`/api/clients/${file.clientId}/household`)).body['size'];
    const size = await sizeOf();
    await withdraw(rows[0]!.id);
    const due = await listed(code, { kind: 'person', cause: 'consent_withdrawn', may: expect.anything() as never });
    expect(await step(lead, due, 'check')).toMatchObject({ status: 204 });
    expect(await step(leitung, due, 'confirmation')).toMatchObject({ status: 201 });
    expect(await sizeOf()).toBe(size);
    const left = await district.sql.query('select 1 from client where id = $1', [rows[0]!.id]);
    expect(left.rowCount).toBe(0);
  });

  it('is found by the sweep: a consent that ran out, a person nothing came of, a case whose retention is over', async () => {
    const expired = await givenClient(lead);
    const forgotten = await givenClient(lead, {
      consents: [],
      familyName: undefined,
      givenName: undefined,
      birthDate: undefined,
    });
    const fresh = await givenClient(lead, {
      consents: [],
      familyName: undefined,
      givenName: undefined,
      birthDate: undefined,
    });
    await district.sql.query(
      `update consent set valid_from = '2020-01-01', valid_until = '2020-12-31' where client_id = $1`,
      [expired.id],
    );
    await district.sql.query(`update client set created_at = '2020-01-01' where id = $1`, [forgotten.id]);
    const file = await givenCase(lead);
    await givenOver(district, file.id);
    await sweep();
    expect(await dueOf(lead, await pseudonymOf(expired.id))).toMatchObject({ cause: 'consent_expired' });
    expect(await dueOf(lead, await pseudonymOf(forgotten.id))).toMatchObject({ cause: 'no_case' });
    const freshCode = await pseudonymOf(fresh.id);
    expect((await dueList(lead)).map(({ code }) => code)).not.toContain(freshCode);
    const due = await dueOf(lead, file.code);
    expect(await remindersOf(due.id)).toEqual(['deletion_due']);
    // Once only, and Leitung a week later.
    await sweep();
    const { rows } = await district.sql.query(
      `select reminder_days, escalation_days from deadline_rule where kind = 'deletion_due'`,
    );
    expect(rows).toEqual([{ reminder_days: [0], escalation_days: [7] }]);
  });

  it('forgets looks after a year', async () => {
    const look = async (seenAt: string) =>
      (
        await district.sql.query<{ id: string }>(
          `insert into access_log (district_id, actor_id, what, subject_id, seen_at) values ($1, $2, 'case', $2, $3) returning id`,
          [district.id, lead.id, seenAt],
        )
      ).rows[0]!.id;
    const [old, young] = [await look(addDays(api.clock.today(), -370)), await look(addDays(api.clock.today(), -350))];
    await sweep();
    const { rows } = await district.sql.query<{ id: string }>('select id from access_log where id = any($1)', [
      [old, young],
    ]);
    expect(rows.map(({ id }) => id)).toEqual([young]);
  });
});
