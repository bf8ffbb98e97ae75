import { startApi, type TestApi } from '../../given/api';
import { givenCase } from '../../given/case';
import { District } from '../../given/given';
import type { Person } from '../../given/person';
import { givenCatalogue, observation } from '../../given/planning';

describe('a structural problem reported from a case', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;
  let manager: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    worker = await district.person('case_manager');
    manager = await district.person('koordinierende_stelle');
    await givenCatalogue(manager);
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const report = (person: Person, caseId: string, more: object = {}) => {
    const { ags: _ags, ...seen } = observation(more);
    return person.post<{ id: string }>(`/api/cases/${caseId}/structural-issues`, seen);
  };
  const linksOf = async (caseId: string): Promise<string[]> => {
    const sql = 'select structural_issue_id as id from case_structural_issue where case_id = $1';
    return (await district.sql.query<{ id: string }>(sql, [caseId])).rows.map(({ id }) => id);
  };

  it('reaches the Koordinierende Stelle without a trace of the case, and only the case keeps the link', async () => {
    const { id, code } = await givenCase(worker);
    const { status, body } = await report(worker, id);
    expect(status).toBe(201);
    expect(await linksOf(id)).toEqual([body.id]);
    const inbox = await manager.get('/api/structural-issues');
    expect(JSON.stringify(inbox.body)).toContain(body.id);
    for (const trace of [id, code, worker.id, worker.name, 'Beispiel'])
      expect(JSON.stringify(inbox.body)).not.toContain(trace);
    const columns = await district.sql.query(
      `select 1 from information_schema.columns where table_name like 'structural_issue%' and column_name like 'case%'`,
    );
    expect(columns.rowCount).toBe(0);
    const { body: timeline } = await worker.get<{ items: { type: string }[] }>(`/api/cases/${id}/timeline?limit=1`);
    expect(timeline.items[0]!.type).toBe('case.structural-issue-reported');
    expect(JSON.stringify(timeline)).not.toContain(body.id);
  });

  it.each([
    [
      'the name',
      (_code: string) => ({ observation: 'Die Testfrau bekommt keinen Kursplatz am Abend.' }),
      'observation',
      'Testfrau',
    ],
    ['the birth date', () => ({ wish: 'Ein Platz für 17.5.1990' }), 'wish', '17.5.1990'],
    ['the phone number', () => ({ observation: 'Erreichbar ist sie unter 05241 8501.' }), 'observation', '05241 8501'],
    ['the Fallcode', (code: string) => ({ wish: `Abhilfe wie im Fall ${code.toLowerCase()}` }), 'wish', ''],
  ])(
    'is refused with %s of this very case, and says where without repeating it',
    async (_what, textWith, field, word) => {
      const { id, code } = await givenCase(worker, { client: { phone: '05241/8501' } });
      const sent: Record<string, string> = textWith(code);
      const answer = await report(worker, id, sent);
      expect(answer).toMatchObject({
        status: 400,
        body: { code: 'request.invalid', fields: [{ field, code: 'structural-issue.identifying' }] },
      });
      const { fields } = answer.body as unknown as { fields: { places: { from: number; until: number }[] }[] };
      const found = fields[0]?.places.map(({ from, until }) => sent[field]?.slice(from, until));
      expect(found).toEqual([word || code.toLowerCase()]);
      expect(JSON.stringify(answer.body)).not.toContain(found![0]);
      expect(await linksOf(id)).toEqual([]);
    },
  );

  it('is refused with bad input, for others and for closed cases', async () => {
    const { id } = await givenCase(worker);
    for (const bad of [{ challengeCode: 'XX-1' }, { observation: ' ' }, { caseId: id }, { level: 'welt' }]) {
      expect((await report(worker, id, bad)).body).toMatchObject({ code: 'request.invalid' });
    }
    expect((await report(await district.person('case_manager'), id)).status).toBe(404);
    expect((await report(await district.person('leitung'), id)).status).toBe(403);
    expect((await report(manager, id)).status).toBe(403);
    await worker.post(`/api/cases/${id}/closure`, { reason: 'own_wish', goalResults: [], measures: [], version: 1 });
    expect((await report(worker, id)).body).toMatchObject({ code: 'case.closed' });
    expect(await linksOf(id)).toEqual([]);
  });
});
