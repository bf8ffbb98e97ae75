import { Client } from 'pg';
import { hashPassword, SessionsService, SessionSweep } from '@fallnetz/organisation';
import { SystemDb } from '@fallnetz/platform';
import { startApi, type TestApi } from '../../given/api';
import { District } from '../../given/given';
import type { Person } from '../../given/person';

const PASSWORD = 'ein langes Testpasswort';

describe('session', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    worker = await district.person('case_manager');
    await setPassword(worker);
  });
  beforeEach(() => api.clock.reset());
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  async function setPassword(person: Person): Promise<void> {
    await district.sql.query('insert into user_password (user_id, hash) values ($1, $2)', [
      person.id,
      await hashPassword(PASSWORD),
    ]);
  }

  async function login(email: string, password: string) {
    const response = await api.app.inject({ method: 'POST', url: '/api/session', payload: { email, password } });
    const [cookie] = response.cookies;
    return { status: response.statusCode, cookie, body: response.json<Record<string, unknown>>() };
  }

  it('answers a login with an HttpOnly SameSite cookie, the CSRF token and what the person may do', async () => {
    const { status, cookie, body } = await login(worker.email.toUpperCase(), PASSWORD);
    expect(status).toBe(201);
    expect(cookie).toMatchObject({ name: 'fallnetz_session', httpOnly: true, sameSite: 'Strict', path: '/' });
    expect(body).toMatchObject({ roles: ['case_manager'], user: { id: worker.id, name: worker.name } });
    expect(body.csrfToken).toEqual(expect.any(String));
    expect(body.permissions).toContain('case.read');
  });

  it('names what is missing instead of asking to sign in', async () => {
    const { status, body } = await login('', '');
    expect(status).toBe(400);
    expect(body).toMatchObject({
      code: 'request.invalid',
      fields: [
        { field: 'email', code: 'field.required', message: 'Diese Angabe fehlt.' },
        { field: 'password', code: 'field.required' },
      ],
    });
    expect((await login(worker.email, '')).body).toMatchObject({ fields: [{ field: 'password' }] });
  });

  it('tells a wrong password and an unknown account apart by nothing', async () => {
    const wrong = await login(worker.email, 'falsch falsch falsch');
    const unknown = await login('niemand@test.invalid', 'falsch falsch falsch');
    expect(wrong.status).toBe(401);
    expect({ ...wrong.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
    expect(wrong.body.code).toBe('session.refused');
  });

  it('does the same work whether the account is there or not, so that the time of the answer says nothing', async () => {
    const statements = jest.spyOn(Client.prototype, 'query');
    const verify = jest.spyOn(jest.requireActual<typeof import('@node-rs/argon2')>('@node-rs/argon2'), 'verify');
    const workFor = async (email: string): Promise<object> => {
      statements.mockClear();
      verify.mockClear();
      expect((await login(email, 'falsch falsch falsch')).body.code).toBe('session.refused');
      const asked = (statements.mock.calls as unknown[][]).map(([query]) => textOf(query));
      return { asked, costs: verify.mock.calls.map(([hash]) => String(hash).split('$').slice(0, 4)) };
    };
    const [left, withoutPassword] = [await district.person('case_manager'), await district.person('case_manager')];
    await setPassword(left);
    await district.sql.query(`update user_account set active_until = '2020-02-01' where id = $1`, [left.id]);

    const known = await workFor(worker.email);
    for (const email of [left.email, withoutPassword.email, 'niemand@test.invalid'])
      expect(await workFor(email)).toEqual(known);
    expect(known).toMatchObject({ costs: [['', 'argon2id', 'v=19', 'm=19456,t=2,p=1']] });
    statements.mockRestore();
    verify.mockRestore();
  });

  it.each([
    ['a number', 401, { password: 12345678 }],
    ['a list', 401, { password: [PASSWORD] }],
    ['nothing', 400, {}],
  ])('takes %s for no password', async (_name, status, given) => {
    const payload = { email: worker.email, ...given };
    const answer = await api.app.inject({ method: 'POST', url: '/api/session', payload });
    expect([answer.statusCode, answer.cookies]).toEqual([status, []]);
  });

  it('takes no password out of the address', async () => {
    const url = `/api/session?email=${worker.email}&password=${encodeURIComponent(PASSWORD)}`;
    const { statusCode, cookies } = await api.app.inject({ method: 'POST', url, payload: {} });
    expect([statusCode, cookies]).toEqual([400, []]);
  });

  it('counts ten attempts an hour per account, the right password included', async () => {
    const victim = await district.person('case_manager');
    await setPassword(victim);
    for (let attempt = 0; attempt < 10; attempt++) expect((await login(victim.email, 'falsch')).status).toBe(401);
    expect((await login(victim.email, PASSWORD)).body.code).toBe('session.throttled');
    api.clock.travel({ minutes: 61 });
    expect((await login(victim.email, PASSWORD)).status).toBe(201);
  });

  it('counts attempts that come at the same time one after the other', async () => {
    const sessions = api.app.get(SessionsService, { strict: false });
    const guess = (email: string) => sessions.authenticate(email, 'falsch').catch(({ code }: { code: string }) => code);
    for (let round = 0; round < 15; round++) {
      const email = `niemand-${round}@test.invalid`;
      await district.sql.query(NINE_ATTEMPTS, [email, api.clock.now()]);
      const answers = await Promise.all(Array.from({ length: 4 }, () => guess(email)));
      expect(answers.filter((code) => code === 'session.refused')).toHaveLength(1);
    }
  });

  it('counts the guesses of whoever found an open session too', async () => {
    const victim = await district.person('case_manager');
    await setPassword(victim);
    const replacement = 'noch ein langes Passwort';
    const guess = (current: string) => victim.put('/api/account/password', { current, replacement });
    const guesses = await Promise.all(Array.from({ length: 20 }, (_, n) => guess(`falsch ${n}`)));
    expect(guesses.filter(({ body }) => body.code === 'password.wrong')).toHaveLength(10);
    expect((await guess(PASSWORD)).body.code).toBe('session.throttled');
    api.clock.travel({ minutes: 61 });
    expect(
      (await (await district.signIn(victim)).put('/api/account/password', { current: PASSWORD, replacement })).status,
    ).toBe(204);
    expect((await login(victim.email, replacement)).status).toBe(201);
  });

  it('refuses a changing request without the CSRF token of the session', async () => {
    const person = await district.person('case_manager');
    const without = await person.ask('PATCH', '/api/account/locale', { locale: 'en' }, { 'x-csrf-token': '' });
    expect(without).toMatchObject({ status: 403, body: { code: 'session.csrf' } });
    expect((await person.patch('/api/account/locale', { locale: 'en' })).status).toBe(204);
  });

  it('takes no token but the one it gave away, from nowhere but the cookie', async () => {
    const { id, email, session } = await district.person('case_manager');
    const { rows } = await district.sql.query<{ hash: Buffer }>(
      'select token_hash as hash from session where user_id = $1',
      [id],
    );
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    const hash = rows[0]!.hash;
    const forged = [
      `${none}.${Buffer.from(JSON.stringify({ sub: id, email })).toString('base64url')}.`,
      ...[hash.toString('base64url'), hash.toString('hex'), id, session.csrf],
      ...[
        session.token.toLowerCase(),
        session.token.slice(1),
        `${session.token}x`,
        `x; a=${session.token}`,
        "' or 1=1--",
      ],
    ];
    const status = async (url: string, headers: Record<string, string>) =>
      (await api.app.inject({ url, headers })).statusCode;
    for (const token of forged)
      expect([token, await status('/api/session', { cookie: `fallnetz_session=${token}` })]).toEqual([token, 401]);
    expect(await status(`/api/session?fallnetz_session=${session.token}`, {})).toBe(401);
    expect(await status('/api/session', { authorization: `Bearer ${session.token}` })).toBe(401);
  });

  it('takes the CSRF token of this session alone', async () => {
    const person = await district.person('case_manager');
    const elsewhere = await district.signIn(person);
    for (const token of [
      elsewhere.session.csrf,
      worker.session.csrf,
      person.session.token,
      person.session.csrf.toLowerCase(),
    ]) {
      const forged = await person.ask('DELETE', '/api/sessions', undefined, { 'x-csrf-token': token });
      expect(forged).toMatchObject({ status: 403, body: { code: 'session.csrf' } });
    }
    expect((await person.get('/api/session')).status).toBe(200);
  });

  it('gives a new token at every login, whatever cookie somebody put in the browser before', async () => {
    const [attacker, victim] = [await district.person('case_manager'), await district.person('case_manager')];
    await setPassword(victim);
    const payload = { email: victim.email, password: PASSWORD };
    for (const planted of ['planted', attacker.session.token]) {
      const headers = { cookie: `fallnetz_session=${planted}` };
      const [cookie] = (await api.app.inject({ method: 'POST', url: '/api/session', payload, headers })).cookies;
      expect(cookie!.value).toMatch(/^[A-Za-z0-9_-]{43}$/);
      expect(cookie!.value).not.toBe(planted);
      expect((await api.app.inject({ url: '/api/session', headers })).statusCode).toBe(401);
    }
  });

  it('ends after the idle time and after the absolute time', async () => {
    const person = await district.person('case_manager');
    for (let step = 0; step < 3; step++) {
      api.clock.travel({ minutes: 25 });
      expect((await person.get('/api/session')).status).toBe(200);
    }
    api.clock.travel({ minutes: 31 });
    expect((await person.get('/api/session')).status).toBe(401);
    api.clock.reset();
    const busy = await district.person('case_manager');
    for (let step = 0; step < 24; step++) {
      api.clock.travel({ minutes: 25 });
      await busy.get('/api/session');
    }
    expect((await busy.get('/api/session')).status).toBe(401);
  });

  it('leaves no row behind: sessions that are over and attempts that no longer count are forgotten', async () => {
    const [idle, busy] = [await district.person('case_manager'), await district.person('case_manager')];
    await login(idle.email, 'falsch');
    const left = async ({ id, email }: Person): Promise<number[]> => {
      const { rows } = await district.sql.query<{ sessions: number; attempts: number }>(TRACES, [id, email]);
      return [rows[0]!.sessions, rows[0]!.attempts];
    };
    const sweep = () => new SessionSweep(api.app.get(SystemDb, { strict: false }), api.clock, api.config).forget();

    api.clock.travel({ minutes: 29 });
    await busy.get('/api/session');
    await login(busy.email, 'falsch');
    await sweep();
    expect(await left(idle)).toEqual([1, 1]);
    api.clock.travel({ minutes: 32 });
    await sweep();
    expect([await left(idle), await left(busy)]).toEqual([
      [0, 0],
      [0, 1],
    ]);
  });

  it('logs out here and everywhere', async () => {
    const here = await district.person('case_manager');
    const elsewhere = await district.signIn(here);
    expect((await here.delete('/api/session')).status).toBe(204);
    expect((await here.get('/api/session')).status).toBe(401);
    expect((await elsewhere.get('/api/session')).status).toBe(200);
    const third = await district.signIn(here);
    expect((await elsewhere.delete('/api/sessions')).status).toBe(204);
    expect((await third.get('/api/session')).status).toBe(401);
  });

  it('ends every session with a new password and wants the old one', async () => {
    const person = await district.person('case_manager');
    await setPassword(person);
    const wrong = await person.put('/api/account/password', {
      current: 'falsch',
      replacement: 'noch ein langes Passwort',
    });
    expect(wrong.body.code).toBe('password.wrong');
    const short = await person.put('/api/account/password', { current: PASSWORD, replacement: 'kurz' });
    expect(short.body).toMatchObject({
      code: 'request.invalid',
      fields: [{ field: 'replacement', code: 'field.password-too-short' }],
    });
    const right = await person.put('/api/account/password', {
      current: PASSWORD,
      replacement: 'noch ein langes Passwort',
    });
    expect(right.status).toBe(204);
    expect((await person.get('/api/session')).status).toBe(401);
  });
});

/** The statement of a query of `pg`, given as text or as an object. */
function textOf(query: unknown): string {
  return typeof query === 'string' ? query : (query as { text: string }).text;
}

const NINE_ATTEMPTS = `insert into login_attempt (account_hash, attempted_at)
  select sha256(convert_to($1, 'UTF8')), $2 from generate_series(1, 9)`;

const TRACES = `select (select count(*)::int from session where user_id = $1) as sessions,
  (select count(*)::int from login_attempt where account_hash = sha256(convert_to($2, 'UTF8'))) as attempts`;
