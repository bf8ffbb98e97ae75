import { addDays, germanDay } from '@fallnetz/platform';
import { startApi, type TestApi } from '../../given/api';
import { givenAssessment, UNLIKELY_DAYS } from '../../given/assessment';
import { givenCase } from '../../given/case';
import { District } from '../../given/given';
import type { Person } from '../../given/person';
import { givenSubstitution } from '../../given/substitution';

interface Assessment {
  id: string;
  heldOn: string;
  state: string;
  participants: string;
  recordedByName: string;
  areas: { area: string; need: number | null; resource: string; priority: string | null; words: string }[];
  may: Record<string, boolean>;
  version: number;
}

const HOUSING = { area: 'wohnen_mobilitaet', need: 3, resource: 'Cousin hilft', priority: 'high', words: 'Zu eng.' };
const LANGUAGE = { area: 'sprache_bildung', need: 2, resource: '', priority: null, words: '' };

describe('the assessment', () => {
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

  const pathOf = (id: string) => `/api/cases/${id}/assessments`;
  const list = async (id: string, reader = worker) => (await reader.get<Assessment[]>(pathOf(id))).body;
  const begin = async (id: string, heldOn = '2026-01-12') =>
    (await worker.post<{ id: string }>(pathOf(id), { heldOn, confirmed: UNLIKELY_DAYS })).body.id;

  it('is valid with any part of it, and complete with one graded need', async () => {
    const { id } = await givenCase(worker);
    const path = `${pathOf(id)}/${await begin(id)}`;
    const complete = (version: number) => worker.post(`${path}/state`, { state: 'completed', version });
    expect(await complete(1)).toMatchObject({ status: 409, body: { code: 'assessment.not-possible' } });
    const words = { area: 'schutz_vor_gewalt', words: 'Darüber will ich heute nicht reden.' };
    expect((await worker.patch(path, { areas: [words], version: 1 })).status).toBe(204);
    expect((await complete(2)).status).toBe(409);
    await worker.patch(path, {
      participants: 'Schwester',
      interpreter: 'Sprachmittlung',
      areas: [HOUSING],
      version: 2,
    });
    expect((await complete(3)).status).toBe(204);
    const [assessment] = await list(id);
    expect(assessment).toMatchObject({
      heldOn: '2026-01-12',
      state: 'completed',
      participants: 'Schwester',
      interpreter: 'Sprachmittlung',
      recordedByName: worker.name,
      areas: [HOUSING, { ...words, need: null, resource: '', priority: null }],
      may: { change: false, complete: false, reopen: true, discard: false },
    });
    expect((await worker.get(`/api/cases/${id}`)).body['assessments']).toEqual({ completed: 1, lastOn: '2026-01-12' });
  });

  it('begins with the judgement of the last one; the words belong to their day', async () => {
    const { id } = await givenCase(worker);
    await givenAssessment(worker, id, [HOUSING, LANGUAGE], '2026-01-12');
    await givenAssessment(worker, id, [{ area: 'diskriminierung', need: 1 }], '2025-06-01');
    await begin(id, '2026-03-02');
    const [newest, middle, oldest] = await list(id);
    expect(newest).toMatchObject({ state: 'draft', areas: [{ ...HOUSING, words: '' }, LANGUAGE] });
    expect(newest!.may).toEqual({ change: true, complete: true, reopen: false, discard: true });
    expect([middle!.heldOn, oldest!.heldOn]).toEqual(['2026-01-12', '2025-06-01']);
    expect(middle!.may.reopen).toBe(false);
  });

  it('asks about a day before the case or long ago, refuses the future, and keeps what was there', async () => {
    const { id } = await givenCase(worker);
    const today = api.clock.today();
    const codes = async (answer: Promise<{ status: number; body: Record<string, unknown> }>) => {
      const { status, body } = await answer;
      const questions = (body['questions'] ?? []) as { code: string; field: string; sentence: string }[];
      return { status, codes: questions.map(({ code }) => code), questions };
    };
    const early = await codes(worker.post(pathOf(id), { heldOn: addDays(today, -1) }));
    expect(early).toMatchObject({ status: 422, codes: ['assessment.before-opening'] });
    expect(early.questions).toMatchObject([
      { field: 'heldOn', sentence: `Der Tag liegt vor der Eröffnung des Falls am ${germanDay(today)}.` },
    ]);
    expect(await codes(worker.post(pathOf(id), { heldOn: addDays(today, -366) }))).toMatchObject({
      codes: ['assessment.before-opening', 'assessment.long-ago'],
    });
    expect(await list(id)).toEqual([]);
    const path = `${pathOf(id)}/${await begin(id, today)}`;
    const earlier = { heldOn: addDays(today, -1), version: 1 };
    expect(await codes(worker.patch(path, earlier))).toMatchObject({ codes: ['assessment.before-opening'] });
    expect(await worker.patch(path, { heldOn: addDays(today, 1), version: 1 })).toMatchObject({
      status: 400,
      body: { fields: [{ field: 'heldOn', code: 'case.day-in-future' }] },
    });
    expect((await list(id))[0]).toMatchObject({ heldOn: today, version: 1 });
    expect((await worker.patch(path, { ...earlier, confirmed: ['assessment.before-opening'] })).status).toBe(204);
    expect((await worker.patch(path, { heldOn: earlier.heldOn, participants: 'Mutter', version: 2 })).status).toBe(204);
  });

  it('has one draft at a time, which can be thrown away; what was complete once cannot', async () => {
    const { id } = await givenCase(worker);
    const first = await givenAssessment(worker, id, [HOUSING]);
    const draft = await begin(id);
    expect(await worker.post(pathOf(id), { heldOn: api.clock.today() })).toMatchObject({
      status: 409,
      body: { code: 'assessment.draft-exists' },
    });
    const reopen = (version: number) => worker.post(`${pathOf(id)}/${first}/state`, { state: 'draft', version });
    expect((await reopen(3)).status).toBe(409);
    expect((await worker.delete(`${pathOf(id)}/${draft}`)).status).toBe(204);
    expect((await reopen(3)).status).toBe(204);
    expect((await worker.patch(`${pathOf(id)}/${first}`, { areas: [LANGUAGE], version: 4 })).status).toBe(204);
    expect((await worker.delete(`${pathOf(id)}/${first}`)).status).toBe(409);
    expect((await list(id)).map(({ areas }) => areas.length)).toEqual([2]);
  });

  it('is not changed once it is complete, also by its own state again', async () => {
    const { id } = await givenCase(worker);
    const path = `${pathOf(id)}/${await givenAssessment(worker, id, [HOUSING])}`;
    expect((await worker.patch(path, { areas: [LANGUAGE], version: 3 })).status).toBe(409);
    expect((await worker.post(`${path}/state`, { state: 'completed', version: 3 })).status).toBe(409);
    expect((await list(id))[0]).toMatchObject({ areas: [HOUSING], version: 3 });
  });

  it('forgets an area of which nothing is left', async () => {
    const { id } = await givenCase(worker);
    const path = `${pathOf(id)}/${await begin(id)}`;
    await worker.patch(path, { areas: [HOUSING, LANGUAGE], version: 1 });
    const blank = { area: HOUSING.area, need: null, resource: '', priority: null, words: ' ' };
    await worker.patch(path, { areas: [blank], version: 2 });
    expect((await list(id))[0]!.areas).toEqual([LANGUAGE]);
    await worker.patch(path, { areas: [{ area: LANGUAGE.area, need: 0 }], version: 3 });
    expect((await list(id))[0]!.areas).toEqual([{ ...LANGUAGE, need: 0 }]);
  });

  it('two people fill it in: the second learns which parts the first changed, without a word of them', async () => {
    const { id } = await givenCase(worker);
    const other = await district.person('case_manager');
    await worker.post(`/api/cases/${id}/assignments`, { userId: other.id, part: 'co_worker' });
    const path = `${pathOf(id)}/${await begin(id)}`;
    expect((await other.patch(path, { areas: [HOUSING], version: 1 })).status).toBe(204);
    const second = await worker.patch(path, { areas: [{ ...HOUSING, need: 1 }], version: 1 });
    const fields = ['need', 'resource', 'priority', 'words'].map((part) => `wohnen_mobilitaet.${part}`);
    expect(second).toMatchObject({
      status: 409,
      body: { code: 'version.stale', changed: [{ type: 'assessment.changed', fields, actorName: other.name }] },
    });
    expect(JSON.stringify(second.body)).not.toMatch(/Cousin|eng/);
    expect((await list(id))[0]!.areas).toEqual([HOUSING]);
    const complete = { state: 'completed', version: 2 };
    expect((await other.post(`${path}/state`, complete)).status).toBe(204);
    expect(await worker.post(`${path}/state`, complete)).toMatchObject({
      status: 409,
      body: { changed: [{ type: 'assessment.completed' }] },
    });
  });

  it('two people begin at once: there is one draft', async () => {
    const { id } = await givenCase(worker);
    const both = await Promise.all([1, 2].map(() => worker.post(pathOf(id), { heldOn: api.clock.today() })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await list(id)).toHaveLength(1);
  });

  it('leaves facts in the timeline, without values', async () => {
    const { id } = await givenCase(worker);
    await givenAssessment(worker, id, [HOUSING]);
    const { body } = await worker.get<{ items: { type: string }[] }>(`/api/cases/${id}/timeline?kind=case`);
    expect(body.items.map(({ type }) => type)).toEqual([
      'assessment.completed',
      'assessment.changed',
      'assessment.begun',
      'case.opened',
    ]);
    expect(JSON.stringify(body)).not.toContain('eng');
  });

  it('is for lead, co-worker and deputy; nobody else learns that it exists', async () => {
    const { id } = await givenCase(worker);
    const assessment = await givenAssessment(worker, id, [HOUSING]);
    const draft = await begin(id);
    const [coWorker, deputy, colleague] = await Promise.all([1, 2, 3].map(() => district.person('case_manager')));
    await worker.post(`/api/cases/${id}/assignments`, { userId: coWorker!.id, part: 'co_worker' });
    await givenSubstitution(api, district, worker, deputy!);
    for (const [version, person] of [coWorker!, deputy!].entries()) {
      expect(await list(id, person)).toHaveLength(2);
      const areas = [{ area: 'gesundheit_pflege', need: version }];
      expect((await person.patch(`${pathOf(id)}/${draft}`, { areas, version: version + 1 })).status).toBe(204);
    }
    const elsewhere = await District.create(api);
    const stranger = await elsewhere.person('case_manager');
    const own = (await givenCase(colleague!)).id;
    for (const person of [colleague!, stranger]) {
      const answers = [
        await person.get(pathOf(id)),
        await person.post(pathOf(id), { heldOn: '2026-01-12' }),
        await person.patch(`${pathOf(id)}/${draft}`, { participants: 'x', version: 3 }),
        await person.post(`${pathOf(id)}/${draft}/state`, { state: 'completed', version: 3 }),
        await person.delete(`${pathOf(id)}/${draft}`),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    }
    expect((await colleague!.patch(`${pathOf(own)}/${draft}`, { participants: 'x', version: 3 })).status).toBe(404);
    expect((await colleague!.delete(`${pathOf(own)}/${assessment}`)).status).toBe(404);
    expect((await list(id)).map(({ participants, version }) => [participants, version])).toEqual([
      ['', 3],
      ['', 3],
    ]);
    await elsewhere.close();
  });

  it.each([
    [{}, ['version']],
    [{ version: 1, areas: [{ area: 'alles', need: 1 }] }, ['areas.0.area']],
    [{ version: 1, areas: [{ area: 'diskriminierung', need: 5 }] }, ['areas.0.need']],
    [{ version: 1, areas: [{ area: 'diskriminierung', need: '2' }] }, ['areas.0.need']],
    [{ version: 1, areas: [{ area: 'diskriminierung', need: 1.5 }] }, ['areas.0.need']],
    [{ version: 1, areas: [{ area: 'diskriminierung', priority: 'sofort' }] }, ['areas.0.priority']],
    [{ version: 1, areas: [{ area: 'diskriminierung', words: 'x'.repeat(2001) }] }, ['areas.0.words']],
    [{ version: 1, areas: [{ area: 'diskriminierung', words: null }] }, ['areas.0.words']],
    [{ version: 1, areas: [{ area: 'diskriminierung', name: 'x' }] }, ['areas.0.name']],
    [{ version: 1, areas: [{ area: 'diskriminierung' }, { area: 'diskriminierung' }] }, ['areas']],
    [{ version: 1, areas: 'alles' }, ['areas']],
    [{ version: 1, heldOn: '2026-02-30' }, ['heldOn']],
    [{ version: 1, heldOn: '2099-01-01' }, ['heldOn']],
    [{ version: 1, participants: 'x'.repeat(501) }, ['participants']],
    [{ version: 1, state: 'completed' }, ['state']],
  ])('refuses a bad change (%#) and writes nothing', async (body, fields) => {
    const { id } = await givenCase(worker);
    const path = `${pathOf(id)}/${await begin(id)}`;
    const answer = await worker.patch<{ code: string; fields: { field: string }[] }>(path, body);
    expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
    expect(answer.body.fields.map(({ field }) => field)).toEqual(fields);
    expect((await list(id))[0]).toMatchObject({ areas: [], participants: '', version: 1 });
  });

  it.each([{}, { heldOn: 'heute' }, { heldOn: '2099-01-01' }, { heldOn: '2026-01-12', areas: [] }])(
    'does not begin with %j',
    async (body) => {
      const { id } = await givenCase(worker);
      expect((await worker.post(pathOf(id), body)).status).toBe(400);
      expect(await list(id)).toEqual([]);
    },
  );

  it('is only read in a case that is closed', async () => {
    const { id } = await givenCase(worker);
    const draft = await begin(id);
    const closure = { reason: 'own_wish', goalResults: [], measures: [], version: 1 };
    expect((await worker.post(`/api/cases/${id}/closure`, closure)).status).toBe(201);
    expect(await worker.patch(`${pathOf(id)}/${draft}`, { participants: 'x', version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'case.closed' },
    });
    expect(await list(id)).toHaveLength(1);
  });
});
