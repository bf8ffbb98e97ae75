import { startApi, type TestApi } from '../../given/api';
import { givenAssessment } from '../../given/assessment';
import { fictionalPerson, givenCase, givenClient, givenPlan } from '../../given/case';
import { District } from '../../given/given';
import type { Person } from '../../given/person';
import { givenSituation } from '../../given/situation';

interface Item {
  id: string;
  code: string;
  displayName: string;
  nextDueOn: string | null;
  overdue: boolean;
  part: string | null;
  consent: string;
}

interface Page {
  items: Item[];
  next: string | null;
}

interface CaseloadPage {
  items: Record<string, unknown>[];
  next: string | null;
}

describe('cases', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    worker = await district.person('case_manager');
  });
  beforeEach(() => api.clock.reset());
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const open = (clientId: string, more: object = {}) =>
    worker.post('/api/cases', { clientId, ags: fictionalPerson.ags, kind: 'cm_full', ...more });

  describe('opening', () => {
    it('needs a consent to case documentation in force', async () => {
      const { id } = await givenClient(worker, { familyName: null, givenName: null, birthDate: null, consents: [] });
      expect(await open(id)).toMatchObject({ status: 409, body: { code: 'case.open.consent-missing' } });
      const left = await district.sql.query('select 1 from case_file where client_id = $1', [id]);
      expect(left.rowCount).toBe(0);
    });

    it('makes the acting person lead and says so in the timeline', async () => {
      const { id, code } = await givenCase(worker);
      expect(code).toMatch(/^KIM-\d{4}-\d{4,}$/);
      const { body } = await worker.get(`/api/cases/${id}`);
      expect(body).toMatchObject({
        code,
        phase: 'anfrage',
        state: 'open',
        leadName: worker.name,
        actingForName: null,
        assignments: [{ userId: worker.id, part: 'lead' }],
        nextPhases: [
          { phase: 'klaerung', direction: 'forward', unmet: [] },
          { phase: 'abgelehnt', direction: 'refuse', unmet: [] },
        ],
        may: { write: true, changePhase: true, assign: true, close: true },
      });
    });

    it('refuses a second open case of the same person', async () => {
      const { clientId } = await givenCase(worker);
      expect(await open(clientId)).toMatchObject({ status: 409, body: { code: 'case.open.exists' } });
    });

    it('numbers by district and year without gap or double, however many open at once', async () => {
      const own = await District.create(api);
      const people = await Promise.all([own.person('case_manager'), own.person('case_manager')]);
      const clients = await Promise.all(Array.from({ length: 8 }, (_, at) => givenClient(people[at % 2]!)));
      const cases = await Promise.all(clients.map(({ id }, at) => givenCase(people[at % 2]!, { clientId: id })));
      const year = api.clock.today().slice(0, 4);
      const expected = Array.from({ length: 8 }, (_, at) => `KIM-${year}-${String(at + 1).padStart(4, '0')}`);
      expect(cases.map(({ code }) => code).sort()).toEqual(expected);
      api.clock.travel({ days: 366 });
      const later = await own.signIn(people[0]);
      expect((await givenCase(later)).code).toBe(`KIM-${api.clock.today().slice(0, 4)}-0001`);
      await own.close();
    });

    it('opens one of two cases when two people open at once', async () => {
      const { id } = await givenClient(worker);
      const answers = await Promise.all([open(id), open(id)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    });

    it.each([
      ['an unknown field', { phase: 'umsetzung' }, 'phase'],
      ['an unknown kind', { kind: 'cm_huge' }, 'kind'],
      ['a wrong type', { targetGroup: 7 }, 'targetGroup'],
      ['a municipality of nowhere', { ags: '99999999' }, 'ags'],
    ])('refuses %s and writes nothing', async (_what, change, field) => {
      const { id } = await givenClient(worker);
      const answer = await open(id, change);
      expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid', fields: [{ field }] } });
      const left = await district.sql.query('select 1 from case_file where client_id = $1', [id]);
      expect(left.rowCount).toBe(0);
    });

    it('knows no person of somebody else', async () => {
      const colleague = await district.person('case_manager');
      const { id } = await givenClient(colleague);
      expect((await open(id)).status).toBe(404);
      expect((await open('01890000-0000-7000-8000-000000000000')).status).toBe(404);
    });
  });

  describe('changing', () => {
    it('answers a stale version with what changed, by whom and when', async () => {
      const { id } = await givenCase(worker);
      const colleague = await district.person('case_manager');
      await worker.post(`/api/cases/${id}/assignments`, { userId: colleague.id, part: 'co_worker' });
      expect((await colleague.patch(`/api/cases/${id}`, { targetGroup: 'msoe', version: 1 })).status).toBe(204);
      expect((await colleague.patch(`/api/cases/${id}`, { kind: 'cm_partial', version: 2 })).status).toBe(204);
      const stale = await worker.patch(`/api/cases/${id}`, { targetGroup: 'ukraine', version: 1 });
      expect(stale.status).toBe(409);
      expect(stale.body).toMatchObject({
        code: 'version.stale',
        changed: [
          { type: 'case.changed', fields: ['kind'], actorName: colleague.name },
          { type: 'case.changed', fields: ['targetGroup'], actorName: colleague.name },
        ],
      });
      const { body } = await worker.get(`/api/cases/${id}`);
      expect(body).toMatchObject({ targetGroup: 'msoe', kind: 'cm_partial', version: 3 });
    });

    it('lets exactly one of many simultaneous editors win', async () => {
      const { id } = await givenCase(worker);
      const routes = ['self', 'abh', 'jobcenter', 'sozialamt', 'volunteer', 'other'];
      const answers = await Promise.all(
        routes.map((accessRoute) => worker.patch(`/api/cases/${id}`, { accessRoute, version: 1 })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409, 409, 409, 409]);
      expect((await worker.get(`/api/cases/${id}`)).body.version).toBe(2);
    });

    it.each([
      ['an unknown field', { leadUserId: 'x', version: 1 }],
      ['a missing version', { kind: 'cm_partial' }],
      ['a wrong type', { ags: 5, version: 1 }],
    ])('refuses %s', async (_what, body) => {
      const { id } = await givenCase(worker);
      const answer = await worker.patch(`/api/cases/${id}`, body);
      expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
    });
  });

  describe('list', () => {
    let lister: Person;
    let cases: { id: string; clientId: string }[];

    beforeAll(async () => {
      lister = await district.person('case_manager');
      cases = [];
      for (let at = 0; at < 5; at += 1) cases.push(await givenCase(lister, at < 2 ? { phase: 'klaerung' } : {}));
      await givenPlan(lister, cases[3]!.id, { dueOn: '2099-02-01' });
      await givenPlan(lister, cases[1]!.id, { dueOn: '2020-02-01' });
      const title = { value: 'ae_104c', validFrom: '2023-01-01', validUntil: '2098-01-01' };
      await givenSituation(lister, cases[4]!.id, title);
    });

    const list = async (query = ''): Promise<Page> => (await lister.get<Page>(`/api/cases${query}`)).body;
    const ids = ({ items }: Page): string[] => items.map(({ id }) => id);

    it('holds my cases alone, next due day first', async () => {
      const page = await list();
      expect(ids(page).slice(0, 3)).toEqual([cases[1]!.id, cases[4]!.id, cases[3]!.id]);
      expect(ids(page)).toHaveLength(5);
      expect(page.items[0]).toMatchObject({
        overdue: true,
        nextDueOn: '2020-02-01',
        part: 'lead',
        consent: 'in_force',
      });
      expect(page.items[1]).toMatchObject({ overdue: false, nextDueOn: '2098-01-01' });
    });

    it.each(['due', 'opened'])('turns its pages without gap or double (%s)', async (sort) => {
      const whole = ids(await list(`?sort=${sort}`));
      const turned: string[] = [];
      let cursor = '';
      for (let page = 0; page < 3; page += 1) {
        const { items, next } = await list(`?sort=${sort}&limit=2${cursor}`);
        turned.push(...items.map(({ id }) => id));
        cursor = `&cursor=${next}`;
        expect(next === null).toBe(page === 2);
      }
      expect(turned).toEqual(whole);
    });

    it('filters by phase, municipality, overdue and consent', async () => {
      expect(ids(await list('?phase=klaerung')).sort()).toEqual([cases[0]!.id, cases[1]!.id].sort());
      expect(ids(await list('?overdue=true'))).toEqual([cases[1]!.id]);
      expect(ids(await list('?overdue=false'))).toHaveLength(4);
      expect(ids(await list(`?ags=${district.ags[1]}`))).toEqual([]);
      expect(ids(await list('?consent=missing'))).toEqual([]);
      const { body } = await lister.get<{ id: string }[]>(`/api/clients/${cases[2]!.clientId}/consents`);
      await lister.post(`/api/consents/${body[0]!.id}/withdrawal`);
      expect(ids(await list('?consent=missing'))).toEqual([cases[2]!.id]);
      expect(ids(await list('?state=closed'))).toEqual([]);
    });

    it('filters by topic: a goal that was not dropped, or a need of the newest completed assessment', async () => {
      const person = await district.person('case_manager');
      const [withGoal, dropped, inNeed, helped] = [
        await givenCase(person),
        await givenCase(person),
        await givenCase(person),
        await givenCase(person),
      ];
      await givenPlan(person, withGoal.id);
      const { goalId } = await givenPlan(person, dropped.id);
      const drop = { result: 'dropped', resultReason: 'Umzug', version: 1 };
      expect((await person.patch(`/api/cases/${dropped.id}/hilfeplan/goals/${goalId}`, drop)).status).toBe(204);
      await givenAssessment(person, inNeed.id, [{ area: 'sprache_bildung', need: 1 }], '2025-01-10');
      await givenAssessment(person, helped.id, [{ area: 'sprache_bildung', need: 4 }], '2025-01-10');
      await givenAssessment(person, helped.id, [{ area: 'sprache_bildung', need: 0 }], '2025-09-10');
      const about = async (topic: string): Promise<string[]> =>
        ids((await person.get<Page>(`/api/cases?topic=${topic}`)).body).sort();
      expect(await about('sprache_bildung')).toEqual([withGoal.id, inNeed.id].sort());
      expect(await about('gesundheit_pflege')).toEqual([]);
    });

    it.each([
      '?limit=0',
      '?limit=101',
      '?phase=weg',
      '?topic=weg',
      '?sort=name',
      '?overdue=ja',
      '?name=Beispiel',
      '?cursor=%5B%5D',
    ])('refuses %s', async (query) => expect((await lister.get(`/api/cases${query}`)).status).toBe(400));

    it('gives Leitung codes and days of the own organisation, no names and no content', async () => {
      const leitung = await district.person('leitung');
      const { body } = await leitung.get<CaseloadPage>('/api/caseload');
      const mine = body.items.filter(({ leadUserId }) => leadUserId === lister.id);
      expect(mine).toHaveLength(5);
      expect(mine[0]).toMatchObject({ nextDueOn: '2020-02-01', leadName: lister.name });
      expect(Object.keys(mine[0]!).sort()).toEqual(
        ['ags', 'caseId', 'code', 'lastContactOn', 'leadName', 'leadUserId', 'nextDueOn', 'openedOn', 'phase'].sort(),
      );
      const codes = body.items.map(({ code }) => code);
      const first = (await leitung.get<CaseloadPage>('/api/caseload?limit=2')).body;
      const rest = (await leitung.get<CaseloadPage>(`/api/caseload?limit=100&cursor=${first.next}`)).body;
      expect([...first.items, ...rest.items].map(({ code }) => code)).toEqual(codes);
      expect([first.items.length, rest.next]).toEqual([2, null]);
      for (const query of ['?limit=0', '?limit=101', '?cursor=x', '?name=Beispiel'])
        expect((await leitung.get(`/api/caseload${query}`)).status).toBe(400);
      const elsewhere = await district.person('leitung', {
        organisationId: await district.newOrganisation('municipality'),
      });
      expect((await elsewhere.get('/api/caseload')).body).toEqual({ items: [], next: null });
      expect((await lister.get('/api/caseload')).status).toBe(403);
    });
  });
});
