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

interface Item {
  id: string;
  kind: string;
  caseCode: string;
  daysLeft: number;
  path: string | null;
  userName: string;
  legal: boolean;
  may: { acknowledge: boolean };
}

describe('reminders of today', () => {
  let api: TestApi;
  let worker: INestApplicationContext;
  let district: District;
  let person: Person;
  let leitung: Person;

  beforeAll(async () => {
    api = await startApi();
    worker = await createWorker({ database: api.database, clock: api.clock });
  });
  beforeEach(async () => {
    api.clock.reset();
    district = await District.create(api);
    person = await district.person('case_manager');
    leitung = await district.person('leitung');
    await plan('GT-1', 'measure_due', -3);
    await plan('GT-2', 'measure_due', 0);
    await plan('GT-3', 'measure_due', 5);
    await plan('GT-4', 'residence_title_expires', 25);
    await plan('GT-5', 'residence_title_expires', 200);
  });
  afterEach(() => district.close());
  afterAll(async () => {
    await worker.close();
    await api.close();
  });

  async function plan(caseCode: string, kind: string, days: number): Promise<void> {
    const reminder = {
      kind,
      subjectId: randomUUID(),
      caseCode,
      userId: person.id,
      dueOn: addDays(api.clock.today(), days),
    };
    await acting(api, person, 'case_manager', () => api.app.get(Reminders, { strict: false }).schedule(reminder));
  }

  async function today(reader: Person): Promise<Item[]> {
    // Sessions do not survive the travels of the clock.
    const signedIn = await district.signIn(reader);
    return (await signedIn.get<Item[]>('/api/reminders')).body;
  }
  const codes = (items: Item[]) => items.map(({ caseCode }) => caseCode);

  it('show the legal deadline first, then what is overdue and due, and not what is far away', async () => {
    const items = await today(person);
    expect(codes(items)).toEqual(['GT-4', 'GT-1', 'GT-2']);
    expect(items[0]).toMatchObject({
      legal: true,
      daysLeft: 25,
      source: '§ 81 Abs. 4 AufenthG',
      may: { acknowledge: true },
    });
    expect(items[1]).toMatchObject({ legal: false, daysLeft: -3, userName: person.name });
  });

  it('show Leitung what is overdue in the own organisation, by code and without a way into the case', async () => {
    expect(await today(leitung)).toMatchObject([{ caseCode: 'GT-1', path: null, may: { acknowledge: false } }]);
    const elsewhere = await district.person('leitung', {
      organisationId: await district.newOrganisation('freier_traeger'),
    });
    expect(await today(elsewhere)).toEqual([]);
  });

  it('show nothing to colleagues and to other districts, everything to the deputy', async () => {
    const colleague = await district.person('case_manager');
    const other = await District.create(api);
    expect(await today(colleague)).toEqual([]);
    expect(await today(await other.person('case_manager'))).toEqual([]);
    const day = api.clock.today();
    await person.post('/api/substitutions', { deputyUserId: colleague.id, startsOn: day, endsOn: day });
    expect(codes(await today(colleague))).toEqual(['GT-4', 'GT-1', 'GT-2']);
    await other.close();
  });

  it('disappear when somebody took care of them, until the next stage', async () => {
    await worker.get(ReminderSweep, { strict: false }).sweep();
    const [, overdue] = await today(person);
    expect((await person.post(`/api/reminders/${overdue!.id}/acknowledgement`)).status).toBe(204);
    expect(codes(await today(person))).toEqual(['GT-4', 'GT-2']);
    api.clock.travel({ days: 4 });
    await worker.get(ReminderSweep, { strict: false }).sweep();
    expect(codes(await today(person))).toEqual(['GT-4', 'GT-1', 'GT-2']);
  });

  it('come back on their day when somebody took care of them ahead of it, and stay with Leitung', async () => {
    const [legal, overdue] = await today(person);
    for (const { id } of [legal!, overdue!]) await person.post(`/api/reminders/${id}/acknowledgement`);
    expect(codes(await today(person))).toEqual(['GT-2']);
    expect(codes(await today(leitung))).toEqual(['GT-1']);
    api.clock.travel({ days: 25 });
    expect(codes(await today(person))).toContain('GT-4');
  });

  it('are taken care of by their own people only', async () => {
    const [, overdue] = await today(person);
    expect(await leitung.post(`/api/reminders/${overdue!.id}/acknowledgement`)).toMatchObject({ status: 403 });
    const colleague = await district.person('case_manager');
    for (const id of [overdue!.id, randomUUID()]) {
      const answer = await colleague.post(`/api/reminders/${id}/acknowledgement`);
      expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
    }
    expect((await (await district.person('fachadministration')).get('/api/reminders')).status).toBe(403);
    expect(codes(await today(person))).toContain('GT-1');
  });
});
