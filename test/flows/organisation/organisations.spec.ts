import { startApi, type TestApi } from '../../given/api';
import { District } from '../../given/given';
import type { Person } from '../../given/person';

const traeger = {
  name: 'Testträger Beispiel',
  kind: 'freier_traeger',
  regime: 'kdg',
  dataProtectionOfficer: 'Datenschutz Beispiel',
  supervisoryBody: 'Aufsicht Beispiel',
};

interface Organisation {
  id: string;
  name: string;
  version: number;
}

interface Municipality {
  id: string;
  ags: string;
  name: string;
  version: number;
}

describe('organisations and municipalities', () => {
  let api: TestApi;
  let district: District;
  let administrator: Person;
  let worker: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    administrator = await district.person('fachadministration');
    worker = await district.person('case_manager');
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const organisations = async (): Promise<Organisation[]> =>
    (await administrator.get<Organisation[]>('/api/organisations')).body;
  const municipalities = async (): Promise<Municipality[]> =>
    (await administrator.get<Municipality[]>('/api/municipalities')).body;

  it('are added and corrected by the Fachadministration alone', async () => {
    const refused = await worker.post('/api/organisations', { ...traeger, name: 'Testträger Verboten' });
    expect(refused).toMatchObject({ status: 403 });
    const added = await administrator.post<{ id: string }>('/api/organisations', traeger);
    expect(added.status).toBe(201);
    const change = { regime: 'dsg_ekd', version: 1 };
    expect(await administrator.patch(`/api/organisations/${added.body.id}`, change)).toMatchObject({ status: 204 });
    expect(await worker.patch(`/api/organisations/${added.body.id}`, change)).toMatchObject({ status: 403 });
    const found = (await organisations()).find(({ id }) => id === added.body.id);
    expect(found).toEqual({ ...traeger, id: added.body.id, regime: 'dsg_ekd', version: 2 });
    expect((await organisations()).map(({ name }) => name)).not.toContain('Testträger Verboten');
  });

  it('says what somebody else changed in the meantime', async () => {
    const { id } = (
      await administrator.post<{ id: string }>('/api/organisations', { ...traeger, name: 'Testträger Zwei' })
    ).body;
    await administrator.patch(`/api/organisations/${id}`, { supervisoryBody: 'Andere Aufsicht', version: 1 });
    const late = await administrator.patch(`/api/organisations/${id}`, { name: 'Testträger Spät', version: 1 });
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'version.stale', changed: [{ type: 'organisation.changed', fields: ['supervisoryBody'] }] },
    });
  });

  it.each([
    { name: 'a name that is taken', body: { ...traeger, name: 'testträger beispiel' }, status: 409 },
    { name: 'an unknown regime', body: { ...traeger, regime: 'keins' }, status: 400 },
    { name: 'no name', body: { ...traeger, name: '' }, status: 400 },
    { name: 'an unknown field', body: { ...traeger, districtId: 'x' }, status: 400 },
  ])('refuses $name', async ({ body, status }) => {
    const before = await organisations();
    expect(await administrator.post('/api/organisations', body)).toMatchObject({ status });
    expect(await organisations()).toEqual(before);
  });

  it('takes a municipality whose key belongs to the district', async () => {
    const ags = `${(await municipalities())[0]!.ags.slice(0, 5)}777`;
    expect(await worker.post('/api/municipalities', { ags, name: 'Testort' })).toMatchObject({ status: 403 });
    const added = await administrator.post<{ id: string }>('/api/municipalities', { ags, name: 'Testrot' });
    expect(added.status).toBe(201);
    const path = `/api/municipalities/${added.body.id}`;
    expect(await administrator.patch(path, { name: 'Testort', version: 1 })).toMatchObject({ status: 204 });
    expect(await municipalities()).toContainEqual({ id: added.body.id, ags, name: 'Testort', version: 2 });
    const again = await administrator.post('/api/municipalities', { ags, name: 'Testort' });
    expect(again).toMatchObject({ status: 409, body: { code: 'municipality.ags-taken' } });
    const elsewhere = await administrator.post('/api/municipalities', { ags: '01001000', name: 'Fernort' });
    expect(elsewhere).toMatchObject({ status: 400, body: { code: 'municipality.other-district' } });
  });

  it('of another district do not exist', async () => {
    const other = await District.create(api);
    const stranger = await other.person('fachadministration');
    const [organisation] = await organisations();
    const [municipality] = await municipalities();
    const changes = [
      stranger.patch(`/api/organisations/${organisation!.id}`, { name: 'Übernommen', version: organisation!.version }),
      stranger.patch(`/api/municipalities/${municipality!.id}`, { name: 'Übernommen', version: municipality!.version }),
    ];
    for (const answer of await Promise.all(changes)) expect(answer.status).toBe(404);
    await other.close();
  });
});
