import type { INestApplicationContext } from '@nestjs/common';
import { addDays } from '@fallnetz/platform';
import { ReminderSweep } from '../../../libs/reminders/src/reminder/reminder-sweep';
import { startApi, type TestApi } from '../../given/api';
import { givenCase, givenPlan } from '../../given/case';
import { District } from '../../given/given';
import type { Person } from '../../given/person';
import { givenSituation } from '../../given/situation';
import { createWorker } from '../../given/worker';

interface Reminder {
  kind: string;
  caseCode: string;
  path: string | null;
  text: string;
}

describe('reminders of a case', () => {
  let api: TestApi;
  let worker: INestApplicationContext;
  let district: District;
  let person: Person;

  beforeAll(async () => {
    api = await startApi();
    worker = await createWorker({ database: api.database, clock: api.clock });
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

  async function today(): Promise<Reminder[]> {
    await worker.get(ReminderSweep, { strict: false }).sweep();
    const signedIn = await district.signIn(person);
    return (await signedIn.get<Reminder[]>('/api/reminders')).body;
  }

  it('come from a Maßnahme on its due day and end with it', async () => {
    const { id, code } = await givenCase(person);
    const { measureId } = await givenPlan(person, id, { dueOn: inDays(0) });
    expect(await today()).toMatchObject([{ kind: 'measure_due', caseCode: code, path: `/faelle/${id}` }]);
    const { body } = await person.get<{ measures: { id: string; version: number }[] }>(`/api/cases/${id}/hilfeplan`);
    const { version } = body.measures.find((measure) => measure.id === measureId)!;
    const change = await person.patch(`/api/cases/${id}/hilfeplan/measures/${measureId}`, { state: 'done', version });
    expect(change.status).toBe(204);
    expect(await today()).toEqual([]);
  });

  it('announce the end of a residence title before it comes, first of all', async () => {
    const { id, code } = await givenCase(person);
    await givenPlan(person, id, { dueOn: inDays(0) });
    await givenSituation(person, id, { value: 'ae_25b', validFrom: inDays(-300), validUntil: inDays(90) });
    expect(await today()).toMatchObject([{ kind: 'residence_title_expires', caseCode: code }, { kind: 'measure_due' }]);
  });

  it('come back by days without contact in the list of cases', async () => {
    const { id } = await givenCase(person);
    const recent = await givenCase(person);
    await district.sql.query('update case_file set opened_on = $2 where id = $1', [id, inDays(-60)]);
    const quiet = (since: string) => person.get<{ items: { id: string }[] }>(`/api/cases?quietSince=${since}`);
    expect((await quiet(inDays(-60))).body.items.map((item) => item.id)).toEqual([id]);
    expect((await quiet(inDays(0))).body.items.map((item) => item.id).sort()).toEqual([id, recent.id].sort());
    expect((await quiet('gestern')).body.items).toBeUndefined();
  });
});
