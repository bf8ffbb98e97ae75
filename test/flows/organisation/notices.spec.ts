import { startApi, type TestApi } from '../../given/api';
import { District } from '../../given/given';
import type { Person } from '../../given/person';

interface Notice {
  kind: string;
  language: string;
  version: number;
  body: string;
  validFrom: string;
}

describe('notice texts', () => {
  let api: TestApi;
  let district: District;
  let admin: Person;
  let office: string;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    admin = await district.person('fachadministration');
  });
  beforeEach(async () => {
    office = await district.newOrganisation('freier_traeger');
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const text = (more: object = {}) => ({
    kind: 'consent',
    language: 'de',
    version: 1,
    body: 'Neuer Testtext',
    ...more,
  });
  const publish = (person: Person, more: object = {}) =>
    person.post(`/api/organisations/${office}/notices`, text(more));
  const consentTexts = async () =>
    (await admin.get<Notice[]>(`/api/organisations/${office}/notices`)).body.filter(({ kind }) => kind === 'consent');

  it('get a next version that is in force from today, the earlier one stays', async () => {
    expect((await publish(admin)).status).toBe(201);
    expect(await consentTexts()).toMatchObject([
      { version: 2, body: 'Neuer Testtext', validFrom: api.clock.today() },
      { version: 1, body: 'Testhinweis' },
    ]);
    const worker = await district.person('case_manager', { organisationId: office });
    const inForce = await worker.get<Notice[]>('/api/notices');
    expect(inForce.body.filter(({ kind }) => kind === 'consent')).toMatchObject([{ version: 2 }]);
  });

  it('begin with version 1 in a further language', async () => {
    expect((await publish(admin, { language: 'ar', version: 0, body: 'نص تجريبي' })).status).toBe(201);
    expect(await consentTexts()).toContainEqual(expect.objectContaining({ language: 'ar', version: 1 }));
  });

  it('tell the second author that somebody was faster', async () => {
    const other = await district.person('fachadministration');
    await publish(other);
    const late = await publish(admin, { body: 'Auch neu' });
    expect(late).toMatchObject({ status: 409, body: { code: 'version.stale' } });
    expect(late.body['changed']).toMatchObject([{ type: 'notice.published', fields: ['body'], actorName: other.name }]);
    expect(await consentTexts()).toHaveLength(2);
  });

  it('are the business of the Fachadministration of the district alone', async () => {
    const worker = await district.person('case_manager', { organisationId: office });
    expect((await publish(worker)).status).toBe(403);
    expect((await worker.get(`/api/organisations/${office}/notices`)).status).toBe(403);
    const elsewhere = await District.create(api);
    const stranger = await elsewhere.person('fachadministration');
    await elsewhere.close();
    expect((await publish(stranger)).status).toBe(404);
    expect((await stranger.get(`/api/organisations/${office}/notices`)).status).toBe(404);
    expect(await consentTexts()).toHaveLength(1);
  });

  it.each([
    ['unknown field', { valid: true }, 'valid', 'field.unknown'],
    ['unknown kind', { kind: 'poem' }, 'kind', 'field.not-a-choice'],
    ['no language', { language: 'Klingonisch' }, 'language', 'field.invalid'],
    ['wrong type', { version: 'neu' }, 'version', 'field.not-a-number'],
    ['nothing', { body: '' }, 'body', 'field.required'],
    ['too much', { body: 'x'.repeat(20_001) }, 'body', 'field.too-long'],
  ])('refuse %s and write nothing', async (_case, change, field, code) => {
    const answer = await publish(admin, change);
    expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid', fields: [{ field, code }] } });
    expect(await consentTexts()).toHaveLength(1);
  });
});
