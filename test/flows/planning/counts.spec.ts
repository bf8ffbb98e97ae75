import { startApi, type TestApi } from '../../given/api';
import { givenCase } from '../../given/case';
import { District } from '../../given/given';
import type { Person } from '../../given/person';
import { givenCatalogue, givenCounts, givenIssue, givenTheme, observation } from '../../given/planning';

interface Counts {
  columns: string[];
  rows: { ags: string; cells: (number | null)[]; total: number | null }[];
  columnTotals: (number | null)[];
  total: number | null;
  minimum: number;
  atLeast: boolean;
}

describe('counts by municipality and quarter', () => {
  let api: TestApi;
  let district: District;
  let manager: Person;
  let reporter: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    manager = await district.person('koordinierende_stelle');
    reporter = await district.person('case_manager');
    await givenCatalogue(manager);
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const ofTheme = async (id: string) => (await manager.get<Counts>(`/api/themes/${id}/counts`)).body;
  const ofChallenge = async (code: string) =>
    (await manager.get<Counts>(`/api/planning/counts?challenge=${code}`)).body;

  it('show what is large enough and hide the rest', async () => {
    const id = await givenTheme(manager, [], { challengeCode: 'AW-2' });
    const { columns } = await ofTheme(id);
    expect(columns).toHaveLength(9);
    await givenCounts(district, id, columns.slice(-4), [
      [9, 4, 1, 2],
      [4, 12, 2, 1],
      [2, 4, 3, 1],
    ]);
    const counts = await ofTheme(id);
    expect(counts).toMatchObject({
      minimum: 5,
      atLeast: false,
      total: 45,
      rows: [{ total: 16 }, { total: 19 }, { total: 10 }],
    });
    expect(counts.rows.map(({ cells }) => cells.slice(-4, -2))).toEqual([
      [9, null],
      [null, 12],
      [null, null],
    ]);
    expect(JSON.stringify(counts)).not.toMatch(/(?<=[[,:])[1-4](?=[,\]}])/);
    const { body } = await manager.get(`/api/themes/${id}`);
    expect(body).toMatchObject({ issues: 45, municipalities: ['Ort 1', 'Ort 2', 'Ort 3'] });
  });

  it('add up in one column what is shown of older quarters', async () => {
    const id = await givenTheme(manager);
    const { columns } = await ofTheme(id);
    const quarters = ['2019-Q1', '2020-Q3', ...columns.slice(-2)];
    await givenCounts(district, id, quarters, [
      [5, 4, 2, 3],
      [6, 6, 3, 2],
      [0, 1, 3, 3],
    ]);
    const { columnTotals, rows } = await ofTheme(id);
    expect(columns[0]).toBe('earlier');
    expect(columnTotals[0]).toBe(22);
    // 1 and 4 are too small to be shown, and an exact 9 would tell the 4 to who saw the 5 beside it.
    expect(rows.map(({ cells }) => cells[0])).toEqual([null, 12, null]);
  });

  it('show nothing of a theme with fewer than five observations', async () => {
    const id = await givenTheme(manager, [await givenIssue(reporter)]);
    const { rows, columnTotals, total } = await ofTheme(id);
    expect(
      [...rows.flatMap((row) => [...row.cells, row.total]), ...columnTotals, total].filter((n) => n !== null),
    ).toEqual([]);
  });

  it('change by five persons or not at all: nobody sees where one observation went', async () => {
    const id = await givenTheme(manager);
    const { columns } = await ofTheme(id);
    await givenCounts(district, id, columns.slice(-1), [[6], [7]]);
    const before = await ofTheme(id);
    expect(before.total).toBe(13);
    const issueIds: string[] = [];
    for (let at = 0; at < 5; at += 1) issueIds.push(await givenIssue(reporter));
    const cluster = (ids: string[]) => manager.post(`/api/themes/${id}/issues`, { issueIds: ids });
    expect((await cluster(issueIds.slice(0, 4))).status).toBe(204);
    expect(await ofTheme(id)).toEqual(before);
    expect((await manager.delete(`/api/themes/${id}/issues/${issueIds[0]}`)).status).toBe(204);
    expect(await ofTheme(id)).toEqual(before);
    expect((await manager.get(`/api/themes/${id}`)).body).toMatchObject({ issues: 13 });
    await cluster([issueIds[0]!, issueIds[4]!]);
    expect((await ofTheme(id)).total).toBe(18);
    for (const issueId of issueIds.slice(0, 4)) await manager.delete(`/api/themes/${id}/issues/${issueId}`);
    expect((await ofTheme(id)).total).toBe(18);
    await manager.delete(`/api/themes/${id}/issues/${issueIds[4]}`);
    expect(await ofTheme(id)).toEqual(before);
  });

  it('count a person once, however often their case shows something', async () => {
    const [file, other] = [await givenCase(reporter), await givenCase(reporter)];
    const { ags: _, ...dto } = observation();
    const report = async (caseId: string) =>
      (await reporter.post<{ id: string }>(`/api/cases/${caseId}/structural-issues`, dto)).body.id;
    const own: string[] = [];
    for (let at = 0; at < 6; at += 1) own.push(await report(file.id));
    const id = await givenTheme(manager, own);
    expect((await ofTheme(id)).total).toBeNull();
    const others = [await report(other.id), await givenIssue(reporter), await givenIssue(reporter)];
    await manager.post(`/api/themes/${id}/issues`, { issueIds: others });
    expect((await ofTheme(id)).total).toBeNull();
    await manager.post(`/api/themes/${id}/issues`, { issueIds: [await givenIssue(reporter)] });
    expect((await ofTheme(id)).total).toBe(5);
  });

  it('of a challenge tell no more than its themes: one observation more or less is not to be seen', async () => {
    const fresh = async () => {
      const { body } = await manager.post<{ id: string }>('/api/challenges', { fieldCode: 'AW', label: 'Eigene' });
      const { rows } = await district.sql.query<{ code: string }>('select code from challenge where id = $1', [
        body.id,
      ]);
      return rows[0]!.code;
    };
    const code = await fresh();
    expect((await ofChallenge(code)).total).toBeNull();
    const large = await givenTheme(manager, [], { challengeCode: code });
    const { columns } = await ofTheme(large);
    await givenCounts(district, large, columns.slice(-2), [
      [8, 8],
      [8, 8],
      [8, 8],
    ]);
    const before = await ofChallenge(code);
    expect(before).toMatchObject({ atLeast: true, total: 48 });
    const small = await givenTheme(manager, [], { challengeCode: code });
    await givenCounts(district, small, columns.slice(-1), [[1]]);
    expect(await ofChallenge(code)).toEqual(before);
    const second = await givenTheme(manager, [], { challengeCode: code });
    await givenCounts(district, second, columns.slice(-2), [
      [8, 8],
      [8, 8],
      [8, 8],
    ]);
    expect((await ofChallenge(code)).total).toBe(96);
  });

  it('leave out what still lies in the inbox, where place and quarter are read one by one', async () => {
    const code = 'AW-1';
    const before = await ofChallenge(code);
    for (let at = 0; at < 6; at += 1) await givenIssue(reporter);
    expect(await ofChallenge(code)).toEqual(before);
  });

  it.each(['ags=05999001', 'quarter=2026-Q1', 'from=2026-01-01', 'rechtskreis=sgb_ii', 'theme=x'])(
    'know no filter to play with (%s)',
    async (filter) => {
      const { status, body } = await manager.get(`/api/planning/counts?challenge=AW-1&${filter}`);
      expect([status, body.code]).toEqual([400, 'request.invalid']);
    },
  );

  it('need a challenge and the Koordinierende Stelle', async () => {
    expect((await manager.get('/api/planning/counts')).status).toBe(400);
    expect((await reporter.get('/api/planning/counts?challenge=AW-1')).status).toBe(403);
  });
});
