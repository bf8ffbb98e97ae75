import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApi, type TestApi } from '../../given/api';
import { District } from '../../given/given';
import type { Person } from '../../given/person';

const FORM = 'application/x-www-form-urlencoded';
const deep = (levels: number): string => '{"a":'.repeat(levels) + '1' + '}'.repeat(levels);

describe('a request that cannot be answered', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;
  let webRoot: string;

  beforeAll(async () => {
    webRoot = await mkdtemp(join(tmpdir(), 'fallnetz-web-'));
    await writeFile(join(webRoot, 'index.html'), '<!doctype html><title>Test</title>');
    api = await startApi({}, webRoot);
    district = await District.create(api);
    worker = await district.person('case_manager');
  });
  afterAll(async () => {
    await district.close();
    await api.close();
    await rm(webRoot, { recursive: true });
  });

  const send = (payload: string, type = 'application/json') =>
    api.app.inject({ method: 'POST', url: '/api/session', payload, headers: { 'content-type': type } });

  it.each([
    { name: 'broken JSON', payload: '{"email":', status: 400, code: 'request.malformed' },
    { name: 'another format', payload: '<a/>', type: 'application/xml', status: 415, code: 'request.media-type' },
    { name: 'a form of another site', payload: 'email=a', type: FORM, status: 415, code: 'request.media-type' },
    { name: 'plain text', payload: '{}', type: 'text/plain', status: 415, code: 'request.media-type' },
    { name: 'a bottomless body', payload: deep(20), status: 413, code: 'request.too-large' },
    {
      name: 'a bottomless list',
      payload: '['.repeat(200_000) + ']'.repeat(200_000),
      status: 413,
      code: 'request.too-large',
    },
    { name: 'endless values', payload: `[${'{},'.repeat(300_000)}{}]`, status: 413, code: 'request.too-large' },
    { name: 'a prototype', payload: '{"__proto__":{"a":1}}', status: 400, code: 'request.malformed' },
    { name: 'too much', payload: `"${'x'.repeat(1_000_001)}"`, status: 413, code: 'request.too-large' },
  ])('$name gets a problem with code and sentence', async ({ payload, type, status, code }) => {
    const response = await send(payload, type);
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toContain('application/problem+json');
    const { title, requestId } = response.json<Record<string, string>>();
    expect(response.json()).toMatchObject({ status, code });
    expect(title).toMatch(/[.]$/);
    expect(response.headers['x-request-id']).toBe(requestId);
  });

  it.each(['/api/cases/%', `/api/cases/${'x'.repeat(101)}/notes`])('does not repeat the address %s', async (url) => {
    const response = await api.app.inject({ method: 'POST', url });
    expect(response.json()).toMatchObject({ status: 400, code: 'request.malformed' });
    expect(response.json<{ requestId: string }>().requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(response.body).not.toContain('/api/cases');
  });

  it('names at most 200 fields', async () => {
    const wrong = Object.fromEntries(Array.from({ length: 3000 }, (_, n) => [`falsch${n}`, 1]));
    expect((await worker.post<{ fields: unknown[] }>('/api/clients', wrong)).body.fields).toHaveLength(200);
  });

  it('half a character is no text', async () => {
    const admin = await district.person('fachadministration');
    const response = await admin.post('/api/users', { email: 'a\ud800@demo.example' });
    expect(response).toMatchObject({ status: 400, body: { code: 'request.malformed' } });
  });

  it('a number the database cannot hold is bad input', async () => {
    const id = '00000000-0000-4000-8000-000000000000';
    const response = await worker.ask('DELETE', `/api/drafts/${id}?revision=99999999999`);
    expect(response).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  });

  it('speaks the language that was asked for', async () => {
    const english = await worker.ask<{ title: string }>('GET', '/api/cases/nonsense', undefined, {
      'accept-language': 'en-GB',
    });
    const german = await worker.ask<{ title: string }>('GET', '/api/cases/nonsense', undefined, {
      'accept-language': 'de',
    });
    expect(english.body.title).not.toBe(german.body.title);
    expect(english.status).toBe(400);
  });

  it('without a session costs little: the description of the API comes in one form', async () => {
    const status = async (url: string) => (await api.app.inject({ url })).statusCode;
    expect(await status('/api/openapi.json')).toBe(200);
    expect(await status('/api/docs-yaml')).toBe(404);
  });

  it('under an unknown API address is a problem, under any other the page of the web client', async () => {
    const unknown = await worker.get('/api/no-such-thing');
    expect(unknown).toMatchObject({ status: 404, body: { code: 'not-found' } });
    const page = await api.app.inject({ url: '/faelle/irgendwo' });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('<title>Test</title>');
    expect(page.headers['content-security-policy']).not.toMatch(/unsafe/);
  });

  it('never lets personal data be kept on the way', async () => {
    for (const url of ['/api/cases', '/api/session', '/api/people', '/%61pi/people']) {
      expect((await worker.get(url)).headers['cache-control']).toBe('no-store');
    }
  });
});
