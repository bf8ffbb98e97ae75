import { startApi, type TestApi } from '../../given/api';
import { District } from '../../given/given';
import { APPEALS, CATALOGUE, lawPeriod, lawValue } from '../../given/law-rules';
import type { Person } from '../../given/person';

interface Row {
  id: string;
  code: string;
  kind: string;
  origin: string;
}

describe('law rules', () => {
  let api: TestApi;
  let district: District;
  let administrator: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    administrator = await district.person('fachadministration');
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const rows = async (word: string, path: string): Promise<Row[]> =>
    (await administrator.get<Row[]>(path)).body.filter(({ code, kind }) => [code, kind].includes(word));

  it.each([
    [{ catalogue: 'religion' }, 'catalogue', 'field.not-a-choice'],
    [{ code: 'Zelt & Co' }, 'code', 'catalogue.code'],
    [{ labelDe: '' }, 'labelDe', 'field.required'],
    [{ labelEn: 'x'.repeat(121) }, 'labelEn', 'field.too-long'],
    [{ source: '' }, 'source', 'field.required'],
    [{ sourceOn: undefined }, 'sourceOn', 'field.required'],
    [{ sourceOn: '2199-01-01' }, 'sourceOn', 'case.day-in-future'],
    [{ validFrom: '2026-02-30' }, 'validFrom', 'field.not-a-day'],
    [{ validUntil: '2024-12-31' }, 'validUntil', 'situation.period'],
    [{ reminderKind: 'measure_due' }, 'reminderKind', 'field.not-a-choice'],
    [{ districtId: null }, 'districtId', 'field.unknown'],
  ])('refuse a value with %j and write nothing', async (fields, field, code) => {
    expect(await administrator.post(CATALOGUE, lawValue(fields))).toMatchObject({
      status: 400,
      body: { fields: [{ field, code }] },
    });
    expect(await rows('tiny_house', CATALOGUE)).toEqual([]);
  });

  it.each([
    [{ kind: 'parking' }, 'kind', 'field.not-a-choice'],
    [{ amount: 0 }, 'amount', 'field.out-of-range'],
    [{ unit: 'moon' }, 'unit', 'field.not-a-choice'],
    [{ postDays: 31 }, 'postDays', 'field.out-of-range'],
    [{ instructed: 'maybe' }, 'instructed', 'field.invalid'],
  ])('refuse a period with %j and write nothing', async (fields, field, code) => {
    expect(await administrator.post(APPEALS, lawPeriod({ sourceOn: '2025-01-01', ...fields }))).toMatchObject({
      status: 400,
      body: { fields: [{ field, code }] },
    });
    expect((await rows('asylum', APPEALS)).every(({ origin }) => origin === 'product')).toBe(true);
  });

  it('are nobody else’s business', async () => {
    const shipped = (await rows('ae_24', CATALOGUE))[0]!;
    for (const role of ['case_manager', 'leitung', 'koordinierende_stelle', 'data_protection_officer'] as const) {
      const other = await district.person(role);
      expect((await other.get(CATALOGUE)).status).toBe(403);
      expect((await other.post(CATALOGUE, lawValue())).status).toBe(403);
      expect((await other.patch(`${CATALOGUE}/${shipped.id}`, { version: 1, labelDe: 'x' })).status).toBe(403);
      expect((await other.delete(`${CATALOGUE}/${shipped.id}`)).status).toBe(403);
      expect((await other.post(APPEALS, lawPeriod())).status).toBe(403);
    }
  });
});
