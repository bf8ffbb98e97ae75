import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { addDays } from '@fallnetz/platform';
import { Reminders } from '@fallnetz/reminders';
import { ReminderSweep } from '../../../libs/reminders/src/reminder/reminder-sweep';
import { acting } from '../../given/acting';
import { startApi, type TestApi } from '../../given/api';
import { District } from '../../given/given';
import type { Person } from '../../given/person';
import { createWorker } from '../../given/worker';

interface Rule {
  id: string;
  kind: string;
  reminderDays: number[];
  escalationDays: number[];
  source: string;
  validFrom: string;
  state: string;
  origin: string;
  version: number;
}

describe('deadline rules', () => {
  let api: TestApi;
  let worker: INestApplicationContext;
  let district: District;
  let administrator: Person;
  let person: Person;

  beforeAll(async () => {
    api = await startApi();
    worker = await createWorker({ database: api.database, clock: api.clock });
  });
  beforeEach(async () => {
    api.clock.reset();
    district = await District.create(api);
    administrator = await district.person('fachadministration');
    person = await district.person('case_manager');
  });
  afterEach(() => district.close());
  afterAll(async () => {
    await worker.close();
    await api.close();
  });

  async function rules(kind: string, reader = person): Promise<Rule[]> {
    const signedIn = await district.signIn(reader);
    return (await signedIn.get<Rule[]>('/api/deadline-rules')).body.filter((rule) => rule.kind === kind);
  }

  async function shipped(): Promise<Rule> {
    const [rule] = await rules('residence_title_expires');
    return rule!;
  }

  const wish = (rule: Rule, more: object = {}) => ({
    reminderDays: [-60],
    escalationDays: [],
    source: 'Entscheidung des Kreises',
    validFrom: api.clock.today(),
    version: rule.version,
    ...more,
  });

  async function notified(): Promise<number> {
    await worker.get(ReminderSweep, { strict: false }).sweep();
    const { rows } = await district.sql.query<{ n: number }>(
      'select count(*)::int as n from notification where district_id = $1',
      [district.id],
    );
    return rows[0]!.n;
  }

  async function planTitle(days: number): Promise<void> {
    const dueOn = addDays(api.clock.today(), days);
    const reminder = {
      kind: 'residence_title_expires',
      subjectId: randomUUID(),
      caseCode: 'GT-1',
      userId: person.id,
      dueOn,
    };
    await acting(api, person, 'case_manager', () => api.app.get(Reminders, { strict: false }).schedule(reminder));
  }

  it('are shown with source and date', async () => {
    expect(await shipped()).toMatchObject({
      reminderDays: [-120, -90, -60, -30],
      source: '§ 81 Abs. 4 AufenthG',
      state: 'in_force',
      origin: 'product',
    });
    expect(await rules('measure_due')).toMatchObject([{ reminderDays: [0], escalationDays: [7] }]);
  });

  it('change for one district and move what is still open', async () => {
    await planTitle(100);
    await administrator.patch(`/api/deadline-rules/${(await shipped()).id}`, wish(await shipped()));
    expect(await rules('residence_title_expires')).toMatchObject([{ reminderDays: [-60], origin: 'district' }]);
    expect(await notified()).toBe(0);
    api.clock.travel({ days: 40 });
    expect(await notified()).toBe(1);
    const other = await District.create(api);
    expect(await rules('residence_title_expires', await other.person('case_manager'))).toMatchObject([
      { origin: 'product' },
    ]);
    await other.close();
  });

  it('can change from a later day on', async () => {
    await planTitle(100);
    const validFrom = addDays(api.clock.today(), 10);
    await administrator.patch(
      `/api/deadline-rules/${(await shipped()).id}`,
      wish(await shipped(), { validFrom, reminderDays: [-85] }),
    );
    expect((await rules('residence_title_expires')).map(({ state }) => state)).toEqual(['in_force', 'coming']);
    expect(await notified()).toBe(1);
    api.clock.travel({ days: 10 });
    expect((await rules('residence_title_expires')).map(({ state }) => state)).toEqual(['in_force']);
    expect(await notified()).toBe(1);
    api.clock.travel({ days: 5 });
    expect(await notified()).toBe(2);
    api.clock.travel({ days: 60 });
    expect(await notified()).toBe(2);
  });

  it('refuse a stale version, the past, bad days and people who may not', async () => {
    const rule = await shipped();
    const path = `/api/deadline-rules/${rule.id}`;
    expect(await administrator.patch(path, wish(rule, { version: 9 }))).toMatchObject({
      status: 409,
      body: { code: 'version.stale' },
    });
    const past = wish(rule, { validFrom: addDays(api.clock.today(), -1) });
    expect(await administrator.patch(path, past)).toMatchObject({ status: 400, body: { code: 'deadline-rule.past' } });
    for (const bad of [
      { reminderDays: [] },
      { reminderDays: ['x'] },
      { reminderDays: [99999] },
      { source: '' },
      { unknown: 1 },
    ]) {
      expect(await administrator.patch(path, wish(rule, bad))).toMatchObject({
        status: 400,
        body: { code: 'request.invalid' },
      });
    }
    expect((await person.patch(path, wish(rule))).status).toBe(403);
    expect((await administrator.patch(`/api/deadline-rules/${randomUUID()}`, wish(rule))).status).toBe(404);
    expect(await rules('residence_title_expires')).toMatchObject([{ origin: 'product' }]);
  });

  it.each(['contact_silence', 'contact_silence_rest'])('count days since the last contact: %s', async (kind) => {
    const rule = (await rules(kind))[0]!;
    const path = `/api/deadline-rules/${rule.id}`;
    const refused = await administrator.patch(path, wish(rule, { reminderDays: [0, 60] }));
    expect(refused).toMatchObject({ status: 400, body: { code: 'deadline-rule.counts-up' } });
    expect((await administrator.patch(path, wish(rule, { reminderDays: [1] }))).status).toBe(200);
  });

  it('tell the second of two editors what the first one changed', async () => {
    const { body } = await administrator.patch<{ id: string }>(
      `/api/deadline-rules/${(await shipped()).id}`,
      wish(await shipped()),
    );
    const own = (await rules('residence_title_expires'))[0]!;
    expect(own.id).toBe(body.id);
    const colleague = await district.person('fachadministration');
    expect((await colleague.patch(`/api/deadline-rules/${own.id}`, wish(own, { reminderDays: [-45] }))).status).toBe(
      200,
    );
    const second = await administrator.patch(`/api/deadline-rules/${own.id}`, wish(own, { reminderDays: [-30] }));
    expect(second).toMatchObject({
      status: 409,
      body: { code: 'version.stale', changed: [{ actorName: colleague.name, fields: ['reminderDays'] }] },
    });
  });
});
