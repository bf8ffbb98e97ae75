import { startApi, type TestApi } from '../../given/api';

const LIMIT = 12_000;
const ELSEWHERE = '198.51.100.7';
const HERE = '198.51.100.8';

describe('requests of one address', () => {
  let api: TestApi;
  const ask = (from: string, url = '/api/session', language = 'de') =>
    api.app.inject({ method: 'GET', url, headers: { 'x-forwarded-for': from, 'accept-language': language } });

  beforeAll(async () => {
    api = await startApi();
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => api.close());

  it('are refused beyond the limit, whatever they ask for; other addresses and the health check are served', async () => {
    // All in one minute, however long this machine takes to send them.
    jest.spyOn(Date, 'now').mockReturnValue(Date.now());
    for (let sent = 0; sent < LIMIT; sent += 500)
      for (const { statusCode } of await Promise.all(Array.from({ length: 500 }, () => ask(ELSEWHERE))))
        expect(statusCode).toBe(401);

    const refused = await ask(ELSEWHERE, '/api/cases', 'en');
    expect(refused.statusCode).toBe(429);
    expect(refused.headers['content-type']).toContain('application/problem+json');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.json()).toMatchObject({
      code: 'request.too-many',
      title: 'Too many requests. Please wait a moment.',
      requestId: refused.headers['x-request-id'],
    });
    expect(refused.headers['content-security-policy']).toContain("default-src 'self'");
    expect((await ask(HERE)).statusCode).toBe(401);
    expect((await ask(ELSEWHERE, '/health')).statusCode).toBe(200);
  });

  it('are counted for the address the proxy saw, not for one its client made up', async () => {
    const left = async (made: string) => Number((await ask(`${made}, 10.20.30.40`)).headers['x-ratelimit-remaining']);
    const first = await left('203.0.113.1');
    expect(await left('203.0.113.2')).toBe(first - 1);
  });
});
