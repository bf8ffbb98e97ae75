import { addDays } from '@fallnetz/platform';
import { startApi, type TestApi } from '../../given/api';
import { givenCase } from '../../given/case';
import { District } from '../../given/given';
import type { Person } from '../../given/person';
import { givenSituation, recordSituation } from '../../given/situation';

interface Entry {
  id: string;
  history: string;
  value: string;
  validFrom: string | null;
  validUntil: string | null;
  state: string;
  recordedByName: string;
  version: number;
}

interface Asked {
  code: string;
  questions: { code: string; field: string; sentence: string; yes?: string }[];
}

describe('dated histories', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;
  let id: string;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    worker = await district.person('case_manager');
  });
  beforeEach(async () => {
    api.clock.reset();
    ({ id } = await givenCase(worker));
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const path = (rest = ''): string => `/api/cases/${id}/situation-entries${rest}`;
  const record = (fields: object) => recordSituation(worker, id, fields);
  const given = (fields: object) => givenSituation(worker, id, fields);
  const entries = async (): Promise<Entry[]> => (await worker.get<Entry[]>(path())).body;
  const on = async (day: string, more = ''): Promise<string[]> => {
    const { body } = await worker.get<{ entries: Entry[] }>(`/api/cases/${id}/situation?on=${day}${more}`);
    return body.entries.map(({ history, value, state }) => `${history} ${value} ${state}`);
  };
  const inDays = (days: number): string => addDays(api.clock.today(), days);

  it('keep dated entries and know which one holds today', async () => {
    await given({ value: 'duldung_60a', validFrom: '2020-01-01', validUntil: '2024-12-31', source: 'stated' });
    await given({ value: 'ae_104c', validFrom: '2025-01-01', validUntil: '2098-12-31' });
    await given({ value: 'ae_25b', validFrom: '2099-01-01', source: 'stated' });
    expect((await entries()).map(({ value, state }) => [value, state])).toEqual([
      ['ae_25b', 'none'],
      ['ae_104c', 'valid'],
      ['duldung_60a', 'none'],
    ]);
    expect((await worker.get(`/api/cases/${id}`)).body).toMatchObject({
      residence: { status: 'ae_104c', validUntil: '2098-12-31' },
      nextDue: { on: '2098-12-31', what: 'residence_title', overdue: false },
    });
  });

  it('take „nicht erhoben“ for an answer and ask nothing', async () => {
    await given({ value: 'nicht_erhoben', source: 'stated' });
    expect(await entries()).toMatchObject([{ value: 'nicht_erhoben', state: 'valid' }]);
    expect((await worker.get(`/api/cases/${id}`)).body).toMatchObject({ nextDue: null });
  });

  it('answer for any day, right on the days around a change of Rechtskreis', async () => {
    await given({ history: 'rechtskreis', value: 'sgb_ii', validFrom: '2025-06-15', legalFrame: 'aufenthg' });
    const change = { history: 'rechtskreis', value: 'asylblg', validFrom: '2026-07-01' };
    const asked = await record(change);
    expect([asked.status, asked.body]).toMatchObject([
      422,
      {
        code: 'question',
        questions: [
          {
            code: 'situation.end-earlier',
            field: 'validFrom',
            sentence: 'Überschneidet sich mit „SGB II (Bürgergeld, Jobcenter)“ (15.06.2025 bis …).',
            yes: 'Bisherigen Eintrag am 30.06.2026 beenden',
          },
        ],
      },
    ]);
    expect(await on('2026-07-01')).toEqual(['rechtskreis sgb_ii valid']);
    await given({ ...change, confirmed: ['situation.end-earlier'] });
    expect(await on('2025-06-14')).toEqual([]);
    expect(await on('2025-06-15')).toEqual(['rechtskreis sgb_ii valid']);
    expect(await on('2026-06-30')).toEqual(['rechtskreis sgb_ii valid']);
    expect(await on('2026-07-01')).toEqual(['rechtskreis asylblg valid']);
    expect(await entries()).toMatchObject([
      { value: 'asylblg', validUntil: null },
      { value: 'sgb_ii', validUntil: '2026-06-30' },
    ]);
  });

  it('say what was known when', async () => {
    const first = await given({ history: 'work', value: 'employed', validFrom: '2024-01-01', hoursPerWeek: 40 });
    await worker.patch(path(`/${first}`), { value: 'mini_job', version: 1 });
    await district.sql.query(
      `update situation_entry_past set entry = entry || jsonb_build_object('recorded_at', now() - interval '2 days')
       where entry_id = $1`,
      [first],
    );
    expect(await on('2024-02-01')).toEqual(['work mini_job valid']);
    expect(await on('2024-02-01', `&knownOn=${inDays(-1)}`)).toEqual(['work employed valid']);
    expect(await on('2024-02-01', `&knownOn=${inDays(-3)}`)).toEqual([]);
  });

  it('measure language by skill: the newest measurement up to the day counts', async () => {
    const german = { history: 'language', language: 'de', method: 'certificate' };
    await given({ ...german, value: 'a2', skill: 'overall', validFrom: '2024-03-01' });
    await given({ ...german, value: 'b1', skill: 'overall', validFrom: '2025-03-01' });
    await given({ ...german, value: 'a2', skill: 'writing', validFrom: '2025-03-01', method: 'placement' });
    expect(await on('2024-12-31')).toEqual(['language a2 valid']);
    expect(await on('2025-03-01')).toEqual(['language b1 valid', 'language a2 valid']);
  });

  it('offer to end a new entry before the next one, name an entry that begins on the same day, and ask about a gap', async () => {
    await given({ history: 'housing', value: 'own_flat', validFrom: '2025-01-01' });
    const earlier = { history: 'housing', value: 'shared_accommodation', validFrom: '2024-01-01' };
    expect((await record(earlier)).body).toMatchObject({
      questions: [{ code: 'situation.end-before-next', yes: 'Neuen Eintrag am 31.12.2024 enden lassen' }],
    });
    await given({ ...earlier, confirmed: ['situation.end-before-next'] });
    const same = await record({ ...earlier, value: 'with_others' });
    expect([same.status, same.body]).toMatchObject([
      409,
      {
        code: 'situation.overlap',
        fields: [
          { message: expect.stringContaining('„Gemeinschaftsunterkunft“ (01.01.2024 bis 31.12.2024)') as string },
        ],
      },
    ]);
    const gap = { history: 'housing', value: 'homeless', validFrom: '2023-01-01', validUntil: '2023-06-30' };
    expect((await record(gap)).body).toMatchObject({
      questions: [{ code: 'situation.gap', sentence: 'Vom 01.07.2023 bis 31.12.2023 ist dann nichts eingetragen.' }],
    });
    await given({ ...gap, confirmed: ['situation.gap'] });
    expect(await entries()).toHaveLength(3);
  });

  it('ask about a beginning before the birth, a late application and a title no longer granted', async () => {
    const title = { value: 'ae_104c', validFrom: '2026-02-01', validUntil: '2026-03-01', appliedOn: '2026-03-02' };
    const { status, body } = await record(title);
    expect(status).toBe(422);
    expect((body as unknown as Asked).questions.map(({ code }) => code)).toEqual([
      'situation.applied-late',
      'situation.value-ended',
    ]);
    expect((await record({ value: 'deutsch', validFrom: '1980-01-01' })).body).toMatchObject({
      questions: [{ code: 'situation.before-birth' }],
    });
    expect(await entries()).toEqual([]);
  });

  it('let a title go on by an application filed in time, and leave nothing to be done', async () => {
    const title = { value: 'ae_25b', validFrom: inDays(-400), validUntil: inDays(-10) };
    const entryId = await given(title);
    expect(await entries()).toMatchObject([{ state: 'expired' }]);
    expect((await worker.get(`/api/cases/${id}`)).body).toMatchObject({ nextDue: { overdue: true } });
    await worker.patch(path(`/${entryId}`), { appliedOn: inDays(-20), version: 1 });
    expect(await entries()).toMatchObject([{ state: 'continued' }]);
    expect((await worker.get(`/api/cases/${id}`)).body).toMatchObject({ nextDue: null });
    expect(await on(inDays(0))).toEqual(['residence ae_25b continued']);
  });

  it('remind the lead by the rule of the newest title alone', async () => {
    const remindersOf = async (): Promise<object[]> => {
      const sql = `select r.kind, r.user_id, r.due_on::text, r.next_on::text from reminder r
        where r.case_id = $1 and r.state = 'open' order by r.kind`;
      return (await district.sql.query<object>(sql, [id])).rows;
    };
    await given({ value: 'fiktion_81_4', validFrom: '2020-01-01', validUntil: '2097-05-01' });
    expect(await remindersOf()).toEqual([
      { kind: 'fiktion_expires', user_id: worker.id, due_on: '2097-05-01', next_on: '2097-04-01' },
    ]);
    const ending = { confirmed: ['situation.end-earlier', 'situation.value-not-begun'] };
    const chance = await given({ value: 'ae_104c', validFrom: '2021-01-01', validUntil: '2098-10-01', ...ending });
    expect(await remindersOf()).toMatchObject([{ kind: 'chance_104c_ends', next_on: '2097-12-31' }]);
    await worker.patch(path(`/${chance}`), { value: 'ae_25b', version: 1 });
    expect(await remindersOf()).toMatchObject([{ kind: 'residence_title_expires', next_on: '2098-06-03' }]);
    await worker.patch(path(`/${chance}`), { appliedOn: inDays(0), version: 2 });
    expect(await remindersOf()).toEqual([]);
    await worker.delete(path(`/${chance}`));
    expect(await remindersOf()).toMatchObject([{ kind: 'fiktion_expires', due_on: '2020-12-31' }]);
    await given({ value: 'ae_24', validFrom: '2022-01-01', validUntil: '2098-05-01', confirmed: ['situation.gap'] });
    expect(await remindersOf()).toEqual([]);
  });

  it('keep the trace of a correction: who, when, which fields; the second editor learns it', async () => {
    const colleague = await district.person('case_manager');
    await worker.post(`/api/cases/${id}/assignments`, { userId: colleague.id, part: 'co_worker' });
    const entryId = await given({ history: 'family', value: 'married', validFrom: '2020-01-01' });
    expect((await colleague.patch(path(`/${entryId}`), { value: 'separated', version: 1 })).status).toBe(204);
    const late = await worker.patch(path(`/${entryId}`), { validUntil: '2025-01-01', version: 1 });
    expect([late.status, late.body]).toMatchObject([
      409,
      { code: 'version.stale', changed: [{ actorName: colleague.name, fields: ['value'] }] },
    ]);
    expect(await entries()).toMatchObject([{ value: 'separated', recordedByName: colleague.name, version: 2 }]);
    await worker.delete(path(`/${entryId}`));
    const { rows } = await district.sql.query(
      `select entry ->> 'value' as value, replaced_by from situation_entry_past where entry_id = $1 order by id`,
      [entryId],
    );
    expect(rows).toEqual([
      { value: 'married', replaced_by: colleague.id },
      { value: 'separated', replaced_by: worker.id },
    ]);
    const { body } = await worker.get<{ items: object[] }>(`/api/cases/${id}/timeline?limit=2`);
    expect(body.items).toMatchObject([
      { type: 'situation.removed', data: { history: 'family' } },
      { type: 'situation.changed', data: { history: 'family', fields: ['value'] } },
    ]);
  });

  it.each([
    [{ value: 'ae_99' }, 'value', 'field.not-a-choice'],
    [{ value: 'ae_24', source: 'guessed' }, 'source', 'field.not-a-choice'],
    [{ value: 'ae_24', validUntil: '2026-02-30' }, 'validUntil', 'field.not-a-day'],
    [{ value: 'ae_24', unknown: 'x' }, 'unknown', 'field.unknown'],
    [{ value: 'ae_24', remark: 'x'.repeat(1001) }, 'remark', 'field.too-long'],
    [{ value: 'ae_24', conditions: ['freiheit'] }, 'conditions', 'field.not-a-choice'],
    [{ value: 'ae_24', hoursPerWeek: 20 }, 'hoursPerWeek', 'field.unknown'],
    [{ value: 'ae_24', validFrom: '2026-02-02', validUntil: '2026-02-01' }, 'validUntil', 'situation.period'],
    [{ value: 'ae_24', appliedOn: '2199-01-01' }, 'appliedOn', 'case.day-in-future'],
    [{ history: 'work', value: 'employed', hoursPerWeek: 81 }, 'hoursPerWeek', 'field.out-of-range'],
    [{ history: 'work', value: 'ae_24' }, 'value', 'field.not-a-choice'],
    [{ history: 'language', value: 'b1', language: 'de' }, 'skill', 'field.required'],
    [{ history: 'religion', value: 'x' }, 'history', 'field.not-a-choice'],
  ])('refuse %j, name the field and write nothing', async (fields, field, code) => {
    expect(await record(fields)).toMatchObject({
      status: 400,
      body: { code: 'request.invalid', fields: [{ field, code }] },
    });
    expect(await entries()).toEqual([]);
  });

  it('know no entry of another case, and nobody of another district', async () => {
    const entryId = await given({ value: 'deutsch' });
    const own = await givenCase(worker);
    const foreign = `/api/cases/${own.id}/situation-entries/${entryId}`;
    expect((await worker.patch(foreign, { remark: 'x', version: 1 })).status).toBe(404);
    expect((await worker.delete(foreign)).status).toBe(404);
    const other = await District.create(api);
    const stranger = await other.person('case_manager');
    for (const read of [path(), `/api/cases/${id}/situation`]) expect((await stranger.get(read)).status).toBe(404);
    expect((await recordSituation(stranger, id, { value: 'deutsch' })).status).toBe(404);
    expect(await entries()).toHaveLength(1);
    await other.close();
  });

  it('take their words from dated rows with source', async () => {
    const { body } = await worker.get<object[]>('/api/catalogue');
    expect(body).toContainEqual(
      expect.objectContaining({
        catalogue: 'residence_status',
        code: 'ae_104c',
        labelDe: 'Chancen-Aufenthaltsrecht',
        legalBasis: '§ 104c AufenthG',
        validUntil: '2025-12-31',
      }),
    );
    await district.sql.query(
      `insert into catalogue_entry (district_id, catalogue, code, label_de, label_en, position, valid_from, source)
       values ($1, 'housing', 'own_flat', 'Mietwohnung des Kreises', 'Flat', 1, '2020-01-01', 'Kreis')`,
      [district.id],
    );
    const labels = (await worker.get<{ code: string; labelDe: string }[]>('/api/catalogue')).body;
    expect(labels.filter(({ code }) => code === 'own_flat')).toMatchObject([{ labelDe: 'Mietwohnung des Kreises' }]);
  });
});
