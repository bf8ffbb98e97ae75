import { hashPassword } from '@fallnetz/organisation';
import { startApi, type TestApi } from '../../given/api';
import { District } from '../../given/given';

const PASSWORD = 'ein langes Testpasswort';

describe('the cookie of a session behind TLS', () => {
  let api: TestApi;
  let district: District;

  beforeAll(async () => {
    api = await startApi({ PUBLIC_URL: 'https://fallnetz.example' });
    district = await District.create(api);
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  it('is for encrypted connections of this host alone', async () => {
    const { id, email } = await district.person('case_manager');
    const hash = await hashPassword(PASSWORD);
    await district.sql.query('insert into user_password (user_id, hash) values ($1, $2)', [id, hash]);
    const payload = { email, password: PASSWORD };
    const [cookie] = (await api.app.inject({ method: 'POST', url: '/api/session', payload })).cookies;
    expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Strict', path: '/' });
    expect(cookie).not.toHaveProperty('domain');

    const session = async (name: string): Promise<number> => {
      const headers = { cookie: `${name}=${cookie!.value}` };
      return (await api.app.inject({ url: '/api/session', headers })).statusCode;
    };
    expect(await session('__Host-fallnetz_session')).toBe(200);
    expect(await session('fallnetz_session')).toBe(401);
  });
});
