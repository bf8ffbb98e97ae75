import { addDays } from '@fallnetz/platform';
import { startApi, type TestApi } from '../../given/api';
import { givenCase } from '../../given/case';
import { District } from '../../given/given';
import { APPEALS, CATALOGUE, lawPeriod, lawValue } from '../../given/law-rules';
import type { Person } from '../../given/person';
import { givenSituation } from '../../given/situation';

interface Row {
  id: string;
  code: string;
  kind: string;
  labelDe: string;
  instructed: boolean;
  amount: number;
  validFrom: string;
  validUntil: string | null;
  holdsUntil: string | null;
  source: string;
  sourceOn: string | null;
  state: string;
  origin: string;
  version: number;
}

interface Value {
  code: string;
  labelDe: string;
  validUntil: string | null;
}

describe('law rules', () => {
  let api: TestApi;
  let district: District;
  let administrator: Person;
  let worker: Person;

  beforeAll(async () => {
    api = await startApi();
  });
  beforeEach(async () => {
    api.clock.reset();
    district = await District.create(api);
    administrator = await district.person('fachadministration');
    worker = await district.person('case_manager');
  });
  afterEach(() => district.close());
  afterAll(() => api.close());

  const change = (path: string, row: Row, fields: object) =>
    administrator.patch<Row>(`${path}/${row.id}`, { version: row.version, ...fields });

  async function rows(code: string, path = CATALOGUE, reader = administrator): Promise<Row[]> {
    return (await reader.get<Row[]>(path)).body.filter((row) => [row.code, row.kind].includes(code));
  }

  async function row(code: string, path = CATALOGUE): Promise<Row> {
    const [found] = (await rows(code, path)).filter(
      ({ state, instructed }) => state === 'in_force' && instructed !== false,
    );
    return found!;
  }

  async function shown(code: string, reader = worker): Promise<Value | undefined> {
    return (await reader.get<Value[]>('/api/catalogue')).body.find((entry) => entry.code === code);
  }

  async function add(fields: object, path = CATALOGUE): Promise<string> {
    const { status, body } = await administrator.post<{ id: string }>(path, fields);
    if (status !== 201) throw new Error(`expected 201, got ${status}: ${JSON.stringify(body)}`);
    return body.id;
  }

  const letter = async (): Promise<{ dueOn: string; proposedOn: string; rule: object }> => {
    const file = await givenCase(worker);
    const body = { kind: 'asylum', delivery: 'formal', receivedOn: api.clock.today(), instructed: 'yes' };
    await worker.post(`/api/cases/${file.id}/bescheide`, { ...body, confirmed: ['bescheid.past'] });
    return (await worker.get<{ dueOn: string; proposedOn: string; rule: object }[]>(`/api/cases/${file.id}/bescheide`))
      .body[0]!;
  };

  it('are shown with source, its day and validity, shipped ones without a day of looking', async () => {
    expect(await row('ae_24')).toMatchObject({ origin: 'product', validFrom: '2000-01-01', sourceOn: null });
    expect(await row('asylum', APPEALS)).toMatchObject({ amount: 2, origin: 'product', sourceOn: null });
    await add(lawValue());
    expect(await row('tiny_house')).toMatchObject({
      source: 'Beschluss der AG Wohnen',
      sourceOn: '2025-01-15',
      origin: 'district',
      holdsUntil: null,
    });
  });

  it('give a new value to the forms of the own district alone', async () => {
    await add(lawValue());
    expect(await shown('tiny_house')).toMatchObject({ labelDe: 'Kleinsthaus' });
    const file = await givenCase(worker);
    await givenSituation(worker, file.id, { history: 'housing', value: 'tiny_house', validFrom: '2025-02-01' });
    const other = await District.create(api);
    const stranger = await other.person('case_manager');
    const strangeAdministrator = await other.person('fachadministration');
    expect(await shown('tiny_house', stranger)).toBeUndefined();
    const own = await row('tiny_house');
    const foreign = `${CATALOGUE}/${own.id}`;
    expect((await strangeAdministrator.patch(foreign, { version: 1, labelDe: 'x' })).status).toBe(404);
    expect((await strangeAdministrator.delete(foreign)).status).toBe(404);
    expect(await rows('tiny_house', CATALOGUE, strangeAdministrator)).toEqual([]);
    await other.close();
  });

  it('stand in for what was shipped, after saying so; another district keeps it', async () => {
    const shipped = await row('own_flat');
    expect(await change(CATALOGUE, shipped, { labelDe: 'Mietwohnung' })).toMatchObject({
      status: 400,
      body: { fields: [{ field: 'sourceOn', code: 'field.required' }] },
    });
    const wish = { labelDe: 'Mietwohnung', validFrom: '2026-01-01', sourceOn: '2026-01-02' };
    const asked = await change(CATALOGUE, shipped, wish);
    expect(asked).toMatchObject({
      status: 422,
      body: {
        questions: [
          {
            code: 'law-rule.instead-of-shipped',
            sentence: expect.stringContaining(
              'Ab 01.01.2026 gilt im Kreis diese Zeile statt der mitgelieferten',
            ) as string,
          },
        ],
      },
    });
    await change(CATALOGUE, shipped, { ...wish, confirmed: ['law-rule.instead-of-shipped'] });
    expect(await rows('own_flat')).toMatchObject([
      { origin: 'product', holdsUntil: '2025-12-31', state: 'ended' },
      { origin: 'district', state: 'in_force', labelDe: 'Mietwohnung' },
    ]);
    expect(await shown('own_flat')).toMatchObject({ labelDe: 'Mietwohnung' });
    const other = await District.create(api);
    const stranger = await other.person('case_manager');
    expect((await shown('own_flat', stranger))?.labelDe).not.toBe('Mietwohnung');
    await other.close();
  });

  it('end the row before them only as chosen, name a row of the same day and a gap', async () => {
    await add(lawValue());
    const next = lawValue({ validFrom: '2026-01-01', labelDe: 'Minihaus' });
    expect((await administrator.post(CATALOGUE, next)).body).toMatchObject({
      questions: [
        {
          code: 'law-rule.end-earlier',
          sentence: 'Überschneidet sich mit „Kleinsthaus“ (01.01.2025 bis …).',
          yes: 'Bisherige Zeile am 31.12.2025 beenden',
        },
      ],
    });
    expect(await rows('tiny_house')).toHaveLength(1);
    await add({ ...next, confirmed: ['law-rule.end-earlier'] });
    expect(await rows('tiny_house')).toMatchObject([
      { validUntil: '2025-12-31', state: 'ended' },
      { validUntil: null },
    ]);
    const same = await administrator.post(CATALOGUE, next);
    expect(same).toMatchObject({
      status: 409,
      body: {
        code: 'law-rule.same-day',
        fields: [{ field: 'validFrom', message: expect.stringContaining('„Minihaus“') as string }],
      },
    });
    const before = lawValue({ validFrom: '2023-01-01', validUntil: '2023-12-31' });
    expect((await administrator.post(CATALOGUE, before)).body).toMatchObject({
      questions: [{ code: 'law-rule.gap', sentence: 'Vom 01.01.2024 bis 31.12.2024 gilt dann keine Zeile.' }],
    });
    await add({ ...before, confirmed: ['law-rule.gap'] });
  });

  it('end: nothing new from then on, asked about in a form, and what is recorded stays', async () => {
    const id = await add(lawValue());
    const own = await row('tiny_house');
    expect((await change(CATALOGUE, own, { validUntil: '2026-03-31' })).body).toMatchObject({
      questions: [{ code: 'law-rule.nothing-after' }],
    });
    await change(CATALOGUE, own, { validUntil: '2026-03-31', confirmed: ['law-rule.nothing-after'] });
    expect(await shown('tiny_house')).toMatchObject({ validUntil: '2026-03-31' });
    const file = await givenCase(worker);
    const late = { history: 'housing', value: 'tiny_house', validFrom: '2026-04-01', source: 'seen' };
    const entries = `/api/cases/${file.id}/situation-entries`;
    expect((await worker.post(entries, late)).body).toMatchObject({
      questions: [{ code: 'situation.value-ended' }],
    });
    const early = { ...late, validFrom: '2024-12-31' };
    expect((await worker.post(entries, early)).body).toMatchObject({
      questions: [
        {
          code: 'situation.value-not-begun',
          sentence: 'Diesen Wert gibt es nach der hinterlegten Regel erst ab 01.01.2025 (Beschluss der AG Wohnen).',
        },
      ],
    });
    expect((await change(CATALOGUE, await rowById(id), { labelDe: 'Kleinhaus' })).status).toBe(200);
  });

  const rowById = async (id: string): Promise<Row> =>
    (await administrator.get<Row[]>(CATALOGUE)).body.find((entry) => entry.id === id)!;

  it('cannot be deleted while a case uses them, or used them before a correction; shipped ones never', async () => {
    const id = await add(lawValue());
    const file = await givenCase(worker);
    const entry = { history: 'housing', value: 'tiny_house', validFrom: '2025-02-01' };
    const entryId = await givenSituation(worker, file.id, entry);
    const used = { status: 409, body: { code: 'law-rule.used' } };
    expect(await administrator.delete(`${CATALOGUE}/${id}`)).toMatchObject(used);
    await worker.patch(`/api/cases/${file.id}/situation-entries/${entryId}`, { value: 'own_flat', version: 1 });
    expect(await administrator.delete(`${CATALOGUE}/${id}`)).toMatchObject(used);
    const unused = await add(lawValue({ code: 'houseboat' }));
    expect((await administrator.delete(`${CATALOGUE}/${unused}`)).status).toBe(204);
    expect(await rows('houseboat')).toEqual([]);
    expect(await administrator.delete(`${CATALOGUE}/${(await row('ae_24')).id}`)).toMatchObject({
      status: 409,
      body: { code: 'law-rule.shipped' },
    });
  });

  it.each([
    ['residence_status', { history: 'residence', value: 'probe' }],
    ['residence_condition', { history: 'residence', value: 'ae_24', conditions: ['probe'] }],
    ['legal_frame', { history: 'rechtskreis', value: 'sgb_ii', legalFrame: 'probe' }],
    ['language_skill', { history: 'language', value: 'a2', language: 'de', skill: 'probe' }],
    ['language_level', { history: 'language', value: 'probe', language: 'de', skill: 'overall' }],
    ['language_method', { history: 'language', value: 'a2', language: 'de', skill: 'overall', method: 'probe' }],
    ['housing_threat', { history: 'housing', value: 'own_flat', threat: 'probe' }],
    ['employer_kind', { history: 'work', value: 'employed', employerKind: 'probe' }],
    ['family', { history: 'family', value: 'probe' }],
  ])('know a use in the catalogue %s', async (catalogue, entry) => {
    const id = await add(lawValue({ catalogue, code: 'probe' }));
    const file = await givenCase(worker);
    await givenSituation(worker, file.id, { validFrom: '2025-02-01', ...entry });
    expect(await administrator.delete(`${CATALOGUE}/${id}`)).toMatchObject({ body: { code: 'law-rule.used' } });
  });

  it('change the proposed day from their own day on; deadlines keep their rule, which cannot be counted anew', async () => {
    const before = await letter();
    expect(before).toMatchObject({ proposedOn: addDays(api.clock.today(), 14), rule: { amount: 2 } });
    const id = await add(
      lawPeriod({ sourceOn: api.clock.today(), confirmed: ['law-rule.instead-of-shipped'] }),
      APPEALS,
    );
    expect(await letter()).toMatchObject({
      proposedOn: addDays(api.clock.today(), 21),
      rule: { amount: 3, source: 'GEAS-Anpassungsgesetz', sourceOn: api.clock.today() },
    });
    const own = (await rows('asylum', APPEALS)).find((candidate) => candidate.id === id)!;
    expect(await change(APPEALS, own, { amount: 1 })).toMatchObject({
      status: 409,
      body: { code: 'appeal-rule.used' },
    });
    expect((await change(APPEALS, own, { source: 'BGBl. (Beispiel)' })).status).toBe(200);
    expect(await administrator.delete(`${APPEALS}/${id}`)).toMatchObject({ body: { code: 'law-rule.used' } });
    const file = await givenCase(worker);
    const ended = { validUntil: addDays(api.clock.today(), -1), version: 2, confirmed: ['law-rule.nothing-after'] };
    expect((await administrator.patch(`${APPEALS}/${id}`, ended)).status).toBe(200);
    const body = { kind: 'asylum', delivery: 'formal', receivedOn: api.clock.today(), instructed: 'yes' };
    expect(await worker.post(`/api/cases/${file.id}/bescheide`, body)).toMatchObject({
      status: 400,
      body: { fields: [{ field: 'dueOn', code: 'bescheid.no-rule' }] },
    });
  });

  it('tell the second of two editors what the first changed, and leave a trace', async () => {
    const id = await add(lawValue());
    const own = await rowById(id);
    const colleague = await district.person('fachadministration');
    expect((await colleague.patch(`${CATALOGUE}/${id}`, { labelDe: 'Kleinhaus', version: own.version })).status).toBe(
      200,
    );
    expect(await change(CATALOGUE, own, { source: 'Anderer Beschluss' })).toMatchObject({
      status: 409,
      body: { code: 'version.stale', changed: [{ actorName: colleague.name, fields: ['labelDe'] }] },
    });
    await administrator.delete(`${CATALOGUE}/${id}`);
    const { rows: events } = await district.sql.query(
      'select type, actor_id from event where subject_id = $1 order by occurred_at',
      [id],
    );
    expect(events).toEqual([
      { type: 'catalogue.row-added', actor_id: administrator.id },
      { type: 'catalogue.row-changed', actor_id: colleague.id },
      { type: 'catalogue.row-removed', actor_id: administrator.id },
    ]);
  });
});
