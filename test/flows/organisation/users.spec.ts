import { startApi, type TestApi } from '../../given/api';
import { District } from '../../given/given';
import type { Person } from '../../given/person';

describe('users', () => {
  let api: TestApi;
  let district: District;
  let admin: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    admin = await district.person('fachadministration');
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const account = async (more: object = {}) => ({
    organisationId: await district.organisation(),
    email: `neu-${Math.random().toString(36).slice(2)}@test.invalid`,
    name: 'Testkollegin Neu',
    roles: ['case_manager'],
    activeFrom: api.clock.today(),
    ...more,
  });

  async function logIn(email: string, password: string): Promise<number> {
    return (await api.app.inject({ method: 'POST', url: '/api/session', payload: { email, password } })).statusCode;
  }

  it('are created with a one-time password that works', async () => {
    const dto = await account();
    const created = await admin.post<{ id: string; oneTimePassword: string }>('/api/users', dto);
    expect(created.status).toBe(201);
    expect(await logIn(dto.email, created.body.oneTimePassword)).toBe(201);
    const list = await admin.get<{ id: string; email: string }[]>('/api/users');
    expect(list.body).toContainEqual(expect.objectContaining({ id: created.body.id, email: dto.email }));
  });

  it('are no business of a Case-Manager*in, who sees names to choose from only', async () => {
    const worker = await district.person('case_manager');
    expect((await worker.get('/api/users')).body.code).toBe('access.denied');
    expect((await worker.post('/api/users', await account())).status).toBe(403);
    const people = await worker.get<Record<string, unknown>[]>('/api/people');
    expect(people.status).toBe(200);
    expect(Object.keys(people.body[0] ?? {}).sort()).toEqual([
      'id',
      'name',
      'organisationId',
      'organisationName',
      'roles',
    ]);
  });

  it('refuse an address that is taken, in this district or another', async () => {
    const elsewhere = await District.create(api);
    const stranger = await elsewhere.person('case_manager');
    await elsewhere.close();
    const answer = await admin.post('/api/users', await account({ email: stranger.email.toUpperCase() }));
    expect(answer).toMatchObject({ status: 409, body: { code: 'user.email-taken' } });
  });

  it.each([
    ['unknown field', { superuser: true }, 'superuser', 'field.unknown'],
    ['no role', { roles: [] }, 'roles', 'field.required'],
    ['unknown role', { roles: ['kaiser'] }, 'roles', 'field.not-a-choice'],
    ['wrong type', { name: 7 }, 'name', 'field.invalid'],
    ['too long', { name: 'x'.repeat(121) }, 'name', 'field.too-long'],
    ['day that does not exist', { activeFrom: '2026-02-30' }, 'activeFrom', 'field.not-a-day'],
  ])('refuse %s and write nothing', async (_case, change, field, code) => {
    const dto = await account(change);
    const answer = await admin.post('/api/users', dto);
    expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid', fields: [{ field, code }] } });
    const { rowCount } = await district.sql.query('select 1 from user_account where email = $1', [dto.email]);
    expect(rowCount).toBe(0);
  });

  it('of another district do not exist here', async () => {
    const other = await District.create(api);
    const stranger = await other.person('case_manager');
    const change = await admin.patch(`/api/users/${stranger.id}`, { name: 'Umbenannt', version: 1 });
    expect(change).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect((await admin.post(`/api/users/${stranger.id}/password`)).status).toBe(404);
    const foreign = await admin.post('/api/users', await account({ organisationId: await other.organisation() }));
    expect(foreign.status).toBe(404);
    await other.close();
  });

  it.each(['name', 'roles', 'activeFrom', 'organisationId', 'email'])('refuse null as %s', async (field) => {
    const person = await district.person('case_manager');
    const answer = await admin.patch(`/api/users/${person.id}`, { [field]: null, version: 1 });
    expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid', fields: [{ field }] } });
  });

  it('take null for "no end", "no municipality" and "full time"', async () => {
    const person = await district.person('case_manager');
    await admin.patch(`/api/users/${person.id}`, { fullTimeShare: 0.5, activeUntil: '2099-12-31', version: 1 });
    const nothing = { ags: null, fullTimeShare: null, activeUntil: null, version: 2 };
    expect((await admin.patch(`/api/users/${person.id}`, nothing)).status).toBe(204);
    const list = await admin.get<{ id: string }[]>('/api/users');
    expect(list.body.find(({ id }) => id === person.id)).toMatchObject({
      ags: [],
      fullTimeShare: 1,
      activeUntil: null,
    });
  });

  it('tell the second administrator what the first one changed', async () => {
    const person = await district.person('case_manager');
    const other = await district.person('fachadministration');
    await other.patch(`/api/users/${person.id}`, { name: 'Testname Neu', fullTimeShare: 1, version: 1 });
    const late = await admin.patch(`/api/users/${person.id}`, { name: 'Testname Anders', version: 1 });
    expect(late).toMatchObject({ status: 409, body: { code: 'version.stale' } });
    expect(late.body['changed']).toEqual([
      { type: 'user.changed', fields: ['name'], actorName: other.name, at: expect.any(String) as string },
    ]);
  });

  it('keep version and sessions when nothing changed', async () => {
    const person = await district.person('case_manager');
    expect((await admin.patch(`/api/users/${person.id}`, { roles: ['case_manager'], version: 1 })).status).toBe(204);
    expect((await person.get('/api/session')).status).toBe(200);
    expect((await admin.patch(`/api/users/${person.id}`, { name: 'Testname', version: 1 })).status).toBe(204);
  });

  it('can do nothing with a one-time password but choose their own', async () => {
    const dto = await account();
    const { body } = await admin.post<{ id: string; oneTimePassword: string }>('/api/users', dto);
    const newcomer = { id: body.id, name: dto.name, email: dto.email, organisationId: dto.organisationId };
    const person = await district.signIn(newcomer);
    const session = await person.get('/api/session');
    expect(session.body).toMatchObject({ passwordIsOneTime: true, permissions: ['own_account'] });
    expect((await person.get('/api/people')).body.code).toBe('access.denied');
    const own = 'ein eigenes langes Passwort';
    const same = { current: body.oneTimePassword, replacement: body.oneTimePassword };
    expect((await person.put('/api/account/password', same)).body.code).toBe('password.unchanged');
    expect((await person.put('/api/account/password', { ...same, replacement: own })).status).toBe(204);
    expect(await logIn(dto.email, body.oneTimePassword)).toBe(401);
    const again = await district.signIn(newcomer);
    expect((await again.get('/api/session')).body).toMatchObject({ passwordIsOneTime: false });
    expect((await again.get('/api/people')).status).toBe(200);
    await admin.post(`/api/users/${body.id}/password`);
    expect((await again.get('/api/session')).status).toBe(401);
    expect((await (await district.signIn(newcomer)).get('/api/people')).status).toBe(403);
  });

  it('with a stale version are not overwritten', async () => {
    const person = await district.person('case_manager');
    expect((await admin.patch(`/api/users/${person.id}`, { name: 'Erste Änderung', version: 1 })).status).toBe(204);
    const second = await admin.patch(`/api/users/${person.id}`, { name: 'Zweite Änderung', version: 1 });
    expect(second).toMatchObject({ status: 409, body: { code: 'version.stale' } });
    const { rows } = await district.sql.query('select name from user_account where id = $1', [person.id]);
    expect(rows).toEqual([{ name: 'Erste Änderung' }]);
  });

  it('lose their sessions in the same instant when their roles change or their account ends', async () => {
    const person = await district.person('case_manager');
    await admin.patch(`/api/users/${person.id}`, { roles: ['leitung'], version: 1 });
    expect((await person.get('/api/session')).status).toBe(401);
    const leaver = await district.person('case_manager');
    const yesterday = '2026-01-01';
    expect((await admin.patch(`/api/users/${leaver.id}`, { activeUntil: yesterday, version: 1 })).status).toBe(204);
    expect((await leaver.get('/api/session')).status).toBe(401);
  });

  it('keep at least one Fachadministration', async () => {
    const alone = await District.create(api);
    const last = await alone.person('fachadministration');
    const answer = await last.patch(`/api/users/${last.id}`, { roles: ['case_manager'], version: 1 });
    expect(answer).toMatchObject({ status: 409, body: { code: 'user.last-administrator' } });
    const { rows } = await alone.sql.query('select roles from user_account where id = $1', [last.id]);
    expect(rows).toEqual([{ roles: ['fachadministration'] }]);
    await alone.close();
  });
});
