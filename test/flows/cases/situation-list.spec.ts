import { addDays } from '@fallnetz/platform';
import { startApi, type TestApi } from '../../given/api';
import { type GivenCase, givenCase } from '../../given/case';
import { District } from '../../given/given';
import type { Person } from '../../given/person';
import { givenSituation } from '../../given/situation';
import { givenSubstitution } from '../../given/substitution';

interface Item {
  caseId: string;
  code: string;
  displayName: string;
  value: string | null;
  language: string | null;
  skill: string | null;
  continued: boolean;
}

interface Page {
  items: Item[];
  next: string | null;
}

/** Scenario 11: a mother from Ukraine changes from SGB II to AsylbLG on 1 July 2026. */
describe('the situation of all cases on a day', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;
  let mother: GivenCase;
  let other: GivenCase;
  let silent: GivenCase;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    worker = await district.person('case_manager');
    mother = await givenCase(worker, { client: { familyName: 'Testmutter' } });
    other = await givenCase(worker);
    silent = await givenCase(worker);
    const sgb = { history: 'rechtskreis', value: 'sgb_ii', validFrom: '2025-06-15' };
    await givenSituation(worker, mother.id, sgb);
    const change = { history: 'rechtskreis', value: 'asylblg', validFrom: '2026-07-01' };
    await givenSituation(worker, mother.id, { ...change, confirmed: ['situation.end-earlier'] });
    await givenSituation(worker, other.id, sgb);
    await givenSituation(worker, silent.id, { value: 'nicht_erhoben' });
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const ask = async (query: string, reader = worker) => reader.get<Page>(`/api/situations?${query}`);
  const list = async (query: string, reader = worker): Promise<string[]> =>
    (await ask(query, reader)).body.items.map(({ caseId, value }) => `${caseId} ${value}`).sort();
  const counts = async (query: string, reader = worker): Promise<string[]> => {
    const { body } = await reader.get<{ value: string | null; skill: string | null; cases: number }[]>(
      `/api/situations/counts?${query}`,
    );
    return body.map(({ value, skill, cases }) => `${skill ?? ''} ${value} ${cases}`.trim());
  };

  it.each([
    ['2025-06-14', [null, null]],
    ['2025-06-15', ['sgb_ii', 'sgb_ii']],
    ['2026-06-30', ['sgb_ii', 'sgb_ii']],
    ['2026-07-01', ['asylblg', 'sgb_ii']],
  ])('is right on %s, the days around the change', async (day, [hers, theirs]) => {
    expect(await list(`on=${day}&history=rechtskreis`)).toEqual(
      [`${mother.id} ${hers}`, `${other.id} ${theirs}`, `${silent.id} null`].sort(),
    );
  });

  it('finds her by value, and counts', async () => {
    expect(await list('on=2026-07-01&history=rechtskreis&value=asylblg')).toEqual([`${mother.id} asylblg`]);
    expect(await list('on=2026-06-30&history=rechtskreis&value=asylblg')).toEqual([]);
    expect(await counts('on=2026-06-30&history=rechtskreis')).toEqual(['sgb_ii 2', 'null 1']);
    expect(await counts('on=2026-07-01&history=rechtskreis')).toEqual(['asylblg 1', 'sgb_ii 1', 'null 1']);
  });

  it('shows not collected and nothing recorded alike', async () => {
    expect(await list('history=residence&value=none')).toEqual(
      [`${mother.id} null`, `${other.id} null`, `${silent.id} null`].sort(),
    );
    expect(await counts('history=residence')).toEqual(['null 3']);
  });

  it('lists a language per skill, the newest measurement up to the day', async () => {
    const reader = await district.person('case_manager');
    const file = await givenCase(reader);
    const german = { history: 'language', language: 'de' };
    await givenSituation(reader, file.id, { ...german, value: 'a1', skill: 'overall', validFrom: '2024-03-01' });
    await givenSituation(reader, file.id, { ...german, value: 'a2', skill: 'overall', validFrom: '2025-03-01' });
    await givenSituation(reader, file.id, { ...german, value: 'a1', skill: 'writing', validFrom: '2025-03-01' });
    expect(await counts('history=language&on=2024-12-31', reader)).toEqual(['overall a1 1']);
    expect(await counts('history=language&on=2025-03-01', reader)).toEqual(['overall a2 1', 'writing a1 1']);
    expect((await ask('history=language&on=2025-03-01&limit=1', reader)).body.next).not.toBeNull();
  });

  it('answers what was known on a day', async () => {
    const reader = await district.person('case_manager');
    const file = await givenCase(reader);
    const id = await givenSituation(reader, file.id, { history: 'work', value: 'employed', validFrom: '2024-01-01' });
    await reader.patch(`/api/cases/${file.id}/situation-entries/${id}`, { value: 'mini_job', version: 1 });
    await district.sql.query(
      `update situation_entry_past set entry = entry || jsonb_build_object('recorded_at', now() - interval '2 days')
       where entry_id = $1`,
      [id],
    );
    const yesterday = addDays(api.clock.today(), -1);
    const before = addDays(api.clock.today(), -3);
    const day = 'history=work&on=2024-02-01';
    expect(await list(day, reader)).toEqual([`${file.id} mini_job`]);
    expect(await list(`${day}&knownOn=${yesterday}`, reader)).toEqual([`${file.id} employed`]);
    expect(await list(`${day}&knownOn=${before}`, reader)).toEqual([`${file.id} null`]);
    expect(await counts(`${day}&knownOn=${yesterday}`, reader)).toEqual(['employed 1']);
  });

  it('can be asked for the cases that ran on the day alone', async () => {
    const today = api.clock.today();
    expect(await list(`history=rechtskreis&running=true&on=${today}`)).toHaveLength(3);
    expect(await list(`history=rechtskreis&running=true&on=${addDays(today, -1)}`)).toEqual([]);
    expect(await counts(`history=rechtskreis&running=true&on=${addDays(today, -1)}`)).toEqual([]);
  });

  it('goes on page by page, each case once', async () => {
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const { body }: { body: Page } = await ask(`history=rechtskreis&limit=2${next ? `&cursor=${next}` : ''}`);
      seen.push(...body.items.map(({ code }) => code));
      next = body.next;
    } while (next);
    expect(seen).toEqual([mother.code, other.code, silent.code].sort());
  });

  it('stays inside the own wall, logs every case shown, and is refused to Leitung', async () => {
    const colleague = await district.person('case_manager');
    expect(await list('history=rechtskreis', colleague)).toEqual([]);
    expect(await counts('history=rechtskreis', colleague)).toEqual([]);
    const deputy = await district.person('case_manager');
    await givenSubstitution(api, district, worker, deputy);
    expect(await list('history=rechtskreis', deputy)).toHaveLength(3);
    const { rows } = await district.sql.query<{ case_id: string }>(
      `select case_id from access_log where actor_id = $1 and acting_for = $2 and what = 'situation'`,
      [deputy.id, worker.id],
    );
    expect(rows.map(({ case_id }) => case_id).sort()).toEqual([mother.id, other.id, silent.id].sort());
    for (const role of ['leitung', 'koordinierende_stelle', 'fachadministration', 'abh_participant'] as const) {
      const somebody = await district.person(role);
      expect((await ask('history=rechtskreis', somebody)).status).toBe(403);
      expect((await somebody.get('/api/situations/counts?history=rechtskreis')).status).toBe(403);
    }
    const elsewhere = await District.create(api);
    expect(await list('history=rechtskreis', await elsewhere.person('case_manager'))).toEqual([]);
    await elsewhere.close();
  });

  it('shows no name without a consent in force', async () => {
    const reader = await district.person('case_manager');
    const file = await givenCase(reader, { client: { familyName: 'Testname' } });
    expect((await ask('history=work', reader)).body.items[0]?.displayName).toContain('Testname');
    await district.sql.query(`update consent set withdrawn_at = now() where client_id = $1`, [file.clientId]);
    expect((await ask('history=work', reader)).body.items[0]?.displayName).not.toContain('Testname');
  });

  it.each([
    '',
    'history=religion',
    'history=work&on=2026-02-30',
    'history=work&knownOn=x',
    'history=work&value=A',
    'history=work&cursor=x',
    'history=work&limit=101',
    'history=work&more=1',
  ])('refuses %p', async (query) => {
    expect((await ask(query)).status).toBe(400);
  });

  it('finds the affected cases in the own list, as it holds today', async () => {
    const lister = await district.person('case_manager');
    const affected = await givenCase(lister);
    const other = await givenCase(lister);
    await givenSituation(lister, affected.id, { value: 'ae_24', validFrom: '2025-06-15' });
    await givenSituation(lister, other.id, { value: 'ae_24', validFrom: '2022-06-15' });
    const sgb = { history: 'rechtskreis', value: 'sgb_ii', validFrom: '2025-06-15' };
    await givenSituation(lister, affected.id, sgb);
    await givenSituation(lister, affected.id, {
      ...{ history: 'rechtskreis', value: 'asylblg', validFrom: addDays(api.clock.today(), -1) },
      confirmed: ['situation.end-earlier'],
    });
    await givenSituation(lister, other.id, sgb);
    const list = async (query: string): Promise<string[]> => {
      const { body } = await lister.get<{ items: { id: string }[] }>(`/api/cases?${query}`);
      return body.items.map((item) => item.id).sort();
    };
    expect(await list('rechtskreis=asylblg')).toEqual([affected.id]);
    expect(await list('rechtskreis=sgb_ii&residence=ae_24')).toEqual([other.id]);
    expect(await list('residence=ae_24')).toEqual([affected.id, other.id].sort());
    const colleague = await district.person('case_manager');
    expect((await colleague.get<{ items: object[] }>('/api/cases?rechtskreis=asylblg')).body.items).toEqual([]);
    expect((await lister.get("/api/cases?rechtskreis=x'")).status).toBe(400);
  });
});
