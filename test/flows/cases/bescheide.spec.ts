import type { INestApplicationContext } from '@nestjs/common';
import { addDays } from '@fallnetz/platform';
import { ReminderSweep } from '../../../libs/reminders/src/reminder/reminder-sweep';
import { startApi, type TestApi } from '../../given/api';
import { givenCase } from '../../given/case';
import { District } from '../../given/given';
import type { Person } from '../../given/person';
import { givenSubstitution } from '../../given/substitution';
import { createWorker } from '../../given/worker';

interface Letter {
  id: string;
  dueOn: string;
  lastDay: string;
  state: string;
  version: number;
}

describe('decision letters', () => {
  let api: TestApi;
  let worker: INestApplicationContext;
  let district: District;
  let lead: Person;
  let colleague: Person;
  let id: string;
  let code: string;

  beforeAll(async () => {
    api = await startApi();
    worker = await createWorker({ database: api.database, clock: api.clock });
  });
  beforeEach(async () => {
    api.clock.reset();
    district = await District.create(api);
    lead = await district.person('case_manager');
    colleague = await district.person('case_manager');
    ({ id, code } = await givenCase(lead));
    await lead.post(`/api/cases/${id}/assignments`, { userId: colleague.id, part: 'co_worker' });
  });
  afterEach(() => district.close());
  afterAll(async () => {
    await worker.close();
    await api.close();
  });

  const path = (rest = ''): string => `/api/cases/${id}/bescheide${rest}`;
  const inDays = (days: number): string => addDays(api.clock.today(), days);
  const asylum = () => ({ kind: 'asylum', delivery: 'formal', receivedOn: inDays(0), instructed: 'yes' });
  const record = (fields: object, person = lead) => person.post<{ id: string }>(path(), fields);
  const letters = async (person = lead): Promise<Letter[]> => (await person.get<Letter[]>(path())).body;

  it('get a day proposed by a dated rule, marked until a person confirms it', async () => {
    expect((await record({ ...asylum(), authority: 'BAMF' })).status).toBe(201);
    const [letter] = await letters();
    expect(letter).toMatchObject({
      deliveredOn: inDays(0),
      proposedOn: inDays(14),
      dueOn: inDays(14),
      state: 'to_confirm',
      rule: { amount: 2, unit: 'week', validFrom: '2025-01-01', source: expect.stringContaining('§ 74') as string },
    });
    expect((await lead.get(`/api/cases/${id}`)).body).toMatchObject({ nextDue: { on: inDays(14), what: 'appeal' } });
    const day = { dueOn: inDays(13), version: letter!.version };
    expect((await colleague.post(path(`/${letter!.id}/confirmation`), day)).status).toBe(204);
    expect(await letters()).toMatchObject([{ state: 'confirmed', dueOn: inDays(13), confirmedByName: colleague.name }]);
  });

  it.each([
    [{ kind: 'asylum', delivery: 'formal', receivedOn: '2026-11-06', instructed: 'yes' }, '2026-11-06', '2026-11-20'],
    [{ kind: 'abh', delivery: 'post', postedOn: '2026-11-10', instructed: 'yes' }, '2026-11-14', '2026-12-14'],
    [
      { kind: 'abh', delivery: 'post', postedOn: '2026-11-10', receivedOn: '2026-11-12', instructed: 'unknown' },
      '2026-11-14',
      '2026-12-14',
    ],
    [
      { kind: 'social', delivery: 'post', postedOn: '2026-11-10', receivedOn: '2026-11-18', instructed: 'yes' },
      '2026-11-18',
      '2026-12-18',
    ],
    [{ kind: 'social', delivery: 'handed', receivedOn: '2026-11-10', instructed: 'no' }, '2026-11-10', '2027-11-10'],
  ])('count %j from %s to %s', async (fields, deliveredOn, dueOn) => {
    await record({ ...fields, confirmed: ['bescheid.past'] });
    expect(await letters()).toMatchObject([{ deliveredOn, dueOn }]);
  });

  it('that end on a Sunday say until when there is still time, and are not over before', async () => {
    const sundays = { ...asylum(), receivedOn: '2027-11-14' };
    const monday = (Date.parse('2027-11-29T09:00:00Z') - api.clock.now().getTime()) / 60_000;
    const answerOn = async (travel: object) => {
      api.clock.travel(travel);
      lead = await district.person('case_manager');
      ({ id } = await givenCase(lead));
      return record(sundays);
    };
    expect((await answerOn({ minutes: monday })).status).toBe(201);
    expect(await letters()).toMatchObject([{ dueOn: '2027-11-28', lastDay: '2027-11-29' }]);
    expect((await answerOn({ days: 1 })).body).toMatchObject({ questions: [{ code: 'bescheid.past' }] });
  });

  it('reach the deputy on the same day when the lead is absent, and Leitung only by code on the last', async () => {
    const deputy = await district.person('case_manager');
    const leitung = await district.person('leitung');
    await givenSubstitution(api, district, lead, deputy);
    await record(asylum(), colleague);
    await worker.get(ReminderSweep, { strict: false }).sweep();
    const told = (await deputy.get<{ items: object[] }>('/api/notifications')).body.items;
    expect(told).toMatchObject([
      {
        kind: 'appeal_deadline',
        onBehalfOf: lead.name,
        path: `/faelle/${id}?reiter=lage`,
        text: expect.stringContaining(code) as string,
      },
    ]);
    expect((await deputy.get<object[]>('/api/reminders')).body).toMatchObject([
      { kind: 'appeal_deadline', legal: true },
    ]);
    expect((await leitung.get<{ items: object[] }>('/api/notifications')).body.items).toEqual([]);
    expect(await letters(deputy)).toHaveLength(1);
    const { rows } = await district.sql.query(
      `select acting_for from access_log where actor_id = $1 and what = 'bescheide'`,
      [deputy.id],
    );
    expect(rows).toEqual([{ acting_for: lead.id }]);
  });

  it('keep the lawyer, and are asked about again when what the day follows from changes', async () => {
    await record(asylum());
    const [letter] = await letters();
    await lead.post(path(`/${letter!.id}/confirmation`), { dueOn: letter!.dueOn, version: 1 });
    const lawyer = { lawyer: 'Testkanzlei Beispiel, Tel. 0000', lawyerContactedOn: inDays(0) };
    expect((await lead.patch(path(`/${letter!.id}`), { ...lawyer, version: 2 })).status).toBe(204);
    expect(await letters()).toMatchObject([{ ...lawyer, state: 'confirmed' }]);
    await lead.patch(path(`/${letter!.id}`), { kind: 'asylum_short', version: 3 });
    expect(await letters()).toMatchObject([{ ...lawyer, state: 'to_confirm', dueOn: inDays(7) }]);
    const late = await colleague.patch(path(`/${letter!.id}`), { remark: 'x', version: 3 });
    expect([late.status, late.body]).toMatchObject([
      409,
      { code: 'version.stale', changed: [{ actorName: lead.name }] },
    ]);
  });

  it('ask before a day after the proposed one or in the past is taken', async () => {
    await record(asylum());
    const [letter] = await letters();
    const later = { dueOn: inDays(20), version: 1 };
    const confirmation = path(`/${letter!.id}/confirmation`);
    expect((await lead.post(confirmation, later)).body).toMatchObject({
      questions: [{ code: 'bescheid.later-than-rule' }],
    });
    expect((await lead.post(confirmation, { ...later, confirmed: ['bescheid.later-than-rule'] })).status).toBe(204);
    const past = await record({ ...asylum(), receivedOn: inDays(-30) });
    expect([past.status, past.body]).toMatchObject([422, { questions: [{ code: 'bescheid.past', field: 'dueOn' }] }]);
    expect(await letters()).toHaveLength(1);
  });

  it('end with what became of them, and remind nobody any more', async () => {
    await record(asylum());
    const [letter] = await letters();
    const end = { outcome: 'appealed', version: 1 };
    expect((await lead.post(path(`/${letter!.id}/end`), end)).status).toBe(204);
    expect(await letters()).toMatchObject([{ state: 'ended', outcome: 'appealed' }]);
    expect((await lead.post(path(`/${letter!.id}/end`), { ...end, version: 2 })).body.code).toBe('bescheid.ended');
    expect((await lead.get(`/api/cases/${id}`)).body).toMatchObject({ nextDue: null });
    const { rows } = await district.sql.query(`select 1 from reminder where case_id = $1 and state = 'open'`, [id]);
    expect(rows).toEqual([]);
  });

  it.each([
    [{ kind: 'x' }, 'kind', 'field.not-a-choice'],
    [{ receivedOn: null }, 'receivedOn', 'field.required'],
    [{ delivery: 'post', receivedOn: null }, 'postedOn', 'field.required'],
    [{ receivedOn: '2199-01-01' }, 'receivedOn', 'case.day-in-future'],
    [{ receivedOn: '2026-11-01', postedOn: '2026-11-02' }, 'receivedOn', 'bescheid.received-before-posted'],
    [{ kind: 'other' }, 'dueOn', 'bescheid.no-rule'],
    [{ instructed: 'maybe' }, 'instructed', 'field.not-a-choice'],
    [{ state: 'confirmed' }, 'state', 'field.unknown'],
    [{ lawyer: 'x'.repeat(301) }, 'lawyer', 'field.too-long'],
  ])('refuse %j, name the field and write nothing', async (fields, field, code) => {
    expect(await record({ ...asylum(), ...fields })).toMatchObject({
      status: 400,
      body: { code: 'request.invalid', fields: [{ field, code }] },
    });
    expect(await letters()).toEqual([]);
  });

  it('are not there for anybody else', async () => {
    await record(asylum());
    const [letter] = await letters();
    const stranger = await district.person('case_manager');
    const other = await District.create(api);
    const far = await other.person('case_manager');
    const leitung = await district.person('leitung');
    for (const [person, status] of [
      [stranger, 404],
      [far, 404],
      [leitung, 403],
    ] as const) {
      // Leitung without insight: as if it were not there.
      expect((await person.get(path())).status).toBe(404);
      expect((await record(asylum(), person)).status).toBe(status);
      expect((await person.patch(path(`/${letter!.id}`), { remark: 'x', version: 1 })).status).toBe(status);
      expect((await person.post(path(`/${letter!.id}/end`), { outcome: 'lapsed', version: 1 })).status).toBe(status);
    }
    const own = await givenCase(lead);
    const foreign = `/api/cases/${own.id}/bescheide/${letter!.id}/confirmation`;
    expect((await lead.post(foreign, { dueOn: inDays(3), version: 1 })).status).toBe(404);
    expect(await letters()).toMatchObject([{ state: 'to_confirm', version: 1 }]);
    await other.close();
  });
});
