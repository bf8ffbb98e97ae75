import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { addDays } from '@fallnetz/platform';
import { Reminders } from '@fallnetz/reminders';
import { DeletionSweep } from '../../../libs/deletion/src/sweep/deletion-sweep';
import { ReminderSweep } from '../../../libs/reminders/src/reminder/reminder-sweep';
import { acting } from '../../given/acting';
import { startApi, type TestApi } from '../../given/api';
import { type GivenCase, givenCase, givenClient } from '../../given/case';
import { givenInvitedGuest } from '../../given/conference';
import { dueOf, givenChecked, givenOver, step } from '../../given/deletion';
import { District } from '../../given/given';
import { givenHandover, partPath } from '../../given/handover';
import type { Person } from '../../given/person';
import { createWorker } from '../../given/worker';

/** From the moment somebody is recorded as biased nothing they were told names the case, and somebody else is told. */
describe('what a biased person was told', () => {
  let api: TestApi;
  let background: INestApplicationContext;
  let district: District;
  let lead: Person;
  let leitung: Person;
  let file: GivenCase;

  beforeAll(async () => {
    api = await startApi();
    background = await createWorker({ database: api.database, clock: api.clock });
  });
  beforeEach(async () => {
    district = await District.create(api);
    lead = await district.person('case_manager');
    leitung = await district.person('leitung');
    file = await givenCase(lead);
  });
  afterEach(() => district.close());
  afterAll(async () => {
    await background.close();
    await api.close();
  });

  const declare = async (person: Person) =>
    expect((await person.post('/api/conflicts', { caseCode: file.code })).status).toBe(204);
  const remind = (userId: string) =>
    acting(api, lead, 'case_manager', () =>
      api.app.get(Reminders, { strict: false }).schedule({
        ...{ kind: 'measure_due', subjectId: randomUUID(), caseId: file.id, caseCode: file.code },
        ...{ userId, dueOn: addDays(api.clock.today(), -1) },
      }),
    );
  const codesOf = async (person: Person) =>
    (await person.get<{ caseCode: string }[]>('/api/reminders')).body.map(({ caseCode }) => caseCode);
  const told = async (person: Person) => {
    const { items } = (await person.get<{ items: { text: string }[] }>('/api/notifications')).body;
    const { count } = (await person.get<{ count: number }>('/api/notifications/unread-count')).body;
    return { codes: items.filter(({ text }) => text.includes(file.code)).length, count };
  };
  const mailsTo = async ({ id }: Person): Promise<number> =>
    (await district.sql.query('select 1 from mail where recipient_user_id = $1', [id])).rowCount ?? 0;
  const openTo = async (): Promise<string[]> =>
    (
      await district.sql.query<{ user_id: string }>(
        `select user_id from reminder where district_id = $1 and state = 'open' order by user_id`,
        [district.id],
      )
    ).rows.map(({ user_id }) => user_id);

  it('is gone with its mails, and the reminders are the lead’s', async () => {
    const worker = await district.person('case_manager');
    await lead.post(`/api/cases/${file.id}/assignments`, { userId: worker.id, part: 'co_worker' });
    await remind(worker.id);
    await background.get(ReminderSweep, { strict: false }).sweep();
    expect([await codesOf(worker), (await told(worker)).codes, await mailsTo(worker)]).toEqual([[file.code], 2, 1]);
    await lead.post(`/api/cases/${file.id}/conflicts`, { userId: worker.id, reason: 'relative' });
    expect([await codesOf(worker), await told(worker), await mailsTo(worker)]).toEqual([[], { codes: 0, count: 0 }, 0]);
    expect(await codesOf(lead)).toEqual([file.code]);
    expect(await openTo()).toEqual([lead.id]);
    await background.get(ReminderSweep, { strict: false }).sweep();
    expect(await told(worker)).toEqual({ codes: 0, count: 0 });
  });

  it('goes to Leitung where the lead of an ended case is biased, already reminded or not', async () => {
    await givenOver(district, file.id);
    await background.get(DeletionSweep, { strict: false }).sweep();
    expect(await codesOf(lead)).toEqual([file.code]);
    await declare(lead);
    expect([await codesOf(lead), await openTo()]).toEqual([[], [leitung.id]]);
    expect(await codesOf(leitung)).toEqual([file.code]);

    const later = await givenCase(lead);
    await givenOver(district, later.id);
    await lead.post('/api/conflicts', { caseCode: later.code });
    await background.get(DeletionSweep, { strict: false }).sweep();
    expect([await codesOf(lead), (await codesOf(leitung)).sort()]).toEqual([[], [file.code, later.code].sort()]);
  });

  it('waits where the only Leitung is biased too, and reaches the next one', async () => {
    await givenOver(district, file.id);
    await declare(leitung);
    await declare(lead);
    const sweep = () => background.get(DeletionSweep, { strict: false }).sweep();
    await sweep();
    expect([await codesOf(lead), await codesOf(leitung), await openTo()]).toEqual([[], [], []]);
    const next = await district.person('leitung');
    await sweep();
    await sweep();
    expect([await codesOf(next), await openTo()]).toEqual([[file.code], [next.id]]);
  });

  it('names no person without a case either', async () => {
    const { id } = await givenClient(lead);
    const code = (await lead.get<{ pseudonym: string }>(`/api/clients/${id}`)).body.pseudonym;
    await district.sql.query(
      `insert into conflict_of_interest (district_id, client_id, user_id, reason, set_by, set_at)
       values ($1, $2, $3, 'relative', $3, now())`,
      [district.id, id, lead.id],
    );
    await district.sql.query(
      `insert into deletion_review (client_id, district_id, organisation_id, code, responsible_user_id, cause, started_on,
         listed_on, due_on, rule_source) values ($1, $2, $3, $4, $5, 'no_case', $6, $6, $6, '')`,
      [id, district.id, lead.organisationId, code, lead.id, addDays(api.clock.today(), -1)],
    );
    await background.get(DeletionSweep, { strict: false }).sweep();
    expect([await codesOf(lead), await codesOf(leitung)]).toEqual([[], [code]]);
  });

  it('is gone where it was told of a deletion', async () => {
    const due = await givenChecked(district, lead, file);
    expect(await told(leitung)).toEqual({ codes: 1, count: 1 });
    const second = await district.person('leitung');
    expect((await step(second, due, 'return', { reason: 'Bitte noch einmal ansehen' })).status).toBe(204);
    expect((await told(lead)).codes).toBe(1);
    await declare(leitung);
    await declare(lead);
    expect([await told(leitung), await mailsTo(leitung)]).toEqual([{ codes: 0, count: 0 }, 0]);
    expect((await told(lead)).codes).toBe(0);
    expect((await dueOf(second, file.code)).code).toBe(file.code);
  });

  it('is gone where it was told of a hand-over', async () => {
    const receiver = await district.person('case_manager');
    const other = await givenCase(lead);
    const handover = await givenHandover(lead, receiver, { caseIds: [file.id, other.id] });
    for (const at of [0, 1])
      await receiver.post(`${partPath(handover, at)}/refusal`, { reason: 'Ich habe schon zu viele.' });
    expect((await told(lead)).codes).toBe(1);
    await lead.post(`/api/cases/${file.id}/assignments`, { userId: receiver.id, part: 'lead' });
    await declare(lead);
    expect((await told(lead)).codes).toBe(0);
  });

  it('hands a Fallkonferenz they moderate to the lead, with its follow-up', async () => {
    const worker = await district.person('case_manager');
    const { conferenceId, ...held } = await givenInvitedGuest(lead, await district.person('abh_participant'));
    file = held;
    await lead.post(`/api/cases/${file.id}/assignments`, { userId: worker.id, part: 'co_worker' });
    const path = `/api/conferences/${conferenceId}`;
    expect((await lead.patch(path, { moderatorUserId: worker.id, version: 2 })).status).toBe(204);
    await lead.post(`${path}/holding`);
    await lead.put(`${path}/protokoll`, { body: 'Besprochen.', parts: [], version: 0 });
    const approve = () => lead.post(`${path}/protokoll/approval`, { version: 1 });
    expect((await approve()).body).toMatchObject({ code: 'conference.moderation-only' });
    await declare(worker);
    expect((await lead.get(path)).body).toMatchObject({ moderatorUserId: lead.id });
    expect((await approve()).status).toBeLessThan(300);
    expect(await openTo()).toEqual([lead.id]);
  });

  it('takes what they had typed about the case', async () => {
    const words = { subject: `own/insight/${file.id}`, content: 'Beschwerde', revision: 0 };
    expect((await leitung.put('/api/drafts', words)).status).toBe(200);
    await declare(leitung);
    expect((await leitung.get('/api/drafts')).body).toEqual([]);
  });
});
