import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { addDays } from '@fallnetz/platform';
import { Reminders, type ReminderPlan } from '@fallnetz/reminders';
import { ReminderSweep } from '../../../libs/reminders/src/reminder/reminder-sweep';
import { acting } from '../../given/acting';
import { startApi, type TestApi } from '../../given/api';
import { District } from '../../given/given';
import type { Person } from '../../given/person';
import { createWorker } from '../../given/worker';

interface Told {
  user_id: string;
  on_behalf_of: string | null;
  data: { date: string; personId?: string };
  path: string;
}

describe('reminder sweep', () => {
  let api: TestApi;
  let district: District;
  let worker: INestApplicationContext;
  let sweep: ReminderSweep;
  let person: Person;

  beforeAll(async () => {
    api = await startApi();
    worker = await createWorker({ database: api.database, clock: api.clock });
    sweep = worker.get(ReminderSweep, { strict: false });
  });
  beforeEach(async () => {
    api.clock.reset();
    district = await District.create(api);
    person = await district.person('case_manager');
  });
  afterEach(() => district.close());
  afterAll(async () => {
    await worker.close();
    await api.close();
  });

  const inDays = (days: number) => addDays(api.clock.today(), days);

  async function plan(more: Partial<ReminderPlan> = {}): Promise<string> {
    const subjectId = more.subjectId ?? randomUUID();
    const reminder = { kind: 'measure_due', subjectId, caseCode: 'GT-1', userId: person.id, dueOn: inDays(0), ...more };
    await acting(api, person, 'case_manager', () => api.app.get(Reminders, { strict: false }).schedule(reminder));
    return subjectId;
  }

  async function told(): Promise<Told[]> {
    const { rows } = await district.sql.query<Told>(
      'select user_id, on_behalf_of, data, path from notification where district_id = $1 order by id',
      [district.id],
    );
    return rows;
  }

  async function mails(): Promise<{ recipient_user_id: string; subject: string; body: string; state: string }[]> {
    const { rows } = await district.sql.query<{
      recipient_user_id: string;
      subject: string;
      body: string;
      state: string;
    }>('select recipient_user_id, subject, body, state from mail where district_id = $1 order by id', [district.id]);
    return rows;
  }

  it('tells the responsible person on the due day, in the product and by mail, and nobody before', async () => {
    await plan({ dueOn: inDays(3) });
    await sweep.sweep();
    expect(await told()).toEqual([]);
    api.clock.travel({ days: 3 });
    await sweep.sweep();
    expect(await told()).toMatchObject([
      { user_id: person.id, on_behalf_of: null, data: { code: 'GT-1', date: inDays(0) } },
    ]);
    expect(await mails()).toMatchObject([{ recipient_user_id: person.id, state: 'waiting' }]);
  });

  it('sends a mail that says no more than that something waits, with a link', async () => {
    await plan();
    await sweep.sweep();
    const [mail] = await mails();
    expect(mail!.subject + mail!.body).not.toMatch(/GT-1|Testperson|Maßnahme|\d\d\.\d\d\.\d{4}/);
    expect(mail!.body).toContain('http://localhost:3000/faelle/');
  });

  it('sends each stage once, over repeated and concurrent sweeps', async () => {
    for (let count = 0; count < 30; count++) await plan();
    await Promise.all([sweep.sweep(), sweep.sweep(), sweep.sweep()]);
    await sweep.sweep();
    expect(await told()).toHaveLength(30);
    expect(await mails()).toHaveLength(30);
  });

  it('reminds of a residence title 120, 90, 60 and 30 days before', async () => {
    await plan({ kind: 'residence_title_expires', dueOn: inDays(130) });
    const days: number[] = [];
    for (let day = 0; day <= 135; day++) {
      const before = (await told()).length;
      await sweep.sweep();
      if ((await told()).length > before) days.push(130 - day);
      api.clock.travel({ days: 1 });
    }
    expect(days).toEqual([120, 90, 60, 30]);
  });

  it('sends one reminder, not four, for a title that is recorded late', async () => {
    await plan({ kind: 'residence_title_expires', dueOn: inDays(20) });
    await sweep.sweep();
    await sweep.sweep();
    expect(await told()).toHaveLength(1);
  });

  it('goes to Leitung seven days after the due day, without the case', async () => {
    const leitung = await district.person('leitung');
    const elsewhere = await district.newOrganisation('freier_traeger');
    await district.person('leitung', { organisationId: elsewhere });
    await plan();
    await sweep.sweep();
    api.clock.travel({ days: 7 });
    await sweep.sweep();
    expect((await told()).map(({ user_id }) => user_id)).toEqual([person.id, person.id, leitung.id]);
    expect((await told())[2]).toMatchObject({ path: '/', data: { personId: person.id } });
  });

  it('goes to the deputy as well while the recipient is absent', async () => {
    const deputy = await district.person('case_manager');
    await person.post('/api/substitutions', { deputyUserId: deputy.id, startsOn: inDays(1), endsOn: inDays(5) });
    await plan({ dueOn: inDays(0) });
    await plan({ dueOn: inDays(2) });
    await plan({ dueOn: inDays(6) });
    for (let day = 0; day < 7; day++) {
      await sweep.sweep();
      api.clock.travel({ days: 1 });
    }
    const toDeputy = (await told()).filter(({ user_id }) => user_id === deputy.id);
    expect(toDeputy).toMatchObject([{ on_behalf_of: person.id }]);
    expect((await told()).filter(({ user_id }) => user_id === person.id)).toHaveLength(3);
    expect((await mails()).filter((mail) => mail.recipient_user_id === deputy.id)).toHaveLength(1);
  });

  it('goes to Leitung when nobody else is left', async () => {
    const leitung = await district.person('leitung');
    await plan();
    await district.sql.query('update user_account set active_until = $2 where id = $1', [person.id, inDays(-1)]);
    await sweep.sweep();
    expect(await told()).toMatchObject([{ user_id: leitung.id, on_behalf_of: person.id }]);
  });

  it('lets one broken reminder stop only itself, and sends it when it is repaired', async () => {
    const colleagues = await Promise.all([1, 2, 3].map(() => district.person('case_manager')));
    for (const { id } of colleagues) await plan({ userId: id });
    const [broken] = colleagues;
    await district.sql.query(`update reminder set kind = 'unknown_kind' where user_id = $1`, [broken!.id]);
    await district.sql.query(
      `insert into deadline_rule (district_id, kind, reminder_days, source, valid_from, applied_at)
       values ($1, 'unknown_kind', '{0}', 'Test', '2020-01-01', now())`,
      [district.id],
    );
    await sweep.sweep();
    expect((await told()).map(({ user_id }) => user_id).sort()).toEqual(
      colleagues
        .slice(1)
        .map(({ id }) => id)
        .sort(),
    );
    await district.sql.query(`update reminder set kind = 'measure_due' where user_id = $1`, [broken!.id]);
    await sweep.sweep();
    expect(await told()).toHaveLength(3);
  });

  it('forgets what was cancelled and follows a day that moved', async () => {
    const reminders = api.app.get(Reminders, { strict: false });
    const subjectId = await plan({ dueOn: inDays(1) });
    await plan({ subjectId, dueOn: inDays(4) });
    api.clock.travel({ days: 1 });
    await sweep.sweep();
    expect(await told()).toEqual([]);
    await acting(api, person, 'case_manager', () => reminders.cancel('measure_due', subjectId));
    api.clock.travel({ days: 3 });
    await sweep.sweep();
    expect(await told()).toEqual([]);
  });

  it('does not repeat what was sent when the same day is planned again', async () => {
    const reminders = api.app.get(Reminders, { strict: false });
    const subjectId = await plan();
    const dueOn = inDays(0);
    await sweep.sweep();
    await acting(api, person, 'case_manager', () => reminders.cancel('measure_due', subjectId));
    await plan({ subjectId, dueOn });
    await sweep.sweep();
    expect(await told()).toHaveLength(1);
    await plan({ subjectId, dueOn: inDays(-1) });
    await sweep.sweep();
    expect(await told()).toHaveLength(2);
  });

  it('refuses to remind somebody of another district', async () => {
    const other = await District.create(api);
    const stranger = await other.person('case_manager');
    await expect(plan({ userId: stranger.id })).rejects.toThrow();
    await other.close();
  });
});
