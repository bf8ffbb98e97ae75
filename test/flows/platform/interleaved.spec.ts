import { randomUUID } from 'node:crypto';
import { type ClientRequest, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startApi, type TestApi } from '../../given/api';
import { type GivenCase, givenCase } from '../../given/case';
import { District } from '../../given/given';
import type { Person } from '../../given/person';

const REQUESTS = 2_000;
const AT_ONCE = 16;

interface Tenant {
  district: District;
  worker: Person;
  file: GivenCase;
  /** Stands in this tenant's case and nowhere else. */
  mark: string;
}

describe('requests of two districts over two connections', () => {
  let api: TestApi;
  let tenants: [Tenant, Tenant];
  let port: number;

  beforeAll(async () => {
    api = await startApi({ DATABASE_POOL: '2' });
    tenants = [await givenTenant('Nordmarke'), await givenTenant('Südmarke')];
    await api.app.listen(0, '127.0.0.1');
    ({ port } = api.app.getHttpServer().address() as AddressInfo);
  });
  afterAll(async () => {
    for (const { district } of tenants) await district.close();
    await api.close();
  });

  async function givenTenant(mark: string): Promise<Tenant> {
    const district = await District.create(api);
    const worker = await district.person('case_manager');
    const file = await givenCase(worker, { client: { familyName: mark } });
    return { district, worker, file, mark };
  }

  function send(worker: Person, method: string, path: string, payload?: object): ClientRequest {
    const sent = request({ port, method, path, headers: { ...worker.headers, 'content-type': 'application/json' } });
    return sent.end(payload && JSON.stringify(payload));
  }

  function answerTo(sent: ClientRequest): Promise<{ status: number; body: string }> {
    return new Promise((resolve, reject) => {
      sent.on('error', reject).on('response', (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (part: string) => (body += part));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body })).on('error', reject);
      });
    });
  }

  /** One request of a tenant, by its number: a tenth fails in the database, a tenth is broken off. @returns what was wrong */
  async function ask(number: number): Promise<string | undefined> {
    const [own, foreign] = number % 2 ? tenants : [tenants[1], tenants[0]];
    const { worker, file } = own;
    const kind = Math.floor(number / 2) % 10;
    if (kind === 0) return brokenOff(worker, `/api/cases/${file.id}`);
    const { status, body } = await answerTo(
      kind === 1
        ? send(worker, 'DELETE', `/api/drafts/${randomUUID()}?revision=99999999999`)
        : kind === 2
          ? send(worker, 'GET', `/api/cases/${foreign.file.id}`)
          : kind === 3
            ? send(worker, 'POST', `/api/cases/${file.id}/notes`, { body: own.mark })
            : send(worker, 'GET', kind % 2 ? '/api/cases' : `/api/cases/${file.id}/timeline`),
    );
    const expected = { 1: 400, 2: 404, 3: 201 }[kind] ?? 200;
    if (status !== expected) return `${kind}: ${status} ${body}`;
    if (body.includes(foreign.mark) || body.includes(foreign.file.id)) return `${kind} shows the other district`;
    return expected === 200 && !body.includes(own.file.id) && !body.includes(own.mark)
      ? `${kind} shows nothing`
      : undefined;
  }

  function brokenOff(worker: Person, path: string): Promise<undefined> {
    return new Promise((resolve) => {
      const sent = send(worker, 'GET', path);
      sent.on('error', () => undefined).on('close', () => resolve(undefined));
      // By then the request is on its way: the server begins it before it sees the end of the connection.
      sent.on('finish', () => setImmediate(() => sent.destroy()));
    });
  }

  it('never show one of them a row of the other, whatever fails or breaks off in between', async () => {
    const wrong: string[] = [];
    let number = 0;
    const one = async (): Promise<void> => {
      while (number < REQUESTS) wrong.push((await ask(number++)) ?? '');
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
    expect(wrong.filter(Boolean)).toEqual([]);
    const { rows } = await tenants[0].district.sql.query(
      `select 1 from event e join case_file c on c.id = e.case_id where e.district_id <> c.district_id
       union all select 1 from access_log l join case_file c on c.id = l.case_id where l.district_id <> c.district_id`,
    );
    expect(rows).toEqual([]);
  });
});
