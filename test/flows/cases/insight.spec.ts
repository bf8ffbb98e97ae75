import { startApi, type TestApi } from '../../given/api';
import { AsApp } from '../../given/as-app';
import { type GivenCase, givenCase, givenPlan } from '../../given/case';
import { addParticipant, planConference } from '../../given/conference';
import { pdf, upload } from '../../given/files';
import { District } from '../../given/given';
import { givenMember } from '../../given/household';
import { givenInsight, insightReason } from '../../given/insight';
import type { Person } from '../../given/person';

interface Head {
  insights: { byName: string; explanation: string; isMine: boolean; until: string }[];
  may: Record<string, boolean>;
}
interface Timeline {
  items: { type: string; actorName: string; data: Record<string, unknown> }[];
}
interface Looks {
  items: { what: string; actorName: string; caseCode: string | null; purpose: string | null }[];
}

const READS = [
  '',
  '/timeline',
  '/hilfeplan',
  '/situation',
  '/situation-entries',
  '/assessments',
  '/network',
  '/documents',
  '/referrals',
  '/bescheide',
];

describe('insight for Leitung', () => {
  let api: TestApi;
  let district: District;
  let lead: Person;
  let leitung: Person;
  let file: GivenCase;
  let other: GivenCase;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    lead = await district.person('case_manager');
    leitung = await district.person('leitung');
    file = await givenCase(lead, { phase: 'umsetzung' });
    other = await givenCase(lead);
    await lead.post(`/api/cases/${file.id}/notes`, { body: 'Gewöhnliche Testnotiz' });
    await lead.post(`/api/cases/${file.id}/sensitive-notes`, { body: 'Geheime Testnotiz' });
  });
  beforeEach(() => api.clock.reset());
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const read = (person: Person, path = '') => person.get<Head>(`/api/cases/${file.id}${path}`);

  it('opens one case and no other, for reading, with the reason before the lead', async () => {
    expect((await read(leitung)).status).toBe(404);
    const { until } = await givenInsight(leitung, file.id);
    expect(Date.parse(until) - api.clock.now().getTime()).toBeGreaterThan(3.9 * 3_600_000);
    for (const path of READS) expect([path, (await read(leitung, path)).status]).toEqual([path, 200]);
    expect((await leitung.get(`/api/clients/${file.clientId}`)).status).toBe(200);
    expect((await leitung.get(`/api/cases/${other.id}`)).status).toBe(404);
    expect((await leitung.get('/api/cases')).body).toMatchObject({ code: 'access.denied' });
    const { insights, may } = (await read(leitung)).body;
    expect(insights).toEqual([expect.objectContaining({ isMine: true, explanation: insightReason.explanation })]);
    expect(Object.values(may).some(Boolean)).toBe(false);
    expect((await read(lead)).body.insights).toEqual([
      expect.objectContaining({ byName: leitung.name, isMine: false }),
    ]);
  });

  it('shows household, consents, letters and the list of Fallkonferenzen, and nothing of what was said there', async () => {
    await givenMember(lead, file.clientId, { familyName: 'Markerkind' });
    const conferenceId = await planConference(lead, { caseId: file.id });
    await addParticipant(lead, conferenceId, 'Teststelle');
    const letter = { kind: 'social', delivery: 'formal', receivedOn: api.clock.today(), instructed: 'yes' };
    await lead.post(`/api/cases/${file.id}/bescheide`, { ...letter, remark: 'Markerbescheid' });
    await givenInsight(leitung, file.id);
    const seen = async (path: string) => JSON.stringify((await leitung.get(path)).body);
    expect(await seen(`/api/clients/${file.clientId}/household`)).toContain('Markerkind');
    for (const path of ['', '/household'])
      expect((await leitung.get(`/api/clients/${file.clientId}${path}`)).body).toMatchObject({ may: { edit: false } });
    expect(await seen(`/api/cases/${file.id}/bescheide`)).toContain('Markerbescheid');
    const consents = (await leitung.get<{ may: object }[]>(`/api/clients/${file.clientId}/consents`)).body;
    expect(consents.map(({ may }) => may)).toEqual([{ withdraw: false }]);
    const list = `/api/conferences?caseId=${file.id}`;
    expect((await leitung.get<{ items: object[] }>(list)).body.items).toMatchObject([{ participants: 1 }]);
    expect((await leitung.get(`/api/conferences/${conferenceId}`)).status).toBe(403);
    const stranger = await district.person('leitung');
    for (const path of [`/api/clients/${file.clientId}/household`, `/api/cases/${file.id}/bescheide`])
      expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.get(list)).body).toMatchObject({ items: [] });
  });

  it('leaves the documents out unless they were asked for', async () => {
    const reader = await district.person('leitung');
    const { id } = (await upload(lead, file.id, { content: pdf('Markerdokument'), title: 'Markerdokument' })).body;
    const documents = `/api/cases/${file.id}/documents`;
    await givenInsight(reader, file.id);
    expect((await reader.get<{ items: object[] }>(documents)).body.items).toEqual([]);
    expect((await reader.get(`${documents}/${id}/content`)).status).toBe(404);
    expect((await reader.post(`/api/cases/${file.id}/insight`, { ...insightReason, documents: true })).status).toBe(
      201,
    );
    expect((await reader.get<{ items: object[] }>(documents)).body.items).toHaveLength(1);
    expect((await reader.get(`${documents}/${id}/content`)).status).toBe(200);
  });

  it('is ended by whoever opened it, and the lead learns of it', async () => {
    const [first, second] = [await district.person('leitung'), await district.person('leitung')];
    const end = (person: Person) => person.post(`/api/cases/${file.id}/insight/end`);
    await givenInsight(first, file.id);
    await givenInsight(second, file.id);
    expect((await end(lead)).status).toBe(403);
    expect((await end(first)).status).toBe(204);
    for (const path of READS) expect([path, (await read(first, path)).status]).toEqual([path, 404]);
    expect((await end(first)).status).toBe(404);
    expect((await read(second)).status).toBe(200);
    const { body } = await lead.get<{ items: { kind: string }[] }>('/api/notifications');
    expect(body.items[0]).toMatchObject({ kind: 'insight.ended' });
    const [entry] = (await lead.get<Timeline>(`/api/cases/${file.id}/timeline`)).body.items;
    expect(entry).toMatchObject({ type: 'insight.ended', actorName: first.name });
    expect((await end(second)).status).toBe(204);
  });

  it('tells the lead at once and stands in the timeline', async () => {
    const { body } = await lead.get<{ items: { kind: string; path: string }[] }>('/api/notifications');
    expect(body.items).toContainEqual(
      expect.objectContaining({
        kind: 'insight.started',
        path: `/faelle/${file.id}`,
        text: expect.stringMatching(/bis \d\d:\d\d Uhr/) as unknown,
      }),
    );
    const entries = (await lead.get<Timeline>(`/api/cases/${file.id}/timeline`)).body.items;
    expect(entries).toContainEqual(
      expect.objectContaining({
        type: 'insight.started',
        actorName: leitung.name,
        data: { reason: 'complaint', documents: false },
      }),
    );
  });

  it('never includes sensitive notes', async () => {
    const seen = JSON.stringify((await leitung.get(`/api/cases/${file.id}/timeline?limit=50`)).body);
    expect(seen).toContain('Gewöhnliche Testnotiz');
    expect(seen).not.toContain('Geheime');
    expect(seen).not.toContain('sensitive-note');
  });

  it('logs every look with the reason, for the data-protection officer', async () => {
    await read(leitung);
    await leitung.get(`/api/clients/${file.clientId}`);
    const officer = await district.person('data_protection_officer');
    const looks = (await officer.get<Looks>(`/api/access-log?userId=${leitung.id}`)).body.items;
    expect(looks.length).toBeGreaterThan(3);
    expect(looks.map(({ purpose }) => purpose)).toEqual(looks.map(() => `complaint: ${insightReason.explanation}`));
    expect(looks[0]!.caseCode === file.code || looks[1]!.caseCode === file.code).toBe(true);
    const ofLead = (await officer.get<Looks>(`/api/access-log?userId=${lead.id}`)).body.items;
    expect(ofLead.every(({ purpose }) => purpose === null)).toBe(true);
  });

  it('refuses every way of writing, even to somebody who is also Case-Manager*in', async () => {
    const both = await district.person('leitung');
    await district.sql.query(`update user_account set roles = '{leitung,case_manager}' where id = $1`, [both.id]);
    await givenInsight(both, file.id);
    const { goalId, measureId } = await givenPlan(lead, file.id);
    const { version } = (await both.get<{ version: number }>(`/api/cases/${file.id}`)).body;
    const writes = [
      both.post(`/api/cases/${file.id}/notes`, { body: 'x' }),
      both.post(`/api/cases/${file.id}/sensitive-notes`, { body: 'x' }),
      both.post(`/api/cases/${file.id}/contacts`, { kind: 'phone', heldOn: '2026-01-05' }),
      both.patch(`/api/cases/${file.id}`, { kind: 'cm_partial', version }),
      both.patch(`/api/cases/${file.id}/hilfeplan/goals/${goalId}`, { text: 'x', version: 1 }),
      both.patch(`/api/cases/${file.id}/hilfeplan/measures/${measureId}`, { text: 'x', version: 1 }),
      both.post(`/api/cases/${file.id}/phase`, { phase: 'monitoring', version }),
      both.post(`/api/cases/${file.id}/assignments`, { userId: both.id, part: 'co_worker' }),
    ];
    for (const { status } of await Promise.all(writes)) expect([403, 404]).toContain(status);
  });

  it('opens no table for writing', async () => {
    const asked = { ...insightReason, documents: true };
    const { id } = (await leitung.post<{ id: string }>(`/api/cases/${file.id}/insight`, asked)).body;
    const { rows } = await district.sql.query<{ tbl: string; col: string }>(
      `select c.relname as tbl, case c.relname when 'case_file' then 'id' when 'client' then 'id'
         when 'consent' then 'client_id' when 'household_member' then 'recorded_for' else 'case_id' end as col
       from pg_policy p join pg_class c on c.oid = p.polrelid where p.polname = 'with_reason' order by 1`,
    );
    expect(rows.length).toBeGreaterThan(14);
    const app = await AsApp.connect(api, leitung);
    const nothing = [0, 'denied'];
    try {
      for (const { tbl, col } of rows) {
        const of = ['client_id', 'recorded_for'].includes(col) || tbl === 'client' ? file.clientId : file.id;
        const where = `where ${col} = '${of}'`;
        expect([tbl, typeof (await app.count(`select 1 from ${tbl} ${where}`))]).toEqual([tbl, 'number']);
        expect(nothing).toContain(await app.count(`update ${tbl} set ${col} = ${col} ${where}`));
        expect(nothing).toContain(await app.count(`delete from ${tbl} ${where}`));
        expect([tbl, await app.count(`insert into ${tbl} (${col}) values ('${of}')`)]).toEqual([tbl, 'denied']);
        expect([tbl, await app.count(`select 1 from ${tbl} ${where} for update`)]).not.toEqual([tbl, 1]);
      }
      expect(await app.count(`select 1 from case_file where id = '${file.id}'`)).toBe(1);
      expect(await app.count(`select 1 from note where case_id = '${file.id}'`)).toBe(1);
      expect(await app.count(`select 1 from sensitive_note where case_id = '${file.id}'`)).toBe(0);
      expect(await app.count(`update case_insight set until = until + interval '1 day' where id = '${id}'`)).toBe(
        'denied',
      );
    } finally {
      await app.end();
    }
  });

  it('ends by itself after four hours', async () => {
    await givenInsight(leitung, file.id);
    api.clock.travel({ hours: 3, minutes: 50 });
    expect((await read(await district.signIn(leitung))).status).toBe(200);
    api.clock.travel({ minutes: 20 });
    const later = await district.signIn(leitung);
    for (const path of READS) expect([path, (await read(later, path)).status]).toEqual([path, 404]);
    expect((await read(await district.signIn(lead))).body.insights).toEqual([]);
  });

  it('is refused to everybody else, and without a reason', async () => {
    const path = `/api/cases/${file.id}/insight`;
    for (const role of ['case_manager', 'koordinierende_stelle', 'fachadministration'] as const)
      expect((await (await district.person(role)).post(path, insightReason)).status).toBe(403);
    const house = await district.newOrganisation('freier_traeger');
    const stranger = await district.person('leitung', { organisationId: house });
    expect((await stranger.post(path, insightReason)).status).toBe(404);
    const fresh = await district.person('leitung');
    for (const bad of [
      {},
      { reason: 'complaint' },
      { ...insightReason, explanation: '             ' },
      { ...insightReason, reason: 'curious' },
      { ...insightReason, more: 1 },
    ])
      expect((await fresh.post(path, bad)).status).toBe(400);
    expect((await fresh.get(`/api/cases/${file.id}`)).status).toBe(404);
  });
});
