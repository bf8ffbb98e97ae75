import { startApi, type TestApi } from '../../given/api';
import { District } from '../../given/given';
import type { Person } from '../../given/person';
import { givenCatalogue, givenIssue, givenTheme } from '../../given/planning';

interface Theme {
  step: string;
  version: number;
  issues: number | null;
  nextSteps: { step: string; missing: string | null }[];
}

const NOWHERE = '00000000-0000-4000-8000-000000000000';

describe('generative Themen', () => {
  let api: TestApi;
  let district: District;
  let elsewhere: District;
  let reporter: Person;
  let manager: Person;
  let second: Person;
  let stranger: Person;

  beforeAll(async () => {
    api = await startApi();
    [district, elsewhere] = [await District.create(api), await District.create(api)];
    reporter = await district.person('case_manager');
    manager = await district.person('koordinierende_stelle');
    second = await district.person('koordinierende_stelle');
    stranger = await elsewhere.person('koordinierende_stelle');
    await givenCatalogue(manager);
    await givenCatalogue(stranger);
  });
  afterAll(async () => {
    await Promise.all([district.close(), elsewhere.close()]);
    await api.close();
  });

  const theme = async (id: string) => (await manager.get<Theme>(`/api/themes/${id}`)).body;
  const issueIds = async (query: string) => {
    const { body } = await manager.get<{ items: { id: string }[] }>(query);
    return body.items.map(({ id }) => id);
  };
  const inbox = () => issueIds('/api/structural-issues');
  const step = async (id: string, to: string) =>
    manager.post(`/api/themes/${id}/step`, { step: to, version: (await theme(id)).version });

  it('begin as a proposal with observations of the inbox and their challenge', async () => {
    const ids = [await givenIssue(reporter), await givenIssue(reporter, { ags: '05999002' })];
    const id = await givenTheme(manager, ids);
    expect(await theme(id)).toMatchObject({
      title: 'Sprachförderung neben der Arbeit',
      step: 'vorschlag',
      level: 'kreis',
      version: 1,
      challenge: {
        code: 'AW-1',
        fieldLabel: 'Arbeit und Wirtschaft',
        recommendation: 'Angebote ausbauen',
        recommendationTable: 23,
      },
      issues: null,
      municipalities: [],
      agenda: [],
    });
    expect((await issueIds(`/api/themes/${id}/issues`)).sort()).toEqual(ids.sort());
    const { body } = await manager.get<{ items: object[] }>('/api/themes?step=vorschlag');
    expect(body.items).toContainEqual(expect.objectContaining({ id, issues: null }));
  });

  it('take observations and give them back', async () => {
    const [one, two] = [await givenIssue(reporter), await givenIssue(reporter)];
    const id = await givenTheme(manager);
    expect((await manager.post(`/api/themes/${id}/issues`, { issueIds: [one, two] })).status).toBe(204);
    expect(await inbox()).not.toContain(one);
    expect((await manager.delete(`/api/themes/${id}/issues/${one}`)).status).toBe(204);
    expect(await inbox()).toContain(one);
    expect(await issueIds(`/api/themes/${id}/issues`)).toEqual([two]);
    expect((await manager.delete(`/api/themes/${id}/issues/${one}`)).body.code).toBe('theme.issue-unavailable');
  });

  it('take all observations or none', async () => {
    const [free, taken, foreign] = [
      await givenIssue(reporter),
      await givenIssue(reporter),
      await givenIssue(await elsewhere.person('case_manager')),
    ];
    await givenTheme(manager, [taken]);
    const id = await givenTheme(manager);
    for (const other of [taken, foreign, NOWHERE]) {
      const { status, body } = await manager.post(`/api/themes/${id}/issues`, { issueIds: [free, other] });
      expect([status, body.code]).toEqual([409, 'theme.issue-unavailable']);
    }
    expect(await issueIds(`/api/themes/${id}/issues`)).toEqual([]);
    expect(await inbox()).toContain(free);
    const refused = await manager.post('/api/themes', {
      title: 'Halb',
      challengeCode: 'AW-1',
      level: 'kreis',
      issueIds: [free, taken],
    });
    expect(refused.status).toBe(409);
    expect(
      (await manager.get<{ items: { title: string }[] }>('/api/themes')).body.items.map(({ title }) => title),
    ).not.toContain('Halb');
  });

  it('walk their steps, forward when nothing is missing, and back', async () => {
    const id = await givenTheme(manager);
    expect((await step(id, 'umgesetzt')).body.code).toBe('theme.step-not-possible');
    expect((await step(id, 'geprueft')).status).toBe(204);
    expect((await step(id, 'geclustert')).body.code).toBe('theme.step-needs-issues');
    await manager.post(`/api/themes/${id}/issues`, { issueIds: [await givenIssue(reporter)] });
    expect((await step(id, 'geclustert')).status).toBe(204);
    expect((await step(id, 'lenkungsgruppe')).body.code).toBe('theme.step-needs-matrix');
    const matrix = {
      problem: 'Kein Kurs am Abend',
      goal: 'Kurse für Beschäftigte',
      recommendation: 'Träger ansprechen',
    };
    await manager.patch(`/api/themes/${id}`, { ...matrix, version: (await theme(id)).version });
    expect((await theme(id)).nextSteps).toContainEqual({ step: 'lenkungsgruppe', missing: null });
    for (const to of ['lenkungsgruppe', 'ag', 'lenkungsgruppe', 'ans_land_gemeldet'])
      expect((await step(id, to)).status).toBe(204);
    expect((await theme(id)).step).toBe('ans_land_gemeldet');
  });

  it('show those who reported how far they are, and nothing more', async () => {
    const own = await district.person('case_manager');
    const id = await givenTheme(manager, [await givenIssue(own)]);
    await step(id, 'geprueft');
    const mine = async (person: Person) =>
      (await person.get<{ items: { theme: object | null }[] }>('/api/structural-issues/mine')).body.items;
    expect((await mine(own))[0]?.theme).toEqual({
      title: 'Sprachförderung neben der Arbeit',
      step: 'geprueft',
      stepSince: api.clock.today(),
    });
    for (const url of ['/api/themes', `/api/themes/${id}`, `/api/themes/${id}/counts`, `/api/themes/${id}/issues`]) {
      expect((await own.get(url)).status).toBe(403);
    }
  });

  it('tell the second editor what the first one changed', async () => {
    const id = await givenTheme(manager);
    expect((await second.patch(`/api/themes/${id}`, { goal: 'Zuerst', version: 1 })).status).toBe(204);
    const late = await manager.patch(`/api/themes/${id}`, { goal: 'Danach', version: 1 });
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'version.stale', changed: [{ type: 'theme.changed', fields: ['goal'], actorName: second.name }] },
    });
    const lateStep = await manager.post(`/api/themes/${id}/step`, { step: 'geprueft', version: 1 });
    expect(lateStep.body.code).toBe('version.stale');
    expect(await theme(id)).toMatchObject({ goal: 'Zuerst', step: 'vorschlag' });
  });

  it('do not exist for another district', async () => {
    const id = await givenTheme(manager, [await givenIssue(reporter)]);
    const [issue] = await issueIds(`/api/themes/${id}/issues`);
    const answers = await Promise.all([
      stranger.get(`/api/themes/${id}`),
      stranger.get(`/api/themes/${id}/counts`),
      stranger.get(`/api/themes/${id}/issues`),
      stranger.patch(`/api/themes/${id}`, { goal: 'x', version: 1 }),
      stranger.post(`/api/themes/${id}/step`, { step: 'geprueft', version: 1 }),
      stranger.post(`/api/themes/${id}/issues`, { issueIds: [issue] }),
      stranger.delete(`/api/themes/${id}/issues/${issue}`),
    ]);
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(answers.map(() => [404, 'not-found']));
    expect((await stranger.get<{ items: object[] }>('/api/themes')).body.items).toEqual([]);
  });

  it.each([
    [{ title: '' }, 'title'],
    [{ title: null }, 'title'],
    [{ title: 'x'.repeat(201) }, 'title'],
    [{ level: 'welt' }, 'level'],
    [{ challengeCode: 'XX-1' }, 'challengeCode'],
    [{ timeframe: 'sofort' }, 'timeframe'],
    [{ goal: 7 }, 'goal'],
    [{ districtId: NOWHERE }, 'districtId'],
    [{ step: 'umgesetzt' }, 'step'],
    [{ stepSince: '2020-01-01' }, 'stepSince'],
  ])('refuse %j', async (more, field) => {
    const id = await givenTheme(manager);
    const before = await theme(id);
    const created = await manager.post('/api/themes', { title: 'Neu', challengeCode: 'AW-1', level: 'kreis', ...more });
    const changed = await manager.patch(`/api/themes/${id}`, { version: 1, ...more });
    for (const { status, body } of [created, changed]) {
      expect([status, body.code]).toEqual([400, 'request.invalid']);
      expect(body.fields).toEqual([expect.objectContaining({ field })]);
    }
    expect(await theme(id)).toEqual(before);
  });

  it('refuse ids and lists that are none', async () => {
    const id = await givenTheme(manager);
    expect((await manager.get('/api/themes/keine-id')).status).toBe(400);
    for (const issueIds of [[], ['x'], NOWHERE, [NOWHERE, NOWHERE]]) {
      expect((await manager.post(`/api/themes/${id}/issues`, { issueIds })).status).toBe(400);
    }
    expect((await manager.get('/api/themes?step=irgendwo')).status).toBe(400);
  });

  it('keep an own, growing catalogue', async () => {
    const { status } = await manager.post('/api/challenges', {
      fieldCode: 'AW',
      label: 'Probearbeit wird nicht bezahlt',
    });
    expect(status).toBe(201);
    interface Field {
      code: string;
      challenges: { id: string; code: string; version: number }[];
    }
    const catalogue = async () => (await reporter.get<Field[]>('/api/fields-of-action')).body[0]!.challenges;
    const added = (await catalogue()).at(-1)!;
    expect(added).toMatchObject({ code: 'AW-3', sourceTable: null, retired: false, version: 1 });
    expect((await manager.patch(`/api/challenges/${added.id}`, { retired: true, version: 1 })).status).toBe(204);
    expect((await manager.patch(`/api/challenges/${added.id}`, { label: 'Alt', version: 1 })).body.code).toBe(
      'version.stale',
    );
    const late = await reporter.post('/api/structural-issues', {
      challengeCode: 'AW-3',
      ags: '05999001',
      observation: 'Text',
      wish: '',
      level: 'kommune',
    });
    expect(late.body.fields).toEqual([expect.objectContaining({ code: 'field.unknown-challenge' })]);
    expect((await manager.post('/api/fields-of-action', { code: 'AW', label: 'Noch einmal' })).body.code).toBe(
      'challenge.code-taken',
    );
    expect((await manager.post('/api/fields-of-action', { code: 'klein', label: 'x' })).status).toBe(400);
    expect((await manager.post('/api/challenges', { fieldCode: 'ZZ', label: 'x' })).status).toBe(400);
    expect((await reporter.post('/api/challenges', { fieldCode: 'AW', label: 'x' })).status).toBe(403);
    expect((await stranger.patch(`/api/challenges/${added.id}`, { label: 'x', version: 2 })).status).toBe(404);
  });
});
