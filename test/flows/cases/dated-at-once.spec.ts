import { startApi, type TestApi } from '../../given/api';
import { givenCase } from '../../given/case';
import { eventually } from '../../given/eventually';
import { District } from '../../given/given';
import { CATALOGUE, lawValue } from '../../given/law-rules';
import type { Answer, Person } from '../../given/person';
import { givenSituation } from '../../given/situation';

interface Stale {
  code: string;
  changed: { actorName: string; fields: string[] }[];
}

/** Each changes another entry of one line, and the first one's change ends the second one's entry earlier. */
describe('two people in one dated history at the same moment', () => {
  let api: TestApi;
  let district: District;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  it('go one after the other in the law rules: the second learns what the first one changed', async () => {
    const [first, second] = await two('fachadministration');
    const add = async (fields: object) =>
      (await first.post<{ id: string }>(CATALOGUE, lawValue({ ...fields, confirmed: CONFIRMED }))).body.id;
    const early = await add({ validFrom: '2025-01-01', validUntil: '2025-06-30' });
    const late = await add({ validFrom: '2026-01-01' });
    const line = 'law-rule/{"catalogue":"housing","code":"tiny_house"}';
    const answers = await atOnce(line, [
      () => first.patch(`${CATALOGUE}/${late}`, { validFrom: '2025-04-01', version: 1, confirmed: CONFIRMED }),
      () => second.patch(`${CATALOGUE}/${early}`, { validUntil: '2025-09-30', version: 1, confirmed: CONFIRMED }),
    ]);
    expectSecondLearns(answers, first);
  });

  it('go one after the other in a case, and nothing deleted comes back', async () => {
    const [lead, worker] = await two('case_manager');
    const { id } = await givenCase(lead);
    await lead.post(`/api/cases/${id}/assignments`, { userId: worker.id, part: 'co_worker' });
    const path = `/api/cases/${id}/situation-entries`;
    const work = { history: 'work', value: 'employed', confirmed: CONFIRMED };
    const early = await givenSituation(lead, id, { ...work, validFrom: '2025-01-01', validUntil: '2025-06-30' });
    const late = await givenSituation(lead, id, { ...work, validFrom: '2026-01-01' });
    const line = `situation/${id}`;
    const answers = await atOnce(line, [
      () => lead.patch(`${path}/${late}`, { validFrom: '2025-04-01', version: 1, confirmed: CONFIRMED }),
      () => worker.patch(`${path}/${early}`, { validUntil: '2025-09-30', version: 1, confirmed: CONFIRMED }),
    ]);
    expectSecondLearns(answers, lead);
    const removed = await atOnce(line, [
      () => lead.delete(`${path}/${early}`),
      () => worker.patch(`${path}/${late}`, { validFrom: '2025-02-01', version: 2, confirmed: CONFIRMED }),
    ]);
    expect(removed.map(({ status }) => status)).toEqual([204, 204]);
    expect((await lead.get<{ id: string }[]>(path)).body.map((entry) => entry.id)).toEqual([late]);
  });

  function expectSecondLearns([one, other]: Answer<Stale>[], first: Person): void {
    expect(one!.status).toBeLessThan(300);
    expect(other).toMatchObject({
      status: 409,
      body: { code: 'version.stale', changed: [{ actorName: first.name, fields: ['validUntil'] }] },
    });
  }

  const two = (role: 'fachadministration' | 'case_manager') =>
    Promise.all([district.person(role), district.person(role)]);

  /** Lets both requests come as far as the line, in this order, and then go on. */
  async function atOnce(line: string, requests: (() => Promise<Answer<Stale>>)[]): Promise<Answer<Stale>[]> {
    await district.sql.query('begin');
    await district.sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [line]);
    const answers: Promise<Answer<Stale>>[] = [];
    for (const request of requests) {
      answers.push(request());
      await eventually(async () => expect((await district.sql.query(WAITING)).rowCount).toBe(answers.length));
    }
    await district.sql.query('commit');
    return Promise.all(answers);
  }
});

const CONFIRMED = [
  'situation.end-earlier',
  'situation.end-before-next',
  'situation.gap',
  'law-rule.end-earlier',
  'law-rule.end-before-next',
  'law-rule.gap',
  'law-rule.nothing-after',
];

const WAITING = `select 1 from pg_locks where locktype = 'advisory' and not granted
  and database = (select oid from pg_database where datname = current_database())`;
