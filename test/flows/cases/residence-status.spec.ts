import { startApi, type TestApi } from '../../given/api';
import { givenCase } from '../../given/case';
import { District } from '../../given/given';
import type { Person } from '../../given/person';

interface Band {
  id: string;
  status: string;
  current: boolean;
}

describe('Aufenthaltsstatus', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    worker = await district.person('case_manager');
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const record = (id: string, band: object) => worker.post<{ id: string }>(`/api/cases/${id}/residence-statuses`, band);
  const bands = async (id: string): Promise<Band[]> =>
    (await worker.get<Band[]>(`/api/cases/${id}/residence-statuses`)).body;

  it('keeps dated bands and knows which one counts today', async () => {
    const { id } = await givenCase(worker);
    await record(id, { status: 'duldung_60a', validFrom: '2020-01-01', validUntil: '2024-12-31', source: 'stated' });
    await record(id, { status: 'ae_104c', validFrom: '2025-01-01', validUntil: '2098-12-31', source: 'seen' });
    await record(id, { status: 'ae_25b', validFrom: '2099-01-01', source: 'stated' });
    expect((await bands(id)).map(({ status, current }) => [status, current])).toEqual([
      ['ae_25b', false],
      ['ae_104c', true],
      ['duldung_60a', false],
    ]);
    const { body } = await worker.get(`/api/cases/${id}`);
    expect(body).toMatchObject({
      residence: { status: 'ae_104c', validUntil: '2098-12-31' },
      nextDue: { on: '2098-12-31', what: 'residence_title', overdue: false },
    });
  });

  it('takes „nicht erhoben“ for an answer', async () => {
    const { id } = await givenCase(worker);
    expect((await record(id, { status: 'nicht_erhoben', source: 'stated' })).status).toBe(201);
    expect(await bands(id)).toMatchObject([{ status: 'nicht_erhoben', current: true }]);
  });

  it('reminds the lead of the expiry by the deadline rule, and of the newest title alone', async () => {
    const { id, code } = await givenCase(worker);
    const remindersOf = async (): Promise<object[]> => {
      const sql = `select r.user_id, r.case_code, r.due_on::text, r.next_on::text, r.state from reminder r
        where r.case_id = $1 and r.kind = 'residence_title_expires' order by r.state desc`;
      return (await district.sql.query<object>(sql, [id])).rows;
    };
    await record(id, { status: 'fiktion_81_4', validFrom: '2020-01-01', validUntil: '2097-05-01', source: 'seen' });
    const first = { user_id: worker.id, case_code: code, due_on: '2097-05-01', next_on: '2097-01-01', state: 'open' };
    expect(await remindersOf()).toEqual([first]);
    await record(id, { status: 'ae_25b', validFrom: '2021-01-01', validUntil: '2098-05-01', source: 'seen' });
    expect(await remindersOf()).toMatchObject([
      { due_on: '2098-05-01', state: 'open' },
      { due_on: '2097-05-01', state: 'cancelled' },
    ]);
    await record(id, { status: 'niederlassung_9', validFrom: '2022-01-01', source: 'seen' });
    expect(await remindersOf()).toMatchObject([{ state: 'cancelled' }, { state: 'cancelled' }]);
  });

  it.each([
    [{ status: 'ae_99', source: 'seen' }, 'request.invalid'],
    [{ status: 'ae_24' }, 'request.invalid'],
    [{ status: 'ae_24', source: 'seen', validUntil: '2026-02-30' }, 'request.invalid'],
    [{ status: 'ae_24', source: 'seen', remark: 'x' }, 'request.invalid'],
    [{ status: 'ae_24', source: 'seen', validFrom: '2026-02-02', validUntil: '2026-02-01' }, 'residence-status.period'],
  ])('refuses %j and writes nothing', async (band, code) => {
    const { id } = await givenCase(worker);
    const answer = await worker.post(`/api/cases/${id}/residence-statuses`, band);
    expect([answer.status, answer.body.code]).toEqual([400, code]);
    expect(await bands(id)).toEqual([]);
  });
});
